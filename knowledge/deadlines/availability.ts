import { Temporal } from 'temporal-polyfill';
import { closureReason } from '../places/office-state.ts';
import type { OfficeHours } from '../schema/calendar.ts';
import type { Call } from '../schema/call.ts';
import { callMoments, inZone } from './moment.ts';
import { workingDaysBetween } from './working-days.ts';

/**
 * Whether questions about a call are still taken. `last-day`: it is the last day, and the source does not say
 * until what hour.
 */
export type QuestionsState = 'open' | 'last-day' | 'closed';

/** Where a call stands at a moment. `daysLeft` are whole calendar days from today to the day it closes. */
export type Availability =
  | { readonly state: 'upcoming'; readonly opensAt: Temporal.ZonedDateTime; readonly questions: 'closed' }
  | {
      readonly state: 'open';
      readonly closesAt: Temporal.ZonedDateTime;
      readonly daysLeft: number;
      readonly workingDaysLeft: number;
      readonly questions: QuestionsState;
    }
  | { readonly state: 'closed'; readonly closedAt: Temporal.ZonedDateTime; readonly questions: 'closed' };

/**
 * Counts to the second on the clocks of the call's zone: at noon sharp a call that closes at noon is closed. Days on which
 * the office is closed are no working days.
 */
export function availability(call: Call, now: Date, office: OfficeHours): Availability {
  const { opensAt, closesAt, questionsUntil } = callMoments(call);
  const at = inZone(now, call.timeZone);
  if (Temporal.ZonedDateTime.compare(at, opensAt) < 0) {
    return { state: 'upcoming', opensAt, questions: 'closed' };
  }
  if (Temporal.ZonedDateTime.compare(at, closesAt) >= 0) {
    return { state: 'closed', closedAt: closesAt, questions: 'closed' };
  }
  const today = at.toPlainDate();
  const lastDay = closesAt.toPlainDate();
  return {
    state: 'open',
    closesAt,
    daysLeft: today.until(lastDay, { largestUnit: 'day' }).days,
    workingDaysLeft: workingDaysBetween(today, lastDay, (day) => closureReason(office, day) !== undefined),
    questions: questionsState(today, questionsUntil, call.questionsUntil.hourStated),
  };
}

function questionsState(
  today: Temporal.PlainDate,
  until: Temporal.PlainDate,
  hourStated: boolean,
): QuestionsState {
  const order = Temporal.PlainDate.compare(today, until);
  if (order > 0) {
    return 'closed';
  }
  return order === 0 && !hourStated ? 'last-day' : 'open';
}
