import { Temporal } from 'temporal-polyfill';
import type { DateMention, DateValue } from '../dates/recognise.ts';

/** A stretch of time that a citizen named. A moment has `from` and `until` alike. */
export interface Span {
  readonly kind: 'moment' | 'day' | 'stretch';
  readonly from: Temporal.ZonedDateTime;
  /** Last instant that is meant. */
  readonly until: Temporal.ZonedDateTime;
  /** The words the citizen used. */
  readonly text: string;
  /** Only an hour was said, and the day comes from `day`. */
  readonly dayAssumed: boolean;
}

/** What a mention may mean: one span, or two that the words do not tell apart (six in the morning or the evening). */
export interface SpanReading {
  readonly spans: readonly Span[];
}

export interface SpanContext {
  readonly now: Temporal.ZonedDateTime;
  /** The day to take for an hour said without one. */
  readonly day: Temporal.PlainDate;
}

const FAR_AHEAD_DAYS = 180;
const WEEK = 7;

/**
 * Turns a recognised mention into stretches of time. Durations and recurrences give none. Of a past and a future
 * reading of a day the future one is taken, unless it is half a year away; "next Saturday" may be either of two.
 */
export function readSpan(mention: DateMention, context: SpanContext): SpanReading {
  const spans: Span[] = [];
  for (const value of asWritten(mention)) {
    const span = thisComing(spanOf(mention, value, context), context.now);
    if (span) {
      spans.push(span, ...otherWeek(span, value, context.now));
    }
  }
  return { spans: plausible(spans, context.now) };
}

/** Whoever writes "11:40" writes by the clock of twenty-four hours; "alle 3.30" is mostly said of the afternoon. */
function asWritten({ text, values }: DateMention): readonly DateValue[] {
  if (!BY_THE_CLOCK.test(text) || EVENING.test(text)) {
    return values;
  }
  const morning = values.filter(({ value }) => value !== undefined && MORNING.test(value));
  return morning.length > 0 ? morning : values;
}

const BY_THE_CLOCK = /(?<!\d)(?:0?[7-9]|1[01])[.:]\d{2}(?!\d)/u;
const MORNING = /(?:^|T)(?:0[7-9]|1[01]):/u;
const EVENING = /\b(?:sera|stasera|pomeriggio|notte|pm|p\.m|evening|tonight|afternoon|night)/iu;

/** A weekday wholly past is meant of next week; "sabato prossimo" said on a Monday may be this week's. */
function otherWeek(span: Span, { timex }: DateValue, now: Temporal.ZonedDateTime): readonly Span[] {
  if (timex.startsWith('XXXX-WXX') && isOver(span, now)) {
    return [shifted(span, WEEK)];
  }
  const isNextWeek =
    /prossim|next/iu.test(span.text) &&
    !/settimana prossima|prossima settimana|next week/iu.test(span.text) &&
    /^\d{4}-\d{2}-\d{2}/.test(timex) &&
    span.kind !== 'stretch';
  return isNextWeek && !isOver(shifted(span, -WEEK), now) ? [shifted(span, -WEEK)] : [];
}

/** "This coming Sunday" is the next one there is; the English recogniser takes it for that of next week. */
function thisComing(span: Span | undefined, now: Temporal.ZonedDateTime): Span | undefined {
  const isNamed = span !== undefined && /^(?:this )?coming \p{L}+day\b/iu.test(span.text);
  const before = isNamed ? shifted(span, -WEEK) : undefined;
  return before && !isOver(before, now) ? before : span;
}

function shifted(span: Span, days: number): Span {
  return { ...span, from: span.from.add({ days }), until: span.until.add({ days }) };
}

function isOver(span: Span, now: Temporal.ZonedDateTime): boolean {
  return Temporal.ZonedDateTime.compare(span.until, now) < 0;
}

function spanOf(mention: DateMention, value: DateValue, context: SpanContext): Span | undefined {
  switch (mention.type) {
    case 'date':
    case 'datetime':
    case 'time':
      return pointSpan(mention, value, context);
    case 'daterange':
    case 'datetimerange':
    case 'timerange':
      return rangeSpan(mention, value, context);
    default:
      return undefined;
  }
}

function pointSpan(mention: DateMention, value: DateValue, context: SpanContext): Span | undefined {
  const written = value.value ?? value.end ?? value.start;
  if (written === undefined) {
    return undefined;
  }
  const dayAssumed = mention.type === 'time';
  if (mention.type === 'date') {
    const day = Temporal.PlainDate.from(written);
    return { kind: 'day', ...wholeDay(day, context.now.timeZoneId), text: mention.text, dayAssumed };
  }
  const said = afterMidnight(momentOf(written, context), mention);
  const moment = isLaterTonight(said, mention, context) ? said.add({ days: 1 }) : said;
  return { kind: 'moment', from: moment, until: moment, text: mention.text, dayAssumed };
}

/** "Stanotte alle due", said in the afternoon, is after midnight. */
function isLaterTonight(said: Temporal.ZonedDateTime, { text }: DateMention, { now }: SpanContext): boolean {
  const isAtNight = /stanotte|tonight/iu.test(text) && said.hour < NIGHT_ENDS;
  return (
    isAtNight && Temporal.ZonedDateTime.compare(said, now) < 0 && said.toPlainDate().equals(now.toPlainDate())
  );
}

const NIGHT_ENDS = 6;

/** "Midnight of the 22nd" is how people call the end of that day. */
function afterMidnight(said: Temporal.ZonedDateTime, { text }: DateMention): Temporal.ZonedDateTime {
  const isMidnight = /mezzanotte|midnight/iu.test(text) && said.hour === 0 && said.minute === 0;
  return isMidnight ? said.add({ days: 1 }) : said;
}

function rangeSpan(mention: DateMention, value: DateValue, context: SpanContext): Span | undefined {
  const { start, end } = value;
  if (start === undefined && end === undefined) {
    return undefined;
  }
  const until = end === undefined ? undefined : endMeant(lastMoment(end, value, context), value, mention);
  const first = start === undefined ? context.now : momentOf(start, context);
  const from = until && value.mod === 'end' ? until.subtract({ days: WEEK }) : first;
  return {
    kind: 'stretch',
    from,
    // "From today" has begun and goes on.
    until: until ?? later(from, context.now),
    text: mention.text,
    dayAssumed: mention.type === 'timerange',
  };
}

/** An evening lasts until midnight, and "until the end of the month" (or year) until its last day. */
function endMeant(
  said: Temporal.ZonedDateTime,
  { timex }: DateValue,
  mention: DateMention,
): Temporal.ZonedDateTime {
  if (timex.endsWith('TEV')) {
    return endOfDay(said.toPlainDate(), said.timeZoneId);
  }
  const named = UNTIL_END.test(mention.text) ? /^(\d{4})(?:-(\d{2}))?$/.exec(timex) : null;
  if (named) {
    const [, year, month = MONTHS] = named;
    const last = Temporal.PlainDate.from({ year: Number(year), month: Number(month), day: LONGEST_MONTH });
    return endOfDay(last, said.timeZoneId);
  }
  return afterMidnight(said, mention);
}

const UNTIL_END =
  /^(?:entro|fino|sino|by|until|till)\b.*\b(?:fine (?:del )?mese|end of the month|(?:la )?fine (?:dell['’]\s?)?anno|end of the year)$/iu;
const MONTHS = 12;
const LONGEST_MONTH = 31;

function later(one: Temporal.ZonedDateTime, other: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return Temporal.ZonedDateTime.compare(one, other) < 0 ? other : one;
}

/** "dal 15 al 22" means the whole of the 22nd; weeks and months end before the day named. */
function lastMoment(end: string, value: DateValue, context: SpanContext): Temporal.ZonedDateTime {
  const moment = momentOf(end, context);
  const isDayNamed = /^\d{4}-\d{2}-\d{2}$/.test(end);
  if (!isDayNamed) {
    return moment;
  }
  const isWeekOrMonth = /^\d{4}-(?:W\d{2}|\d{2})$/.test(value.timex);
  return value.timex.startsWith('(') || (value.mod !== undefined && !isWeekOrMonth)
    ? endOfDay(moment.toPlainDate(), context.now.timeZoneId)
    : moment.subtract({ seconds: 1 });
}

function momentOf(written: string, context: SpanContext): Temporal.ZonedDateTime {
  const zone = context.now.timeZoneId;
  if (DAY_ENDS.test(written)) {
    return momentOf(written.replace(DAY_ENDS, '$100:'), context).add({ days: 1 });
  }
  if (/^\d{2}:\d{2}/.test(written)) {
    return context.day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(written) });
  }
  return written.includes('T')
    ? Temporal.PlainDateTime.from(written).toZonedDateTime(zone)
    : Temporal.PlainDate.from(written).toZonedDateTime(zone);
}

/** Some readings of midnight at the end of a day. */
const DAY_ENDS = /^(|.*T)24:/u;

function wholeDay(day: Temporal.PlainDate, zone: string) {
  return { from: day.toZonedDateTime(zone), until: endOfDay(day, zone) };
}

function endOfDay(day: Temporal.PlainDate, zone: string): Temporal.ZonedDateTime {
  return day.add({ days: 1 }).toZonedDateTime(zone).subtract({ seconds: 1 });
}

/** Of several readings those still to come, soonest first; when all are over or far away, the nearest to now. */
function plausible(spans: readonly Span[], now: Temporal.ZonedDateTime): readonly Span[] {
  const away = (span: Span) => span.from.since(now).total('hours');
  const limit = FAR_AHEAD_DAYS * 24;
  const ahead = spans.filter((span) => !isOver(span, now) && away(span) < limit);
  const kept = ahead.length > 0 ? ahead : spans;
  const sorted = [...kept].sort((one, other) => Math.abs(away(one)) - Math.abs(away(other)));
  // Of one day that is over, its morning and its evening.
  const isOfThatDay = ({ from }: Span) => sorted[0]?.from.toPlainDate().equals(from.toPlainDate()) === true;
  return distinct(ahead.length > 0 ? sorted : sorted.filter(isOfThatDay));
}

function distinct(spans: readonly Span[]): readonly Span[] {
  const seen = new Set<number>();
  return spans.filter(({ from }) => {
    const isNew = !seen.has(from.epochMilliseconds);
    seen.add(from.epochMilliseconds);
    return isNew;
  });
}
