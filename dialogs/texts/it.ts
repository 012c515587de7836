/** What the desk says in Italian. `{name}` is filled in by `text()`. Plain words, second person, no jargon. */
export const it = {
  'welcome.hello':
    'Ciao! Sono l’assistente automatico del Comune di Milano per {call} e per gli Spazi WeMi e i centri di quartiere.',
  'welcome.can':
    'Posso dirti scadenze e regole dell’avviso, trovarti lo sportello più vicino, spiegarti i servizi WeMi. Se non so una cosa te lo dico e ti passo una persona.',
  'welcome.keep':
    'Conservo i messaggi per risponderti e per lo staff: scrivi «privacy» per sapere quali, o per cancellarli. Non scrivere dati delicati.',
  'welcome.again': 'Rieccoti! Come posso aiutarti?',
  'button.deadline': 'Quando scade l’avviso?',
  'button.nearest': 'Lo sportello più vicino',
  'button.person': 'Parla con una persona',
  'button.helpful': 'Mi è stato utile',
  'button.not-helpful': 'Non mi è stato utile',
  'button.yes': 'Sì',
  'button.no': 'No',
  'button.none-of-these': 'Nessuna di queste',
  'button.keep-waiting': 'Resto in attesa',
  'button.leave-queue': 'Non serve più',
  'button.export': 'Copia della chat',
  'button.erase': 'Cancella i miei dati',
  'button.english': 'English',
  'button.italian': 'Italiano',
  'button.skip': 'Salta',
  'answer.historical': 'Attenzione: è vero alla data della fonte, oggi può essere cambiato.',
  'answer.no-code':
    'Per la tua sicurezza, non scrivere qui codice fiscale, IBAN o altri dati delicati: non servono.',
  'answer.area-missing': 'No, l’avviso non ha un’area {area}: le aree sono {count}.',
  'answer.wrong-pec': 'No, {email} non è l’indirizzo giusto.',
  'answer.right-pec': 'Sì, {email} è l’indirizzo giusto.',
  'answer.no-portal': 'No: la fonte parla solo di PEC.',
  'clarify.which': 'Non sono sicuro di aver capito. Intendi una di queste cose?',
  'clarify.one': 'Intendi questo?',
  'clarify.rephrase':
    'Proviamo in un altro modo: scrivimi la domanda con altre parole, oppure ti passo una persona.',
  'clarify.pick': 'Tocca una delle scelte, oppure scrivimi la domanda con altre parole.',
  'calls.days-left': 'Mancano {days}, di cui {working}: si chiude {deadline}.',
  'calls.one-day-left': 'Manca 1 giorno: si chiude {deadline}.',
  'calls.today': 'Scade oggi alle {time}: {left}.',
  'calls.days-left-closed': 'Nessuno: il termine è passato, era {deadline}.',
  'calls.days-left-upcoming': 'L’avviso apre {opens} e chiude {deadline}.',
  'calls.questions-days': 'Per le domande di chiarimento c’è tempo fino a {questionsUntil}.',
  'calls.weekday': 'È {weekday}: la scadenza è {deadline}.',
  'calls.weekday-past': 'Era {weekday}: la scadenza era {deadline}.',
  'calls.still-open': 'Sì, sei in tempo: si chiude {deadline}, {left}.',
  'calls.is-open': 'Sì, è aperto: si chiude {deadline}, {left}.',
  'calls.is-open-today': 'Sì, ma sbrigati: si chiude oggi alle {time}.',
  'calls.no-closed': 'No, il termine è passato: era {deadline}.',
  'calls.yes-closed': 'Sì, è chiuso: il termine era {deadline}.',
  'calls.not-yet-closed': 'No, non è tardi: si chiude {deadline}, {left}.',
  'calls.not-open-yet': 'No, non ancora: l’avviso apre {opens}.',
  'calls.noon-reached':
    'No: a Milano sono già le {time} e il termine è raggiunto. Non posso dirti se una PEC partita ora viene accettata: chiedilo subito a una persona dello staff.',
  'calls.before': 'Sì, {when} va bene: la domanda si manda entro {deadline}.',
  'calls.at':
    'Sì, le {time} in punto sono il limite: la PEC deve arrivare entro {deadline}. Non aspettare l’ultimo minuto: fa fede l’ora della ricevuta.',
  'calls.cut-day': 'Sì, ma solo entro le {time}: il termine è {deadline}.',
  'calls.cut-day-past': 'Solo entro le {time}: il termine era {deadline}.',
  'calls.cut-stretch': 'Sì, ma solo fino a {deadline}: dopo non vale più.',
  'calls.after': 'No, {when} è tardi: il termine è {deadline}.',
  'calls.after-past': 'No: il termine era {deadline}.',
  'calls.already-past': 'No, {when} è già passato. Puoi ancora mandarla entro {deadline}.',
  'calls.early': 'No, {when} è troppo presto: l’avviso è stato approvato {approval}.',
  'calls.other-year': 'No: l’avviso che conosco è del {year}, non del {asked}. Il termine era {deadline}.',
  'calls.not-late': 'No, {when} non è tardi: il termine è {deadline}.',
  'calls.is-late': 'Sì, {when} è tardi: il termine è {deadline}.',
  'calls.ambiguous': 'Intendi {one} o {other}? Cambia la risposta: il termine è {deadline}.',
  'calls.q-open': 'Sì: le domande di chiarimento si mandano a {pec} fino a {questionsUntil}.',
  'calls.q-open-negative':
    'No, non è tardi: le domande di chiarimento si mandano a {pec} fino a {questionsUntil}.',
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
  'calls.was-in-time': 'Sì, {when} era nei termini: si poteva mandare entro {deadline}.',
  'calls.was-late': 'No, {when} era già tardi: il termine era {deadline}.',
  'calls.confirm': 'Sì, la scadenza è {deadline}.',
  'calls.confirm-past': 'Sì, la scadenza era {deadline}.',
  'calls.deny': 'No, la scadenza è {deadline}.',
  'calls.deny-past': 'No, la scadenza era {deadline}.',
  'calls.abroad': 'Conta l’ora di Milano: ora sono le {time}.',
  'calls.staff': 'Se ti serve una conferma, ti passo una persona.',
  'places.where-are-you':
    'Dove ti trovi? Scrivimi una via, una fermata, un quartiere, un CAP o il municipio, oppure condividi la posizione.',
  'places.not-found':
    'Non ho trovato questo posto a Milano. Scrivimi una via, una fermata della metro, un quartiere o il municipio.',
  'places.which': 'Ce n’è più di uno: quale intendi?',
  'places.nearest-any': 'Ecco gli sportelli più vicini a {where}:',
  'places.your-position': 'la tua posizione',
  'places.in-municipio':
    'Nel Municipio {n} conosco {count} posti; te ne mostro {shown}. Se mi dici una via o una fermata, trovo il più vicino.',
  'places.unknown': 'Non so dove si trova {where}. Scrivimi una fermata, un quartiere o il municipio.',
  'places.around': 'Ho preso il centro di {where}: le distanze sono indicative.',
  'places.outside': '{where} è fuori dal Comune di Milano, e i nostri spazi sono tutti in città.',
  'places.outside-which':
    'Puoi venire lo stesso a informarti. Dimmi da quale fermata o zona di Milano passi e ti dico il più vicino.',
  'places.outside-nearest': 'I più vicini in città, provenendo da lì:',
  'places.confirm':
    'Prima di andare chiama lo 020202 (lunedì–sabato, 8–18): sedi e orari possono essere cambiati.',
  'places.historical': 'sede storica ({date}): conferma allo 020202',
  'places.approximate': 'punto indicativo lungo la via',
  'places.no-position': 'posizione non indicata dalla fonte',
  'places.no-hours': 'orari non indicati dalla fonte',
  'places.away': 'a {distance}',
  'places.about-away': 'circa {distance}',
  'places.map': 'Mappa',
  'places.dont-know':
    'Nessun problema. Basta un posto vicino a te: una fermata, una piazza, il nome del quartiere. Oppure ti passo una persona.',
  'places.none': 'Non conosco posti da mostrarti.',
  'handoff.reason':
    'Certo. In poche parole, di cosa hai bisogno? Così passo la richiesta alla persona giusta.',
  'handoff.opened': 'Ti passo a una persona dello staff. Sei in coda, posto {position}.',
  'handoff.already': 'Sei già in coda, posto {position}.',
  'handoff.open-now': 'Lo sportello è aperto fino alle {until}.',
  'handoff.closed-now':
    'Ora lo sportello è chiuso: lo staff torna {next}. La richiesta resta in coda e ti rispondono qui.',
  'handoff.closed': 'Ora lo sportello è chiuso. La richiesta resta in coda e ti rispondono qui.',
  'handoff.stay': 'Puoi continuare a scrivere qui.',
  'handoff.offer': 'Vuoi che ti passi una persona dello staff?',
  'handoff.left': 'Va bene, ti ho tolto dalla coda. Se ti serve altro, scrivimi.',
  'handoff.not-waiting': 'Va bene. Se ti serve altro, scrivimi.',
  'handoff.personal': 'Questo lo può vedere solo lo staff.',
  'handoff.urgent-social':
    'Mi dispiace per quello che state passando. Se siete in pericolo chiama subito il 112. Avviso adesso una persona dello staff.',
  'silence.reason': 'In questo momento l’assistente automatico non risponde. {reason}',
  'desk.claimed': 'Da adesso ti risponde {name}, dello staff.',
  'desk.released':
    'Chi ti seguiva ha lasciato la conversazione: sei di nuovo in coda. Intanto ti rispondo io, l’assistente automatico.',
  'desk.transferred':
    'La tua richiesta passa a un’altra squadra dello staff: sei in coda. Intanto ti rispondo io, l’assistente automatico.',
  'desk.transferred-to': 'Da adesso ti risponde {name}, dello staff.',
  'desk.closed':
    'La conversazione con lo staff è finita. Sono di nuovo l’assistente automatico: se ti serve altro, scrivimi.',
  'desk.sorry':
    'Scusa, qualcosa non ha funzionato. Il tuo messaggio è conservato e ti passo a una persona dello staff.',
  'office.open-then': 'Sì, {day} gli operatori di questa chat rispondono {shifts}.',
  'office.closed-then':
    'No, a quell’ora gli operatori di questa chat non ci sono: {day} rispondono {shifts}.',
  'office.closed-day': 'No, {day} gli operatori di questa chat non ci sono{why}.',
  'office.closed-until': 'No, {day} gli operatori di questa chat non ci sono{why}. Tornano {next}.',
  'office.shift': 'dalle {from} alle {until}',
  'feedback.thanks': 'Grazie, lo riferisco a chi cura le risposte.',
  'feedback.sorry': 'Mi dispiace. Che cosa mancava? Scrivimelo in una riga, oppure ti passo una persona.',
  'feedback.complaint':
    'Mi dispiace per il disagio. Ho preso nota: ti passo una persona, se vuoi una risposta.',
  'feedback.noted': 'Grazie, ho preso nota.',
  'feedback.praise': 'Grazie, mi fa piacere!',
  'privacy.info':
    'Conservo i messaggi di questa chat, e la posizione solo se la condividi, per risponderti e per lo staff che prende in carico la richiesta. Non li uso per altro. Puoi averne una copia o cancellarli quando vuoi.',
  'privacy.confirm-erase':
    'Vuoi cancellare tutti i messaggi e i dati di questa chat? Non si può tornare indietro.',
  'privacy.erased': 'Fatto: cancello tutto quello che è conservato di questa chat.',
  'privacy.not-erased': 'Va bene, non ho cancellato niente.',
  'privacy.export': 'Ecco la copia di questa chat:',
  'language.now-italian': 'Va bene, parliamo in italiano. Come posso aiutarti?',
  'language.now-english': 'Sure, let’s speak English. How can I help you?',
  'language.choose': 'In che lingua vuoi parlare?',
  'smalltalk.greet': 'Buongiorno! Sono l’assistente automatico: dimmi pure cosa ti serve.',
  'smalltalk.thanks': 'Prego! Se ti serve altro sono qui.',
  'smalltalk.bye': 'A presto!',
  'smalltalk.capabilities':
    'Posso aiutarti con l’avviso di co-progettazione (scadenze, aree, come si partecipa), con i servizi WeMi (badanti, baby sitter, colf, orientamento), con i centri per il tempo libero e con lo sportello più vicino. Se serve, ti passo una persona.',
  'smalltalk.abuse':
    'Mi dispiace di non esserti stato d’aiuto. Prova a dirmi cosa ti serve in poche parole, oppure ti passo una persona.',
  'smalltalk.bot-identity':
    'Sono un assistente automatico, non una persona: rispondo solo con informazioni di cui conosco la fonte. Se preferisci, ti passo una persona dello staff.',
  'smalltalk.affirm': 'Bene. C’è altro che posso fare per te?',
  'smalltalk.deny': 'Va bene. Se ti serve altro, scrivimi.',
  'smalltalk.nothing-to-repeat': 'Non ti ho ancora detto niente: dimmi pure cosa ti serve.',
  'smalltalk.simpler': 'In breve:',
  'smalltalk.why': 'Te lo dico perché così è scritto nella fonte:',
  'smalltalk.why-unknown':
    'Perché il testo integrale dell’avviso qui non è disponibile, e preferisco non inventare. Te lo può dire una persona dello staff.',
  'fallback.unknown':
    'Questo non lo so: non è tra le informazioni che ho. Vuoi che ti passi una persona dello staff?',
  'fallback.other-call':
    'Questo riguarda un altro bando, di cui non ho informazioni. Vuoi che ti passi una persona dello staff?',
  'fallback.out-of-scope':
    'Di questo non mi occupo: qui trovi aiuto sull’avviso di co-progettazione, sui servizi WeMi e sui centri di quartiere. Per gli altri servizi del Comune chiama lo 020202 (lunedì–sabato, 8–18). Se vuoi, ti passo una persona.',
  'fallback.injection':
    'Questo non lo posso fare. Posso dirti quello che so sull’avviso e sui servizi, oppure passarti una persona.',
  'fallback.junk': 'Non ho capito. Mi scrivi in poche parole cosa ti serve?',
  'fallback.attachment':
    'Non so leggere {kind}. Scrivimi a parole cosa ti serve, oppure ti passo una persona che lo vede.',
  'fallback.too-long': 'Il messaggio è molto lungo: scrivimi la domanda in poche righe.',
  'attachment.photo': 'le foto',
  'attachment.voice': 'i messaggi vocali',
  'attachment.document': 'i documenti',
  'attachment.sticker': 'gli adesivi',
  'attachment.contact': 'i contatti',
  'attachment.other': 'questo allegato',
  'safety.call-112': 'Se sei in pericolo, chiama subito il 112: è gratuito e risponde sempre.',
  'safety.medical': 'Chiama subito il 112: è gratuito e risponde sempre.',
  'safety.danger': 'Esci, se puoi, e chiama subito il 112: è gratuito e risponde sempre.',
  'safety.child': 'Chiama subito il 112: è gratuito e risponde sempre.',
  'safety.suicide':
    'Mi dispiace che tu stia così male. Chiama subito il 112: risponde sempre, e non devi restare da solo.',
  'safety.violence':
    'Mi dispiace, non è colpa tua. Se sei in pericolo chiama subito il 112: risponde sempre.',
  'safety.homeless': 'Mi dispiace per quello che stai passando. Se sei in pericolo chiama subito il 112.',
  'safety.loneliness':
    'Mi dispiace che tu stia così. Se ti senti in pericolo chiama il 112; se vuoi parlare con qualcuno:',
  'safety.health': 'Se è grave o peggiora, chiama subito il 112. Se non è urgente:',
  'safety.person':
    'Ho avvisato una persona dello staff: ti risponde qui appena può. Non aspettare lei se sei in pericolo.',
  'source.line': 'Fonte: {title}{date} (verificata il {checked})',
  'left.one': 'manca {count}',
  'left.other': 'mancano {count}',
  'days.one': '{n} giorno',
  'days.other': '{n} giorni',
  'days-left.none': 'scade oggi',
  'days-left.one': 'manca {days}',
  'days-left.other': 'mancano {days}',
  'working-days.one': '{n} lavorativo',
  'working-days.other': '{n} lavorativi',
  'hours.one': '{n} ora',
  'hours.other': '{n} ore',
  'minutes.one': '{n} minuto',
  'minutes.other': '{n} minuti',
} as const;

export type TextKey = keyof typeof it;
