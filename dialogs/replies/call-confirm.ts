import { Temporal } from 'temporal-polyfill';
import { callMoments } from '../../knowledge/deadlines/moment.ts';
import type { Span } from '../../knowledge/deadlines/span.ts';
import { weekday } from '../texts/dates.ts';
import type { TextKey } from '../texts/it.ts';
import { plain, text } from '../texts/say.ts';
import { type CallView, confirmed, isAfternoonOfLimit, stateOf, variables } from './call-view.ts';

/** The weekday of the deadline; yes or no first where one was supposed: "il 22 casca di domenica?". */
export function answerWeekday(view: CallView, utterance: string): string {
  const { closesAt, questionsUntil } = callMoments(view.call);
  const isQuestions = view.question.about === 'questions';
  const day = isQuestions ? questionsUntil : closesAt.toPlainDate();
  const { state, questions } = stateOf(view);
  const isPast = isQuestions ? questions === 'closed' : state === 'closed';
  const key: TextKey = isQuestions ? 'calls.q-weekday' : 'calls.weekday';
  const name = weekday(view.locale, day);
  const said = text(view.locale, isPast ? `${key}-past` : key, { ...variables(view), weekday: name });
  const supposed = WEEKDAY_NAMED.exec(plain(utterance))?.[0];
  return supposed === undefined ? said : confirmed(view.locale, plain(name) === supposed, said);
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
  const key = stateOf(view).state === 'closed' ? 'calls.which-past' : 'calls.which';
  return text(view.locale, key, { ...variables(view), which: capitalised(which) });
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "Does it close on the 25th?", "is it next week?": yes when the time named is the deadline's. */
export function answerConfirm(view: CallView, spans: readonly Span[]): string {
  const isQuestions = view.question.about === 'questions';
  const { state, questions } = stateOf(view);
  const isRight = spans.some((span) => isLimitWithin(view, span) && !isAfternoonOfLimit(view, span));
  if (isQuestions) {
    const said = text(
      view.locale,
      questions === 'closed' ? 'calls.q-until-past' : 'calls.q-until',
      variables(view),
    );
    return confirmed(view.locale, isRight, said);
  }
  const key = isRight ? 'calls.confirm' : 'calls.deny';
  return text(view.locale, state === 'closed' ? `${key}-past` : key, variables(view));
}

/** True for the day of the deadline, its very moment, and a week or month it lies in. */
function isLimitWithin(view: CallView, span: Span): boolean {
  const { closesAt, questionsUntil } = callMoments(view.call);
  if (span.kind === 'moment') {
    return view.question.about === 'questions'
      ? span.from.toPlainDate().equals(questionsUntil)
      : Temporal.ZonedDateTime.compare(span.from, closesAt) === 0;
  }
  const day = view.question.about === 'questions' ? questionsUntil : closesAt.toPlainDate();
  return (
    Temporal.PlainDate.compare(span.from.toPlainDate(), day) <= 0 &&
    Temporal.PlainDate.compare(day, span.until.toPlainDate()) <= 0
  );
}
