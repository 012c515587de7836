import type { Clock } from '../clock.ts';
import { takeLease } from '../storage/sql/settings.ts';
import type { Storage } from '../storage/storage.ts';

/** So long nobody delivers on a paced channel after the one who did has died; it is renewed four times in that time. */
const LEASE_MS = 10_000;

export interface ChannelLeasesParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly instance: { readonly id: string; readonly hasNeighbours: boolean };
}

/**
 * Channels whose pace is one for all instances together, as Telegram's thirty messages a second: one instance at a time
 * delivers there. One is enough for such a pace, and it keeps the pace exactly.
 */
export class ChannelLeases {
  readonly #parts: ChannelLeasesParts;
  /** Until when, by our own clock, each is ours. */
  readonly #until = new Map<string, number>();

  constructor(parts: ChannelLeasesParts) {
    this.#parts = parts;
  }

  holds(channel: string): boolean {
    const { clock, instance } = this.#parts;
    return !instance.hasNeighbours || (this.#until.get(channel) ?? 0) > clock.now().getTime();
  }

  async renew(channels: readonly string[]): Promise<void> {
    const { storage, clock, instance } = this.#parts;
    for (const channel of instance.hasNeighbours ? channels : []) {
      const now = clock.now().getTime();
      const lease = { name: nameOf(channel), owner: instance.id, now, until: now + LEASE_MS };
      const isOurs = await storage.transaction((sql) => takeLease(sql, lease), {
        lane: lease.name,
        isUrgent: true,
      });
      this.#until.set(channel, isOurs ? lease.until : 0);
    }
  }

  /** Lets another take over at once. */
  async giveBack(channels: readonly string[]): Promise<void> {
    const { storage, clock, instance } = this.#parts;
    for (const channel of channels.filter((id) => instance.hasNeighbours && this.holds(id))) {
      const now = clock.now().getTime();
      const lease = { name: nameOf(channel), owner: instance.id, now, until: 0 };
      this.#until.delete(channel);
      // A database that is away lets the lease run out.
      await storage.transaction((sql) => takeLease(sql, lease)).catch(() => false);
    }
  }
}

function nameOf(channel: string): string {
  return `deliver:${channel}`;
}
