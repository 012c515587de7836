import type { Locale } from '../../../knowledge/schema/locale.ts';

const kept = new Map<string, unknown>();

/** Making a format takes longer than using it, and a list uses each two hundred times. */
function keptFormat<F>(name: string, make: () => F): F {
  const found = kept.get(name) ?? make();
  kept.set(name, found);
  return found as F;
}

function inUnit(value: number, unit: 'second' | 'minute' | 'hour' | 'day', locale: Locale): string {
  const style = { style: 'unit', unit, unitDisplay: 'short' } as const;
  return keptFormat(`${locale} ${unit}`, () => new Intl.NumberFormat(locale, style)).format(value);
}

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
  return inUnit(value, unit, locale);
}

/** On whose clocks all times are told: those of the office, which the server writes into the page. */
export function officeZone(): string {
  return document.documentElement.getAttribute('data-time-zone') ?? 'UTC';
}

/** The time of day at the office; with the date when it was not today. */
export function moment(instant: string, now: number, locale: Locale): string {
  const zone = { timeZone: officeZone() };
  const day = keptFormat(
    `${locale} date`,
    () => new Intl.DateTimeFormat(locale, { ...zone, dateStyle: 'short' }),
  );
  const time = keptFormat(
    `${locale} time`,
    () => new Intl.DateTimeFormat(locale, { ...zone, timeStyle: 'short' }),
  );
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
  return inUnit(value, unit, locale);
}
