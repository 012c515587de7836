import { afterAll, beforeAll } from 'vitest';
import type { Actor } from '../../bots/desk/desk-api.ts';
import { openSqlite, openStorage } from '../../bots/storage/open-storage.ts';
import { findOrCreateConversation } from '../../bots/storage/sql/conversations.ts';
import { insertHandoff } from '../../bots/storage/sql/handoffs.ts';
import type { Storage } from '../../bots/storage/storage.ts';
import { ManualTime } from '../support/manual-time.ts';
import { MemoryDesk } from '../support/memory-desk.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { smallKnowledge } from '../support/small-knowledge.ts';
import { openWorld } from '../support/world.ts';
import { testConsoleDesk, type HeldDesk } from './console-desk-contract.ts';

let postgres: TestPostgres;

beforeAll(async () => {
  postgres = await startPostgres();
});

afterAll(() => postgres.stop());

async function inMemory(): Promise<HeldDesk> {
  const operators = [
    { id: 'o1', name: 'anna', displayName: 'Anna' },
    { id: 'o2', name: 'bruno', displayName: 'Bruno' },
  ];
  const desk = new MemoryDesk(new ManualTime('2024-01-15T10:00:00+01:00'), () => Promise.resolve(operators));
  const anna = { id: 'o1', name: 'Anna', anyones: false };
  const handoffId = desk.open({});
  await desk.claim({ handoffId, by: anna });
  return {
    desk,
    events: desk,
    mentions: desk,
    handoffId,
    anna,
    bruno: { id: 'o2', name: 'Bruno', anyones: false },
    close: () => Promise.resolve(),
  };
}

async function inDatabase(storage: Storage): Promise<HeldDesk> {
  const world = await openWorld({ storage, knowledge: smallKnowledge() });
  const { helpDesk } = world;
  const anOperator = async (name: string): Promise<Actor> => {
    const displayName = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`;
    const account = { name, displayName, role: 'operator', passwordHash: 'hash' } as const;
    const { id } = await helpDesk.staff.accounts.create(account);
    return { id, name: displayName, anyones: false };
  };
  const [anna, bruno] = [await anOperator('anna'), await anOperator('bruno')];
  await storage.transaction(async (sql) => {
    await findOrCreateConversation(sql, {
      id: 'c1',
      channel: 'test',
      channelConversationId: 'chat-1',
      citizenId: 'citizen',
      citizenName: null,
      locale: 'it',
      reference: '{}',
      at: 1,
    });
    await insertHandoff(sql, {
      id: 'h1',
      conversationId: 'c1',
      reason: 'un aiuto',
      topic: null,
      team: 'bando',
      urgent: false,
      at: 1,
    });
  });
  await helpDesk.desk.claim({ handoffId: 'h1', by: anna });
  return {
    desk: helpDesk.desk,
    events: helpDesk.deskEvents,
    mentions: helpDesk.mentions,
    handoffId: 'h1',
    anna,
    bruno,
    close: () => world.close(),
  };
}

testConsoleDesk('memory', inMemory);
testConsoleDesk('SQLite', async () => inDatabase(await openSqlite(':memory:')));
testConsoleDesk('PostgreSQL', async () => inDatabase(await openStorage(await postgres.database())));
