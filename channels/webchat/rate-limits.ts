import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Clock, Scheduler } from '../../bots/clock.ts';
import { takePoint } from '../../bots/storage/sql/rate-limits.ts';
import type { Storage } from '../../bots/storage/storage.ts';
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

/** The points of a limit. */
export interface Points {
  /** Takes one; the milliseconds to wait when there is none. */
  take(key: string): Promise<number>;
}

/** Counted in this process, for when there is no other. */
export function pointsInMemory({ points, seconds }: Limit): Points {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return {
    async take(key) {
      try {
        await limiter.consume(key);
        return 0;
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) {
          return Math.max(1, refusal.msBeforeNext);
        }
        throw refusal;
      }
    },
  };
}

/** Counted in the database, by all instances together. */
export function pointsInDatabase(
  { storage, clock }: { readonly storage: Storage; readonly clock: Clock },
  { name, points, seconds }: Limit & { readonly name: string },
): Points {
  return {
    async take(key) {
      const now = clock.now().getTime();
      const whose = `${name} ${key}`;
      const { taken, endsAt } = await storage.transaction(
        (sql) => takePoint(sql, { key: whose, now, ms: seconds * 1000 }),
        { lane: `limit ${whose}`, isUrgent: true },
      );
      return taken <= points ? 0 : Math.max(1, endsAt - now);
    },
  };
}

/** Refuses what goes beyond a limit, with 429. */
export class Gate {
  private readonly points: Points;

  constructor(points: Points) {
    this.points = points;
  }

  async pass(key: string): Promise<void> {
    if ((await this.points.take(key)) > 0) {
      throw tooManyRequests();
    }
  }
}

/**
 * Slows down what goes beyond a limit, in order: a client that gets 429 for a message does not send it again, so we let
 * it wait as long as its own timeout of 20 s allows, and refuse only what would wait in too long a line.
 */
export class Pace {
  private readonly points: Points;
  private readonly waiting: number;
  private readonly scheduler: Scheduler;
  private readonly lines = new Map<string, { last: Promise<void>; length: number }>();

  constructor(points: Points, options: { readonly waiting: number; readonly scheduler: Scheduler }) {
    this.points = points;
    this.waiting = options.waiting;
    this.scheduler = options.scheduler;
  }

  async pass(key: string): Promise<void> {
    const line = this.lines.get(key);
    if (line === undefined) {
      const waitMs = await this.points.take(key);
      return waitMs === 0 ? undefined : await this.join(key, waitMs);
    }
    await this.join(key, 0);
  }

  private async join(key: string, firstWaitMs: number): Promise<void> {
    const line = this.lines.get(key) ?? { last: Promise.resolve(), length: 0 };
    if (line.length >= this.waiting) {
      throw tooManyRequests();
    }
    // Who stands before may have been refused, when points are counted in a database that went away.
    const mine = line.last.catch(() => undefined).then(() => this.untilFree(key, firstWaitMs));
    line.last = mine;
    line.length += 1;
    this.lines.set(key, line);
    try {
      await mine;
    } finally {
      line.length -= 1;
      if (line.length === 0) {
        this.lines.delete(key);
      }
    }
  }

  private async untilFree(key: string, firstWaitMs: number): Promise<void> {
    let waitMs = firstWaitMs > 0 ? firstWaitMs : await this.points.take(key);
    while (waitMs > 0) {
      const ms = waitMs;
      await new Promise<void>((resolve) => {
        this.scheduler.after(ms, resolve);
      });
      waitMs = await this.points.take(key);
    }
  }
}
