import { type Chart, longest, pattern, type Rule } from './chart.ts';
import { fixedDateRules } from './date-fixed.ts';
import { relativeDateRules } from './date-relative.ts';
import { weekdayRules } from './date-weekday.ts';
import type { DateNode } from './meaning.ts';
import { offsetDate } from './offset.ts';
import { isStreet } from './street.ts';

const RULES: readonly Rule<DateNode>[] = [
  ...fixedDateRules,
  ...relativeDateRules,
  ...weekdayRules,
  offsetDate,
];
const COMING = pattern(
  () => `\\s+(?:(?<next>prossim[oa]|p\\.\\s?v\\.)|(?<last>scors[oa]|ultimo scorso|u\\.\\s?s\\.))(?![a-z])`,
);

/** A day, said by itself: not counted from another, not by the name of a feast. */
export function basicDate(chart: Chart, position: number): DateNode | undefined {
  const found = longest(chart, position, RULES);
  return found && !isStreet(chart, found.start) ? withComing(chart, found) : undefined;
}

/** "il 22 gennaio prossimo", "il 5 maggio u.s.": only one of the two readings is left. */
function withComing(chart: Chart, found: DateNode): DateNode {
  const match =
    found.parts?.month === undefined || found.parts.year !== undefined
      ? undefined
      : chart.match(COMING, found.end);
  if (!match) {
    return found;
  }
  const next = match.groups?.['next'] !== undefined;
  return {
    ...found,
    end: found.end + match[0].length,
    read: (now) => {
      const { timex, future, past } = found.read(now);
      return next ? { timex, future, past: future } : { timex, future: past, past };
    },
  };
}
