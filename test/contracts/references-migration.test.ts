import knex, { type Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MIGRATIONS, migrate } from '../../bots/storage/migrations/migrate.ts';
import { references } from '../../bots/storage/migrations/008-references.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';

let postgres: TestPostgres;

beforeAll(async () => {
  postgres = await startPostgres();
});

afterAll(() => postgres.stop());

/** A database of the release before, with an address that is in use and one of a conversation that was erased. */
async function migrated(config: Knex.Config) {
  const database = knex({ ...config, useNullAsDefault: true });
  try {
    await migrate(database, MIGRATIONS.slice(0, MIGRATIONS.indexOf(references)));
    const ada = { id: 'c1', citizen_id: 'ada', locale: 'it', created_at: 1, last_activity_at: 1 };
    const place = { channel: 'bot-framework', channel_conversation_id: 'ada' };
    await database('conversations').insert({ ...ada, ...place, reference: '{}' });
    await database('settings').insert([
      { key: 'bot-framework:ada', value: '{"conversation":{"id":"ada"}}' },
      { key: 'bot-framework:erased', value: '{"user":{"name":"Mario Rossi"}}' },
      { key: 'secret:direct-line', value: 'kept' },
    ]);
    await migrate(database);
    return {
      references: await database('conversations').pluck<string[]>('reference'),
      settings: await database('settings').pluck<string[]>('key'),
    };
  } finally {
    await database.destroy();
  }
}

const EXPECTED = { references: ['{"conversation":{"id":"ada"}}'], settings: ['secret:direct-line'] };

describe('the step to 008-references', () => {
  it('moves addresses to their conversations on SQLite', async () => {
    const pool = { min: 1, max: 1 };
    const kept = await migrated({ client: 'sqlite3', connection: { filename: ':memory:' }, pool });

    expect(kept).toEqual(EXPECTED);
  });

  it('moves addresses to their conversations on PostgreSQL', async () => {
    const kept = await migrated({ client: 'pg', connection: await postgres.database() });

    expect(kept).toEqual(EXPECTED);
  });
});
