import { Temporal } from 'temporal-polyfill';
import type { DateMention, DateValue } from '../dates/recognise.ts';
import { type Span, type SpanContext, spanOf } from './span.ts';

const FAR_AHEAD_DAYS = 180;
/** What is told of was lately. */
const LATELY_DAYS = 60;
const WEEK = 7;

/**
 * What a mention may mean: one span, or two that the words do not tell apart (six in the morning or the evening); none
 * for durations and recurrences. Of a past and a future reading of a day the future one is taken, unless it is half a
 * year away or something of the past is told; "next Saturday" may be either of two.
 */
export function readSpan(mention: DateMention, context: SpanContext): readonly Span[] {
  const spans: Span[] = [];
  for (const value of asWritten(mention)) {
    const span = nearWeek(spanOf(mention, value, context), context.now);
    if (span) {
      spans.push(span, ...otherWeek(span, value, context.now));
    }
  }
  return plausible(spans, context);
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

/** A weekday wholly past is meant of next week, one that is today of today or next week; "sabato prossimo" said on a Monday may be this week's. */
function otherWeek(span: Span, { timex }: DateValue, now: Temporal.ZonedDateTime): readonly Span[] {
  if (timex.startsWith('XXXX-WXX') && isOver(span, now)) {
    const coming = shifted(span, WEEK);
    return span.kind === 'day' && daysUntil(coming, now) === 0 ? [coming, shifted(coming, WEEK)] : [coming];
  }
  const isNextWeek =
    /prossim|next/iu.test(span.text) &&
    !/settimana prossima|prossima settimana|next week/iu.test(span.text) &&
    /^\d{4}-\d{2}-\d{2}/.test(timex) &&
    span.kind !== 'stretch';
  const sooner = shifted(span, -WEEK);
  return isNextWeek && daysUntil(sooner, now) > 0 ? [sooner] : [];
}

/**
 * "This coming Sunday" is the next one there is, where the English recogniser takes that of next week; "lunedì scorso"
 * said on a Thursday is the last Monday there was, where both take that of last week.
 */
function nearWeek(span: Span | undefined, now: Temporal.ZonedDateTime): Span | undefined {
  if (span && /^(?:this )?coming \p{L}+day\b/iu.test(span.text)) {
    const before = shifted(span, -WEEK);
    return isOver(before, now) ? span : before;
  }
  if (span && LAST_WEEKDAY.test(span.text)) {
    const after = shifted(span, WEEK);
    // Whoever means yesterday says so.
    return daysUntil(after, now) < -1 ? after : span;
  }
  return span;
}

const LAST_WEEKDAY = /^(?:\p{L}+d[iì] scors|(?:sabato|domenica) scors|last \p{L}+day)/iu;

function daysUntil({ from }: Span, now: Temporal.ZonedDateTime): number {
  return now.toPlainDate().until(from.toPlainDate(), { largestUnit: 'day' }).days;
}

function shifted(span: Span, days: number): Span {
  return { ...span, from: span.from.add({ days }), until: span.until.add({ days }) };
}

function isOver({ until, sinceDay }: Span, now: Temporal.ZonedDateTime): boolean {
  return sinceDay === undefined
    ? Temporal.ZonedDateTime.compare(until, now) < 0
    : Temporal.PlainDate.compare(sinceDay, now.toPlainDate()) < 0;
}

/**
 * Of several readings those still to come, soonest first, or where the past is told the last one there was; when all
 * are over or far away, the nearest to now.
 */
function plausible(spans: readonly Span[], { now, isOfThePast }: SpanContext): readonly Span[] {
  const away = (span: Span) => span.from.since(now).total('days');
  const ahead = spans.filter((span) => !isOver(span, now) && away(span) < FAR_AHEAD_DAYS);
  const lately = isOfThePast ? spans.filter((span) => away(span) <= 0 && away(span) > -LATELY_DAYS) : [];
  const kept = [lately, ahead].find((some) => some.length > 0) ?? spans;
  const sorted = [...kept].sort((one, other) => Math.abs(away(one)) - Math.abs(away(other)));
  // Of one day that is over, its morning and its evening.
  const isOfThatDay = ({ from }: Span) => sorted[0]?.from.toPlainDate().equals(from.toPlainDate()) === true;
  return distinct(kept === ahead ? sorted : sorted.filter(isOfThatDay));
}

function distinct(spans: readonly Span[]): readonly Span[] {
  const seen = new Set<number>();
  return spans.filter(({ from }) => {
    const isNew = !seen.has(from.epochMilliseconds);
    seen.add(from.epochMilliseconds);
    return isNew;
  });
}
