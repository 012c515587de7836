import { z } from 'zod';
import { Temporal } from 'temporal-polyfill';
import { inZone } from '../../knowledge/deadlines/moment.ts';
import type { Span } from '../../knowledge/deadlines/span.ts';
import type { Call } from '../../knowledge/schema/call.ts';
import type { Dialog, Memory, Step, Turn } from '../dialog.ts';
import type { Reply } from '../reply.ts';
import { type CallQuestion, readCallQuestion, unitNamed } from '../recognition/call-question.ts';
import { foreignClock } from '../recognition/foreign-clocks.ts';
import { isAfterQuestions } from '../recognition/follow-up.ts';
import { CALL_WORDS } from '../recognition/call-words.ts';
import { FOLLOW_UP_WORDS } from '../recognition/follow-up-words.ts';
import { momentAsked, shiftedMoment } from '../recognition/shifted.ts';
import { chosenMoment } from '../recognition/chosen-moment.ts';
import { TIME_WORDS } from '../recognition/time-words.ts';
import { action } from '../replies/article-reply.ts';
import { currentCall } from '../../knowledge/deadlines/current-call.ts';
import { answerBoth, answerBothNow } from '../replies/call-both.ts';
import {
  answerBefore,
  answerConfirm,
  answerSame,
  answerWeekday,
  answerWhich,
} from '../replies/call-confirm.ts';
import { isChoosing, isNow, momentsMeant } from '../replies/call-meant.ts';
import { likely, momentsNamed } from '../replies/call-moments.ts';
import {
  answerBetween,
  answerDaysOfWeek,
  answerEnough,
  answerStretch,
  answerTimeLeft,
  answerTimeLeftFrom,
  answerWhole,
} from '../replies/call-time-left.ts';
import { answerTimeSince } from '../replies/call-time-since.ts';
import { answerNow, answerSpan, isLimitMinute } from '../replies/call-verdict.ts';
import { type CallView, isOver, spanWords, timeNow, variables } from '../replies/call-view.ts';
import { plain, text } from '../texts/say.ts';
import { answerDialog } from './answer.ts';
import { handoffOffer } from './handoff-state.ts';

const State = z.strictObject({
  asking: z.literal('which-moment'),
  utterance: z.string(),
  options: z.array(
    z.strictObject({ words: z.string(), at: z.string(), kind: z.enum(['moment', 'day', 'stretch']) }),
  ),
});
type State = z.infer<typeof State>;

/** Reasons with the dates of a call: open or closed, days left, "may I send it on Monday at 11:50?". */
export const callsDialog: Dialog<State> = {
  id: 'calls',
  state: State,

  async begin(turn): Promise<Step<State>> {
    const call = currentCall(turn.knowledge);
    if (!call) {
      return (await answerDialog.begin(turn)) as Step<State>;
    }
    const isShifted = turn.understood.detail === 'shifted';
    const shifted = isShifted ? shiftedMoment(turn.understood.utterance, turn.memory, call) : undefined;
    if (shifted) {
      const again = viewOf(turn, call, askedAgain(turn));
      return answered(turn, again, answerSpan(again, shifted), shifted);
    }
    const readings = momentsNamed(turn, call);
    const { utterance, mended } = turn.understood;
    const question = ofWhatWasSpoken(
      turn,
      readCallQuestion(utterance, { hasMoment: readings.length > 0, mended }),
    );
    const view = viewOf(turn, call, question);
    const spans = readings.map((reading) => likely(view, reading));
    if (question.timeLeft) {
      return answered(turn, view, answerEnough(view, question.timeLeft));
    }
    if (question.kind === 'when') {
      return (await answerDialog.begin(withTopic(turn, view))) as Step<State>;
    }
    const said = reckoned(turn, view, spans.flat());
    return said === undefined ? inTime(turn, view, spans) : answered(turn, view, said);
  },

  async resume(turn): Promise<Step<State> | undefined> {
    const call = currentCall(turn.knowledge);
    const chosen = chosenMoment(turn.utterance, turn.state.options);
    if (!call || !chosen) {
      return undefined;
    }
    const from = Temporal.PlainDateTime.from(chosen.at).toZonedDateTime(call.timeZone);
    const until = chosen.kind === 'day' ? from.add({ days: 1 }).subtract({ seconds: 1 }) : from;
    const question = readCallQuestion(turn.state.utterance, { hasMoment: true });
    const view = viewOf(turn, call, question);
    const span: Span = { kind: chosen.kind, from, until, text: chosen.words, yearAssumed: false };
    return answered(turn, view, answerSpan(view, span), span);
  },
};

/**
 * "And if I write on the 18th?", after the dates for questions, is about these, and so is "is it too late?" after "I would
 * like to ask something about the call" in the same message.
 */
function ofWhatWasSpoken({ understood, memory, utterance }: Turn, question: CallQuestion): CallQuestion {
  if (
    question.kind === 'in-time' &&
    understood.utterance !== utterance &&
    !FOLLOW_UP_WORDS.namesApplication.test(plain(understood.utterance))
  ) {
    const { about } = readCallQuestion(utterance, { hasMoment: question.hasMoment });
    return { ...question, about };
  }
  if (understood.detail === 'in-unit') {
    const about = understood.topics[0]?.id === QUESTIONS ? 'questions' : 'application';
    return { ...question, about, kind: 'time-since', unit: unitNamed(plain(utterance)) };
  }
  if (FOLLOW_UP_WORDS.between.test(plain(utterance)) && countedBefore(memory)) {
    return { ...question, kind: 'time-left' };
  }
  const isOfQuestions = understood.topics[0]?.id === QUESTIONS && understood.topics.length === 1;
  const isGoingOn =
    (isOfQuestions || FOLLOW_UP_WORDS.forThat.test(plain(utterance))) && isAfterQuestions(memory);
  return isGoingOn ? { ...question, about: 'questions' } : question;
}

/** "How many days from the 8th to the 17th?" was asked last. */
function countedBefore({ lastUtterance = '' }: Memory): boolean {
  return readCallQuestion(lastUtterance, { hasMoment: true }).kind === 'time-left';
}

const QUESTIONS = 'call.questions-window';

/** "And an hour later?", after "is noon too late?", asks the same of another moment. */
function askedAgain({ understood, memory }: Turn): CallQuestion {
  const before = memory.lastMoment?.asked ?? '';
  const { timeLeft: _, fromHour: _hour, ...asked } = readCallQuestion(before, { hasMoment: true });
  const about = understood.topics[0]?.id === QUESTIONS ? 'questions' : 'application';
  return { ...asked, about, kind: 'in-time', sendsNow: false };
}

function viewOf({ knowledge, locale, now }: Turn, call: Call, question: CallQuestion): CallView {
  return { call, office: knowledge.office, locale, now, question };
}

/** What is told by the dates alone; undefined where a moment, or now, is to be judged. */
function reckoned(turn: Turn, view: CallView, spans: readonly Span[]): string | undefined {
  switch (view.question.kind) {
    case 'between':
      return answerBetween(view);
    case 'whole':
      return answerWhole(view);
    case 'time-left':
      return answerStretch(view, spans) ?? answerTimeLeftFrom(view, spans) ?? answerTimeLeft(view);
    case 'time-since':
      return answerStretch(view, spans) ?? (isOver(view) ? answerTimeSince(view) : answerTimeLeft(view));
    case 'days-of-week':
      return view.question.daysOfWeek && answerDaysOfWeek(view, view.question.daysOfWeek);
    case 'weekday':
      return answerWeekday(view, turn.understood.utterance, spans);
    case 'same':
      return answerSame(view);
    case 'both':
      return answerBothNow(view);
    case 'which':
      return answerWhich(view, spans);
    case 'confirm':
      if (isOver(view) && view.question.asksIfInTime) {
        return answerNow(view);
      }
      return isChoosing(turn.understood.utterance) && spans.length > 1
        ? answerWhich(view, spans)
        : answerConfirm(view, limitsSupposed(turn.understood.utterance, spans));
    default:
      return undefined;
  }
}

function inTime(turn: Turn, view: CallView, spans: readonly (Span | readonly Span[])[]): Step<State> {
  const certain = spans.filter((span): span is Span => !Array.isArray(span));
  const { isNegative, asksState, asksWhetherItWas } = view.question;
  const last = certain.at(-1);
  if (last && CALL_WORDS.alreadyClosed.test(plain(turn.understood.utterance)) && isOver(view)) {
    return answered(turn, view, answerBefore(view, last));
  }
  if (isNegative && asksState && last && CLOSED_BY.test(last.text)) {
    return answered(turn, view, answerBefore(view, { ...last, from: last.until }));
  }
  if (isNegative && asksState && !asksWhetherItWas && last && hasPassed(view, last)) {
    return answered(turn, view, answerConfirm(view, certain));
  }
  const both = answerBoth(view, turn.understood.utterance, certain);
  if (both !== undefined) {
    return answered(turn, view, both);
  }
  const doubtful = spans.find((span): span is readonly Span[] => Array.isArray(span));
  // "Mercoledì prossimo, il 24": the day of the month says which Wednesday.
  if (doubtful && !certain.some((span) => doubtful.some((one) => isSameDay(one, span)))) {
    return askWhich(turn, view, doubtful);
  }
  const meant = momentsMeant(view, turn.understood.utterance, certain);
  const lines =
    meant.length === 0 ? [answerNow(view)] : distinct(meant.map((span) => answerSpan(view, span)));
  return answered(turn, view, lines.join('\n'), meant.at(-1));
}

/** "Is it closed by the 25th?" */
const CLOSED_BY = /^(?:entro|by)\b/iu;

/** "It closes today at noon, right? 22 January": where a day near now is supposed, no other. */
function limitsSupposed(utterance: string, spans: readonly Span[]): readonly Span[] {
  const near = CALL_WORDS.closesToday.test(plain(utterance))
    ? spans.filter(({ text: said }) => NEAR_DAY.test(said))
    : [];
  return near.length > 0 ? near : spans.slice(0, 2);
}

const NEAR_DAY = /\b(?:oggi|domani|dopodomani|stasera|today|tomorrow|tonight)\b/iu;

/** "Did it close yesterday?": a day up to now is confirmed or denied, and so is "22 January", long after. */
function hasPassed(view: CallView, span: Span): boolean {
  const { question, now, call } = view;
  const today = inZone(now, call.timeZone).toPlainDate();
  const order = Temporal.PlainDate.compare(span.from.toPlainDate(), today);
  const isBefore = order < 0 || (order === 0 && isOver(view));
  return !question.isPast && !isNow(span) && (isBefore || (span.yearAssumed && isOver(view)));
}

function questionsOf(view: CallView): CallView {
  return { ...view, question: { ...view.question, about: 'questions' } };
}

function applicationOf(view: CallView): CallView {
  return { ...view, question: { ...view.question, about: 'application' } };
}

function isSameDay(one: Span, other: Span): boolean {
  return one.from.toPlainDate().equals(other.from.toPlainDate());
}

function answered(turn: Turn, view: CallView, said: string, span?: Span): Step<State> {
  const topics = topicsOf(turn, view);
  const notes = [said, ...notesFor(turn, view)];
  const needsStaff = isLimitMinute(view);
  const reply: Reply = {
    text: notes.join('\n\n'),
    locale: turn.locale,
    sources: view.call.sources.map((source) => ({
      title: source.title,
      url: source.url,
      ...(source.date === undefined ? {} : { date: source.date }),
      checked: view.call.reviewed,
    })),
    actions: [
      ...(needsStaff ? [action(text(turn.locale, 'button.person'))] : []),
      action(text(turn.locale, 'button.helpful')),
      action(text(turn.locale, 'button.not-helpful')),
    ],
    articles: topics,
    confidence: turn.understood.confidence,
  };
  return {
    replies: [reply],
    outcome: 'answer',
    memory: {
      lastTopics: topics,
      ...(span ? { lastDay: dayOf(span).toString(), lastMoment: judged(turn, span) } : {}),
      ...(needsStaff ? { waiting: handoffOffer(turn, 'call.deadline') } : {}),
    },
  };
}

/** The midnight of the 22nd is the end of that day to whoever goes on from it. */
function dayOf({ kind, from }: Span): Temporal.PlainDate {
  const isMidnight = kind === 'moment' && from.toPlainTime().equals(MIDNIGHT);
  return isMidnight ? from.subtract({ days: 1 }).toPlainDate() : from.toPlainDate();
}

const MIDNIGHT = Temporal.PlainTime.from('00:00');

/** Whoever goes on from a moment asks the same of the next. */
function judged({ understood, memory }: Turn, span: Span): NonNullable<Memory['lastMoment']> {
  const asked = understood.detail === 'shifted' ? (memory.lastMoment?.asked ?? '') : understood.utterance;
  return { at: momentAsked(span), asked };
}

/** What else belongs to the answer: whose clock counts, and the other of the two dates when both were named or that one is over. */
function notesFor({ knowledge }: Turn, view: CallView): readonly string[] {
  const { question, locale, call } = view;
  const notes: string[] = [];
  const ours = { city: knowledge.body.city, timeZone: call.timeZone };
  if (foreignClock(question.words, ours) !== undefined) {
    notes.push(text(locale, 'calls.abroad', { time: timeNow(view) }));
  }
  if (question.about === 'application' && question.mentionsQuestions && question.kind !== 'both') {
    const key = isOver(questionsOf(view)) ? 'calls.q-note-closed' : 'calls.q-note';
    notes.push(text(locale, key, variables(view)));
  }
  const isTooLate = question.about === 'questions' && question.kind === 'in-time' && isOver(view);
  if (isTooLate && !isOver(applicationOf(view))) {
    notes.push(text(locale, 'calls.application-note', variables(view)));
  }
  return notes;
}

/** The topics that an answer reckoned from the dates is about; whether it is open is told by the deadline and by the state. */
function topicsOf({ understood }: Turn, { question }: CallView): readonly string[] {
  if (question.about === 'questions') {
    return ['call.questions-window'];
  }
  const isOfSince = question.kind === 'time-since' || question.timeLeft?.isSince === true;
  const isAboutNow = isOfSince || (question.kind === 'in-time' && !question.hasMoment);
  const isStatus = understood.topics[0]?.id === 'call.status' || (isAboutNow && question.asksState);
  const others = isAboutNow || question.asksState ? ['call.deadline', 'call.status'] : ['call.deadline'];
  const topics = isStatus ? ['call.status', 'call.deadline'] : others;
  return question.mentionsQuestions ? [...topics, 'call.questions-window'] : topics;
}

function withTopic(turn: Turn, view: CallView): Turn {
  const [main] = topicsOf(turn, view);
  const [best] = turn.understood.topics;
  const isOfYear = TIME_WORDS.yearOfDeadline.test(plain(turn.understood.utterance));
  const id = !isOfYear && best?.id.startsWith('call.') === true ? best.id : (main ?? 'call.deadline');
  const topics = [{ id, confidence: turn.understood.confidence }];
  return { ...turn, understood: { ...turn.understood, topics } };
}

function askWhich(turn: Turn, view: CallView, spans: readonly Span[]): Step<State> {
  const [one, other] = spans.map((span) => spanWords(view.locale, span));
  const asked = text(view.locale, 'calls.ambiguous', {
    ...variables(view),
    one: one ?? '',
    other: other ?? '',
  });
  return {
    replies: [
      {
        text: asked,
        locale: turn.locale,
        actions: [one, other].flatMap((words) => (words === undefined ? [] : [action(words)])),
        articles: topicsOf(turn, view),
        confidence: turn.understood.confidence,
      },
    ],
    outcome: 'clarify',
    state: {
      asking: 'which-moment',
      utterance: turn.utterance,
      options: spans.map((span) => ({
        words: spanWords(view.locale, span),
        at: span.from.toPlainDateTime().toString({ smallestUnit: 'minute' }),
        kind: span.kind,
      })),
    },
  };
}

function distinct(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)];
}
