import { type Chart, pattern } from './chart.ts';
import { type Civil, day, monthOf, pad, yearOf } from './civil.ts';
import { yearValue } from './date-fixed.ts';
import { isFileNumber } from './file-number.ts';
import { mayEndBareNumber } from './follow.ts';
import type { Choice, Range, RangeNode } from './meaning.ts';
import { isName } from './name.ts';
import { YEAR_WORDS } from './numbers.ts';
import { monthRange, yearRange } from './period-range.ts';
import { OF_YEAR, YEAR, yearSaid } from './period-year.ts';
import { isStreet } from './street.ts';
import { LAST, LONG_MONTH, MONTH, monthValue, NEXT, shiftValue, THIS } from './words.ts';

const MONTH_NAME = pattern(
  () =>
    `(?<lead>(?:(?:il )?mese di |mese d')|(?:lo |il )?(?:(?<shift>${NEXT}|${LAST}|${THIS})\\s?))?(?<month>${MONTH})(?:\\.(?=\\s*,?\\s*\\d{4}))?(?:\\s+(?<shiftAfter>prossimo|scorso|passato|corrente|venturo)(?![a-z]))?${OF_YEAR}?`,
);
const LONG = pattern(() => LONG_MONTH);
const SHORT_LEAD = /(?:^|[^a-z])(?:a|ad|in|di|da|entro|per|tra|fra|e|fino a|fino ad|dopo|prima di)\s+$/;
const YEAR_ALONE = pattern(
  () =>
    `(?<lead>(?:l')?anno )?(?<year>${YEAR}|(?<=anno )\\d{3}(?!\\d)|${YEAR_WORDS})(?![\\w/:%#-]|[.,]\\d|\\s*(?:euro|eur|metri|persone|volte|abitanti|copie|lire|mq|km|pezzi|posti|domande|\\d))`,
  "(?:l')?anno |\\d{3}|mille|due|tre",
);
const YEAR_LEAD =
  /(?:^|[^a-z])(?:nel|del|dal|al|il|dall'anno|anno|entro il|dell'anno|nell'anno|l'anno|fino al|prima del|dopo il|per il|e|e il|-)\s+$|^\s*$/;
/** Other figures or signs before it: it is part of a longer number. */
const NUMBER_BEFORE = /(?:\d|uno|due|tre)\s+$|[$,.:/+(-]\s*$/;
const FIGURES = pattern(
  () =>
    `(?:(?<year>${YEAR})[./-](?<month>0?[1-9]|1[0-2])|(?<month2>0?[1-9]|1[0-2])[/-](?<year2>${YEAR}))(?![\\d:]|[./-]\\d)`,
);

export const monthAndYearRules = [monthName, yearAlone, figures];

/** "marzo", "il mese di aprile", "lo scorso settembre", "giugno del prossimo anno". */
function monthName(chart: Chart, position: number): RangeNode | undefined {
  const match = chart.match(MONTH_NAME, position);
  const groups = match?.groups ?? {};
  const month = monthValue(groups['month'] ?? '');
  const year = yearSaid(groups);
  if (
    !match ||
    !(groups['lead'] !== undefined || year.said || announced(chart, position)) ||
    isStreet(chart, position)
  ) {
    return undefined;
  }
  const shift = groups['shift'];
  const read = (now: Civil): Choice<Range> => {
    if (groups['shiftAfter'] !== undefined) {
      return nearestMonth(month, shiftValue(groups['shiftAfter']), now);
    }
    if (shift !== undefined || year.said) {
      return monthRange(day(year.of(now) + shiftValue(shift ?? ''), month, 1));
    }
    return yearlessMonth(month, now);
  };
  return { type: 'daterange', start: position, end: position + match[0].length, unit: 'month', read };
}

/** A month without more words is one when it is written out and is nobody's name, or when a preposition is before it. */
function announced(chart: Chart, position: number): boolean {
  if (chart.skip(LONG, position) === undefined) {
    return chart.before(SHORT_LEAD, position);
  }
  return !isName(chart, position, chart.skip(LONG, position) ?? position);
}

/** "marzo scorso" is the last March that is over; "lo scorso marzo" is, for the official cases, last year's. */
function nearestMonth(month: number, shift: number, now: Civil): Choice<Range> {
  const year = yearOf(now);
  const over = month < monthOf(now);
  const ahead = month > monthOf(now);
  return monthRange(day(shift > 0 && !ahead ? year + 1 : shift < 0 && !over ? year - 1 : year, month, 1));
}

function yearlessMonth(month: number, now: Civil): Choice<Range> {
  const range = (year: number): Range => [day(year, month, 1), day(year, month + 1, 1)];
  const year = yearOf(now);
  return {
    timex: `XXXX-${pad(month)}`,
    future: range(month < monthOf(now) ? year + 1 : year),
    past: range(month >= monthOf(now) ? year - 1 : year),
  };
}

function yearAlone(chart: Chart, position: number): RangeNode | undefined {
  const match = chart.match(YEAR_ALONE, position);
  const year = yearValue(match?.groups?.['year']);
  if (!match || year === undefined) {
    return undefined;
  }
  const end = position + match[0].length;
  const led = match.groups?.['lead'] !== undefined || chart.before(YEAR_LEAD, position);
  if (isFileNumber(chart, position)) {
    return undefined;
  }
  const likely =
    year >= 1900 && year < 2100 && /^\d/.test(match[0]) && !chart.before(NUMBER_BEFORE, position);
  const thousand = year === 1000 && !chart.before(/(?:nel|anno) $/, position);
  if (thousand || (!led && !(likely && mayEndBareNumber(chart, end)))) {
    return undefined;
  }
  const start = position + (match[0].startsWith("l'") ? 2 : 0);
  return { type: 'daterange', start, end, unit: 'year', read: () => yearRange(year) };
}

/** "2015/3", "3/2015", unless it is the number of an act. */
function figures(chart: Chart, position: number): RangeNode | undefined {
  const match = chart.match(FIGURES, position);
  const groups = match?.groups ?? {};
  if (!match || isFileNumber(chart, position)) {
    return undefined;
  }
  const first = day(
    Number(groups['year'] ?? groups['year2']),
    Number(groups['month'] ?? groups['month2']),
    1,
  );
  return {
    type: 'daterange',
    start: position,
    end: position + match[0].length,
    unit: 'month',
    read: () => monthRange(first),
  };
}
