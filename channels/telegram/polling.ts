import type { Api } from 'node-telegram-bot-api';
import { z } from 'zod';
import type { Clock } from '../../bots/clock.ts';
import type { Log } from '../../bots/telemetry/log.ts';
import { errorFields } from '../../bots/telemetry/log.ts';
import { failureOf } from './errors.ts';
import { pause, type Scheduler } from './scheduler.ts';
import { storeKeys, type TelegramStore } from './telegram-store.ts';
import { ALLOWED_UPDATES, chatOf, Update } from './update.ts';

/** Telegram holds an empty poll at most this long. */
const POLL_SECONDS = 50;
/** So long nobody polls after the poller was killed; it renews three times in that time. */
const LEASE_MS = 15_000;
const LEASE_RETRY_MS = 5_000;
/** Another poller has the token: it will not go soon, and somebody must look. */
const CONFLICT_PAUSE_MS = 30_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;
/**
 * After a week without updates Telegram begins at a random number, maybe a lower one; an old offset would then
 * confirm, unread, what we never saw.
 */
const OFFSET_GOOD_FOR_MS = 6 * 24 * 3600 * 1000;

/** One update may fail so often while others are stored before it is set aside, lest it stop everybody. */
const ATTEMPTS_BEFORE_SETTING_ASIDE = 20;

const StoredOffset = z.object({ next: z.int(), at: z.int() });
type StoredOffset = z.infer<typeof StoredOffset>;

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
  /** Stored here, but not yet confirmed, since one before them was not. */
  readonly #handled = new Set<number>();
  readonly #attempts = new Map<number, number>();
  #state: PollingState = 'stopped';

  constructor(parts: PollerParts) {
    this.#parts = parts;
  }

  get state(): PollingState {
    return this.#state;
  }

  /** Runs until `signal` is aborted or the token turns out wrong. Never rejects. */
  async run(signal: AbortSignal): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      try {
        const wait = (await this.#leased()) ? await this.#leasedRound(signal) : LEASE_RETRY_MS;
        failures = 0;
        await this.#rest(wait, signal);
      } catch (error) {
        if (signal.aborted) {
          break;
        }
        failures += 1;
        const wait = this.#waitAfter(error, failures);
        if (wait === undefined) {
          return;
        }
        await this.#rest(wait, signal);
      }
    }
    await this.#giveLeaseBack();
    this.#state = 'stopped';
  }

  async #rest(ms: number, signal: AbortSignal): Promise<void> {
    if (ms > 0) {
      await pause(this.#parts.scheduler, ms, signal);
    }
  }

  async #leased(): Promise<boolean> {
    const { store, owner } = this.#parts;
    const taken = await store.takeLease(storeKeys.pollerLease, owner, this.#now() + LEASE_MS);
    this.#state = taken ? 'polling' : 'waiting-for-lease';
    return taken;
  }

  /** One round during which the lease is renewed; losing it ends the poll. */
  async #leasedRound(signal: AbortSignal): Promise<number> {
    const lost = new AbortController();
    const over = new AbortController();
    const beats = this.#renewUntil(over.signal, lost);
    try {
      return await this.#round(AbortSignal.any([signal, lost.signal]));
    } catch (error) {
      if (lost.signal.aborted && !signal.aborted) {
        return LEASE_RETRY_MS;
      }
      throw error;
    } finally {
      over.abort();
      await beats;
    }
  }

  async #renewUntil(over: AbortSignal, lost: AbortController): Promise<void> {
    for (;;) {
      await pause(this.#parts.scheduler, LEASE_MS / 3, over);
      if (over.aborted) {
        return;
      }
      try {
        if (!(await this.#leased())) {
          lost.abort();
          return;
        }
      } catch (error) {
        this.#parts.log.warn(errorFields(error), 'telegram poller could not renew its lease');
      }
    }
  }

  async #giveLeaseBack(): Promise<void> {
    const { store, owner, log } = this.#parts;
    try {
      if (this.#state !== 'waiting-for-lease') {
        await store.takeLease(storeKeys.pollerLease, owner, 0);
      }
    } catch (error) {
      log.warn(errorFields(error), 'telegram poller could not give its lease back');
    }
  }

  /** One poll and the storing of what it brought. Milliseconds to wait before the next. */
  async #round(signal: AbortSignal): Promise<number> {
    const stored = await this.#storedOffset();
    const offset = stored?.next;
    const updates = await this.#parts.api.getUpdates(
      {
        limit: 100,
        timeout: POLL_SECONDS,
        allowed_updates: ALLOWED_UPDATES,
        ...(offset !== undefined && { offset }),
      },
      signal,
    );
    if (updates.length === 0) {
      return 0;
    }
    const ids = updates.map((update) => update.update_id).sort((a, b) => a - b);
    const failed = await this.#handleAll(updates);
    await this.#confirm(ids);
    return failed ? FIRST_PAUSE_MS * 2 : 0;
  }

  /** Chats beside one another, updates of one chat in order. True when some could not be stored. */
  async #handleAll(updates: readonly unknown[]): Promise<boolean> {
    const byChat = new Map<string, Update[]>();
    for (const raw of updates) {
      const parsed = Update.safeParse(raw);
      if (parsed.success) {
        const chat = chatOf(parsed.data);
        byChat.set(chat, [...(byChat.get(chat) ?? []), parsed.data]);
      } else {
        this.#passOver(raw);
      }
    }
    const results = await Promise.all([...byChat.values()].map((chat) => this.#handleChat(chat)));
    return results.includes(false);
  }

  async #handleChat(updates: readonly Update[]): Promise<boolean> {
    for (const update of updates) {
      const id = update.update_id;
      if (this.#handled.has(id)) {
        continue;
      }
      try {
        await this.#parts.handle(update);
        this.#handled.add(id);
        this.#attempts.delete(id);
      } catch (error) {
        this.#parts.log.warn({ updateId: id, ...errorFields(error) }, 'telegram update not stored');
        await this.#setAsideIfHopeless(id, error);
        return false; // What follows in this chat waits for it.
      }
    }
    return true;
  }

  async #setAsideIfHopeless(id: number, error: unknown): Promise<void> {
    const attempts = (this.#attempts.get(id) ?? 0) + 1;
    this.#attempts.set(id, attempts);
    // With nothing else stored it is not this update that is bad, but the storage or the load.
    if (attempts < ATTEMPTS_BEFORE_SETTING_ASIDE || this.#handled.size === 0) {
      return;
    }
    const { store, log } = this.#parts;
    await store.set(storeKeys.setAside(id), JSON.stringify(errorFields(error)));
    this.#handled.add(id);
    this.#attempts.delete(id);
    log.error({ updateId: id, ...errorFields(error) }, 'telegram update set aside');
  }

  /** An update in a shape we do not know: nothing a citizen said in a way we read. */
  #passOver(raw: unknown): void {
    const { update_id: id } = z.object({ update_id: z.int() }).parse(raw);
    this.#handled.add(id);
    this.#parts.log.error({ updateId: id }, 'telegram update in an unknown shape');
  }

  /** Moves the offset over all that is stored up to the first that is not. */
  async #confirm(ids: readonly number[]): Promise<void> {
    let next: number | undefined;
    for (const id of ids) {
      if (!this.#handled.has(id)) {
        break;
      }
      next = id + 1;
    }
    if (next === undefined) {
      return;
    }
    const stored: StoredOffset = { next, at: this.#now() };
    await this.#parts.store.set(storeKeys.offset, JSON.stringify(stored));
    for (const id of this.#handled) {
      if (id < next) {
        this.#handled.delete(id);
      }
    }
  }

  async #storedOffset(): Promise<StoredOffset | undefined> {
    const text = await this.#parts.store.get(storeKeys.offset);
    const parsed = text === undefined ? undefined : StoredOffset.safeParse(JSON.parse(text));
    if (!parsed?.success || this.#now() - parsed.data.at > OFFSET_GOOD_FOR_MS) {
      return undefined;
    }
    return parsed.data;
  }

  /** Milliseconds to wait after a failure; undefined when trying again makes no sense. */
  #waitAfter(error: unknown, failures: number): number | undefined {
    const { log } = this.#parts;
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
    log.warn({ code: failure.code, failures, ...errorFields(error) }, 'telegram poll failed');
    const growing = Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS);
    return failure.kind === 'passing' ? (failure.afterMs ?? growing) : growing;
  }

  #now(): number {
    return this.#parts.clock.now().getTime();
  }
}
