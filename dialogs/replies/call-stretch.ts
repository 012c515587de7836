import type { Temporal } from 'temporal-polyfill';
import { callMoments, inZone } from '../../knowledge/deadlines/moment.ts';
import type { Locale } from '../../knowledge/schema/locale.ts';
import type { CallQuestion } from '../recognition/call-question.ts';
import { counted, text } from '../texts/say.ts';
import type { CallView } from './call-view.ts';

/** The last day of what is asked about: of applications, or of questions. */
export function lastDay({ call, question }: CallView): Temporal.PlainDate {
  const { closesAt, questionsUntil } = callMoments(call);
  return question.about === 'questions' ? questionsUntil : closesAt.toPlainDate();
}

export function today({ call, now }: CallView): Temporal.PlainDate {
  return inZone(now, call.timeZone).toPlainDate();
}

/** Calendar days from one day to the other. */
export function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return from.until(to, { largestUnit: 'day' }).days;
}

/** Seconds until applications close; negative after that. */
export function secondsLeft({ call, now }: CallView): number {
  return callMoments(call).closesAt.since(inZone(now, call.timeZone)).total('seconds');
}

export const SECONDS_OF = { hours: 3600, minutes: 60 };

interface Stretch {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  /** The same by the clock. */
  readonly seconds: number;
}

/** How long something lasts, in the unit asked for; of weeks and months the whole ones and the days over. */
export function stretchWords(
  { from, to, seconds }: Stretch,
  unit: CallQuestion['unit'],
  locale: Locale,
): string {
  if (unit === 'hours' || unit === 'minutes') {
    return counted(locale, Math.floor(seconds / SECONDS_OF[unit]), unit);
  }
  const { years, months, weeks, days } = from.until(to, { largestUnit: unit });
  const parts = [
    ...(years > 0 ? [counted(locale, years, 'years')] : []),
    ...(months > 0 ? [counted(locale, months, 'months')] : []),
    ...(weeks > 0 ? [counted(locale, weeks, 'weeks')] : []),
    ...(days > 0 || years + months + weeks === 0 ? [counted(locale, days, 'days')] : []),
  ];
  return parts.join(text(locale, 'calls.and'));
}
