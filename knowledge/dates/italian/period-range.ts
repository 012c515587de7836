import {
  addDays,
  addMonths,
  type Civil,
  day,
  formatDay,
  isoWeek,
  midnight,
  monday,
  monthOf,
  pad,
  yearOf,
} from './civil.ts';
import { unitValue } from './duration.ts';
import { certain, type Choice, type Mod, type PeriodUnit, type Range } from './meaning.ts';

export function unitName(written: string): PeriodUnit {
  if (/^(?:week|fine)/.test(written)) {
    return 'weekend';
  }
  const units: Readonly<Record<string, PeriodUnit>> = { settimana: 'week', mese: 'month', anno: 'year' };
  return units[written] ?? 'other';
}

/** The week, month or year so many steps away. */
export function unitRange(written: string, shift: number, now: Civil): Choice<Range> {
  const unit = unitName(written);
  if (unit === 'week' || unit === 'weekend') {
    const start = addDays(monday(now), 7 * shift);
    return unit === 'week' ? weekRange(start) : weekendRange(start);
  }
  if (unit === 'month') {
    return monthRange(day(yearOf(now), monthOf(now) + shift, 1));
  }
  return unit === 'year' ? yearRange(yearOf(now) + shift) : monthsRange(written, shift, now);
}

export function weekRange(start: Civil): Choice<Range> {
  return certain<Range>(weekTimex(start), [start, addDays(start, 7)]);
}

function weekTimex(start: Civil): string {
  const { year, week } = isoWeek(start);
  return `${pad(year, 4)}-W${pad(week)}`;
}

function weekendRange(start: Civil): Choice<Range> {
  return certain<Range>(`${weekTimex(start)}-WE`, [addDays(start, 5), addDays(start, 7)]);
}

export function monthRange(first: Civil): Choice<Range> {
  return certain<Range>(formatDay(first).slice(0, -3), [first, addMonths(first, 1)]);
}

export function yearRange(year: number): Choice<Range> {
  return certain<Range>(pad(year, 4), [day(year, 1, 1), day(year + 1, 1, 1)]);
}

/** Quarters, semesters and decades, aligned on the calendar. */
function monthsRange(written: string, shift: number, now: Civil): Choice<Range> {
  const { times, unit } = unitValue(written);
  if (unit === 'Y') {
    const first = day(Math.floor(yearOf(now) / times + shift) * times, 1, 1);
    return spanRange(first, addMonths(first, 12 * times), `P${times}Y`);
  }
  const index = Math.floor((monthOf(now) - 1) / times) + shift;
  const first = day(yearOf(now), 1 + index * times, 1);
  return spanRange(first, addMonths(first, times), `P${times}M`);
}

export function spanRange(from: Civil, to: Civil, length: string): Choice<Range> {
  return certain<Range>(`(${formatDay(from)},${formatDay(to)},${length})`, [from, to]);
}

/** The part of a period that "inizio", "metà" and "fine" mean. */
export function partOfPeriod([from, to]: Range, unit: PeriodUnit, mod: Mod): Range {
  const [early, beforeMiddle, afterMiddle, late] = cuts([from, to], unit);
  if (mod === 'mid') {
    return [beforeMiddle, afterMiddle];
  }
  return mod === 'start' ? [from, early] : [late, to];
}

/** Where the beginning of a period ends, where its middle begins and ends, where its end begins. */
function cuts([from, to]: Range, unit: PeriodUnit): readonly [Civil, Civil, Civil, Civil] {
  if (unit === 'week') {
    return [addDays(from, 3), addDays(from, 1), addDays(from, 5), addDays(from, 3)];
  }
  if (unit === 'month') {
    return [addDays(from, 15), addDays(from, 9), addDays(from, 19), addDays(from, 15)];
  }
  if (unit === 'year') {
    return [addMonths(from, 6), addMonths(from, 3), addMonths(from, 9), addMonths(from, 6)];
  }
  const at = (part: number) => midnight(new Date(from.getTime() + (to.getTime() - from.getTime()) * part));
  return [at(0.5), at(0.25), at(0.75), at(0.5)];
}
