import type { Clock } from '../../../bots/clock.ts';

export interface QueuedUpdate {
  readonly update_id: number;
  readonly [field: string]: unknown;
}

interface Entry {
  readonly update: QueuedUpdate;
  readonly lane: string;
  readonly expiresAt: number;
}

const MESSAGE_LIFE_MS = 24 * 3600 * 1000;
const PRESS_LIFE_MS = 150_000;

/** Updates nobody has confirmed yet. Messages wait 24 hours, presses of a button 150 seconds. */
export class UpdateQueue {
  readonly #clock: Clock;
  readonly #entries = new Map<number, Entry>();
  /** Confirmed before, and delivered once more whatever the offset. */
  readonly #again: QueuedUpdate[] = [];
  readonly #listeners = new Set<() => void>();
  nextId = 100_000_001;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  add(fields: Readonly<Record<string, unknown>>, lane: string): QueuedUpdate {
    const update: QueuedUpdate = { update_id: this.nextId, ...fields };
    this.nextId += 1;
    const life = 'callback_query' in fields ? PRESS_LIFE_MS : MESSAGE_LIFE_MS;
    this.#entries.set(update.update_id, { update, lane, expiresAt: this.#clock.now().getTime() + life });
    this.#tell();
    return update;
  }

  /** What is not yet confirmed comes in its place anyhow. */
  deliverAgain(update: QueuedUpdate): void {
    if (!this.#entries.has(update.update_id)) {
      this.#again.push(update);
      this.#tell();
    }
  }

  /** As getUpdates does: everything before `offset` is confirmed and gone. A negative one counts from the end. */
  poll({ offset = 0, limit = 100 }: { readonly offset?: number; readonly limit?: number }): QueuedUpdate[] {
    this.#dropExpired();
    const ids = [...this.#entries.keys()]; // A Map keeps the order of arrival.
    const from = offset < 0 ? (ids.at(offset) ?? ids[0] ?? 0) : offset;
    for (const id of ids) {
      if (id < from) {
        this.#entries.delete(id);
      }
    }
    const pending = this.pending().map(({ update }) => update);
    return [...this.#again.splice(0), ...pending].slice(0, limit);
  }

  pending(): Entry[] {
    this.#dropExpired();
    return [...this.#entries.values()];
  }

  expiresAt(updateId: number): number | undefined {
    return this.#entries.get(updateId)?.expiresAt;
  }

  remove(updateId: number): void {
    this.#entries.delete(updateId);
  }

  clear(): void {
    this.#entries.clear();
    this.#again.length = 0;
  }

  /** Calls `listener` whenever something is added; the returned function ends that. */
  onAdded(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #tell(): void {
    for (const listener of this.#listeners) {
      listener();
    }
  }

  #dropExpired(): void {
    const now = this.#clock.now().getTime();
    for (const [id, entry] of this.#entries) {
      if (entry.expiresAt <= now) {
        this.#entries.delete(id);
      }
    }
  }
}
