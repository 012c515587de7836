import knex, { type Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { initial } from '../../bots/storage/migrations/001-initial.ts';
import { migrate } from '../../bots/storage/migrations/migrate.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';

let postgres: TestPostgres;

beforeAll(async () => {
  postgres = await startPostgres();
});

afterAll(() => postgres.stop());

/** A database of the first release with one answer in it, brought up to date. */
async function migrated(config: Knex.Config): Promise<readonly Record<string, unknown>[]> {
  const database = knex({ ...config, useNullAsDefault: true });
  try {
    await migrate(database, [initial]);
    await database('conversations').insert({
      id: 'c1',
      channel: 'test',
      channel_conversation_id: 'c1',
      citizen_id: 'ada',
      locale: 'it',
      reference: '{}',
      created_at: 1,
      last_activity_at: 1,
    });
    await database('transcript').insert({
      conversation_id: 'c1',
      seq: 1,
      role: 'bot',
      text: 'Lo sportello è aperto',
      activity: JSON.stringify({ channelData: { helpdesk: { reply: { articles: ['wemi.hours', 'x'] } } } }),
      at: 1,
    });
    await migrate(database);
    const found =
      config.client === 'pg'
        ? await database.raw("SELECT topic FROM transcript WHERE words @@ to_tsquery('simple', 'e & aperto')")
        : await database.raw(
            "SELECT t.topic FROM transcript_words w JOIN transcript t ON t.id = w.rowid WHERE transcript_words MATCH 'e aperto'",
          );
    return (Array.isArray(found) ? found : found.rows) as readonly Record<string, unknown>[];
  } finally {
    await database.destroy();
  }
}

describe('the step to 005-console', () => {
  it('finds on SQLite what was said before it', async () => {
    const rows = await migrated({
      client: 'sqlite3',
      connection: { filename: ':memory:' },
      pool: { min: 1, max: 1 },
    });

    expect(rows).toEqual([{ topic: 'wemi.hours' }]);
  });

  it('finds on PostgreSQL what was said before it', async () => {
    const rows = await migrated({ client: 'pg', connection: await postgres.database() });

    expect(rows).toEqual([{ topic: 'wemi.hours' }]);
  });
});
