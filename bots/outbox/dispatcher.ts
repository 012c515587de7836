import { z } from 'zod';
import type { Changes } from '../changes.ts';
import type { Clock, Scheduler } from '../clock.ts';
import { recordDeskEvent } from '../desk/desk-events.ts';
import { asUpdate } from '../conversations/correction.ts';
import { Lanes } from '../conversations/lanes.ts';
import { setUnreachable } from '../storage/sql/conversations.ts';
import { openHandoffOf } from '../storage/sql/handoffs.ts';
import * as outbox from '../storage/sql/outbox.ts';
import type { Lane, Storage, Transaction } from '../storage/storage.ts';
import { errorFields, type Log } from '../telemetry/log.ts';
import { Wire } from './wire.ts';
import { MOST_ATTEMPTS, pauseAfter } from './backoff.ts';
import type { DeliveryJournal, OutboxMessage, Receipt } from './outbox-message.ts';

/** What the dispatcher needs of a channel. */
export interface Deliverer {
  readonly id: string;
  /** True when delivering twice shows once, as on a channel that reads the transcript itself. */
  readonly idempotent?: boolean;
  /** True when it says by the journal what leaves; else a message counts as leaving from the call of `deliver` on. */
  readonly keepsJournal?: boolean;
  deliver(message: OutboxMessage, journal: DeliveryJournal): Promise<Receipt>;
}

export interface DispatcherParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly changes: Changes;
  readonly log: Log;
  readonly random: () => number;
  /** Messages that may be on the wire at once, and so be doubtful after a crash; 4 when absent. */
  readonly mostOnWire?: number | undefined;
}

/** With a round trip of 100 ms enough for the 30 messages a second that Telegram takes. */
const MOST_ON_WIRE = 4;
/** Conversations served at once. Each sends one message at a time. */
const MOST_LANES = 64;

/** Takes stored messages to their channels: in order within a conversation, side by side across them. */
export class Dispatcher {
  readonly #parts: DispatcherParts;
  readonly #channels = new Map<string, Deliverer>();
  readonly #lanes: Lanes;
  readonly #wire: Wire;
  readonly #alarms = new Map<string, () => void>();

  constructor(parts: DispatcherParts) {
    this.#parts = parts;
    this.#wire = new Wire(parts.scheduler, parts.mostOnWire ?? MOST_ON_WIRE);
    this.#lanes = new Lanes((conversationId) => this.#serve(conversationId), MOST_LANES);
  }

  register(channel: Deliverer): void {
    this.#channels.set(channel.id, channel);
  }

  /** Takes up what an earlier run left. */
  async start(): Promise<void> {
    for (const { conversationId } of await outbox.conversationsWithOutgoing(this.#parts.storage.reader)) {
      this.#lanes.wake(conversationId);
    }
  }

  /** Something of this conversation is stored for delivery. */
  notify(conversationId: string): void {
    this.#lanes.wake(conversationId);
  }

  /** Resolves when nothing can be delivered now; what is due later stays. */
  settled(): Promise<void> {
    return this.#lanes.settled();
  }

  async stop(): Promise<void> {
    for (const cancel of this.#alarms.values()) {
      cancel();
    }
    await this.#lanes.stop();
  }

  async #serve(conversationId: string): Promise<void> {
    try {
      while (await this.#sendNext(conversationId)) {
        // One message after another, until the next is not due or there is none.
      }
    } catch (error) {
      this.#parts.log.error({ conversationId, ...errorFields(error) }, 'outbox lane failed; trying again');
      this.#wakeAfter(conversationId, pauseAfter(3, this.#parts.random()));
    }
  }

  /** True when there may be more to send at once. */
  async #sendNext(conversationId: string): Promise<boolean> {
    const { storage, clock } = this.#parts;
    const head = await outbox.headOf(storage.reader, conversationId);
    if (head === undefined) {
      return false;
    }
    const channel = this.#channels.get(head.channel);
    if (channel === undefined) {
      // The channel is switched off; its messages wait until it is on again.
      return false;
    }
    if (head.state === 'sending' && channel.idempotent !== true) {
      await this.#settleReceipt(head, { status: 'ambiguous', code: 'PROCESS_ENDED' });
      return true;
    }
    const wait = head.dueAt - clock.now().getTime();
    if (wait > 0) {
      this.#wakeAfter(conversationId, wait);
      return false;
    }
    const journal = this.#journal(head);
    try {
      if (channel.idempotent !== true && channel.keepsJournal !== true) {
        await journal.leaves(undefined);
      }
      await this.#settleReceipt(head, await this.#deliver(channel, head, journal));
    } finally {
      journal.close();
    }
    return true;
  }

  async #deliver(channel: Deliverer, head: outbox.Outgoing, journal: DeliveryJournal): Promise<Receipt> {
    try {
      const message = {
        id: String(head.id),
        conversationId: head.conversationId,
        channel: head.channel,
        channelConversationId: head.channelConversationId,
        seq: head.seq,
        activity: await asUpdate(
          this.#parts.storage.reader,
          head.conversationId,
          StoredActivity.parse(JSON.parse(head.activity)),
        ),
        attempts: head.attempts,
        ...(head.progress === null ? {} : { progress: JSON.parse(head.progress) as unknown }),
      };
      return await channel.deliver(message, journal);
    } catch (error) {
      this.#parts.log.warn(
        { outboxId: head.id, channel: channel.id, ...errorFields(error) },
        'delivery failed',
      );
      return { status: 'retry', code: 'UNFORESEEN' };
    }
  }

  /** Notes what leaves and arrives; room on the wire is held from the one to the other, or to `close`. */
  #journal({ id, conversationId }: outbox.Outgoing): DeliveryJournal & { close(): void } {
    const { storage } = this.#parts;
    let leave: (() => void) | undefined;
    const close = () => {
      leave?.();
      leave = undefined;
    };
    return {
      leaves: async (progress) => {
        close();
        leave = await this.#wire.enter();
        await storage.transaction(
          (sql) => outbox.noteLeaving(sql, id, progress === undefined ? null : JSON.stringify(progress)),
          laneOf(conversationId),
        );
      },
      arrived: async (progress) => {
        await storage.transaction(
          (sql) => outbox.noteArrived(sql, id, JSON.stringify(progress)),
          laneOf(conversationId),
        );
        close();
      },
      close,
    };
  }

  async #settleReceipt(head: outbox.Outgoing, receipt: Receipt): Promise<void> {
    const now = this.#parts.clock.now().getTime();
    await this.#parts.storage.transaction(async (transaction) => {
      if (receipt.status === 'sent') {
        await outbox.markSent(transaction, head.id, {
          at: now,
          channelMessageId: receipt.channelMessageId ?? null,
        });
        return;
      }
      if (receipt.status === 'unreachable') {
        await setUnreachable(transaction, head.conversationId, true);
        await outbox.failAll(transaction, head.conversationId, receipt.code);
        await this.#tellDesk(transaction, head, now);
        return;
      }
      const ambiguous = receipt.status === 'ambiguous';
      const attempts = head.attempts + 1;
      // Being told to slow down is no failure of the message.
      const slowedDown = receipt.status === 'retry' && receipt.afterMs !== undefined;
      // An ambiguous send may have arrived: it is tried once more, because a lost answer is worse than a doubled one.
      if (
        receipt.status === 'refused' ||
        (attempts >= MOST_ATTEMPTS && !slowedDown) ||
        (ambiguous && head.ambiguous > 0)
      ) {
        await outbox.markFailed(transaction, head.id, receipt.code);
        await this.#tellDesk(transaction, head, now);
        return;
      }
      const asked = receipt.status === 'retry' ? receipt.afterMs : undefined;
      await outbox.postpone(transaction, head.id, {
        dueAt: now + (asked ?? pauseAfter(attempts, this.#parts.random())),
        cause: receipt.code,
        progress: receipt.progress === undefined ? head.progress : JSON.stringify(receipt.progress),
        ambiguous,
      });
    }, laneOf(head.conversationId));
    if (receipt.status !== 'sent') {
      this.#parts.log.warn(
        {
          outboxId: head.id,
          channel: head.channel,
          status: receipt.status,
          code: receipt.code,
          attempts: head.attempts + 1,
        },
        'message not delivered',
      );
    }
  }

  /** The operator sees at once that words did not arrive. */
  async #tellDesk(transaction: Transaction, head: outbox.Outgoing, now: number): Promise<void> {
    const handoff = await openHandoffOf(transaction, head.conversationId);
    await recordDeskEvent(transaction, this.#parts.changes, {
      kind: 'message.delivery',
      handoffId: handoff?.id ?? null,
      conversationId: head.conversationId,
      operator: null,
      data: { seq: head.seq, state: 'failed' },
      at: now,
    });
  }

  #wakeAfter(conversationId: string, ms: number): void {
    this.#alarms.get(conversationId)?.();
    const cancel = this.#parts.scheduler.after(ms, () => {
      this.#alarms.delete(conversationId);
      this.#lanes.wake(conversationId);
    });
    this.#alarms.set(conversationId, cancel);
  }
}

const StoredActivity = z.looseObject({ type: z.string() });

/** What a conversation's deliveries change of the database; citizens wait for it. */
function laneOf(conversationId: string): Lane {
  return { lane: `delivery ${conversationId}`, isUrgent: true };
}
