import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detailOf, summaryOf } from '../../bots/desk/desk-views.ts';
import { labelsInUse } from '../../bots/desk/labels.ts';
import { pageOf } from '../../bots/desk/queue-page.ts';
import { createReports } from '../../bots/desk/reports.ts';
import { openSqlite } from '../../bots/storage/open-storage.ts';
import type { Sql, Storage } from '../../bots/storage/storage.ts';
import { seedHistory } from '../../channels/cli/seed-history.ts';

const NOW = new Date('2024-01-15T09:00:00Z');
const ARTICLE = {
  id: 'call.deadline',
  questions: ['quando scade il bando?'],
  title: 'Scadenza',
  team: 'bando' as const,
  blocks: [],
};

let storage: Storage;
beforeAll(async () => {
  storage = await openSqlite(':memory:');
  await seedHistory(
    storage,
    { conversations: 1500, messages: 6000, now: NOW, articles: [ARTICLE] },
    () => undefined,
  );
});
afterAll(() => storage.close());

/** Steps that read a whole table row by row, in the plans of all that `ask` asks. */
async function wholeTables(ask: (sql: Sql) => Promise<unknown>): Promise<readonly string[]> {
  const asked = new Map<string, readonly (string | number | null)[]>();
  await ask({
    engine: 'sqlite',
    query(text, parameters = []) {
      asked.set(text, parameters);
      return storage.reader.query(text, parameters);
    },
  });
  const scans: string[] = [];
  for (const [text, parameters] of asked) {
    const plan = await storage.reader.query(`EXPLAIN QUERY PLAN ${text}`, parameters);
    const steps = plan.map(({ detail }) => String(detail));
    // An index that covers the question is walked from end to end only where all of it counts.
    scans.push(
      ...steps.filter((step) => /^SCAN (?!m\b|q\b|\(|CONSTANT)/.test(step) && !step.includes('INDEX')),
    );
  }
  return scans;
}

const page = (query: Partial<Parameters<typeof pageOf>[1]>) => (sql: Sql) =>
  pageOf(sql, { limit: 50, ...query }, { viewerId: 'anna', now: NOW });

describe('with years of conversations, no whole table is read by', () => {
  it.each<readonly [string, (sql: Sql) => Promise<unknown>]>([
    ['the queue', page({ states: ['waiting'] })],
    ['one’s own', page({ states: ['claimed'], operatorId: 'anna' })],
    ['one team and channel', page({ states: ['waiting'], team: 'wemi', channel: 'telegram' })],
    ['what is due soon', page({ states: ['waiting', 'claimed'], dueSoon: true })],
    ['what is over', page({ states: ['closed', 'abandoned', 'expired'] })],
    ['a search', page({ q: 'scade' })],
    ['a line of the queue', (sql) => summaryOf(sql, 'handoff-1')],
    ['a conversation', (sql) => detailOf(sql, 'handoff-1')],
    ['the labels', (sql) => labelsInUse(sql)],
    ['a report', (sql) => createReports(sql, 'Europe/Rome').over({ from: '2024-01-01', to: '2024-01-07' })],
  ])('%s', async (_name, ask) => {
    expect(await wholeTables(ask)).toEqual([]);
  });
});
