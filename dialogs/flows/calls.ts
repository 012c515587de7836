import { z } from 'zod';
import { Temporal } from 'temporal-polyfill';
import { callMoments, inZone } from '../../knowledge/deadlines/moment.ts';
import { readSpan, type Span } from '../../knowledge/deadlines/span.ts';
import { applicationVerdict, questionsVerdict } from '../../knowledge/deadlines/verdict.ts';
import type { Call } from '../../knowledge/schema/call.ts';
import type { Dialog, Step, Turn } from '../dialog.ts';
import type { Reply } from '../reply.ts';
import { readCallQuestion } from '../recognition/call-question.ts';
import { action, currentCall } from '../replies/article-reply.ts';
import { callVariables } from '../replies/call-variables.ts';
import {
  answerConfirm,
  answerDaysLeft,
  answerEnough,
  answerNow,
  answerSpan,
  answerWeekday,
  type CallView,
  spanWords,
  timeNow,
} from '../replies/call-verdict.ts';
import { availability } from '../../knowledge/deadlines/availability.ts';
import { plain, text } from '../texts/say.ts';
import { answerDialog } from './answer.ts';
import { handoffOffer } from './handoff.ts';

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
    const readings = readSpans(turn, call);
    const question = readCallQuestion(turn.understood.utterance, readings.length > 0);
    const view: CallView = {
      call,
      office: turn.knowledge.office,
      locale: turn.locale,
      now: turn.now,
      question,
    };
    const spans = question.isAbroad ? [] : readings.map((reading) => likely(view, reading));
    if (question.timeLeft) {
      return answered(turn, view, answerEnough(view, question.timeLeft));
    }
    switch (question.kind) {
      case 'when':
        return (await answerDialog.begin(withTopic(turn, view))) as Step<State>;
      case 'days-left':
        return answered(turn, view, answerDaysLeft(view));
      case 'weekday':
        return answered(turn, view, answerWeekday(view));
      case 'confirm':
        return answered(turn, view, answerConfirm(view, spans[0] as Span));
      default:
        return inTime(turn, view, spans);
    }
  },

  async resume(turn): Promise<Step<State> | undefined> {
    const call = currentCall(turn.knowledge);
    const chosen = turn.state.options.find((option) => isChosen(turn.utterance, option));
    if (!call || !chosen) {
      return undefined;
    }
    const from = Temporal.PlainDateTime.from(chosen.at).toZonedDateTime(call.timeZone);
    const until = chosen.kind === 'day' ? from.add({ days: 1 }).subtract({ seconds: 1 }) : from;
    const question = readCallQuestion(turn.state.utterance, true);
    const view: CallView = {
      call,
      office: turn.knowledge.office,
      locale: turn.locale,
      now: turn.now,
      question,
    };
    const span: Span = { kind: chosen.kind, from, until, text: chosen.words, dayAssumed: false };
    return answered(turn, view, answerSpan(view, span), span);
  },
};

/** The option's own words, its hour, or the number of its day. */
function isChosen(
  utterance: string,
  { words, at, kind }: { words: string; at: string; kind: string },
): boolean {
  const said = plain(utterance);
  const mark = kind === 'moment' ? at.slice(11, 16).replace(':', ' ') : String(Number(at.slice(8, 10)));
  return said === plain(words) || said.includes(mark);
}

function inTime(turn: Turn, view: CallView, spans: readonly (Span | readonly Span[])[]): Step<State> {
  const doubtful = spans.find((span): span is readonly Span[] => Array.isArray(span));
  if (doubtful) {
    return askWhich(turn, view, doubtful);
  }
  const certain = spans.filter((span): span is Span => !Array.isArray(span));
  const named = view.question.sendsNow ? [] : certain.filter((span) => !isNow(span));
  const lines =
    named.length === 0 ? [answerNow(view)] : distinct(named.map((span) => answerSpan(view, span)));
  return answered(turn, view, lines.join('\n'), named.at(-1));
}

function answered(turn: Turn, view: CallView, said: string, span?: Span): Step<State> {
  const topics = topicsOf(turn, view);
  const notes = [said, ...notesFor(view)];
  const needsStaff = said === text(view.locale, 'calls.noon-reached', variables(view));
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
      ...(span ? { lastDay: span.from.toPlainDate().toString() } : {}),
      ...(needsStaff ? { waiting: handoffOffer(turn, 'call.deadline') } : {}),
    },
  };
}

/** What else belongs to the answer: whose clock counts, and the other of the two dates when both were named. */
function notesFor(view: CallView): readonly string[] {
  const { question, locale } = view;
  const notes: string[] = [];
  if (question.isAbroad) {
    notes.push(text(locale, 'calls.abroad', { time: timeNow(view) }));
  }
  if (question.about === 'application' && question.mentionsQuestions) {
    const at = availability(view.call, view.now);
    const key = at.questions === 'closed' ? 'calls.q-note-closed' : 'calls.q-note';
    notes.push(text(locale, key, variables(view)));
  }
  return notes;
}

/** The topics that an answer reckoned from the dates is about; whether it is open is told by the deadline and by the state. */
function topicsOf({ understood }: Turn, { question }: CallView): readonly string[] {
  if (question.about === 'questions') {
    return ['call.questions-window'];
  }
  const isAboutNow = question.kind === 'in-time' && !question.hasMoment;
  const isStatus = understood.topics[0]?.id === 'call.status' || (isAboutNow && question.asksState);
  const others = isAboutNow ? ['call.deadline', 'call.status'] : ['call.deadline'];
  const topics = isStatus ? ['call.status', 'call.deadline'] : others;
  return question.mentionsQuestions ? [...topics, 'call.questions-window'] : topics;
}

function withTopic(turn: Turn, view: CallView): Turn {
  const [main] = topicsOf(turn, view);
  const [best] = turn.understood.topics;
  const id = best?.id.startsWith('call.') === true ? best.id : (main ?? 'call.deadline');
  const topics = [{ id, confidence: turn.understood.confidence }];
  return { ...turn, understood: { ...turn.understood, topics } };
}

/** The moments named. An hour said apart from its day belongs to the day of the message, or else of the last answer. */
function readSpans(turn: Turn, call: Call): readonly (readonly Span[])[] {
  const now = inZone(turn.now, call.timeZone);
  const { lastDay } = turn.memory;
  const spoken =
    lastDay === undefined ? callMoments(call).closesAt.toPlainDate() : Temporal.PlainDate.from(lastDay);
  const mentions = turn.understood.dates;
  const days = mentions.filter((mention) => mention.type === 'date');
  const hours = mentions.filter((mention) => mention.type === 'time' || mention.type === 'timerange');
  const [only] =
    days.length === 1 ? days.flatMap((mention) => readSpan(mention, { now, day: spoken }).spans) : [];
  const isSplit = only !== undefined && hours.length > 0;
  const read = isSplit ? mentions.filter((mention) => mention.type !== 'date') : mentions;
  const day = isSplit ? only.from.toPlainDate() : spoken;
  return read.map((mention) => readSpan(mention, { now, day }).spans).filter((spans) => spans.length > 0);
}

const MORNING_FROM = 7;

/**
 * Of two readings half a day apart the one people mean: noon for twelve, the morning from seven on. Left open, as a
 * list, only where it changes the answer.
 */
function likely(view: CallView, spans: readonly Span[]): Span | readonly Span[] {
  const [first, second] = spans;
  if (!first || !second) {
    return first ?? [];
  }
  const judge = view.question.about === 'questions' ? questionsVerdict : applicationVerdict;
  const verdicts = new Set(spans.map((span) => judge(view.call, span)));
  if (verdicts.size === 1) {
    return first;
  }
  const moments = spans.filter((span) => span.kind === 'moment');
  const noon = moments.find((span) => span.from.hour === 12);
  const morning = moments.find((span) => span.from.hour >= MORNING_FROM && span.from.hour < 12);
  return noon ?? morning ?? spans.slice(0, 2);
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

function isNow(span: Span): boolean {
  return /^(ora|adesso|subito|now|right now|al momento)$/iu.test(span.text);
}

function distinct(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)];
}

function variables(view: CallView) {
  return callVariables(view.call, availability(view.call, view.now), view.locale);
}
