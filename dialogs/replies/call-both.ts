import type { Span } from '../../knowledge/deadlines/span.ts';
import { applicationVerdict, questionsVerdict, type Verdict } from '../../knowledge/deadlines/verdict.ts';
import { CALL_WORDS } from '../recognition/call-words.ts';
import type { TextKey } from '../texts/it.ts';
import { plain, text } from '../texts/say.ts';
import { type CallView, confirmed, isAfternoonOfLimit, isOver, variables } from './call-view.ts';

/** "If I send the question tomorrow and the application on Saturday": a day for each. */
interface Both {
  readonly questions: Span;
  readonly application: Span;
}

/** Whether both are in time, when a day is named for each of them; undefined otherwise. */
export function answerBoth(view: CallView, utterance: string, spans: readonly Span[]): string | undefined {
  const both = bothNamed(utterance, spans);
  if (both === undefined) {
    return undefined;
  }
  const areInTime =
    isInTime(questionsVerdict(view.call, both.questions)) &&
    isInTime(applicationVerdict(view.call, both.application)) &&
    !isAfternoonOfLimit(view, both.application);
  const said = text(view.locale, 'calls.same-limit', variables(view));
  return confirmed(view.locale, areInTime !== view.question.isNegative, said);
}

function isInTime(verdict: Verdict): boolean {
  return verdict === 'before' || verdict === 'at' || verdict === 'cut';
}

/** "Are both closed?", with no day named: of now, and the two limits. */
export function answerBothNow(view: CallView): string {
  const { locale, question } = view;
  const questions: CallView = { ...view, question: { ...question, about: 'questions' } };
  const areSo = [view, questions].every((one) => isOver(one) === question.isNegative);
  const ofQuestions: TextKey = isOver(questions) ? 'calls.q-until-past' : 'calls.q-until';
  const ofApplication: TextKey = isOver(view)
    ? 'calls.limit-past'
    : isOver(questions)
      ? 'calls.application-note'
      : 'calls.limit';
  const limits = [ofQuestions, ofApplication].map((key) => text(locale, key, variables(view)));
  return confirmed(locale, areSo, limits.join(' '));
}

/** What stands up to the first day, and between the first and the second, tells which is for what. */
function bothNamed(utterance: string, [first, second, ...others]: readonly Span[]): Both | undefined {
  if (first === undefined || second === undefined || others.length > 0) {
    return undefined;
  }
  const end = utterance.indexOf(first.text) + first.text.length;
  const until = utterance.indexOf(second.text, end);
  const [before, between] = [
    plain(utterance.slice(0, end)),
    plain(utterance.slice(end, Math.max(end, until))),
  ];
  if (isOfQuestions(before) && isOfApplying(between)) {
    return { questions: first, application: second };
  }
  return isOfApplying(before) && isOfQuestions(between)
    ? { questions: second, application: first }
    : undefined;
}

function isOfQuestions(said: string): boolean {
  return CALL_WORDS.questions.test(said) && !CALL_WORDS.theApplication.test(said);
}

function isOfApplying(said: string): boolean {
  return CALL_WORDS.theApplication.test(said) && !CALL_WORDS.questions.test(said);
}
