import { DAY_MS } from '../../durations.ts';

/**
 * Civil arithmetic on `Date`s whose UTC fields are the fields of the clock on the wall: the process's own zone and
 * its changes to daylight saving time never touch a result.
 */
export type Civil = Date;

/** The civil moment whose fields are the given date's local ones, as the recognisers pass their reference. */
export function civilFromLocal(date: Date): Civil {
  const moment = day(date.getFullYear(), date.getMonth() + 1, date.getDate());
  moment.setUTCHours(date.getHours(), date.getMinutes(), date.getSeconds());
  return moment;
}

/** Midnight of a day; months count from 1 and may overflow. `Date.UTC` would take the year 47 for 1947. */
export function day(year: number, month: number, dayOfMonth: number): Civil {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  return date;
}

/** The day, or undefined when the month has no such day. */
export function realDay(year: number, month: number, dayOfMonth: number): Civil | undefined {
  const date = day(year, month, dayOfMonth);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth ? date : undefined;
}

export function midnight(moment: Civil): Civil {
  return new Date(Math.floor(moment.getTime() / DAY_MS) * DAY_MS);
}

export function yearOf(moment: Civil): number {
  return moment.getUTCFullYear();
}

export function monthOf(moment: Civil): number {
  return moment.getUTCMonth() + 1;
}

export function dayOf(moment: Civil): number {
  return moment.getUTCDate();
}

/** ISO weekday: Monday is 1, Sunday is 7. */
export function weekdayOf(moment: Civil): number {
  return moment.getUTCDay() === 0 ? 7 : moment.getUTCDay();
}

export function addDays(moment: Civil, days: number): Civil {
  return new Date(moment.getTime() + days * DAY_MS);
}

export function addSeconds(moment: Civil, seconds: number): Civil {
  return new Date(moment.getTime() + seconds * 1000);
}

/** The same day some months on; the last day of the month when that month is shorter (31 January → 29 February). */
export function addMonths(moment: Civil, months: number): Civil {
  const target = day(yearOf(moment), monthOf(moment) + months, 1);
  const last = dayOf(day(yearOf(target), monthOf(target) + 1, 0));
  const result = day(yearOf(target), monthOf(target), Math.min(dayOf(moment), last));
  return new Date(result.getTime() + (moment.getTime() - midnight(moment).getTime()));
}

export function monday(moment: Civil): Civil {
  return addDays(midnight(moment), 1 - weekdayOf(moment));
}

/** Days from `from` to `to`, both midnights. */
export function daysBetween(from: Civil, to: Civil): number {
  return Math.round((to.getTime() - from.getTime()) / DAY_MS);
}

export function isoWeek(moment: Civil): { readonly year: number; readonly week: number } {
  const thursday = addDays(monday(moment), 3);
  const first = monday(day(yearOf(thursday), 1, 4));
  return { year: yearOf(thursday), week: 1 + Math.round(daysBetween(first, monday(moment)) / 7) };
}

export function pad(value: number, size = 2): string {
  return String(value).padStart(size, '0');
}

export function formatDay(moment: Civil): string {
  return `${pad(yearOf(moment), 4)}-${pad(monthOf(moment))}-${pad(dayOf(moment))}`;
}

export function formatTime(moment: Civil): string {
  return `${pad(moment.getUTCHours())}:${pad(moment.getUTCMinutes())}:${pad(moment.getUTCSeconds())}`;
}

export function formatMoment(moment: Civil): string {
  return `${formatDay(moment)} ${formatTime(moment)}`;
}
