import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Position } from '../knowledge/places/gazetteer.ts';
import type { Memory, Outcome } from './dialog.ts';
import type { Reply } from './reply.ts';
import type { Services } from './services.ts';

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
}

export type Converse = (incoming: Incoming, context: ConverseContext) => Promise<Conversed>;
