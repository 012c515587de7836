import { plain } from '../texts/say.ts';

/** A stretch of time that somebody asks whether they still have. */
export interface TimeLeftAsked {
  readonly days: number;
  /** "Still a week", "more than a week", "less than a week", "are there seven days left?". */
  readonly bound: 'at-least' | 'more' | 'less' | 'exactly';
}

const NUMBERS: Readonly<Record<string, number>> = {
  un: 1,
  una: 1,
  uno: 1,
  due: 2,
  tre: 3,
  quattro: 4,
  cinque: 5,
  sei: 6,
  sette: 7,
  otto: 8,
  nove: 9,
  dieci: 10,
  dodici: 12,
  quindici: 15,
  venti: 20,
  trenta: 30,
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};
const DAYS: Readonly<Record<string, number>> = { settiman: 7, week: 7, mes: 30, month: 30 };

const AMOUNT = `(?<bound>piu di |meno di |almeno |more than |less than |at least )?(?<number>\\d+|${Object.keys(NUMBERS).join('|')}) (?<unit>settiman|giorn|mes|week|day|month)(?:[aeio]|s)?\\b`;
/** Whoever has a week tells of it; whoever asks has it still, or so much at least. */
const STILL_HAVE = new RegExp(
  `\\b(?:(?:ho|abbiamo|c e|ci sono) (?:ancora |(?=piu di|meno di|almeno))|(?:mi|ci) basta(?:no)? |(?:do|have) (?:i|we) still (?:have |got )?|(?:is|are) there (?:still )?)${AMOUNT}`,
  'u',
);
const IS_LEFT = new RegExp(
  `\\b(?:manca(?:no)?|resta(?:no)?|rimane|rimangono) (?<still>ancora )?(?:solo )?${AMOUNT}`,
  'u',
);
/** "There are two days left, can I make it?" tells of the days; "two days of leave" are others. */
const ASKS_ELSE =
  /\b(in tempo|ce la|posso|possiamo|riesc[oe]|riusciamo|quando|quant[ioae]|can (i|we)|in time|when|how)\b|\bmi manca|\b(settiman[ae]|giorn[oi]|mes[ei]) (di (?!tempo\b)|(al|alla|all|ai|alle|dal|dalla) (?!(la )?(scadenza|chiusura|termine|fine|bando|avviso)\b))/u;
const ASKS = /\?|\b(giusto|vero|right|correct)\b/iu;
const LONGEST = 14;

/** "Abbiamo ancora una settimana?": how much time is asked about; undefined when none is. */
export function timeLeftAsked(utterance: string): TimeLeftAsked | undefined {
  const said = plain(utterance);
  const have = STILL_HAVE.exec(said)?.groups;
  const left = have ? undefined : IS_LEFT.exec(said)?.groups;
  const { unit = '', number = '', bound = '' } = have ?? left ?? {};
  const isBare = left !== undefined && left['still'] === undefined && bound === '';
  const isAsked = unit !== '' && !ASKS_ELSE.test(said) && (!isBare || ASKS.test(utterance));
  if (!isAsked || said.split(' ').length > LONGEST) {
    return undefined;
  }
  return {
    days: (NUMBERS[number] ?? Number(number)) * (DAYS[unit] ?? 1),
    bound: isBare ? 'exactly' : boundOf(bound),
  };
}

function boundOf(words: string): TimeLeftAsked['bound'] {
  if (/^(piu|more)/u.test(words)) {
    return 'more';
  }
  return /^(meno|less)/u.test(words) ? 'less' : 'at-least';
}
