/** A stretch of time that somebody asks whether they still have. */
export interface TimeLeftAsked {
  readonly days: number;
  /** "At least a week", "more than a week", "less than a week". */
  readonly bound: 'at-least' | 'more' | 'less';
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
  dieci: 10,
  quindici: 15,
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  ten: 10,
};
const WEEK = 7;

const AMOUNT = `(?:ancora |another )?(?<bound>piu di |meno di |almeno |more than |less than |at least )?(?<number>\\d+|${Object.keys(NUMBERS).join('|')}) (?<unit>settiman[ae]|giorn[oi]|weeks?|days?)\\b`;
const ASKED = new RegExp(
  `\\b(?:(?:ho|abbiamo|manca(?:no)?|resta(?:no)?|rimane|rimangono|(?:mi|ci) basta(?:no)?) |(?:do|have) (?:i|we) (?:still )?(?:have |got )|(?:is|are) there (?:still )?)${AMOUNT}`,
  'u',
);
/** "There are two days left, can I make it?" tells of the days and asks something else. */
const ASKS_ELSE =
  /\b(in tempo|ce la|posso|possiamo|riesc[oe]|riusciamo|quando|quant[ioae]|can (i|we)|in time|when|how)\b/u;
const LONGEST = 9;

/** "Abbiamo ancora una settimana?": how much time is asked about, in folded words; undefined when none is. */
export function timeLeftAsked(said: string): TimeLeftAsked | undefined {
  const { number = '', unit = '', bound = '' } = ASKED.exec(said)?.groups ?? {};
  if (unit === '' || ASKS_ELSE.test(said) || said.split(' ').length > LONGEST) {
    return undefined;
  }
  const count = NUMBERS[number] ?? Number(number);
  return {
    days: count * (/^(settiman|week)/u.test(unit) ? WEEK : 1),
    bound: /^(piu|more)/u.test(bound) ? 'more' : /^(meno|less)/u.test(bound) ? 'less' : 'at-least',
  };
}
