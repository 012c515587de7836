import { z } from 'zod';
import type { Clock } from '../../bots/clock.ts';
import { storeKeys, type TelegramStore } from './telegram-store.ts';

/**
 * After a week without updates Telegram begins at a random number, maybe a lower one; an old offset would then
 * confirm, unread, what we never saw.
 */
const GOOD_FOR_MS = 6 * 24 * 3600 * 1000;

const StoredOffset = z.object({ next: z.int(), at: z.int() });

/** The number of the next update we have not stored; kept, so that a restart does not ask for old ones. */
export class PollingOffset {
  readonly #store: TelegramStore;
  readonly #clock: Clock;
  #known: z.infer<typeof StoredOffset> | undefined;

  constructor(store: TelegramStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Undefined at the first start, or when it is too old to be trusted. */
  async read(): Promise<number | undefined> {
    this.#known ??= await this.#stored();
    return this.#known && this.#now() - this.#known.at <= GOOD_FOR_MS ? this.#known.next : undefined;
  }

  async write(next: number): Promise<void> {
    const offset = { next, at: this.#now() };
    await this.#store.set(storeKeys.offset, JSON.stringify(offset));
    this.#known = offset;
  }

  /** Reads it anew the next time. */
  forget(): void {
    this.#known = undefined;
  }

  async #stored(): Promise<z.infer<typeof StoredOffset> | undefined> {
    const text = await this.#store.get(storeKeys.offset);
    return text === undefined ? undefined : StoredOffset.safeParse(JSON.parse(text)).data;
  }

  #now(): number {
    return this.#clock.now().getTime();
  }
}
