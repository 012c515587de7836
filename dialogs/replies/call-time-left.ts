import { callMoments, inZone } from '../../knowledge/deadlines/moment.ts';
import type { TimeLeftAsked } from '../recognition/time-left.ts';
import { counted, text } from '../texts/say.ts';
import { daysLeft } from './call-variables.ts';
import { answerNow } from './call-verdict.ts';
import { type CallView, confirmed, leftWords, stateOf, variables } from './call-view.ts';

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
  if (view.question.unit !== 'days') {
    const isOneWeek = view.question.unit === 'weeks' && at.daysLeft === DAYS_A_WEEK;
    const key = isOneWeek ? 'calls.one-week-left' : 'calls.left-in';
    return text(locale, key, { ...words, left: leftIn(view, view.question.unit) });
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

/** How long ago it closed; how long it is still open where it has not. */
export function answerDaysSince(view: CallView): string {
  const { closesAt } = callMoments(view.call);
  const today = inZone(view.now, view.call.timeZone).toPlainDate();
  const { days } = closesAt.toPlainDate().until(today, { largestUnit: 'day' });
  if (stateOf(view).state !== 'closed' || view.question.about === 'questions') {
    return answerDaysLeft(view);
  }
  return days === 0
    ? text(view.locale, 'calls.no-closed', variables(view))
    : text(view.locale, 'calls.days-since', { ...variables(view), days: counted(view.locale, days, 'days') });
}

/** "Do we still have a week?": yes or no, and how many days are left. */
export function answerEnough(view: CallView, asked: TimeLeftAsked): string {
  const days = daysLeftOf(view);
  if (days === undefined) {
    return answerNow(view);
  }
  const left = asked.isByTheClock ? secondsLeft(view) : days * SECONDS_A_DAY;
  return confirmed(view.locale, isEnough(left, asked), answerDaysLeft(view));
}

function isEnough(left: number, { seconds, isByTheClock, bound }: TimeLeftAsked): boolean {
  const play = isByTheClock ? seconds * ROUNDED : 0;
  switch (bound) {
    case 'more':
      return left > seconds;
    case 'less':
      return left < seconds;
    case 'exactly':
      return Math.abs(left - seconds) <= play;
    default:
      return left >= seconds - play;
  }
}

/** Fifty-five minutes are "an hour" to whoever asks whether it is left. */
const ROUNDED = 0.1;
const SECONDS_A_DAY = 86_400;

function secondsLeft({ call, now }: CallView): number {
  return callMoments(call).closesAt.since(inZone(now, call.timeZone)).total('seconds');
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

/** The time left in the unit asked for; whole weeks and the days that are over. */
function leftIn(view: CallView, unit: 'weeks' | 'hours' | 'minutes'): string {
  const { locale } = view;
  const seconds = secondsLeft(view);
  if (unit !== 'weeks') {
    return counted(locale, Math.floor(seconds / SECONDS_OF[unit]), unit);
  }
  const days = daysLeftOf(view) ?? 0;
  const weeks = Math.floor(days / DAYS_A_WEEK);
  const rest = days - weeks * DAYS_A_WEEK;
  const parts = [
    weeks > 0 ? counted(locale, weeks, 'weeks') : '',
    rest > 0 ? counted(locale, rest, 'days') : '',
  ];
  return parts.filter((part) => part !== '').join(text(locale, 'calls.and'));
}

const SECONDS_OF = { hours: 3600, minutes: 60 };
const DAYS_A_WEEK = 7;
