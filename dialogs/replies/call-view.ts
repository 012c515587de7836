import { availability } from '../../knowledge/deadlines/availability.ts';
import { callMoments, inZone } from '../../knowledge/deadlines/moment.ts';
import type { Span } from '../../knowledge/deadlines/span.ts';
import { closureReason } from '../../knowledge/places/office-state.ts';
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
  return availability(view.call, view.now, (day) => closureReason(view.office, day) !== undefined);
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

/** As in "mancano 7 giorni", or in hours and minutes on the last day. */
export function leftWords(view: CallView, days: number): string {
  const { closesAt } = callMoments(view.call);
  const minutes = Math.max(
    0,
    Math.floor(closesAt.since(inZone(view.now, view.call.timeZone)).total('minutes')),
  );
  const hours = Math.floor(minutes / 60);
  const [n, unit] =
    days > 0
      ? ([days, 'days'] as const)
      : hours > 0
        ? ([hours, 'hours'] as const)
        : ([minutes, 'minutes'] as const);
  return text(view.locale, n === 1 ? 'left.one' : 'left.other', { count: counted(view.locale, n, unit) });
}

/** Begins the words of a limit: "entro le 13", "until the 25th". */
export const LIMIT = /^(entro|fino|sino|by|until|till?)\b/iu;
export const PART_OF_DAY = /\b(pomeriggio|sera|stasera|notte|stanotte|afternoon|evening|tonight)\b/iu;

/** "Today after lunch?" on the very day, when it closes at noon. */
export function isAfternoonOfLimit({ call, question }: CallView, { kind, from }: Span): boolean {
  const { closesAt } = callMoments(call);
  const isThatDay = kind === 'day' && from.toPlainDate().equals(closesAt.toPlainDate());
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
