import type { Temporal } from 'temporal-polyfill';

/** Tells whether the office rests on a day for another reason than its being a Saturday or a Sunday. */
export type IsHoliday = (day: Temporal.PlainDate) => boolean;

const SATURDAY = 6;

function isWorkingDay(day: Temporal.PlainDate, isHoliday: IsHoliday): boolean {
  return day.dayOfWeek < SATURDAY && !isHoliday(day);
}

/** Working days after `from` up to and with `until`; 0 when `until` is not later. */
export function workingDaysBetween(
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
  isHoliday: IsHoliday,
): number {
  let count = 0;
  let day = from.add({ days: 1 });
  while (day.since(until).sign <= 0) {
    if (isWorkingDay(day, isHoliday)) {
      count += 1;
    }
    day = day.add({ days: 1 });
  }
  return count;
}
