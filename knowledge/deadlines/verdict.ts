import { Temporal } from 'temporal-polyfill';
import type { Call } from '../schema/call.ts';
import { callMoments } from './moment.ts';
import type { Span } from './span.ts';

/**
 * How a stretch of time lies to a call's dates. `at`: the very moment of the limit; `cut`: the day of the
 * limit without an hour, or a stretch that the limit cuts; `other-year`: the same time of another year was named.
 */
export type Verdict = 'early' | 'before' | 'at' | 'cut' | 'after' | 'other-year';

/** For sending an application. */
export function applicationVerdict(call: Call, span: Span): Verdict {
  const { opensAt, closesAt } = callMoments(call);
  if (Temporal.ZonedDateTime.compare(span.until, opensAt) < 0) {
    return 'early';
  }
  if (isOtherYear(span, closesAt)) {
    return 'other-year';
  }
  if (span.kind === 'moment' && Temporal.ZonedDateTime.compare(span.from, closesAt) === 0) {
    return 'at';
  }
  if (Temporal.ZonedDateTime.compare(span.from, closesAt) >= 0) {
    return 'after';
  }
  return Temporal.ZonedDateTime.compare(span.until, closesAt) > 0 ? 'cut' : 'before';
}

/** A later year that was said; "in three weeks" may only lie in one. */
function isOtherYear({ from, text, yearAssumed }: Span, closesAt: Temporal.ZonedDateTime): boolean {
  return from.year > closesAt.year && (yearAssumed ? isFarAfter(from, closesAt) : NAMES_YEAR.test(text));
}

/** "22 January", asked two years later, is said of the call of that year. */
function isFarAfter(from: Temporal.ZonedDateTime, closesAt: Temporal.ZonedDateTime): boolean {
  return from.since(closesAt).total('days') > FAR_DAYS;
}

const FAR_DAYS = 180;
const NAMES_YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)|\banno\b|\byear\b/iu;

/** For asking questions: `cut` is the last day, or a stretch that goes beyond it. */
export function questionsVerdict(call: Call, span: Span): Verdict {
  const { opensAt, closesAt, questionsUntil } = callMoments(call);
  const first = span.from.toPlainDate();
  const last = span.until.toPlainDate();
  if (Temporal.ZonedDateTime.compare(span.until, opensAt) < 0) {
    return 'early';
  }
  if (isOtherYear(span, closesAt)) {
    return 'other-year';
  }
  if (Temporal.PlainDate.compare(first, questionsUntil) > 0) {
    return 'after';
  }
  const isLastDay = Temporal.PlainDate.compare(first, questionsUntil) === 0;
  return isLastDay || Temporal.PlainDate.compare(last, questionsUntil) > 0 ? 'cut' : 'before';
}
