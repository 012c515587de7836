import { Temporal } from 'temporal-polyfill';
import { madeOnce } from '../made-once.ts';
import type { Call } from '../schema/call.ts';

/** The dates of a call as moments of its own zone. */
export interface CallMoments {
  readonly opensAt: Temporal.ZonedDateTime;
  /** The first instant that is too late: the notice says "by 12:00", so noon itself is the limit. */
  readonly closesAt: Temporal.ZonedDateTime;
  /** Last day for questions; the source may not say until what hour. */
  readonly questionsUntil: Temporal.PlainDate;
}

export const callMoments = madeOnce((call: Call): CallMoments => {
  const closesAt = Temporal.PlainDateTime.from(call.closesAt).toZonedDateTime(call.timeZone);
  return {
    opensAt: Temporal.PlainDateTime.from(call.opensAt).toZonedDateTime(call.timeZone),
    closesAt,
    questionsUntil: closesAt.toPlainDate().subtract({ days: call.questionsUntil.daysBeforeClose }),
  };
});

/** An instant on the clocks of a zone. */
export function inZone(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}

/** The civil date and time of an instant in a zone, as in `2024-01-22T11:59:00`: what the date recogniser counts from. */
export function civilReference(instant: Date, timeZone: string): string {
  return inZone(instant, timeZone).toPlainDateTime().toString({ smallestUnit: 'second' });
}
