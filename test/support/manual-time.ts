import type { Clock, Scheduler } from '../../bots/clock.ts';

/** A clock that moves when told, and the scheduler that goes with it: no test waits. */
export class ManualTime implements Clock, Scheduler {
  #now: number;
  #alarms: { readonly at: number; readonly callback: () => void }[] = [];

  constructor(start: string) {
    this.#now = new Date(start).getTime();
  }

  now(): Date {
    return new Date(this.#now);
  }

  after(ms: number, callback: () => void): () => void {
    const alarm = { at: this.#now + ms, callback };
    this.#alarms.push(alarm);
    return () => {
      this.#alarms = this.#alarms.filter((other) => other !== alarm);
    };
  }

  /** Milliseconds until the next alarm; undefined when there is none. */
  get untilNext(): number | undefined {
    return this.#alarms.length === 0 ? undefined : Math.min(...this.#alarms.map(({ at }) => at)) - this.#now;
  }

  set(instant: string): void {
    this.advance(new Date(instant).getTime() - this.#now);
  }

  /** Moves on, and rings what falls due on the way, in order. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const due = this.#alarms.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
      if (due === undefined) {
        break;
      }
      this.#alarms = this.#alarms.filter((alarm) => alarm !== due);
      this.#now = Math.max(this.#now, due.at);
      due.callback();
    }
    this.#now = end;
  }
}
