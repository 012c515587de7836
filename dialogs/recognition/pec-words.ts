import { wordsPattern } from '../../knowledge/expressions.ts';
import { wholePattern } from './whole-pattern.ts';

const TO_LEAVE = '(sped|invi|mand|part[aeio]|trasmett|sent|send|dispatch|leav)*';
const TO_ARRIVE =
  '((arriv|perven|perveng|ricevut|ricez|recapit|consegn|deliver|receiv|receipt|land|reach)*|gets? (to|into|there)|entra)';
const WHICH_COUNTS =
  '(deve|devono|va|basta|conta|contano|vale|valgono|rileva|rilevano|fa fede|guardate|must|count|counts|matters?|enough|(has|have) to|go by|look at)';

/**
 * What people say of the PEC they are sending, or have sent, a way a line, Italian before English: expressions as in the
 * content, tried on folded words.
 */
export const PEC_WORDS = {
  leaves: wordsPattern([
    '(inviat|spedit|mandat|trasmess|partit|accettat)[aoie]|accettazione',
    '(invi|sped|mand|part)(o|a|e|i|iamo|isco|iamo|ire|are|ita|issi)',
    '(premut|premo|cliccat|clicco)*',
    '(sent|send|sending|left|leaves?|accepted|acceptance|dispatched|pressed|clicked)',
  ]),
  arrives: wordsPattern([
    'consegn(a|ata|ato)|ricezione|ricevut[ao]|recapit*',
    'arriv(a|ata|ato|i|o|asse)',
    'perv(iene|enuta|enuto)',
    '(deliver|arriv|receiv)*|receipt|gets? there',
  ]),
  /** Another clock that says another hour. */
  otherClock: wordsPattern([
    '(computer|orologio|telefono|cellulare|server) (\\w+ ){0,2}(segn|dic|dett|indic)*',
    '(computer|clock|watch|phone|server) (\\w+ ){0,2}(says?|said|show|shows|showed)',
  ]),
  /** "Must it arrive by noon, or is it enough to send it?" */
  whichHour: wordsPattern([
    `${WHICH_COUNTS} ... ${TO_ARRIVE} ... (o|oppure|or) ... ${TO_LEAVE}`,
    `${WHICH_COUNTS} ... ${TO_LEAVE} ... (o|oppure|or) ... ${TO_ARRIVE}`,
    `${TO_LEAVE} (\\w+ ){0,4}(o|or) (\\w+ ){0,4}${TO_ARRIVE} (\\w+ ){0,4}(conta|vale|fa fede|counts?|matters?)`,
  ]),
  acceptance: wordsPattern(['accettazione', 'acceptance']),
  delivery: wordsPattern(['consegn(a|ata|ato)', '(deliver)*']),
  /** Only the first of the two receipts is there, or would be shown. */
  acceptanceOnly: wordsPattern([
    'accettazione ... (non|nn|manca|niente|nessuna|senza) ... consegna',
    '(non|nn|manca|nessuna|senza) (\\w+ ){0,5}ricevuta di consegna',
    '(non|nn|manca|nessuna|senza) (\\w+ ){0,4}consegna ... accettazione',
    '(basta|solo|soltanto|sufficiente) (\\w+ ){0,3}accettazione',
    'accettazione (da sola )?(basta|e sufficiente)',
    'acceptance ... (no|not|missing|without|never) ... delivery',
    '(no|not|missing|without|never) (\\w+ ){0,5}delivery receipt',
    '(only|enough) (\\w+ ){0,4}acceptance|acceptance (receipt )?(alone )?(is )?enough',
  ]),
  /** What a word means is for the article on the PEC. */
  asksMeaning: wordsPattern([
    'significa*|vuol dire|differenz*|cos ?e|a (che|cosa) serv*',
    'mean*|difference|what is',
  ]),
  trouble: wordsPattern([
    'casella (\\w+ ){0,3}(pien|satur|esaurit)[ao]',
    '(?<!\\b(se|quando) (la |mi |mia ){0,2})(pec|casella|posta certificata) (e |si e |resta |risulta )?(bloccata|in tilt|fuori uso)',
    '(pec|posta certificata) (\\w+ ){0,4}(tornat[ao] indietro|respint[ao]|rimbalzat[ao]|rifiutat[ao])',
    '(pec|certified (e )?mail) (\\w+ ){0,3}(bounced|came back|was returned|rejected)',
    '(gestore|provider) (\\w+ ){0,3}(bloccato|in tilt|fuori uso|e giu|e down)',
    '(file|allegat[oi]|messaggio|zip|pdf) (\\w+ ){0,3}tropp[oi] (pesant|grand|gross)[eio]',
    'tropp[oi] (pesant|grand|gross)[eio] (\\w+ ){0,3}(file|allegat[oi]|pec)',
    '(non|nn) (mi )?(riesc|rius|lasci|fa)* (\\w+ ){0,2}(allegare|caricare) (\\w+ ){0,3}(file|allegat[oi]|document[oi]|pdf)',
    '(mandat|inviat|spedit)[aoie] (\\w+ ){0,5}(indirizzo|pec|casella) sbagliat[ao]',
    '(mail)?box (is |was )?full',
    '(pec|certified (e )?mail|mailbox|provider) (\\w+ ){0,2}(is|s|went|has gone) (down|blocked|frozen|offline|out of service)',
    '(file|attachment) (\\w+ ){0,3}too (big|large|heavy)',
    '(can t|cannot|can not|unable to) (attach|upload) (\\w+ ){0,3}(file|attachment|document)*',
    'sent (\\w+ ){0,5}wrong (address|pec)',
  ]),
  /** It does not go: of another day than the last it is asked whether that will do. */
  fails: wordsPattern([
    '(pec|casella|posta certificata) (\\w+ ){0,2}(non|nn) (mi |ci |si )?(funziona|parte|spedisce|invia|va(?! (bene|mandat|inviat|spedit|allegat|firmat|a|per)))',
    '(non|nn) (mi |ci )?(funziona|parte|va) (piu )?(la |questa |nessuna )?(mia |nostra )?(pec|posta certificata)',
    '(pec|casella|posta certificata) (\\w+ ){0,3}(si (blocca|pianta|incanta|impalla)|(da|dava) errore)',
    '(pec|certified (e )?mail) (\\w+ ){0,2}((does|is|do|did|will|has|can) ?n ?o?t|doesn t|isn t|don t|didn t|won t|can t|cannot|stopped|not) (work(ing)?|send(ing)?|go(ing)?( through)?|open(ing)?|load(ing)?|respond(ing)?)',
    '(pec|certified (e )?mail) (fails?|failed|is failing|crash(es|ed)|is broken|broke|keeps failing)',
    '(pec|certified (e )?mail) (down|blocked|frozen|offline)',
  ]),
  sendsAgain: wordsPattern([
    'ri(mand|invi|sped|prov)*|(mand|invi|sped)* (\\w+ )?di nuovo',
    'resend*|(send|try) (\\w+ )?again',
  ]),
  anotherPec: wordsPattern(['second[ao] (pec|mail|e mail|invio)', 'second (pec|e ?mail|message)']),
  /** Whether an ordinary e-mail gets to the PEC; what it is worth is for the article on the PEC. */
  getsThere: wordsPattern([
    '^(?!.*\\b(valore|vale|prova|differenza)\\b).*\\b(arriv(a|ano)|accett(a|ate|ano)|ricev(e|ete|ono)|legg(ete|ono)|respin\\w+|rifiut\\w+)',
    '^(?!.*\\b(value|proof|valid|difference)\\b).*\\b(arrives?|get there|accept(s|ed)?|receives?|reject(s|ed)?)',
  ]),
  /** What is sent and by when, of the call. */
  ofCall: wordsPattern([
    'pec|(domand|candidatur|propost|istanz)*|bando|avviso|termine|scadenza',
    '(accettazione|consegna|casella|allegat|ricevut)*',
    '(acceptance|delivery receipt|mailbox|attach|certified mail)*',
    '(application|proposal|bid|deadline)*|the call',
    'cut off|(press|click|hit) send',
  ]),
  /** What other things one uploads to, or goes to. */
  ofElse: wordsPattern([
    '(portale|sito|sportello|spid|tata|badante|colf|babysitter|metro|casa|isee)',
    '(portal|website|desk|nanny|carer)',
  ]),
  pec: wordsPattern(['pec', '(casella|posta|indirizzo) certificat[ao]', 'certified']),
  /** "Ok, mandata." */
  isSent: wholePattern(
    [
      '((l |la )?(ho|abbiamo) )?(appena )?(mandat|inviat|spedit|trasmess|partit)[ao]( tutto| ora| adesso)?',
      '((i|we) )?(have |ve )?(just )?sent( it)?( now)?|it s sent',
    ],
    { before: '((ok|okay|fatto|ecco|bene|si|finalmente|done|yes|right) ){0,3}' },
  ),
  andNow: wholePattern(
    ['(adesso|ora|poi)( (che|cosa) (faccio|facciamo|succede))?', 'now( what)?|what (happens )?now|what next'],
    { before: '((e|ok|and|so) ){0,2}' },
  ),
  /** "So am I in?", after telling when it was sent. */
  isAllWell: wholePattern(
    [
      '(sono|siamo|sto) (dentro|a posto|in regola|ok)( ora| adesso)?|(e )?tutto (ok|a posto|bene)',
      '(am i|are we) (in|ok|all right|fine)|(is )?(it |everything )?(all )?(ok|fine|good)',
    ],
    { before: '((quindi|allora|e|ok|so|then) ){0,2}', after: '( giusto| vero| right| then)?' },
  ),
  /** "So is it valid?" of what was sent about the hour at which the call closes, or is not seen from here. */
  isValid: wholePattern(
    [
      '((e|sara|sarebbe|risulta) )?(ancora )?(valid[ao]|regolare|accettat[ao]|ammess[ao]|buon[ao]|in regola)',
      '(la |l |me la )?(val(e|ida)|cont[ao]|accett(ano|ate|eranno|erete)|prend(ono|ete)|va bene)',
      '(is|will|would) (it|that) (be )?(valid|accepted|ok|fine|good)|(does|will) (it|that) (still )?count|do (they|you) accept it',
    ],
    {
      before: '((quindi|allora|ma|e|so|then|but|and) ){0,3}',
      after:
        '( (lo stesso|comunque|uguale|per voi|o no|secondo voi|secondo te|secondo lei|anyway|all the same|or not|then))?',
    },
  ),
  /** The same of the hour: "so am I in time?" */
  wasInTime: wholePattern(
    [
      '((sono|siamo|ero|eravamo|e|era|sarei|saremmo|sto|stiamo|arrivat[ao]) )?(in (tempo|ritardo|orario|regola)|(fuori|oltre) (tempo|termine|orario)|nei (termini|tempi)|(troppo )?tardi|dentro)',
      '(am i|are we|was (i|it)|were we|is it) ((still|too) )?(in time|late|on time)',
    ],
    {
      before: '((quindi|allora|ma|e|so|then|but|and) ){0,3}',
      after: '( (o no|lo stesso|comunque|anyway|or not|then))?',
    },
  ),
  /** It was sent, whatever else is said. */
  wasSent: wordsPattern([
    '(mandat|inviat|spedit|trasmess|partit|consegnat)[aoie]',
    'sent|submitted|went out',
  ]),
} satisfies Record<string, RegExp>;
