import { wordsPattern } from '../../knowledge/expressions.ts';

const HOW_MANY = '(quant[ie] (\\w+ )?|how many (\\w+ )?)';
const WEEKEND = [6, 7];
/** As ISO counts them, from Monday. */
const DAYS = [
  'lunedi|mondays',
  'martedi|tuesdays',
  'mercoledi|wednesdays',
  'giovedi|thursdays',
  'venerdi|fridays',
  'sabati|saturdays',
  'domeniche|sundays',
];

const ASKED: readonly (readonly [words: RegExp, days: readonly number[]])[] = [
  [wordsPattern([`${HOW_MANY}(fine settimana|weekends?|week ends?)`]), WEEKEND],
  ...DAYS.map((names, at) => [wordsPattern([`${HOW_MANY}(${names})`]), [at + 1]] as const),
];

/** "How many weekends do I have left?", "quanti sabati mancano?": the days of the week that are to be counted; folded words. */
export function daysOfWeekAsked(said: string): readonly number[] | undefined {
  return ASKED.find(([words]) => words.test(said))?.[1];
}
