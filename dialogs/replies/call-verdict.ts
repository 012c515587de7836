import { Temporal } from 'temporal-polyfill';
import { callMoments, inZone } from '../../knowledge/deadlines/moment.ts';
import type { Span } from '../../knowledge/deadlines/span.ts';
import { applicationVerdict, questionsVerdict, type Verdict } from '../../knowledge/deadlines/verdict.ts';
import type { TextKey } from '../texts/it.ts';
import { text } from '../texts/say.ts';
import {
  type CallView,
  confirmed,
  isAfternoonOfLimit,
  isOver,
  leftWords,
  LIMIT,
  ofThatYear,
  PART_OF_DAY,
  spanWords,
  stateOf,
  variables,
} from './call-view.ts';

/** Whether it can be done now: the first word is the yes or the no. */
export function answerNow(view: CallView): string {
  return view.question.about === 'questions' ? questionsNow(view) : applicationNow(view);
}

/** Whether it can be done at the moments named. */
export function answerSpan(view: CallView, span: Span): string {
  return view.question.about === 'questions' ? questionsAt(view, span) : applicationAt(view, span);
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
    const said = text(locale, question.isNegative ? 'calls.yes-closed' : 'calls.no-closed', words);
    // "It is two past twelve and I have just pressed send": whether it came, the receipts say.
    return question.isPast && !question.mentionsQuestions
      ? `${said} ${text(locale, 'calls.not-seen')}`
      : said;
  }
  if (question.asksLate || isLaterToday(view, at.daysLeft)) {
    return text(locale, question.isNegative ? 'calls.confirm-late' : 'calls.deny', words);
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

/** "This evening, may I still send it?" on the day that closes at noon. */
function isLaterToday({ question, call }: CallView, daysLeft: number): boolean {
  const isLater = question.fromHour !== undefined && question.fromHour >= callMoments(call).closesAt.hour;
  return daysLeft === 0 && isLater;
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

function applicationAt(view: CallView, given: Span): string {
  const { call, locale } = view;
  // "Il 20 gennaio", long after the call, is of its year.
  const isLater = given.yearAssumed && applicationVerdict(call, given) === 'other-year';
  const span = isLater ? ofThatYear(given, callMoments(call).closesAt) : given;
  const key = applicationKey(view, span);
  const said = text(locale, key, {
    ...variables(view),
    when: spanWords(locale, span),
    year: callMoments(call).closesAt.year,
    asked: span.from.year,
  });
  const remark = remarkOn(view, span, key);
  return remark === undefined ? said : `${said} ${text(locale, remark)}`;
}

/** What the verdict on an hour leaves open. */
function remarkOn({ question, call }: CallView, { from }: Span, key: TextKey): TextKey | undefined {
  if (question.isPast && SENT_IN_TIME.has(key)) {
    return 'calls.not-seen';
  }
  const isOnLastDay = from.toPlainDate().equals(callMoments(call).closesAt.toPlainDate());
  return question.isOfArrival && isOnLastDay && ARRIVED_LATE.has(key) ? 'calls.left-before' : undefined;
}

/** It came too late; it may have left in time. */
const ARRIVED_LATE = new Set<TextKey>([
  'calls.after',
  'calls.was-late',
  'calls.was-too-late',
  'calls.is-late',
]);

/** The hour was good; whether the application came is another thing. */
const SENT_IN_TIME = new Set<TextKey>(['calls.was-in-time', 'calls.was-not-late', 'calls.was-cut']);

/** The sentence for a moment: what the citizen asked of it, and how it lies to the dates and to now. */
function applicationKey(view: CallView, span: Span): TextKey {
  const { call, question } = view;
  const verdict = applicationVerdict(call, span);
  if (verdict === 'early' || verdict === 'other-year') {
    return `calls.${verdict}`;
  }
  const isAfternoon = isAfternoonOfLimit(view, span);
  if (isAskedOfThePast(view, span)) {
    return pastKey(isAfternoon ? 'after' : verdict, question.isNegative);
  }
  if (question.isNegative) {
    return verdict === 'after' || isAfternoon ? 'calls.is-late' : 'calls.not-late';
  }
  if (stateOf(view).state === 'closed') {
    return isLimitMinute(view) ? 'calls.noon-reached' : 'calls.no-closed';
  }
  if (isBefore(span.until, view)) {
    return 'calls.already-past';
  }
  if (isAfternoon || isLaterLimit(view, span)) {
    return 'calls.deny';
  }
  return verdict === 'cut' ? cutKey(view, span) : `calls.${verdict}`;
}

/** It was sent then, or could have been. */
function isAskedOfThePast(view: CallView, { from, until }: Span): boolean {
  const { isPast, asksWhetherItWas } = view.question;
  // Their clock, or that of the provider, may be ahead of ours.
  const isDone = isPast && isBefore(from.subtract({ minutes: CLOCKS_APART }), view);
  return isDone || (asksWhetherItWas && isBefore(until, view));
}

const CLOCKS_APART = 5;

function isBefore(moment: Temporal.ZonedDateTime, { now, call }: CallView): boolean {
  return Temporal.ZonedDateTime.compare(moment, inZone(now, call.timeZone)) < 0;
}

/** Of what was sent, or could have been sent, at a moment that is over. */
function pastKey(verdict: Verdict, isNegative: boolean): TextKey {
  if (isNegative) {
    return verdict === 'after' ? 'calls.was-too-late' : 'calls.was-not-late';
  }
  switch (verdict) {
    case 'after':
      return 'calls.was-late';
    case 'cut':
      return 'calls.was-cut';
    default:
      return 'calls.was-in-time';
  }
}

/** "Until this afternoon?", "until six?" on the very day: it closes before that. */
function isLaterLimit({ call }: CallView, span: Span): boolean {
  const { closesAt } = callMoments(call);
  if (!LIMIT.test(span.text) || !span.until.toPlainDate().equals(closesAt.toPlainDate())) {
    return false;
  }
  const isWholeDay = span.until.toPlainTime().equals(LAST_SECOND) && !PART_OF_DAY.test(span.text);
  return !isWholeDay && Temporal.ZonedDateTime.compare(span.until, closesAt) > 0;
}

const LAST_SECOND = Temporal.PlainTime.from('23:59:59');

/** "Until the 25th?" asks for a limit, and it is another; "until the 22nd?" is right but for the hour. */
function cutKey({ call }: CallView, span: Span): TextKey {
  const { closesAt } = callMoments(call);
  if (LIMIT.test(span.text) && !span.until.toPlainDate().equals(closesAt.toPlainDate())) {
    return 'calls.deny';
  }
  return span.kind === 'day' ? 'calls.cut-day' : 'calls.cut-stretch';
}

function questionsAt(view: CallView, span: Span): string {
  const { call, locale, question } = view;
  const words = { ...variables(view), when: spanWords(locale, span) };
  const verdict = questionsVerdict(call, span);
  if (isAskedOfThePast(view, span)) {
    const until = text(locale, isOver(view) ? 'calls.q-until-past' : 'calls.q-until', words);
    return confirmed(locale, (verdict === 'after') === question.isNegative, until);
  }
  if (isOver(view)) {
    return text(locale, question.isNegative ? 'calls.q-closed-negative' : 'calls.q-closed', words);
  }
  if (isHourOfLastDay(view, span)) {
    return text(locale, 'calls.q-hour-unknown', words);
  }
  if (verdict !== 'early' && isBefore(span.until, view)) {
    return text(locale, 'calls.q-already-past', words);
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
      if (question.isNegative) {
        return text(locale, 'calls.q-open-negative', words);
      }
      if (LIMIT.test(span.text) && !span.until.toPlainDate().equals(callMoments(call).questionsUntil)) {
        return confirmed(locale, false, text(locale, 'calls.q-until', words));
      }
      return text(
        locale,
        span.kind === 'stretch' && !isOneDay(span) ? 'calls.q-cut' : 'calls.q-last-day-asked',
        words,
      );
    case 'after':
      return text(locale, question.isNegative ? 'calls.q-is-late' : 'calls.q-after', words);
    default:
      return text(locale, question.isNegative ? 'calls.q-not-late' : 'calls.q-before', words);
  }
}

/** "Until midnight?", "at eleven at night?" of the last day: no source says until what hour. */
function isHourOfLastDay({ call }: CallView, { kind, text: words, until }: Span): boolean {
  const lastInstant = until.subtract({ seconds: 1 });
  const isOfOffice = PART_OF_DAY.test(words) && until.hour <= OFFICES_CLOSE;
  const isLimit = kind === 'stretch' && LIMIT.test(words) && until.second === 0 && !isOfOffice;
  const isLate = kind === 'moment' && lastInstant.hour >= NOON;
  return (isLimit || isLate) && lastInstant.toPlainDate().equals(callMoments(call).questionsUntil);
}

const NOON = 12;
const OFFICES_CLOSE = 18;

function isOneDay(span: Span): boolean {
  return span.from.toPlainDate().equals(span.until.toPlainDate());
}

/** Within the minute of the limit nobody can say what the office will accept of an application. */
export function isLimitMinute(view: CallView): boolean {
  if (view.question.about === 'questions') {
    return false;
  }
  const { closesAt } = callMoments(view.call);
  const at = inZone(view.now, view.call.timeZone);
  const since = at.since(closesAt).total('seconds');
  return since >= 0 && since < SECONDS_OF_THE_LIMIT;
}

const SECONDS_OF_THE_LIMIT = 60;
