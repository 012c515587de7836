import type { Clock } from '../clock.ts';
import { presentOperators, prolongAll, prolongPresence, shortenPresence } from '../storage/sql/presence.ts';
import type { Storage } from '../storage/storage.ts';
import type { OperatorPresence } from './desk-api.ts';

/** After so long without a sign of life an operator counts as gone, and what they hold goes back to the queue. */
export const LEASE_MS = 90_000;
/** Signing out of one page leaves time for another page of the same person to say that it is there. */
const FAREWELL_MS = 20_000;
/** Several pages of one person need not all be written down. */
const FRESH_MS = 80_000;

export interface PresenceParts {
  readonly storage: Storage;
  readonly clock: Clock;
  /** Somebody has come or gone. */
  readonly onChange: () => void;
}

/** Who is at the desk, as leases in the database: a process that dies takes nobody's presence with it. */
export class StoredPresence implements OperatorPresence {
  readonly #parts: PresenceParts;
  readonly #until = new Map<string, number>();

  constructor(parts: PresenceParts) {
    this.#parts = parts;
  }

  /** The service was away, and nobody could say that they are there. */
  async start(): Promise<void> {
    const now = this.#now();
    await this.#parts.storage.transaction((sql) => prolongAll(sql, now + LEASE_MS));
  }

  async beat(operatorId: string): Promise<void> {
    const now = this.#now();
    if ((this.#until.get(operatorId) ?? 0) - now > FRESH_MS) {
      return;
    }
    const isNew = (this.#until.get(operatorId) ?? 0) <= now;
    const until = now + LEASE_MS;
    this.#until.set(operatorId, until);
    await this.#parts.storage.transaction((sql) => prolongPresence(sql, { operatorId, now, until }), {
      lane: `presence ${operatorId}`,
    });
    if (isNew) {
      this.#parts.onChange();
    }
  }

  async leave(operatorId: string): Promise<void> {
    this.#until.delete(operatorId);
    const until = this.#now() + FAREWELL_MS;
    await this.#parts.storage.transaction((sql) => shortenPresence(sql, operatorId, until));
    this.#parts.onChange();
  }

  present(): Promise<readonly string[]> {
    return presentOperators(this.#parts.storage.reader, this.#now());
  }

  #now(): number {
    return this.#parts.clock.now().getTime();
  }
}
