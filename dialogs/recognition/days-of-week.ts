import { wordsPattern } from '../../knowledge/expressions.ts';

const HOW_MANY = '(quant[ie] (\\w+ )?|how many (\\w+ )?)';
const WEEKEND = [6, 7];
/** As ISO counts them, from Monday: some of them, and one. */
const DAYS = [
  ['lunedi|mondays', 'lunedi|monday'],
  ['martedi|tuesdays', 'martedi|tuesday'],
  ['mercoledi|wednesdays', 'mercoledi|wednesday'],
  ['giovedi|thursdays', 'giovedi|thursday'],
  ['venerdi|fridays', 'venerdi|friday'],
  ['sabati|saturdays', 'sabato|saturday'],
  ['domeniche|sundays', 'domenica|sunday'],
] as const;

/** Days of the week, Monday being the first, that are asked about: how many of them are left, or which is the last. */
export interface DaysOfWeekAsked {
  readonly days: readonly number[];
  readonly which: 'all' | 'last';
}

const ASKED: readonly (readonly [words: RegExp, asked: DaysOfWeekAsked])[] = [
  [wordsPattern([`${HOW_MANY}(fine settimana|weekends?|week ends?)`]), { days: WEEKEND, which: 'all' }],
  [wordsPattern([lastOf('fine settimana|weekend|week end')]), { days: WEEKEND, which: 'last' }],
  ...DAYS.flatMap(([names, name], at) => [
    [wordsPattern([`${HOW_MANY}(${names})`]), { days: [at + 1], which: 'all' }] as const,
    [wordsPattern([lastOf(name)]), { days: [at + 1], which: 'last' }] as const,
  ]),
];

/** "Qual è l'ultimo sabato buono?", "the last Friday I can send it": of a month it is another. */
function lastOf(names: string): string {
  return `(qual ?e?|che data e|quando e|che giorno e|what|whats|what s|which|when) (\\w+ ){0,4}(ultim[oa]|the last) (${names})(?! (di|del|of|in)\\b)`;
}

/** "How many weekends do I have left?", "quanti sabati mancano?"; folded words. */
export function daysOfWeekAsked(said: string): DaysOfWeekAsked | undefined {
  return ASKED.find(([words]) => words.test(said))?.[1];
}
