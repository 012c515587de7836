import { type Chart, pattern } from './chart.ts';
import {
  addDays,
  addMonths,
  type Civil,
  dayOf,
  day,
  daysBetween,
  midnight,
  monday,
  monthOf,
  pad,
  yearOf,
} from './civil.ts';
import { yearValue } from './date-fixed.ts';
import { nthWeekday } from './date-reading.ts';
import { date } from './date.ts';
import { mayEndBareNumber } from './follow.ts';
import { certain, type Choice, type PeriodUnit, type Range, type RangeNode } from './meaning.ts';
import { NUMBER_WORDS, numberValue, ORDINAL, ordinalValue, YEAR_WORDS } from './numbers.ts';
import { monthRange, spanRange, weekRange, yearRange } from './period-near.ts';
import { isName } from './name.ts';
import { isStreet } from './street.ts';
import { LAST, LONG_MONTH, MONTH, monthValue, NEXT, shiftValue, THIS } from './words.ts';

const YEAR = '(?:1[5-9]\\d{2}|20\\d{2}|21\\d{2})(?!\\d)';
/** After a period: its year, said or counted from now. */
const OF_YEAR = `(?:\\s*,?\\s*(?:del |di |dell'anno |nell'anno |nel )?(?:(?<year>${YEAR}|'?\\d\\d(?=\\s*(?:$|[.,;!?)]))|${YEAR_WORDS})|(?:del|dello|di|dell')?\\s*(?:(?<yearShift>${NEXT}|${LAST}|${THIS})\\s?anno|anno (?<yearShiftAfter>${NEXT}|${LAST}|${THIS})))(?![\\w/:-]|[.,]\\d))`;

const MONTH_NAME = pattern(
  () =>
    `(?<lead>(?:(?:il )?mese di |mese d')|(?:lo |il )?(?:(?<shift>${NEXT}|${LAST}|${THIS})\\s?))?(?<month>${MONTH})(?:\\.(?=\\s*,?\\s*\\d{4}))?(?:\\s+(?<shiftAfter>prossimo|scorso|passato|corrente|venturo)(?![a-z]))?${OF_YEAR}?`,
);
const LONG = pattern(() => LONG_MONTH);
const SHORT_LEAD = /(?:^|[^a-z])(?:a|ad|in|di|da|entro|per|tra|fra|e|fino a|fino ad|dopo|prima di)\s+$/;

const YEAR_ALONE = pattern(
  () =>
    `(?<lead>(?:l')?anno )?(?<year>${YEAR}|(?<=anno )\\d{3}(?!\\d)|${YEAR_WORDS})(?![\\w/:%#-]|[.,]\\d|\\s*(?:euro|eur|metri|persone|volte|abitanti|copie|lire|mq|km|pezzi|posti|domande|\\d))`,
);
const YEAR_LEAD =
  /(?:^|[^a-z])(?:nel|del|dal|al|il|dall'anno|anno|entro il|dell'anno|nell'anno|l'anno|fino al|prima del|dopo il|per il|e|e il|-)\s+$|^\s*$/;
const NUMBER_BEFORE =
  /(?:\d|n\.?|nr\.?|numero|codice|civico|interno|tel\.?|telefono|cell\.?|cap|pratica|protocollo|prot\.?|euro|eur|costa|totale|pin|id|matricola|area|fax|linea|bus|tram|uno|due|tre|stanza|ufficio|sportello|delibera|legge|matricola|treno|password)\s+(?:x\s+)?$|[$,.:/+(-]\s*$/;

const FIGURES = pattern(
  () =>
    `(?:(?<year>${YEAR})[./-](?<month>0?[1-9]|1[0-2])|(?<month2>0?[1-9]|1[0-2])[/-](?<year2>${YEAR}))(?![\\d:]|[./-]\\d)`,
);
const NUMBERED =
  /(?:n\.?|nr\.?|numero|pratica|protocollo|prot\.?|legge|decreto|delibera|deliberazione|determina|determinazione|ordinanza|sentenza|fattura|ricevuta|art\.?|articolo|dpr|dm|d\.lgs\.?|fascicolo|atto|regolamento)\s+$/;

const SEASON = pattern(
  () =>
    `(?<lead>(?:la |l'|lo )?(?:(?<shift>${NEXT}|${LAST}|${THIS})\\s?)|l'|la )?(?<season>primavera|estate|autunno|inverno)(?:\\s+(?<shiftAfter>prossim[oa]|scors[oa]|passat[oa]))?(?![a-z])${OF_YEAR}?`,
);
const SEASONS: Readonly<Record<string, string>> = { pr: 'SP', es: 'SU', au: 'FA', in: 'WI' };

const QUARTER = pattern(
  () =>
    `(?:(?:il |l')?(?<nth>${ORDINAL}) (?<unit>trimestre|semestre|quadrimestre|bimestre)|q(?<quarter>[1-4])(?![a-z\\d]))${OF_YEAR}?`,
);
const NTH_WEEK = pattern(
  () =>
    `(?<article>la |l'|il )?(?<nth>${ORDINAL}) (?<unit>settimana|weekend|fine settimana) (?:di |del |dell'|d')?\\s*(?:(?<month>${MONTH})${OF_YEAR}?|(?<bareYear>${YEAR}|${YEAR_WORDS})|(?:(?<shift>${NEXT}|${LAST}|${THIS})\\s?(?<of>mese|anno)|(?<of2>mese|anno)(?:\\s+(?<shiftAfter>${NEXT}|${LAST}|${THIS}))?))(?![a-z])`,
);
const DECADE = pattern(() => `anni '?(?<decade>\\d{2}(?!\\d)|1\\d{2}0|20\\d0|${NUMBER_WORDS})(?![a-z\\d])`);
const WHOLE_OF = pattern(
  () =>
    `(?:(?:la|il)\\s+)?(?<unit>settimana|mese) (?:del(?:l')?|di|che comincia(?: il)?|che inizia(?: il)?)\\s*(?:il |giorno )?(?=[\\da-z])`,
);

export const namedPeriodRules = [monthName, yearAlone, figures, season, quarter, nthWeek, decade, wholeOf];

interface YearSaid {
  readonly said: boolean;
  of(now: Civil): number;
}

function yearSaid(groups: Record<string, string | undefined>): YearSaid {
  const year = yearValue(groups['year'] ?? groups['bareYear']);
  const shift = groups['yearShift'] ?? groups['yearShiftAfter'];
  return {
    said: year !== undefined || shift !== undefined,
    of: (now) => year ?? yearOf(now) + shiftValue(shift ?? ''),
  };
}

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
  const likely =
    year >= 1900 && year < 2100 && /^\d/.test(match[0]) && !chart.before(NUMBER_BEFORE, position);
  const thousand = year === 1000 && !/(?:nel|anno) $/.test(chart.text.slice(0, position));
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
  if (!match || chart.before(NUMBERED, position)) {
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
  const year = yearSaid(groups);
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
  const span = (from: number): Range => [day(from, 1, 1), day(from + 10, 1, 1)];
  const read = (now: Civil): Choice<Range> => {
    if (value >= 1000) {
      return spanRange(day(value, 1, 1), day(value + 10, 1, 1), 'P10Y');
    }
    const century = Math.floor(yearOf(now) / 100) * 100;
    const past = century + value + 10 > yearOf(now) ? century - 100 + value : century + value;
    const timex = `(XX${value}-01-01,XX${value === 90 ? '00' : value + 10}-01-01,P10Y)`;
    return { timex, future: span(past + 100), past: span(past) };
  };
  return { type: 'daterange', start: position, end: position + match[0].length, unit: 'other', read };
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
