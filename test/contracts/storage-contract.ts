import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  findConversation,
  findOrCreateConversation,
  nextLine,
} from '../../bots/storage/sql/conversations.ts';
import { insertHandoff, moveHandoff, openHandoffOf, queuePosition } from '../../bots/storage/sql/handoffs.ts';
import {
  conversationsWithReceived,
  markHandled,
  nextReceived,
  storeReceived,
} from '../../bots/storage/sql/inbox.ts';
import { insertDeskEvent } from '../../bots/storage/sql/desk-events.ts';
import { bury, sayAlive } from '../../bots/storage/sql/instances.ts';
import * as outbox from '../../bots/storage/sql/outbox.ts';
import { takePoint } from '../../bots/storage/sql/rate-limits.ts';
import { readSetting, setOnce, settingOr, takeLease, useOnce } from '../../bots/storage/sql/settings.ts';
import { appendEntry, entriesAfter } from '../../bots/storage/sql/transcript.ts';
import { createChanges } from '../../bots/changes.ts';
import { createDeskStream } from '../../bots/desk/desk-stream.ts';
import { sweepExpired } from '../../bots/conversations/retention.ts';
import {
  eraseConversation,
  eraseRequested,
  eraseWhenDelivered,
  exportText,
} from '../../bots/conversations/erasure.ts';
import type { Sql, Storage } from '../../bots/storage/storage.ts';
import { MOVES } from '../../bots/desk/handoff.ts';

/** Of an erasure. */
const TELLING = { changes: createChanges(), at: 1 };

/** Of the test that runs. */
let storage: Storage;

/** What every storage must do. Run it with `testStorage('SQLite', () => openSqlite(':memory:'))`. */
export function testStorage(name: string, open: () => Promise<Storage>): void {
  describe(`storage on ${name}`, () => {
    beforeEach(async () => {
      storage = await open();
    });

    afterEach(async () => {
      await storage.close();
    });

    testTransactions();
    testConversations();
    testInbox();
    testOutbox();
    testHandoffs();
    testSettings();
    testRateLimits();
    testDeskFeed();
    testErasure();
  });
}

function testTransactions(): void {
  describe('transactions', () => {
    it('commits work as a whole', async () => {
      await storage.transaction((sql) => aConversation(sql, 'c1'));

      expect(await findConversation(storage.reader, 'c1')).toMatchObject({
        id: 'c1',
        lastSeq: 0,
        eraseRequested: false,
      });
    });

    it('undoes only the work that failed', async () => {
      const works = ['c1', 'c2', 'c3'].map((id) =>
        storage.transaction(async (sql) => {
          await aConversation(sql, id);
          if (id === 'c2') {
            throw new Error('refused');
          }
        }),
      );

      const settled = await Promise.allSettled(works);

      expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(await findConversation(storage.reader, 'c1')).toBeDefined();
      expect(await findConversation(storage.reader, 'c2')).toBeUndefined();
      expect(await findConversation(storage.reader, 'c3')).toBeDefined();
    });

    it('survives a statement that the engine refuses', async () => {
      const bad = storage.transaction((sql) => sql.query('SELECT * FROM nowhere'));
      const good = storage.transaction((sql) => aConversation(sql, 'c1'));

      await expect(bad).rejects.toThrow(/nowhere/);
      await expect(good).resolves.toBeUndefined();
    });

    it('tells listeners after the commit only', async () => {
      const told: string[] = [];
      const commit = storage.transaction(async (sql) => {
        sql.afterCommit(() => told.push('committed'));
      });
      const rollback = storage.transaction(async (sql) => {
        sql.afterCommit(() => told.push('rolled back'));
        throw new Error('refused');
      });

      await Promise.allSettled([commit, rollback]);

      expect(told).toEqual(['committed']);
    });
  });
}

function testConversations(): void {
  describe('conversations', () => {
    it('finds the conversation that stands', async () => {
      const ids = await storage.transaction(async (sql) => {
        const first = await findOrCreateConversation(sql, newConversation('c1', 'chat'));
        const second = await findOrCreateConversation(sql, newConversation('c2', 'chat'));
        return [first.id, second.id];
      });

      expect(ids).toEqual(['c1', 'c1']);
    });

    it('numbers lines with increasing moments', async () => {
      const lines = await storage.transaction(async (sql) => {
        await aConversation(sql, 'c1');
        return [
          await nextLine(sql, 'c1', 5_000),
          await nextLine(sql, 'c1', 5_000),
          await nextLine(sql, 'c1', 4_000),
        ];
      });

      expect(lines).toEqual([
        { seq: 1, at: 5_000 },
        { seq: 2, at: 5_001 },
        { seq: 3, at: 5_002 },
      ]);
    });
  });
}

function testInbox(): void {
  describe('inbox', () => {
    it('stores an activity once', async () => {
      const ids = await storage.transaction(async (sql) => {
        await aConversation(sql, 'c1');
        return [
          await received(sql, 'c1', 'a1'),
          await received(sql, 'c1', 'a1'),
          await received(sql, 'c1', 'a2'),
        ];
      });

      expect(ids[0]).toBeTypeOf('number');
      expect(ids[1]).toBeUndefined();
      expect(ids[2]).toBeTypeOf('number');
    });

    it('hands out what was received in order', async () => {
      await storage.transaction(async (sql) => {
        await aConversation(sql, 'c1');
        await received(sql, 'c1', 'a1');
        await received(sql, 'c1', 'a2');
      });

      const first = await nextReceived(storage.reader, 'c1');
      await storage.transaction((sql) => markHandled(sql, { id: first?.id ?? 0, conversationId: 'c1' }));
      const second = await nextReceived(storage.reader, 'c1');

      expect(first?.activity).toBe('"a1"');
      expect(second?.activity).toBe('"a2"');
      expect(await conversationsWithReceived(storage.reader, { before: 2, limit: 9 })).toEqual(['c1']);
    });
  });
}

function testOutbox(): void {
  describe('outbox', () => {
    it('keeps the order of a conversation', async () => {
      await storage.transaction(async (sql) => {
        await aConversation(sql, 'c1');
        await outgoing(sql, 'c1', 1);
        await outgoing(sql, 'c1', 2);
      });

      const head = await outbox.headOf(storage.reader, 'c1');
      await storage.transaction((sql) =>
        outbox.postpone(sql, heldOf(head), {
          dueAt: 99,
          cause: 'HTTP_500',
          progress: null,
          ambiguous: false,
        }),
      );
      const still = await outbox.headOf(storage.reader, 'c1');
      await storage.transaction((sql) =>
        outbox.markSent(sql, heldOf(head), { at: 100, channelMessageId: 'm1' }),
      );
      const next = await outbox.headOf(storage.reader, 'c1');

      expect([head?.seq, still?.seq, next?.seq]).toEqual([1, 1, 2]);
      expect(still?.dueAt).toBe(99);
      expect(await outbox.sentMessageId(storage.reader, 'c1', 1)).toBe('m1');
    });

    it('leaves a message to the instance that has it on its way', async () => {
      await storage.transaction(async (sql) => {
        await aConversation(sql, 'c1');
        await outgoing(sql, 'c1', 1);
      });
      const id = (await outbox.headOf(storage.reader, 'c1'))?.id ?? 0;

      const taken = await Promise.all(
        ['a', 'b', 'c'].map((owner) =>
          storage.transaction((sql) => outbox.noteLeaving(sql, { id, owner }, null)),
        ),
      );
      const owner = ['a', 'b', 'c'].find((_, n) => taken[n] === true) ?? '';
      const sent = await storage.transaction(async (sql) => [
        await outbox.markSent(sql, { id, owner: 'stranger' }, { at: 1, channelMessageId: null }),
        await outbox.markSent(sql, { id, owner }, { at: 1, channelMessageId: null }),
      ]);

      expect(taken.filter((isTaken) => isTaken)).toHaveLength(1);
      expect(sent).toEqual([false, true]);
    });

    it('knows whose instance has died', async () => {
      const states = await storage.transaction(async (sql) => {
        await aConversation(sql, 'c1');
        await outgoing(sql, 'c1', 1);
        await sayAlive(sql, { id: 'a', at: 1 });
        const [first] = await sayAlive(sql, { id: 'a', at: 2 });
        const id = (await outbox.headOf(sql, 'c1'))?.id ?? 0;
        await outbox.noteLeaving(sql, { id, owner: 'a' }, null);
        const alive = await outbox.headOf(sql, 'c1');
        const early = await bury(sql, { id: 'a', beat: 1 });
        const late = await bury(sql, { id: 'a', beat: first?.beat ?? 0 });
        return [alive?.ownerLives, early, late, (await outbox.headOf(sql, 'c1'))?.ownerLives];
      });

      expect(states).toEqual([true, false, true, false]);
    });

    it('sends a failed message again', async () => {
      const requeued = await storage.transaction(async (sql) => {
        await aConversation(sql, 'c1');
        await outgoing(sql, 'c1', 1);
        const early = await outbox.requeue(sql, { conversationId: 'c1', seq: 1, at: 5 });
        const head = await outbox.headOf(sql, 'c1');
        await outbox.markFailed(sql, heldOf(head), 'REFUSED');
        return [early, await outbox.requeue(sql, { conversationId: 'c1', seq: 1, at: 5 })];
      });

      expect(requeued).toEqual([false, true]);
      expect(await outbox.outboxFigures(storage.reader)).toMatchObject({ waiting: 1, failed: 0 });
    });
  });
}

function testHandoffs(): void {
  describe('handoffs', () => {
    it('opens one handoff a conversation', async () => {
      const opened = await storage.transaction(async (sql) => {
        await aConversation(sql, 'c1');
        return [await aHandoff(sql, 'h1', 'c1'), await aHandoff(sql, 'h2', 'c1')];
      });

      expect(opened[0]?.state).toBe('waiting');
      expect(opened[1]).toBeUndefined();
      expect((await openHandoffOf(storage.reader, 'c1'))?.id).toBe('h1');
    });

    it('lets one of many claims win', async () => {
      await storage.transaction(async (sql) => {
        await aConversation(sql, 'c1');
        await aHandoff(sql, 'h1', 'c1');
      });

      const claims = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          storage.transaction((sql) =>
            moveHandoff(sql, {
              id: 'h1',
              ...MOVES.claim,
              operator: { id: `o${index}`, name: `Operator ${index}` },
              at: 2,
            }),
          ),
        ),
      );

      expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1);
    });

    it('puts urgent handoffs first', async () => {
      const positions = await storage.transaction(async (sql) => {
        for (const id of ['c1', 'c2', 'c3']) {
          await aConversation(sql, id);
        }
        const first = await aHandoff(sql, 'h1', 'c1');
        const second = await aHandoff(sql, 'h2', 'c2');
        const urgent = await aHandoff(sql, 'h3', 'c3', true);
        const places: number[] = [];
        for (const handoff of [first, second, urgent]) {
          places.push(handoff === undefined ? 0 : await queuePosition(sql, handoff));
        }
        return places;
      });

      expect(positions).toEqual([2, 3, 1]);
    });
  });
}

function testSettings(): void {
  describe('settings', () => {
    it('keeps the first secret', async () => {
      const values = await storage.transaction(async (sql) => [
        await settingOr(sql, 'secret', 'one'),
        await settingOr(sql, 'secret', 'two'),
      ]);

      expect(values).toEqual(['one', 'one']);
      expect(await readSetting(storage.reader, 'secret')).toBe('one');
    });

    it('gives a lease to one owner', async () => {
      const lease = { name: 'poller', now: 100, until: 200 };
      const taken = await storage.transaction(async (sql) => [
        await takeLease(sql, { ...lease, owner: 'a' }),
        await takeLease(sql, { ...lease, owner: 'b' }),
        await takeLease(sql, { ...lease, owner: 'a' }),
        await takeLease(sql, { ...lease, owner: 'b', now: 201, until: 300 }),
      ]);

      expect(taken).toEqual([true, false, true, true]);
    });

    it('uses a one-time secret up', async () => {
      const used = await storage.transaction(async (sql) => {
        await setOnce(sql, 'token', 'hash', 50);
        return [
          await useOnce(sql, 'token', 'other', 10),
          await useOnce(sql, 'token', 'hash', 51),
          await useOnce(sql, 'token', 'hash', 50),
          await useOnce(sql, 'token', 'hash', 50),
        ];
      });

      expect(used).toEqual([false, false, true, false]);
    });
  });
}

function testRateLimits(): void {
  describe('rate limits', () => {
    it('count what comes at once, and begin anew when the time is over', async () => {
      const point = { key: 'k', now: 1_000, ms: 100 };

      const first = await Promise.all(
        Array.from({ length: 20 }, () => storage.transaction((sql) => takePoint(sql, point))),
      );
      const later = await storage.transaction((sql) => takePoint(sql, { ...point, now: 1_100 }));

      expect(first.map(({ taken }) => taken).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 20 }, (_, n) => n + 1),
      );
      expect(later).toEqual({ taken: 1, endsAt: 1_200 });
    });
  });
}

function testDeskFeed(): void {
  describe('the feed of the desk', () => {
    it('shows each event once, in one order', async () => {
      const stream = createDeskStream(storage, createChanges());
      const seen: string[] = [];
      let last = 0;
      const look = async () => {
        for (const { id, kind } of await stream.after(last, 100)) {
          expect(id).toBeGreaterThan(last);
          last = id;
          seen.push(kind);
        }
      };

      const events = Array.from({ length: 30 }, (_, n) =>
        storage.transaction(async (sql) => {
          await insertDeskEvent(sql, anEvent(`e${n}`));
          await sql.query('SELECT 1');
        }),
      );
      await look();
      await Promise.all(events);
      await look();

      expect(seen.toSorted()).toEqual(Array.from({ length: 30 }, (_, n) => `e${n}`).toSorted());
      expect((await stream.range()).newest).toBe(last);
    });
  });
}

function testErasure(): void {
  describe('erasure and retention', () => {
    it('erases once the last words have left', async () => {
      const counts = await storage.transaction(async (sql) => {
        await aConversation(sql, 'c1');
        await outgoing(sql, 'c1', 1);
        await eraseWhenDelivered(sql, 'c1');
        const early = await eraseRequested(sql, TELLING);
        const head = await outbox.headOf(sql, 'c1');
        await outbox.markSent(sql, heldOf(head), { at: 9, channelMessageId: null });
        return [early, await eraseRequested(sql, TELLING)];
      });

      expect(counts).toEqual([0, 1]);
      expect(await findConversation(storage.reader, 'c1')).toBeUndefined();
      expect(await entriesAfter(storage.reader, 'c1', { seq: 0, limit: 10 })).toEqual([]);
    });

    it('erases no conversation of which something waits for an answer', async () => {
      const counts = await storage.transaction(async (sql) => {
        await aConversation(sql, 'c1');
        await aConversation(sql, 'c2');
        await eraseWhenDelivered(sql, 'c1');
        await eraseWhenDelivered(sql, 'c2');
        await aHandoff(sql, 'h1', 'c1');
        const id = await received(sql, 'c2', 'a1');
        const early = await eraseRequested(sql, TELLING);
        await moveHandoff(sql, { id: 'h1', ...MOVES.abandon, at: 2 });
        await markHandled(sql, { id: id ?? 0, conversationId: 'c2' });
        return [early, await eraseRequested(sql, TELLING)];
      });

      expect(counts).toEqual([0, 2]);
    });

    it('exports and erases one conversation', async () => {
      await storage.transaction(async (sql) => {
        await aConversation(sql, 'c1');
        await outgoing(sql, 'c1', 1);
      });

      const text = await exportText(storage.reader, 'c1');
      await storage.transaction((sql) => eraseConversation(sql, 'c1', TELLING));

      expect(text).toBe('1970-01-01T00:00:00.001Z bot: line 1');
      expect(await exportText(storage.reader, 'c1')).toBe('');
    });

    it('deletes what has reached its end date', async () => {
      await storage.transaction(async (sql) => {
        await aConversation(sql, 'c1');
        await aConversation(sql, 'c2');
        await aHandoff(sql, 'h2', 'c2');
        await sweepExpired(sql, new Date('2026-01-01T00:00:00Z'));
      });

      expect(await findConversation(storage.reader, 'c1')).toBeUndefined();
      expect(await findConversation(storage.reader, 'c2')).toBeDefined();
    });

    it('deletes half a year a part at a time', async () => {
      const now = new Date('2026-01-01T00:00:00Z');
      await storage.transaction(async (sql) => {
        for (let n = 0; n < 501; n += 1) {
          await aConversation(sql, `c${n}`);
        }
      });

      const isMore = await storage.transaction((sql) => sweepExpired(sql, now));
      const isYetMore = await storage.transaction((sql) => sweepExpired(sql, now));

      expect([isMore, isYetMore]).toEqual([true, false]);
      expect(await storage.reader.query('SELECT id FROM conversations')).toEqual([]);
    });
  });
}

function anEvent(kind: string) {
  return {
    kind,
    handoffId: 'h1',
    conversationId: null,
    operator: null,
    operatorId: null,
    origin: null,
    data: {},
    at: 1,
  };
}

function heldOf(head: outbox.Outgoing | undefined): outbox.Held {
  return { id: head?.id ?? 0, owner: head?.owner ?? null };
}

function newConversation(id: string, chat: string) {
  return {
    id,
    channel: 'test',
    channelConversationId: chat,
    citizenId: 'citizen',
    citizenName: null,
    locale: 'it',
    reference: '{}',
    at: 1,
  };
}

async function aConversation(sql: Sql, id: string): Promise<void> {
  await findOrCreateConversation(sql, newConversation(id, `chat of ${id}`));
}

function received(sql: Sql, conversationId: string, activityId: string): Promise<number | undefined> {
  return storeReceived(sql, { conversationId, activityId, activity: JSON.stringify(activityId), at: 1 });
}

async function outgoing(sql: Sql, conversationId: string, seq: number): Promise<void> {
  await appendEntry(sql, {
    conversationId,
    seq,
    role: 'bot',
    speaker: null,
    text: `line ${seq}`,
    activity: '{"type":"message"}',
    handoffId: null,
    at: seq,
  });
  await outbox.addToOutbox(sql, { conversationId, channel: 'test', seq, at: seq });
}

function aHandoff(sql: Sql, id: string, conversationId: string, urgent = false) {
  return insertHandoff(sql, { id, conversationId, reason: 'help', topic: null, team: 'wemi', urgent, at: 1 });
}
