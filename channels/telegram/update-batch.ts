import { z } from 'zod';
import { errorFields, type Log } from '../../bots/telemetry/log.ts';
import { storeKeys, type TelegramStore } from './telegram-store.ts';
import { chatOf, Update } from './update.ts';

/** One update may fail so often while others are stored before it is set aside, lest it stop everybody. */
const ATTEMPTS_BEFORE_SETTING_ASIDE = 20;

const Identified = z.object({ update_id: z.int() });

export interface BatchOutcome {
  /** Everything before this number is stored; undefined when nothing at the beginning is. */
  readonly next?: number;
  readonly allStored: boolean;
}

/** Updates that must keep their order among themselves: those of one chat, or all when a group changes its id. */
function queues(updates: readonly Update[]): Update[][] {
  if (
    updates.some(
      ({ message }) => (message?.migrate_to_chat_id ?? message?.migrate_from_chat_id) !== undefined,
    )
  ) {
    return [[...updates]];
  }
  const byChat = new Map<string, Update[]>();
  for (const update of updates) {
    const queue = byChat.get(chatOf(update));
    if (queue) {
      queue.push(update);
    } else {
      byChat.set(chatOf(update), [update]);
    }
  }
  return [...byChat.values()];
}

/** Stores what polls bring: chats beside one another, updates of one chat in order, each once. */
export class UpdateBatches {
  readonly #parts: {
    readonly handle: (update: Update) => Promise<void>;
    readonly store: TelegramStore;
    readonly log: Log;
  };
  /** Stored, but not yet confirmed, since one before them is not. */
  readonly #stored = new Set<number>();
  readonly #attempts = new Map<number, number>();

  constructor(parts: {
    readonly handle: (update: Update) => Promise<void>;
    readonly store: TelegramStore;
    readonly log: Log;
  }) {
    this.#parts = parts;
  }

  async handle(updates: readonly unknown[]): Promise<BatchOutcome> {
    const known: Update[] = [];
    for (const raw of updates) {
      const parsed = Update.safeParse(raw);
      if (parsed.success) {
        known.push(parsed.data);
      } else {
        this.#passOver(raw);
      }
    }
    const results = await Promise.all(queues(known).map((queue) => this.#handleInOrder(queue)));
    const next = this.#nextAfter(updates);
    return { allStored: !results.includes(false), ...(next !== undefined && { next }) };
  }

  /** What lies before `next` is confirmed and need not be remembered. */
  confirmed(next: number): void {
    for (const id of this.#stored) {
      if (id < next) {
        this.#stored.delete(id);
      }
    }
  }

  async #handleInOrder(updates: readonly Update[]): Promise<boolean> {
    for (const update of updates) {
      const id = update.update_id;
      if (this.#stored.has(id)) {
        continue;
      }
      try {
        await this.#parts.handle(update);
        this.#stored.add(id);
        this.#attempts.delete(id);
      } catch (error) {
        this.#parts.log.warn({ updateId: id, ...errorFields(error) }, 'telegram update not stored');
        await this.#setAsideIfHopeless(id, error);
        return false; // What follows in its chat waits for it.
      }
    }
    return true;
  }

  async #setAsideIfHopeless(id: number, error: unknown): Promise<void> {
    const attempts = (this.#attempts.get(id) ?? 0) + 1;
    this.#attempts.set(id, attempts);
    // With nothing else stored it is not this update that is bad, but the storage or the load.
    if (attempts < ATTEMPTS_BEFORE_SETTING_ASIDE || this.#stored.size === 0) {
      return;
    }
    const { store, log } = this.#parts;
    await store.set(storeKeys.setAside(id), JSON.stringify(errorFields(error)));
    this.#stored.add(id);
    this.#attempts.delete(id);
    log.error({ updateId: id, ...errorFields(error) }, 'telegram update set aside');
  }

  /** An update in a shape we do not know: nothing a citizen said in a way we read. */
  #passOver(raw: unknown): void {
    const identified = Identified.safeParse(raw);
    if (identified.success) {
      this.#stored.add(identified.data.update_id);
      this.#parts.log.error({ updateId: identified.data.update_id }, 'telegram update in an unknown shape');
    }
  }

  #nextAfter(updates: readonly unknown[]): number | undefined {
    const ids = updates.flatMap((raw) => Identified.safeParse(raw).data?.update_id ?? []);
    let next: number | undefined;
    for (const id of ids.sort((a, b) => a - b)) {
      if (!this.#stored.has(id)) {
        break;
      }
      next = id + 1;
    }
    return next;
  }
}
