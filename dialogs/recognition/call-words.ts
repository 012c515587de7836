import { wordsPattern } from '../../knowledge/expressions.ts';
import { ENGLISH_MONTHS, ITALIAN_MONTHS } from './month-names.ts';

const WEEKDAY = '(lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica)';
const ENGLISH_WEEKDAY = '(mon|tues|wednes|thurs|fri|satur|sun)day';
/** A clarification by another name. */
export const REQUEST_FOR_INFORMATION =
  'request(s|ing|ed)? (for )?((further|more|additional|some|any|other|extra) )?(information|info|details|explanations?)';
/** Of the call, not of a month. */
const LAST_DAY = [
  `ultimo giorno(?! (del mese|dell anno|di (${ITALIAN_MONTHS}))\\b)`,
  'ultima data',
  '(final day|last date)',
  `last day(?! of (the month|the year|${ENGLISH_MONTHS})\\b)`,
];
/** Up to so many days before the deadline questions are answered: how calls say it, whatever their number. */
export const NTH_DAY_BEFORE = [
  '(il )?quint[oa] (giorno )?(prima|precedente|antecedente)',
  '(secondo|terzo|quarto|sesto|settimo|ottavo|nono|decimo|quindicesimo) giorno (prima|precedente|antecedente)',
  '(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|fifteenth) day before',
];
const SO_MUCH =
  '(minuti?|second[oi]|or[ae]|giorn[oi]|settiman[ae]|un po|minutes?|mins?|seconds?|hours?|days?|weeks?|a (bit|little))';
const I_HAVE = '(ho|abbiamo|avevo|avevamo|ha|hanno)';
const SENT_IT = '(mandat|inviat|spedit|presentat|consegnat|trasmess)[aoie]?';

const WHAT_IS_SENT = [
  '(domanda|istanza|candidatura|proposta|pec) (inviat|mandat|spedit|presentat|trasmess|partit)[ao]',
];

/**
 * How people ask about the dates of a call, a way a line, Italian before English: expressions as in the content, tried on
 * folded words.
 */
export const CALL_WORDS = {
  /** "On which day of the week is it?" */
  weekday: wordsPattern([
    'giorno della settimana',
    '(?<!\\bche )(in|di|e|era|sara) (un )?(giorno )?(feriale|lavorativo|festivo)',
    '(?<!\\b(anche|pure) se )(e|era|sara) (un )?(giorno (di )?)?festa( nazionale)?$',
    '(fall|falls|is|be|fell|was|deadline) (on a|a) (working day|weekday|weekend|holiday|public holiday)',
    '(is|was) (it|the deadline) (on )?a \\w+day',
    `(is|was) the (last day|final day|last date|closing date|cut off) (\\w+ ){0,5}(on )?a ${ENGLISH_WEEKDAY}`,
    `(last day|final day|last date|closing date|deadline|cut off) (\\w+ ){0,4}(is|was) (on )?a ${ENGLISH_WEEKDAY}`,
    '^((so|and|but|hello|hi|sorry) )?(is|was|will) ((?!not|open|closed)\\w+ ){1,4}(be )?(bank|public|national) holiday',
    '(fall|falls|fell|close|closes|end|ends|expire|expires) (on|in|at) (the |a )(weekend|weekday|working day|holiday)',
    '(scad|chiud|cad|finisc)(e|ono|ra|ranno) (nel|di|in|in un|un) (weekend|fine settimana|giorno (festivo|feriale|lavorativo))',
    '(is|was) the (last day|final day|last date|closing date|deadline|cut off) (\\w+ ){0,5}(on |at |in )?(a|the) (weekend|weekday|working day|public holiday|bank holiday|holiday)$',
    `(?:finisc|scad|chiud|termin)(?:e|ono|eva|evano) di ${WEEKDAY}`,
    `(scadenza|termine) (\\w+ ){0,2}(e|sara|era) (un |una |di )${WEEKDAY}`,
    `(ultimo giorno|ultima data|data di (scadenza|chiusura)) (\\w+ ){0,5}(e|sara|era|sarebbe) (un |una |di )${WEEKDAY}`,
    `(e|sara|era) (un |una |di )${WEEKDAY} (l )?(ultimo giorno|ultima data|la scadenza|il termine)`,
    `il \\d{1,2} (\\w+ )?(e|sara|era) (un |una |di )?${WEEKDAY}`,
    '(is|was) (the )?\\d{1,2}(st|nd|rd|th)? (of )?(\\w+ )?a \\w+day',
    'che giorno (cade|viene|capita)*',
    'che giorno (e|era) il',
    `${WEEKDAY} (prossimo |scorso )?che giorno (e|era|sara)`,
    'what (date|day) is (next |this )?\\w+day',
    '(il |the )?\\d{1,2} (\\w+ )?che giorno (e|era|sara|cade|viene)',
    `^(il \\w+ |la scadenza |il termine )?e (un |di )${WEEKDAY}`,
    `(casca|cade|cadra|cadeva|viene|capita) (proprio |sempre )?(di|un|in) ${WEEKDAY}`,
    'day of the week',
    '(what|which) weekday',
    `(falls?|fell) (on a|in) \\w+day`,
  ]),
  /** An hour said besides. */
  atHour: wordsPattern(['alle (ore )?\\d{1,2}', 'at \\d{1,2}']),
  /** "Stasera tardi" is an hour, not a worry. */
  tooLate: wordsPattern([
    '(?<!\\b(sera|stasera|notte|stanotte|mattina|mattinata|pomeriggio|piu|sul) )tardi',
    'tardiv[oae]',
    'too late',
  ]),
  late: wordsPattern([
    'fuori (tempo|termine)',
    '(?<!rispondo )in ritardo(?! con\\b)',
    '(oltre|dopo) (il termine|la scadenza)',
    '(after|past) the deadline',
    'out of time',
    // "It's late and my treasurer is asleep" tells the hour.
    `(?<!too |running |in |(?<!\\b(if|whether) )\\bit (is|s) (\\w+ )?)late(?! (reply|question|with|tonight|(${ENGLISH_MONTHS})(?! (i|we)))\\b)`,
  ]),
  sendsLate: wordsPattern([
    '(mandar|inviar|spedir|presentar|consegnar)* (\\w+ ){0,3}(in ritardo|fuori (tempo|termine)|(oltre|dopo) (il termine|la scadenza))',
    '(send|submit|apply|hand) (\\w+ ){0,3}(late|(after|past) the deadline|out of time)',
  ]),
  /** "Is five minutes late all right?" */
  soMuchLate: wordsPattern([
    `${SO_MUCH} (di ritardo|dopo (il termine|la scadenza)|oltre (il termine|la scadenza)) ... (vann?o bene|va bene|andrebbe(ro)? bene|e (un )?(grave|problema|ammess|accettat|tollerat)*|si puo|posso|possiamo|accett\\w+)`,
    `(va bene|vanno bene|andrebbe bene|si puo|posso|possiamo|potrei|potremmo|accett\\w+) ... (con |anche )?${SO_MUCH} (di ritardo|dopo (il termine|la scadenza)|oltre (il termine|la scadenza))`,
    `${SO_MUCH} (late|past the deadline|after the deadline) ... (ok|okay|fine|all right|alright|acceptable|accepted|allowed|possible|(a )?problem)`,
    `(ok|okay|fine|all right|alright|acceptable|accepted|allowed|possible|accept|can (i|we)|could (i|we)|may (i|we)) ... ${SO_MUCH} (late|past the deadline|after the deadline)`,
  ]),
  /** "May I…?", "do you take it…?" */
  may: wordsPattern([
    '(posso|possiamo|potrei|potremmo|si puo|prendete|vale)',
    'accett*',
    '(can|could|may) (i|we)',
    'accept*',
  ]),
  /** "And if I am a little late?" */
  ifLate: wordsPattern([
    '^((e|ma) )?(anche )?se (sono|siamo|arrivo|arriviamo)',
    '^((and|but|what) )?if (i|we) (am|m|are|re)',
  ]),
  /** It is over, or we have missed it; "la settimana passata" and "passate due ore" tell of something else. */
  over: wordsPattern([
    '(?<!\\b((ho|abbiamo) (gia |appena )?|uffici(o)? (e |sono |son |sia |siano |resta |restano )?))(scadut|chius|esclus|terminat|conclus|decors|spirat|sfuggit)[oaie](?! (un )?occhio\\b)',
    '(saltat|mancat)[oaie]',
    '(chiudeva|scadeva|finiva)(no)? (anche|pure)',
    'pers[oa]',
    '(?<!\\b(ho|abbiamo) (gia |appena )?)finit[oaie](?! di\\b)',
    '(?<!\\b(le|l) \\w+ (e \\w+ )?)passat[oaie](?! \\w+ (minut|or[ae]\\b|giorn|settiman|mes[ei]\\b))',
    '(sono|siamo|sarei|saremmo|resto|restiamo) (gia )?fuori',
    '(e|sia|risulta|sono) (gia |ormai )?trascors[oaie](?! (un|da) )',
    '(ci siamo|mi sono|ce la siamo) (\\w+ )?giocat[oaie]',
    '(?<!\\boffices? (is |are |being )?)(closed|shut)|expired|excluded|ended|miss(ed)?|passed|been and gone|already (past|gone)|sailed',
    // "I can get it over to you by one" sends.
    '(?<!\\b(send|sending|sent|get|getting|hand|bring|pass) ((?!is|are|or|if)\\w+ ){0,3})over',
    '(chance|opportunity|train|boat|ship|moment) (\\w+ ){0,3}gone',
    '(?<!\\b(everything|proposal|application|project|papers?|documents?|draft|form|forms|work) )(is|are) (it )?(already |all |now )?finish(ed)?',
    '(is|are) (the )?(time|call|period|term|notice|window) (\\w+ ){0,3}finish(ed)?',
    '(did|has|have) (?!(i|we|until|till) )(\\w+ ){1,3}(close|end|expire|stopped|pass)',
  ]),
  /** "I did not ask in time: must I give up applying too?" */
  givesUp: wordsPattern([
    'rinunci*|(lasciar|lascio|lasciamo)* perdere|(sono|siamo|resto|restiamo) (\\w+ )?esclus[oaie]',
    '(vuol dire|significa) che non (posso|possiamo|si puo)|non (posso|possiamo) (piu|nemmeno|neanche|neppure)',
    'give up|renounce|forgo|(am i|are we) (\\w+ )?excluded',
    '(mean|means) (that )?(i|we) (can t|cannot|can not|can no longer|may not)',
  ]),
  /** It is still possible. */
  still: wordsPattern([
    'ancora(?! (qui|\\w+ndo)\\b)',
    '(posso|possiamo|si puo|riesco|riusciamo|faccio|facciamo|ce la)',
    'in tempo|nei (termini|tempi)',
    'apert[oaie]',
    'dentro',
    'accett*',
    'still(?! \\w+ing\\b)',
    '(in time|open|make it)',
    'can (i|we|you)',
    'you (still |can |could |will |would ){0,2}(take|accept|consider|receive) (it|(my|our|the|this) \\w+)',
    '(prend|accogli|consider)(ete|ereste|erete)',
  ]),
  yet: wordsPattern(['ancora', 'still']),
  /** "Am I still in time?", "have we still got a week?", beside something else that is asked. */
  asksIfInTime: wordsPattern([
    '(ancora|sono|siamo) in tempo|ancora (una|un|due|tre|\\d+) (settiman|giorn)*',
    '(am i|are we|still) in time|(one|two|three|\\d+) more (week|day)*',
  ]),
  /** What can be done yet, or is all right. */
  allRight: wordsPattern([
    'va bene',
    '(conta|vale|mand|invi|sped|arriv|prend|accet)*',
    '(is it ok|fine)*',
    '(i|we) can(?! (t|not|no longer)\\b)',
  ]),
  /** "Is it all right?" */
  isFine: wordsPattern(['v(a|ado) bene|a posto', 'e valid[ao]', 'is (it|that) (ok|fine|all right)']),
  /** "The questions are over, are applications over too?" */
  also: wordsPattern(['pure', 'anche', 'invece', 'oltre a[il]?', 'too', 'also', 'as well']),
  /** What asks which, when or how, not whether. */
  which: wordsPattern([
    '(quando|quant[ioae]|a che ora|che ora|che giorno|qual e|quali|quale|dove)',
    '(?<!(una|qualche) )cosa',
    '(che|cosa) (succede|accade)',
    'mi (ripet|ricord|dic|dat)* (la|il) (data|scadenza|termine|giorno)',
    '(when|what|which|how|where|until when)',
    '^(come|chi|perche|why|who)',
  ]),
  /** The state of a call. */
  state: wordsPattern(['(apert|attiv|chius|scadut|decors|spirat)[oaie]', '(open|close|closed|shut|expired)']),
  /** Asking for clarifications, within their own dates. */
  questions: wordsPattern([
    '(chiarim|quesit|dubbi|delucidazion|enquir|inquir)*',
    'faq',
    '(fare|faccio|facciamo|porre|mandare|inviare) (delle |altre |le |ancora |alcune )?domande',
    'fare (ancora )?una domanda',
    'una domanda (su|sul|sull|sulla|sui|sugli|sulle|circa|riguardo)',
    'domande ... (fino|entro|finestra)*',
    'finestra',
    'informazioni',
    '(far|por|rivolger)(vi|le|ti) (delle |altre |ancora )?domande',
    'chieder(e|vi)(?! (se|quando|quant[oiae]|come|qual[ei]?|che|fino|entro|una cosa)\\b)',
    'pareri',
    ...NTH_DAY_BEFORE,
    '(clarif|inquir|enquir)*',
    'scriver(e|vi) (\\w+ ){0,2}questa domanda',
    'questions?|qs',
    'ask(?! (you )?(if|whether) (i|we|it|the (call|notice|deadline))\\b)',
    // "My boss is asking" asks nothing of the office.
    '(?<!\\w (is|are|was|were|am|keeps?|kept) )asking',
    'query|queries',
    REQUEST_FOR_INFORMATION,
    'doubts?',
  ]),
  /** "Farvi domande" is asking; "fare domanda" is applying. */
  asksYou: wordsPattern([
    '(far|por|rivolger)(vi|le|ti) (delle |altre |ancora )?(domande|quesiti)',
    '(put|ask) (you )?(a|another|some|one) (\\w+ )?questions?',
  ]),
  application: wordsPattern([
    'domanda di partecipazione',
    '(candidat|partecipar|presentar|consegn|spedi|invi|mand|trasmett|pec|proposta|bando|avviso)*',
    '(apply|applica|submit|send|hand in|call|notice|proposal)*',
  ]),
  /** "Sono chiusi sia i quesiti sia le candidature?": one yes or no for the two of them. */
  bothOf: wordsPattern([
    '(sia|tanto) ... (quesit|chiariment)* ... (sia|che|quanto) ... (candidatur|domand|partecipazion|istanz)*',
    '(sia|tanto) ... (candidatur|domand|partecipazion|istanz)* ... (sia|che|quanto) ... (quesit|chiariment)*',
    '(quesit|chiariment)* e ((per|il|la|le|i) )?(candidatur|domand|istanz)* ... (entramb[ie]|tutt[ei] e due)',
    '(candidatur|domand|istanz)* e ((per|il|la|le|i) )?(quesit|chiariment)* ... (entramb[ie]|tutt[ei] e due)',
    'both ... (question|clarif)* ... and ... (application|proposal)*',
    'both ... (application|proposal)* ... and ... (question|clarif)*',
  ]),
  /** What is spoken of as well as the questions. */
  asWellAsQuestions: wordsPattern([
    '(candidatur|domanda di|partecipazion)*',
    'per la domanda',
    'applications?',
  ]),
  /** "Would a request for clarification submitted on the 20th be admissible?" */
  questionsSent: wordsPattern([
    '(chiariment[oi]|quesit[oi]) (\\w+ ){0,3}(inviat|mandat|spedit|presentat|trasmess|formulat)[oaie]',
    '(clarifications?|question|query|queries|enquiry|enquiries|inquiry|inquiries) (\\w+ ){0,2}(submitted|sent|filed|lodged|emailed|made)',
  ]),
  /** "Do applications close with the questions?" asks of the applications. */
  applicationsClose: wordsPattern([
    '(candidature|domande di partecipazione) (pure |anche )?(scad|chiud)*',
    '(chius|scadut|finit)[oaie] (anche|pure) (il bando|l avviso|le (domande|candidature))|(anche|pure) (il bando|l avviso) (e|sia) (chius|scadut|finit)[oaie]',
    '(is|are) (the )?(call|notice) (also )?(over|closed|finished)( too| as well)?|(call|notice) is (over|closed|finished) (too|as well)',
    'applications? (also |too )?(close|end|shut|due)',
    '(is|are) (applying|applications?|the application) (also |too )?(over|closed|finished)',
  ]),
  /** "The questions are closed, but may I still send the application?" */
  butApplication: wordsPattern([
    '(ma|pero) (?!.*(quesit|chiarim))(\\w+ ){0,3}(domanda|candidatur|istanz|propost|avviso|bando)*',
    'but (?!.*(question|clarif|enquir))(\\w+ ){0,4}(application|proposal|call|apply)*',
  ]),
  /** "Where do I send it, and is it still open?": what is asked last is a yes or no. */
  stillAtLast: wordsPattern([
    '(e|siamo|sono|sto) (ancora|sempre) (apert[oa]|attiv[oa]|in tempo)$',
    '(is it|it is|are we|am i) still (open|in time|on time)$',
    '(si|yes|y) (o |or )?(no|n)$',
    '(is|are) (\\w+ ){1,4}already (past|over|gone)$',
  ]),
  /** "May I ask you something before applying?" */
  beforeApplying: wordsPattern([
    'prima (di|della) (partecipar|candidar|presentar|domanda|candidatura)*',
    'before (applying|(i|we) apply|the application|submitting|sending)',
  ]),
  applying: wordsPattern([
    '(partecipar|candidar|presentar|apply|submit)*',
    '(application|bid|proposal) (\\w+ )?(be )?(sent|submitted|filed|lodged|presented)',
    '(mandat|inviat|spedit|consegnat|trasmess)[oa] (la|una) (nostra )?(domanda|candidatura|proposta)(?! (di|per) chiar)',
    '(sent|submitted|filed) (in )?(the|our|my) (application|bid|proposal)',
  ]),
  applyingNotAsking: wordsPattern(['^(?!.*chiar).*(partecipar|candidar|apply)*']),
  deadline: wordsPattern([
    '(scad|chiud|finisc)(e|ono)|(scad|chiud)(a|ano)',
    '(dovrebbe|potrebbe|deve) (scadere|chiudere)',
    'termina(no)?',
    '(?<!\\b(prima della|entro la|dopo la|oltre la|nella|con la) )scadenza|scadeva(no)?|chiudeva(no)?|(?<!\\b(fuori|entro il|nel|oltre il|dopo il|prima del|con il|col) )termine|chiusura',
    ...LAST_DAY,
    `(e|era|sara|sarebbe) (il giorno|la data) (per|di|della) (\\w+ ){0,2}(domand|candidatur|consegn|invi|presentazion|partecipa)*`,
    '(is|was) (it )?the (day|date) (for|of|to) (\\w+ ){0,2}(appl|submi|send)*',
    '(?<!\\b(within|before|by|after|past|ahead of|meet|make|miss|with|(fine|ok|okay|right|good) for) (the|your) (\\w+ )?)(dead ?line|cut off)|closes|closing|expires?',
    '(applications?|it|call|questions) (also )?(ends?|close)',
    '(is|are|was|s|it) (\\w+ ){0,3}due',
    '(do|does|will|did) (?!(i|we)\\b)(\\w+ ){1,4}(close|end|pass|expire)',
  ]),
  /** "The cut-off for applying": what is spoken of is the limit, though sending is named. */
  limitForSending: wordsPattern([
    '(scadenza|termine|ultimo giorno|ultima data) (utile )?(per|di) (la |le |l )?(mandar|inviar|presentar|spedir|consegnar|partecipar|invio|presentazione|consegna)*',
    '(deadline|cut off|closing date|closing day|last day|final day|last date) (to|for|of) (apply|submi|send|fil|lodg)*',
  ]),
  /** "It closes today, doesn't it?" */
  closesToday: wordsPattern([
    '(scad|chiud|finisc|termin)(e|ono|a|ano) (\\w+ )?(oggi|domani|dopodomani|stasera)',
    '(oggi|domani|dopodomani|stasera) (che )?(scad|chiud|finisc|termin)(e|ono|a|ano)',
    '(close|end|expire)s? (\\w+ )?(today|tomorrow|tonight)',
    '(today|tomorrow|tonight) (that )?(it|the call|they) (close|end|expire)s?',
    '(is|are|s) (\\w+ )?due (today|tomorrow|tonight)',
  ]),
  /** "Isn't it the 17th?" */
  supposes: wordsPattern([
    '^((ma|e) )?non (e|era|sara) (il|l|lo|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica) ',
    '^((but|and) )?(isn t|wasn t|is not|was not) it (on )?(the |\\w+day)',
  ]),
  /** "Had it already closed by the 1st?": how it was then. */
  alreadyClosed: wordsPattern([
    '(era|erano|risultava) (gia |ormai )(chius|scadut|terminat|finit)[oaie]',
    '(had|was|were) ((the|it|they|that) )?(\\w+ )?already (been )?(closed?|over|ended|expired|shut|finished)',
  ]),
  /** Somebody sends, or wants to. */
  sends: wordsPattern([
    '(posso|possiamo|mando|invio|spedisco|consegno|presento|mandiamo|inviamo|presentiamo)*',
    'rispett*',
    '(mandare|inviare|spedire|consegnare|presentare|partecipare|parte|arriva|faccio|va bene|vale)*',
    '(accett|prend)*',
    '(send|submit|apply|hand in|accept|can i|can we|is it ok|make it)*',
  ]),
  /** "May I ask questions right up to the submission deadline?" names the other limit. */
  untilClosing: wordsPattern([
    '(fino|sino) (alla |al |all )?(scadenza|termine|chiusura) (del|della|delle|dell|di|per|per le|per la) (bando|avviso|domand[ae]|candidatur[ae]|presentazione|partecipazione|consegna|istanz[ae]|invio)',
    '(up to|up until|until|till?) (the )?(submission|applications?|call|proposals?) (s )?(deadline|closing|closes?|is due|are due|cut off)',
    '(up to|up until|until|till?) (the )?(deadline|closing date) (for|of) (the )?(applications?|submissions?|proposals?|call)',
    '(fino|sino) (alla|al) (scadenza|termine|chiusura)$',
    '(up to|up until|until|till?) (the )?(very )?(deadline|closing date)( itself)?$',
  ]),
  /** It was done already. */
  done: wordsPattern([
    `${I_HAVE} (gia |appena )?${SENT_IT}`,
    'di aver(e|la|lo)? (gia )?(mandat|inviat|spedit|presentat|consegnat|trasmess)*',
    '(ho|avevo|abbiamo|avevamo) (gia )?(scritt|chiest)*',
    '(risulta|e stata|e gia stata|era) (gia )?(consegnat|arrivat|mandat|inviat|spedit|accettat|protocollat)*',
    '(era|e) (partit|arrivat)*',
    ...WHAT_IS_SENT,
    'la consegna e delle',
    `^${SENT_IT}`,
    'pec (delle|inviata|mandata|spedita|partita)',
    '(ricevut[ae]|accettazione|consegna) (\\w+ ){0,5}riport(a|ano)',
    'accettazione (alle |delle |ore |dice )?\\d{1,2} \\d\\d',
    'ricevut[ae] (\\w+ ){0,3}(delle|dell|alle|di ieri|di oggi)',
    '(?<!\\bse (la |una |il )?)(ricevut[ae]|protocollo) (\\w+ ){0,3}(segn|dic|port|riport|indic)(a|e|ano|ono)',
    '(ricevut[ae]|accettazione|consegna) (\\w+ ){0,3}(c e|e|sta|risulta) scritto',
    '(arrivat|ricevut)[aeio] (\\w+ ){0,4}(le|due|entrambe) ricevute',
    '(got|received|have) (both|the|the two|both the) receipts',
    '(accepted|delivered) (at )?\\d{1,2} \\d\\d',
    '(was|been|got) (delivered|received|sent)',
    'receipts? (\\w+ ){0,4}(are|is|were|was) (both )?dated|receipts? (\\w+ ){0,4}(says?|shows?|reads?)',
    '(receipts?|pec|e ?mail|mail) (is |was |are )?(stamped|says?|shows?|reads?|dated)',
    '^(delivered|sent|submitted)',
    '(i|we|he|she|they) (have |has |had |already |just ){0,2}(sent|submitted|emailed|mailed|filed)',
    '(my|our) \\w+ (have |has |had |already |just ){0,2}(sent|submitted|emailed|mailed|filed)',
    `${I_HAVE} (gia |appena )?(premut|cliccat|schiacciat)o (su )?(invi[ao]|il (tasto|pulsante) invi[ao])`,
    '(i|we) (have |ve |had |already |just ){0,3}(pressed|clicked|hit) (on )?(the )?(send|submit)',
    '(went|gone) (out|off)|(e ?mail|mail|pec|message|application|envelope) left',
  ]),
  /** "La domanda inviata il 20" was sent, or will be. */
  whatIsSent: wordsPattern(WHAT_IS_SENT),
  /** How it was: "scadeva il 22?", "did it close on Monday?". */
  wasSo: wordsPattern([
    '(scadev|chiudev|finiv|potev)(a|ano|o|amo|ate)',
    '(e|sono|si e|si sono) (gia )?(scadut|terminat|finit)[oaie]',
    '(si e|si sono|avete|hanno) (gia )?chius[oaie]',
    '(era|erano|e stat[oa])',
    'was|were',
    '(?<!\\b(is|are|be|stays?|remains?) )(closed|ended|expired) (yesterday|last|on)',
    '(did|had) (\\w+ ){0,4}(clos|end|expir|open|pass|possible|submit|send|sent|due)*',
  ]),
  /** Whether something could be done then. */
  wasPossible: wordsPattern([
    'si poteva(no)?',
    '(potevo|potevamo|potevate|potevano)',
    '(ero|era|erano|eravamo|eravate) (ancora |gia )?(apert|possibil|in tempo|chius|tardi)*',
    '(was|were) (it|the call|we|i|applications?|questions) (still |already |too )?(open|possible|closed|in time|on time|late)',
    'could (i|we|you|one)',
  ]),
  /** "It did not leave on Sunday, I am sending it again now": now is the moment asked about. */
  sendsNow: wordsPattern([
    '(?<!poi (la |lo )?)(ri)?(mand|invi|sped|trasmett)* ((la|tutto|di nuovo|ancora) ){0,3}(ora|adesso|subito(?! dopo))',
    '(?<!\\b(mezz|d|un) )(ora|adesso) (la )?(ri)?(mando|invio|spedisco|mandiamo|inviamo)',
    '(sending|send|resend*) (it )?(again )?(right )?now',
  ]),
  /** "Is the last day for questions the same as for applications?" */
  same: wordsPattern([
    '(lo |la )?stess[oa] (ultim[oa] )?(giorno|data|termine|scadenza|ora)',
    '(un unic[oa]|una sola|un solo) (scadenza|termine|data|(ultimo )?giorno)',
    '(scad|chiud|finisc|termin)(e|ono|ano) (insieme|assieme|contemporaneamente)',
    '(e|vale) (anche|pure) (quell[oa] )?(per|della|delle|del|dei|di) ',
    'giorno (stesso )?(della|del) (scadenza|termine|chiusura)(?! (dei|per|delle) (chiariment|quesit|domande di)*)',
    'coincid*',
    '(the )?same (last |final |closing |end )?(day|date|deadline|time|limit|cut off|as)',
    '(one|a) (single|common) (deadline|date|last day|cut off)|share (a|the|one) (\\w+ )?(deadline|date|last day)',
    '(close|end|expire|due) (together|at once|at the same)',
  ]),
  /** The application itself, for which a day may be named. */
  theApplication: wordsPattern([
    '(la|una|nostra|mia|alla|dalla|della) domanda|(candidatur|istanz|propost)*|partecipazione|pec',
    '(applic|submi|fil)*|apply|hand in|the pec',
  ]),
  /** Applications, spoken of beside questions. */
  applicationToo: wordsPattern([
    '(candidatur|partecipazion|propost)*',
    '(le|la|e|che|delle|della|per le|per la) domand[ae]',
    '(la|le|con la|dalla|della) scadenz[ae]',
    'bando|avviso|pec|termine',
    '(applications?|proposals?|applying|apply|deadline|submission*)',
  ]),
  /** Midnight or noon, morning or evening: which? */
  noonOrMidnight: wordsPattern([
    '(mezzanotte|mezzogiorno|midnight|noon|midday|mattina|morning|am) ... (o|or|oppure)',
    '(12|dodici) (\\w+ ){0,4}(giorno|pranzo|mattin[ao]|pomeriggio|sera|notte) (\\w+ ){0,2}(o|oppure) (\\w+ ){0,2}(giorno|pranzo|mattin[ao]|sera|notte|mezzanotte)',
    '(12|twelve) (\\w+ ){0,5}(day|daytime|lunch|lunchtime|evening|night) (\\w+ ){0,2}or (\\w+ ){0,5}(day|daytime|lunch|lunchtime|night|midnight)',
    '(12|twelve) (pm|am) or (12 |twelve )?(am|pm)',
  ]),
  /** "Must we send it before Christmas?" asks whether that is the limit. */
  mustBy: wordsPattern([
    '^(?!.*\\b(quando|che (giorno|ora))\\b).*\\bsi (mand|invi|present|sped|consegn)(a|ano) (solo |soltanto )?entro',
    '^(?!.*\\bva bene\\b).*\\b(devo|dobbiamo|bisogna|si deve|deve|va|vanno) .*\\b(entro(?! (il|la|i|le) (termin|scaden))|prima (di|del|della))',
    '^.*\\b(must|(do|does) (i|we|it|one) have to|have (i|we) to) .*\\b(before|by)',
  ]),
  /** "Is tomorrow the last day to apply?" asks of the day, though it speaks of applying. */
  lastDay: wordsPattern([
    ...LAST_DAY,
    '(scad|chiud|finisc)(e|ono) (gia |tutto |proprio |davvero ){0,2}(oggi|domani|dopodomani|stasera)',
    '(close|end|expire)s? (already )?(today|tomorrow|tonight)',
  ]),
  /** "At 11:40 on the last day" names the day for its hour. */
  hourOfLastDay: wordsPattern([
    '(\\d{1,2}( \\d{2})?|(alle|at) \\w+( (e|past) \\w+)?)( (di mattina|del mattino|am|in the morning))? (del|dell|nell|di quell|of|on) (the )?(ultimo giorno|last day|final day)',
    '(del|dell|nell|of|on) (the )?(ultimo giorno|last day|final day) (alle|at|by) (ore )?\\d{1,2}',
  ]),
  /** "Is the deadline before that?" */
  isBefore: wordsPattern([
    '(scadenza|termine|chiusura|scade|chiude|scadono|chiudono) (e |sara |scade |viene )?prima$',
    '(is|does) (the (deadline|call)|it) (close |end )?(before|earlier)( than)?( that| then)?$',
  ]),
  /** "This week or the next one?" */
  thisOrThat: wordsPattern([
    '(questa settimana|ieri|oggi|domani|dopodomani) (e )?(o|oppure) (e |era |nella |la ){0,2}(prossima|scorsa|ieri|oggi|domani|dopodomani)',
    '(this week|today|tomorrow|yesterday) or (the )?(next( week| one)?|last( week| one)?|today|tomorrow|yesterday)',
  ]),
  /** What is answered with yes or no. */
  whether: wordsPattern([
    '(giusto|vero|corretto|right|correct)$',
    'ancora|tuttora|gia|ormai|giocat[oaie]',
    'in tempo|in orario|in termini?|in corso|nei (tempi|termini)|entro (il|i) termin[ei]|a posto',
    'tardi|fuori tempo|fuori termine|in ritardo|di ritardo',
    '(sono|siamo) (fuori|dentro)',
    '(finit[oaie])(?! di\\b)',
    '(apert|chius|spirat|decors)[oaie]',
    'scadut*',
    '(e|sia|era) (ancora )?(ammess|permess|lecit)[oa]|ammissibile',
    '(e|sara|sarebbe) (ancora )?buon[oa]',
    '(e|sono) (gia |finalmente |stat[oaie] )?(uscit|pubblicat)[oaie]',
    '(is|are|has|have) (\\w+ ){1,4}(been published|come out|out yet)',
    '(posso|possiamo|si puo|si possono|riesco|riusciamo|si riesce|ce la|va bene|conta|vale|valida?|consentito)',
    'accett*',
    '^(?!.*\\b(quando|dove|come|a chi|cosa|quale)\\b).*\\b(la |lo )?(mando|invio|spedisco|mandiamo|inviamo|spediamo)( (lo stesso|comunque|adesso|ora|subito|uguale))?$',
    'prendete|guardate|chiud* un occhio',
    '(ho|abbiamo) (gia )?(pers|mancat|saltat)[oa]',
    '(avrei|avremmo|avro|avremo) ancora',
    'on time|in time|within the deadline|too late|late|still|closed|valid|count|accepted',
    'leaves? (us|me|enough) (enough )?time',
    '(have|has|did) (you|they) (\\w+ )?stop(ped)? (taking|accepting)',
    '(any|enough) time (left )?(to|for) \\w+',
    'tempestiv[oa]',
    'compatibil[ei]|compatible|all ?right|alright',
    '(meets?|made|makes?) the dead ?line',
    '(am i|are we|is it|is the|has the|have i|have we|has (our|my|it)|did i|did we)',
    'permitted|permissible|admissible|(is|are) (\\w+ ){0,4}(allowed|finish|finished)|good( enough)?$|gone$',
    '(is|are) (applying|applications?|the application) (also |too )?(over|closed|finished)',
    '(can|could|may) (i|we|you|(\\w+ ){1,2}(already|still))',
  ]),
} satisfies Record<string, RegExp>;

/** Words that look like a question of which, and are not. */
export const ONLY_SOUNDS_LIKE_WHICH =
  /what (about|if)|how about|quando (voglio|vogliamo|mi pare|torn\w+|arriv\w+|rientr\w+|stacc\w+|esc[oe]|usciamo|finisco|finiamo|chiudo|ho finito)|quando (il|la|l) (nostr[ao] )?(tesorier|president|segretari|commercialist|direttor|direttric|colleg|notai|responsabil)\w+|when (i|we) (get|come|am|are|have|finish)|when (he|she|(the|our|my|his) (treasurer|secretary|chair\w*|president|director|accountant|boss|colleague|notary|lawyer|board|committee)) (is|are|comes?|gets?|returns?)|any ?when|quando (\w+ ){0,3}(sono|saranno|sara) (le )?(\d|una|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|mezz)|when it (s|is|will be|ll be) (\w+ ){0,2}(\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|mid)|come (detto|sopra)/gu;
