import { type Chart, longest, pattern } from './chart.ts';
import { day } from './civil.ts';
import { clockTimex } from './clock.ts';
import { date } from './date.ts';
import { duration, durationTimex, UNIT, unitValue } from './duration.ts';
import type { SetNode, TimeNode } from './meaning.ts';
import { looseTime, time } from './time.ts';
import { partAfter, partHere } from './time-period.ts';
import { DAY_PART, LONG_WEEKDAY, weekdayValue } from './words.ts';

const ADVERBS: readonly (readonly [string, string])[] = [
  ['giornalmente|quotidianamente', 'P1D'],
  ['bisettimanalmente|a settimane alterne', 'P2W'],
  ['settimanalmente', 'P1W'],
  ['quindicinalmente', 'P15D'],
  ['bimestralmente', 'P2M'],
  ['mensilmente', 'P1M'],
  ['trimestralmente', 'P3M'],
  ['semestralmente', 'P6M'],
  ['annualmente', 'P1Y'],
  ['a giorni alterni', 'P2D'],
];
const ADVERB = ADVERBS.map(([words, timex]) => ({
  timex,
  expression: pattern(() => `(?:${words})(?![a-z])`),
}));

const EVERY = pattern(() => `(?:ogni|ciascun[oa]?|tutti (?:i|gli)|tutte le)\\s+`);
const UNITS = pattern(() => `(?:(?<other>altr[oa]\\s+))?(?!secondo [a-z])(?<unit>${UNIT})`);
const ONCE = pattern(
  () => `(?:una volta|(?<many>due|tre|\\d) volte) (?:al(?:l'\\s?|la |l'|lo )?|a |ogni )\\s*(?<unit>${UNIT})`,
);
const PLURAL_WEEKDAY = pattern(
  () =>
    `(?<lead>i |le |tutti i |tutte le |ogni |di ogni )(?<weekday>${LONG_WEEKDAY}|sabati|domeniche)(?![a-z])`,
);
const WEEKEND = pattern(() => `(?:weekend|fine settimana)(?![a-z])`);
const PART = pattern(() => DAY_PART);
const AT = pattern(
  () => `\\s*,?\\s*(?:(?:alle|all'|a|verso le|intorno alle)\\s*)(?:ore\\s*)?(?=[\\dm]|[a-z])`,
);
const SPACE = pattern(() => `\\s+`);

/** What comes back: "ogni due mesi", "tutti i giorni alle 23", "i lunedì". */
export function set(chart: Chart, position: number): SetNode | undefined {
  return longest(chart, position, [adverb, every, once, weekdays, hourThenEvery]);
}

function adverb(chart: Chart, position: number): SetNode | undefined {
  for (const { timex, expression } of ADVERB) {
    const end = chart.skip(expression, position);
    if (end !== undefined) {
      return { type: 'set', start: position, end, timex };
    }
  }
  return undefined;
}

function once(chart: Chart, position: number): SetNode | undefined {
  const match = chart.match(ONCE, position);
  const { times, unit } = unitValue(match?.groups?.['unit'] ?? '');
  return (
    match && {
      type: 'set',
      start: position,
      end: position + match[0].length,
      timex: durationTimex([{ count: times, unit }]),
    }
  );
}

function every(chart: Chart, position: number): SetNode | undefined {
  const next = chart.skip(EVERY, position);
  if (next === undefined) {
    return undefined;
  }
  const whole = everyUnit(chart, next) ?? everyPart(chart, next) ?? everyDate(chart, next);
  return whole && withHour(chart, { type: 'set', start: position, ...whole });
}

interface Every {
  readonly end: number;
  readonly timex: string;
  /** The hour replaces the day ("ogni giorno alle 23" is `T23`), or follows it ("ogni lunedì": `XXXX-WXX-1T09`). */
  readonly daily?: boolean;
}

function everyUnit(chart: Chart, position: number): Every | undefined {
  const length = chart.read(duration, position);
  if (length) {
    return { end: length.end, timex: length.timex, daily: length.timex === 'P1D' };
  }
  const match = chart.match(UNITS, position);
  if (!match) {
    return undefined;
  }
  const { times, unit } = unitValue(match.groups?.['unit'] ?? '');
  const count = match.groups?.['other'] === undefined ? times : 2 * times;
  const timex = durationTimex([{ count, unit }]);
  return { end: position + match[0].length, timex, daily: timex === 'P1D' };
}

function everyPart(chart: Chart, position: number): Every | undefined {
  const weekend = chart.skip(WEEKEND, position);
  if (weekend !== undefined) {
    return { end: weekend, timex: 'XXXX-WXX-WE' };
  }
  const words = chart.skip(PART, position) === undefined ? undefined : partHere(chart, position);
  return words && { end: words.end, timex: words.part.timex, daily: true };
}

/** Of a date only what does not depend on the day of the question is taken. */
function everyDate(chart: Chart, position: number): Every | undefined {
  const found = chart.read(date, position);
  const january = found?.read(day(2000, 1, 1)).timex;
  // "Il primo giovedì del mese" names the month of the day it is read on.
  const timex = january === found?.read(day(2000, 2, 1)).timex ? january : january?.replace('-01-', '-XX-');
  if (!found || !timex?.startsWith('XXXX')) {
    return undefined;
  }
  const part = partAfter(chart, found.end);
  return { end: part?.end ?? found.end, timex: timex + (part?.part.timex ?? '') };
}

function weekdays(chart: Chart, position: number): SetNode | undefined {
  const match = chart.match(PLURAL_WEEKDAY, position);
  const weekday = match?.groups?.['weekday'] ?? '';
  // "le domenica" is no Italian; "i lunedì" is every Monday.
  if (!match || (match.groups?.['lead'] === 'i ' && weekday === 'sabato')) {
    return undefined;
  }
  const end = position + match[0].length;
  return withHour(chart, { type: 'set', start: position, end, timex: `XXXX-WXX-${weekdayValue(weekday)}` });
}

function withHour(chart: Chart, found: SetNode & { readonly daily?: boolean }): SetNode {
  const { type, start, end, timex, daily } = found;
  const hour = hourAfter(chart, end);
  if (!hour || !(daily || timex.startsWith('XXXX'))) {
    return { type, start, end, timex };
  }
  return {
    type,
    start,
    end: hour.end,
    timex: (daily ? '' : timex) + clockTimex(daily ? inTheEvening(hour, timex) : hour.clock),
  };
}

/** "ogni sera alle 9" is at 21. */
function inTheEvening(hour: TimeNode, timex: string): TimeNode['clock'] {
  const late = ['TAF', 'TEV', 'TNI'].includes(timex) && hour.clock.ambiguous && hour.clock.hour < 12;
  return late ? { ...hour.clock, hour: hour.clock.hour + 12 } : hour.clock;
}

function hourAfter(chart: Chart, end: number): TimeNode | undefined {
  const at = chart.skip(AT, end);
  if (at !== undefined) {
    return chart.read(looseTime, at);
  }
  const next = chart.skip(SPACE, end);
  const found = next === undefined ? undefined : chart.read(looseTime, next);
  return found?.evident ? found : undefined;
}

/** "alle 15 ogni giorno", but "alle 8 ogni settimana" is an hour and a recurrence. */
function hourThenEvery(chart: Chart, position: number): SetNode | undefined {
  const hour = chart.read(time, position);
  const next = hour && chart.skip(SPACE, hour.end);
  const found = next === undefined ? undefined : (chart.read(every, next) ?? chart.read(weekdays, next));
  if (!hour || !found) {
    return undefined;
  }
  const weekly = found.timex.startsWith('XXXX');
  const daily = found.timex === 'P1D' || /^T[A-Z]{2}$/.test(found.timex);
  return weekly || daily
    ? {
        type: 'set',
        start: position,
        end: found.end,
        timex: (weekly ? found.timex : '') + clockTimex(hour.clock),
      }
    : undefined;
}
