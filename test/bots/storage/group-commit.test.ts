import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GroupCommit } from '../../../bots/storage/group-commit.ts';
import { openSqlite } from '../../../bots/storage/open-storage.ts';
import { readSetting, writeSetting } from '../../../bots/storage/sql/settings.ts';
import type { Row, Storage, Transaction } from '../../../bots/storage/storage.ts';
import { errorFields } from '../../../bots/telemetry/log.ts';

let storage: Storage;

beforeEach(async () => {
  storage = await openSqlite(':memory:');
});

afterEach(async () => {
  await storage.close();
});

/** Reads, then writes one more: two of them side by side would count once. */
async function countOn(sql: Transaction, key: string): Promise<void> {
  const before = Number((await readSetting(sql, key)) ?? '0');
  await writeSetting(sql, key, String(before + 1));
}

const done = () => Promise.resolve('done');

/** A database whose first tries to begin fail with this code. */
function faulty(code: string, times: number): GroupCommit {
  let left = times;
  return new GroupCommit({
    engine: 'sqlite',
    async query(text): Promise<readonly Row[]> {
      if (text === 'BEGIN IMMEDIATE' && left > 0) {
        left -= 1;
        throw Object.assign(new Error('cannot begin'), { code });
      }
      return [];
    },
  });
}

describe('transactions that share a commit', () => {
  it('runs work of one lane one after another', async () => {
    await Promise.all(
      Array.from({ length: 20 }, () => storage.transaction((sql) => countOn(sql, 'n'), { lane: 'one' })),
    );

    expect(await readSetting(storage.reader, 'n')).toBe('20');
  });

  it('lets no lane hold up another', async () => {
    let release: (() => void) | undefined;
    const slow = storage.transaction(
      () =>
        new Promise<void>((resolve) => {
          release = resolve;
        }),
      { lane: 'slow' },
    );
    await storage.transaction(
      async (sql) => {
        await writeSetting(sql, 'fast', 'done');
        release?.();
      },
      { lane: 'fast' },
    );
    await slow;

    expect(await readSetting(storage.reader, 'fast')).toBe('done');
  });

  it('runs work without a lane alone', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        storage.transaction((sql) => countOn(sql, 'n'), ...(i % 2 === 0 ? [] : [{ lane: 'same' }])),
      ),
    );

    expect(await readSetting(storage.reader, 'n')).toBe('20');
  });

  it('undoes a lane that failed, and no other', async () => {
    const told: string[] = [];
    const work = (lane: string) => async (sql: Transaction) => {
      await countOn(sql, lane);
      sql.afterCommit(() => told.push(lane));
      if (lane === 'b') {
        throw new Error('no');
      }
    };

    const results = await Promise.allSettled(
      ['a', 'b', 'c'].map((lane) => storage.transaction(work(lane), { lane })),
    );

    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(told).toEqual(['a', 'c']);
    expect(await Promise.all(['a', 'b', 'c'].map((key) => readSetting(storage.reader, key)))).toEqual([
      '1',
      undefined,
      '1',
    ]);
  });

  it('takes urgent work into the commit under way', async () => {
    const order: string[] = [];
    let urgent: Promise<void> | undefined;

    const first = storage.transaction(
      async (sql) => {
        urgent = storage.transaction(async () => void order.push('urgent'), { lane: 'u', isUrgent: true });
        await sql.query('SELECT 1');
        sql.afterCommit(() => order.push('first'));
      },
      { lane: 'f' },
    );
    await Promise.all([first, urgent]);

    expect(order).toEqual(['urgent', 'first']);
  });

  it('keeps places for urgent work under any load', async () => {
    const lanes = Array.from({ length: 200 }, (_, i) => `turn ${i}`);
    let others = 0;
    const load = lanes.map(async (lane) => {
      for (let turn = 0; turn < 10; turn += 1) {
        await storage.transaction(done, { lane });
        others += 1;
      }
    });

    const before = await storage.transaction(() => Promise.resolve(others), {
      lane: 'delivery',
      isUrgent: true,
    });
    await Promise.all(load);

    expect(before).toBeLessThan(lanes.length);
  });

  it('takes all urgent work in the order of its lane', async () => {
    const order: number[] = [];
    const urgent = Array.from({ length: 200 }, (_, i) =>
      storage.transaction(async () => order.push(i), { lane: 'delivery', isUrgent: true }),
    );

    await Promise.all(urgent);

    expect(order).toEqual(Array.from({ length: 200 }, (_, i) => i));
  });

  it('says what is wrong with a statement, each time', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 3 }, () => storage.reader.query('SELECT * FROM nowhere')),
    );

    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  });

  it('answers more kinds of statement than it keeps prepared', async () => {
    for (let n = 1; n <= 300; n += 1) {
      expect(await storage.reader.query(`SELECT ${n} AS n`)).toEqual([{ n }]);
    }

    expect(await storage.reader.query('SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it('tells all who wait when nothing can begin', async () => {
    const commits = faulty('SQLITE_IOERR', 1);

    const results = await Promise.allSettled([
      commits.run(done, { lane: 'a' }),
      commits.run(done),
      commits.run(done, { lane: 'u', isUrgent: true }),
    ]);

    const away = { code: 'DATABASE_AWAY', cause: 'SQLITE_IOERR' };
    expect(results.map((result) => result.status === 'rejected' && errorFields(result.reason))).toMatchObject(
      [away, away, away],
    );
    expect(await commits.run(done)).toBe('done');
  });

  it('waits while another process writes', async () => {
    const commits = faulty('SQLITE_BUSY', 3);

    expect(await commits.run(done)).toBe('done');
  });
});
