import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { createChanges } from '../../bots/changes.ts';
import { systemClock } from '../../bots/clock.ts';
import { createOperators } from '../../bots/desk/operators.ts';
import { openStorage } from '../../bots/storage/open-storage.ts';
import { findOrCreateConversation } from '../../bots/storage/sql/conversations.ts';
import { setDue } from '../../bots/storage/sql/due-times.ts';
import { insertHandoff } from '../../bots/storage/sql/handoffs.ts';
import type { Storage } from '../../bots/storage/storage.ts';
import { hashPassword } from '../../channels/console/passwords.ts';

export interface DeskPlan {
  readonly databaseUrl: string;
  /** Any instance. */
  readonly url: () => string;
  readonly signal: AbortSignal;
  readonly seconds: number;
  readonly random: () => number;
}

const OPERATORS = 6;
const PASSWORD = 'una parola d’ordine';
/** Handoffs that nobody touches, each with a time by which it is late. */
const DUE_TIMES = 100;
const BETWEEN_ROUNDS_MS = 1_000;
const AGAIN_MS = 200;

const WAITING_DUE = "SELECT id FROM due_times WHERE state = 'open' AND kind = 'close' AND missed_at IS NULL";
const Count = z.object({ id: z.string(), count: z.coerce.number() });

/**
 * Requests for a person, each claimed by all operators at once at whatever instance they happen to reach; and others that
 * nobody touches, which become late at a time of their own.
 */
export class DeskLoad {
  readonly #plan: DeskPlan;
  readonly #storage: Storage;
  readonly #cookies: string[] = [];
  readonly #due = new Set<string>();
  /** Operators who were told that a handoff is theirs, by handoff. */
  readonly #winners = new Map<string, Set<string>>();

  private constructor(plan: DeskPlan, storage: Storage) {
    this.#plan = plan;
    this.#storage = storage;
  }

  static async prepare(plan: DeskPlan): Promise<DeskLoad> {
    const load = new DeskLoad(plan, await openStorage(plan.databaseUrl));
    const operators = createOperators({
      storage: load.#storage,
      clock: systemClock,
      changes: createChanges(),
      freshId: () => randomUUID(),
    });
    const passwordHash = await hashPassword(PASSWORD);
    for (let n = 0; n < OPERATORS; n += 1) {
      await operators.create({
        name: `operator-${n}`,
        displayName: `Operator ${n}`,
        role: 'operator',
        passwordHash,
      });
    }
    return load;
  }

  get claimed(): number {
    return this.#winners.size;
  }

  /** Handoffs that were not given to exactly one. */
  get wrongWinners(): number {
    return [...this.#winners.values()].filter(({ size }) => size !== 1).length;
  }

  async run(): Promise<void> {
    for (let n = 0; n < OPERATORS; n += 1) {
      this.#cookies.push(await this.#signIn(`operator-${n}`));
    }
    const end = performance.now() + this.#plan.seconds * 1000;
    for (let n = 0; n < DUE_TIMES; n += 1) {
      this.#due.add(
        await this.#open(systemClock.now().getTime() + this.#plan.random() * (end - performance.now())),
      );
    }
    while (performance.now() < end && !this.#plan.signal.aborted) {
      const id = await this.#open();
      this.#winners.set(id, new Set());
      await Promise.all(this.#cookies.map((cookie) => this.#claim(id, cookie)));
      for (const cookie of this.#winners.get(id) ?? []) {
        await this.#close(id, cookie);
      }
      await sleep(BETWEEN_ROUNDS_MS);
    }
    while ((await this.#untilDone(() => this.#storage.reader.query(WAITING_DUE))).length > 0) {
      await sleep(AGAIN_MS);
    }
  }

  /** Handoffs that the audit says were not claimed exactly once. */
  wrongClaims(): Promise<number> {
    return this.#notOnce('handoff.claimed', this.#winners);
  }

  get dueTimes(): number {
    return this.#due.size;
  }

  /** Due times that were not told exactly once. */
  wrongDueTimes(): Promise<number> {
    return this.#notOnce('due.missed', this.#due);
  }

  async #notOnce(kind: string, handoffs: { has(id: string): boolean }): Promise<number> {
    const rows = await this.#storage.reader.query(
      `SELECT h.id, COUNT(e.id) AS count FROM handoffs h
       LEFT JOIN desk_events e ON e.handoff_id = h.id AND e.kind = ? GROUP BY h.id`,
      [kind],
    );
    return rows.map((row) => Count.parse(row)).filter(({ id, count }) => handoffs.has(id) && count !== 1)
      .length;
  }

  close(): Promise<void> {
    return this.#storage.close();
  }

  async #open(dueAt?: number): Promise<string> {
    const id = randomUUID();
    const at = systemClock.now().getTime();
    await this.#untilDone(() =>
      this.#storage.transaction(async (sql) => {
        await findOrCreateConversation(sql, {
          id,
          channel: 'directline',
          channelConversationId: id,
          citizenId: 'somebody',
          citizenName: null,
          locale: 'it',
          reference: '{}',
          at,
        });
        await insertHandoff(sql, {
          id,
          conversationId: id,
          reason: 'aiuto',
          topic: null,
          team: 'bando',
          urgent: false,
          at,
        });
        if (dueAt !== undefined) {
          const late = Math.round(dueAt);
          await setDue(sql, { handoffId: id, kind: 'close', since: at, warnAt: late, dueAt: late });
        }
      }),
    );
    return id;
  }

  async #claim(id: string, cookie: string): Promise<void> {
    await this.#untilDone(async () => {
      const answer = await this.#post(`/api/console/handoffs/${id}/claim`, { cookie });
      if (answer.status === 200) {
        this.#winners.get(id)?.add(cookie);
      } else if (answer.status !== 409) {
        throw new Error(`claim answered ${answer.status}`);
      }
    });
  }

  /** Makes room for the next: nobody holds more than a few. */
  async #close(id: string, cookie: string): Promise<void> {
    await this.#untilDone(async () => {
      const { status } = await this.#post(`/api/console/handoffs/${id}/close`, {
        cookie,
        body: { outcome: 'solved' },
      });
      // Closed already, when the first answer was lost.
      if (status !== 200 && status !== 409) {
        throw new Error(`close answered ${status}`);
      }
    });
  }

  #signIn(name: string): Promise<string> {
    return this.#untilDone(async () => {
      const answer = await this.#post('/api/console/sessions', { body: { name, password: PASSWORD } });
      if (answer.status !== 201) {
        throw new Error(`sign-in answered ${answer.status}`);
      }
      return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    });
  }

  #post(path: string, { cookie = '', body = {} }: { cookie?: string; body?: unknown }): Promise<Response> {
    return fetch(`${this.#plan.url()}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
  }

  /** An instance that is gone, or a database that is away, is tried again. */
  async #untilDone<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (this.#plan.signal.aborted) {
          throw error;
        }
        await sleep(AGAIN_MS);
      }
    }
  }
}
