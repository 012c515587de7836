import { wordsPattern } from '../../knowledge/expressions.ts';
import { NTH_DAY_BEFORE, REQUEST_FOR_INFORMATION } from './call-words.ts';
import { ITALIAN_MONTHS } from './month-names.ts';
import { wholePattern } from './whole-pattern.ts';

const SEND = '(mand|invi|spedi|consegn|present|send|submit|hand in|post (it|them|the))*';

/**
 * How people ask about sending an application: until when, which way, where to, by which rule; a way a line, Italian
 * before English: expressions as in the content, tried on folded words.
 */
export const APPLYING_WORDS = {
  /** "Aperto anche alle cooperative"; not "aperto a gennaio", "open for applications". */
  openTo: wordsPattern([
    `apert[oaie] (anche |pure |solo |soltanto )?(ad?|al|allo|alla|ai|agli|alle|all) (?!(oggi|domani|${ITALIAN_MONTHS}|partire|presentare|presentazione|ricevere|ricezione|invio|nuove|domande|candidature|adesioni|iscrizioni|proposte|quesiti|pubblico|quest|tutt[oi] (${ITALIAN_MONTHS})|meta|fine))[a-z]*`,
    'open (only |also |just |even )?(to|for) (?!(applications?|applying|submissions?|questions?|business|now|today|a few|another|the next|proposals?)\\b)\\w*',
  ]),
  /** "L'avviso per gli spazi sociali è aperto?": of one call, and not which others there are. */
  oneIsOpen: wordsPattern([
    '^(?!.*\\b(altr[oiae]|nuov[oi]|prossim[oi]|ci sono|quali|qualche|20\\d\\d)\\b)(?=.*\\b(il|l|questo|quel|quello|vostro|del|dell) (bando|avviso)\\b).*\\b(apert|chius|attiv|scadut)[oa]',
    '^(?!.*\\b(altr[oiae]|nuov[oi]|prossim[oi]|quali|qualche|20\\d\\d)\\b)(?=.*\\b(il|l|questo|quel|quello|vostro) (bando|avviso)\\b).*\\bin corso',
    '^(?!.*\\b(other|another|new|next|any|which|are there|20\\d\\d)\\b)(?=.*\\b(the|this|that|your) (\\w+ ){0,3}(call|notice)\\b).*\\b(open|closed|active|running)',
  ]),
  callNamed: wordsPattern(['bando|avviso|coprogettazione|partecipazione|call|notice|partecipare']),
  /** "Posso chiederti quando scade?" asks, and is not about asking. */
  mayIAsk: wordsPattern([
    '(posso|potrei|volevo|vorrei)( intanto| solo)? (chieder|domandar)(ti|vi|le)',
    '(can|could|may) i( just)? ask you',
  ]),
  /** Asking for clarifications, which has a date of its own. */
  asksQuestions: wordsPattern([
    '(chiari[mr]|quesit|domande|domandare|una domanda su|dubbi|parer[ei]|delucid|spiegaz|faq)*',
    '(informazion|chied|richied|rispo|corrispo)*',
    'cinque giorni',
    'quint[oa] (giorno )?(prima|precedente|antecedente)*',
    ...NTH_DAY_BEFORE,
    '(clarif|question|ask|doubt|quer(y|ies)|inquir|enquir|repl(y|ies)|explanation)*',
    REQUEST_FOR_INFORMATION,
    'five days|fifth day',
  ]),
  /** Until when one may send something, or ask something: two dates of one call. */
  untilWhen: wordsPattern([
    '(fin[oa]?( a)?|entro|per) (quando|(che|quale) (giorno|ora|data)) ... (mand|invi|spedi|consegn|present|partecip|candid)*',
    '(fin[oa]?( a)?|entro|per) (quando|(che|quale) (giorno|ora|data)) ... (iscriv* al bando|fare? domanda)*',
    '(what is|what s) the latest (day |date |time )?(i|we) can|how late can (i|we)',
    '(by|until) (when|what (time|date)|which day) ... (send|submit|apply|hand in)*',
  ]),
  /** So short that only the context of this desk says what closes. */
  deadlineAlone: wholePattern(
    [
      '(e |ma |scusi |ciao )?(quando|a che ora|entro quando|che giorno|fino a quando) (scade|chiude|scadono)',
      '(la |qual e la )?scadenza',
      'quant[io] (giorni|tempo) (mi |ci )?(manca|mancano|resta|restano|rimane|rimangono)',
      'how (many days|much time) (is|are) left',
      '(when (s|is) )?(the )?deadline',
      'when does it (close|end)|when is it due',
    ],
    { after: '( (il|del|dell) (bando|avviso)| the call)?' },
  ),
  /** "Per raccomandata entro il 22, giusto?", "only Gmail here, can we still send it?": the way is wrong, whatever the day. */
  sendsOtherwise: wordsPattern([
    `${SEND} ... (rac?comandata|a mano|di persona|via fax|per fax|gmail)`,
    `${SEND} ... (by (regular )?post|by registered (mail|post))`,
    `(rac?comandata|gmail|hotmail|registered (mail|post)) ... ${SEND}`,
  ]),
  /** "La PEC vale come la raccomandata": no other way is named. */
  asGoodAs: wordsPattern([
    '(val|equival|cont)* (\\w+ ){0,2}(come|quanto|a|alla) ((la|una|l) )?rac?comandata',
    '(count|serve|work)* (as|like) ((a|the) )?registered (letter|mail|post)|(as good as|equal to|equivalent to|worth) (a )?registered (letter|mail|post)',
  ]),
  /** Names a way of sending that is not the one of the call. */
  otherWay: wordsPattern([
    'forms?(?! (is |are |will be |being )?(signed|filled|ready|complet*)\\b)|modul[oi] (online|google)|questionario|portale|piattaforma|sintel|sito|regione|spid',
    'rac?comandata|a mano|di persona|fax|posta (ordinaria|normale)',
    'gmail|(e ?)?mail (normale|ordinaria|semplice)',
    'website|web site|portal|online form',
    'registered (mail|post)|by (post|hand|regular mail)',
    '(ordinary|normal) e ?mail',
  ]),
  /** "Sign with SPID" names no way of sending. */
  signs: wordsPattern(['firm(a|are|o|iamo|at[oaie])', 'sign(ed|ing|ature)?']),
  ordinaryMail: wordsPattern([
    'gmail|hotmail|libero|outlook|yahoo',
    '(e ?mail|mail|posta|casella) (\\w+ )?(normal|ordinari|semplic|comun)(e|a|i)',
    '(ordinary|normal|plain|regular|simple) (e )?mail',
  ]),
  /** "Have you an ordinary e-mail?" */
  hasOrdinaryMail: wordsPattern([
    '(avete|hanno|hai|c e|esiste) (\\w+ ){0,3}(e ?mail|mail|posta|casella) (\\w+ )?(normal|ordinari|semplic)(e|a)',
    '(have you|do you have|is there|got) (\\w+ ){0,3}(ordinary|normal|plain|regular|simple) (e )?mail',
  ]),
  /** "Vorrei fare volontariato": somebody, not a body. */
  volunteers: wordsPattern([
    '(fare|faccio|iniziare|cominciare|cerco) (\\w+ ){0,2}volontari(ato|o|a)|(diventare|offrirmi) (\\w+ ){0,2}volontari[oa]',
    '(to|can i|like to|do) volunteer(ing)?|(do|some) (\\w+ )?volunteering|(become|be) a volunteer',
  ]),
  volunteeringAlone: wholePattern(['(il |per (il )?)?volontariato', 'volunteering']),
  /** Whether the deadline moves when something happens. */
  moved: wordsPattern([
    '^(e |ma )?se ... (si sposta|slitta|si proroga|si rinvia|viene (spostat|rinviat|prorogat)\\w+)( (tutto|la scadenza|il termine))?$',
    '^(and |but )?if ... (is|does|will) (it|the deadline) (be )?(move|postpone|extend|shift)*$',
  ]),
  asksAddress: wordsPattern([
    '(qual[ei]?|che|what|which) (e (l|la) |is (the|your) )?(pec|(indirizzo|e ?mail|mail|casella|address|certified)*)',
    '(indirizzo|address) ... (pec|e ?mail|mail|certificata)*',
    '(?<!\\bda )(dove|where) ... (mand|invi|spedi|scriv|send)*',
    'where (do|can|should|must) (i|we) (e )?mail',
    '^(pec|indirizzo( pec| e ?mail| mail)?|pec address) (per|di|dove|a cui|for|to) (l )?(invi|spedi|mand|consegn|present|send)*',
  ]),
  /** "A che PEC?" sends, "che PEC serve?" does not. */
  sendsThere: wordsPattern(['a (che|quale) \\w+', 'to (what|which) \\w+']),
  /** "Can I just ring you?", "come vi chiamo se non riesco col sito?": by whatever it is told, a number is wanted. */
  wantsToRing: wordsPattern([
    '(?<!\\bo )(si puo|posso|possiamo|potrei|vorrei|preferisco|preferirei|meglio) (anche |solo |invece )?(telefonar|chiamar)(e|vi)\\b(?! (una?|il|la|le|lo|mi[ao]|per)\\b)',
    '(come|dove) vi (chiamo|telefono|trovo al telefono)',
    'c ?e un (numero|telefono)(?=$| (di telefono|da chiamare|dove|a cui)\\b)',
    '(can|could|may) i (just |simply |also )?(ring|phone|call)( you)?( (up|instead|directly))?\\b(?! (a|the|my)\\b)',
  ]),
  /** "Must we be in the register?" */
  obliges: wordsPattern([
    'serve|servono|occorre|bisogna|dobbiamo|devo|possedere|requisiti',
    '(?<=(e|viene|vengono|sono) )richiest[aoei]',
    'obbligatori[oaie]|necessari[oaie]',
    'do (we|i) need|must (we|i)|have to',
    'required|mandatory|necessary',
  ]),
  /** "What is it?", "how does it differ?", "how long does it take?" */
  defines: wordsPattern([
    'cos ?e|cosa (significa|vuol|sono|e)|che (significa|vuol)',
    'significat*|differenz*|spieg*',
    'a (che|cosa) (cosa )?(ci |mi |vi )?serve|serve a (che|cosa)',
    'quanto (tempo )?(occorre|ci vuole|serve)',
    'how long|what (is|does|are)|meaning|difference',
  ]),
} satisfies Record<string, RegExp>;
