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
  if (
    span.from.year !== closesAt.year &&
    span.until.year !== closesAt.year &&
    span.from.year > closesAt.year
  ) {
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

/** For asking questions: `cut` is the last day, or a stretch that goes beyond it. */
export function questionsVerdict(call: Call, span: Span): Verdict {
  const { opensAt, closesAt, questionsUntil } = callMoments(call);
  const first = span.from.toPlainDate();
  const last = span.until.toPlainDate();
  if (Temporal.ZonedDateTime.compare(span.until, opensAt) < 0) {
    return 'early';
  }
  if (first.year > closesAt.year) {
    return 'other-year';
  }
  if (Temporal.PlainDate.compare(first, questionsUntil) > 0) {
    return 'after';
  }
  const isLastDay = Temporal.PlainDate.compare(first, questionsUntil) === 0;
  return isLastDay || Temporal.PlainDate.compare(last, questionsUntil) > 0 ? 'cut' : 'before';
}
