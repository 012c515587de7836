import { setTimeout as sleep } from 'node:timers/promises';
import type { TestPostgres } from '../support/postgres.ts';
import type { KillableService } from './killable-service.ts';

export interface DisruptionPlan {
  readonly instances: readonly KillableService[];
  readonly postgres: TestPostgres;
  readonly seconds: number;
  readonly random: () => number;
  readonly signal: AbortSignal;
}

const BETWEEN_MS = [1_500, 9_000] as const;
const DOWN_MS = [0, 8_000] as const;
/** Beyond the lease of a transaction and of an instance, so that another takes over what comes back later. */
const FROZEN_MS = [3_000, 20_000] as const;
const DATABASE_DOWN_MS = [500, 6_000] as const;

/** Kills, freezes and restarts instances and their database at random, several at a time. */
export class Disruptions {
  readonly #plan: DisruptionPlan;
  readonly #busy = new Set<KillableService>();
  readonly #underWay = new Set<Promise<void>>();
  #isDatabaseDown = false;
  kills = 0;
  freezes = 0;
  databaseCrashes = 0;
  isOver = false;

  constructor(plan: DisruptionPlan) {
    this.#plan = plan;
  }

  /** Where a balancer would send the next request: to one that answers, if there is any. */
  readonly url = (): string => {
    const { instances, random } = this.#plan;
    const up = instances.filter((instance) => !this.#busy.has(instance));
    const among = up.length > 0 ? up : instances;
    return among[Math.floor(random() * among.length)]?.url ?? '';
  };

  /** Resolves when the time is over and everything runs again. */
  async run(): Promise<void> {
    const { seconds, signal } = this.#plan;
    const end = performance.now() + seconds * 1000;
    while (performance.now() < end && !signal.aborted) {
      await this.#wait(BETWEEN_MS);
      const disruption = this.#next();
      this.#underWay.add(disruption);
      void disruption.finally(() => this.#underWay.delete(disruption));
    }
    await Promise.all(this.#underWay);
    this.isOver = true;
  }

  async #next(): Promise<void> {
    const dice = this.#plan.random();
    if (dice > 0.75) {
      await this.#crashDatabase();
      return;
    }
    const up = this.#plan.instances.filter((instance) => !this.#busy.has(instance));
    const target = up[Math.floor(this.#plan.random() * up.length)];
    if (target === undefined) {
      return;
    }
    this.#busy.add(target);
    await (dice > 0.55 ? this.#freeze(target) : this.#kill(target));
    this.#busy.delete(target);
  }

  async #kill(target: KillableService): Promise<void> {
    this.kills += 1;
    await target.kill();
    await this.#wait(DOWN_MS);
    await startAgain(target);
  }

  async #freeze(target: KillableService): Promise<void> {
    this.freezes += 1;
    target.freeze();
    await this.#wait(FROZEN_MS);
    target.thaw();
  }

  async #crashDatabase(): Promise<void> {
    if (this.#isDatabaseDown) {
      return;
    }
    this.#isDatabaseDown = true;
    this.databaseCrashes += 1;
    await this.#plan.postgres.crash();
    await this.#wait(DATABASE_DOWN_MS);
    await this.#plan.postgres.restart();
    this.#isDatabaseDown = false;
  }

  #wait([least, most]: readonly [number, number]): Promise<void> {
    return sleep(least + (most - least) * this.#plan.random());
  }
}

/** A start that meets the database's end fails, and a supervisor starts it once more. */
async function startAgain(target: KillableService): Promise<void> {
  for (;;) {
    try {
      await target.start();
      return;
    } catch {
      await sleep(500);
    }
  }
}
