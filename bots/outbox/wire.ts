import type { Scheduler } from '../clock.ts';
import { Turnstile } from '../turnstile.ts';

/** A request that is silent for so long does not hold up the others. */
const PATIENCE_MS = 3_000;

/**
 * How many messages may be on their way at once. What is on the wire when the process is killed may have arrived or not,
 * so this bounds what a crash makes doubtful.
 */
export class Wire {
  readonly #scheduler: Scheduler;
  readonly #turnstile: Turnstile;

  constructor(scheduler: Scheduler, most: number) {
    this.#scheduler = scheduler;
    this.#turnstile = new Turnstile(most);
  }

  /** Resolves when there is room, with the function that gives it back. */
  async enter(): Promise<() => void> {
    const leave = await this.#turnstile.enter();
    const cancel = this.#scheduler.after(PATIENCE_MS, leave);
    return () => {
      cancel();
      leave();
    };
  }
}
