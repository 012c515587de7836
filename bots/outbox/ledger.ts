import type { Changes } from '../changes.ts';
import type { Clock, Scheduler } from '../clock.ts';
import { recordDeskEvent } from '../desk/desk-events.ts';
import { isDatabaseAway } from '../errors.ts';
import { openHandoffOf } from '../storage/sql/handoffs.ts';
import * as outbox from '../storage/sql/outbox.ts';
import type { Storage, Transaction } from '../storage/storage.ts';
import type { Log } from '../telemetry/log.ts';
import { MOST_ATTEMPTS, pauseAfter } from './backoff.ts';
import type { DeliveryJournal, Receipt } from './outbox-message.ts';
import { Wire } from './wire.ts';

export interface LedgerParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly changes: Changes;
  readonly log: Log;
  readonly random: () => number;
  readonly instance: { readonly id: string };
  readonly mostOnWire?: number | undefined;
}

/** With a round trip of 100 ms enough for the 30 messages a second that Telegram takes. */
const MOST_ON_WIRE = 4;
/** Between two tries to write down what is already so, while the database is away. */
const AWAY_PAUSE_MS = 500;

/** Another instance has the message, or has seen to it. */
export class TakenElsewhere extends Error {}

/** The journal of one message, and the message as it stands now. */
export interface Page extends DeliveryJournal {
  readonly head: outbox.Outgoing;
  close(): void;
}

/**
 * What is on its way and what became of it, in the database. What has happened outside is written down however long the
 * database is away: a message that arrived must not be sent again.
 */
export class Ledger {
  readonly #parts: LedgerParts;
  readonly #wire: Wire;
  #stopped = false;

  constructor(parts: LedgerParts) {
    this.#parts = parts;
    this.#wire = new Wire(parts.scheduler, parts.mostOnWire ?? MOST_ON_WIRE);
  }

  /** Waits for the database no more. */
  stop(): void {
    this.#stopped = true;
  }

  /** Room on the wire is held from what leaves to what arrives, or to `close`. */
  open(head: outbox.Outgoing): Page {
    const owner = this.#parts.instance.id;
    let current = head;
    let giveBack: (() => void) | undefined;
    const close = () => {
      giveBack?.();
      giveBack = undefined;
    };
    return {
      get head() {
        return current;
      },
      leaves: async (progress) => {
        close();
        giveBack = await this.#wire.enter();
        const text = progress === undefined ? null : JSON.stringify(progress);
        const isOurs = await this.#write(head, (sql) =>
          outbox.noteLeaving(sql, { id: head.id, owner }, text),
        );
        if (!isOurs) {
          throw new TakenElsewhere('another instance has this message');
        }
        current = { ...head, owner };
      },
      arrived: async (progress) => {
        await this.#write(head, (sql) => outbox.noteArrived(sql, current, JSON.stringify(progress)));
        close();
      },
      close,
    };
  }

  /** Takes over what a dead instance had: what had left may have arrived; the rest is simply to be sent. */
  inherit(head: outbox.Outgoing): Promise<boolean> {
    return head.state === 'sending'
      ? this.settle(head, { status: 'ambiguous', code: 'PROCESS_ENDED' })
      : this.#write(head, (sql) => outbox.free(sql, head));
  }

  /** False when the message is no longer in the hands that `head` says. */
  async settle(head: outbox.Outgoing, receipt: Receipt): Promise<boolean> {
    const isOurs = await this.#write(head, (transaction) => this.#settle(transaction, head, receipt));
    if (receipt.status !== 'sent' || !isOurs) {
      this.#parts.log.warn(
        {
          outboxId: head.id,
          channel: head.channel,
          status: receipt.status,
          ...('code' in receipt && { code: receipt.code }),
          attempts: head.attempts + 1,
        },
        isOurs ? 'message not delivered' : 'message was taken over by another instance',
      );
    }
    return isOurs;
  }

  async #settle(transaction: Transaction, head: outbox.Outgoing, receipt: Receipt): Promise<boolean> {
    const now = this.#parts.clock.now().getTime();
    if (receipt.status === 'sent') {
      const channelMessageId = receipt.channelMessageId ?? null;
      return outbox.markSent(transaction, head, { at: now, channelMessageId });
    }
    if (receipt.status === 'unreachable') {
      if (!(await outbox.markFailed(transaction, head, receipt.code))) {
        return false;
      }
      await outbox.failAll(transaction, head.conversationId, receipt.code);
      await this.#tellDesk(transaction, head, now);
      return true;
    }
    const attempts = head.attempts + 1;
    if (isHopeless(head, receipt)) {
      const isOurs = await outbox.markFailed(transaction, head, receipt.code);
      if (isOurs) {
        await this.#tellDesk(transaction, head, now);
      }
      return isOurs;
    }
    const asked = receipt.status === 'retry' ? receipt.afterMs : undefined;
    return outbox.postpone(transaction, head, {
      dueAt: now + (asked ?? pauseAfter(attempts, this.#parts.random())),
      cause: receipt.code,
      progress:
        receipt.status === 'refused' || receipt.progress === undefined
          ? head.progress
          : JSON.stringify(receipt.progress),
      ambiguous: receipt.status === 'ambiguous',
    });
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

  async #write<T>(
    { conversationId }: outbox.Outgoing,
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    for (;;) {
      try {
        // Citizens wait for it.
        return await this.#parts.storage.transaction(work, {
          lane: `delivery ${conversationId}`,
          isUrgent: true,
        });
      } catch (error) {
        if (!isDatabaseAway(error) || this.#stopped) {
          throw error;
        }
      }
      await new Promise<void>((resolve) => {
        this.#parts.scheduler.after(AWAY_PAUSE_MS, resolve);
      });
    }
  }
}

type Failure = Exclude<Receipt, { readonly status: 'sent' | 'unreachable' }>;

function isHopeless(head: outbox.Outgoing, receipt: Failure): boolean {
  // Being told to slow down is no failure of the message.
  const slowedDown = receipt.status === 'retry' && receipt.afterMs !== undefined;
  return (
    receipt.status === 'refused' ||
    (head.attempts + 1 >= MOST_ATTEMPTS && !slowedDown) ||
    // An ambiguous send may have arrived: it is tried once more, because a lost answer is worse than a doubled one.
    (receipt.status === 'ambiguous' && head.ambiguous > 0)
  );
}
