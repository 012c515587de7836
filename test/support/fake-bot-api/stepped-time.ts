import type { Clock, Scheduler } from '../../../bots/clock.ts';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that stands still and timers that wait until a test lets the time pass. */
export class SteppedTime implements Clock, Scheduler {
  readonly #timers = new Set<Timer>();
  #now: number;

  constructor(start = new Date('2024-01-15T09:00:00Z')) {
    this.#now = start.getTime();
  }

  now(): Date {
    return new Date(this.#now);
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.#now + ms, run };
    this.#timers.add(timer);
    return () => {
      this.#timers.delete(timer);
    };
  }

  get timers(): number {
    return this.#timers.size;
  }

  /** Lets `ms` pass: runs what falls due in order, and after each what follows from it. */
  async advance(ms: number): Promise<void> {
    const until = this.#now + ms;
    await settle();
    for (;;) {
      const next = this.#nextDue(until);
      if (!next) {
        break;
      }
      this.#now = Math.max(this.#now, next.at);
      this.#timers.delete(next);
      next.run();
      await settle();
    }
    this.#now = until;
  }

  /** Lets the time pass in steps, with room for sockets between them, until `work` has settled. */
  async during<T>(work: Promise<T>, stepMs = 100): Promise<T> {
    let isOver = false;
    const over = () => {
      isOver = true;
    };
    work.then(over, over);
    for (;;) {
      await settle();
      if (isOver) {
        return await work;
      }
      await this.advance(stepMs);
    }
  }

  #nextDue(until: number): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of this.#timers) {
      if (timer.at <= until && (!next || timer.at < next.at)) {
        next = timer;
      }
    }
    return next;
  }
}

/** Some turns of the event loop, so that promises and sockets of this process get on. */
export async function settle(turns = 5): Promise<void> {
  for (let i = 0; i < turns; i += 1) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}
