import type { Temporal } from 'temporal-polyfill';
import { availability } from '../../knowledge/deadlines/availability.ts';
import { callMoments, inZone } from '../../knowledge/deadlines/moment.ts';
import type { Span } from '../../knowledge/deadlines/span.ts';
import type { OfficeHours } from '../../knowledge/schema/calendar.ts';
import type { Call } from '../../knowledge/schema/call.ts';
import type { Locale } from '../../knowledge/schema/locale.ts';
import type { CallQuestion } from '../recognition/call-question.ts';
import { clockTime, longDate, longMoment } from '../texts/dates.ts';
import { counted, text, type Variables } from '../texts/say.ts';
import { callVariables } from './call-variables.ts';

export interface CallView {
  readonly call: Call;
  readonly office: OfficeHours;
  readonly locale: Locale;
  readonly now: Date;
  readonly question: CallQuestion;
}

export function stateOf(view: CallView) {
  return availability(view.call, view.now, view.office);
}

export function variables(view: CallView): Variables {
  return callVariables(view.call, stateOf(view), view.locale);
}

export function confirmed(locale: Locale, isRight: boolean, said: string): string {
  return text(locale, isRight ? 'answer.yes' : 'answer.no', { rest: said });
}

/** A moment, a day or a stretch in words of the reply. */
export function spanWords(locale: Locale, span: Span): string {
  switch (span.kind) {
    case 'moment':
      return longMoment(locale, span.from);
    case 'day':
      return longDate(locale, span.from.toPlainDate());
    default:
      return span.text;
  }
}

/** As in "mancano 7 giorni", or in hours and minutes once there is less than a day. */
export function leftWords(view: CallView, days: number): string {
  const minutes = minutesLeft(view);
  const isByDays = days > 1 || (days === 1 && minutes >= MINUTES_A_DAY);
  const count = isByDays ? counted(view.locale, days, 'days') : hoursWords(view, minutes);
  const isOne =
    (isByDays ? days : minutes % MINUTES_AN_HOUR === 0 ? minutes / MINUTES_AN_HOUR : minutes) === 1;
  return text(view.locale, isOne || minutes < 1 ? 'left.one' : 'left.other', { count });
}

/** Whole minutes until applications close. */
export function minutesLeft({ call, now }: CallView): number {
  const { closesAt } = callMoments(call);
  return Math.max(0, Math.floor(closesAt.since(inZone(now, call.timeZone)).total('minutes')));
}

/** As in "12 ore e 30 minuti": on the eve and on the day itself. */
function hoursWords({ locale }: CallView, minutes: number): string {
  if (minutes < 1) {
    return text(locale, 'left.no-minute');
  }
  const hours = Math.floor(minutes / MINUTES_AN_HOUR);
  const over = minutes % MINUTES_AN_HOUR;
  const parts = [
    ...(hours > 0 ? [counted(locale, hours, 'hours')] : []),
    ...(over > 0 ? [counted(locale, over, 'minutes')] : []),
  ];
  return parts.join(text(locale, 'calls.and'));
}

const MINUTES_AN_HOUR = 60;
export const MINUTES_A_DAY = 1440;

/** "On 22 January: the next one, I mean?" */
export const NEXT = /\b(?:prossim|next)/iu;

/** "Scadeva il 22 gennaio?", asked years later, is said of the year of the call. */
export function ofThatYear(span: Span, closesAt: Temporal.ZonedDateTime): Span {
  const years = closesAt.year - (span.sinceDay ?? span.until).year;
  return span.yearAssumed && !NEXT.test(span.text)
    ? { ...span, from: span.from.add({ years }), until: span.until.add({ years }) }
    : span;
}

/** Begins the words of a limit: "entro le 13", "until the 25th". */
export const LIMIT = /^(entro|fino|sino|by|until|till?)\b/iu;
export const PART_OF_DAY = /\b(pomeriggio|sera|stasera|notte|stanotte|afternoon|evening|tonight)\b/iu;

/** "Today after lunch?" on the very day, when it closes at noon. */
export function isAfternoonOfLimit({ call, question }: CallView, span: Span): boolean {
  const { closesAt } = callMoments(call);
  const isDay = span.kind === 'day' || (span.kind === 'stretch' && LIMIT.test(span.text));
  const isThatDay = isDay && span.until.toPlainDate().equals(closesAt.toPlainDate());
  return isThatDay && question.fromHour !== undefined && question.fromHour >= closesAt.hour;
}

/** As in "12:00": the hour at the office now. */
export function timeNow(view: CallView): string {
  return clockTime(inZone(view.now, view.call.timeZone).toPlainTime().with({ second: 0, millisecond: 0 }));
}

/** Whether what is asked about has closed. */
export function isOver(view: CallView): boolean {
  const at = stateOf(view);
  return view.question.about === 'questions'
    ? at.state !== 'upcoming' && at.questions === 'closed'
    : at.state === 'closed';
}
