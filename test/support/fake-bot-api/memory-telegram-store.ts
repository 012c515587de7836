import type { Clock } from '../../../bots/clock.ts';
import type { TelegramStore } from '../../../channels/telegram/telegram-store.ts';

/** The channel's store without a database. It outlives a channel, so that tests can restart one. */
export class MemoryTelegramStore implements TelegramStore {
  readonly values = new Map<string, string>();
  readonly leases = new Map<string, { owner: string; untilMs: number }>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get(key: string): Promise<string | undefined> {
    return Promise.resolve(this.values.get(key));
  }

  set(key: string, value: string): Promise<void> {
    this.values.set(key, value);
    return Promise.resolve();
  }

  takeLease(name: string, owner: string, untilMs: number): Promise<boolean> {
    const held = this.leases.get(name);
    if (held && held.owner !== owner && held.untilMs > this.#clock.now().getTime()) {
      return Promise.resolve(false);
    }
    this.leases.set(name, { owner, untilMs });
    return Promise.resolve(true);
  }
}
