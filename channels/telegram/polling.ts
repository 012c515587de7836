import type { Api } from 'node-telegram-bot-api';
import type { Clock, Scheduler } from '../../bots/clock.ts';
import { isDatabaseAway } from '../../bots/errors.ts';
import { errorFields, type Log } from '../../bots/telemetry/log.ts';
import { failureOf } from './errors.ts';
import { pause } from './pause.ts';
import { PollingOffset } from './polling-offset.ts';
import { storeKeys, type TelegramStore } from './telegram-store.ts';
import { UpdateBatches } from './update-batch.ts';
import { ALLOWED_UPDATES, type Update } from './update.ts';

/** Telegram holds an empty poll at most this long. */
const POLL_SECONDS = 50;
/** So long nobody polls after the poller was killed; it renews three times in that time. */
const LEASE_MS = 15_000;
const RENEW_MS = LEASE_MS / 3;
const LEASE_RETRY_MS = 5_000;
/** Another poller has the token: it will not go soon, and somebody must look. */
const CONFLICT_PAUSE_MS = 30_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;
/** An overloaded desk is soon free again, and a database that was away is there again. */
const LONGEST_STORING_PAUSE_MS = 5_000;

export type PollingState =
  | 'waiting-for-lease'
  | 'polling'
  | 'conflict'
  | 'unauthorized'
  | 'failing'
  | 'stopped';

export interface PollerParts {
  readonly api: Api;
  readonly store: TelegramStore;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Log;
  /** Unique among the processes that share the store. */
  readonly owner: string;
  /** Resolves when the update is stored. */
  readonly handle: (update: Update) => Promise<void>;
}

/**
 * Fetches updates and confirms each only after it was stored: the offset moves over what is stored without a gap.
 * One process at a time polls, by a lease; the others stand by.
 */
export class Poller {
  readonly #parts: PollerParts;
  readonly #offset: PollingOffset;
  readonly #batches: UpdateBatches;
  #state: PollingState = 'stopped';
  /** Epoch milliseconds; 0 while somebody else holds the lease. */
  #renewAt = 0;
  #failures = 0;

  constructor(parts: PollerParts) {
    this.#parts = parts;
    this.#offset = new PollingOffset(parts.store, parts.clock);
    this.#batches = new UpdateBatches(parts);
  }

  get state(): PollingState {
    return this.#state;
  }

  /** Runs until `signal` is aborted or the token turns out wrong. Never rejects. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const wait = await this.#step(signal);
      if (wait === undefined) {
        await this.#giveLeaseBack();
        return;
      }
      if (wait > 0) {
        await pause(this.#parts.scheduler, wait, signal);
      }
    }
    await this.#giveLeaseBack();
    this.#state = 'stopped';
  }

  /** Milliseconds to wait before the next step; undefined when there is to be none. */
  async #step(signal: AbortSignal): Promise<number | undefined> {
    try {
      if (!(await this.#lease())) {
        this.#state = 'waiting-for-lease';
        return LEASE_RETRY_MS;
      }
      return await this.#leasedRound(signal);
    } catch (error) {
      if (signal.aborted) {
        return 0;
      }
      this.#failures += 1;
      return this.#waitAfter(error);
    }
  }

  /** Takes the lease, or renews it when a third of it has gone. */
  async #lease(): Promise<boolean> {
    const { store, owner, clock } = this.#parts;
    const now = clock.now().getTime();
    if (now < this.#renewAt) {
      return true;
    }
    const holds = await store.takeLease(storeKeys.pollerLease, owner, now + LEASE_MS);
    if (holds && this.#renewAt === 0) {
      // Another may have polled since.
      this.#offset.forget();
    }
    this.#renewAt = holds ? now + RENEW_MS : 0;
    return holds;
  }

  /** One round during which the lease is renewed; losing it ends the poll. */
  async #leasedRound(signal: AbortSignal): Promise<number> {
    const poll = new AbortController();
    const over = new AbortController();
    const end = () => poll.abort();
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted) {
      // Stopped while the lease was taken: the listener would wait for ever, and the stop for the poll.
      end();
    }
    const beats = this.#renewUntil(over.signal, poll);
    try {
      return await this.#round(poll.signal);
    } catch (error) {
      if (poll.signal.aborted && !signal.aborted) {
        return LEASE_RETRY_MS;
      }
      throw error;
    } finally {
      signal.removeEventListener('abort', end);
      over.abort();
      await beats;
    }
  }

  async #renewUntil(over: AbortSignal, poll: AbortController): Promise<void> {
    for (;;) {
      await pause(this.#parts.scheduler, RENEW_MS, over);
      if (over.aborted) {
        return;
      }
      try {
        if (!(await this.#lease())) {
          poll.abort();
          return;
        }
      } catch (error) {
        this.#parts.log.warn(errorFields(error), 'telegram poller could not renew its lease');
      }
    }
  }

  async #giveLeaseBack(): Promise<void> {
    const { store, owner, log } = this.#parts;
    if (this.#renewAt === 0) {
      return;
    }
    try {
      await store.takeLease(storeKeys.pollerLease, owner, 0);
      this.#renewAt = 0;
    } catch (error) {
      log.warn(errorFields(error), 'telegram poller could not give its lease back');
    }
  }

  /** One poll and the storing of what it brought. Milliseconds to wait before the next. */
  async #round(signal: AbortSignal): Promise<number> {
    const offset = await this.#offset.read();
    const poll = { limit: 100, timeout: POLL_SECONDS, allowed_updates: ALLOWED_UPDATES };
    const updates = await this.#parts.api.getUpdates(
      { ...poll, ...(offset !== undefined && { offset }) },
      signal,
    );
    this.#state = 'polling';
    if (updates.length === 0) {
      this.#failures = 0;
      return 0;
    }
    const { allStored, next } = await this.#batches.handle(updates);
    if (next !== undefined) {
      await this.#offset.write(next);
      this.#batches.confirmed(next);
    }
    this.#failures = allStored ? 0 : this.#failures + 1;
    // What could not be stored is fetched again, more slowly each time: that is how an overloaded desk slows Telegram.
    return allStored ? 0 : this.#growingPause(LONGEST_STORING_PAUSE_MS);
  }

  /** Milliseconds to wait after a failure; undefined when trying again makes no sense. */
  #waitAfter(error: unknown): number | undefined {
    const { log } = this.#parts;
    if (isDatabaseAway(error)) {
      this.#state = 'failing';
      log.warn({ ...errorFields(error), failures: this.#failures }, 'telegram waits for the database');
      return this.#growingPause(LONGEST_STORING_PAUSE_MS);
    }
    const failure = failureOf(error);
    if (failure.kind === 'unauthorized') {
      this.#state = 'unauthorized';
      log.error({ code: failure.code }, 'telegram refuses our token; polling stops');
      return undefined;
    }
    if (failure.kind === 'conflict') {
      this.#state = 'conflict';
      log.error({ code: failure.code }, 'telegram has another poller or a webhook');
      return CONFLICT_PAUSE_MS;
    }
    this.#state = 'failing';
    log.warn({ ...errorFields(error), code: failure.code, failures: this.#failures }, 'telegram poll failed');
    return failure.kind === 'passing' ? (failure.afterMs ?? this.#growingPause()) : this.#growingPause();
  }

  #growingPause(longest = LONGEST_PAUSE_MS): number {
    return Math.min(FIRST_PAUSE_MS * 2 ** (this.#failures - 1), longest);
  }
}
