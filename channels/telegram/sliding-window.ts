import type { Clock, Scheduler } from '../../bots/clock.ts';

interface Waiter {
  readonly letIn: () => void;
}

/**
 * Lets `room` requests through in any `ms` milliseconds, first come first served. A request counts from its
 * beginning until `ms` after its end, so that a slow network cannot push two windows into one at the other side.
 */
export class SlidingWindow {
  readonly #parts: {
    readonly clock: Clock;
    readonly scheduler: Scheduler;
    readonly room: number;
    readonly ms: number;
  };
  #inFlight = 0;
  /** Moments at which requests ended, in order; none older than the window. */
  readonly #ended: number[] = [];
  readonly #waiters: Waiter[] = [];
  #cancelTimer: (() => void) | undefined;

  constructor(parts: {
    readonly clock: Clock;
    readonly scheduler: Scheduler;
    readonly room: number;
    readonly ms: number;
  }) {
    this.#parts = parts;
  }

  /** True when let in: then `leave` must be called. False when `signal` ended the wait. */
  enter(signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const giveUp = () => {
        this.#waiters.splice(this.#waiters.indexOf(waiter), 1);
        this.#stopTimerIfIdle();
        resolve(false);
      };
      const waiter = {
        letIn: () => {
          signal.removeEventListener('abort', giveUp);
          resolve(true);
        },
      };
      signal.addEventListener('abort', giveUp, { once: true });
      this.#waiters.push(waiter);
      if (signal.aborted) {
        giveUp();
      }
      this.#letIn();
    });
  }

  leave(): void {
    this.#inFlight -= 1;
    this.#ended.push(this.#now());
    this.#letIn();
  }

  /** True when nobody is in it or waits for it, and the last one has left it long enough ago. */
  get isIdle(): boolean {
    this.#forget();
    return this.#inFlight === 0 && this.#ended.length === 0 && this.#waiters.length === 0;
  }

  #letIn(): void {
    this.#forget();
    while (this.#inFlight + this.#ended.length < this.#parts.room) {
      const waiter = this.#waiters.shift();
      if (!waiter) {
        break;
      }
      this.#inFlight += 1;
      waiter.letIn();
    }
    this.#stopTimerIfIdle();
    const [oldest] = this.#ended;
    if (this.#waiters.length > 0 && oldest !== undefined && !this.#cancelTimer) {
      this.#cancelTimer = this.#parts.scheduler.after(oldest + this.#parts.ms - this.#now(), () => {
        this.#cancelTimer = undefined;
        this.#letIn();
      });
    }
  }

  #stopTimerIfIdle(): void {
    if (this.#waiters.length === 0) {
      this.#cancelTimer?.();
      this.#cancelTimer = undefined;
    }
  }

  #forget(): void {
    const last = this.#now() - this.#parts.ms;
    while (this.#ended[0] !== undefined && this.#ended[0] <= last) {
      this.#ended.shift();
    }
  }

  #now(): number {
    return this.#parts.clock.now().getTime();
  }
}
