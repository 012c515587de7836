import { DAY_MS } from '../../durations.ts';
import { type Chart, pattern } from './chart.ts';
import { addDays, type Civil, day, formatDay, monday, pad, realDay, yearOf } from './civil.ts';
import { dateNode } from './date-fixed.ts';
import { dayTimex, nthWeekday } from './date-reading.ts';
import { MONTH_REF, monthRef } from './date-relative.ts';
import { certain, type Choice, type DateNode } from './meaning.ts';
import { isName, isTitled } from './name.ts';
import { ORDINAL_BEGINS, ORDINAL, ordinalValue } from './numbers.ts';
import {
  LAST,
  LONG_WEEKDAY,
  MONTH,
  monthValue,
  NEXT,
  shiftValue,
  THIS,
  WEEKDAY,
  weekdayValue,
} from './words.ts';

export const WEEK_REF = `(?:(?<week>${NEXT}|${LAST}|${THIS})\\s?settimana|settimana (?<weekAfter>${NEXT}|${LAST}|${THIS}))(?![a-z])`;

const WEEKDAY_OF_WEEK = pattern(
  () => `(?<weekday>${WEEKDAY})\\.?\\s*,?\\s*(?:(?:di|della|dell'|del|nella|la)\\s*)*${WEEK_REF}`,
);
const WEEK_THEN_WEEKDAY = pattern(
  () =>
    `(?<article>(?:la|nella|della)\\s+)?${WEEK_REF}\\s*,?\\s*(?:(?:di|il|la|nella giornata di|nel giorno di)\\s+)?(?<weekday>${WEEKDAY})`,
);
const SHIFTED = pattern(
  () =>
    `(?:(?<shift>${NEXT}|${LAST}|${THIS})\\s?(?<weekday>${WEEKDAY})|(?<weekday2>${WEEKDAY})\\s+(?<shiftAfter>${NEXT}|scors[oa]|passat[oa]|precedente|corrente))(?![a-z])`,
);
const BARE = pattern(() => LONG_WEEKDAY);
/** Abbreviations are also words (il mar Rosso, gio., dom): only the end of a clause or a time lets them be days. */
const SHORT = pattern(
  () =>
    `(?:lun|mar|mer|gio|ven|sab|dom)(?![a-z])(?=\\.?\\s*(?:$|[.,;:!?)\\n-])|\\s+(?:o|e|alle|all'|dalle|dall'|tra|fra|ore|h|di|mattina|pomeriggio|sera|notte|fino|a|al|prossimo|scorso|\\d))`,
);
const NOT_SHORT = /(?:^|[^a-z])(?:nel|sul|dei|san|don)\s+$/;

const NTH = pattern(
  () =>
    `(?<article>il |la |l')?(?<nth>${ORDINAL})\\s+(?:(?<weekday>${LONG_WEEKDAY})|(?<short>${WEEKDAY})(?=\\.?\\s+d))\\.?(?:\\s+(?:di |del |dello |della |dell'|nel |a |in )\\s*(?:${MONTH_REF}|(?<month>${MONTH})(?:\\s*,?\\s*(?:del )?(?<year>\\d{4}))?))?(?![a-z])`,
  `(?:il |la |l')?${ORDINAL_BEGINS}`,
);

export const weekdayRules = [weekdayOfWeek, weekThenWeekday, shiftedWeekday, nthWeekdayRule, bareWeekday];

function weekdayOfWeek(chart: Chart, position: number): DateNode | undefined {
  return inWeek(position, chart.match(WEEKDAY_OF_WEEK, position));
}

function weekThenWeekday(chart: Chart, position: number): DateNode | undefined {
  return inWeek(position, chart.match(WEEK_THEN_WEEKDAY, position));
}

function inWeek(position: number, match: RegExpExecArray | undefined): DateNode | undefined {
  const groups = match?.groups ?? {};
  const shift = shiftValue(groups['week'] ?? groups['weekAfter'] ?? '');
  const start = position + (groups['article']?.length ?? 0);
  return match && ofWeek(start, position + match[0].length, weekdayValue(groups['weekday'] ?? ''), shift);
}

/** "Venerdì prossimo" is the Friday of next week, as the official cases have it. */
function shiftedWeekday(chart: Chart, position: number): DateNode | undefined {
  const match = chart.match(SHIFTED, position);
  const groups = match?.groups ?? {};
  const weekday = weekdayValue(groups['weekday'] ?? groups['weekday2'] ?? '');
  const shift = shiftValue(groups['shift'] ?? groups['shiftAfter'] ?? '');
  return match && ofWeek(position, position + match[0].length, weekday, shift);
}

function ofWeek(start: number, end: number, weekday: number, shift: number): DateNode {
  const reader = (which: number) => (now: Civil) => {
    const date = addDays(monday(now), 7 * shift + which - 1);
    return certain(formatDay(date), date);
  };
  const sibling: DateNode['sibling'] = (parts) =>
    parts.weekday === undefined ? undefined : reader(parts.weekday);
  return { type: 'date', start, end, read: reader(weekday), sibling };
}

function bareWeekday(chart: Chart, position: number): DateNode | undefined {
  const match =
    chart.match(BARE, position) ??
    (chart.before(NOT_SHORT, position) ? undefined : chart.match(SHORT, position));
  const end = position + (match?.[0].length ?? 0);
  const name =
    isTitled(chart, position) || (position > 0 && match?.[0] === 'domenica' && isName(chart, position, end));
  return match && !name ? dateNode(position, end, { weekday: weekdayValue(match[0]) }) : undefined;
}

/** "il primo venerdì di questo mese", "l'ultima domenica di marzo", "la seconda domenica". */
function nthWeekdayRule(chart: Chart, position: number): DateNode | undefined {
  const match = chart.match(NTH, position);
  const groups = match?.groups ?? {};
  const nth = ordinalValue(groups['nth'] ?? '');
  const weekday = weekdayValue(groups['weekday'] ?? groups['short'] ?? '');
  if (!match || nth === undefined || nth > 5 || nth === 0) {
    return undefined;
  }
  const end = position + match[0].length;
  const inMonth = groups['shift'] ?? groups['shiftAfter'] ?? groups['current'] ?? groups['plain'];
  if (groups['month'] !== undefined) {
    return { type: 'date', start: position, end, read: (now) => nthOfMonth(groups, { weekday, nth }, now) };
  }
  if (nth < 0 && inMonth === undefined) {
    return undefined;
  }
  const start = inMonth === undefined ? position + (groups['article']?.length ?? 0) : position;
  return {
    type: 'date',
    start,
    end,
    read: (now) => nthOfRef(monthRef(groups, now), { weekday, nth }, inMonth !== undefined),
  };
}

interface Nth {
  readonly weekday: number;
  readonly nth: number;
}

function nthOfRef(month: Civil, { weekday, nth }: Nth, named: boolean): Choice<Civil> {
  const number = nthWeekday(month, weekday, nth);
  const [year, monthNumber] = [yearOf(month), month.getUTCMonth() + 1];
  const timex = named ? nthTimex('XXXX', monthNumber, { weekday, nth }) : dayTimex(year, monthNumber, number);
  return certain(timex, realDay(year, monthNumber, number));
}

function nthOfMonth(groups: Record<string, string | undefined>, which: Nth, now: Civil): Choice<Civil> {
  const month = monthValue(groups['month'] ?? '');
  const here = (year: number) => {
    const number = nthWeekday(day(year, month, 1), which.weekday, which.nth);
    return realDay(year, month, number);
  };
  if (groups['year'] !== undefined) {
    return certain(nthTimex(groups['year'], month, which), here(Number(groups['year'])));
  }
  const thisYear = here(yearOf(now));
  const coming = thisYear !== undefined && thisYear.getTime() >= now.getTime() - DAY_MS;
  return {
    timex: nthTimex('XXXX', month, which),
    future: coming ? thisYear : here(yearOf(now) + 1),
    past: coming ? here(yearOf(now) - 1) : thisYear,
  };
}

function nthTimex(year: string, month: number, { weekday, nth }: Nth): string {
  return `${year}-${pad(month)}-WXX-${weekday}-#${nth < 0 ? 5 : nth}`;
}
