import { wordsPattern } from '../../knowledge/expressions.ts';
import { ENGLISH_MONTHS, ITALIAN_MONTHS } from './month-names.ts';

/** Whether an office is open, named as such. */
export const OFFICE_OPEN = [
  '(l |gli )?uffic(io|i) (e|sono|era|sara|resta|rimane|saranno) (\\w+ )?(apert|chius)[oi]',
  '(is|was|will|does) (the|your) (\\w+ )?office (be )?(open|close)*',
];

const DESK_OPEN = [
  ...OFFICE_OPEN,
  '(siete|sarete|eravate) (gia |ancora )?(aperti|chiusi)',
  'lavorate|ricevete|aprite|chiudete',
  'trovo (aperto|qualcuno)',
  'c e (qualcuno|gente) (che risponde|a rispondere)',
  '(are you|were you|will you be) (open|closed)',
  '(do|will) you (open|close)',
  '(is|does|will) (the|your) desk (be )?(open|close)*',
];

const SENDS =
  '(mand|invi|spedi|consegn|present|partecip|candid|trasmett|inoltr|far domanda|fare domanda|iscriver)*';
/** Who applies, when it is not the one who asks. */
const OF_BODY =
  '^(?=.*\\b(associazion|cooperativ|onlus|odv|aps|ente|enti|comitat|fondazion|circol|parrocchi|oratori|coop|association|charit|club|cooperative|foundation|organi[sz]ation|choir|church|parish|societ|ngo|group|grupp)*).*\\b';
/** What may be wrong with an application besides its hour. */
const OF_NOTHING_ELSE =
  '^(?!.*\\b((senza|firm|allegat|sbagliat|format|pdf|zip|gmail|without|sign|attach|wrong)*)\\b).*\\b';

/**
 * Words that tell whether a message is about the dates of a call, a way a line, Italian before English: expressions as in
 * the content, tried on folded words.
 */
export const TIME_WORDS = {
  /** The hours of the desk: "siete aperti domani pomeriggio?". */
  deskOpen: wordsPattern(DESK_OPEN),
  /** The same, and whether one may telephone. */
  toDesk: wordsPattern([...DESK_OPEN, '(telefon|chiam)ar(vi|e|la)', '(phone|call|ring) you']),
  namesCall: wordsPattern([
    '(candidatur|domand|bando|avviso|applic)*',
    '(premo|premendo|cliccando|inviando|spedendo|invia)',
    '(pressing|clicking|hitting|submitting|sending)',
  ]),
  /** Not in writing. */
  byVoice: wordsPattern([
    '(telefon*|al telefono|per telefono|a voce|di persona|allo sportello|agli sportelli|in chat|chiamando)',
    '(by|on the|over the) phone|(call|phone|ring)ing|in person|at (the|a|your) (desk|counter)|in (this|the) chat',
  ]),
  /** At the end of a question. */
  hasArrived: wordsPattern([
    '(e|sara) (gia |poi |mai )?arrivat[ao]$',
    'avete (gia |poi )?ricevuto (la|il|l) (mi[ao]|nostr[ao]|pec|domanda|istanza|candidatura).*$',
    'did you (get|receive) (my|our|it).*$',
    'has (it|(my|our) \\w+) arrived.*$',
  ]),
  /** A question that has no mark. */
  isInverted: wordsPattern(['^((so|and|but) )?(does|did|do|is|was|are|am|were|would|will)']),
  /** In a question. */
  isInTime: wordsPattern([
    'in tempo|in orario|ne(i|l) (termin[ei]|tempi)|in ritardo|tardi',
    'vale|valid[ao]',
    'on time|in time|late|valid|within the deadline',
    '(within|inside|in) the (time )?limits?',
    'does (it|that) count',
    'respect(ed)? (the|your) (time limit|deadline|term)',
    'compatibil[ei] con|compatible with',
    'nell orario|tempestiv[oa]|puntual[ei]',
    '(did|have) (i|we) (make|made) it',
    '(before|within|past) the cut off',
    'prima (della scadenza|del termine)|entro (il|i) termin[ei]',
    'before the deadline',
    `${OF_NOTHING_ELSE}(e|sara|sarebbe) (ancora )?buon[ao]( lo stesso| comunque| uguale)?$`,
    `${OF_NOTHING_ELSE}(va bene|conta|contano) (lo stesso|comunque|uguale|ugualmente)$`,
    `${OF_NOTHING_ELSE}conta$`,
    `${OF_NOTHING_ELSE}(is (it|that|this) |still )(also )?good( enough)?$`,
  ]),
  /** "I pressed send ten minutes ago": of now, though no moment is named. */
  justNow: wordsPattern(['appena|(poco|un attimo) fa', 'just|moments? ago|a minute ago']),
  /** "Founded in 2022", "iscritta dal 30 gennaio": the day is that of the body, not that of the application. */
  bodySince: wordsPattern([
    `(fondat|nat|costituit|registrat|iscritt)[aoie] (\\w+ ){0,4}((19|20)\\d\\d|${ITALIAN_MONTHS}|scorso|anno)`,
    `(founded|established|registered|set up|created|born|formed|exist*) (\\w+ ){0,4}((19|20)\\d\\d|${ENGLISH_MONTHS}|last|year)`,
  ]),
  /** "Can my charity apply in February?": with a date it is asked when, whoever it is. */
  maySend: wordsPattern([
    '(posso|possiamo|si puo|riesco|riusciamo|e possibile|e ancora possibile) (a )?(ancora )?(mandar|inviar|presentar|spedir|partecipar|candidar|consegnar|trasmetter|inoltrar)*',
    '(posso|possiamo|si puo) aspettare (fino )?(\\w+ ){1,4}(per|a) (mandar|inviar|presentar|spedir|consegnar)*',
    '(can|could|may) (i|we) wait (until |till )?(\\w+ ){1,4}to (send|submit|apply|file)',
    'se (la |lo |ve la |ve lo )?(mando|invio|spedisco|consegno|deposito|parte|arriva|mandiamo|inviamo|spediamo|depositiamo)',
    'if (i|we|it) (only |just )?(send|submit|goes|leaves|arrives|gets)',
    '(can|could|may) (i|we|(my|our) \\w+) (still )?(apply|send|submit|hand (it |this )?in)',
    '(can|could|may) (i|we|(my|our) \\w+) (still )?(give|make|present|file|lodge|put in) ((the|our|an|my|your) )?(application|proposal|bid)',
    `(e|sarebbe) (ancora )?possibile (che |noi |io ){0,2}${SENDS}`,
    '(is|it is|is it|would it be) (still )?possible (that |to |for us (to )?|for me (to )?|we |i |(my|our) \\w+ ){0,3}(send|submit|apply|present|file|make)*',
  ]),
  /** "Posso solo dopodomani alle sei, vale ancora?" */
  canOnly: wordsPattern([
    '(posso|possiamo|riesco|riusciamo|ce la (faccio|facciamo)) (solo|soltanto|solamente)',
    '(solo|soltanto|solamente) ... (posso|possiamo|riesco|riusciamo)',
    '(i|we) (can|could) only|only ... (can|could) (i|we)',
  ]),
  /** What may be wrong with it on any day: as whom, how many, how, without what. */
  condition: wordsPattern([
    'senza (la |il |l |lo |un |una |uno )?(firma|runts|spid|iscrizione|statuto|pec|partner|rete|allegat|progett|budget|bilancio|cofinanziament|timbr|marca|bollo)*',
    '(come|da) (un |una )?(privat|singol|cittadin|persona fisica|individu|impresa|ditta|azienda|libero professionista)*',
    '(due|tre|piu|piu di una|diverse|entrambe le) (pec|domande|candidature|istanze|proposte)',
    'a mano|di persona|(per|via) (la )?(posta(?! (elettronica|certificata))|raccomandata|fax|corriere)|allo sportello|in ufficio',
    '(da|con) (una |la )?(gmail|mail|e mail|email) (normale|ordinaria|semplice)?',
    'without (a |an |the |our |my )?(digital|signature|signing|runts|registration|pec|partner|network|attachment|statute|budget|accounts)*',
    'as (a|an) (private|single|individual|person|citizen|company|firm|business)*',
    '(two|three|several|both|more than one) (\\w+ )?(applications?|pecs?|proposals?|bids?)',
    'by hand|in person|by (post|courier|fax|registered)|at (the|your) (office|desk|counter)',
    '(from|with) (a |an |my )?(gmail|ordinary|normal)( e ?mail| address)?',
  ]),
  /** The same of a body that is called by what it is: "a small club like ours", "our parish association". */
  bodyMaySend: wordsPattern([
    `${OF_BODY}(puo|possono|potrebbe|potrebbero|potra) (ancora )?(\\w+ ){0,3}${SENDS}`,
    `${OF_BODY}(can|could|may) (a|an|our|my|the) (\\w+ ){1,5}(still )?(apply|send|submit|hand in)`,
  ]),
  /** "Ten days before", of the limit for questions. */
  daysBefore: wordsPattern([
    '\\w+ (giorni|days) (prima|antecedent*|precedent*|before)',
    '\\w+ (giorni|giorno) (di|in) anticipo|quanto anticipo',
    '\\w+ days (ahead|in advance)',
  ]),
  /** Of this deadline, whatever else is said: "may I send it all the same?", "is the time for applications over?" */
  surelyTime: wordsPattern([
    'termine (per|di) (\\w+ ){0,5}(domande|candidature|istanze|proposte|presentazione) (e|sia|risult[ia]) (gia |ormai )?(decors|scadut|spirat|chius)*',
    '(posso|possiamo|si puo) (mandar|inviar|spedir|consegnar)* (lo stesso|comunque|ugualmente)$',
    'e (oggi|domani|dopodomani|stasera) che (scade|chiude|finisce)',
    'is it (today|tomorrow|tonight) (that )?(it|the call|they) closes?',
    '(can|may|could) (i|we) (still )?(send|submit) (it )?(anyway|all the same)$',
    '(scadenza|termine) (era|e stata) (ieri|oggi|domani|l altro ieri)$',
    '(was|is) the (deadline|closing date) (yesterday|today|tomorrow|last \\w+)$',
    '(told|says?|said|claims?|swears?|heard|thinks?) (me |us )?(that )?(it|the call|the notice|applications?) (has |had |have )?(already )?(closed|ended|expired) (yesterday|last|on|at)',
  ]),
  /** "My colleague is sure that it closes on New Year's Eve": with a day, whatever else is said. */
  closesOn: wordsPattern([
    '(scad|chiud)(a|ano) (gia )?(a|il|l|di|lo)',
    '^(il (bando|termine) |l avviso )?(ha|e|era|aveva) (gia )?(chiuso|scaduto) (prima|dopo|entro|gia)',
    '(closes|expires|ends) on',
  ]),
  /** "Can I ask for information on Thursday?" */
  mayAsk: wordsPattern([
    '(posso|possiamo|potrei|potremmo|si puo|si possono) (ancora )?(chied|richied|domand|f[ae]r|porr|mand|invi|sped)\\w+ (\\w+ ){0,2}(informazioni|chiarimenti|delucidazioni|quesiti|domande)',
    '(can|could|may) (i|we) (still )?(ask|request|send|put|write|submit)( (you|for|in|some|more|any|a|our|my|the|further|few)){0,3} (information|info|clarifications?|questions?|queries)',
  ]),
  /** A whole clause that asks of the time just said: "the notary comes on the 24th, too late?" */
  timeAlone: wordsPattern([
    '^((e|ma|quindi|allora|cosi) ){0,2}((e|sarebbe) )?(vale|valid[ao]|conta|va bene) (ancora|lo stesso|comunque)$|^((e|ma) )?ancora valid[ao]$',
    '^((e|ma|quindi|allora|cosi) ){0,2}(puo|potrebbe) (ancora )?andare( (bene|cosi|lo stesso|comunque))*$',
    '((e|sara|sarebbe|sono|siamo|saremmo|arriviamo|arrivo|faccio|facciamo) )?(gia |ormai |ancora )?(troppo )?(tardi|in tempo|fuori tempo|fuori termine|in regola|nei termini|dentro)( per (voi|noi|la domanda|il bando|l avviso))?$',
    '^((e|ma|allora|quindi) )?(ci |ce la )?(riusciamo|riesco|faremmo|faccio|facciamo|farei|faremo|stiamo dentro)( (ancora|lo stesso|comunque))?( con i tempi)?$',
    '^((and|but|so|then) )?((is|would|will) (that|it) (be )?|(are|will|would) we (be )?|am i )?(still )?(too late|in time|on time|late)( for (you|us|the (call|application|deadline)))?$',
    '^((and|but|so|then) )?((will|would|do|can) (we|i) (still )?make it|(would|will) (that|it) (still )?be (ok|okay|fine|acceptable|all right|possible|valid)|is (that|it) (still )?(ok|okay|fine|acceptable|all right|valid)|(are|am) (we|i) (still )?(good|ok|okay|fine|all right))$',
  ]),
  /** Whoever it is, they ask whether it can be done by now, or still. */
  alreadyApplies: wordsPattern([
    '(puo|possono|posso|possiamo|si puo) (gia|ancora) (partecipar|candidar|far domanda|present)*',
    '(can|may|could) (\\w+ ){1,2}(already|still) (apply|send|submit|take part)',
    `possibile gia ${SENDS}|gia possibile (\\w+ )?${SENDS}`,
    '(can|may|could) (i|we) (apply|send|submit|file) (\\w+ ){0,3}already$',
  ]),
  /** Asks by itself whether there is time. */
  plainlyTime: wordsPattern([
    'in tempo(?! a (legg|ved|cap|guard))',
    'ancora in orario',
    '^(giorni|ore|minuti|settimane|mesi) (\\w+ ){0,2}(rimast[ie]|rimanenti|restanti|residu[ie])',
    '^(days|hours|minutes|weeks) (are )?left',
    'fuori (tempo|termine)',
    'ce la (faccio|facciamo) (ancora|lo stesso)',
    '(giorni|ore|minuti|tempo) (ho|abbiamo) ancora',
    '^((e|ma|quindi|scusi|scusa|allora|in tutto) ){0,3}quanti giorni (di calendario |lavorativi |feriali |lavorativi veri |utili )?(ho|abbiamo|ci sono|avrei|avremmo)( (ancora|in tutto|a disposizione|davanti|di tempo)){0,2}$',
    '^((and|but|so) ){0,2}how many (working |calendar |business )?days (do|have) (i|we) (have|got)( (left|in all)){0,2}$',
    'tempo (mi|ci) (resta|rimane)',
    'ancora (possibile|in tempo|tempo|dentro)',
    'ci sono ancora i (termini|tempi)',
    '(sono|siamo|rientr*) (ancora )?(dentro|nei (termini|tempi))',
    '(posso|possiamo|si puo) (gia|ancora) (mandar|inviar|presentar|partecipar|spedir|consegnar|candidar|far)*',
    'non si (puo|possono) piu (mandar|inviar|presentar|spedir|partecipar|candidar)*',
    '^(e |ma )?se ((la|una|nostra|mia) (domanda|pec|candidatura|proposta) )?(la |lo |ve la |ve lo )?(mand|invi|spedi|consegn)* ',
    '(ho|abbiamo|avro) (gia )?(pers[oa]|mancat[oa]|saltat[oa]) (la scadenza|il termine|il bando)',
    'troppo tardi per',
    'compatibil[ei] con (il|i|la|le) (vostr[oaie] )?(termin|scadenz)*',
    '(scadenza|termine) (era|e stat[ao]|sarebbe)(?! (prorog|spostat|rinviat|slittat|cambiat|posticip|estes|modific|riapert))',
    'quant[ei] (giorni|ore|settimane|mesi|minuti) (?!(prima|dopo)\\b).*\\b(scadenza|chiusura)',
    '(scadenza|chiusura) .*quant[ei] (giorni|ore|settimane|mesi|minuti)',
    '(dalla|dal) (scadenza|chiusura|termine) (e|sono) (gia )?passat[oaie]',
    'quant[ei] (giorni|ore|settimane|mesi|anni) fa (e|si e|sono|si sono) (scadut|chius)*',
    'da quant[oiae] (\\w+ )?(e|si e) (gia )?(scadut|chius)*',
    'quanti anni (e|sono) passat* ... (scadenza|chiusura|avviso|bando)',
    'quante ore (ho|abbiamo|mi restano|ci restano)',
    '(bando|avviso|domande|candidature|iscrizioni)(( \\w+){1,6}(?= e ))? (e |sono )?(gia |ancora )?(scadut|chius|apert|attiv)*',
    '(bando|avviso|domande|candidature|termine|quesiti) (\\w+ ){0,2}(scad|chiud)(e|ono) (prima|dopo|entro|il|tra|fra|di|a)',
    '(is|are) (the call|the notice|applications) (still |already )?(open|closed|shut)',
    'can it wait',
    '(will|would) (the (call|notice|window)|it|applications?) (still )?be (still )?(open|closed|over)',
    '(have|has|did) (you|they|it) (already |just )?stop(ped)? (taking|accepting)',
    'respect(ed)? (the|your) (time limit|deadline|term)',
    '(call|applications|window) (is |are )?(still |already )?(open|closed|shut)',
    'does it still count',
    'compatible with (the|your) (deadline|closing date|time limit)',
    'deadline (already )?passed|has the deadline(?! (been )?(extend|mov|postpon|chang|push|delay|put|shift))|(meets?|made|makes?) the deadline',
    '(was|is) the (deadline|closing date)(?! (being )?(extend|mov|postpon|chang|push|delay|put|shift))',
    '(did|has) the (deadline|call) (already )?(pass|close|end|expire)*',
    'how (many (minutes|hours|days|weeks|months)|much time|long) (have|do) (i|we) (still )?(got|have)',
    'how many (\\w+ )?(minutes|hours|days|weeks|months) (?!(before|after)\\b).*\\b(deadline|closing|applications? close*)',
    'still (time|apply|submit|send|in time|possible)',
    'too late to (apply|submit|send|ask)',
    '(any|enough) time (left )?to (apply|submit|send|ask|file)',
    'deadline has been and gone',
    '(did|have)? ?(i|we) (have )?miss(ed)? (it|the (call|deadline))',
    '(did|has|have|does|will|do) (it|you|they|the call|the deadline|applications?) (already |still )?(clos|shut|expir|end)*',
    'you haven ?t closed',
    'can (\\w+ ){1,2}(already|still) (send|submit|apply)*',
    '(is|was|are) (it|we|that|this) (on time|within the deadline)',
    'can (i|we) (still )?make it',
    'can (i|we) (still )?(do|send|submit) it (today|tonight|tomorrow|on \\w+day)',
    '(am|are|is|was|were|be) (i |we |it |that |this )?(still )?in time',
    'm (still|stil) in time',
    'miss(ed)? the boat|(has|have) (the|our|that) (ship|boat|train) (already |now )?(sailed|left|gone)',
    '(chance|opportunity) (to apply|for applying|of applying) (\\w+ )?gone|gone (\\w+ ){0,3}(chance|opportunity) (to apply|for applying|of applying)',
    `(pers[oa]|mancat[oa]|sfumat[oa]|giocat[oaie]) (\\w+ ){0,2}(treno|occasione|possibilita|opportunita|bando) (\\w+ )?(${SENDS}|(candid|partecip|domand|bando|avviso)*)`,
    '(domanda|candidatura) (e )?ormai (e )?persa',
    '(coi|con i|con le|nei|sui) (vostri )?(termini|tempi|scadenze)$',
    '(fine|ok|okay|right|good|in order|regular) (with|for) (the|your) (deadline|dates|time limit|closing date|cut off)$',
    '(today|tomorrow|now|still|it|them|this|question|application) or ((is|it is|it s|already|too|all) ){0,3}(finish|finished|late|over|closed|expired)$',
    '(oggi|domani|ora|ancora|domanda|quesito|quesiti|mandarla|inviarla) o ((e|ormai|gia) ){0,3}(finit[oa]|tardi|chius[oa]|scadut[oa])$',
    '(am|are|were) (i|we) (too )?late',
    '(do|does|did|will|would) (i|we|it|they) (\\w+ ){0,2}make it',
    'how many (minutes|hours|days|weeks) (does|do|has|have|did) (\\w+ ){1,4}left',
  ]),
  /** "Can we still submit then?" */
  pointsBack: wordsPattern(['then$|by then|a quel punto|per allora|in quel momento']),
  toDeadline: wordsPattern([
    '(dal|dalla|al|alla) (scadenza|chiusura|termine)(?! del contratto)',
    '(e|si e|sono|si sono) (gia )?(scadut|chius)[oaie] (il (termine|bando)|l avviso|le (domande|candidature))',
    '(before|until|till|to|since) (the )?(deadline|closing|close|applications? close*|it closes)',
  ]),
  yearOfDeadline: wordsPattern([
    '(che|quale) anno (\\w+ ){0,4}(scadenz|scadut|scadev|scade|termine)*',
    '(che|quale) anno (si |avete |hanno |e stato )?(chius|chiud)* (il bando|l avviso|le domande|le candidature)',
    '(scadenza|termine|bando|avviso) (\\w+ ){0,6}(che|quale) anno',
    '(what|which) year (\\w+ ){0,4}(deadline|closing date)',
    '(what|which) year (\\w+ ){0,2}(applications?|submissions?|call|notice|it) (\\w+ )?(close|end|expire|due)*',
    '(deadline|closing date|(call|notice|applications?) (closed?|ended)) (\\w+ ){0,5}(what|which) year',
  ]),
  isLeft: wordsPattern(['(manca|resta|rimang|rimast|rimanent|residu)*', 'rimane', 'left', 'remain*']),
  speaksOfTime: wordsPattern([
    'ancora|gia|in tempo|tardi|(?<!a )termine',
    '(scad|chius|apert|giorn|quand)*',
    'or[ae]',
    'deadline|passed|already|yet|still|in time|late|closed?|open|days?|time|expired?',
  ]),
  sending: wordsPattern([
    '(mand|invi|spedi|consegn|present|trasmett|partecip|candid|domanda|scad)*',
    'pec|(?<!a )termine|chiarimenti*|quesiti*',
    '(submit|send|apply|application|deadline|clarification)*',
  ]),
} satisfies Record<string, RegExp>;
