import type { Scheduler } from '../clock.ts';

/** A request that is silent for so long does not hold up the others. */
const PATIENCE_MS = 3_000;

/**
 * How many messages may be on their way at once. What is on the wire when the process is killed may have arrived or not,
 * so this bounds what a crash makes doubtful.
 */
export class Wire {
  readonly #scheduler: Scheduler;
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(scheduler: Scheduler, most: number) {
    this.#scheduler = scheduler;
    this.#free = most;
  }

  /** Resolves when there is room, with the function that gives it back. */
  async enter(): Promise<() => void> {
    if (this.#free > 0) {
      this.#free -= 1;
    } else {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    let isOut = false;
    const leave = () => {
      if (!isOut) {
        isOut = true;
        cancel();
        this.#makeRoom();
      }
    };
    const cancel = this.#scheduler.after(PATIENCE_MS, leave);
    return leave;
  }

  #makeRoom(): void {
    const next = this.#waiting.shift();
    if (next === undefined) {
      this.#free += 1;
    } else {
      next();
    }
  }
}
