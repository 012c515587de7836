import { wordsPattern } from '../../knowledge/expressions.ts';
import { madeOnce } from '../../knowledge/made-once.ts';
import type { OfficeHours } from '../../knowledge/schema/calendar.ts';
import { plain } from '../texts/say.ts';

type Holiday = OfficeHours['holidays'][number];

const patternOf = madeOnce(({ name, called = [] }: Holiday) =>
  wordsPattern([...Object.values(name), ...called].map(plain)),
);

/** The holiday of the office that is called by its name, as that of the patron: "Sant'Ambrogio". */
export function holidayNamed(said: string, { holidays }: Pick<OfficeHours, 'holidays'>): Holiday | undefined {
  return holidays.find((holiday) => patternOf(holiday).test(said));
}
