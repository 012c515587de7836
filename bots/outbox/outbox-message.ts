import type { Activity } from 'botbuilder';
import type { Reply } from '../../dialogs/reply.ts';

/**
 * One message on its way to a citizen. Bot and operator replies leave by this door only. Our own reply travels in
 * `activity.channelData.helpdesk`; `activity.text` is the same as plain text with its sources, for clients that know no more.
 */
export interface OutboxMessage {
  readonly id: string;
  /** Our id of the conversation. */
  readonly conversationId: string;
  readonly channel: string;
  /** The channel's own id of the conversation (a Telegram chat id, a Direct Line conversation id). */
  readonly channelConversationId: string;
  /** Position in the transcript: order of delivery within a conversation. */
  readonly seq: number;
  readonly activity: Partial<Activity>;
  /** Attempts made before this one. */
  readonly attempts: number;
  /** What the channel returned for pieces already sent of this message (a split text), so that none is sent twice. */
  readonly progress?: unknown;
}

/**
 * Where a channel notes how far it is, so that a restart after a crash knows. Each resolves when it is durable. `progress`
 * comes back in `OutboxMessage.progress`.
 */
export interface DeliveryJournal {
  /** A request leaves now: after a crash it may have arrived. */
  leaves(progress: unknown): Promise<void>;
  /** The request has arrived, and more of the message is to come. */
  arrived(progress: unknown): Promise<void>;
}

/** What the channel says of a delivery. Foreseen refusals are values; anything thrown counts as a passing fault. */
export type Receipt =
  | {
      readonly status: 'sent' /** The channel's id of the message, for later edits. */;
      readonly channelMessageId?: string;
    }
  | {
      readonly status: 'retry';
      readonly afterMs?: number;
      readonly code: string;
      readonly progress?: unknown;
    }
  /** The request left, and no answer came: it may have arrived. */
  | { readonly status: 'ambiguous'; readonly code: string; readonly progress?: unknown }
  /** The citizen cannot be reached any more: blocked, deleted, kicked. */
  | { readonly status: 'unreachable'; readonly code: string }
  /** Our mistake: sending it again would fail again. */
  | { readonly status: 'refused'; readonly code: string };

/** Our part of `activity.channelData`, beside what the channel itself put there. */
export interface HelpDeskChannelData {
  readonly helpdesk?: {
    readonly reply?: Reply;
    /** Who speaks: the bot, or an operator by display name. */
    readonly speaker?: { readonly kind: 'bot' | 'operator'; readonly name?: string };
  };
}
