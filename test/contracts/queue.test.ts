import { afterAll, beforeAll } from 'vitest';
import { openSqlite, openStorage } from '../../bots/storage/open-storage.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { testQueue } from './queue-contract.ts';
import { testReports } from './reports-contract.ts';

let postgres: TestPostgres;

beforeAll(async () => {
  postgres = await startPostgres();
});

afterAll(() => postgres.stop());

testQueue('SQLite', () => openSqlite(':memory:'));
testQueue('PostgreSQL', async () => openStorage(await postgres.database()));
testReports('SQLite', () => openSqlite(':memory:'));
testReports('PostgreSQL', async () => openStorage(await postgres.database()));
