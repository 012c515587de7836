import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Position } from '../knowledge/places/gazetteer.ts';
import type { Locale } from '../knowledge/schema/locale.ts';
import type { Memory, Outcome, Step, Turn } from './dialog.ts';
import { dialogNamed } from './dialogs.ts';
import { reopened } from './flows/handoff.ts';
import { maySpeak } from './flows/silence.ts';
import { buttonTitle } from '../knowledge/schema/article.ts';
import { languageOf } from './recognition/language-of.ts';
import { localeOfTag } from './recognition/language.ts';
import { readable } from './recognition/readable.ts';
import { codeIn } from './recognition/return-code.ts';
import { SURE } from './recognition/certainty.ts';
import { saidInQueue } from './recognition/waiting.ts';
import { understand } from './recognizer.ts';
import type { Reply } from './reply.ts';
import type { Services } from './services.ts';
import type { Understood } from './understood.ts';

/** What came in: a message, or the start of a conversation. */
export interface Incoming {
  readonly kind: 'start' | 'message';
  readonly text: string;
  /** The language the channel says the citizen uses, as a BCP 47 tag. */
  readonly channelLocale?: string;
  readonly position?: Position;
  /** Payload of a deep link, with kind `start`. */
  readonly payload?: string;
  /** Kinds of attachment that the bot cannot read: "photo", "voice", "document", "sticker", "contact". */
  readonly attachments?: readonly string[];
}

export interface Conversed {
  readonly replies: readonly Reply[];
  readonly memory: Memory;
  readonly outcome: Outcome;
  /** What the replies were built from, best first; for `clarify`, the options offered. */
  readonly articles: readonly string[];
  readonly confidence: number;
  readonly places: readonly string[];
}

export interface ConverseContext {
  readonly knowledge: Knowledge;
  readonly services: Services;
  readonly now: Date;
  /** Undefined in the first turn, or when what was stored no longer fits. */
  readonly memory?: Memory;
  /** Why the staff have silenced the bot, in each language; absent while it may speak. */
  readonly silence?: Readonly<Record<Locale, string>>;
}

export type Converse = (incoming: Incoming, context: ConverseContext) => Promise<Conversed>;

/** One turn: what came in, read against what is remembered, answered by the dialog that knows. */
export const converse: Converse = async (message, context) => {
  const incoming = { ...message, text: readable(message.text) };
  const memory = context.memory ?? { locale: localeOfTag(incoming.channelLocale) ?? 'it' };
  const heard = inTheirLanguage(incoming, memory, context);
  const understood = understoodOf(incoming, heard, context);
  const turn: Turn = {
    utterance: incoming.text,
    locale: heard.locale,
    ...(incoming.position ? { position: incoming.position } : {}),
    now: context.now,
    knowledge: context.knowledge,
    services: context.services,
    memory: heard,
    understood,
    ...(context.silence ? { silence: context.silence[heard.locale] } : {}),
    state: undefined,
  };
  const taken = (await spokenInQueue(turn, incoming)) ?? (await resumed(turn)) ?? (await begun(turn));
  const { dialog, step } = incoming.kind === 'message' ? await takenBack(turn, taken) : taken;
  return conversed(turn, dialog, step);
};

interface Taken {
  readonly dialog: string;
  readonly step: Step;
}

/** Dialogs that look for an answer, and what they come to when there is none. */
const LOOKING: ReadonlySet<string> = new Set(['answer', 'clarify', 'fallback']);
const UNANSWERED: ReadonlySet<Outcome> = new Set(['clarify', 'decline', 'handoff']);

/** Shortly after a talk with the staff, what the bot cannot answer belongs to that talk, and goes back to it. */
async function takenBack(turn: Turn, taken: Taken): Promise<Taken> {
  const isUnanswered = LOOKING.has(taken.dialog) && UNANSWERED.has(taken.step.outcome);
  const step = isUnanswered ? await reopened(turn) : undefined;
  return step === undefined ? taken : { dialog: 'handoff', step };
}

/** Who waits for a person speaks of that: "how long will it take?" is asked of the queue, not of a service. */
async function spokenInQueue(turn: Turn, { kind }: Incoming): Promise<Taken | undefined> {
  const { understood, utterance } = turn;
  const detail =
    kind === 'message' && understood.isUrgent !== true ? saidInQueue(utterance, turn) : undefined;
  if (detail === undefined || (await turn.services.queuePlace()) === undefined) {
    return undefined;
  }
  return beginOne(turn, { ...understood, dialog: 'handoff', detail, confidence: SURE, topics: [] });
}

/** The dialog that waits for an answer has the first word, unless something cannot wait. */
async function resumed(turn: Turn): Promise<Taken | undefined> {
  const { waiting } = turn.memory;
  const dialog = waiting && dialogNamed(waiting.dialog);
  if (!dialog?.resume || turn.understood.isUrgent === true || !maySpeak(turn, dialog.id)) {
    return undefined;
  }
  const state = dialog.state?.safeParse(waiting?.state);
  if (state?.success !== true) {
    return undefined;
  }
  const step = await dialog.resume({ ...turn, state: state.data });
  return step && { dialog: dialog.id, step };
}

async function begun(turn: Turn): Promise<Taken> {
  if (!maySpeak(turn, turn.understood.dialog)) {
    return beginOne(turn, { ...turn.understood, dialog: 'silence' });
  }
  return beginAll(turn, turn.understood);
}

async function beginAll(turn: Turn, understood: Understood): Promise<Taken> {
  const first = await beginOne(turn, understood);
  return understood.also ? together(turn, first, await beginAll(turn, understood.also)) : first;
}

async function beginOne(turn: Turn, understood: Understood): Promise<Taken> {
  const dialog = dialogNamed(understood.dialog) ?? dialogNamed('fallback');
  if (!dialog) {
    throw new Error(`No dialog is named ${understood.dialog}`);
  }
  return { dialog: dialog.id, step: await dialog.begin({ ...turn, understood }) };
}

/** The questions of one message, answered one after the other: what asks something back is said last, and waits. */
function together({ knowledge, locale }: Turn, first: Taken, second: Taken): Taken {
  const isFirstAsking = first.step.state !== undefined && second.step.state === undefined;
  const [before, last] = isFirstAsking ? [second, first] : [first, second];
  const answered = before.step.replies
    .flatMap(({ articles = [] }) => articles)
    .flatMap((id) => knowledge.article(id, locale) ?? [])
    .map(buttonTitle);
  const step: Step = {
    replies: [
      ...before.step.replies.map(withoutActions),
      ...last.step.replies.map((reply) => withoutButtons(reply, answered)),
    ],
    outcome: first.step.outcome,
    memory: {
      ...second.step.memory,
      ...first.step.memory,
      lastTopics: [before, last].flatMap(({ step: { memory } }) => memory?.lastTopics ?? []),
    },
    places: [before, last].flatMap(({ step: { places = [] } }) => places),
    ...(last.step.state === undefined ? {} : { state: last.step.state }),
  };
  return { dialog: last.step.state === undefined ? first.dialog : last.dialog, step };
}

/** What the first reply has said needs no button under the second. */
function withoutButtons(reply: Reply, titles: readonly string[]): Reply {
  return reply.actions === undefined
    ? reply
    : { ...reply, actions: reply.actions.filter(({ title }) => !titles.includes(title)) };
}

/** The buttons of the last reply are enough. */
function withoutActions(reply: Reply): Reply {
  const { actions: _actions, ...rest } = reply;
  return rest;
}

function conversed(turn: Turn, dialog: string, step: Step): Conversed {
  const { waiting: _, language, danger, lastMoment, ...kept } = turn.memory;
  const { waiting, ...changes } = step.memory ?? {};
  // Who chooses one of our languages no longer writes in their own.
  const isGuest = language !== undefined && changes.locale === undefined;
  const next = step.state === undefined ? waiting : { dialog, state: step.state };
  return {
    replies: step.replies,
    memory: {
      ...kept,
      ...(isGuest ? { language } : {}),
      // Who is answered about something else has left the danger they told of.
      ...(danger === undefined || step.outcome === 'answer' ? {} : { danger }),
      // An answer on something else leaves the moment that was asked about; thanks do not.
      ...(lastMoment === undefined || step.outcome === 'answer' ? {} : { lastMoment }),
      ...changes,
      ...(next === undefined ? {} : { waiting: next }),
      lastReplies: step.replies,
      counted: countedAfter(turn.memory, step),
      lastUtterance: turn.utterance,
    },
    outcome: step.outcome,
    articles: [...new Set(step.replies.flatMap((reply) => reply.articles ?? []))],
    confidence: step.replies.find((reply) => reply.confidence !== undefined)?.confidence ?? 0,
    places: step.places ?? [],
  };
}

/** Several places or topics begin a new count; one of those counted before keeps it. */
function countedAfter({ counted = [] }: Memory, { places = [], memory }: Step): Memory['counted'] {
  const items = places.length > 0 ? places : (memory?.lastTopics ?? []);
  if (items.length > 1) {
    return items;
  }
  return items.every((item) => counted.includes(item)) ? counted : undefined;
}

function inTheirLanguage(incoming: Incoming, memory: Memory, context: ConverseContext): Memory {
  return incoming.kind === 'start' ? memory : languageOf(incoming.text, memory, context.knowledge);
}

const NOTHING_NAMED: Omit<Understood, 'dialog'> = {
  utterance: '',
  topics: [],
  confidence: 1,
  isUrgent: true,
  entities: { areas: [], emails: [], years: [], phones: [], hasPersonalCodes: false },
  dates: [],
  place: { found: 'none' },
};

function understoodOf(incoming: Incoming, memory: Memory, context: ConverseContext): Understood {
  if (incoming.kind === 'start') {
    // A deep link may bring a code from another channel.
    const payload = incoming.payload ?? '';
    return codeIn(payload) === undefined
      ? { ...NOTHING_NAMED, dialog: 'welcome' }
      : { ...NOTHING_NAMED, dialog: 'return-code', utterance: payload };
  }
  if (incoming.position) {
    const isAsked = memory.waiting?.dialog === 'places';
    return { ...NOTHING_NAMED, dialog: 'places', utterance: incoming.text, isUrgent: !isAsked };
  }
  if (incoming.text.trim() === '' && incoming.attachments && incoming.attachments.length > 0) {
    return {
      ...NOTHING_NAMED,
      dialog: 'fallback',
      detail: 'attachment',
      utterance: incoming.attachments[0] ?? '',
    };
  }
  return understand({
    utterance: incoming.text,
    locale: memory.locale,
    memory,
    knowledge: context.knowledge,
    now: context.now,
  });
}
