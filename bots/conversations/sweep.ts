import type { Changes } from '../changes.ts';
import type { Clock, Scheduler } from '../clock.ts';
import type { Instance } from '../instances.ts';
import { takeLease } from '../storage/sql/settings.ts';
import type { Storage } from '../storage/storage.ts';
import { errorFields, type Log } from '../telemetry/log.ts';
import { eraseRequested } from './erasure.ts';
import { sweepExpired } from './retention.ts';

export interface SweepParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly changes: Changes;
  readonly instance: Instance;
  readonly log: Log;
}

const SWEEP_EVERY_MS = 60_000;
/** Between two parts of a long sweep, so that those who write come between. */
const SWEEP_ON_MS = 1_000;

/** Takes away, again and again, what citizens want erased and what has been kept long enough. */
export class Sweep {
  readonly #parts: SweepParts;
  #cancel: (() => void) | undefined;

  constructor(parts: SweepParts) {
    this.#parts = parts;
  }

  /** Resolves when the first is done. */
  async start(): Promise<void> {
    let isMore = false;
    try {
      isMore = await this.#once();
    } catch (error) {
      this.#parts.log.error(errorFields(error), 'sweep failed');
    }
    const ms = isMore ? SWEEP_ON_MS : SWEEP_EVERY_MS;
    this.#cancel = this.#parts.scheduler.after(ms, () => void this.start());
  }

  stop(): void {
    this.#cancel?.();
  }

  /** Whether there is more to take away. */
  #once(): Promise<boolean> {
    const { storage, clock, changes, instance } = this.#parts;
    return storage.transaction(async (transaction) => {
      const now = clock.now().getTime();
      const lease = { name: 'sweep', owner: instance.id, now, until: now + SWEEP_EVERY_MS };
      // Once is enough, however many instances there are.
      if (instance.hasNeighbours && !(await takeLease(transaction, lease))) {
        return false;
      }
      await eraseRequested(transaction, { changes, at: now });
      return sweepExpired(transaction, clock.now());
    });
  }
}
