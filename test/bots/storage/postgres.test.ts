import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createChanges } from '../../../bots/changes.ts';
import { createDeskStream } from '../../../bots/desk/desk-stream.ts';
import { systemScheduler } from '../../../bots/clock.ts';
import { openPostgres } from '../../../bots/storage/postgres.ts';
import { openStorage } from '../../../bots/storage/open-storage.ts';
import {
  findConversation,
  findOrCreateConversation,
  holdConversation,
  nextLine,
} from '../../../bots/storage/sql/conversations.ts';
import { insertDeskEvent } from '../../../bots/storage/sql/desk-events.ts';
import { writeSetting } from '../../../bots/storage/sql/settings.ts';
import type { Sql, Storage } from '../../../bots/storage/storage.ts';
import { startPostgres, type TestPostgres } from '../../support/postgres.ts';

let postgres: TestPostgres;
let one: Storage;
let other: Storage;

beforeAll(async () => {
  postgres = await startPostgres();
});

afterAll(() => postgres.stop());

beforeEach(async () => {
  const url = await postgres.database();
  // Both bring the schema up to date at once, as two instances that start together.
  [one, other] = await Promise.all([openStorage(url), openStorage(url)]);
});

afterEach(async () => {
  await one.close();
  await other.close();
});

describe('two instances on one PostgreSQL', () => {
  it('hold a conversation one at a time', async () => {
    await one.transaction((sql) => aConversation(sql, 'c1'));
    const [holds, lets] = [new Moment(), new Moment()];

    const first = one.transaction(async (sql) => {
      const held = await holdConversation(sql, 'c1');
      holds.come();
      await lets.comes;
      return held?.id;
    });
    await holds.comes;
    const second = await other.transaction((sql) => holdConversation(sql, 'c1'));
    lets.come();

    expect([await first, second?.id]).toEqual(['c1', undefined]);
    expect((await other.transaction((sql) => holdConversation(sql, 'c1')))?.id).toBe('c1');
  });

  it('take a conversation over from one that stands still', async () => {
    const url = await postgres.database();
    const frozen = await openPostgres(url, systemScheduler, 200);
    const living = await openStorage(url);
    await living.transaction((sql) => aConversation(sql, 'c1'));
    const [holds, wakes] = [new Moment(), new Moment()];

    const turn = frozen.transaction(async (sql) => {
      await holdConversation(sql, 'c1');
      holds.come();
      await wakes.comes;
      await nextLine(sql, 'c1', 2);
    });
    await holds.comes;
    let taken: string | undefined;
    while (taken === undefined) {
      taken = (await living.transaction((sql) => holdConversation(sql, 'c1')))?.id;
    }
    wakes.come();

    await expect(turn).rejects.toMatchObject({ code: 'DATABASE_AWAY' });
    expect((await findConversation(living.reader, 'c1'))?.lastSeq).toBe(0);
    await frozen.close();
    await living.close();
  });

  it('do again what met the other the wrong way round', async () => {
    await one.transaction(async (sql) => {
      await writeSetting(sql, 'a', '');
      await writeSetting(sql, 'b', '');
    });
    const [half, otherHalf] = [new Moment(), new Moment()];

    await Promise.all([
      one.transaction(async (sql) => {
        await writeSetting(sql, 'a', 'one');
        half.come();
        await otherHalf.comes;
        await writeSetting(sql, 'b', 'one');
      }),
      other.transaction(async (sql) => {
        await writeSetting(sql, 'b', 'other');
        otherHalf.come();
        await half.comes;
        await writeSetting(sql, 'a', 'other');
      }),
    ]);
    const rows = await one.reader.query("SELECT DISTINCT value FROM settings WHERE key IN ('a', 'b')");

    expect(rows).toHaveLength(1);
  });

  it('never show an event of the desk below one shown before', async () => {
    const stream = createDeskStream(one, createChanges());
    const [stored, commits] = [new Moment(), new Moment()];
    const slow = other.transaction(async (sql) => {
      await insertDeskEvent(sql, anEvent('slow'));
      stored.come();
      await commits.comes;
    });
    await stored.comes;
    await one.transaction((sql) => insertDeskEvent(sql, anEvent('quick')));

    const early = await stream.after(0, 10);
    commits.come();
    await slow;
    const late = await stream.after(early.at(-1)?.id ?? 0, 10);

    expect([...early, ...late].map(({ kind }) => kind)).toEqual(['quick', 'slow']);
  });

  it('go on while the other brings the schema up to date', async () => {
    await tenTimes(() => settings(one.reader));

    await other.transaction((sql) => sql.query('ALTER TABLE settings ADD COLUMN newer text'));

    await expect(tenTimes(() => settings(one.reader))).resolves.toHaveLength(10);
    await expect(tenTimes(() => one.transaction(settings))).resolves.toHaveLength(10);
  });

  it('hear one another, and not themselves', async () => {
    const [ofOne, ofOther] = await Promise.all([Ear.at(one), Ear.at(other)]);

    one.neighbours?.tell('from one');
    await ofOther.word();
    other.neighbours?.tell('from the other');
    await ofOne.word();

    expect([ofOne.heard, ofOther.heard]).toEqual([['from the other'], ['from one']]);
  });
});

describe('PostgreSQL that goes away', () => {
  it('is one foreseen error, and there again afterwards', { timeout: 60_000 }, async () => {
    const ear = await Ear.at(other);
    await postgres.crash();

    await expect(one.reader.query('SELECT 1')).rejects.toMatchObject({ code: 'DATABASE_AWAY' });
    await expect(one.transaction((sql) => writeSetting(sql, 'k', 'v'))).rejects.toMatchObject({
      code: 'DATABASE_AWAY',
      status: 503,
    });
    const again = ear.missed();
    await postgres.restart();
    await again;
    await one.transaction((sql) => writeSetting(sql, 'k', 'v'));
    one.neighbours?.tell('still here');
    await ear.word();

    expect(ear.heard).toEqual(['still here']);
  });
});

/** On as many connections. */
function tenTimes(work: () => Promise<unknown>): Promise<readonly unknown[]> {
  return Promise.all(Array.from({ length: 10 }, work));
}

function settings(sql: Sql): Promise<readonly unknown[]> {
  return sql.query('SELECT * FROM settings');
}

/** Something that a test waits for and brings about. */
class Moment {
  readonly comes: Promise<void>;
  #come: (() => void) | undefined;

  constructor() {
    this.comes = new Promise((resolve) => {
      this.#come = resolve;
    });
  }

  come(): void {
    this.#come?.();
  }
}

/** What one instance hears of the others. */
class Ear {
  readonly heard: string[] = [];
  #word = new Moment();
  #missed = new Moment();

  /** Resolves when the line is open. */
  static async at(storage: Storage): Promise<Ear> {
    const ear = new Ear();
    const open = ear.missed();
    storage.neighbours?.listen({
      hear(word) {
        ear.heard.push(word);
        ear.#word.come();
      },
      missed: () => ear.#missed.come(),
    });
    await open;
    return ear;
  }

  /** Resolves with the first word, if it has not come yet. */
  word(): Promise<void> {
    return this.#word.comes;
  }

  /** Resolves when words may have been lost from now on. */
  missed(): Promise<void> {
    this.#missed = new Moment();
    return this.#missed.comes;
  }
}

function anEvent(kind: string) {
  return {
    kind,
    handoffId: 'h1',
    conversationId: null,
    operator: null,
    operatorId: null,
    origin: null,
    data: {},
    at: 1,
  };
}

async function aConversation(sql: Sql, id: string): Promise<void> {
  await findOrCreateConversation(sql, {
    id,
    channel: 'test',
    channelConversationId: id,
    citizenId: 'citizen',
    citizenName: null,
    locale: 'it',
    reference: '{}',
    at: 1,
  });
}
