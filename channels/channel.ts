import type { Activity } from 'botbuilder';
import type { DeliveryJournal, OutboxMessage, Receipt } from '../bots/outbox/outbox-message.ts';

/** A way in and out for citizens. The shared suite in `test/contracts` proves what every channel must do. */
export interface Channel {
  readonly id: string;
  readonly capabilities: {
    /** UTF-16 units in one message; longer texts are split by the channel. */
    readonly maxTextLength: number;
    readonly maxActions: number;
    readonly location: boolean;
  };
  /** Opens the way in. `receive` returns once the activity is stored; the turn comes later. */
  start(receive: (activity: Partial<Activity>) => Promise<void>): Promise<void>;
  /** True when delivering twice shows once. */
  readonly idempotent?: boolean;
  /** True when `deliver` says by the journal what leaves. */
  readonly keepsJournal?: boolean;
  /** True when its pace is one for all instances together: one of them delivers at a time. */
  readonly isPaced?: boolean;
  deliver(message: OutboxMessage, journal: DeliveryJournal): Promise<Receipt>;
  /** Takes nothing more in, and goes on delivering. For channels that fetch; the others ask `receive`, which refuses. */
  close?(): void;
  stop(): Promise<void>;
}
