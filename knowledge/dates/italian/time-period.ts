import { type Chart, longest, pattern } from './chart.ts';
import { day } from './civil.ts';
import { clockSeconds, clockTimex, onDay } from './clock.ts';
import { mayEndBareHour } from './follow.ts';
import { certain, type Clock, type Mod, type Range, type RangeNode, type TimeNode } from './meaning.ts';
import { isCapitalised } from './name.ts';
import { inPart, looseTime, time } from './time.ts';
import { DAY_PART, type DayPart, dayPart } from './words.ts';

const LAST_SECOND = 24 * 3600 - 1;
/** Hours have no day: any will do, since only the clock of the result is read. */
const ANY_DAY = day(2000, 1, 1);

const EARLY = '(?:prim[oa]|inizio)';
const LATE = '(?:tard[oa])';
const PART_WORDS = `(?:(?<early>${EARLY})\\s+|(?<late>${LATE})\\s+)?(?<part>${DAY_PART})(?:\\s+(?:(?<soon>presto)|(?<deep>tardi|fonda|inoltrat[oa]))(?![a-z]))?`;
const PART = pattern(
  () =>
    `(?<lead>(?:di|in|nel|nella|al|alla|a|la|il|durante il|verso)\\s+)?${PART_WORDS}(?!\\s+(?:dei|degli|bianca))`,
);
/** The part of the day after a day: "martedì in prima mattinata", "venerdì pomeriggio", "martedì AM". */
const PART_AFTER = pattern(
  () =>
    `\\s*,?\\s*(?:(?:di|in|nel|nella|al|alla|a|la|il|della|del)\\s+)?(?:${PART_WORDS}|(?<half>[ap]m)(?![a-z]))`,
);
const BEFORE_HOURS = pattern(
  () => `(?:(?:la|il|di|nel|nella|al|alla|in)\\s+)(?<part>${DAY_PART})\\s*,?\\s+(?=dall|tra|fra)`,
);

const FROM = pattern(
  () =>
    `(?:dalle(?: ore)?|dall'|da|tra le(?: ore)?|tra l'|fra le(?: ore)?|fra l'|tra|fra)\\s*(?=[\\dt]|[a-z])`,
);
const TO = pattern(() => `\\s*(?:-|,?\\s*(?:fino|sino)?\\s*(?:alle(?: ore)?|all'|a|ad)(?=[\\s\\d']))\\s*`);
const AND = pattern(() => `\\s*(?:-|e\\s+(?:le(?: ore)?|l')?)\\s*`);
const DASH = pattern(() => `\\s*(?:-)\\s*`);
const HOURS_CONTEXT = /(?:^|[^a-z])(?:ore|h|orari[oi]:?)\s*$/;

export interface PartWords {
  readonly part: DayPart;
  readonly mod: Mod | undefined;
  readonly end: number;
}

/** A span of the clock: "dalle 9 alle 13", "tra le 5 e le 6pm", "di pomeriggio", "in tarda serata". */
export function timeRange(chart: Chart, position: number): RangeNode | undefined {
  return longest(chart, position, [partOfDay, hoursFromTo, hoursInPart]);
}

function partOfDay(chart: Chart, position: number): RangeNode | undefined {
  const match = chart.match(PART, position);
  const words = match && partWords(match, position);
  const name = match && isCapitalised(chart, position + match[0].indexOf(match.groups?.['part'] ?? ''));
  if (
    !match ||
    !words ||
    (name && match.groups?.['lead'] !== undefined) ||
    (match.groups?.['lead'] === undefined && words.mod === undefined)
  ) {
    return undefined;
  }
  const [from, to] = partHours(words).map((seconds) => new Date(ANY_DAY.getTime() + seconds * 1000));
  return {
    type: 'timerange',
    start: position,
    end: words.end,
    ...(words.mod === undefined ? {} : { mod: words.mod }),
    read: () => certain<Range>(words.part.timex, from && to && [from, to]),
  };
}

function partWords(match: RegExpExecArray, position: number): PartWords | undefined {
  const groups = match.groups ?? {};
  const half =
    groups['half'] === undefined ? groups['part'] : groups['half'] === 'am' ? 'mattina' : 'pomeriggio';
  const part = dayPart(half ?? '');
  const early = groups['early'] ?? groups['soon'];
  const late = groups['late'] ?? groups['deep'];
  const mod = early === undefined ? (late === undefined ? undefined : 'end') : 'start';
  return part && { part, mod, end: position + match[0].length };
}

export function partAfter(chart: Chart, position: number): PartWords | undefined {
  const match = chart.match(PART_AFTER, position);
  return match && partWords(match, position);
}

/** The part of the day that begins here, with what it needs to stand alone. */
export function partHere(chart: Chart, position: number): PartWords | undefined {
  const match = chart.match(PART, position);
  return match && partWords(match, position);
}

/** Seconds of the day; "presto" and "tardi" are its first and second half. */
export function partHours({
  part,
  mod,
}: Pick<PartWords, 'part' | 'mod'>): readonly [from: number, to: number] {
  const middle = (part.from + part.to) / 2;
  const from = mod === 'end' ? middle : part.from;
  const to = mod === 'start' ? middle : part.to;
  return [from * 3600, Math.min(to * 3600, LAST_SECOND)];
}

/** The two hours of a span, whose day may be said around them. */
export interface Hours {
  readonly from: Clock;
  readonly to: Clock;
  readonly ambiguous: boolean;
}

export interface HoursNode extends RangeNode {
  readonly hours: Hours;
}

/** "la mattina dalle 9 alle 10". */
function hoursInPart(chart: Chart, position: number): HoursNode | undefined {
  const match = chart.match(BEFORE_HOURS, position);
  const found = match && chart.read(hoursFromTo, position + match[0].length);
  return (
    match &&
    found &&
    hoursNode({ start: position, end: found.end }, hoursOf(found.hours, match.groups?.['part'] ?? ''))
  );
}

export function hoursOf(hours: Hours, part: string): Hours {
  return hours.ambiguous
    ? {
        from: inPart({ ...hours.from, ambiguous: true }, part),
        to: inPart({ ...hours.to, ambiguous: true }, part),
        ambiguous: false,
      }
    : hours;
}

export function hoursFromTo(chart: Chart, position: number): HoursNode | undefined {
  const lead = chart.skip(FROM, position);
  const from =
    chart.read(lead === undefined ? time : looseTime, lead ?? position) ?? bareFirst(chart, position);
  const between = chart.text.startsWith('tra', position) || chart.text.startsWith('fra', position) ? AND : TO;
  const next = from && chart.skip(lead === undefined ? DASH : between, from.end);
  const to = next === undefined ? undefined : chart.read(looseTime, next);
  if (!from || !to) {
    return undefined;
  }
  const evident =
    from.evident || to.evident || HOURS_CONTEXT.test(chart.text.slice(Math.max(0, position - 8), position));
  const announced =
    lead !== undefined && (/^(?:dall|tra l|fra l)/.test(chart.text.slice(position)) || evident);
  if (!evident && !(announced && mayEndBareHour(chart, to.end))) {
    return undefined;
  }
  return hoursNode(
    { start: position, end: to.end, split: splitHours(chart, from, to) },
    joined(from.clock, to.clock),
  );
}

/** "9-12", which only a day before it makes a span of hours. */
export function dashedHours(chart: Chart, position: number): HoursNode | undefined {
  const from = bareFirst(chart, position);
  const next = from && chart.skip(DASH, from.end);
  const to = next === undefined ? undefined : bareFirst(chart, next);
  return from && to && mayEndBareHour(chart, to.end)
    ? hoursNode(
        { start: position, end: to.end, split: splitHours(chart, from, to) },
        joined(from.clock, to.clock),
      )
    : undefined;
}

/** "5-6 pm", "9-13" after "ore": the first hour has its proof in the second. */
function bareFirst(chart: Chart, position: number): TimeNode | undefined {
  return /\d/.test(chart.text[position] ?? '') ? chart.read(looseTime, position) : undefined;
}

/** Hours that stand alone ("5pm", "7:00") are shown one by one in the split mode. */
function splitHours(chart: Chart, from: TimeNode, to: TimeNode): readonly TimeNode[] | undefined {
  const alone = (hour: TimeNode) => hour.evident && chart.text.slice(hour.start, hour.end).length > 2;
  return alone(from) && alone(to) ? [from, to] : undefined;
}

function hoursNode(
  span: { readonly start: number; readonly end: number; readonly split?: readonly TimeNode[] | undefined },
  hours: Hours,
): HoursNode {
  const { from, to, ambiguous } = hours;
  const timex = `(${clockTimex(from)},${clockTimex(to)},${hoursTimex(from, to)})`;
  const range: Range = [onDay(ANY_DAY, from), onDay(ANY_DAY, to)];
  const { start, end, split } = span;
  return {
    type: 'timerange',
    start,
    end,
    ...(split ? { split } : {}),
    hours,
    ambiguous,
    read: () => certain(timex, range),
  };
}

/** What one end says about its half of the day holds for the other: "dalle 5 alle 6 pm", "dalle 3pm alle 7". */
function joined(from: Clock, to: Clock): Hours {
  if (!to.ambiguous) {
    const afternoon =
      from.ambiguous && from.hour < 12 && to.hour > 12 && clockSeconds(from) + 43_200 < clockSeconds(to);
    return { from: afternoon ? { ...from, hour: from.hour + 12 } : from, to, ambiguous: false };
  }
  const wraps =
    to.hour <= 12 &&
    to.hour > 0 &&
    clockSeconds(to) <= clockSeconds(from) &&
    clockSeconds(to) + 43_200 > clockSeconds(from);
  if (!from.ambiguous || wraps) {
    return { from, to: wraps && to.hour < 12 ? { ...to, hour: to.hour + 12 } : to, ambiguous: false };
  }
  // A span that ends at twelve ends at noon.
  return { from, to, ambiguous: from.hour > 0 && from.hour <= 12 && to.hour < 12 };
}

/** `PT1H30M`; an end before its beginning is on the next day. */
function hoursTimex(from: Clock, to: Clock): string {
  const seconds = clockSeconds(to) - clockSeconds(from);
  return secondsTimex(seconds < 0 ? seconds + 86_400 : seconds);
}

/** Hours and minutes only, as the recognisers count the length of a span: `PT25H`. */
export function secondsTimex(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = seconds % 60;
  const text = `${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${rest > 0 ? `${rest}S` : ''}`;
  return `PT${text === '' ? '0H' : text}`;
}
