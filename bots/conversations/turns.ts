import type { Clock } from '../clock.ts';
import type { OutboxAdapter } from '../outbox/outbox-adapter.ts';
import type { HelpDeskBot } from '../help-desk-bot.ts';
import {
  conversationsWithReceived,
  countAttempt,
  markHandled,
  nextReceived,
  setAside,
  type Received,
} from '../storage/sql/inbox.ts';
import { findConversation } from '../storage/sql/conversations.ts';
import { openHandoffOf } from '../storage/sql/handoffs.ts';
import type { Storage, Transaction } from '../storage/storage.ts';
import { errorFields, type Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { parseActivity } from './activity.ts';
import { Lanes } from './lanes.ts';
import type { TurnScope } from './turn-scope.ts';

/** Turns at once. They share one writer, so more would only wait there. */
const MOST_LANES = 64;
/** Tries of one activity before it is set aside with its cause. */
const MOST_ATTEMPTS = 3;

export interface TurnParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly adapter: OutboxAdapter;
  readonly bot: HelpDeskBot;
  /** Says sorry and calls a person when an activity cannot be handled. */
  readonly apologise: (scope: TurnScope) => Promise<void>;
}

/** Handles what was received: one activity after another within a conversation, each in one transaction. */
export class Turns {
  readonly #parts: TurnParts;
  readonly #lanes: Lanes;

  constructor(parts: TurnParts) {
    this.#parts = parts;
    this.#lanes = new Lanes((conversationId) => this.#handleAll(conversationId), MOST_LANES);
  }

  /** Conversations waiting for a turn or in one. */
  get depth(): number {
    return this.#lanes.depth;
  }

  /** Finishes what an earlier run received and did not answer. */
  async start(): Promise<void> {
    for (const conversationId of await conversationsWithReceived(this.#parts.storage.reader)) {
      this.#lanes.wake(conversationId);
    }
  }

  wake(conversationId: string): void {
    this.#lanes.wake(conversationId);
  }

  settled(): Promise<void> {
    return this.#lanes.settled();
  }

  stop(): Promise<void> {
    return this.#lanes.stop();
  }

  async #handleAll(conversationId: string): Promise<void> {
    try {
      while (await this.#handleNext(conversationId)) {
        // Until nothing received is left in this conversation.
      }
    } catch (error) {
      this.#parts.log.error(
        { conversationId, ...errorFields(error) },
        'lane failed; it is taken up with the next message',
      );
    }
  }

  async #handleNext(conversationId: string): Promise<boolean> {
    const { storage, log } = this.#parts;
    let received: Received | undefined;
    try {
      return await storage.transaction(
        async (transaction) => {
          received = await nextReceived(transaction, conversationId);
          if (received === undefined) {
            return false;
          }
          await this.#turn(transaction, received);
          // What is stored from now on wakes the lane again.
          return await markHandled(transaction, received);
        },
        { lane: `turn ${conversationId}` },
      );
    } catch (error) {
      if (received === undefined) {
        throw error;
      }
      log.error(
        { inboxId: received.id, conversationId, attempts: received.attempts + 1, ...errorFields(error) },
        'turn failed',
      );
      await this.#afterFailure(received, error);
      return true;
    }
  }

  async #turn(transaction: Transaction, received: Received): Promise<void> {
    const scope = await this.#scope(transaction, received);
    if (scope !== undefined) {
      const began = this.#parts.clock.now().getTime();
      await this.#parts.adapter.runTurn(scope, this.#parts.bot);
      transaction.afterCommit(() =>
        this.#parts.metrics.answered((this.#parts.clock.now().getTime() - began) / 1000),
      );
    }
  }

  async #scope(transaction: Transaction, received: Received): Promise<TurnScope | undefined> {
    const conversation = await findConversation(transaction, received.conversationId);
    if (conversation === undefined) {
      return undefined;
    }
    return {
      transaction,
      conversation,
      handoff: await openHandoffOf(transaction, conversation.id),
      activity: parseActivity(JSON.parse(received.activity)),
      now: this.#parts.clock.now(),
    };
  }

  /** A turn that failed is tried again; after the last try the activity is set aside and a person is called. */
  async #afterFailure(received: Received, error: unknown): Promise<void> {
    const cause = JSON.stringify(errorFields(error));
    await this.#parts.storage.transaction(async (transaction) => {
      if (received.attempts + 1 < MOST_ATTEMPTS) {
        await countAttempt(transaction, received.id, cause);
        return;
      }
      await setAside(transaction, received.id, cause);
      const scope = await this.#scope(transaction, received);
      if (scope !== undefined) {
        await this.#parts.apologise(scope);
      }
    });
  }
}
