import { wordsPattern } from '../../knowledge/expressions.ts';
import { ENGLISH_MONTHS, ITALIAN_MONTHS } from './month-names.ts';
import { wholePattern } from './whole-pattern.ts';

const LANGUAGES = 'lingu[ae]|inglese|francese|spagnolo|tedesco|languages?|english|french|spanish|german';

/** What is done at our places: how it is asked for, and how the data write it where that is another word. */
const ACTIVITIES = {
  dance: { asked: '(ball|danz|danc)*|baler[ae]|bala|liscio', written: '(ball|danz|danc)*' },
  bowls: { asked: 'bocc*|bowls' },
  bingo: { asked: 'tombol*|bingo' },
  chess: { asked: 'scacch*|chess' },
  billiards: { asked: 'biliard*|billiards|pool' },
  gym: { asked: 'ginnast*|gym*' },
  cards: { asked: 'carte|burrac*|briscola|scopone|cards?', written: 'carte' },
  crochet: { asked: 'uncinett*|crochet' },
  draughts: { asked: 'dama|draughts' },
  football: { asked: 'calcetto' },
  tableTennis: { asked: 'ping pong' },
  games: { asked: 'giochi' },
  reading: { asked: 'lettura|reading' },
  garden: { asked: 'giardino|garden', written: 'giardino' },
  bar: { asked: '(il|un|col|con) bar|caffetteria|punto ristoro|(a|the) bar', written: 'bar' },
  cool: {
    asked:
      'aria condizionata|climatizz*|(al|il|per il|un po di|posto|posti|luogh[io]|spazio|spazi) fresc[oi]|air condition*|cool (place|space|spot)s?|cool down|stay cool',
    written: 'aria condizionata',
  },
  wifi: { asked: 'wi ?fi' },
  languages: {
    asked: `(cors[oi]|lezion[ei]) (di |d )?(${LANGUAGES})|^((e|anche|ma|un|il) ){1,3}(di |d )(${LANGUAGES})|(${LANGUAGES}) (class(es)?|courses?|lessons?)`,
    written: `lingue|(${LANGUAGES})`,
  },
} as const satisfies Record<string, { readonly asked: string; readonly written?: string }>;

export type Activity = keyof typeof ACTIVITIES;

const PATTERNS = Object.entries(ACTIVITIES).map(([id, activity]) => ({
  id: id as Activity,
  asked: wordsPattern([activity.asked]),
  written: wordsPattern(['written' in activity ? activity.written : activity.asked]),
}));

/** The activity that is asked for, and how the data write it; undefined when none is. */
export function activityAsked(said: string): { readonly id: Activity; readonly written: RegExp } | undefined {
  return PATTERNS.find(({ asked }) => asked.test(said));
}

const GAMES = Object.values(ACTIVITIES).map(({ asked }) => asked);

const IN_ENGLISH = ENGLISH_MONTHS.split('|');
/** Each in both languages; "may" alone is a verb. */
const MONTHS = ITALIAN_MONTHS.split('|').map((month, n) => {
  const inEnglish = IN_ENGLISH[n] ?? '';
  return `${month}|${inEnglish === 'may' ? 'in may' : inEnglish}`;
});

const ITALIAN_HOLIDAYS =
  'natale|vigilia|capodanno|pasqua|pasquetta|ferragosto|befana|epifania|immacolata|santo stefano';
const ENGLISH_HOLIDAYS = 'christmas|boxing day|new year s|easter';
const HOLIDAYS = `${ITALIAN_HOLIDAYS}|${ENGLISH_HOLIDAYS}( day)?`;
/** "E il 15 agosto?", "what about Christmas?": a day by itself goes on from the places told of. */
const DAY_FOLLOWS = '((si|ok|no|e|ma|invece|anche|and|but|what about|how about) ){1,3}';
const OF_DAY = '((il|l|lo|la|a|al|per|per il|di|del|il giorno di|on|on the|the|at|for) )?';

/** What is asked of a place of ours, a way a line: expressions as in the content, tried on folded words. */
export const PLACE_ASKED_WORDS = {
  hours: wordsPattern([
    'apert[oaie]|chius[oaie]|(ri)?(apr|chiud)(e|ono|ite|ira|iranno)',
    'orari[oi]?|a che or[ae]|fino a che ora',
    '^((e|ed|ma|si|ok) ){0,2}((in|di) )?(che|quali) giorni?( (sono|e|fanno|si fa|c e))?$',
    '^((e|ed|ma) ){0,2}((in|d|di|durante l|per l) )(inverno|autunno)$',
    '^((and|but) ){0,2}(which|what) days?( is it| are they)?$|^((and|but) ){0,2}in (winter|autumn)$',
    '(di |la |il )?(domenica|sabato|weekend)$|(oggi|domani|stasera)$',
    '^((si|ok|no|e|ma) ){0,3}((il|la|di|al|a) )?(lune|marte|mercole|giove|vener)di( (mattina|pomeriggio|sera))?$',
    '^((si|ok|no|e|ma) ){0,3}(la|di) (mattina|sera|domenica|sabato)( (mattina|pomeriggio|sera))?$',
    `^((si|ok|no|e|ma|and|but|what about|how about) ){0,3}((a|ad|di|per|in|for) )?(${MONTHS.join('|')})$`,
    `^${DAY_FOLLOWS}${OF_DAY}\\d{1,2}(st|nd|rd|th)?( of)? (${ITALIAN_MONTHS}|${ENGLISH_MONTHS})( \\d{4})?$`,
    `^${DAY_FOLLOWS}${OF_DAY}(${HOLIDAYS})( eve)?$`,
    '^((si|ok|e|ma|and|but) ){0,2}(((per|in) )?tutti i giorni|ogni giorno|every day|all week|each day)$',
    '^(e|ed|ma|and|but|what about|how about) (ora|adesso|now)$',
    'esiste ancora|c e ancora|ci sono ancora|e ancora li',
    'open|opened|opens|closed|closes|opening|hours|what time',
    '(on |at |this )?(sunday|saturday|sundays|saturdays|weekend)s?$|(today|tomorrow|tonight)$',
    'still there|still exists?',
  ]),
  months: MONTHS.map((named) => wordsPattern([named])),
  /** "Il 15 agosto" asks of that day and not of the month. */
  dayOfMonth: wordsPattern([
    `\\d{1,2} (${ITALIAN_MONTHS})`,
    `\\d{1,2}(st|nd|rd|th)?( of)? (${ENGLISH_MONTHS})|(${ENGLISH_MONTHS}) \\d{1,2}`,
  ]),
  /** Days of which nobody asks but for a holiday; the office has others, as that of the patron. */
  holidays: wordsPattern([
    ITALIAN_HOLIDAYS,
    '(i |nei )?(giorni )?festiv[oi]|di festa|(nelle|durante le|per le) (feste|vacanze)',
    `${ENGLISH_HOLIDAYS}|(bank |public )?holidays?`,
  ]),
  /** What no source says of our places, and people ask. */
  unknown: {
    run: wordsPattern([
      'chi (l[aoie] |li |ne )?(gestisc|dirig|amministr)*|gestor[ei]|chi e (il|la) (responsabile|presidente)',
      'who (runs|manages|is in charge)',
    ]),
    access: wordsPattern([
      'carrozzin[ae]|sedia a rotelle|barriere|ascensore|rampa|accessibil*|ci sono (le )?scale',
      'wheelchairs?|step free|accessible|is there a (lift|ramp)',
    ]),
    way: wordsPattern([
      'come (ci )?(si )?(arriv|vado|raggiung|vengo)*|come faccio ad? (arrivar|venir|andar)*',
      '(con (i|quali|che)|quali|che) (mezz|metro|tram|autobus|bus)*',
      '(metro|metropolitana|fermata|autobus|bus|tram) (\\w+ )?piu vicin[ao]',
      '(nearest|closest) (metro|underground|tube|bus|tram)',
      'how (do|can|would) (i|we) (get|go|come) there|(which|what) (bus|tram|metro|underground)',
    ]),
    number: wordsPattern(['(numero )?civico', 'house number']),
  },
  /** "Ma non era chiusa?": that it was once, of which what is noted of a place may tell. */
  wasClosed: wordsPattern([
    '(era|erano|fosse|fossero|stat[oaie]|fu|aveva|avevano|avete|hanno|ha) (\\w+ )?chius[oaie](?! (ieri|oggi|domani|ora|adesso))',
    'perche ... chius[oaie]',
    '(was|were|been|had|they) (\\w+ ){0,2}closed(?! (yesterday|today|tomorrow|now))|why ... closed',
  ]),
  tellsOfClosing: wordsPattern(['chius[oaie]', 'closed']),
  /** The numbered part of the city that a place lies in. */
  part: wordsPattern(['(che|quale) (municipio|zona)', '(which|what) (municipio|zone|district)']),
  /** "La seconda che mi hai detto": by the order in which they were shown. */
  ordinals: [
    ['prim', 'first'],
    ['second', 'second'],
    ['terz', 'third'],
  ].map(([it = '', en = '']) =>
    wordsPattern([
      `(la|il|quell[oa]|del|della|nella|alla) ${it}[oa]( dell[ao] (lista|elenco))?(?=$| (che (mi |ci )?(hai|avete|ha)|a che ora|che orari|che (cosa|attivita|fanno)|quando|apre|chiude|e (apert|chius|vicin|lontan)|ha |c e|si |dov|cosa|quanto))`,
      `the ${en}( one| place| of (the list|them|these))?(?=$| (you|is|open|when|what|where|how|does|has|do))`,
    ]),
  ),
  /** "E quello dopo?": the next in the order in which they were shown. */
  nextOne: wholePattern(
    [
      '(quell[oa]|l altr[oa]) dopo( ancora)?|(il|la|quell[oa]) (prossim[oa]|successiv[oa]|seguente)( qual e)?',
      '(the|that) (next|following)( one)?|(the )?one after( that)?',
    ],
    { before: '((e|ed|ma|ok|si|qual e|and|but|what about|what is|what s|which is) ){0,3}' },
  ),
  /** "Ce ne sono altri?" of more than those just shown. */
  more: wholePattern(
    [
      'altr[ie]|ancora|(altri|altre|quali altri|quali altre) (posti|centri|spazi|sportelli|case|vicini|li vicino|in zona)',
      '(ce ne sono|ne conosci|ne hai|ci sono|hai|mostrami|fammi vedere|vorrei vedere|dimmi|dammi|elencami|quali sono) (di )?(gli |le |anche gli )?altr[ie]( (posti|centri|spazi|sportelli|case|li vicino|in zona|vicini))?',
      '(gli|le) altr[ie]( (posti|centri|spazi|quali sono|dove sono|due|tre))?|(mostramene|dimmene|dammene) (altr[ie]|ancora)',
      '(any |some |show me |(are|is) there |do you (have|know) ){0,2}(the |any |some )?(others?|more|other ones|other (places|centres|desks|houses))( there| nearby| like that)?',
    ],
    { before: '((e|ed|ma|ok|si|non|and|but|what about|how about) ){0,3}', after: '( per favore| please)?' },
  ),
  /** "E un centro lì vicino?": near where somebody was just said to be. */
  nearThere: wordsPattern([
    '(li|la|qui) (vicino|intorno)|vicino (a )?(li|la|qui)|da (quelle|queste) parti|in zona|nei (paraggi|dintorni)',
    'nearby|near (there|here|it)|around (there|here)|close (by|to (there|here|it))',
  ]),
  /** "Aperti ora", "un posto al fresco": where one can go in now, or today. */
  openNow: wordsPattern([
    'apert[oaie] (ora|adesso|in questo momento|subito)',
    '(ora|adesso) ... apert[oaie]',
    'open (right )?now',
  ]),
  openToday: wordsPattern([
    'apert[oaie] (oggi|stasera)|(oggi|stasera) ... apert[oaie]|open (today|tonight)',
    '(al|il|per il|un po di) fresco|cool down|stay cool',
  ]),
  /** "C'è un…?" */
  whether: wordsPattern(['(c e|esiste|ce n e|avete) (un |uno |una )?', '(is|are) there (an? |any )?']),
  /** With these the day of another matter is asked about. */
  ofElse: wordsPattern([
    'bando|avviso|(domand|candidatur|istanz|iscri|telefon|chiam|operator|badant|consegn|prest|mand|invi|quesit|scad)*',
    '(appl|submit|send|deadlin|call|phone|ring|join|member|carer)*',
    '(a|per) (tutti|chi|stranieri)|(associazion|impres|cooperativ)*|\\d{6}|centralino',
    '(to|for) (all|everyone|everybody|anyone|whom)|(compan|associat|cooperat|foreign)*',
  ]),
  activities: wordsPattern([
    ...GAMES,
    'attivita|(cosa|che) (si fa|fanno|offr*)',
    'activities|what (do|can) (they|you|i) do',
  ]),
  /** "Non ce n'è uno più vicino?" of the places just shown. */
  nearer: wordsPattern([
    '(ce n e|ne conosc*|c e|esiste|trov*|non c e) ... piu vicin[oaie]( a (me|casa))?$',
    '(any|anything|one|something) (nearer|closer)|nearer one|closer one',
  ]),
  alsoOne: wordsPattern(['^(e|ma|and|what about)( (invece|per))?( (un|uno|una|lo|il|gli|i|a|the|one))?']),
  where: wordsPattern(['dove|indirizzo|via', 'where|address']),
  thatOne: wordsPattern(['quell[oaie]', '(the|that) one']),
  /** "Sant'Uguzzone è aperto?", "is Sammartini open?": what may stand before a name that stands by itself. */
  beforeAlone:
    '(?:^|\\b(?:is|are|does|open|closed|hours|apre|chiude|apert[oaie]|chius[oaie]|orari|orario) )' +
    '(?:(?:e|ed|ma|scusi|ciao|il|la|lo|a|al|alla|di|del|della|oggi|quando|when|is|the|of|at|and|but) )*',
  /** "Quello al numero 8" of those shown. */
  atNumber: '(?:quell[oaie] (?:al|del|con il)|al|the one at|at) (?:civico |numero |number |n )?',
  /** What may stand between what a place is called and its own name. */
  between:
    '(?:(?:anziani|sociale|di|in|a|at|on|the|via|viale|corso|piazza|piazzetta|largo|d|dei|del|della|delle|da) )*',
} as const;
