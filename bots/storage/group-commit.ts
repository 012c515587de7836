import { HelpDeskError } from '../errors.ts';
import { inThisContext } from '../telemetry/log-context.ts';
import type { Lane, Parameter, Row, Sql, Transaction } from './storage.ts';

interface Job {
  readonly lane: string | undefined;
  run(transaction: Transaction): Promise<unknown>;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

type Outcome = { readonly job: Job; readonly callbacks: readonly (() => void)[] } & (
  | { readonly value: unknown }
  | { readonly error: unknown }
);

/** Jobs in one commit. More would delay the first; fewer would pay for the disk more often. */
const MOST_JOBS = 64;
/** Places beside those, so that urgent jobs find one in every commit however many others wait. */
const URGENT_PLACES = 16;

/**
 * Lets concurrent transactions on SQLite share one commit. SQLite has one writer, and a durable commit costs a disk
 * flush: jobs that wait while one commit is on its way go together into the next. Those with lanes run side by side in
 * it, so that none waits for the statements of another; when one fails, all are undone and run again one after another,
 * each within its own savepoint, as those without a lane do at once.
 */
export class GroupCommit {
  readonly #sql: Sql;
  #waiting: Job[] = [];
  readonly #urgent: Job[] = [];
  #running: Promise<void> | undefined;
  #wasShared = false;
  /** Lets urgent jobs into the commit that is being made, while it takes up any. */
  #admit: (() => void) | undefined;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** Urgent work joins the commit that is being made. */
  run<T>(work: (transaction: Transaction) => Promise<T>, lane?: Lane): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const job: Job = { lane: lane?.lane, run: inThisContext(work), resolve, reject };
      (lane?.isUrgent === true ? this.#urgent : this.#waiting).push(job);
      this.#admit?.();
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
    if (!(await this.#begun())) {
      return;
    }
    const jobs: Job[] = [];
    try {
      const isShared = this.#isShared();
      jobs.push(...this.#take(isShared));
      const outcomes = isShared ? await this.#shared(jobs) : await this.#oneByOne(jobs);
      await this.#sql.query('COMMIT');
      for (const outcome of outcomes) {
        settle(outcome);
      }
    } catch (error) {
      await this.#sql.query('ROLLBACK').catch(() => undefined);
      for (const job of jobs) {
        job.reject(error);
      }
    }
  }

  /** Another process that writes is waited for, in SQLite's own time; of any other fault all who wait are told. */
  async #begun(): Promise<boolean> {
    try {
      await this.#sql.query('BEGIN IMMEDIATE');
      return true;
    } catch (error) {
      await this.#sql.query('ROLLBACK').catch(() => undefined);
      const code = codeOf(error);
      if (code !== 'SQLITE_BUSY') {
        const away = new HelpDeskError('DATABASE_AWAY', { code }, { cause: error });
        for (const job of [...this.#waiting.splice(0), ...this.#urgent.splice(0)]) {
          job.reject(away);
        }
      }
      return false;
    }
  }

  /** Whose turn it is: jobs with lanes, or those without. Urgent ones do not keep the others out for ever. */
  #isShared(): boolean {
    const [first] = this.#waiting;
    const isAfterAlone = this.#urgent.length > 0 && !this.#wasShared;
    this.#wasShared = first === undefined || first.lane !== undefined || isAfterAlone;
    return this.#wasShared;
  }

  /** The next jobs with a lane, or the next without one; the others keep their places. */
  #take(hasLane: boolean): readonly Job[] {
    const taken = this.#waiting.filter(({ lane }) => (lane !== undefined) === hasLane).slice(0, MOST_JOBS);
    const chosen = new Set(taken);
    this.#waiting = this.#waiting.filter((job) => !chosen.has(job));
    return taken;
  }

  /** @param jobs grows by the urgent ones that are let in */
  async #shared(jobs: Job[]): Promise<readonly Outcome[]> {
    const outcomes = await this.#sideBySide(jobs);
    if (!outcomes.some((outcome) => 'error' in outcome)) {
      return outcomes;
    }
    await this.#sql.query('ROLLBACK');
    await this.#sql.query('BEGIN IMMEDIATE');
    return this.#oneByOne(jobs);
  }

  async #sideBySide(jobs: Job[]): Promise<readonly Outcome[]> {
    const outcomes: Outcome[] = [];
    const lanes = new Map<string | undefined, Promise<void>>();
    const after = async (before: Promise<void> | undefined, job: Job): Promise<void> => {
      await before;
      outcomes.push(await this.#attempt(job));
    };
    const begin = (job: Job) => lanes.set(job.lane, after(lanes.get(job.lane), job));
    jobs.forEach(begin);
    this.#admit = () => {
      for (const job of this.#urgent.splice(0, MOST_JOBS + URGENT_PLACES - jobs.length)) {
        jobs.push(job);
        begin(job);
      }
    };
    this.#admit();
    while (outcomes.length < jobs.length) {
      await Promise.all(lanes.values());
    }
    this.#admit = undefined;
    return outcomes;
  }

  async #oneByOne(jobs: readonly Job[]): Promise<readonly Outcome[]> {
    const outcomes: Outcome[] = [];
    for (const job of jobs) {
      await this.#sql.query('SAVEPOINT job');
      const outcome = await this.#attempt(job);
      if ('error' in outcome) {
        await this.#sql.query('ROLLBACK TO job');
      }
      await this.#sql.query('RELEASE job');
      outcomes.push(outcome);
    }
    return outcomes;
  }

  async #attempt(job: Job): Promise<Outcome> {
    const callbacks: (() => void)[] = [];
    const transaction: Transaction = {
      engine: this.#sql.engine,
      query: (text: string, parameters?: readonly Parameter[]): Promise<readonly Row[]> =>
        this.#sql.query(text, parameters),
      afterCommit: (callback) => callbacks.push(callback),
    };
    try {
      return { job, callbacks, value: await job.run(transaction) };
    } catch (error) {
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

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
