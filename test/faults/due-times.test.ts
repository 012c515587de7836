import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../bots/clock.ts';
import { openStorage } from '../../bots/storage/open-storage.ts';
import { findOrCreateConversation } from '../../bots/storage/sql/conversations.ts';
import { setDue } from '../../bots/storage/sql/due-times.ts';
import { insertHandoff } from '../../bots/storage/sql/handoffs.ts';
import type { Storage } from '../../bots/storage/storage.ts';
import { KillableService } from './killable-service.ts';

const DUE_TIMES = 100;
/** Long enough for a machine with other work to start the service again. */
const WARN_AFTER_MS = 20_000;
const DUE_AFTER_MS = 22_000;
const LOOK_MS = 250;

let service: KillableService;
let storage: Storage;

beforeEach(async () => {
  service = await KillableService.prepare(undefined, { questions: 1 });
  await service.start();
  storage = await openStorage(service.databaseUrl);
});
afterEach(async () => {
  await storage.close();
  await service.remove();
});

describe('a hundred due times over a kill', () => {
  it('are each told once', { timeout: 120_000 }, async () => {
    const now = systemClock.now().getTime();
    await storage.transaction(async (sql) => {
      for (let index = 0; index < DUE_TIMES; index += 1) {
        await findOrCreateConversation(sql, aConversation(index, now));
        const { id } = (await insertHandoff(sql, aHandoff(index, now))) ?? { id: '' };
        const warnAt = now + WARN_AFTER_MS + index;
        const dueAt = now + DUE_AFTER_MS + index;
        await setDue(sql, { handoffId: id, kind: 'first-reply', since: now, warnAt, dueAt });
      }
    });

    await service.kill();
    await service.start();
    const isBefore = systemClock.now().getTime() < now + WARN_AFTER_MS;
    while ((await told('due.missed')).length < DUE_TIMES) {
      await pause(LOOK_MS);
    }
    await service.kill();
    await service.start();
    // A start looks at once at what is due, and an orderly stop waits for it.
    await service.stop();

    expect(isBefore).toBe(true);
    for (const kind of ['due.warned', 'due.missed']) {
      const handoffs = await told(kind);
      expect(handoffs).toHaveLength(DUE_TIMES);
      expect(new Set(handoffs).size).toBe(DUE_TIMES);
    }
  });
});

async function told(kind: string): Promise<readonly string[]> {
  const rows = await storage.reader.query('SELECT handoff_id FROM desk_events WHERE kind = ?', [kind]);
  return rows.map((row) => String(row['handoff_id']));
}

function aConversation(index: number, at: number) {
  return {
    id: `c${index}`,
    channel: 'directline',
    channelConversationId: `chat-${index}`,
    citizenId: 'citizen',
    citizenName: null,
    locale: 'it',
    reference: '{}',
    at,
  };
}

function aHandoff(index: number, at: number) {
  const [id, conversationId] = [`h${index}`, `c${index}`];
  return { id, conversationId, reason: 'help', topic: null, team: 'wemi', urgent: false, at };
}
