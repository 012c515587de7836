import { wordsPattern } from '../../knowledge/expressions.ts';

const WEEKDAY = '(lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica)';
const I_HAVE = '(ho|abbiamo|avevo|avevamo|ha|hanno)';
const SENT_IT = '(mandat|inviat|spedit|presentat|consegnat|trasmess)[aoie]?';

/**
 * How people ask about the dates of a call, a way a line, Italian before English: expressions as in the content, tried on
 * folded words.
 */
export const CALL_WORDS = {
  /** "On which day of the week is it?" */
  weekday: wordsPattern([
    'giorno della settimana',
    'che giorno (cade|viene|capita)*',
    'che giorno (e|era) il',
    `e di ${WEEKDAY}`,
    `(casca|cade|cadra|cadeva|viene|capita) (proprio |sempre )?(di|un|in) ${WEEKDAY}`,
    'day of the week',
    '(what|which) weekday',
    `(falls?|fell) (on a|in) \\w+day`,
  ]),
  /** "Da quanti giorni è scaduto?" */
  daysSince: wordsPattern([
    'da quant[oi] (giorni |tempo )?(e |ha )?(scadut|chius|finit|passat|terminat)*',
    'quanti giorni (sono|son) (gia )?(passati|trascorsi)',
    'how (many days|long) ago',
    'how long has it been (closed|over)',
  ]),
  weeks: wordsPattern(['quante settimane', 'weeks (are )?left', 'how many weeks']),
  hours: wordsPattern(['quante ore', 'how many hours', 'hours (are )?left']),
  minutes: wordsPattern(['quanti minuti', 'how many minutes', 'minutes (are )?left']),
  /** How much time is left, in whatever unit. */
  timeLeft: wordsPattern([
    'quante (\\w+ )?settimane',
    'quant[ioe] (giorni|giorno|tempo|ore|minuti)',
    'quanto (manca*|ci resta*|resta*|mi resta*|tempo)',
    'giorni (mancano|restano|rimangono)',
    'mancano ancora',
    'how (many (weeks|days|hours|minutes)|long|much time|much longer)',
    '(minutes|hours|days|weeks) (are )?(left|to go)',
    'days (are )?remaining',
  ]),
  /** "Stasera tardi" is an hour, not a worry. */
  tooLate: wordsPattern([
    '(?<!\\b(sera|stasera|notte|stanotte|mattina|mattinata|pomeriggio|piu|sul) )tardi',
    'too late',
  ]),
  late: wordsPattern([
    'fuori (tempo|termine)',
    'in ritardo',
    '(oltre|dopo) (il termine|la scadenza)',
    '(after|past) the deadline',
    'out of time',
    '(?<!too )late',
  ]),
  /** "May I…?", "do you take it…?" */
  may: wordsPattern([
    '(posso|possiamo|potrei|potremmo|si puo|prendete|vale)',
    'accett*',
    '(can|could|may) (i|we)',
    'accept*',
  ]),
  /** It is over, or we have missed it; "la settimana passata" and "passate due ore" tell of something else. */
  over: wordsPattern([
    '(scadut|chius|terminat|conclus|decors|spirat|sfuggit|saltat|mancat)[oaie]',
    'pers[oa]',
    'finit[oaie](?! di\\b)',
    '(?<!\\b(le|l) \\w+ (e \\w+ )?)passat[oaie](?! \\w+ (minut|or[ae]\\b|giorn|settiman|mes[ei]\\b))',
    '(sono|siamo|sarei|saremmo|resto|restiamo) (gia )?fuori',
    'closed|shut|expired|over|ended|miss(ed)?|passed',
    '(did|has|have) (\\w+ ){1,3}(close|end|expire|stopped)',
  ]),
  /** It is still possible. */
  still: wordsPattern([
    'ancora',
    '(posso|possiamo|si puo|riesco|riusciamo|faccio|facciamo|ce la)',
    'in tempo',
    'apert[oaie]',
    'dentro',
    'accett*',
    '(still|in time|open|make it)',
    'can (i|we|you)',
  ]),
  /** What can be done yet, or is all right. */
  allRight: wordsPattern(['va bene', '(conta|vale|mand|invi|sped|arriv|prend|accet)*', '(is it ok|fine)*']),
  /** "The questions are over, are applications over too?" */
  also: wordsPattern(['pure', 'anche', 'invece', 'oltre a[il]?', 'too', 'also', 'as well']),
  /** What asks which, when or how, not whether. */
  which: wordsPattern([
    '(quando|quant[ioae]|a che ora|che ora|che giorno|qual e|quali|quale|dove)',
    '(?<!(una|qualche) )cosa',
    '(che|cosa) (succede|accade)',
    '(when|what|which|how|where|until when)',
    '^(come|chi|perche|why|who)',
  ]),
  /** The state of a call. */
  state: wordsPattern(['(apert|attiv|chius|scadut|decors|spirat)[oaie]', '(open|close|closed|shut|expired)']),
  /** Asking for clarifications, within their own dates. */
  questions: wordsPattern([
    '(chiarim|quesit|dubbi|delucidazion)*',
    'faq',
    '(fare|faccio|facciamo|porre|mandare|inviare) (delle |altre |le |ancora |alcune )?domande',
    'fare (ancora )?una domanda',
    'una domanda (su|sul|sull|sulla|riguardo)',
    'domande ... (fino|entro|finestra)*',
    'finestra',
    'informazioni',
    '(far|por|rivolger)(vi|le|ti) (delle |altre |ancora )?domande',
    'chieder(e|vi)',
    'pareri',
    '(il )?quint[oa] (giorno )?(prima|precedente|antecedente)',
    '(clarif|inquir|enquir)*',
    'questions?',
    'ask',
    'query|queries',
    'doubts?',
    'fifth day before',
  ]),
  /** "Farvi domande" is asking; "fare domanda" is applying. */
  asksYou: wordsPattern(['(far|por|rivolger)(vi|le|ti) (delle |altre |ancora )?(domande|quesiti)']),
  application: wordsPattern([
    'domanda di partecipazione',
    '(candidat|partecipar|presentar|consegn|spedi|invi|mand|trasmett|pec|proposta|bando|avviso)*',
    '(apply|applica|submit|send|hand in|call|notice)*',
  ]),
  /** What is spoken of as well as the questions. */
  asWellAsQuestions: wordsPattern(['(candidatur|domanda di|partecipazion)*', 'applications?']),
  applying: wordsPattern(['(partecipar|candidar|presentar|apply|submit)*']),
  applyingNotAsking: wordsPattern(['^(?!.*chiar).*(partecipar|candidar|apply)*']),
  deadline: wordsPattern([
    'scade|scadenza|scadono|scadeva|termine|chiude|chiusura|ultimo giorno',
    'finisc[eo](no)?',
    'deadline|last day|cut off|closes|closing|expires?',
    '(applications?|it|call) ends?',
    '(is|are|was|s|it) (\\w+ ){0,3}due',
    '(does|will|did) (\\w+ ){1,3}(close|end)',
  ]),
  /** Somebody sends, or wants to. */
  sends: wordsPattern([
    '(posso|possiamo|mando|invio|spedisco|consegno|presento|mandiamo|inviamo|presentiamo)*',
    '(mandare|inviare|spedire|consegnare|presentare|partecipare|parte|arriva|faccio|va bene|vale)*',
    '(accett|prend)*',
    '(send|submit|apply|hand in|accept|can i|can we|is it ok|make it)*',
  ]),
  /** It was done already. */
  done: wordsPattern([
    `${I_HAVE} (gia |appena )?${SENT_IT}`,
    '(ho|avevo|abbiamo|avevamo) (gia )?(scritt|chiest)*',
    '(risulta|e stata|e gia stata|era) (gia )?(consegnat|arrivat|mandat|inviat|spedit|accettat|protocollat)*',
    '(era|e) (partit|arrivat)*',
    'la consegna e delle',
    `^${SENT_IT}`,
    'pec (delle|inviata|mandata|spedita|partita)',
    'ricevut[ae] (\\w+ ){0,3}(delle|dell|alle|di ieri|di oggi)',
    '(ricevut[ae]|protocollo) (segna|dice|porta|riporta)',
    '(was|been|got) (delivered|received|sent)',
    '^(delivered|sent|submitted)',
    '(i|we) (have |had |already )?(sent|submitted)',
  ]),
  /** "It did not leave on Sunday, I am sending it again now": now is the moment asked about. */
  sendsNow: wordsPattern([
    '(ri)?(mand|invi|sped|trasmett)* ((la|tutto|di nuovo|ancora) ){0,3}(ora|adesso|subito)',
    '(?<!mezz )(ora|adesso) (la )?(ri)?(mando|invio|spedisco|mandiamo|inviamo)',
    '(sending|send|resend*) (it )?(again )?(right )?now',
  ]),
  /** The later half of whatever day is named. */
  afternoon: wordsPattern([
    'dopo (pranzo|mangiato|cena)',
    'pausa pranzo',
    '(nel|di|del) (tardo )?pomeriggio',
    'in serata',
    '(di|la) sera',
    '(tutta|intera) (la )?(giornata|sera)',
    'tutto il (giorno|pomeriggio)',
    'after (lunch|dinner|work)',
    '(over|during|at) lunch',
    'lunch (break|time)',
    'in the (afternoon|evening)',
    '(whole|all) day',
  ]),
  /** The hour they name is another country's. */
  abroad: wordsPattern([
    'qui (sono|da me)',
    'all estero',
    'da noi sono',
    'fuso',
    'here it is',
    'it s .* here',
    'abroad|time zone|jet',
  ]),
  /** Midnight or noon, morning or evening: which? */
  noonOrMidnight: wordsPattern([
    '(mezzanotte|mezzogiorno|midnight|noon|midday|mattina|morning|am) ... (o|or|oppure)',
  ]),
  /** "Must we send it before Christmas?" asks whether that is the limit. */
  mustBy: wordsPattern([
    '^(?!.*\\bva bene\\b).*\\b(devo|dobbiamo|bisogna|si deve|deve|va|vanno) .*\\b(entro|prima (di|del|della))',
    '^.*\\b(must|(do|does) (i|we|it|one) have to|have (i|we) to) .*\\b(before|by)',
  ]),
  /** "Is tomorrow the last day to apply?" asks of the day, though it speaks of applying. */
  lastDay: wordsPattern(['ultimo giorno', 'last day']),
  /** "This week or the next one?" */
  thisOrThat: wordsPattern([
    '(questa settimana|ieri|oggi|domani|dopodomani) (e )?(o|oppure) (e |era |nella |la ){0,2}(prossima|scorsa|ieri|oggi|domani|dopodomani)',
    '(this week|today|tomorrow|yesterday) or (the )?(next( week| one)?|last( week| one)?|today|tomorrow|yesterday)',
  ]),
  /** What is answered with yes or no. */
  whether: wordsPattern([
    '(giusto|vero|corretto|right|correct)$',
    'ancora|tuttora|gia',
    'in tempo|in orario|in termini?|in corso|nei (tempi|termini)|a posto',
    'tardi|fuori tempo|fuori termine|in ritardo',
    '(sono|siamo) (fuori|dentro)',
    '(finit[oaie])(?! di\\b)',
    '(apert|chius|spirat)[oaie]',
    'scadut*',
    '(posso|possiamo|si puo|si possono|riesco|riusciamo|si riesce|ce la|va bene|conta|vale|valida?|consentito)',
    'accett*',
    'prendete|guardate|chiud* un occhio',
    '(ho|abbiamo) (gia )?(pers|mancat|saltat)[oa]',
    '(avrei|avremmo|avro|avremo) ancora',
    'on time|in time|within the deadline|too late|late|still|closed|valid|count|accepted',
    '(am i|are we|is it|is the|has the|have i|did i|did we)',
    'can (i|we|you)',
  ]),
} satisfies Record<string, RegExp>;

/** Words that look like a question of which, and are not. */
export const ONLY_SOUNDS_LIKE_WHICH =
  /what (about|if)|how about|quando (voglio|vogliamo|mi pare)|any ?when|come (detto|sopra)/gu;
