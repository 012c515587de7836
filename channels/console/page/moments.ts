import type { Locale } from '../../../knowledge/schema/locale.ts';

/** "4 min", "2 h", "3 g": how long ago, short. */
export function since(instant: string, now: number, locale: Locale): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(instant)) / 60_000));
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  const [value, unit] =
    days > 0
      ? ([days, 'day'] as const)
      : hours > 0
        ? ([hours, 'hour'] as const)
        : ([minutes, 'minute'] as const);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}

/** The time of day; with the date when it was not today. All in Italian time. */
export function moment(instant: string, now: number, locale: Locale): string {
  const zone = { timeZone: 'Europe/Rome' };
  const day = new Intl.DateTimeFormat(locale, { ...zone, dateStyle: 'short' });
  const time = new Intl.DateTimeFormat(locale, { ...zone, timeStyle: 'short' });
  const at = new Date(instant);
  return day.format(at) === day.format(now) ? time.format(at) : `${day.format(at)} ${time.format(at)}`;
}

export function civilDate(
  date: string,
  locale: Locale,
  format: Intl.DateTimeFormatOptions = { dateStyle: 'medium' },
): string {
  return new Intl.DateTimeFormat(locale, { ...format, timeZone: 'UTC' }).format(new Date(date));
}

/** "40 s", "12 min", "3 h": a span in its largest unit; a dash when there is none. */
export function duration(ms: number | undefined, locale: Locale): string {
  if (ms === undefined) {
    return '–';
  }
  const seconds = Math.round(ms / 1000);
  const [value, unit] =
    seconds < 120
      ? ([seconds, 'second'] as const)
      : seconds < 7200
        ? ([Math.round(seconds / 60), 'minute'] as const)
        : ([Math.round(seconds / 3600), 'hour'] as const);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}
