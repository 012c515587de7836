import type { Parameter, Row, Sql, Transaction } from './storage.ts';

interface Job {
  run(transaction: Transaction): Promise<unknown>;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

type Outcome = { readonly job: Job; readonly callbacks: (() => void)[] } & (
  | { readonly value: unknown }
  | { readonly error: unknown }
);

/** Jobs in one commit. More would delay the first; fewer would pay for the disk more often. */
const MOST_JOBS = 64;

/**
 * Lets concurrent transactions on SQLite share one commit. SQLite has one writer, and a durable commit costs a disk
 * flush: jobs that wait while one commit is on its way go together into the next, each within its own savepoint.
 */
export class GroupCommit {
  readonly #sql: Sql;
  readonly #waiting: Job[] = [];
  readonly #urgent: Job[] = [];
  #running: Promise<void> | undefined;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** Urgent work joins the commit that is being made, which then takes up nothing else. */
  run<T>(work: (transaction: Transaction) => Promise<T>, isUrgent = false): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      (isUrgent ? this.#urgent : this.#waiting).push({ run: work, resolve, reject });
      this.#running ??= this.#drain();
    });
  }

  /** Resolves when nothing is waiting any more. */
  async settled(): Promise<void> {
    while (this.#running !== undefined) {
      await this.#running;
    }
  }

  async #drain(): Promise<void> {
    // Lets everything that is ready in this tick join the first commit.
    await Promise.resolve();
    while (this.#waiting.length + this.#urgent.length > 0) {
      await this.#commit();
    }
    this.#running = undefined;
  }

  async #commit(): Promise<void> {
    const outcomes: Outcome[] = [];
    const jobs: Job[] = [];
    try {
      await this.#sql.query('BEGIN IMMEDIATE');
      for (const job of this.#next()) {
        jobs.push(job);
        outcomes.push(await this.#attempt(job));
      }
      await this.#sql.query('COMMIT');
    } catch (error) {
      await this.#sql.query('ROLLBACK').catch(() => undefined);
      for (const job of jobs) {
        job.reject(error);
      }
      return;
    }
    for (const outcome of outcomes) {
      settle(outcome);
    }
  }

  /** The jobs of one commit: those that wait now, cut short as soon as something urgent has been done. */
  *#next(): Generator<Job> {
    let isUrgent = false;
    for (let left = Math.min(this.#waiting.length, MOST_JOBS); ; left -= 1) {
      const urgent = this.#urgent.shift();
      isUrgent ||= urgent !== undefined;
      const job = urgent ?? (isUrgent || left <= 0 ? undefined : this.#waiting.shift());
      if (job === undefined) {
        return;
      }
      yield job;
    }
  }

  async #attempt(job: Job): Promise<Outcome> {
    const callbacks: (() => void)[] = [];
    const transaction: Transaction = {
      engine: this.#sql.engine,
      query: (text: string, parameters?: readonly Parameter[]): Promise<readonly Row[]> =>
        this.#sql.query(text, parameters),
      afterCommit: (callback) => callbacks.push(callback),
    };
    await this.#sql.query('SAVEPOINT job');
    try {
      const value = await job.run(transaction);
      await this.#sql.query('RELEASE job');
      return { job, callbacks, value };
    } catch (error) {
      await this.#sql.query('ROLLBACK TO job');
      await this.#sql.query('RELEASE job');
      return { job, callbacks: [], error };
    }
  }
}

function settle(outcome: Outcome): void {
  if ('error' in outcome) {
    outcome.job.reject(outcome.error);
    return;
  }
  for (const callback of outcome.callbacks) {
    callback();
  }
  outcome.job.resolve(outcome.value);
}
