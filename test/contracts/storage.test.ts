import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openSqlite, openStorage } from '../../bots/storage/open-storage.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { testStaff } from './staff-contract.ts';
import { testDesk } from './desk-contract.ts';
import { testStorage } from './storage-contract.ts';

let folder: string;
let postgres: TestPostgres;
let files = 0;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'helpdesk-storage-'));
  postgres = await startPostgres();
});

afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

testStorage('SQLite in memory', () => openSqlite(':memory:'));
testStorage('SQLite in a file', () => {
  files += 1;
  return openSqlite(path.join(folder, `${files}.sqlite`));
});
testStorage('PostgreSQL', async () => openStorage(await postgres.database()));
testStaff('SQLite', () => openSqlite(':memory:'));
testStaff('PostgreSQL', async () => openStorage(await postgres.database()));
testDesk('SQLite', () => openSqlite(':memory:'));
testDesk('PostgreSQL', async () => openStorage(await postgres.database()));
