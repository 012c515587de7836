import type { z } from 'zod';
import type { Locale, Language } from '../knowledge/schema/locale.ts';
import type { SafetyKind } from '../knowledge/schema/safety.ts';
import type { Position } from '../knowledge/places/gazetteer.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Reply } from './reply.ts';
import type { Services } from './services.ts';
import type { Understood } from './understood.ts';

/** What a turn came to, as `knowledge evaluate` and the metrics count it. */
export const OUTCOMES = [
  'answer',
  'clarify',
  'handoff',
  'decline',
  'emergency',
  'smalltalk',
  'privacy',
  'feedback',
  'junk',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A position, shared or named. */
export interface Whereabouts {
  readonly position: Position;
  /** As it was named; absent when it was shared. */
  readonly label?: string;
  /** Radius in metres within which the true point lies. */
  readonly spread: number;
}

/** The danger somebody has told of in this conversation. */
export interface DangerTold {
  readonly kind: SafetyKind;
  /** When it was last told of, as an instant. */
  readonly at: string;
  /** To get out helps against it, as against fire. */
  readonly getsOut: boolean;
  /** Help is on its way, or it was a joke. */
  readonly isOver: boolean;
  /** The words it was first told in, so that nobody has to say them again. */
  readonly told?: string;
}

/** What the dialogs remember of a conversation between turns; stored as JSON with the turn. */
export interface Memory {
  readonly locale: Locale;
  /** The language the citizen writes in, when it is one without articles. */
  readonly language?: Language;
  /** The dialog that waits for an answer, and its own state, checked by its schema when it resumes. */
  readonly waiting?: { readonly dialog: string; readonly state: unknown };
  /** Topics of the last answer, best first, and none after what was declined: follow-ups are read against them. */
  readonly lastTopics?: readonly string[];
  readonly lastReplies?: readonly Reply[];
  /** What was last shown or answered together, in that order: "the second" is one of these, also after the first was asked of. */
  readonly counted?: readonly string[] | undefined;
  /** Where the citizen last said to be; undefined after a municipio, which is no point. */
  readonly lastWhereabouts?: Whereabouts | undefined;
  readonly lastUtterance?: string;
  /** Erasing was asked for, and has not been done. */
  readonly isErasureAsked?: boolean;
  /** The citizen was asked how to be reached: an address they write is the answer. */
  readonly isContactAsked?: boolean;
  /** What follows danger is read as more of it. */
  readonly danger?: DangerTold;
  /** Civil date last spoken of, for an hour said later without its day. */
  readonly lastDay?: string;
  /** What the last answer judged: "and an hour later?" counts from it. */
  readonly lastMoment?: {
    /** Civil date, with the hour where one was said. */
    readonly at: string;
    /** The message that asked about it, which may have asked for the contrary. */
    readonly asked: string;
  };
  /** Whose hours were told last, for a day said later by itself. */
  readonly lastHours?: HoursOf;
}

/** The operators of this chat, or the telephone. */
export type HoursOf = 'office' | 'phone';

/** One thing a citizen said, with all that a dialog may use to answer it. */
export interface Turn<State = unknown> {
  readonly utterance: string;
  readonly locale: Locale;
  /** A position that the citizen shared with this message. */
  readonly position?: Position;
  readonly now: Date;
  readonly knowledge: Knowledge;
  readonly services: Services;
  readonly memory: Memory;
  readonly understood: Understood;
  /** Why the staff have silenced the bot, in the citizen's language; absent while it may speak. */
  readonly silence?: string;
  readonly state: State;
}

/** What a dialog does with a turn. With `state` it waits for an answer; without, it has ended. */
export interface Step<State = unknown> {
  readonly replies: readonly Reply[];
  readonly outcome: Outcome;
  readonly state?: State;
  /** Changes to what is remembered. */
  readonly memory?: Partial<Memory>;
  /** Places shown, best first, for `knowledge evaluate`. */
  readonly places?: readonly string[];
}

/** One way of talking about one thing. It remembers by name what it is asking, not a step number. */
export interface Dialog<State = undefined> {
  readonly id: string;
  readonly state?: z.ZodType<State>;
  begin(turn: Turn): Promise<Step<State>>;
  /** Undefined when the citizen spoke of something else: the utterance is then read afresh. */
  resume?(turn: Turn<State>): Promise<Step<State> | undefined>;
}
