import type { Temporal } from 'temporal-polyfill';
import { callMoments } from '../../knowledge/deadlines/moment.ts';
import type { Span } from '../../knowledge/deadlines/span.ts';
import { DAY_MS } from '../../knowledge/durations.ts';
import type { DaysOfWeekAsked } from '../recognition/days-of-week.ts';
import { isByTheClock, type TimeLeftAsked } from '../recognition/time-left.ts';
import { dayAndMonth, longDate } from '../texts/dates.ts';
import { capitalised, counted, text } from '../texts/say.ts';
import { daysLeft } from './call-variables.ts';
import { daysBetween, lastDay, secondsLeft, stretchWords, today } from './call-stretch.ts';
import { answerTimeSince } from './call-time-since.ts';
import { answerNow } from './call-verdict.ts';
import {
  type CallView,
  confirmed,
  isOver,
  leftWords,
  MINUTES_A_DAY,
  minutesLeft,
  spanWords,
  stateOf,
  variables,
} from './call-view.ts';

/** How much time is left: calendar and working days, or the unit asked for; hours on the last day. */
export function answerTimeLeft(view: CallView): string {
  const { locale, question } = view;
  const at = stateOf(view);
  const words = variables(view);
  if (at.state === 'upcoming') {
    const key = question.about === 'questions' ? 'calls.q-days-left-upcoming' : 'calls.days-left-upcoming';
    return text(locale, key, { ...words, days: leftIn(view) });
  }
  if (question.about === 'questions') {
    return questionsTimeLeft(view);
  }
  if (at.state === 'closed') {
    return text(locale, 'calls.days-left-closed', words);
  }
  if (at.daysLeft === 0) {
    const isInMinutes = question.unit === 'minutes' && minutesLeft(view) > 1;
    const left = isInMinutes
      ? text(locale, 'left.other', { count: leftIn(view) })
      : leftWords(view, at.daysLeft);
    return text(locale, 'calls.today', { ...words, left });
  }
  if (question.unit !== 'days') {
    const left = leftIn(view);
    return text(locale, isOne(left) ? 'calls.one-left' : 'calls.left-in', { ...words, left });
  }
  if (at.daysLeft === 1) {
    const isByHours = minutesLeft(view) < MINUTES_A_DAY;
    return isByHours
      ? text(locale, 'calls.tomorrow', { ...words, left: leftWords(view, at.daysLeft) })
      : text(locale, 'calls.one-day-left', words);
  }
  return text(locale, 'calls.days-left', {
    ...words,
    days: counted(locale, at.daysLeft, 'days'),
    working: counted(locale, at.workingDaysLeft, 'working-days'),
  });
}

/** Days between the last one for questions and the last one for applications. */
export function answerBetween({ call, locale, ...view }: CallView): string {
  const { closesAt, questionsUntil } = callMoments(call);
  const days = counted(locale, daysBetween(questionsUntil, closesAt.toPlainDate()), 'days');
  const limits = text(locale, 'calls.same-limit', variables({ call, locale, ...view }));
  return text(locale, 'calls.between', { days, rest: limits });
}

/** "How many days are there from 19 December to 22 January?"; undefined unless both days are named. */
export function answerStretch(view: CallView, spans: readonly Span[]): string | undefined {
  const span = spans.find(({ kind, text: words }) => kind === 'stretch' && FROM_TO.test(words));
  return span && lengthOf(view, span.from.toPlainDate(), span.until.toPlainDate());
}

const FROM_TO =
  /^(?:tra|fra|da|dal|dall['’]?|dalla)\b.+\b(?:e|a|al|all|alla)\b|^(?:between|from)\b.+\b(?:and|to|until)\b/iu;

/** All the days that applications could be sent. */
export function answerWhole(view: CallView): string {
  const { opensAt, closesAt } = callMoments(view.call);
  return lengthOf(view, opensAt.toPlainDate(), closesAt.toPlainDate());
}

function lengthOf(view: CallView, from: Temporal.PlainDate, to: Temporal.PlainDate): string {
  const { locale } = view;
  const days = counted(locale, daysBetween(from, to), 'days');
  const limit = text(locale, isOver(view) ? 'calls.limit-past' : 'calls.limit', variables(view));
  return text(locale, 'calls.stretch', {
    from: longDate(locale, from),
    to: longDate(locale, to),
    days,
    rest: limit,
  });
}

/** "Back on the 8th: how many days are left then?"; undefined unless a day to come is named before the last. */
export function answerTimeLeftFrom(view: CallView, spans: readonly Span[]): string | undefined {
  const { locale } = view;
  const [from, ...others] = spans.filter((span) => span.kind === 'day' && isBetween(view, span));
  if (from === undefined || others.length > 0 || stateOf(view).state === 'closed') {
    return undefined;
  }
  const days = counted(locale, daysBetween(from.from.toPlainDate(), lastDay(view)), 'days');
  const key = view.question.about === 'questions' ? 'calls.q-days-from' : 'calls.days-from';
  return text(locale, key, { ...variables(view), when: spanWords(locale, from), days });
}

function isBetween(view: CallView, { from }: Span): boolean {
  const day: Temporal.PlainDate = from.toPlainDate();
  return daysBetween(today(view), day) > 0 && daysBetween(day, lastDay(view)) > 0;
}

/** "How many weekends are left?": those of which a day is left, and when they are; "the last Saturday": which it is. */
export function answerDaysOfWeek(view: CallView, { days: asked, which }: DaysOfWeekAsked): string {
  const { locale, question } = view;
  const { about } = question;
  const words = variables(view);
  if (isOver(view)) {
    return about === 'questions'
      ? text(locale, 'calls.q-note-closed', words)
      : text(locale, 'calls.days-left-closed', words);
  }
  const days = daysLeftOfWeek(view, asked);
  const last = days.at(-1);
  const count = asked.length > 1 ? counted(locale, days.length, 'weekends') : String(days.length);
  const told =
    which === 'last' && last ? capitalised(longDate(locale, last)) : `${count}${inBrackets(view, days)}`;
  const said = last === undefined ? text(locale, 'calls.none-left') : told;
  return text(locale, about === 'questions' ? 'calls.q-days-of-week' : 'calls.days-of-week', {
    ...words,
    said,
  });
}

/** Which they are, unless they are many. */
function inBrackets({ locale }: CallView, days: readonly Temporal.PlainDate[]): string {
  const named = days.map((day) => dayAndMonth(locale, day));
  const first = named.slice(0, -1).join(', ');
  const list = [first, named.at(-1)].filter((part) => part !== '').join(text(locale, 'calls.and'));
  return days.length > MOST_NAMED ? '' : ` (${list})`;
}

const MOST_NAMED = 4;

/** Of each week the first of the days asked for, from today to the last. */
function daysLeftOfWeek(view: CallView, daysOfWeek: readonly number[]): readonly Temporal.PlainDate[] {
  const first = today(view);
  const all = Array.from({ length: daysBetween(first, lastDay(view)) + 1 }, (_, days) => first.add({ days }));
  const asked = all.filter(({ dayOfWeek }) => daysOfWeek.includes(dayOfWeek));
  return asked.filter((day, at) => day.weekOfYear !== asked[at - 1]?.weekOfYear);
}

/** "Do we still have a week?", "has a month gone by?": yes or no, and how long it is. */
export function answerEnough(view: CallView, asked: TimeLeftAsked): string {
  const { locale } = view;
  if (asked.isSince) {
    return isOver(view)
      ? confirmed(locale, isSoLong(view, asked), answerTimeSince(inUnit(view, asked)))
      : confirmed(locale, false, answerTimeLeft(view));
  }
  return daysLeftOf(view) === undefined
    ? answerNow(view)
    : confirmed(locale, isSoLong(view, asked) !== (asked.asksIfTooLate === true), answerTimeLeft(view));
}

/** Whether months have gone by is told in months. */
function inUnit(view: CallView, { unit }: TimeLeftAsked): CallView {
  return { ...view, question: { ...view.question, unit: unit === 'years' ? 'months' : unit } };
}

/** By the calendar for days and longer, by the clock for hours and minutes of an application. */
function isSoLong(view: CallView, { amount, unit, bound, isSince }: TimeLeftAsked): boolean {
  // "Less than a day to go?" the evening before: by the clock it is.
  if ((isByTheClock(unit) || bound === 'less') && view.question.about === 'application') {
    const seconds = amount * DAYS_OF[unit] * DAY_SECONDS;
    const left = isSince ? -secondsLeft(view) : secondsLeft(view);
    return fits(left - seconds, bound, seconds * ROUNDED);
  }
  const [from, to] = isSince ? [lastDay(view), today(view)] : [today(view), lastDay(view)];
  const isOfCalendar = Number.isInteger(amount) && amount < LONGEST;
  const over = isOfCalendar
    ? daysBetween(from.add({ [unit]: amount }), to)
    : daysBetween(from, to) - amount * DAYS_OF[unit];
  return fits(over, bound, 0);
}

/** Half a month, and a million years, are no stretches of a calendar. */
const LONGEST = 1_000;
const DAY_SECONDS = DAY_MS / 1_000;
const DAYS_OF = { minutes: 1 / 1_440, hours: 1 / 24, days: 1, weeks: 7, months: 30, years: 365 };

/** `over`: how much longer it is than was asked, up to `play` of which nobody minds. */
function fits(over: number, bound: TimeLeftAsked['bound'], play: number): boolean {
  switch (bound) {
    case 'more':
      return over > 0;
    case 'less':
      return over < 0;
    case 'in-full':
      return over >= 0;
    case 'exactly':
      return Math.abs(over) <= play;
    default:
      return over >= -play;
  }
}

/** Fifty-five minutes are "an hour" to whoever asks whether it is left. */
const ROUNDED = 0.1;

/** Calendar days until the last one; undefined after it. */
function daysLeftOf(view: CallView): number | undefined {
  return isOver(view) ? undefined : daysBetween(today(view), lastDay(view));
}

function questionsTimeLeft(view: CallView): string {
  const { locale, question } = view;
  const words = variables(view);
  if (stateOf(view).questions === 'closed') {
    return text(locale, 'calls.q-note-closed', words);
  }
  const days = daysBetween(today(view), lastDay(view));
  if (days === 0) {
    return text(locale, 'calls.questions-days', { ...words, days: daysLeft(locale, days) });
  }
  const isByDays = question.unit !== 'weeks' && question.unit !== 'months';
  const count = isByDays ? counted(locale, days, 'days') : leftIn(view);
  const left = text(locale, isOne(count) ? 'left.one' : 'left.other', { count });
  return text(locale, 'calls.questions-days', { ...words, days: left });
}

function leftIn(view: CallView): string {
  const stretch = { from: today(view), to: lastDay(view), seconds: secondsLeft(view) };
  return stretchWords(stretch, view.question.unit, view.locale);
}

/** "1 settimana" alone takes a singular verb. */
function isOne(words: string): boolean {
  return /^1 \p{L}+$/u.test(words);
}
