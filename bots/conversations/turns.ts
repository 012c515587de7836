import type { Changes } from '../changes.ts';
import type { Clock, Scheduler } from '../clock.ts';
import { isDatabaseAway } from '../errors.ts';
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
import { holdConversation, type Conversation } from '../storage/sql/conversations.ts';
import { openHandoffOf } from '../storage/sql/handoffs.ts';
import type { Storage, Transaction } from '../storage/storage.ts';
import { errorFields, type Log } from '../telemetry/log.ts';
import { inThisContext, withLogContext } from '../telemetry/log-context.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { traced } from '../telemetry/tracing.ts';
import { parseActivity } from './activity.ts';
import { Backlog } from './backlog.ts';
import { beginAnew } from './erasure.ts';
import { Lanes } from './lanes.ts';
import type { TurnScope } from './turn-scope.ts';

/** Turns at once. They share one writer, so more would only wait there. */
const MOST_LANES = 64;
/** Tries of one activity before it is set aside with its cause. */
const MOST_ATTEMPTS = 3;
/** Whoever stored something handles it at once; what still waits after this time was left behind. */
const LEFT_BEHIND_MS = 2_000;
/** Conversations taken up at a look; the rest at the next. */
const MOST_TAKEN_UP = 500;
/** Another instance has a turn in this conversation, or is just storing a message of it. */
const ELSEWHERE_MS = 50;

export interface TurnParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly changes: Changes;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly adapter: OutboxAdapter;
  readonly bot: HelpDeskBot;
  /** Says sorry and calls a person when an activity cannot be handled. */
  readonly apologise: (scope: TurnScope) => Promise<void>;
  /** Says sorry and no more: for when no person can be called, or the activity cannot even be read. */
  readonly saySorry: (scope: SorryScope) => Promise<void>;
}

/** What an apology needs at the least. */
export type SorryScope = Pick<TurnScope, 'transaction' | 'conversation' | 'now'>;

interface Failure {
  readonly received: Received;
  readonly cause: string;
  readonly apology: Apology | undefined;
}

/** What is done for the citizen in the transaction that sets their message aside. */
type Apology = (transaction: Transaction, conversation: Conversation) => Promise<void>;

/** Handles what was received: one activity after another within a conversation, each in one transaction. */
export class Turns {
  readonly #parts: TurnParts;
  readonly #lanes: Lanes;
  readonly #backlog = new Backlog();

  constructor(parts: TurnParts) {
    this.#parts = parts;
    this.#lanes = new Lanes((conversationId) => this.#handleAll(conversationId), MOST_LANES);
  }

  /** Conversations waiting for a turn or in one. */
  get depth(): number {
    return this.#lanes.depth;
  }

  /** Finishes what an earlier run received and did not answer. */
  start(): Promise<void> {
    return this.#takeUp({ before: Number.MAX_SAFE_INTEGER, limit: Number.MAX_SAFE_INTEGER });
  }

  /** Takes up what an instance left behind that died, or that could not reach the database. */
  takeUpLeft(): Promise<void> {
    const before = this.#parts.clock.now().getTime() - LEFT_BEHIND_MS;
    return this.#takeUp({ before, limit: MOST_TAKEN_UP });
  }

  /** Takes up what was just stored; resolves when its sender may go on. */
  received(conversationId: string): Promise<void> {
    this.#backlog.add(conversationId);
    this.#lanes.wake(conversationId);
    return this.#backlog.room(conversationId);
  }

  /** Takes up what is to be handled once more; no sender waits for it. */
  wake(conversationId: string): void {
    this.#lanes.wake(conversationId);
  }

  settled(): Promise<void> {
    return this.#lanes.settled();
  }

  stop(): Promise<void> {
    this.#backlog.stop();
    return this.#lanes.stop();
  }

  async #takeUp(which: Parameters<typeof conversationsWithReceived>[1]): Promise<void> {
    for (const conversationId of await conversationsWithReceived(this.#parts.storage.reader, which)) {
      this.#lanes.wake(conversationId);
    }
  }

  async #handleAll(conversationId: string): Promise<void> {
    try {
      while (await this.#handleNext(conversationId)) {
        // Until nothing received is left in this conversation.
        this.#backlog.done(conversationId);
      }
      this.#backlog.clear(conversationId);
    } catch (error) {
      this.#parts.log.error({ conversationId, ...errorFields(error) }, 'lane failed; it is taken up again');
    }
  }

  #handleNext(conversationId: string): Promise<boolean> {
    const attributes = { 'helpdesk.conversation': conversationId };
    return traced('turn', { attributes, from: `turn ${conversationId}` }, () =>
      this.#handleOne(conversationId),
    );
  }

  async #handleOne(conversationId: string): Promise<boolean> {
    const { storage, log } = this.#parts;
    let received: Received | undefined;
    try {
      return await storage.transaction(
        async (transaction) => {
          received = undefined;
          const conversation = await holdConversation(transaction, conversationId);
          const next = await nextReceived(transaction, conversationId);
          if (next === undefined) {
            return false;
          }
          if (conversation === undefined) {
            transaction.afterCommit(() => this.#wakeSoon(conversationId));
            return false;
          }
          received = next;
          await withLogContext({ turnId: next.id, conversationId }, () =>
            this.#turn(transaction, conversation, next),
          );
          // What is stored from now on wakes the lane again.
          return await markHandled(transaction, next);
        },
        { lane: `turn ${conversationId}` },
      );
    } catch (error) {
      // The message is not to blame when the database is away.
      if (received === undefined || isDatabaseAway(error)) {
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

  #wakeSoon(conversationId: string): void {
    this.#parts.scheduler.after(ELSEWHERE_MS, () => this.#lanes.wake(conversationId));
  }

  async #turn(transaction: Transaction, conversation: Conversation, received: Received): Promise<void> {
    const began = this.#parts.clock.now().getTime();
    const scope = await this.#scope(transaction, conversation, received);
    await traced('recognise and reply', {}, () => this.#parts.adapter.runTurn(scope, this.#parts.bot));
    transaction.afterCommit(
      inThisContext(() => {
        const ms = this.#parts.clock.now().getTime() - began;
        this.#parts.metrics.answered(ms / 1000);
        this.#parts.log.info({ ms, channel: conversation.channel }, 'turn');
      }),
    );
  }

  async #scope(transaction: Transaction, conversation: Conversation, received: Received): Promise<TurnScope> {
    const handoff = await openHandoffOf(transaction, conversation.id);
    const activity = parseActivity(JSON.parse(received.activity));
    const isNewStart = conversation.eraseRequested && handoff === undefined && activity.type === 'message';
    const now = this.#parts.clock.now();
    const start = { seq: received.seq ?? 0, changes: this.#parts.changes, at: now.getTime() };
    return {
      transaction,
      conversation: isNewStart ? await beginAnew(transaction, conversation, start) : conversation,
      handoff,
      activity,
      now,
    };
  }

  /**
   * A turn that failed is tried again; after the last try the activity is set aside and a person is called. An apology
   * commits with the setting aside, so that a restart neither repeats nor forgets it. One that fails gives way to a
   * plainer one, and that to none: whatever is broken, the next message is answered.
   */
  async #afterFailure(received: Received, error: unknown): Promise<void> {
    const { storage, log } = this.#parts;
    const cause = JSON.stringify(errorFields(error));
    const count = (apology?: Apology): Promise<void> =>
      storage.transaction((transaction) => this.#countFailure(transaction, { received, cause, apology }));
    for (const apology of this.#apologies(received)) {
      try {
        await count(apology);
        return;
      } catch (failure) {
        if (isDatabaseAway(failure)) {
          throw failure;
        }
        const { id: inboxId, conversationId } = received;
        log.error({ inboxId, conversationId, ...errorFields(failure) }, 'apology failed');
      }
    }
    await count();
  }

  #apologies(received: Received): readonly Apology[] {
    const { apologise, saySorry, clock } = this.#parts;
    return [
      async (transaction, conversation) => apologise(await this.#scope(transaction, conversation, received)),
      (transaction, conversation) => saySorry({ transaction, conversation, now: clock.now() }),
    ];
  }

  async #countFailure(transaction: Transaction, { received, cause, apology }: Failure): Promise<void> {
    const conversation = await holdConversation(transaction, received.conversationId);
    const standing = await nextReceived(transaction, received.conversationId);
    if (conversation === undefined || standing?.id !== received.id) {
      // Another instance has tried it meanwhile.
      return;
    }
    if (standing.attempts + 1 < MOST_ATTEMPTS) {
      await countAttempt(transaction, received.id, cause);
      return;
    }
    await setAside(transaction, received.id, cause);
    transaction.afterCommit(() => this.#parts.metrics.turn('failed'));
    await apology?.(transaction, conversation);
  }
}
