import { readdir, readFile, rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import knex, { type Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MIGRATIONS, migrate } from '../../bots/storage/migrations/migrate.ts';
import { openStorage } from '../../bots/storage/open-storage.ts';
import { readSetting } from '../../bots/storage/sql/settings.ts';
import { helpdesk } from '../support/command-io.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { smallKnowledge } from '../support/small-knowledge.ts';
import { openWorld } from '../support/world.ts';

const SCHEMAS = path.join(import.meta.dirname, 'schemas');

let folder: string;
let postgres: TestPostgres;
let releases: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'helpdesk-migrations-'));
  postgres = await startPostgres();
  // One file for the last step of each release, with what that release had stored.
  releases = (await readdir(SCHEMAS)).map((file) => file.replace(/\.sql$/, ''));
});

afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The database as a release left it, with data in it. */
async function leftBy(release: string, config: Knex.Config): Promise<void> {
  const last = MIGRATIONS.findIndex(({ name }) => name === release);
  const database = knex({ ...config, useNullAsDefault: true });
  try {
    await migrate(database, MIGRATIONS.slice(0, last + 1));
    const text = await readFile(path.join(SCHEMAS, `${release}.sql`), 'utf8');
    for (const line of text.split('\n').filter((each) => each.startsWith('INSERT'))) {
      // A question mark within the data is no parameter of knex.
      await database.raw(line.replaceAll('?', '\\?'));
    }
  } finally {
    await database.destroy();
  }
}

describe.each(['SQLite', 'PostgreSQL'])('an upgrade on %s', (engine) => {
  let files = 0;

  async function upgraded(release: string): Promise<string> {
    if (engine === 'PostgreSQL') {
      const url = await postgres.database();
      await leftBy(release, { client: 'pg', connection: url });
      return url;
    }
    files += 1;
    const file = path.join(folder, `${engine}-${files}.sqlite`);
    await leftBy(release, { client: 'sqlite3', connection: { filename: file } });
    return `sqlite:${file}`;
  }

  it('goes on where each earlier release stopped', { timeout: 120_000 }, async () => {
    expect(releases.length).toBeGreaterThan(0);
    for (const release of releases) {
      const storage = await openStorage(await upgraded(release));
      const world = await openWorld({
        storage,
        knowledge: smallKnowledge(),
        clock: '2024-01-10T12:00:00+01:00',
      });
      await world.helpDesk.settled();
      const { desk, staff } = world.helpDesk;
      const waiting = await desk.list({ states: ['waiting'], limit: 10 }, 'o-anna');
      const closed = await desk.get('h-carla');
      const found = await desk.list({ q: 'perizia', limit: 10 }, 'o-anna');
      const operators = await staff.accounts.list();

      expect(waiting.items.map(({ id }) => id)).toEqual(['h-ada']);
      expect(closed.handoff).toMatchObject({ state: 'closed', outcome: 'answered', labels: ['scadenza'] });
      expect(closed.entries.map(({ text }) => text)).toContain('Buongiorno, la aiuto io.');
      expect(closed.notes.map(({ text }) => text)).toEqual(['Ha richiamato.']);
      expect(found.items.map(({ id }) => id)).toEqual(['h-ada']);
      expect(operators.map(({ name, role }) => [name, role])).toEqual([['anna', 'administrator']]);
      expect(await readSetting(storage.reader, 'secret:direct-line')).toBe('a secret of the first start');
      // What was received is answered now, after what was on its way.
      const [first, ...more] = world.channel.textsOf('bruno');
      expect(first).toBe('An answer on its way.');
      expect(more.length).toBeGreaterThan(0);
      await world.close();
    }
  });

  it('refuses what a newer release has made, in words', async () => {
    const url = await upgraded('001-initial');
    const storage = await openStorage(url);
    await storage.transaction((sql) => sql.query("INSERT INTO migrations (name) VALUES ('999-later')"));
    await storage.close();

    const { code, err } = await helpdesk(['migrate'], { DATABASE_URL: url });

    expect(code).toBe(1);
    expect(err).toBe(
      'DATABASE_NEWER: The database was made by a newer release than this one (steps: 999-later)',
    );
  });
});
