import type { Excerpt } from './excerpt.ts';
import type { HandoffState } from './handoff.ts';

/**
 * What the console and any other front of the desk may ask of it. Instants are `Date`, ids are opaque. Refusals are
 * thrown as `HelpDeskError`.
 */

/** Who gives a command. `anyones` is true when the role may act on what another operator holds. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly anyones: boolean;
  /** From where, for the audit: the address and session of a console. */
  readonly from?: string;
}

/** A line of the queue. */
export interface HandoffSummary {
  readonly id: string;
  readonly conversationId: string;
  readonly state: HandoffState;
  readonly channel: string;
  readonly team: string;
  /** The citizen's own words on what they need. */
  readonly reason: string;
  readonly topic?: string;
  readonly urgent: boolean;
  /** Language of the conversation, a BCP 47 tag. */
  readonly locale: string;
  /** As the channel tells it; never needed to answer. */
  readonly citizenName?: string;
  readonly operator?: { readonly id: string; readonly name: string };
  readonly openedAt: Date;
  readonly claimedAt?: Date;
  readonly closedAt?: Date;
  readonly lastMessageAt: Date;
  /** The last thing that the citizen said, cut to about 140 characters. */
  readonly preview: string;
  /** The citizen spoke last. */
  readonly unanswered: boolean;
  /** 1 is next; only while waiting. */
  readonly position?: number;
  /** When the next reply, or the end, is due; in the past when it is late. */
  readonly dueAt?: Date;
  readonly outcome?: string;
  readonly labels: readonly string[];
  /** In the answer to a search: the best line that has the words, and where they stand in it. */
  readonly found?: Pick<TranscriptEntry, 'seq' | 'role' | 'at'> & Excerpt;
}

/** Delivery of what we said: stored, delivered, or given up. */
export type Delivery = 'pending' | 'sent' | 'failed';

export interface TranscriptEntry {
  /** Increases within a conversation. */
  readonly seq: number;
  /** The conversation it was said in, and its channel: a citizen may have joined several into one case. */
  readonly conversationId: string;
  readonly channel: string;
  readonly at: Date;
  readonly role: 'citizen' | 'bot' | 'operator' | 'system';
  readonly speaker?: string;
  readonly text: string;
  /** The citizen has changed its words since they sent it. */
  readonly isEdited?: boolean;
  /** Topics that a bot's answer was built from, best first, and how sure it was, 0 to 1. */
  readonly articles?: readonly string[];
  readonly confidence?: number;
  readonly attachments?: readonly { readonly kind: string; readonly name?: string; readonly url?: string }[];
  readonly position?: { readonly lat: number; readonly lon: number };
  readonly delivery?: Delivery;
  /** Name of a line that we said, within its case; `resend` takes it. */
  readonly messageId?: string;
  /** As the console gave it with `reply`. */
  readonly clientMessageId?: string;
}

export interface Note {
  readonly id: string;
  readonly at: Date;
  readonly author: string;
  readonly text: string;
}

/** A note in which a colleague named the operator. */
export interface Mention {
  readonly noteId: string;
  readonly handoffId: string;
  readonly author: string;
  readonly text: string;
  readonly at: Date;
  /** Whose case it is: the citizen's name, or else what they need. */
  readonly about: string;
  readonly isRead: boolean;
}

/** Where an operator finds the notes that name them. */
export interface Mentions {
  /** Newest first. */
  of(operatorId: string): Promise<{ readonly mentions: readonly Mention[]; readonly unread: number }>;
  /** Those in one handoff have been read. */
  read(read: { readonly operatorId: string; readonly handoffId: string }): Promise<void>;
}

export interface AuditRow {
  readonly at: Date;
  readonly who: string;
  /** As in "claimed", "released", "transferred". */
  readonly what: string;
  readonly detail?: string;
  /** From where: the address and session of a console, "citizen" or "system". */
  readonly from?: string;
}

export interface HandoffDetail {
  readonly handoff: HandoffSummary;
  /** The whole conversation in order, what came before the handoff as well. */
  readonly entries: readonly TranscriptEntry[];
  readonly notes: readonly Note[];
  readonly audit: readonly AuditRow[];
  /** The same person's other handoffs, newest first. */
  readonly earlier: readonly HandoffSummary[];
  /** Where the citizen asked to be written to, while it is kept. */
  readonly contact?: { readonly email: string };
  /** What the citizen said of it once it was over; without a score while they have not answered. */
  readonly satisfaction?: {
    readonly askedAt: Date;
    /** 1 to 5, best last. */
    readonly score?: number;
    readonly comment?: string;
    readonly answeredAt?: Date;
  };
}

/** What the bot would answer; nobody has read it but who asked. */
export interface Suggestion {
  /** As the citizen would read it, with its source. */
  readonly text: string;
  /** What it answers. */
  readonly to: string;
  readonly locale: string;
  /** Topics it was built from, best first, and how sure the bot is, 0 to 1. */
  readonly articles: readonly string[];
  readonly confidence: number;
  readonly outcome: string;
}

export interface HandoffQuery {
  readonly states?: readonly HandoffState[];
  /** Only what this operator holds or held. */
  readonly operatorId?: string;
  readonly team?: string;
  readonly channel?: string;
  readonly locale?: string;
  /** Only what is late, or will be before long: the warning of one of its due times has come. */
  readonly dueSoon?: boolean;
  /** Words to find in transcripts, any case, accents or not. */
  readonly q?: string;
  readonly limit: number;
}

export interface HandoffPage {
  /** Urgent first, then oldest first; closed ones newest first. In the answer to a search: best first. */
  readonly items: readonly HandoffSummary[];
  /** Over everything, whatever the filters say. */
  readonly counts: { readonly waiting: number; readonly claimed: number; readonly mine: number };
}

/** A command on one handoff, by somebody. */
export interface Command {
  readonly handoffId: string;
  readonly by: Actor;
}

/**
 * Each command is one transaction with one winner. Errors: HANDOFF_NOT_FOUND 404; HANDOFF_ALREADY_CLAIMED 409 for the
 * second claim; HANDOFF_NOT_YOURS 403 when another holds it and `by` has no `anyones`; HANDOFF_NOT_CLAIMED 409 when nobody
 * holds it and the move needs somebody who does; HANDOFF_CLOSED 409 when it has ended; HANDOFF_LIMIT_REACHED 409 when who
 * is to hold it holds as many as they may.
 */
export interface ConsoleDesk {
  list(query: HandoffQuery, viewerId: string): Promise<HandoffPage>;
  counts(viewerId: string): Promise<HandoffPage['counts']>;
  /** One line of the queue, for all open consoles together. Throws HANDOFF_NOT_FOUND. */
  summary(handoffId: string): Promise<HandoffSummary>;
  /** Throws HANDOFF_NOT_FOUND. */
  get(handoffId: string): Promise<HandoffDetail>;
  /** Claiming what one holds already is no fault. */
  claim(command: Command): Promise<HandoffSummary>;
  /** Claims what waits first among the operator's teams and languages. Undefined when nothing of theirs waits. */
  claimNext(command: Pick<Command, 'by'>): Promise<HandoffSummary | undefined>;
  release(command: Command): Promise<HandoffSummary>;
  /** `to` is a team, an operator's name or an operator's id; BAD_REQUEST 400 when it is none. */
  transfer(command: Command & { readonly to: string }): Promise<HandoffSummary>;
  close(
    command: Command & {
      readonly outcome: string;
      /** As of `addNote`. */
      readonly note?: string;
      readonly labels?: readonly string[];
      /** Said before it closes, in the same transaction. */
      readonly reply?: { readonly text: string; readonly clientMessageId: string };
    },
  ): Promise<HandoffSummary>;
  /** Replaces the labels, also of what is closed. */
  label(command: Command & { readonly labels: readonly string[] }): Promise<HandoffSummary>;
  /** Labels in use, the most frequent first. */
  labels(): Promise<readonly string[]>;
  /** The same `clientMessageId` a second time changes nothing and returns the first entry. */
  reply(
    command: Command & { readonly text: string; readonly clientMessageId: string },
  ): Promise<TranscriptEntry>;
  /**
   * `@anna` in it tells Anna: the event `note.added` carries the ids of those named as `mentions`. The same `clientNoteId` a
   * second time changes nothing and returns the first note.
   */
  addNote(command: Command & { readonly text: string; readonly clientNoteId?: string }): Promise<Note>;
  /** Puts a failed message back on its way. MESSAGE_NOT_FAILED 409. */
  resend(command: Command & { readonly messageId: string }): Promise<TranscriptEntry>;
  /** What the bot would say to this text, or to what the citizen said last. Undefined when it has no answer. */
  suggest(command: Command & { readonly text?: string }): Promise<Suggestion | undefined>;
  /** Tells the citizen that somebody is writing, where the channel can. */
  typing(command: Command): Promise<void>;
  teams(): Promise<readonly string[]>;
}

/**
 * Something that changed, stored with the change. Ids increase in the order in which readers can see them: `after(n)`
 * never returns later an id below one that it returned before.
 */
export interface ConsoleEvent {
  readonly id: number;
  /**
   * `handoff.` opened, escalated, claimed, assigned, released, given-back, transferred, closed, abandoned, expired,
   * reopened, contact, joined, rated, labelled, erased;
   * `due.warned` and `due.missed`; `message.added`, `message.edited`, `message.delivery`, `note.added`; `settings.` and what concerns staff.
   */
  readonly kind: string;
  readonly handoffId: string;
  readonly at: Date;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Who is at the desk, as leases: whoever is silent for a minute and a half has gone, and what they hold is given back. */
export interface OperatorPresence {
  /** A sign of life. */
  beat(operatorId: string): Promise<void>;
  /** Signed out: what they hold is given back in a moment, unless another page of theirs is open. */
  leave(operatorId: string): Promise<void>;
  /** Ids of those who are there. */
  present(): Promise<readonly string[]>;
}

export interface ConsoleEvents {
  /** Oldest first. */
  after(id: number, limit: number): Promise<readonly ConsoleEvent[]>;
  /** Newest and oldest id still stored; both 0 when there is none. */
  range(): Promise<{ readonly oldest: number; readonly newest: number }>;
  /** Called after a commit; says only that there may be more to read. */
  onChange(listener: () => void): () => void;
}
