import { wordsPattern } from '../../knowledge/expressions.ts';

const LIVES = ['abito|vivo', 'sto (taca )?(in|a|ad|vicino|dalle|alla|al)', 'i live'];
const I_AM_AT = 'i (m|am) (in|at|near)';

/** How people say where they are and ask where to go, a way a line: expressions as in the content, tried on folded words. */
export const WHERE_WORDS = {
  /** Where one lives: then it is our places that are asked for. */
  lives: wordsPattern([...LIVES, I_AM_AT]),
  /** Where somebody else lives for whom it is asked: "per mia zia che sta a Gratosoglio". */
  theyLive: wordsPattern([
    'che (sta|stanno|abita|abitano|vive|vivono|lavora) (in|a|ad|da|al|alla|all|vicino|zona)',
    '(who|that) (lives?|stays|works) (in|at|near|by)|who is in',
  ]),
  /** The beginning of an answer to "where are you?". */
  tellsPosition: wordsPattern([
    '^(io )?(sono|sto|abito|vivo|mi trovo|siamo)( qui)? (a|in|al|alla|da|vicino a)( zona| quartiere)?',
    '^(i m|i am|we are|we re|i live) (at|in|near|by)( the)?',
  ]),
  /** Who says where they live, whatever else of themselves, and asks for nothing wants to know where to go. */
  wants: wordsPattern([
    '(cerc|serv|vorre|vole|bisogn|aiut|poss)*',
    'puo|mi (date|dite|trovate|mandate)',
    'come|com ?e|quant*|quand*|chi|cosa',
    '(need|look|want|help)*',
    'can|could|how|what|who|when',
  ]),
  /** "Corso Buenos Aires, il più vicino": nothing else is named that could be near. */
  justNearest: wordsPattern(['(il|quello) piu vicino( a me)?$', 'the (nearest|closest) one$']),
  /** Without one of these a place is only named. */
  near: wordsPattern([
    ...LIVES,
    'sto (sopra|qui)|mi trovo|sono (in|a|qui|dalle|alla|al|vicino)',
    'vicin[oaie]|zona|dove|dalle parti|nei pressi',
    I_AM_AT,
    'near|nearest|close|closest|where|around',
  ]),
  asksWhere: wordsPattern([
    ...LIVES,
    'mi trovo|dove|vicin[oaie]',
    'sportell[oi]|spazi|spazio|sede|sedi|centr[oi]',
    'where|nearest|closest|close',
    'desk|office|centre|center',
  ]),
  /** What a name of a place has in every language. */
  kindOfStreet: wordsPattern(['^(via|viale|piazza|piazzale|corso|largo|metro|municipio)$']),
  /** "Stanno solo in centro, vero?" asks where all of them are, and not for those there. */
  onlyThere: wordsPattern([
    '(solo|soltanto|solamente|tutt[ei]) ... in (pieno )?centro',
    '(only|all) ... in the (cent(re|er)|middle)',
  ]),
  /** "C'è un…?", "is there a…?" */
  asksWhetherThere: wordsPattern(['c e|ci sono|(dove|zona|vicin)*', '(near|where|is there|are there)*']),
} satisfies Record<string, RegExp>;

/** The small change around the name of a place: "municipio", "fermata di", "per favore". */
export const AROUND_A_PLACE = new RegExp(
  wordsPattern([
    'dove (devo |posso |dovrei |potrei )?(vado|andare|vengo|venire|mi rivolgo|rivolgermi)',
    'where (do|should|can) i go',
    'ciao|buongiorno|salve|hello|hi|favore|grazie|please',
    'io|sono|siamo|sto|stiamo|abito|vivo|mi|trovo|i|live|we re|i m',
    'in|a|al|alla|alle|il|la|lo|le|per|di|da|del|della|e|near|at|the|from|to',
    'apert[oaie] (ora|adesso|oggi)|open (right )?(now|today)',
    'zona|vicino|qui|quartiere|fermata|metro|mm|area|district|stop',
    'via|viale|piazza|piazzale|corso|largo|cap|numero(?= \\d)|civico|street|postcode|zip|code',
    'municipio|(prim|second|terz|quart|quint|sest|settim|ottav|non)[oa]',
  ]),
  'gu',
);
