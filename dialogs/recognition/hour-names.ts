import { UNITS } from '../../knowledge/dates/italian/numbers.ts';
import type { Locale } from '../../knowledge/schema/locale.ts';

export const NOON = 12;
const DAY = 24;

/** From midnight on; the hours after noon as English people name them. */
const NAMES: Readonly<Record<Locale, readonly string[]>> = {
  it: [
    'mezzanotte',
    'una',
    ...UNITS.slice(2, NOON),
    'dodici|mezzogiorno',
    ...UNITS.slice(NOON + 1),
    'venti',
    'ventuno',
    'ventidue',
    'ventitre',
  ],
  en: [
    'midnight',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
};

/** An hour in words, for use within an expression; hours beyond the day are those of the next. */
export function hourIn(locale: Locale, hour: number): string {
  const names = NAMES[locale];
  return names[ofDay(hour)] ?? names[ofDay(hour) - NOON] ?? '';
}

/** As digits on the clock of twenty-four, for use within an expression. */
export function asDigits(hours: readonly number[]): string {
  return hours.map((hour) => digits(ofDay(hour))).join('|');
}

/** As digits on the clock of twelve. */
export function onTwelve(hours: readonly number[]): string {
  return hours.map((hour) => digits(((hour + NOON - 1) % NOON) + 1)).join('|');
}

/** As digits; hours whose last is after noon on either clock. */
export function asDigitsOrOnTwelve(hours: readonly number[]): string {
  const isAfternoon = hours.some((hour) => hour >= NOON);
  return isAfternoon ? `${asDigits(hours)}|${onTwelve(hours)}` : asDigits(hours);
}

function ofDay(hour: number): number {
  return (hour + DAY) % DAY;
}

function digits(hour: number): string {
  return hour < 10 ? `0?${hour}` : String(hour);
}
