import { type Chart, longest } from './chart.ts';
import { basicDate } from './date-basic.ts';
import { countedDateRules } from './date-counted.ts';
import { holiday } from './holiday.ts';
import type { DateNode } from './meaning.ts';

/** A day, said in any way but by the name of a feast. */
export function plainDate(chart: Chart, position: number): DateNode | undefined {
  return longest(chart, position, [basicDate, ...countedDateRules]);
}

/** A day, said in any way. */
export function date(chart: Chart, position: number): DateNode | undefined {
  return longest(chart, position, [plainDate, holiday]);
}
