import type { Clock } from '../../bots/clock.ts';

/** A clock that moves only when told. */
export class HandClock implements Clock {
  private at: number;

  constructor(start = '2024-01-15T10:00:00Z') {
    this.at = Date.parse(start);
  }

  now(): Date {
    return new Date(this.at);
  }

  /** Moves on by seconds. */
  pass(seconds: number): void {
    this.at += seconds * 1000;
  }
}
