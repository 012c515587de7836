import { type Chart, pattern } from './chart.ts';
import {
  addDays,
  addMonths,
  type Civil,
  day,
  dayOf,
  daysBetween,
  midnight,
  monday,
  monthOf,
  pad,
  yearOf,
} from './civil.ts';
import { nthWeekday } from './date-reading.ts';
import { date } from './date.ts';
import { certain, type Choice, type PeriodUnit, type Range, type RangeNode } from './meaning.ts';
import { ORDINAL_BEGINS, NUMBER_WORDS, numberValue, ORDINAL, ordinalValue, YEAR_WORDS } from './numbers.ts';
import { monthAndYearRules } from './period-month.ts';
import { monthRange, spanRange, weekRange } from './period-range.ts';
import { OF_YEAR, YEAR, yearSaid } from './period-year.ts';
import { LAST, MONTH, monthValue, NEXT, shiftValue, THIS } from './words.ts';

const SEASON = pattern(
  () =>
    `(?<lead>(?:la |l'|lo |il )?(?:(?<shift>${NEXT}|${LAST}|${THIS})\\s?)|l'|la )?(?<season>primavera|estate|autunno|inverno)(?:\\s+(?<shiftAfter>prossim[oa]|scors[oa]|passat[oa]))?(?![a-z])${OF_YEAR}?`,
  `(?:la |l'|lo |il )?(?:prossim|successiv|seguent|entrant|ventur|che|scors|passat|precedent|ultim|quest|st|corrente|attuale|in corso|primavera|estate|autunno|inverno)`,
);
const SEASONS: Readonly<Record<string, string>> = { pr: 'SP', es: 'SU', au: 'FA', in: 'WI' };
const QUARTER = pattern(
  () =>
    `(?:(?:il |l')?(?<nth>${ORDINAL}) (?<unit>trimestre|semestre|quadrimestre|bimestre)|(?:(?<before>${YEAR}) )?q(?<quarter>[1-4])(?![a-z\\d]))${OF_YEAR}?`,
  `(?:il |l')?${ORDINAL_BEGINS}|q\\d|\\d{4} q`,
);
const NTH_WEEK = pattern(
  () =>
    `(?<article>la |l'|il )?(?<nth>${ORDINAL}) (?<unit>settimana|weekend|fine settimana) (?:di |del |dell'|d')?\\s*(?:(?<month>${MONTH})${OF_YEAR}?|(?<bareYear>${YEAR}|${YEAR_WORDS})|(?:(?<shift>${NEXT}|${LAST}|${THIS})\\s?(?<of>mese|anno)|(?<of2>mese|anno)(?:\\s+(?<shiftAfter>${NEXT}|${LAST}|${THIS}))?))(?![a-z])`,
  `(?:la |l'|il )?${ORDINAL_BEGINS}`,
);
const DECADE = pattern(
  () => `anni '?(?<decade>\\d{2}(?!\\d)|1\\d{2}0|20\\d0|${NUMBER_WORDS})(?![a-z\\d])`,
  'anni ',
);
const WHOLE_OF = pattern(
  () =>
    `(?:(?:la|il)\\s+)?(?<unit>settimana|mese) (?:del(?:l')?|di|che comincia(?: il)?|che inizia(?: il)?)\\s*(?:il |giorno )?(?=[\\da-z])`,
);

export const namedPeriodRules = [...monthAndYearRules, season, quarter, nthWeek, decade, wholeOf];

/** Seasons have no dates of their own here: the package leaves them unresolved. */
function season(chart: Chart, position: number): RangeNode | undefined {
  const match = chart.match(SEASON, position);
  const groups = match?.groups ?? {};
  if (!match) {
    return undefined;
  }
  const name = SEASONS[(groups['season'] ?? '').slice(0, 2)] ?? '';
  const shift = groups['shift'] ?? groups['shiftAfter'];
  const year = yearSaid(groups);
  const read = (now: Civil): Choice<Range> =>
    certain<Range>(
      shift !== undefined || year.said ? `${year.of(now) + shiftValue(shift ?? '')}-${name}` : name,
      undefined,
    );
  return { type: 'daterange', start: position, end: position + match[0].length, unit: 'season', read };
}

function quarter(chart: Chart, position: number): RangeNode | undefined {
  const match = chart.match(QUARTER, position);
  const groups = match?.groups ?? {};
  const months = { se: 6, qu: 4, bi: 2 }[(groups['unit'] ?? '').slice(0, 2) as 'se'] ?? 3;
  const nth = groups['quarter'] === undefined ? ordinalValue(groups['nth'] ?? '') : Number(groups['quarter']);
  if (!match || nth === undefined || nth * months > 12) {
    return undefined;
  }
  const year = yearSaid(groups['before'] === undefined ? groups : { year: groups['before'] });
  const index = nth < 0 ? 12 / months : nth;
  const read = (now: Civil) => {
    const first = day(year.of(now), 1 + (index - 1) * months, 1);
    return spanRange(first, addMonths(first, months), `P${months}M`);
  };
  return { type: 'daterange', start: position, end: position + match[0].length, unit: 'quarter', read };
}

/** "la terza settimana del 2027", "la prima settimana di marzo", "l'ultima settimana del mese". */
function nthWeek(chart: Chart, position: number): RangeNode | undefined {
  const match = chart.match(NTH_WEEK, position);
  const groups = match?.groups ?? {};
  const nth = ordinalValue(groups['nth'] ?? '');
  if (!match || nth === undefined) {
    return undefined;
  }
  const year = yearSaid(groups);
  const shift = shiftValue(groups['shift'] ?? groups['shiftAfter'] ?? '');
  const wholeYear = groups['bareYear'] !== undefined || (groups['of'] ?? groups['of2']) === 'anno';
  const read = (now: Civil): Choice<Range> => {
    if (wholeYear) {
      return weekOfYear(year.of(now) + shift, nth);
    }
    if (groups['month'] !== undefined && !year.said) {
      return weekOfYearlessMonth(monthValue(groups['month']), nth, now);
    }
    const month = groups['month'] === undefined ? monthOf(now) + shift : monthValue(groups['month']);
    return weekOfMonth(day(year.of(now), month, 1), nth);
  };
  return { type: 'daterange', start: position, end: position + match[0].length, unit: 'week', read };
}

function weekOfYear(year: number, nth: number): Choice<Range> {
  if (nth > 0) {
    return weekRange(addDays(monday(day(year, 1, 4)), 7 * (nth - 1)));
  }
  const start = monday(day(year, 12, 31));
  const week = 1 + Math.round(daysBetween(monday(day(year, 1, 4)), start) / 7);
  return certain<Range>(`${year}-12-W${pad(week)}`, [start, addDays(start, 7)]);
}

/** The n-th Monday of the month begins its n-th week; the fifth, or the last, may be the fourth. */
function mondayOfMonth(month: Civil, nth: number): Civil {
  const number = nthWeekday(month, 1, nth < 0 ? 5 : nth);
  const start = addDays(month, number - 1);
  return start < addMonths(month, 1) ? start : addDays(start, -7);
}

function weekOfMonth(month: Civil, nth: number): Choice<Range> {
  const start = mondayOfMonth(month, nth);
  const week = nth < 0 ? 5 : Math.ceil(dayOf(start) / 7);
  return certain<Range>(`${pad(yearOf(month), 4)}-${pad(monthOf(month))}-W${pad(week)}`, [
    start,
    addDays(start, 7),
  ]);
}

function weekOfYearlessMonth(month: number, nth: number, now: Civil): Choice<Range> {
  const here = (year: number) => weekOfMonth(day(year, month, 1), nth);
  const year = yearOf(now);
  const { timex, future } = here(year);
  const coming = future !== undefined && future[1] > midnight(now);
  return {
    timex: timex.replace(/^\d{4}/, 'XXXX'),
    future: coming ? future : here(year + 1).future,
    past: coming ? here(year - 1).future : future,
  };
}

/** "gli anni '70" may be those of two centuries. */
function decade(chart: Chart, position: number): RangeNode | undefined {
  const match = chart.match(DECADE, position);
  const value = numberValue(match?.groups?.['decade'] ?? '');
  if (!match || value === undefined || value % 10 !== 0 || (value < 1000 && (value < 10 || value > 90))) {
    return undefined;
  }
  const read = (now: Civil): Choice<Range> => {
    if (value >= 1000) {
      return spanRange(day(value, 1, 1), day(value + 10, 1, 1), 'P10Y');
    }
    const century = Math.floor(yearOf(now) / 100) * 100;
    const past = century + value + 10 > yearOf(now) ? century - 100 + value : century + value;
    const timex = `(XX${value}-01-01,XX${value === 90 ? '00' : value + 10}-01-01,P10Y)`;
    return { timex, future: tenYears(past + 100), past: tenYears(past) };
  };
  return { type: 'daterange', start: position, end: position + match[0].length, unit: 'other', read };
}

function tenYears(from: number): Range {
  return [day(from, 1, 1), day(from + 10, 1, 1)];
}

/** "la settimana del 10 aprile", "il mese del 16 settembre". */
function wholeOf(chart: Chart, position: number): RangeNode | undefined {
  const match = chart.match(WHOLE_OF, position);
  const base = match && chart.read(date, position + match[0].length);
  if (!match || !base?.parts?.day) {
    return undefined;
  }
  const unit: PeriodUnit = match.groups?.['unit'] === 'mese' ? 'month' : 'week';
  const whole = (value: Civil | undefined) =>
    value && (unit === 'week' ? weekRange(monday(value)) : monthRange(day(yearOf(value), monthOf(value), 1)));
  const read = (now: Civil): Choice<Range> => {
    const choice = base.read(midnight(now));
    const [future, past] = [whole(choice.future), whole(choice.past)];
    const timexes = future && past && { future: future.timex, past: past.timex };
    return {
      timex: choice.timex,
      future: future?.future,
      past: past?.future,
      ...(timexes ? { timexes } : {}),
    };
  };
  return { type: 'daterange', start: position, end: base.end, unit, read };
}
