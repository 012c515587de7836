import { Temporal } from 'temporal-polyfill';
import { availability } from '../../knowledge/deadlines/availability.ts';
import { callMoments, inZone } from '../../knowledge/deadlines/moment.ts';
import type { Span } from '../../knowledge/deadlines/span.ts';
import { closureReason } from '../../knowledge/places/office-state.ts';
import { applicationVerdict, questionsVerdict } from '../../knowledge/deadlines/verdict.ts';
import type { OfficeHours } from '../../knowledge/schema/calendar.ts';
import type { Call } from '../../knowledge/schema/call.ts';
import type { Locale } from '../../knowledge/schema/locale.ts';
import type { CallQuestion } from '../recognition/call-question.ts';
import type { TimeLeftAsked } from '../recognition/time-left.ts';
import { clockTime, longDate, longMoment, weekday } from '../texts/dates.ts';
import type { TextKey } from '../texts/it.ts';
import { counted, text, type Variables } from '../texts/say.ts';
import { callVariables, daysLeft } from './call-variables.ts';

export interface CallView {
  readonly call: Call;
  readonly office: OfficeHours;
  readonly locale: Locale;
  readonly now: Date;
  readonly question: CallQuestion;
}

/** Whether it can be done now: the first word is the yes or the no. */
export function answerNow(view: CallView): string {
  return view.question.about === 'questions' ? questionsNow(view) : applicationNow(view);
}

/** Whether it can be done at the moments named. */
export function answerSpan(view: CallView, span: Span): string {
  return view.question.about === 'questions' ? questionsAt(view, span) : applicationAt(view, span);
}

/** How many days are left, in calendar and working days; hours on the last day. */
export function answerDaysLeft(view: CallView): string {
  const { call, locale } = view;
  const at = stateOf(view);
  const words = variables(view);
  if (view.question.about === 'questions') {
    return questionsDaysLeft(view);
  }
  if (at.state === 'closed') {
    return text(locale, 'calls.days-left-closed', words);
  }
  if (at.state === 'upcoming') {
    return text(locale, 'calls.days-left-upcoming', words);
  }
  if (at.daysLeft === 0) {
    return text(locale, 'calls.today', { ...words, left: leftWords(view, at.daysLeft) });
  }
  if (at.daysLeft === 1) {
    return text(locale, 'calls.one-day-left', words);
  }
  const working = counted(locale, at.workingDaysLeft, 'working-days');
  return text(locale, 'calls.days-left', {
    ...words,
    days: counted(locale, at.daysLeft, 'days'),
    working,
    id: call.id,
  });
}

/** "Do we still have a week?": yes or no, and how many days are left. */
export function answerEnough(view: CallView, asked: TimeLeftAsked): string {
  const left = daysLeftOf(view);
  if (left === undefined) {
    return answerNow(view);
  }
  const key = isEnough(left, asked) ? 'calls.enough' : 'calls.not-enough';
  return text(view.locale, key, { rest: answerDaysLeft(view) });
}

function isEnough(left: number, { days, bound }: TimeLeftAsked): boolean {
  switch (bound) {
    case 'more':
      return left > days;
    case 'less':
      return left < days;
    case 'exactly':
      return left === days;
    default:
      return left >= days;
  }
}

/** Calendar days until the last one; undefined before the call opens and after the last day. */
function daysLeftOf(view: CallView): number | undefined {
  const at = stateOf(view);
  if (at.state !== 'open') {
    return undefined;
  }
  if (view.question.about === 'application') {
    return at.daysLeft;
  }
  return at.questions === 'closed' ? undefined : questionDaysLeft(view);
}

export function answerWeekday(view: CallView): string {
  const { closesAt, questionsUntil } = callMoments(view.call);
  const isQuestions = view.question.about === 'questions';
  const day = isQuestions ? questionsUntil : closesAt.toPlainDate();
  const key = stateOf(view).state === 'closed' ? 'calls.weekday-past' : 'calls.weekday';
  return text(view.locale, key, {
    ...variables(view),
    weekday: weekday(view.locale, day),
    ...(isQuestions ? { deadline: longDate(view.locale, day) } : {}),
  });
}

/** "Does it close on the 25th?": yes when the moment named is the deadline. */
export function answerConfirm(view: CallView, span: Span): string {
  const { closesAt } = callMoments(view.call);
  const isDay = span.kind === 'day' && span.from.toPlainDate().equals(closesAt.toPlainDate());
  const isMoment = span.kind === 'moment' && Temporal.ZonedDateTime.compare(span.from, closesAt) === 0;
  const isPast = stateOf(view).state === 'closed';
  const key = isDay || isMoment ? 'calls.confirm' : 'calls.deny';
  return text(view.locale, isPast ? `${key}-past` : key, variables(view));
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

function applicationNow(view: CallView): string {
  const { locale, question } = view;
  const at = stateOf(view);
  const words = variables(view);
  if (at.state === 'upcoming') {
    return text(locale, 'calls.not-open-yet', words);
  }
  if (at.state === 'closed') {
    if (isLimitMinute(view)) {
      return text(locale, 'calls.noon-reached', words);
    }
    return text(locale, question.isNegative ? 'calls.yes-closed' : 'calls.no-closed', words);
  }
  if (question.asksLate) {
    return text(locale, 'calls.deny', words);
  }
  if (at.daysLeft === 0 && !question.isNegative) {
    return text(locale, 'calls.is-open-today', words);
  }
  const left = leftWords(view, at.daysLeft);
  if (question.isNegative) {
    return text(locale, 'calls.not-yet-closed', { ...words, left });
  }
  return text(locale, question.asksState ? 'calls.is-open' : 'calls.still-open', { ...words, left });
}

function questionsNow(view: CallView): string {
  const { locale, question } = view;
  const words = variables(view);
  const at = stateOf(view);
  const suffix = question.isNegative ? '-negative' : '';
  if (at.state === 'upcoming') {
    return text(locale, 'calls.not-open-yet', words);
  }
  switch (at.questions) {
    case 'open':
      return text(locale, `calls.q-open${suffix}`, words);
    case 'last-day':
      return text(locale, `calls.q-last-day${suffix}`, words);
    default:
      return text(locale, `calls.q-closed${suffix}`, words);
  }
}

function applicationAt(view: CallView, span: Span): string {
  const { call, locale } = view;
  return text(locale, applicationKey(view, span), {
    ...variables(view),
    when: spanWords(locale, span),
    year: callMoments(call).closesAt.year,
    asked: span.from.year,
  });
}

/** The sentence for a moment: what the citizen asked of it, and how it lies to the dates and to now. */
function applicationKey(view: CallView, span: Span): TextKey {
  const { call, question } = view;
  const verdict = applicationVerdict(call, span);
  if (verdict === 'early' || verdict === 'other-year') {
    return `calls.${verdict}`;
  }
  if (question.isPast) {
    return verdict === 'after' ? 'calls.was-late' : 'calls.was-in-time';
  }
  if (question.isNegative) {
    return verdict === 'after' ? 'calls.is-late' : 'calls.not-late';
  }
  if (stateOf(view).state === 'closed') {
    return isLimitMinute(view) ? 'calls.noon-reached' : 'calls.no-closed';
  }
  if (Temporal.ZonedDateTime.compare(span.until, inZone(view.now, call.timeZone)) < 0) {
    return 'calls.already-past';
  }
  if (isLaterLimit(view, span)) {
    return 'calls.deny';
  }
  return verdict === 'cut' ? cutKey(view, span) : `calls.${verdict}`;
}

/** "Until this afternoon?", "until six?" on the very day: it closes before that. */
function isLaterLimit({ call }: CallView, span: Span): boolean {
  const { closesAt } = callMoments(call);
  if (!LIMIT.test(span.text) || !span.until.toPlainDate().equals(closesAt.toPlainDate())) {
    return false;
  }
  const isWholeDay = span.until.toPlainTime().equals(LAST_SECOND);
  const isLater = !isWholeDay && Temporal.ZonedDateTime.compare(span.until, closesAt) > 0;
  return isLater || (closesAt.hour <= NOON && AFTER_NOON.test(span.text));
}

const LAST_SECOND = Temporal.PlainTime.from('23:59:59');
const NOON = 12;
const AFTER_NOON = /\b(pomeriggio|sera|stasera|notte|stanotte|afternoon|evening|tonight)\b/iu;

/** "Until the 25th?" asks for a limit, and it is another; "until the 22nd?" is right but for the hour. */
function cutKey({ call }: CallView, span: Span): TextKey {
  const { closesAt } = callMoments(call);
  if (LIMIT.test(span.text) && !span.until.toPlainDate().equals(closesAt.toPlainDate())) {
    return 'calls.deny';
  }
  return span.kind === 'day' ? 'calls.cut-day' : 'calls.cut-stretch';
}

const LIMIT = /^(entro|fino|sino|by|until|till)\b/iu;

function questionsAt(view: CallView, span: Span): string {
  const { call, locale, question } = view;
  const words = { ...variables(view), when: spanWords(locale, span) };
  const verdict = questionsVerdict(call, span);
  if (stateOf(view).questions === 'closed' || verdict === 'after') {
    return text(locale, question.isNegative ? 'calls.q-closed-negative' : 'calls.q-closed', words);
  }
  switch (verdict) {
    case 'early':
      return text(locale, 'calls.early', words);
    case 'other-year':
      return text(locale, 'calls.other-year', {
        ...words,
        year: callMoments(call).closesAt.year,
        asked: span.from.year,
      });
    case 'cut':
      return text(
        locale,
        span.kind === 'stretch' && !isOneDay(span) ? 'calls.q-cut' : 'calls.q-last-day-asked',
        words,
      );
    default:
      return text(locale, question.isNegative ? 'calls.q-open-negative' : 'calls.q-open', words);
  }
}

function questionsDaysLeft(view: CallView): string {
  const { locale } = view;
  const words = variables(view);
  if (stateOf(view).questions === 'closed') {
    return text(locale, 'calls.q-note-closed', words);
  }
  const days = daysLeft(locale, questionDaysLeft(view));
  return text(locale, 'calls.questions-days', { ...words, days });
}

function questionDaysLeft({ call, now }: CallView): number {
  const { questionsUntil } = callMoments(call);
  return inZone(now, call.timeZone).toPlainDate().until(questionsUntil, { largestUnit: 'day' }).days;
}

function isOneDay(span: Span): boolean {
  return span.from.toPlainDate().equals(span.until.toPlainDate());
}

/** Within the minute of the limit nobody can say what the office will accept. */
function isLimitMinute(view: CallView): boolean {
  const { closesAt } = callMoments(view.call);
  const at = inZone(view.now, view.call.timeZone);
  const since = at.since(closesAt).total('seconds');
  return since >= 0 && since < SECONDS_OF_THE_LIMIT;
}

const SECONDS_OF_THE_LIMIT = 60;

function stateOf(view: CallView) {
  return availability(view.call, view.now, (day) => closureReason(view.office, day) !== undefined);
}

function variables(view: CallView): Variables {
  return callVariables(view.call, stateOf(view), view.locale);
}

/** As in "mancano 7 giorni", or in hours and minutes on the last day. */
function leftWords(view: CallView, days: number): string {
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

/** As in "12:00": the hour at the office now. */
export function timeNow(view: CallView): string {
  return clockTime(inZone(view.now, view.call.timeZone).toPlainTime().with({ second: 0, millisecond: 0 }));
}
