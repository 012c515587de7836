/** What the desk says in Italian. `{name}` is filled in by `text()`. Plain words, second person, no jargon. */
export const it = {
  'welcome.keep':
    'Conservo i messaggi per risponderti e per lo staff: scrivi «privacy» per sapere quali, o per cancellarli. Non scrivere dati delicati.',
  'button.deadline': 'Quando scade l’avviso?',
  'button.nearest': 'Lo sportello più vicino',
  'button.person': 'Parla con una persona',
  'button.helpful': 'Mi è stato utile',
  'button.not-helpful': 'Non mi è stato utile',
  'button.yes': 'Sì',
  'button.no': 'No',
  'button.none-of-these': 'Nessuna di queste',
  'button.keep-place': 'Continua con l’assistente',
  'button.leave-queue': 'Esci dalla coda',
  'button.code': 'Un codice per tornare',
  'button.rate-1': '1 – molto male',
  'button.rate-2': '2 – male',
  'button.rate-3': '3 – così così',
  'button.rate-4': '4 – bene',
  'button.rate-5': '5 – benissimo',
  'button.export': 'Copia della chat',
  'button.erase': 'Cancella i miei dati',
  'button.english': 'English',
  'button.italian': 'Italiano',
  'button.skip': 'Salta',
  'answer.historical': 'Attenzione: è vero alla data della fonte, oggi può essere cambiato.',
  'answer.no-code':
    'Per la tua sicurezza, non scrivere qui codice fiscale, IBAN o altri dati delicati: non servono.',
  'answer.yes': 'Sì. {rest}',
  'answer.no': 'No. {rest}',
  'answer.areas-count': 'No, le aree non sono {named}: sono {count}.',
  'answer.area-missing': 'No, l’avviso non ha un’area {area}: le aree sono {count}.',
  'answer.wrong-pec': 'No, {email} non è l’indirizzo giusto.',
  'answer.right-phone': 'Sì, {phone} è un numero giusto.',
  'answer.wrong-phone': 'No, il numero {phone} non è tra quelli che conosco.',
  'answer.right-pec': 'Sì, {email} è l’indirizzo giusto.',
  'answer.no-figure': 'No, non posso confermarlo: nessuna fonte su questo avviso dà quella cifra.',
  'answer.no-delivery':
    'La prova sono le due ricevute insieme: senza quella di consegna non si vede se la PEC è arrivata. Aspettala, o aspetta un avviso di errore: se arriva l’errore e c’è ancora tempo, rimandala.',
  'answer.ordinary-mail':
    'Non contarci: la fonte nomina solo la PEC, e se quella casella accetti anche e-mail normali non è scritto.',
  'answer.no-ordinary-mail':
    'No, non contarci: la fonte nomina solo la PEC, e se quella casella accetti anche e-mail normali non è scritto.',
  'answer.pec-of-bodies':
    'Le fonti danno quella PEC per l’avviso rivolto agli enti: se serva anche a chi vuole fare volontariato non è scritto.',
  'answer.no-portal': 'No: la fonte parla solo di PEC.',
  'clarify.which': 'Non sono sicuro di aver capito. Intendi una di queste cose?',
  'clarify.one': 'Intendi questo?',
  'clarify.rephrase':
    'Proviamo in un altro modo: scrivimi la domanda con altre parole, oppure ti passo una persona.',
  'calls.days-left': 'Mancano {days}, di cui {working}: si chiude {deadline}.',
  'calls.one-day-left': 'Manca 1 giorno: si chiude {deadline}.',
  'calls.tomorrow': 'Scade domani alle {time}: {left}.',
  'calls.today': 'Scade oggi alle {time}: {left}.',
  'calls.days-left-closed': 'Nessuno: il termine è passato, era {deadline}.',
  'calls.days-left-upcoming':
    'L’avviso apre {opens} e chiude {deadline}: da oggi alla chiusura ci sono {days}.',
  'calls.q-days-left-upcoming':
    'L’avviso apre {opens}: da oggi all’ultimo giorno per le domande di chiarimento, {questionsUntil}, ci sono {days}.',
  'calls.next-week': 'La prossima settimana',
  'calls.last-week': 'La settimana scorsa',
  'calls.since': 'È scaduto da {since}: il termine era {deadline}.',
  'calls.q-since':
    'Il tempo per le domande di chiarimento è finito da {since}: andava fino a {questionsUntil}.',
  'calls.days-from': '{days}, contando da {when}: si chiude {deadline}.',
  'calls.q-days-from':
    '{days}, contando da {when}: per le domande di chiarimento c’è tempo fino a {questionsUntil}.',
  'calls.same-limit':
    'Le domande di chiarimento si mandano fino a {questionsUntil}, la domanda di partecipazione entro {deadline}.',
  'calls.days-of-week': '{said}: si chiude {deadline}.',
  'calls.q-days-of-week': '{said}: le domande di chiarimento si mandano fino a {questionsUntil}.',
  'calls.none-left': 'Non ce ne sono più',
  'calls.between': '{days}. {rest}',
  'calls.stretch': 'Da {from} a {to}: {days}. {rest}',
  'calls.weekday-of': 'È {when}; la scadenza è {deadline}.',
  'calls.one-left': 'Manca {left}: si chiude {deadline}.',
  'calls.left-in': 'Mancano {left}: si chiude {deadline}.',
  'calls.and': ' e ',
  'calls.limit': 'La scadenza è {deadline}.',
  'calls.limit-past': 'La scadenza era {deadline}.',
  'calls.which': '{which}: la scadenza è {deadline}.',
  'calls.which-past': '{which}: la scadenza era {deadline}.',
  'calls.q-until': 'Le domande di chiarimento si mandano fino a {questionsUntil}.',
  'calls.q-until-past': 'Le domande di chiarimento si mandavano fino a {questionsUntil}.',
  'calls.questions-days': 'Per le domande di chiarimento c’è tempo fino a {questionsUntil} ({days}).',
  'calls.weekday': 'È {weekday}: la scadenza è {deadline}.',
  'calls.weekday-past': 'Era {weekday}: la scadenza era {deadline}.',
  'calls.q-weekday': 'È {weekday}: le domande di chiarimento si mandano fino a {questionsUntil}.',
  'calls.q-weekday-past': 'Era {weekday}: le domande di chiarimento si mandavano fino a {questionsUntil}.',
  'calls.still-open': 'Sì, sei in tempo: si chiude {deadline}, {left}.',
  'calls.is-open': 'Sì, è aperto: si chiude {deadline}, {left}.',
  'calls.is-open-today': 'Sì, ma sbrigati: si chiude oggi alle {time}.',
  'calls.no-closed': 'No, il termine è passato: era {deadline}.',
  'calls.yes-closed': 'Sì, è chiuso: il termine era {deadline}.',
  'calls.not-yet-closed': 'No, non è tardi: si chiude {deadline}, {left}.',
  'calls.not-open-yet': 'No, non ancora: l’avviso apre {opens}.',
  'calls.noon-reached':
    'No: in Italia sono già le {time} e il termine è raggiunto. Non posso dirti se una PEC partita ora viene accettata: chiedilo subito a una persona dello staff.',
  'calls.before': 'Sì, {when} va bene: la domanda si manda entro {deadline}.',
  'calls.at':
    'Sì, le {time} in punto sono il limite: la domanda si manda entro {deadline}. Non aspettare l’ultimo minuto: se conta l’ora dell’invio o quella dell’arrivo non è scritto.',
  'calls.cut-day': 'Sì, ma solo entro le {time}: il termine è {deadline}.',
  'calls.was-cut': 'Sì, ma solo se entro le {time}: il termine era {deadline}.',
  'calls.cut-stretch': 'Sì, ma solo fino a {deadline}: dopo non vale più.',
  'calls.after': 'No, {when} è tardi: il termine è {deadline}.',
  'calls.already-past': 'No, {when} è già passato. Puoi ancora mandarla entro {deadline}.',
  'calls.early': 'No, {when} è troppo presto: l’avviso è stato approvato il {approval}.',
  'calls.other-year': 'No: l’avviso che conosco è del {year}, non del {asked}. Il termine era {deadline}.',
  'calls.not-late': 'No, {when} non è tardi: il termine è {deadline}.',
  'calls.is-late': 'Sì, {when} è tardi: il termine è {deadline}.',
  'calls.ambiguous': 'Intendi {one} o {other}? Cambia la risposta: il termine è {deadline}.',
  'calls.q-open': 'Sì: le domande di chiarimento si mandano a {pec} fino a {questionsUntil}.',
  'calls.q-open-negative':
    'No, non è tardi: le domande di chiarimento si mandano a {pec} fino a {questionsUntil}.',
  'calls.q-before':
    'Sì, {when} va bene: le domande di chiarimento si mandano a {pec} fino a {questionsUntil}.',
  'calls.q-after': 'No, {when} è tardi: le domande di chiarimento si mandano fino a {questionsUntil}.',
  'calls.q-is-late': 'Sì, {when} è tardi: le domande di chiarimento si mandano fino a {questionsUntil}.',
  'calls.q-not-late':
    'No, {when} non è tardi: le domande di chiarimento si mandano a {pec} fino a {questionsUntil}.',
  'calls.q-already-past':
    'No, {when} è già passato. Le domande di chiarimento si mandano ancora fino a {questionsUntil}.',
  'calls.q-hour-unknown':
    'Fino a che ora, nessuna fonte lo dice: {questionsUntil} è l’ultimo giorno per le domande di chiarimento. Scrivi subito a {pec}.',
  'calls.q-last-day':
    'Sì, oggi è l’ultimo giorno per le domande, ma la fonte non dice fino a che ora: scrivi subito a {pec}.',
  'calls.q-last-day-asked':
    'Sì, {questionsUntil} è l’ultimo giorno per le domande, ma la fonte non dice fino a che ora: meglio scrivere prima a {pec}.',
  'calls.q-last-day-negative':
    'No, non è tardi: oggi è l’ultimo giorno per le domande. La fonte non dice fino a che ora: scrivi subito a {pec}.',
  'calls.q-closed': 'No, il tempo per le domande di chiarimento è finito {questionsUntil}.',
  'calls.q-closed-negative': 'Sì: il tempo per le domande di chiarimento è finito {questionsUntil}.',
  'calls.q-cut': 'Sì, ma solo fino a {questionsUntil}: la fonte non dice fino a che ora.',
  'calls.q-note': 'Per le domande di chiarimento il tempo va fino a {questionsUntil}.',
  'calls.q-note-closed': 'Le domande di chiarimento invece si sono chiuse {questionsUntil}.',
  'calls.application-note': 'La domanda di partecipazione invece si può mandare fino a {deadline}.',
  'calls.was-in-time': 'Sì, {when} era nei termini: si poteva mandare entro {deadline}.',
  'calls.left-before':
    'Se era partita in tempo, chiedi a una persona dello staff: quale delle due ore conti non è scritto in nessuna fonte. Conserva le due ricevute.',
  'calls.not-seen':
    'Se la PEC è arrivata e se la domanda è ammessa da qui non lo vedo: guarda le ricevute di accettazione e di consegna.',
  'calls.was-late': 'No, {when} era già tardi: il termine era {deadline}.',
  'calls.confirm-late': 'Sì, è tardi: la scadenza è {deadline}.',
  'calls.was-not-late': 'No, {when} non era tardi: si poteva mandare entro {deadline}.',
  'calls.was-too-late': 'Sì, {when} era già tardi: il termine era {deadline}.',
  'calls.confirm': 'Sì, la scadenza è {deadline}.',
  'calls.confirm-past': 'Sì, la scadenza era {deadline}.',
  'calls.deny': 'No, la scadenza è {deadline}.',
  'calls.deny-past': 'No, la scadenza era {deadline}.',
  'calls.abroad': 'Conta l’ora italiana: adesso sono le {time}.',
  'places.which': 'Ce n’è più di uno: quale intendi?',
  'places.nearest-any': 'Ecco gli sportelli più vicini a {where}:',
  'places.you': 'te',
  'places.around': 'Ho preso il centro di {where}: le distanze sono indicative.',
  'places.around-postcode':
    'Di {where} conosco solo i quartieri: ho preso un punto in mezzo, e le distanze sono indicative.',
  'places.activity-elsewhere':
    'Nei posti che ti ho mostrato i dati non segnano {activity}. Questi sono i più vicini in cui lo segnano:',
  'places.activity-further':
    'Nei posti più vicini a {where} i dati non segnano {activity}. Questi sono i primi in cui lo segnano:',
  'activity.dance': 'il ballo',
  'activity.bowls': 'il gioco delle bocce',
  'activity.bingo': 'il gioco della tombola',
  'activity.chess': 'il gioco degli scacchi',
  'activity.billiards': 'il biliardo',
  'activity.gym': 'la ginnastica',
  'activity.cards': 'il gioco delle carte',
  'activity.crochet': 'l’uncinetto',
  'activity.draughts': 'il gioco della dama',
  'activity.football': 'il calcetto',
  'activity.tableTennis': 'il ping pong',
  'activity.games': 'uno spazio per i giochi',
  'activity.reading': 'uno spazio per la lettura',
  'activity.garden': 'il giardino',
  'activity.bar': 'il bar',
  'activity.cool': 'l’aria condizionata',
  'activity.wifi': 'il wifi',
  'activity.languages': 'i corsi di lingue',
  'places.approximate': 'punto indicativo lungo la via',
  'places.no-position': 'posizione non indicata dalla fonte',
  'places.closures': 'Chiusure: {days}',
  'places.closed': 'Ora è chiuso.',
  'places.closed-until': 'Ora è chiuso: riapre {when}.',
  'places.hours-unknown': 'Gli orari di oggi non sono noti.',
  'places.hours-of': 'Ecco gli orari che conosco.',
  'places.hours-of-season':
    'Se oggi si possa entrare non è scritto in nessuna fonte che ho. Ecco gli orari che conosco, con la stagione per cui valgono.',
  'places.day-unknown':
    'Se {day} si possa entrare non è scritto in nessuna fonte che ho. Ecco gli orari che conosco, con la stagione per cui valgono.',
  'places.open-on': 'per gli orari che conosco {day} è aperto {shifts}.',
  'places.closed-on': 'per gli orari che conosco {day} è chiuso.',
  'places.on-day': 'Per gli orari che conosco, {day}:',
  'on-day.closed': 'chiuso',
  'places.many-on-day':
    'Per {day} conosco gli orari di {all} posti: {open} sono segnati aperti, {closed} chiusi. Se mi dici una via o un quartiere, guardo i più vicini.',
  'places.in-month': 'Nel mese di {month}, per gli orari che conosco:',
  'in-month.open': 'aperto',
  'in-month.partly': 'orari solo per una parte del mese, o con giorni di chiusura',
  'in-month.closed': 'chiuso tutto il mese',
  'in-month.not-known': 'non è scritto',
  'places.month-unknown':
    'Che cosa sia aperto nel mese di {month} non è scritto in nessuna fonte che ho. Ecco gli orari che conosco, con la stagione per cui valgono.',
  'places.many-in-month':
    'Per il mese di {month} conosco gli orari di {all} posti: {open} sono segnati aperti per tutto il mese, {partly} solo per una parte o con giorni di chiusura, {closed} chiusi. Se mi dici una via o un quartiere, guardo i più vicini.',
  'places.unknown-run': 'Chi gestisca oggi i singoli posti non è scritto in nessuna fonte che ho.',
  'places.unknown-access':
    'Se si entri in carrozzina, o senza scale, non è scritto nei dati che ho: chiedilo prima di andare.',
  'places.unknown-way':
    'Il percorso con i mezzi non lo so calcolare: ti lascio l’indirizzo e il punto sulla mappa, dove la fonte lo dà.',
  'places.unknown-number':
    'Conosco solo l’indirizzo scritto qui: se manca il civico, non è in nessuna fonte che ho.',
  'places.is-named': 'Sì, le fonti ne nominano uno: qui sotto è scritto di che anno è la fonte.',
  'places.only-name': 'L’indirizzo non è in nessuna fonte che ho: ne conosco solo il nome.',
  'places.formerly': '«{former}» è il nome di prima: oggi è {name}.',
  'places.hours-of-all':
    'Se allora siano aperti non è scritto in nessuna fonte che ho. Se mi dici una via o un quartiere, ti mostro i più vicini, con gli orari che conosco.',
  'places.hours-none': 'I loro orari di oggi, e se siano ancora lì, non sono in nessuna fonte che ho.',
  'places.open-now': 'Secondo gli orari che conosco, ora è aperto.',
  'places.closed-now': 'Secondo gli orari che conosco, ora è chiuso.',
  'places.open-today': 'Questi sono i più vicini a {where} che oggi, per gli orari che conosco, sono aperti:',
  'places.open-near-now':
    'Questi sono i più vicini a {where} che ora, per gli orari che conosco, sono aperti:',
  'places.none-open-today': 'Di nessuno di quelli di cui conosco gli orari è scritto che oggi sia aperto.',
  'places.none-open-now': 'Di nessuno di quelli di cui conosco gli orari è scritto che ora sia aperto.',
  'places.none-nearer':
    'No, di quelli che conosco questo è il più vicino. Se mi scrivi una via o una fermata, misuro da lì.',
  'places.further': 'Ecco quelli che vengono dopo, dal più vicino:',
  'places.further-there': 'Ecco gli altri che conosco nello stesso Municipio:',
  'places.no-more':
    'Altri lì non ne conosco. Se mi scrivi una via, una fermata o un quartiere, cerco i più vicini.',
  'places.confirmed-first':
    'Se due sono quasi alla stessa distanza, prima viene quello confermato da una fonte recente.',
  'places.offers': 'Che cosa si trova lì, secondo i dati che ho:',
  'places.activity-at': 'I dati lo segnano qui: {places}.',
  'places.activity-none': 'Per questi posti i dati non segnano {activity}: chiedi prima di andare.',
  'places.away': 'a {distance}',
  'places.about-away': 'circa {distance}',
  'places.dont-know':
    'Nessun problema. Basta un posto vicino a te: una fermata, una piazza, il nome del quartiere. Oppure ti passo una persona.',
  'handoff.reason':
    'Certo. In poche parole, di cosa hai bisogno? Così passo la richiesta alla persona giusta.',
  'handoff.why-reason':
    'Serve solo a passare la richiesta alla persona giusta: bastano due parole. Se non vuoi dirlo, scrivi «preferisco non dirlo» e ti metto in coda lo stesso.',
  'handoff.opened': 'Ti passo a una persona dello staff. Sei in coda, posto {position}.',
  'handoff.already': 'Sei già in coda, posto {position}.',
  'handoff.open-now': 'Lo sportello è aperto fino alle {until}.',
  'handoff.closed-now':
    'Ora lo sportello è chiuso: lo staff torna {next}. La richiesta resta in coda e ti rispondono qui.',
  'handoff.closed': 'Ora lo sportello è chiuso. La richiesta resta in coda e ti rispondono qui.',
  'handoff.stay': 'Intanto puoi continuare a scrivere qui: il posto resta tuo.',
  'handoff.leave-message': 'Scrivi pure qui quello che vuoi far sapere: lo staff lo legge.',
  'handoff.leave-message-web':
    'Scrivi pure qui quello che vuoi far sapere: lo staff lo legge. Se chiudi la pagina, dimmi la tua e-mail oppure prendi un codice per tornare.',
  'handoff.reopened': 'Ho riaperto la tua richiesta di prima.',
  'handoff.reopened-to': 'Ho riaperto la tua richiesta di prima: ti risponde di nuovo {name}, dello staff.',
  'handoff.kept':
    'Il tuo posto resta: sei il numero {position}. Chiedimi pure; quando tocca a te, una persona ti scrive qui.',
  'handoff.added': 'Non lo so, ma l’ho aggiunto alla tua richiesta: lo legge la persona che ti risponderà.',
  'handoff.in-queue': 'Sei in coda, posto {position}.',
  'handoff.yes-in-queue': 'Sì, sei in coda, posto {position}.',
  'handoff.not-in-queue': 'No, non sei in coda. Vuoi che ti passi una persona dello staff?',
  'wait.few-minutes': 'Di solito rispondono in pochi minuti.',
  'wait.unknown': 'Quanto ci vorrà non lo so: quando tocca a te, una persona ti scrive qui.',
  'wait.about': 'Attesa prevista: circa {high}.',
  'wait.up-to': 'Attesa prevista: fino a {high}.',
  'wait.range': 'Attesa prevista: da {low} a {high}.',
  'queue.back': 'Lo staff torna {next}.',
  'queue.closed': 'Ora lo sportello è chiuso.',
  'queue.next': 'Sei il prossimo: tra poco ti scrive una persona.',
  'queue.moved': 'La coda va avanti: ora sei al posto {position}.',
  'contact.saved':
    'Grazie: lo staff può scriverti a {email}. Teniamo l’indirizzo solo per questa richiesta, e lo cancelliamo 30 giorni dopo la fine.',
  'contact.phone':
    'Il numero resta scritto in questa chat, che lo staff legge. Una telefonata non posso prometterla: ti rispondono qui.',
  'contact.write-here': 'Scrivilo pure qui: lo legge la persona che ti risponderà.',
  'contact.asked':
    'Quello che hai scritto in questa chat lo legge la persona che ti risponderà, recapiti compresi.',
  'contact.phone-what-for':
    'Il numero resta scritto in questa chat, che lo staff legge. Una telefonata non posso prometterla: ti rispondono qui. In poche parole, di cosa hai bisogno?',
  'contact.email-what-for':
    'Grazie, tengo l’indirizzo per la richiesta. In poche parole, di cosa hai bisogno?',
  'contact.broken-what-for':
    'A questo indirizzo manca qualcosa: si scrive come nome@esempio.it. E in poche parole, di cosa hai bisogno?',
  'contact.what-for':
    'Va bene, lo aggiungo alla richiesta per lo staff. In poche parole, di cosa hai bisogno?',
  'contact.meant': 'Intendevi {meant}?',
  'contact.broken':
    'A questo indirizzo manca qualcosa: si scrive come nome@esempio.it. Puoi riscriverlo, oppure prendere un codice.',
  'code.given': 'Il tuo codice è {code}. Vale fino a {until}.',
  'code.how':
    'Scrivilo in questa chat da un altro telefono o computer: ritrovi la tua richiesta e le risposte.',
  'code.how-web': 'Scrivilo nella chat sul sito: ritrovi lì la tua richiesta e le risposte.',
  'code.telegram': 'Per continuare su Telegram apri {url}',
  'code.keep-secret': 'Non darlo a nessuno: chi ha il codice legge le risposte.',
  'code.no-more': 'Qui non posso darti altri codici oggi. Se ne hai già uno, vale ancora.',
  'code.joined': 'Ho ritrovato la tua richiesta. Da adesso le risposte arrivano qui.',
  'code.answer': '{name} ti ha scritto {when}:',
  'code.no-answer': 'Non c’è ancora una risposta.',
  'code.operator': 'Ti segue {name}, dello staff: scrivi pure qui.',
  'code.over': 'La richiesta è chiusa. Se ti serve altro, scrivimi.',
  'code.own': 'Questo codice è proprio di questa chat: usalo per ritrovarla altrove.',
  'code.unknown': 'Non trovo questo codice. Controlla di averlo copiato bene: può anche essere scaduto.',
  'code.too-many': 'Troppi codici sbagliati: riprova tra un’ora. Se hai fretta, ti passo una persona.',
  'code.group': 'In un gruppo non posso: chi è qui leggerebbe le tue risposte. Scrivimi in una chat privata.',
  'satisfaction.ask': 'Come ti sei trovato? Scegli da 1 a 5: se non vuoi, scrivimi pure altro.',
  'satisfaction.why': 'Grazie! Se vuoi, scrivimi in una riga perché: lo legge lo staff.',
  'satisfaction.thanks': 'Grazie! Se ti serve altro, scrivimi.',
  'satisfaction.noted': 'Grazie, lo faccio leggere allo staff.',
  'satisfaction.passed': 'Va bene. Se ti serve altro, scrivimi.',
  'handoff.offer': 'Vuoi che ti passi una persona dello staff?',
  'handoff.want-to-leave': 'Vuoi uscire dalla coda?',
  'handoff.left': 'Va bene, ti ho tolto dalla coda. Se ti serve altro, scrivimi.',
  'handoff.not-waiting': 'Va bene. Se ti serve altro, scrivimi.',
  'staff.linked': 'Fatto, {name}. Ti scrivo qui quando una richiesta dei tuoi gruppi aspetta.',
  'staff.link-spent': 'Questo codice non vale più. Creane un altro nella console.',
  'staff.alert': 'Una nuova richiesta aspetta.\nGruppo: {team}\nArgomento: {topic}\n{link}',
  'staff.alert-urgent': 'Una richiesta urgente aspetta.\nGruppo: {team}\nArgomento: {topic}\n{link}',
  'silence.reason': 'In questo momento l’assistente automatico non risponde. {reason}',
  'desk.claimed': 'Da adesso ti risponde {name}, dello staff.',
  'desk.released':
    'Chi ti seguiva ha lasciato la conversazione: sei di nuovo in coda. Intanto ti rispondo io, l’assistente automatico.',
  'desk.given-back':
    'Chi ti seguiva non è più collegato: sei di nuovo in coda, al tuo posto. Intanto ti rispondo io, l’assistente automatico.',
  'desk.expired':
    'Mi dispiace: nessuno dello staff ha potuto rispondere alla tua richiesta, e l’ho tolta dalla coda. Se ti serve ancora, scrivimi: ti passo di nuovo una persona.',
  'desk.transferred':
    'La tua richiesta passa a un’altra squadra dello staff: sei in coda. Intanto ti rispondo io, l’assistente automatico.',
  'desk.transferred-to': 'Da adesso ti risponde {name}, dello staff.',
  'desk.closed':
    'La conversazione con lo staff è finita. Sono di nuovo l’assistente automatico: se ti serve altro, scrivimi.',
  'desk.sorry':
    'Scusa, qualcosa non ha funzionato. Il tuo messaggio è conservato e ti passo a una persona dello staff.',
  'desk.sorry-only':
    'Scusa, qualcosa non ha funzionato e a questo messaggio non ti so rispondere. Prova a scrivermelo di nuovo più tardi.',
  'office.yes': 'Sì, {rest}',
  'office.no': 'No, {rest}',
  'office.open-then': '{day} gli operatori di questa chat rispondono {shifts}.',
  'office.closed-then': 'a quell’ora gli operatori di questa chat non ci sono: {day} rispondono {shifts}.',
  'office.closed-day': '{day} gli operatori di questa chat non ci sono{why}.',
  'office.closed-until': '{day} gli operatori di questa chat non ci sono{why}. Tornano {next}.',
  'office.phone-answers': '{day} lo {phone} risponde {shifts}.',
  'office.phone-silent': '{day} lo {phone} non risponde.',
  'office.phone-holiday':
    'Se lo {phone} risponda {day}, giorno di festa ({reason}), non è scritto in nessuna fonte che ho.',
  'office.shift': 'dalle {from} alle {until}',
  'feedback.thanks': 'Grazie, lo riferisco a chi cura le risposte.',
  'feedback.sorry': 'Mi dispiace. Che cosa mancava? Scrivimelo in una riga, oppure ti passo una persona.',
  'feedback.complaint':
    'Mi dispiace per il disagio. Ho preso nota: ti passo una persona, se vuoi una risposta.',
  'feedback.noted': 'Grazie, ho preso nota.',
  'feedback.praise': 'Grazie, mi fa piacere!',
  'privacy.info':
    'Conservo i messaggi di questa chat, e la posizione, l’e-mail o il numero di telefono solo se me li dai, per risponderti e per lo staff che prende in carico la richiesta. Non li uso per altro. Puoi averne una copia o cancellarli quando vuoi.',
  'privacy.how-long':
    'I messaggi restano per 180 giorni dopo l’ultimo messaggio della chat, tuo, mio o dello staff, e finché una richiesta allo staff è aperta; un’e-mail lasciata per una richiesta, per 30 giorni dopo la fine. Puoi cancellare tutto prima, quando vuoi.',
  'privacy.who-reads':
    'Quello che scrivi qui lo può leggere lo staff di questo sportello, per rispondere alle richieste. Una parte che lo staff non veda non c’è: se non vuoi che resti, puoi cancellare la chat.',
  'privacy.leaves-us':
    'Le mie risposte vengono da testi già scritti: per farle non uso ChatGPT né altri modelli linguistici. Se mi scrivi da Telegram, i messaggi passano anche da Telegram. In quale Paese stiano i computer del servizio non è tra le informazioni che ho.',
  'privacy.officer':
    'Chi sia il responsabile della protezione dei dati (DPO), e come si contatti, non è tra le informazioni che ho: te lo dice il titolare.',
  'privacy.controller': 'Titolare del trattamento dei dati: {controller}.',
  'privacy.notice': 'L’informativa completa: {notice}',
  'privacy.confirm-erase':
    'Vuoi cancellare tutti i messaggi e i dati di questa chat, e di quelle che hai unito con un codice? Non si può tornare indietro.',
  'privacy.confirm-erase-part':
    'Una cosa sola non posso cancellarla: qui si cancella l’intera chat, con quelle che hai unito con un codice. Per il resto chiedi a una persona dello staff.\n\nVuoi cancellare tutto? Non si può tornare indietro.',
  'privacy.erased': 'Fatto: cancello tutto quello che è conservato di questa chat.',
  'privacy.not-erased': 'Va bene, non ho cancellato niente.',
  'privacy.still-kept': 'No, non ho cancellato niente.',
  'privacy.erased-after-yes':
    'Cancello solo dopo un tuo sì alla mia domanda. Se l’hai dato, quello che c’era prima in questa chat non c’è più; altrimenti non ho cancellato niente.',
  'privacy.what-is-erased':
    'Si cancella tutto quello che è conservato qui di questa chat, e di quelle che hai unito con un codice: i messaggi, i file, i recapiti, i giudizi e le richieste allo staff; se sei in coda, ne esci. Quello che resta nella tua app (per esempio Telegram), o che hai mandato altrove, per esempio con la PEC, non lo posso cancellare; nelle copie di sicurezza, se ci sono, resta finché scadono.\n\nVuoi cancellare tutto? Non si può tornare indietro.',
  'privacy.export': 'Ecco la copia di questa chat:',
  'language.now-italian': 'Va bene, parliamo in italiano. Come posso aiutarti?',
  'language.now-english': 'Sure, let’s speak English. How can I help you?',
  'language.choose': 'In che lingua vuoi parlare?',
  'language.little':
    'Nessun problema: scrivi come riesci, anche con poche parole. Se preferisci, ti scrivo in inglese.',
  'language.other':
    'Scrivo in italiano e in inglese. Altre lingue le capisco poco o per niente: in caso di pericolo chiama il 112. Quale preferisci?',
  'language.speakers':
    'Io scrivo in italiano e in inglese. Quali lingue parli lo staff non lo so. Vuoi che ti passi una persona?',
  'language.speakers-queued':
    'Io scrivo in italiano e in inglese. Quali lingue parli lo staff non lo so: sei già in coda, e la persona che ti risponderà legge quello che scrivi.',
  'smalltalk.greet': 'Buongiorno! Sono l’assistente automatico: dimmi pure cosa ti serve.',
  'smalltalk.cannot-send':
    'Non posso mandare e-mail o documenti, né avvisarti quando ci sono novità. Se sei in coda per una persona, ti scrivo qui a che punto sei. Se ti serve, ti passo una persona dello staff.',
  'smalltalk.sorry': 'Non c’è problema: dimmi pure cosa ti serve.',
  'smalltalk.thanks': 'Prego! Se ti serve altro sono qui.',
  'smalltalk.bye': 'A presto!',
  'smalltalk.abuse':
    'Mi dispiace di non esserti stato d’aiuto. Prova a dirmi cosa ti serve in poche parole, oppure ti passo una persona.',
  'smalltalk.bot-identity':
    'Sono un assistente automatico, non una persona: rispondo solo con informazioni di cui conosco la fonte. Se preferisci, ti passo una persona dello staff.',
  'smalltalk.affirm': 'Bene. C’è altro che posso fare per te?',
  'smalltalk.deny': 'Va bene. Se ti serve altro, scrivimi.',
  'smalltalk.nothing-to-repeat': 'Non ti ho ancora detto niente: dimmi pure cosa ti serve.',
  'smalltalk.simpler': 'In breve:',
  'smalltalk.simplest': 'Più semplice di così non so dirlo: scrivi «operatore», e ti passo una persona.',
  'smalltalk.buttons': 'Puoi scrivere una di queste cose, parola per parola:',
  'smalltalk.where-written': 'L’ho letto qui:',
  'smalltalk.own-source': 'Tra queste c’è una pagina ufficiale, di {domain}.',
  'smalltalk.other-source':
    'Non è il sito ufficiale, {website}: per la conferma scrivi «operatore», e ti passo una persona.',
  'smalltalk.source':
    'È quello che dice la fonte qui sotto, letta nella data indicata. Se ti serve la certezza, scrivi «operatore»: ti passo una persona.',
  'smalltalk.why': 'Te lo dico perché così è scritto nella fonte:',
  'smalltalk.why-unknown':
    'Perché nessuna fonte che ho lo dice, e preferisco non inventare. Te lo può dire una persona dello staff.',
  'smalltalk.why-unknown-call':
    'Perché il testo integrale dell’avviso qui non è disponibile, e preferisco non inventare. Te lo può dire una persona dello staff.',
  'fallback.unknown':
    'Questo non lo so: non è tra le informazioni che ho. Vuoi che ti passi una persona dello staff?',
  'fallback.stolen':
    'Mi dispiace. Per la polizia chiama il 112: è gratuito e risponde sempre. Di furti e truffe non mi occupo; se vuoi, ti passo una persona dello staff.',
  'fallback.stolen-queued':
    'Mi dispiace. Per la polizia chiama il 112: è gratuito e risponde sempre. Quello che hai scritto lo legge anche la persona che ti risponderà.',
  'fallback.also-read': 'Quello che hai scritto lo legge anche la persona che ti risponderà.',
  'fallback.other-call':
    'Questo riguarda un altro bando, di cui non ho informazioni: chiedi a chi lo pubblica. Vuoi che ti passi una persona dello staff?',
  'fallback.other-year':
    'Le nostre fonti conoscono un solo bando, quello del {year}: la scadenza è {deadline}. Di altri anni non ho informazioni. Vuoi che ti passi una persona dello staff?',
  'fallback.other-year-past':
    'Le nostre fonti conoscono un solo bando, quello del {year}: la scadenza era {deadline}. Di altri anni non ho informazioni. Vuoi che ti passi una persona dello staff?',
  'fallback.injection':
    'Questo non lo posso fare. Posso dirti quello che so sull’avviso e sui servizi, oppure passarti una persona.',
  'fallback.junk': 'Non ho capito. Mi scrivi in poche parole cosa ti serve?',
  'fallback.of-what': 'Di che cosa? Scrivimi in poche parole che cosa vuoi sapere.',
  'fallback.which-one': 'Quale intendi? Scrivimi in poche parole che cosa ti serve.',
  'fallback.attachment':
    'Non so leggere {kind}. Scrivimi a parole cosa ti serve, oppure ti passo una persona che lo vede.',
  'attachment.photo': 'le foto',
  'attachment.voice': 'i messaggi vocali',
  'attachment.document': 'i documenti',
  'attachment.sticker': 'gli adesivi',
  'attachment.contact': 'i contatti',
  'attachment.other': 'questo allegato',
  'safety.medical': 'Chiama subito il 112: è gratuito e risponde sempre.',
  'safety.unanswered':
    'Chiama subito il 112: è gratuito e risponde sempre. È giusto chiamare anche se poi non è niente.',
  'safety.died': 'Mi dispiace molto. Chiama il 112: è gratuito e risponde sempre.',
  'safety.held': 'Dove trovare un consiglio legale puoi chiederlo anche alla persona dello staff.',
  'safety.danger': 'Esci, se puoi, e chiama subito il 112: è gratuito e risponde sempre.',
  'safety.child': 'Chiama subito il 112: è gratuito e risponde sempre.',
  'safety.suicide':
    'Mi dispiace che tu stia così male. Chiama subito il 112: risponde sempre, e non devi restare da solo.',
  'safety.violence':
    'Mi dispiace, non è colpa tua. Se sei in pericolo chiama subito il 112: risponde sempre.',
  'safety.violence-other': 'Mi dispiace. Se c’è pericolo chiama subito il 112: risponde sempre.',
  'safety.suicide-other': 'Mi dispiace. Chiama subito il 112: risponde sempre.',
  'safety.again': 'Se c’è pericolo, adesso o tra poco, chiama il 112: è gratuito e risponde sempre.',
  'safety.do-call':
    'Sì, chiama subito il 112: è gratuito, risponde sempre, ed è giusto anche se poi non è niente.',
  'safety.do-not-wait': 'No, non aspettare: chiama il 112 adesso. È gratuito e risponde sempre.',
  'safety.get-out': 'Esci, e chiama il 112 da fuori anche se non sei sicuro: è gratuito e risponde sempre.',
  'safety.ask-112':
    'Questo non lo so: chiedilo al 112, da fuori se puoi uscire. È gratuito e risponde sempre.',
  'safety.tonight':
    'Per stanotte chiedi al numero qui sotto; se c’è pericolo chiama il 112. Un posto dove andare non è nelle fonti che ho.',
  'safety.who-is-told':
    'A chi lo dica una linea di aiuto non lo so: chiedilo appena rispondono. Quello che scrivi qui lo legge una persona dello staff. Se c’è pericolo chiama il 112.',
  'safety.past': 'Va bene. Se qualcosa peggiora, o c’è ancora pericolo, chiama il 112: risponde sempre.',
  'safety.cannot-call': 'Se non puoi parlare al telefono, scrivi: il {number} ha anche una chat, {where}.',
  'safety.help-comes':
    'Bene che l’aiuto sia avvisato. Se qualcosa peggiora, richiama il 112: risponde sempre.',
  'safety.joking':
    'Va bene. Se invece stai male, o c’è pericolo, chiama il 112: è gratuito e risponde sempre.',
  'safety.added': 'Ho aggiunto quello che scrivi alla tua richiesta. Non aspettare lo staff se c’è pericolo.',
  'safety.languages': 'In quali lingue rispondano è scritto accanto al numero, dove la fonte lo dice.',
  'safety.homeless': 'Mi dispiace per quello che stai passando. Se sei in pericolo chiama subito il 112.',
  'safety.eviction':
    'Mi dispiace. Racconta al Comune, appena risponde, che devi lasciare la casa, e chiedi chi ti può aiutare.',
  'safety.need-again':
    'Racconta anche questo a chi ti risponde, e chiedi a chi rivolgerti. Altri numeri per questo bisogno non sono nelle fonti che ho.',
  'safety.city-fails':
    'Mi dispiace che quel numero non ti abbia aiutato. Altri numeri per questo bisogno non sono nelle fonti che ho: quello che scrivi lo legge la persona dello staff.',
  'safety.access-point': 'Dove andare chiedilo a chi ti risponde.',
  'safety.loneliness':
    'Mi dispiace che tu stia così. Se ti senti in pericolo chiama il 112; se vuoi parlare con qualcuno:',
  'safety.health': 'Se è grave o peggiora, chiama subito il 112. Se non è urgente:',
  'safety.person': 'Ho avvisato una persona dello staff: ti risponde qui appena può.',
  'safety.queued-again':
    'Ti ho rimesso in coda con quello che hai già raccontato: una persona dello staff ti risponde qui appena può.',
  'safety.do-not-wait-for-staff': 'Non aspettare lo staff se sei in pericolo.',
  'safety.talk-now': 'Per parlare subito con una persona, senza aspettare lo staff:',
  'safety.left': 'Se sei in pericolo, o vuoi parlare con qualcuno:',
  'source.line': 'Fonte: {title}{date} (verificata il {checked})',
  'left.one': 'manca {count}',
  'left.no-minute': 'meno di un minuto',
  'left.other': 'mancano {count}',
  'days.one': '{n} giorno',
  'days.other': '{n} giorni',
  'days-left.none': 'scade oggi',
  'days-left.one': 'scade domani',
  'days-left.other': 'mancano {days}',
  'working-days.one': '{n} lavorativo',
  'working-days.other': '{n} lavorativi',
  'weekends.one': '{n} fine settimana',
  'weekends.other': '{n} fine settimana',
  'weeks.one': '{n} settimana',
  'weeks.other': '{n} settimane',
  'hours.one': '{n} ora',
  'hours.other': '{n} ore',
  'minutes.one': '{n} minuto',
  'minutes.other': '{n} minuti',
  'years.one': '{n} anno',
  'years.other': '{n} anni',
  'months.one': '{n} mese',
  'months.other': '{n} mesi',
} as const;

export type TextKey = keyof typeof it;
