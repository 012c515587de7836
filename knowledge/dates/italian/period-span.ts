import { type Chart, pattern } from './chart.ts';
import { addDays, type Civil, day, daysBetween, midnight, monday, monthOf, pad, yearOf } from './civil.ts';
import { dateNode, looseDay, yearValue } from './date-fixed.ts';
import { date } from './date.ts';
import { WEEK_REF } from './date-weekday.ts';
import { UNIT } from './duration.ts';
import { mayEndBareNumber } from './follow.ts';
import {
  certain,
  type Choice,
  type DateNode,
  type DateParts,
  type Range,
  type RangeNode,
} from './meaning.ts';
import { numberValue, SMALL_NUMBER, YEAR_WORDS } from './numbers.ts';
import { MONTH_BEGINS, LONG_MONTH, MONTH, monthValue, shiftValue } from './words.ts';

const YEAR = '(?:1\\d{3}|20\\d{2}|21\\d{2})(?!\\d)';
const LEAD = `(?:(?:nel periodo |nei giorni |i giorni |nel periodo che va )?(?<lead>dallo|dalla|dall'|dal giorno|dal|da|tra il giorno|tra il|tra l'|tra|fra il|fra l'|fra)\\s*)`;
const FROM = pattern(() => `${LEAD}(?:il )?`);
const TO = `(?:\\s*-\\s*|\\s*,?\\s*(?:fino|sino)?\\s*(?:al giorno |al |alla |all'|a |ad |a tutto il |il )(?:giorno )?\\s*)`;
const AND = `(?:\\s*-\\s*|\\s*,?\\s*(?:e|ed)\\s+(?:il |l'|la )?\\s*)`;
/** Two bare days: "dal 15 al 22", "tra il 3 e il 5", but "da 2 a 4 ore" counts. */
const DAYS_LEAD = /^(?:dal|dall'|tra il|tra l'|fra il|fra l'|nei giorni|i giorni) ?/;
const COUNTED = pattern(() => `\\s+${UNIT}`);
const FROM_TO = pattern(() => `\\.?(?:${TO})`);
const BETWEEN = pattern(() => `\\.?(?:${AND})`);
const DASH = pattern(() => `\\s*-\\s*`);
const DAY = `(?:0?[1-9]|[12]\\d|3[01])(?!\\d)[#°]?`;
const DAY_WORDS = `(?:${DAY}|primo(?![a-z])|${SMALL_NUMBER})`;

/** "novembre 19-20", "a novembre dal 19 al 20". */
const MONTH_DAYS = pattern(
  () =>
    `(?:(?:a|ad|in) )?(?<month>${MONTH})\\.?\\s*,?\\s*(?:${LEAD})?(?<one>${DAY_WORDS})(?:${TO}|${AND})(?<two>${DAY_WORDS})(?![:.,/]\\d)(?:\\s*,?\\s*(?:del )?(?<year>${YEAR}|${YEAR_WORDS}))?`,
  `(?:(?:a|ad|in) )?${MONTH_BEGINS}`,
);
const MONTHS = pattern(
  () =>
    `(?:${LEAD}(?:il mese di )?)?(?<one>${MONTH})\\.?(?:\\s*(?:del )?(?<yearOne>${YEAR}))?(?:${TO}|${AND})(?:il mese di )?(?<two>${MONTH})(?:\\s*(?:del )?(?<year>${YEAR}|${YEAR_WORDS}))?`,
  `(?:nel|nei|i g|da|tra|fra|${MONTH_BEGINS})`,
);
const YEARS = pattern(
  () =>
    `(?:${LEAD})?(?<one>${YEAR}|${YEAR_WORDS})(?:${TO}|${AND})(?<two>${YEAR}|${YEAR_WORDS})(?![\\d/:]|[.,-]\\d)`,
  '(?:nel|nei|i g|da|tra|fra|[12]\\d{3}|mille|due|tre)',
);
const WEEK = pattern(() => `(?<article>(?:la|nella)\\s+)?${WEEK_REF}\\s*,?\\s*`);

export const spanRules = [dates, daysOfMonth, monthDays, months, years, daysOfWeek];

/** "dal 3 al 12 settembre", "da venerdì a domenica", "tra il 4 settembre e l'8 settembre". */
function dates(chart: Chart, position: number): RangeNode | undefined {
  const lead = chart.match(FROM, position);
  const first = endpoint(chart, position + (lead?.[0].length ?? 0), lead !== undefined);
  const between = lead ? (/^[tf]ra/.test(lead.groups?.['lead'] ?? '') ? BETWEEN : FROM_TO) : DASH;
  const next = first && chart.skip(between, first.end);
  const last = next === undefined ? undefined : endpoint(chart, next, lead !== undefined);
  if (!first || !last) {
    return undefined;
  }
  const bothBare = isBareDay(first) && isBareDay(last);
  if (
    bothBare &&
    (!DAYS_LEAD.test(lead?.[0] ?? '') || chart.match(COUNTED, last.end) || !mayEndBareNumber(chart, last.end))
  ) {
    return undefined;
  }
  return spanNode(lead ? position : first.start, last.end, [completed(first, last), last]);
}

function isBareDay(node: DateNode): boolean {
  return node.parts?.day !== undefined && node.parts.month === undefined && node.parts.weekday === undefined;
}

/** The longest date, or a bare day where the range itself announces it. */
function endpoint(chart: Chart, position: number, announced: boolean): DateNode | undefined {
  const found = chart.read(date, position);
  const bare = announced ? looseDay(chart, position)?.node : undefined;
  return bare && (!found || bare.end > found.end) ? bare : found;
}

/** The first date takes the month and year that only the second says. */
function completed(first: DateNode, last: DateNode): DateNode {
  const [one, two] = [first.parts, last.parts];
  const sibling = one && one.month === undefined ? last.sibling?.(one) : undefined;
  if (sibling) {
    return { ...first, read: sibling };
  }
  if (!one?.day || !two?.month || one.year !== undefined) {
    return first;
  }
  const parts: DateParts = {
    day: one.day,
    month: one.month ?? two.month,
    ...(two.year === undefined ? {} : { year: two.year }),
  };
  const wraps = one.month !== undefined && two.year !== undefined && one.month > two.month;
  return dateNode(first.start, first.end, wraps ? { ...parts, year: (two.year ?? 1) - 1 } : parts);
}

/** "4-22 gennaio 1995": two days before a month, without a preposition. */
function daysOfMonth(chart: Chart, position: number): RangeNode | undefined {
  const first = looseDay(chart, position)?.node;
  const next = first && chart.skip(DASH, first.end);
  const last = next === undefined ? undefined : chart.read(date, next);
  return first && last?.parts?.month && last.parts.day
    ? spanNode(first.start, last.end, [completed(first, last), last])
    : undefined;
}

function monthDays(chart: Chart, position: number): RangeNode | undefined {
  const match = chart.match(MONTH_DAYS, position);
  const groups = match?.groups ?? {};
  const [one, two] = [dayValue(groups['one']), dayValue(groups['two'])];
  if (!match || !one || !two) {
    return undefined;
  }
  const year = yearValue(groups['year']);
  const node = (dayOfMonth: number) =>
    dateNode(0, 0, {
      month: monthValue(groups['month'] ?? ''),
      day: dayOfMonth,
      ...(year === undefined ? {} : { year }),
    });
  return spanNode(position, position + match[0].length, [node(one), node(two)]);
}

function dayValue(written = ''): number | undefined {
  const value = written === 'primo' ? 1 : numberValue(written.replace(/[#°]$/, ''));
  return value !== undefined && value >= 1 && value <= 31 ? value : undefined;
}

/** Weekdays of a week named before or after them: "la prossima settimana da mercoledì a venerdì". */
function daysOfWeek(chart: Chart, position: number): RangeNode | undefined {
  const match = chart.match(WEEK, position);
  const range = match && chart.read(dates, position + match[0].length);
  const [first, last] = (range && 'ends' in range ? (range as SpanNode).ends : undefined) ?? [];
  const [from, to] = [first?.parts?.weekday, last?.parts?.weekday];
  if (!match || !range || from === undefined || to === undefined) {
    return undefined;
  }
  const shift = shiftValue(match.groups?.['week'] ?? match.groups?.['weekAfter'] ?? '');
  const read = (now: Civil): Choice<Range> => {
    const start = addDays(monday(now), 7 * shift);
    const span: Range = [addDays(start, from - 1), addDays(start, to - 1)];
    const timex = span.map((value) => value.toISOString().slice(0, 10)).join(',');
    return certain(`(${timex},P${to - from}D)`, span);
  };
  return { type: 'daterange', start: position, end: range.end, read };
}

interface SpanNode extends RangeNode {
  readonly ends: readonly [DateNode, DateNode];
}

function spanNode(start: number, end: number, ends: readonly [DateNode, DateNode]): SpanNode {
  return { type: 'daterange', start, end, ends, read: (now) => spanOf(ends, midnight(now)) };
}

function spanOf([first, last]: readonly [DateNode, DateNode], now: Civil): Choice<Range> {
  const [one, two] = [first.read(now), last.read(now)];
  const future = ordered([one.future, one.past], [two.future, two.past]);
  const past = ordered([one.past], [two.past, two.future]) ?? future;
  const impossible = one.future === undefined || two.future === undefined;
  const length = future && !impossible ? daysBetween(future[0], future[1]) : 'X';
  const timex = `(${one.timex},${two.timex},P${length}D)`;
  return impossible ? certain<Range>(timex, undefined) : { timex, future, past };
}

/** The first pair of ends that stand in order. */
function ordered(
  firsts: readonly (Civil | undefined)[],
  lasts: readonly (Civil | undefined)[],
): Range | undefined {
  for (const from of firsts) {
    for (const to of lasts) {
      if (from && to && from <= to) {
        return [from, to];
      }
    }
  }
  return undefined;
}

/** "da gennaio ad aprile": from the first day of the one to the first day of the other, as the package counts. */
function months(chart: Chart, position: number): RangeNode | undefined {
  const match = chart.match(MONTHS, position);
  const groups = match?.groups ?? {};
  const written =
    /^(?:dal|da|tra|fra)/.test(match?.[0] ?? '') || new RegExp(LONG_MONTH).test(groups['one'] ?? '');
  // "gennaio e febbraio" are two months; only "tra" makes them a span.
  if (!match || !written || (groups['lead'] === undefined && !/[a-z\d]\s*-/.test(match[0]))) {
    return undefined;
  }
  const [from, to] = [monthValue(groups['one'] ?? ''), monthValue(groups['two'] ?? '')];
  const year = yearValue(groups['year']);
  const yearOne = yearValue(groups['yearOne']) ?? year;
  const read = (now: Civil): Choice<Range> => {
    if (year !== undefined && yearOne !== undefined) {
      return monthSpan(
        [yearOne - (from > to && groups['yearOne'] === undefined ? 1 : 0), from],
        [year, to],
        false,
      );
    }
    const start = from <= monthOf(now) ? yearOf(now) : yearOf(now) - 1;
    const span = (first: number) => monthSpan([first, from], [from > to ? first + 1 : first, to], true);
    const coming = from < monthOf(now) || start < yearOf(now) ? start + 1 : start;
    return { ...span(coming), past: span(coming - 1).past };
  };
  return { type: 'daterange', start: position, end: position + match[0].length, read };
}

function monthSpan(
  [fromYear, from]: readonly [number, number],
  [toYear, to]: readonly [number, number],
  yearless: boolean,
): Choice<Range> {
  const count = (toYear - fromYear) * 12 + to - from;
  const name = (year: number, month: number) => `${yearless ? 'XXXX' : pad(year, 4)}-${pad(month)}-01`;
  return certain<Range>(`(${name(fromYear, from)},${name(toYear, to)},P${count}M)`, [
    day(fromYear, from, 1),
    day(toYear, to, 1),
  ]);
}

function years(chart: Chart, position: number): RangeNode | undefined {
  const match = chart.match(YEARS, position);
  const groups = match?.groups ?? {};
  const [from, to] = [yearValue(groups['one']), yearValue(groups['two'])];
  if (
    !match ||
    from === undefined ||
    to === undefined ||
    to <= from ||
    (groups['lead'] === undefined && !match[0].includes('-'))
  ) {
    return undefined;
  }
  const read = () =>
    certain<Range>(`(${pad(from, 4)}-01-01,${pad(to, 4)}-01-01,P${to - from}Y)`, [
      day(from, 1, 1),
      day(to, 1, 1),
    ]);
  return { type: 'daterange', start: position, end: position + match[0].length, unit: 'other', read };
}
