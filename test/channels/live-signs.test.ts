import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findOrCreateConversation } from '../../bots/storage/sql/conversations.ts';
import { insertHandoff, moveHandoff } from '../../bots/storage/sql/handoffs.ts';
import type { Sql } from '../../bots/storage/storage.ts';
import { silentLog } from '../../bots/telemetry/log.ts';
import { LiveSigns, type QueueSign } from '../../channels/live-signs.ts';
import { openWorld, type World } from '../support/world.ts';

const anna = { id: 'anna', name: 'Anna', anyones: true };

let world: World;
let signs: LiveSigns;
let isOpen: boolean;
let shown: Record<string, QueueSign[]>;

beforeEach(async () => {
  world = await openWorld();
  shown = {};
  isOpen = true;
  signs = new LiveSigns({
    reader: world.helpDesk.storage.reader,
    changes: world.helpDesk.changes,
    clock: world.time,
    scheduler: world.time,
    log: silentLog,
    office: () => Promise.resolve({ isOpen, hours: () => (isOpen ? 'aperto' : 'chiuso') }),
    waitAt: ({ position }) => Promise.resolve({ low: position * 5, high: position * 10 }),
    waitInWords: (_locale, { low, high }) => `${low}-${high}`,
    showQueue(_channel, id, sign) {
      (shown[id] ??= []).push(sign);
    },
    showTyping: () => undefined,
  });
  signs.start();
});

afterEach(async () => {
  signs.stop();
  await world.close();
});

async function waits(id: string): Promise<void> {
  world.time.advance(1_000);
  const place = { channelId: 'directline', conversation: { id }, from: { id } };
  await world.says('vorrei parlare con una persona per un dubbio', place);
  await pass(1_000);
}

/** Moves on, until what fell due has been looked at. */
async function pass(ms: number): Promise<void> {
  world.time.advance(ms);
  await world.helpDesk.settled();
  // The signs read beside the turns: a read of ours ends after theirs.
  for (let i = 0; i < 50; i += 1) {
    await world.helpDesk.storage.reader.query('SELECT 1');
  }
}

/** Somebody on the web waits, without having said so in words: a thousand times that would take long. */
async function queue(
  sql: Sql,
  { id, urgent }: { readonly id: string; readonly urgent: boolean },
): Promise<void> {
  const at = world.time.now().getTime();
  const citizen = { citizenId: id, citizenName: null, locale: 'it', reference: '{}' };
  await findOrCreateConversation(sql, {
    id,
    channel: 'directline',
    channelConversationId: id,
    ...citizen,
    at,
  });
  const asked = { reason: 'un dubbio', topic: null, team: 'bando', urgent };
  await insertHandoff(sql, { id: `handoff-${id.padStart(4, '0')}`, conversationId: id, ...asked, at });
}

async function oneIsTaken(): Promise<void> {
  const { items } = await world.helpDesk.desk.list({ states: ['waiting'], limit: 1 }, 'anna');
  const handoffId = items[0]?.id ?? '';
  await world.helpDesk.desk.claim({ handoffId, by: anna });
  await pass(1_000);
}

describe('the sign of the queue', () => {
  it('tells the place, the wait and the hours', async () => {
    await waits('a');
    await waits('b');

    expect(shown['b']).toEqual([{ state: 'waiting', position: 2, wait: '10-20', hours: 'aperto' }]);
  });

  it('changes when a person would notice, and at last', async () => {
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) {
      await waits(id);
    }

    await oneIsTaken();
    const afterOne = shown['g']?.map(({ position }) => position);
    await pass(6 * 60_000);
    await pass(60_000);
    const afterMinutes = shown['g']?.map(({ position }) => position);

    expect(afterOne).toEqual([7]);
    expect(afterMinutes).toEqual([7, 6]);
    expect(shown['b']?.at(-1)).toMatchObject({ position: 1 });
  });

  it('says at once that the desk has closed, without a wait', async () => {
    await waits('a');

    isOpen = false;
    await pass(61_000);
    await pass(1_000);

    expect(shown['a']?.at(-1)).toEqual({ state: 'waiting', position: 1, hours: 'chiuso' });
  });

  it('says when it ended because nobody came', async () => {
    await waits('a');
    const { storage, changes, desk } = world.helpDesk;
    const { items } = await desk.list({ states: ['waiting'], limit: 1 }, 'anna');
    const expiry = { id: items[0]?.id ?? '', to: 'expired', at: world.time.now().getTime() } as const;

    await storage.transaction((sql) => moveHandoff(sql, { ...expiry, from: ['waiting'] }));
    changes.desk.emit();
    await pass(1_000);

    expect(shown['a']?.at(-1)).toEqual({ state: 'closed', end: 'failed' });
  });

  it('tells nobody who waits that it is over, however many wait', async () => {
    await world.helpDesk.storage.transaction(async (sql) => {
      for (let place = 1; place <= 1_000; place += 1) {
        await queue(sql, { id: String(place), urgent: false });
      }
    });
    world.helpDesk.changes.desk.emit();
    await pass(1_000);

    await world.helpDesk.storage.transaction((sql) => queue(sql, { id: 'urgent', urgent: true }));
    world.helpDesk.changes.desk.emit();
    await pass(1_000);

    expect(shown['1000']).toMatchObject([{ state: 'waiting', position: 1_000 }]);
    expect(shown['urgent']).toMatchObject([{ state: 'waiting', position: 1 }]);
  });

  it('follows a case into another browser, and ends with it', async () => {
    await waits('a');
    const place = { channelId: 'directline', conversation: { id: 'z' }, from: { id: 'z' } };
    const first = { channelId: 'directline', conversation: { id: 'a' }, from: { id: 'a' } };
    const [given] = await world.says('un codice per tornare', first);
    await world.says(/\w{3}-\w{4}-\w{3}/.exec(given ?? '')?.[0] ?? '', place);
    await pass(1_000);

    await oneIsTaken();
    const { items } = await world.helpDesk.desk.list({ states: ['claimed'], limit: 1 }, 'anna');
    await world.helpDesk.desk.close({ handoffId: items[0]?.id ?? '', by: anna, outcome: 'answered' });
    await pass(1_000);

    const states = [
      { state: 'waiting', position: 1, wait: '5-10', hours: 'aperto' },
      { state: 'claimed', operator: 'Anna' },
      { state: 'closed', end: 'completed' },
    ];
    expect(shown['z']).toEqual(states);
    expect(shown['a']).toEqual(states);
  });
});
