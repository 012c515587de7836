import {
  addDays,
  type Civil,
  day,
  dayOf,
  formatDay,
  midnight,
  monthOf,
  pad,
  realDay,
  weekdayOf,
  yearOf,
} from './civil.ts';
import { certain, type Choice, type DateParts } from './meaning.ts';

/** The dates that parts of a date can mean at a moment; today counts as coming. */
export function readParts(parts: DateParts, now: Civil): Choice<Civil> {
  const { year, month, day: dayOfMonth, weekday } = parts;
  if (year !== undefined && month !== undefined && dayOfMonth !== undefined) {
    return certain(dayTimex(year, month, dayOfMonth), realDay(year, month, dayOfMonth));
  }
  if (month !== undefined && dayOfMonth !== undefined) {
    return yearless(month, dayOfMonth, midnight(now));
  }
  if (dayOfMonth !== undefined && weekday !== undefined) {
    return weekdayWithDay(weekday, dayOfMonth, midnight(now));
  }
  return dayOfMonth === undefined
    ? nextWeekday(weekday ?? 1, midnight(now))
    : monthless(dayOfMonth, midnight(now));
}

/** As written, even when the month has no such day. */
export function dayTimex(year: number, month: number, dayOfMonth: number): string {
  return `${pad(year, 4)}-${pad(month)}-${pad(dayOfMonth)}`;
}

function yearless(month: number, dayOfMonth: number, today: Civil): Choice<Civil> {
  const here = (year: number) => realDay(year, month, dayOfMonth);
  const year = yearOf(today);
  return {
    timex: `XXXX-${pad(month)}-${pad(dayOfMonth)}`,
    // 29 February may be eight years away, around 2100.
    future: first(
      9,
      (step) => here(year + step),
      (date) => date >= today,
    ),
    past: first(
      9,
      (step) => here(year - step),
      (date) => date < today,
    ),
  };
}

function monthless(dayOfMonth: number, today: Civil): Choice<Civil> {
  const here = (step: number) => {
    const month = day(yearOf(today), monthOf(today) + step, 1);
    return realDay(yearOf(month), monthOf(month), dayOfMonth);
  };
  return {
    timex: `XXXX-XX-${pad(dayOfMonth)}`,
    future: first(4, here, (date) => date >= today),
    past: first(
      4,
      (step) => here(-step),
      (date) => date < today,
    ),
  };
}

/** "lunedì 22": the month at hand when its 22nd is a Monday, else the next month where it is. */
function weekdayWithDay(weekday: number, dayOfMonth: number, today: Civil): Choice<Civil> {
  const here = (step: number) => {
    const month = day(yearOf(today), monthOf(today) + step, 1);
    return realDay(yearOf(month), monthOf(month), dayOfMonth);
  };
  const date = first(14, here, (candidate) => weekdayOf(candidate) === weekday) ?? first(3, here, () => true);
  return certain(date ? formatDay(date) : `XXXX-XX-${pad(dayOfMonth)}`, date);
}

function nextWeekday(weekday: number, today: Civil): Choice<Civil> {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  const future = addDays(today, ahead);
  return { timex: `XXXX-WXX-${weekday}`, future, past: addDays(future, -7) };
}

function first(
  steps: number,
  candidate: (step: number) => Civil | undefined,
  fits: (date: Civil) => boolean,
): Civil | undefined {
  for (let step = 0; step < steps; step += 1) {
    const date = candidate(step);
    if (date && fits(date)) {
      return date;
    }
  }
  return undefined;
}

/** A day of a known month, which may not have it: "il 31 di questo mese". */
export function dayInMonth(month: Civil, dayOfMonth: number): Choice<Civil> {
  const timex = dayTimex(yearOf(month), monthOf(month), dayOfMonth);
  return certain(timex, realDay(yearOf(month), monthOf(month), dayOfMonth));
}

/** The day of month on which the n-th such weekday falls (-1: the last); it may lie beyond the month's end. */
export function nthWeekday(month: Civil, weekday: number, nth: number): number {
  const firstDay = day(yearOf(month), monthOf(month), 1);
  const offset = (weekday - weekdayOf(firstDay) + 7) % 7;
  if (nth > 0) {
    return 1 + offset + 7 * (nth - 1);
  }
  const length = dayOf(day(yearOf(month), monthOf(month) + 1, 0));
  return 1 + offset + 7 * Math.floor((length - 1 - offset) / 7);
}
