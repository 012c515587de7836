import type { ConsoleLog } from './console-deps.ts';
import type { ConsoleEvent, ConsoleEvents } from './desk-api.ts';

/** Events kept in memory for all open consoles together. */
const KEPT = 2000;
const BATCH = 500;

/**
 * Reads each new event from storage once, however many consoles are open; those that lag behind what is kept here read
 * storage themselves.
 */
export class EventFeed {
  readonly #events: ConsoleEvents;
  readonly #log: ConsoleLog;
  readonly #listeners = new Set<() => void>();
  #recent: readonly ConsoleEvent[] = [];
  #newest = 0;
  #reading = false;
  #again = false;
  #stop: (() => void) | undefined;

  constructor(events: ConsoleEvents, log: ConsoleLog) {
    this.#events = events;
    this.#log = log;
  }

  /** Must end before the first console is served. */
  async start(): Promise<void> {
    // Listening comes first, so that nothing falls between the question and the subscription.
    this.#stop = this.#events.onChange(() => this.#wake());
    this.#newest = (await this.#events.range()).newest;
  }

  stop(): void {
    this.#stop?.();
    this.#listeners.clear();
  }

  onMore(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async range(): Promise<{ readonly oldest: number; readonly newest: number }> {
    return this.#events.range();
  }

  /** Oldest first; empty when there is no more. */
  async after(id: number): Promise<readonly ConsoleEvent[]> {
    const first = this.#recent[0];
    if (first && id >= first.id) {
      return this.#recent.filter((event) => event.id > id).slice(0, BATCH);
    }
    return id >= this.#newest ? [] : this.#events.after(id, BATCH);
  }

  #wake(): void {
    this.#again = true;
    if (!this.#reading) {
      this.#readOn().catch((error: unknown) =>
        this.#log.error({ err: error }, 'the event feed could not read'),
      );
    }
  }

  async #readOn(): Promise<void> {
    this.#reading = true;
    try {
      while (this.#again) {
        this.#again = false;
        await this.#readBatches();
      }
    } finally {
      this.#reading = false;
    }
  }

  async #readBatches(): Promise<void> {
    let batch: readonly ConsoleEvent[];
    do {
      batch = await this.#events.after(this.#newest, BATCH);
      this.#newest = batch.at(-1)?.id ?? this.#newest;
      this.#recent = [...this.#recent, ...batch].slice(-KEPT);
      if (batch.length > 0) {
        this.#tell();
      }
    } while (batch.length === BATCH);
  }

  #tell(): void {
    for (const listener of this.#listeners) {
      listener();
    }
  }
}
