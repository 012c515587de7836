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
  /** A day of a month was said, and no year. */
  readonly yearAssumed: boolean;
  /** The day named by "after the 22nd" and "from the 15th on", which say no end. */
  readonly sinceDay?: Temporal.PlainDate;
}

export interface SpanContext {
  readonly now: Temporal.ZonedDateTime;
  /** The day to take for an hour said without one. */
  readonly day: Temporal.PlainDate;
  /** Something done or over is told: "ho mandato la PEC venerdì". */
  readonly isOfThePast: boolean;
}

/** What is said to go on without an end lasts longer than any call. */
const NO_END = { days: 365 };
const WEEK = 7;

/** One reading of a mention as a stretch of time; undefined for durations and recurrences. */
export function spanOf(mention: DateMention, value: DateValue, context: SpanContext): Span | undefined {
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
  const said = { text: mention.text, yearAssumed: isWithoutYear(value, mention) };
  if (mention.type === 'date') {
    return { kind: 'day', ...wholeDay(Temporal.PlainDate.from(written), context.now.timeZoneId), ...said };
  }
  const at = midnightMeant(momentOf(written, context), mention, context);
  const moment = isLaterTonight(at, mention, context) ? at.add({ days: 1 }) : at;
  return { kind: 'moment', from: moment, until: moment, ...said };
}

function isWithoutYear({ timex }: DateValue, { text }: DateMention): boolean {
  return /^\(?XXXX-(?:\d|XX)/u.test(timex) && !/prossim|next/iu.test(text);
}

/** "Stanotte alle due", said in the afternoon, is after midnight. */
function isLaterTonight(
  said: Temporal.ZonedDateTime,
  { text }: DateMention,
  { now, isOfThePast }: SpanContext,
): boolean {
  const isAtNight = /stanotte|tonight/iu.test(text) && said.hour < NIGHT_ENDS;
  return (
    !isOfThePast &&
    isAtNight &&
    Temporal.ZonedDateTime.compare(said, now) < 0 &&
    said.toPlainDate().equals(now.toPlainDate())
  );
}

const NIGHT_ENDS = 6;
const AFTERNOON_ENDS = 18;

/** "Midnight of the 22nd" is how people call the end of that day. */
function afterMidnight(said: Temporal.ZonedDateTime, { text }: DateMention): Temporal.ZonedDateTime {
  const isMidnight = /mezzanotte|midnight/iu.test(text) && said.hour === 0 && said.minute === 0;
  return isMidnight ? said.add({ days: 1 }) : said;
}

/** "Did you close at midnight?", asked in the morning, is of the midnight before. */
function midnightMeant(
  said: Temporal.ZonedDateTime,
  mention: DateMention,
  { now, isOfThePast }: SpanContext,
): Temporal.ZonedDateTime {
  const at = afterMidnight(said, mention);
  return isOfThePast && Temporal.ZonedDateTime.compare(at, now) > 0 ? said : at;
}

function rangeSpan(mention: DateMention, value: DateValue, context: SpanContext): Span | undefined {
  const { start, end } = value;
  if (start === undefined && end === undefined) {
    return undefined;
  }
  const said = { kind: 'stretch', text: mention.text, yearAssumed: isWithoutYear(value, mention) } as const;
  if (end === undefined) {
    return { ...said, ...endless(momentOf(start ?? '', context), value) };
  }
  const until = isUpToThatDay(mention, value)
    ? momentOf(end, context).subtract({ seconds: 1 })
    : endMeant(lastMoment(end, value, context), value, mention);
  return { ...said, from: startMeant(value, until, context), until };
}

/** "By the end of the month" begins now, what was "until yesterday" began that day, "at the end of the month" is its last week. */
function startMeant(
  { start, mod }: DateValue,
  until: Temporal.ZonedDateTime,
  context: SpanContext,
): Temporal.ZonedDateTime {
  if (mod === 'end') {
    return until.subtract({ days: WEEK });
  }
  if (start !== undefined) {
    return momentOf(start, context);
  }
  return Temporal.ZonedDateTime.compare(until, context.now) < 0 ? until.startOfDay() : context.now;
}

/** "Prima del 22" ends where that day begins; "entro il 22" holds all of it. */
function isUpToThatDay({ text }: DateMention, { end = '', mod }: DateValue): boolean {
  return mod === 'before' && /^(?:prima|before)\b/iu.test(text) && isDay(end);
}

/** "After the 22nd" begins when that day is over, "after eleven" ends with that day. */
function endless(start: Temporal.ZonedDateTime, value: DateValue): Pick<Span, 'from' | 'until' | 'sinceDay'> {
  if (!isDay(value.start ?? '')) {
    return { from: start, until: endOfDay(start.toPlainDate(), start.timeZoneId) };
  }
  const from = value.mod === 'after' ? start.add({ days: 1 }) : start;
  return { from, until: from.add(NO_END), sinceDay: start.toPlainDate() };
}

function isDay(written: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(written);
}

/** "Until this afternoon" means all of it, an evening lasts until midnight, and "until the end of the month" (or year) until its last day. */
function endMeant(
  said: Temporal.ZonedDateTime,
  { timex, mod }: DateValue,
  mention: DateMention,
): Temporal.ZonedDateTime {
  if (timex.endsWith('TEV')) {
    return endOfDay(said.toPlainDate(), said.timeZoneId);
  }
  if (timex.endsWith('TAF') && mod === 'before') {
    return said.with({ hour: AFTERNOON_ENDS });
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

/** "dal 15 al 22" means the whole of the 22nd; weeks and months end before the day named. */
function lastMoment(end: string, value: DateValue, context: SpanContext): Temporal.ZonedDateTime {
  const moment = momentOf(end, context);
  if (!isDay(end)) {
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
