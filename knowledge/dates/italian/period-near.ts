import { type Chart, pattern } from './chart.ts';
import { addDays, type Civil, day, daysBetween, midnight, yearOf } from './civil.ts';
import { duration, isTime, UNIT, unitValue } from './duration.ts';
import type { Choice, DurationNode, Range, RangeNode } from './meaning.ts';
import { shifted } from './offset.ts';
import { spanRange, unitName, unitRange } from './period-range.ts';
import { LAST, NEXT, shiftValue, THIS } from './words.ts';

const UNITS = `(?<unit>settimana|mese|anno|weekend|week-end|week end|fine settimana|fine-settimana|trimestre|bimestre|quadrimestre|semestre|decennio)(?![a-z])`;
const UNITS_AFTER = UNITS.replace('<unit>', '<unitAfter>');

const SHIFTED = pattern(
  () =>
    `(?<lead>(?:la|lo|il|l')\\s*)?(?:(?<shift>${NEXT}|${LAST}|${THIS})\\s?${UNITS}|${UNITS_AFTER}\\s+(?<shiftAfter>${NEXT}|${LAST}|corrente|attuale|in corso|(?:dopo|prima)(?=\\s*(?:$|[.,;:!?)]))))(?![a-z])`,
);
const OWN = pattern(() => `(?<lead>(?:la|il)\\s+)?(?:mi[ao])\\s+${UNITS}`);
const PLAIN_WEEKEND = pattern(
  () =>
    `(?<lead>(?:nel|durante il) )?(?:(?:il )?(?<unit>weekend|week-end|week end)|(?:il |(?<=nel |durante il ))fine settimana)(?![a-z])`,
);
const IN_WEEK = pattern(() => `in settimana(?![a-z])`);
const AFTER_NEXT = pattern(() => `(?:la|il|l')\\s*${UNITS} dopo (?:il prossimo|la prossima)(?![a-z])`);
const NEAR = pattern(() => `(?:(?<lead>i|le|gli|la|il|l')\\s*)?(?<shift>${NEXT}|${LAST})\\s+(?=[\\da-z])`);
const MANY = pattern(() => `(?<unit>${UNIT})`);
const IN_FUTURE = pattern(() => `\\s+(?:in futuro|nel futuro|(?<past>nel passato|in passato))(?![a-z])`);
const REST = pattern(
  () =>
    `(?:il )?resto (?:della mia|del mio|della|del|dell'|di|quest[ao]?)\\s*(?:quest[ao']\\s*)?(?<unit>settimana|mese|anno)(?: corrente)?(?![a-z])`,
);
const NOT_MINE = /(?:^|[^a-z])(?:fine|inizio|meta)\s+$/;

export const nearPeriodRules = [
  shiftedUnit,
  ownUnit,
  weekend,
  inWeek,
  afterNext,
  nearMany,
  manyInFuture,
  restOf,
];

function shiftedUnit(chart: Chart, position: number): RangeNode | undefined {
  const match = chart.match(SHIFTED, position);
  const groups = match?.groups ?? {};
  const written = groups['unit'] ?? groups['unitAfter'] ?? '';
  const shift = shiftValue(groups['shift'] ?? groups['shiftAfter'] ?? '');
  // "a fine settimana prossima" is the end of that week, "il fine settimana prossimo" the week-end.
  if (
    !match ||
    (written.startsWith('fine') && groups['unitAfter'] !== undefined && !/il\s$/.test(groups['lead'] ?? ''))
  ) {
    return undefined;
  }
  const kept = groups['unitAfter'] === undefined ? 0 : (groups['lead']?.length ?? 0);
  return unitNode(position + kept, position + match[0].length, { written, shift });
}

function unitNode(
  start: number,
  end: number,
  { written, shift }: { written: string; shift: number },
): RangeNode {
  return {
    type: 'daterange',
    start,
    end,
    unit: unitName(written),
    read: (now) => unitRange(written, shift, now),
  };
}

function ownUnit(chart: Chart, position: number): RangeNode | undefined {
  const match = chart.match(OWN, position);
  return (
    match &&
    unitNode(position, position + match[0].length, { written: match.groups?.['unit'] ?? '', shift: 0 })
  );
}

function weekend(chart: Chart, position: number): RangeNode | undefined {
  const match = chart.match(PLAIN_WEEKEND, position);
  return match && !chart.before(NOT_MINE, position)
    ? unitNode(position + (match.groups?.['lead']?.length ?? 0), position + match[0].length, {
        written: 'weekend',
        shift: 0,
      })
    : undefined;
}

function inWeek(chart: Chart, position: number): RangeNode | undefined {
  const end = chart.skip(IN_WEEK, position);
  return end === undefined ? undefined : unitNode(position, end, { written: 'settimana', shift: 0 });
}

function afterNext(chart: Chart, position: number): RangeNode | undefined {
  const match = chart.match(AFTER_NEXT, position);
  return (
    match &&
    unitNode(position, position + match[0].length, { written: match.groups?.['unit'] ?? '', shift: 2 })
  );
}

/** "i prossimi 3 giorni", "le ultime settimane", "gli ultimi 3 anni". */
function nearMany(chart: Chart, position: number): RangeNode | undefined {
  const match = chart.match(NEAR, position);
  const next = position + (match?.[0].length ?? 0);
  const length = match && (chart.read(duration, next) ?? vague(chart, next));
  if (!match || !length || length.amounts.some((amount) => isTime(amount.unit))) {
    return undefined;
  }
  const sign = shiftValue(match.groups?.['shift'] ?? '') > 0 ? 1 : -1;
  return {
    type: 'daterange',
    start: position,
    end: length.end,
    offset: { start: length.start, end: length.end, duration: length, mod: sign > 0 ? 'after' : 'before' },
    read: (now) => nearRange(midnight(now), length, sign),
  };
}

/** "le prossime settimane": three of them, as "alcune". */
function vague(chart: Chart, position: number): DurationNode | undefined {
  const match = chart.match(MANY, position);
  const written = match?.groups?.['unit'] ?? '';
  if (!match || !/[ie]$/.test(written) || /^(?:mese|or|minut|second)/.test(written)) {
    return undefined;
  }
  const { unit, times } = unitValue(written);
  const amounts = [{ count: 3 * times, unit }];
  return {
    type: 'duration',
    start: position,
    end: position + match[0].length,
    amounts,
    seconds: 0,
    timex: `P${3 * times}${unit}`,
  };
}

function nearRange(today: Civil, length: DurationNode, sign: 1 | -1): Choice<Range> {
  const [first] = length.amounts;
  if (first?.unit === 'Y' && first.count % 10 === 0 && length.amounts.length === 1 && first.count >= 10) {
    return decades(today, first.count, sign);
  }
  const tomorrow = addDays(today, 1);
  const range: Range =
    sign > 0 ? [tomorrow, shifted(tomorrow, length, 1)] : [shifted(today, length, -1), today];
  return spanRange(range[0], range[1], length.timex);
}

function decades(today: Civil, years: number, sign: 1 | -1): Choice<Range> {
  const decade = Math.floor(yearOf(today) / 10) * 10;
  const from = sign > 0 ? decade + 10 : decade - years;
  return spanRange(day(from, 1, 1), day(from + years, 1, 1), `P${years}Y`);
}

/** "4 settimane in futuro". */
function manyInFuture(chart: Chart, position: number): RangeNode | undefined {
  const length = chart.read(duration, position);
  const match = length && chart.match(IN_FUTURE, length.end);
  if (!length || !match) {
    return undefined;
  }
  const sign = match.groups?.['past'] === undefined ? 1 : -1;
  const end = length.end + match[0].length;
  return { type: 'daterange', start: position, end, read: (now) => nearRange(midnight(now), length, sign) };
}

function restOf(chart: Chart, position: number): RangeNode | undefined {
  const match = chart.match(REST, position);
  if (!match) {
    return undefined;
  }
  const written = match.groups?.['unit'] ?? '';
  const read = (now: Civil): Choice<Range> => {
    const today = midnight(now);
    const whole = unitRange(written, 0, now).future;
    const last = addDays(whole ? whole[1] : today, -1);
    return spanRange(today, last, `P${daysBetween(today, last)}D`);
  };
  return {
    type: 'daterange',
    start: position + (match[0].startsWith('il ') ? 3 : 0),
    end: position + match[0].length,
    read,
  };
}
