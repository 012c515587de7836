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

  constructor(store: TelegramStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Undefined at the first start, or when it is too old to be trusted. */
  async read(): Promise<number | undefined> {
    const text = await this.#store.get(storeKeys.offset);
    const parsed = text === undefined ? undefined : StoredOffset.safeParse(JSON.parse(text));
    if (!parsed?.success || this.#now() - parsed.data.at > GOOD_FOR_MS) {
      return undefined;
    }
    return parsed.data.next;
  }

  async write(next: number): Promise<void> {
    await this.#store.set(storeKeys.offset, JSON.stringify({ next, at: this.#now() }));
  }

  #now(): number {
    return this.#clock.now().getTime();
  }
}
