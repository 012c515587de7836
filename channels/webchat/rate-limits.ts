import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Scheduler } from '../../bots/clock.ts';
import { tooManyRequests } from './direct-line-error.ts';

export interface Limit {
  readonly points: number;
  readonly seconds: number;
}

export interface WebChatLimits {
  /** New conversations and widget tokens of one address. An office often shares one. */
  readonly startsPerAddress: Limit;
  /** Activities of one conversation before they wait for their turn. */
  readonly activitiesPerConversation: Limit;
  /** Uploads of one conversation. */
  readonly uploadsPerConversation: Limit;
  /** Activities of one conversation that may wait; more are refused. */
  readonly waiting: number;
}

export const DEFAULT_LIMITS: WebChatLimits = {
  startsPerAddress: { points: 60, seconds: 60 },
  activitiesPerConversation: { points: 40, seconds: 10 },
  uploadsPerConversation: { points: 10, seconds: 60 },
  waiting: 40,
};

/** Refuses what goes beyond a limit, with 429. */
export class Gate {
  private readonly limiter: RateLimiterMemory;

  constructor(limit: Limit) {
    this.limiter = new RateLimiterMemory({ points: limit.points, duration: limit.seconds });
  }

  async pass(key: string): Promise<void> {
    if ((await take(this.limiter, key)) > 0) {
      throw tooManyRequests();
    }
  }
}

/**
 * Slows down what goes beyond a limit, in order: a client that gets 429 for a message does not send it again, so we let
 * it wait as long as its own timeout of 20 s allows, and refuse only what would wait in too long a line.
 */
export class Pace {
  private readonly limiter: RateLimiterMemory;
  private readonly waiting: number;
  private readonly scheduler: Scheduler;
  private readonly lines = new Map<string, { last: Promise<void>; length: number }>();

  constructor(limit: Limit, options: { readonly waiting: number; readonly scheduler: Scheduler }) {
    this.limiter = new RateLimiterMemory({ points: limit.points, duration: limit.seconds });
    this.waiting = options.waiting;
    this.scheduler = options.scheduler;
  }

  async pass(key: string): Promise<void> {
    const line = this.lines.get(key);
    if (line === undefined) {
      const waitMs = await take(this.limiter, key);
      return waitMs === 0 ? undefined : await this.join(key, waitMs);
    }
    await this.join(key, 0);
  }

  private async join(key: string, firstWaitMs: number): Promise<void> {
    const line = this.lines.get(key) ?? { last: Promise.resolve(), length: 0 };
    if (line.length >= this.waiting) {
      throw tooManyRequests();
    }
    const mine = line.last.then(() => this.untilFree(key, firstWaitMs));
    line.last = mine;
    line.length += 1;
    this.lines.set(key, line);
    await mine;
    line.length -= 1;
    if (line.length === 0) {
      this.lines.delete(key);
    }
  }

  private async untilFree(key: string, firstWaitMs: number): Promise<void> {
    let waitMs = firstWaitMs > 0 ? firstWaitMs : await take(this.limiter, key);
    while (waitMs > 0) {
      const ms = waitMs;
      await new Promise<void>((resolve) => {
        this.scheduler.after(ms, resolve);
      });
      waitMs = await take(this.limiter, key);
    }
  }
}

/** Takes one point; the milliseconds to wait when there is none. */
async function take(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) {
      return Math.max(1, refusal.msBeforeNext);
    }
    throw refusal;
  }
}
