import { type Chart, longest, pattern } from './chart.ts';
import { addDays, addSeconds, type Civil, formatDay, formatTime, midnight } from './civil.ts';
import { clockTimex, onDay } from './clock.ts';
import { date } from './date.ts';
import { datetime, dayWithPart } from './datetime.ts';
import { dayPartRules, OF_DAY } from './datetime-part.ts';
import { duration, isTime, unitValue } from './duration.ts';
import {
  certain,
  type Choice,
  type DateNode,
  type DateTimeNode,
  type DurationUnit,
  type Range,
  type RangeNode,
} from './meaning.ts';
import {
  dashedHours,
  type Hours,
  type HoursNode,
  hoursFromTo,
  hoursOf,
  partHere,
  secondsTimex,
  timeRange,
} from './time-period.ts';
import { LAST, NEXT, shiftValue } from './words.ts';

const COMMA = pattern(() => `\\s*,?\\s*`);
const FROM = pattern(() => `(?:dalle(?: ore)?|dall'|dal|dalla|da|tra le|tra l'|tra|fra le|fra)\\s*`);
const TO = pattern(
  () =>
    `\\s*,?\\s*(?:-|(?:fino|sino)?\\s*(?:alle(?: ore)?|all'|al|alla|a|ad)(?=[\\s\\d'])|e (?:le|l'|il)?)\\s*`,
);
const NEAR_SPAN = pattern(
  () =>
    `(?:(?:i|le|la|l'|gli|il)\\s*)?(?<shift>${NEXT}|${LAST})\\s+(?:(?<one>ora|minuto|secondo)(?![a-z])|(?=[\\da-z]))`,
);
const REST = pattern(
  () => `(?:il )?resto (?:della mia|della|del|di quest[ao]|di)\\s?(?:giornata|giorno)(?: corrente)?(?![a-z])`,
);

/** A span of moments: a day with hours or a part, "dalle 16 di oggi alle 17 di domani", "le prossime due ore". */
export function datetimeRange(chart: Chart, position: number): RangeNode | undefined {
  return longest(chart, position, [
    ...dayPartRules,
    dayThenHours,
    hoursThenDay,
    momentToMoment,
    nearSpan,
    rest,
  ]);
}

/** "domani dalle 9 alle 11", "venerdì pomeriggio tra le 13 e le 16". */
function dayThenHours(chart: Chart, position: number): RangeNode | undefined {
  const part = dayWithPart(chart, position) ?? partDayThen(chart, position);
  const plain = chart.read(date, position);
  for (const base of [part, plain && { date: plain, end: plain.end, part: undefined }]) {
    const next = base && chart.skip(COMMA, base.end);
    const hours =
      next === undefined ? undefined : (chart.read(hoursFromTo, next) ?? chart.read(dashedHours, next));
    if (base && hours) {
      const within = base.part === undefined ? hours.hours : hoursOf(hours.hours, base.part);
      return onDate(base.date, hours, { hours: within, start: base.date.start, end: hours.end });
    }
  }
  return undefined;
}

/** "nel pomeriggio di venerdì tra le 13 e le 16". */
function partDayThen(
  chart: Chart,
  position: number,
): { date: DateNode; part: string; end: number } | undefined {
  const words = partHere(chart, position);
  const next = words && chart.skip(OF_DAY, words.end);
  const base = next === undefined || next === words?.end ? undefined : chart.read(date, next);
  const part =
    words &&
    { TMO: 'mattina', TAF: 'pomeriggio', TEV: 'sera', TNI: 'notte', TMI: '', TDT: '' }[words.part.timex];
  return base && part ? { date: { ...base, start: position }, part, end: base.end } : undefined;
}

/** "dalle cinque alle sette di domani", "dalle 5 alle 6 la prossima domenica". */
function hoursThenDay(chart: Chart, position: number): RangeNode | undefined {
  const hours = chart.read(hoursFromTo, position) ?? looseHours(chart, position);
  const next = hours && chart.skip(OF_DAY, hours.end);
  if (!hours || next === undefined || next === hours.end) {
    return undefined;
  }
  const named = dayWithPart(chart, next);
  const base = named?.date ?? chart.read(date, next);
  const within = named ? hoursOf(hours.hours, named.part) : hours.hours;
  return base && onDate(base, hours, { hours: within, start: position, end: named?.end ?? base.end });
}

function looseHours(chart: Chart, position: number): HoursNode | undefined {
  const found = chart.read(timeRange, position);
  return found && 'hours' in found ? (found as HoursNode) : undefined;
}

interface OnDate {
  readonly hours: Hours;
  readonly start: number;
  readonly end: number;
}

function onDate(base: DateNode, node: HoursNode, { hours, start, end }: OnDate): RangeNode {
  const { from, to, ambiguous } = hours;
  const split = node.split ? [base, ...node.split] : [base, node];
  return {
    type: 'datetimerange',
    start,
    end,
    ambiguous,
    split,
    read: (now) => {
      const { timex, future, past } = base.read(now);
      const length = hoursOn(hours, future ?? past ?? midnight(now));
      const seconds = length ? (length[1].getTime() - length[0].getTime()) / 1000 : 0;
      return {
        timex: `(${timex}${clockTimex(from)},${timex}${clockTimex(to)},${secondsTimex(seconds)})`,
        future: hoursOn(hours, future),
        past: hoursOn(hours, past),
      };
    },
  };
}

/** Hours that end before they begin end on the next day. */
function hoursOn({ from, to }: Hours, day: Civil | undefined): Range | undefined {
  const first = day && onDay(day, from);
  const last = day && onDay(day, to);
  return first && last && [first, last < first ? addDays(last, 1) : last];
}

/** "dalle 16 di oggi alle 17 di domani". */
function momentToMoment(chart: Chart, position: number): RangeNode | undefined {
  const lead = chart.skip(FROM, position);
  const from = chart.read(datetime, lead ?? position);
  const next = from && chart.skip(TO, from.end);
  const to = next === undefined ? undefined : chart.read(datetime, next);
  if (!from?.date || !to?.date) {
    return undefined;
  }
  return {
    type: 'datetimerange',
    start: lead === undefined ? from.start : position,
    end: to.end,
    split: [from, to],
    read: (now) => between(from, to, now),
  };
}

function between(from: DateTimeNode, to: DateTimeNode, now: Civil): Choice<Range> {
  const [first, last] = [from.read(now), to.read(now)];
  const range = pair(first.future, last.future);
  const seconds = range ? (range[1].getTime() - range[0].getTime()) / 1000 : 0;
  return {
    timex: `(${first.timex},${last.timex},${secondsTimex(Math.max(0, seconds))})`,
    future: range,
    past: pair(first.past, last.past),
  };
}

function pair(one: Civil | undefined, other: Civil | undefined): Range | undefined {
  return one && other && [one, other];
}

/** "gli ultimi 3 minuti", "la prossima ora". */
function nearSpan(chart: Chart, position: number): RangeNode | undefined {
  const match = chart.match(NEAR_SPAN, position);
  if (!match) {
    return undefined;
  }
  const end = position + match[0].length;
  const one = match.groups?.['one'];
  const unit: DurationUnit | undefined = one === undefined ? undefined : unitValue(one).unit;
  const length = one === undefined ? chart.read(duration, end) : undefined;
  const seconds = unit === undefined ? length?.seconds : { H: 3600, Min: 60, S: 1 }[unit as 'H'];
  if (seconds === undefined || (length && !length.amounts.every((amount) => isTime(amount.unit)))) {
    return undefined;
  }
  const sign = shiftValue(match.groups?.['shift'] ?? '') > 0 ? 1 : -1;
  const timex = length?.timex ?? `PT1${unit === 'Min' ? 'M' : (unit ?? '')}`;
  return {
    type: 'datetimerange',
    start: position,
    end: length?.end ?? end,
    read: (now) => near(now, sign * seconds, timex),
  };
}

function near(now: Civil, seconds: number, timex: string): Choice<Range> {
  const other = addSeconds(now, seconds);
  const range: Range = seconds < 0 ? [other, now] : [now, other];
  return certain(`(${momentTimex(range[0])},${momentTimex(range[1])},${timex})`, range);
}

function rest(chart: Chart, position: number): RangeNode | undefined {
  const match = chart.match(REST, position);
  if (!match) {
    return undefined;
  }
  return {
    type: 'datetimerange',
    start: position + (match[0].startsWith('il ') ? 3 : 0),
    end: position + match[0].length,
    read: restOfDay,
  };
}

function restOfDay(now: Civil): Choice<Range> {
  const last = addSeconds(midnight(now), 86_399);
  const seconds = (last.getTime() - now.getTime()) / 1000;
  return certain(`(${momentTimex(now)},${momentTimex(last)},PT${seconds}S)`, [now, last]);
}

function momentTimex(moment: Civil): string {
  return `${formatDay(moment)}T${formatTime(moment)}`;
}
