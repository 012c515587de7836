import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createChanges } from '../../bots/changes.ts';
import { eraseConversation } from '../../bots/conversations/erasure.ts';
import type { HandoffQuery } from '../../bots/desk/desk-api.ts';
import { pageOf } from '../../bots/desk/queue-page.ts';
import { findOrCreateConversation } from '../../bots/storage/sql/conversations.ts';
import { insertHandoff, moveHandoff } from '../../bots/storage/sql/handoffs.ts';
import { appendEntry, type Entry, replaceEntry } from '../../bots/storage/sql/transcript.ts';
import type { Sql, Storage } from '../../bots/storage/storage.ts';

/** The queue and the search must answer alike on every storage. */
export function testQueue(name: string, open: () => Promise<Storage>): void {
  describe(`queue on ${name}`, () => {
    let storage: Storage;

    beforeEach(async () => {
      storage = await open();
    });

    afterEach(() => storage.close());

    const search = async (q: string, query: Partial<HandoffQuery> = {}) => {
      const { items } = await pageOf(storage.reader, { q, limit: 10, ...query }, viewer(''));
      return items.map(({ id, found }) => `${id}: ${found?.text ?? ''}`);
    };

    it('lists what waits before what is over', async () => {
      await storage.transaction(async (sql) => {
        await aCase(sql, { id: 'late', at: 3 });
        await aCase(sql, { id: 'early', at: 2 });
        await aCase(sql, { id: 'urgent', at: 4, urgent: true });
        await aCase(sql, { id: 'old', at: 1, closedAt: 5 });
        await aCase(sql, { id: 'new', at: 1, closedAt: 6 });
      });

      const { items, counts } = await pageOf(storage.reader, { limit: 4 }, viewer(''));

      expect(items.map(({ id, position }) => [id, position])).toEqual([
        ['urgent', 1],
        ['early', 2],
        ['late', 3],
        ['new', undefined],
      ]);
      expect(counts).toEqual({ waiting: 3, claimed: 0, mine: 0 });
    });

    it('finds words without regard to accents and capitals', async () => {
      await storage.transaction(async (sql) => {
        await aCase(sql, { id: 'h1', says: ['Perché l’ufficio è chiuso?'] });
        await aCase(sql, { id: 'h2', says: ['scrivo a volontariato@pec.comune.milano.it'] });
      });

      expect(await search('E CHIUSO')).toEqual(['h1: Perché l’ufficio è chiuso?']);
      expect(await search('perchè uff')).toHaveLength(1);
      expect(await search('pec')).toEqual(['h2: scrivo a volontariato@pec.comune.milano.it']);
      expect(await search('ufficio aperto')).toEqual([]);
      expect(await search('"\' ) OR NEAR*')).toEqual([]);
    });

    it('ranks the exact words and the citizen first', async () => {
      await storage.transaction(async (sql) => {
        await aCase(sql, { id: 'bot', says: ['ciao'], bot: 'La fideiussione bancaria serve?' });
        await aCase(sql, { id: 'exact', says: ['serve la fideiussione bancaria'] });
        await aCase(sql, { id: 'apart', says: ['bancaria o assicurativa, la fideiussione?'] });
      });

      const found = await search('fideiussione bancaria');

      expect(found.map((line) => line.split(':')[0])).toEqual(['exact', 'bot', 'apart']);
    });

    it('marks the words in the line it shows', async () => {
      const line = `${'molte parole prima. '.repeat(12)}Serve la firma digitale? ${'E poi altro. '.repeat(12)}`;
      await storage.transaction((sql) => aCase(sql, { id: 'h1', says: [line] }));

      const { items } = await pageOf(storage.reader, { q: 'firma digit', limit: 1 }, viewer(''));

      const { text, marks } = items[0]?.found ?? { text: '', marks: [] };
      expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['firma', 'digitale']);
      expect(text.length).toBeLessThan(150);
    });

    it('searches within the filters of the queue', async () => {
      await storage.transaction(async (sql) => {
        await aCase(sql, { id: 'waits', says: ['una badante'] });
        await aCase(sql, { id: 'closed', says: ['una badante'], closedAt: 9 });
      });

      expect(await search('badante', { states: ['closed'] })).toEqual(['closed: una badante']);
      expect(await search('badante', { team: 'bando' })).toEqual([]);
      expect(await search('badante', { channel: 'test', locale: 'it' })).toHaveLength(2);
    });

    it('forgets the words of what is corrected or erased', async () => {
      await storage.transaction(async (sql) => {
        await aCase(sql, { id: 'h1', says: ['sono di Rogoredo'] });
        await aCase(sql, { id: 'h2', says: ['sono di Lambrate'] });
        await replaceEntry(sql, { conversationId: 'c-h1', seq: 1, text: 'sono di Affori', activity: '{}' });
        await eraseConversation(sql, 'c-h2', { changes: createChanges(), at: 1 });
      });

      expect(await search('rogoredo')).toEqual([]);
      expect(await search('affori')).toEqual(['h1: sono di Affori']);
      expect(await search('lambrate')).toEqual([]);
    });
  });
}

/** A conversation given to staff, with what was said in it. */
async function aCase(
  sql: Sql,
  given: {
    readonly id: string;
    readonly at?: number;
    readonly urgent?: boolean;
    readonly closedAt?: number;
    readonly says?: readonly string[];
    readonly bot?: string;
  },
): Promise<void> {
  const { id, at = 1, urgent = false, closedAt, says = [], bot } = given;
  const conversationId = `c-${id}`;
  await findOrCreateConversation(sql, {
    id: conversationId,
    channel: 'test',
    channelConversationId: conversationId,
    citizenId: id,
    citizenName: null,
    locale: 'it',
    reference: '{}',
    at,
  });
  const lines = [
    ...says.map((text) => ({ text, role: 'citizen' as const })),
    ...(bot === undefined ? [] : [{ text: bot, role: 'bot' as const }]),
  ];
  for (const [index, line] of lines.entries()) {
    await appendEntry(sql, aLine(conversationId, { seq: index + 1, ...line }));
  }
  await insertHandoff(sql, { id, conversationId, reason: 'aiuto', topic: null, team: 'wemi', urgent, at });
  if (closedAt !== undefined) {
    await moveHandoff(sql, { id, from: ['waiting'], to: 'closed', at: closedAt });
  }
}

function aLine(conversationId: string, line: Pick<Entry, 'seq' | 'role' | 'text'>): Entry {
  return { conversationId, speaker: null, activity: '{}', handoffId: null, at: line.seq, ...line };
}

function viewer(viewerId: string) {
  return { viewerId, now: new Date('2024-01-15T10:00:00Z') };
}
