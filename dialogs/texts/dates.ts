import type { Temporal } from 'temporal-polyfill';
import type { Locale } from '../../knowledge/schema/locale.ts';

const TAGS: Readonly<Record<Locale, string>> = { it: 'it-IT', en: 'en-GB' };

/** As in "lunedì 22 gennaio 2024". */
export function longDate(locale: Locale, day: Temporal.PlainDate): string {
  return format(locale, day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).replace(
    ',',
    '',
  );
}

/** As in "22 gennaio 2024", without the weekday. */
export function plainDate(locale: Locale, day: Temporal.PlainDate): string {
  return format(locale, day, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** As in "sabato 20 gennaio". */
export function dayAndMonth(locale: Locale, day: Temporal.PlainDate): string {
  return format(locale, day, { weekday: 'long', day: 'numeric', month: 'long' }).replace(',', '');
}

export function weekday(locale: Locale, day: Temporal.PlainDate): string {
  return format(locale, day, { weekday: 'long' });
}

/** As in "12:00". */
export function clockTime(time: Temporal.PlainTime): string {
  return time.toString({ smallestUnit: time.second === 0 ? 'minute' : 'second' });
}

/** As in "lunedì 22 gennaio 2024 alle 12:00". */
export function longMoment(locale: Locale, moment: Temporal.ZonedDateTime): string {
  const joint =
    locale === 'it' ? `alle ${clockTime(moment.toPlainTime())}` : `at ${clockTime(moment.toPlainTime())}`;
  return `${longDate(locale, moment.toPlainDate())} ${joint}`;
}

/** A civil date of the content, as in "22/11/2026"; a year or a month alone as it is written. */
export function shortDate(locale: Locale, written: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  if (!match) {
    return written;
  }
  const [, year, month, day] = match;
  const utc = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return formatter(locale, {}).format(utc);
}

function format(locale: Locale, day: Temporal.PlainDate, options: Intl.DateTimeFormatOptions): string {
  const utc = new Date(Date.UTC(day.year, day.month - 1, day.day));
  return formatter(locale, options).format(utc);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making one costs a millisecond and much memory, and a turn would make several: each is made once. */
function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${Object.values(options).join(' ')}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(TAGS[locale], { ...options, timeZone: 'UTC' });
  formatters.set(key, known);
  return known;
}
