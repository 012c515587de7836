import { afterAll, beforeAll } from 'vitest';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { testCare, testCareTranscripts } from './care-contract.ts';

let postgres: TestPostgres;

beforeAll(async () => {
  postgres = await startPostgres();
});

afterAll(() => postgres.stop());

testCare('SQLite', () => Promise.resolve('sqlite::memory:'));
testCare('PostgreSQL', () => postgres.database());
testCareTranscripts('PostgreSQL', () => postgres.database());
