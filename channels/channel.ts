import type { Activity } from 'botbuilder';
import type { OutboxMessage, Receipt } from '../bots/outbox/outbox-message.ts';

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
  deliver(message: OutboxMessage): Promise<Receipt>;
  stop(): Promise<void>;
}
