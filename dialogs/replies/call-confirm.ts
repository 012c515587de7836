import { Temporal } from 'temporal-polyfill';
import { callMoments } from '../../knowledge/deadlines/moment.ts';
import type { Span } from '../../knowledge/deadlines/span.ts';
import { closureReason } from '../../knowledge/places/office-state.ts';
import { dayFromLimit } from '../recognition/day-from-limit.ts';
import { longDate, weekday } from '../texts/dates.ts';
import type { TextKey } from '../texts/it.ts';
import { capitalised, plain, text } from '../texts/say.ts';
import { lastDay } from './call-stretch.ts';
import {
  type CallView,
  confirmed,
  isAfternoonOfLimit,
  isOver,
  LIMIT,
  NEXT,
  ofThatYear,
  PART_OF_DAY,
  variables,
} from './call-view.ts';

/** The weekday of the deadline, or of the day named; yes or no first where one was supposed: "il 22 casca di domenica?". */
export function answerWeekday(view: CallView, utterance: string, spans: readonly Span[]): string {
  const named = dayNamed(view, utterance, spans);
  const day = named ?? lastDay(view);
  const isSupposed = supposedDay(view, utterance, day);
  const tell = (said: string) => (isSupposed === undefined ? said : confirmed(view.locale, isSupposed, said));
  if (!day.equals(lastDay(view))) {
    const words = { ...variables(view), when: longDate(view.locale, day) };
    return tell(text(view.locale, 'calls.weekday-of', words));
  }
  const isQuestions = view.question.about === 'questions';
  const isPast = isOver(view);
  const key: TextKey = isQuestions ? 'calls.q-weekday' : 'calls.weekday';
  const name = weekday(view.locale, day);
  return tell(text(view.locale, isPast ? `${key}-past` : key, { ...variables(view), weekday: name }));
}

/** Whether it is the day that was supposed: a weekday by its name, a working day, a weekend; undefined where none was. */
function supposedDay({ office, locale }: CallView, utterance: string, day: Temporal.PlainDate) {
  const said = plain(utterance);
  if (/\b(?:o|oppure|or)\b/u.test(said)) {
    return undefined;
  }
  const isWeekend = day.dayOfWeek >= SATURDAY;
  const isHoliday = closureReason(office, day) !== undefined;
  if (/\b(?:weekend|fine settimana)\b/u.test(said)) {
    return isWeekend;
  }
  if (/\b(?:festivo|festa|(?:public )?holiday)\b/u.test(said)) {
    return isHoliday || day.dayOfWeek > SATURDAY;
  }
  if (/\b(?:feriale|lavorativo|working day|(?<!(?:which|what) )weekday)\b/u.test(said)) {
    return !isWeekend && !isHoliday;
  }
  const named = ASKS_DATE.test(said) ? undefined : WEEKDAY_NAMED.exec(said)?.[0];
  return named === undefined ? undefined : plain(weekday(locale, day)) === named;
}

/** "Venerdì prossimo che giorno è?" supposes nothing. */
const ASKS_DATE =
  /\b(?:luned|marted|mercoled|gioved|venerd|sabat|domenic)\w+ (?:\w+ )?che giorno\b|\bwhat (?:day|date)\b/u;

const SATURDAY = 6;

/** The day that is named by its number; without a month, of that of the deadline. */
function dayNamed(view: CallView, utterance: string, spans: readonly Span[]): Temporal.PlainDate | undefined {
  const span = spans.find(({ kind, text: words }) => kind === 'day' && /\d/u.test(words));
  if (span && /\p{L}{3}|\d\D+\d/u.test(span.text.replace(/^(?:on )?the\b/iu, ''))) {
    return span.from.toPlainDate();
  }
  const number = /\b(?:il|the) (0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b/u.exec(plain(utterance))?.[1];
  const next = spans.find(({ kind, text: words }) => kind === 'day' && NEXT.test(words));
  return number === undefined
    ? (span ?? next)?.from.toPlainDate()
    : lastDay(view).with({ day: Number(number) });
}

const WEEKDAY_NAMED =
  /\b(?:lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/u;

/** "This week or the next one?": the one in which the deadline lies, and the deadline. */
export function answerWhich(view: CallView, spans: readonly Span[]): string {
  const [first, second] = spans;
  const found = spans.find((span) => isLimitWithin(view, span));
  if (first === undefined || (found === undefined && second !== undefined)) {
    return answerConfirm(view, spans);
  }
  const isLater = Temporal.ZonedDateTime.compare(first.until, callMoments(view.call).closesAt) < 0;
  const which = found?.text ?? text(view.locale, isLater ? 'calls.next-week' : 'calls.last-week');
  if (/\d/u.test(which)) {
    return text(view.locale, isOver(view) ? 'calls.limit-past' : 'calls.limit', variables(view));
  }
  const key = isOver(view) ? 'calls.which-past' : 'calls.which';
  return text(view.locale, key, { ...variables(view), which: capitalised(which) });
}

/** "Is the last day for questions that for applications?" */
export function answerSame(view: CallView): string {
  const { closesAt, questionsUntil } = callMoments(view.call);
  const isSame = closesAt.toPlainDate().equals(questionsUntil);
  return confirmed(view.locale, isSame, text(view.locale, 'calls.same-limit', variables(view)));
}

/** "Does it close on the 25th?", "is it next week?": yes when the time named is the deadline's. */
export function answerConfirm(view: CallView, spans: readonly Span[]): string {
  const isQuestions = view.question.about === 'questions';
  const last = spans.at(-1);
  if (view.question.asksIfBefore && last !== undefined) {
    return answerBefore(view, last);
  }
  const [first] = spans;
  const isOfDayFromLimit = dayFromLimit(view.question.words) !== undefined;
  const isOfOtherYear = spans.some((span) => NEXT.test(span.text) && !isLimitWithin(view, span));
  const isRight =
    isOfDayFromLimit && first !== undefined && first !== last
      ? last !== undefined && isSameDay(first, last)
      : !isOfOtherYear && spans.some((span) => isLimitWithin(view, span) && !isAfternoonOfLimit(view, span));
  if (isQuestions) {
    const said = text(view.locale, isOver(view) ? 'calls.q-until-past' : 'calls.q-until', variables(view));
    return confirmed(view.locale, isRight, said);
  }
  const key = isRight ? 'calls.confirm' : 'calls.deny';
  const said = text(view.locale, isOver(view) ? `${key}-past` : key, variables(view));
  const isOfQuestions = !isRight && spans.some((span) => isLastForQuestions(view, span));
  return isOfQuestions ? `${said}\n\n${text(view.locale, 'calls.q-note', variables(view))}` : said;
}

/** "Is the 16th the day before the questions close?" */
function isSameDay(one: Span, other: Span): boolean {
  return one.from.toPlainDate().equals(other.from.toPlainDate());
}

/** "Had it already closed by the 1st of February?": whether the limit comes before the moment named. */
export function answerBefore(view: CallView, { from }: Span): string {
  const { closesAt, questionsUntil } = callMoments(view.call);
  const isQuestions = view.question.about === 'questions';
  const isBefore = isQuestions
    ? Temporal.PlainDate.compare(questionsUntil, from.toPlainDate()) < 0
    : Temporal.ZonedDateTime.compare(closesAt, from) < 0;
  const key = isQuestions ? 'calls.q-until' : 'calls.limit';
  return confirmed(
    view.locale,
    isBefore,
    text(view.locale, isOver(view) ? `${key}-past` : key, variables(view)),
  );
}

function isLastForQuestions({ call }: CallView, { kind, from }: Span): boolean {
  return kind === 'day' && from.toPlainDate().equals(callMoments(call).questionsUntil);
}

/** True for the day of the deadline, its very moment, and a part of the day, a week or a month it lies in. */
function isLimitWithin(view: CallView, said: Span): boolean {
  const { closesAt, questionsUntil } = callMoments(view.call);
  const span = ofThatYear(said, closesAt);
  if (BEFORE.test(span.text) && span.until.toPlainTime().equals(LAST_SECOND)) {
    const limit = view.question.about === 'questions' ? questionsUntil : closesAt.toPlainDate();
    // The next Christmas, while it is open; years later that of the same year.
    const { until } = isOver(view) ? span : said;
    return Temporal.PlainDate.compare(limit, until.toPlainDate()) <= 0;
  }
  if (view.question.about === 'questions') {
    return isDayWithin(questionsUntil, span);
  }
  if (span.kind === 'moment' || isLimitByTheHour(span)) {
    return Temporal.ZonedDateTime.compare(span.until, closesAt) === 0;
  }
  if (LIMIT.test(span.text) && /\d/u.test(span.text)) {
    return span.until.toPlainDate().equals(closesAt.toPlainDate());
  }
  return isPartOfDay(span)
    ? Temporal.ZonedDateTime.compare(span.from, closesAt) < 0 &&
        Temporal.ZonedDateTime.compare(closesAt, span.until) <= 0
    : isDayWithin(closesAt.toPlainDate(), span);
}

/** "Before the 25th" holds whatever comes before, however long ago it was. */
const BEFORE = /^(?:prima|before)\b/iu;
const LAST_SECOND = Temporal.PlainTime.from('23:59:59');

function isDayWithin(day: Temporal.PlainDate, { from, until }: Span): boolean {
  return (
    Temporal.PlainDate.compare(from.toPlainDate(), day) <= 0 &&
    Temporal.PlainDate.compare(day, until.toPlainDate()) <= 0
  );
}

/** "By one o'clock on the 22nd" is another limit than noon. */
function isLimitByTheHour({ kind, text: words, until }: Span): boolean {
  return kind === 'stretch' && LIMIT.test(words) && (until.second === 0 || PART_OF_DAY.test(words));
}

function isPartOfDay({ kind, from, until }: Span): boolean {
  return kind === 'stretch' && until.since(from).total('hours') < HOURS_A_DAY - 1;
}

const HOURS_A_DAY = 24;
