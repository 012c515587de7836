import type { Reply } from '../../../dialogs/reply.ts';

/** An activity as it comes over the wire; only what the widget reads. */
export interface WireActivity {
  readonly id?: string;
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly text?: string;
  readonly timestamp?: string;
  readonly from?: { readonly id?: string; readonly role?: string };
  readonly attachments?: readonly WireAttachment[];
  readonly suggestedActions?: {
    readonly actions?: readonly { readonly title: string; readonly value?: unknown }[];
  };
  readonly channelData?: {
    readonly clientActivityID?: string;
    readonly helpdesk?: { readonly reply?: Reply; readonly speaker?: Speaker };
  };
}

export interface WireAttachment {
  readonly name?: string;
  readonly contentType?: string;
  readonly contentUrl?: string;
}

export interface Speaker {
  readonly kind: 'bot' | 'operator';
  readonly name?: string;
}

/** Value of the event `helpdesk/queue`. */
export interface QueueState {
  readonly state?: 'waiting' | 'claimed' | 'closed';
  readonly position?: number;
  /** How long it will likely take, in words. */
  readonly wait?: string;
  /** Office hours in words, in the citizen's language. */
  readonly hours?: string;
  readonly operator?: string;
}

export interface WireSet {
  readonly activities: readonly WireActivity[];
  readonly watermark?: string;
}

/** What the citizen posts. */
export interface Posting {
  readonly type: 'message' | 'typing';
  readonly text?: string;
  readonly locale?: string;
  readonly entities?: readonly object[];
  readonly channelData?: { readonly clientActivityID: string };
}
