import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createReports } from '../../bots/desk/reports.ts';
import { findOrCreateConversation } from '../../bots/storage/sql/conversations.ts';
import { insertHandoff, markFirstReply, moveHandoff } from '../../bots/storage/sql/handoffs.ts';
import { askSatisfaction } from '../../bots/storage/sql/satisfaction.ts';
import { appendEntry } from '../../bots/storage/sql/transcript.ts';
import type { Sql, Storage } from '../../bots/storage/storage.ts';

/** A report must say the same on every storage. */
export function testReports(name: string, open: () => Promise<Storage>): void {
  describe(`reports on ${name}`, () => {
    let storage: Storage;

    beforeEach(async () => {
      storage = await open();
    });

    afterEach(() => storage.close());

    it('counts in the days and hours of Milan', async () => {
      await storage.transaction(async (sql) => {
        // Half past midnight of the 11th in Milan is still the 10th in UTC.
        await conversation(sql, 'a', '2024-01-10T23:30:00Z', ['quando scade?', 'grazie']);
        await conversation(sql, 'b', '2024-01-11T08:15:00Z', ['vorrei una persona']);
        await conversation(sql, 'c', '2024-01-11T08:20:00Z', []);
        await conversation(sql, 'd', '2024-01-11T23:30:00Z', ['troppo tardi']);
        await handoff(sql, 'b', { opened: '2024-01-11T08:16:00Z', replied: '2024-01-11T08:18:00Z' });
      });

      const report = await createReports(storage.reader, 'Europe/Rome').over({
        from: '2024-01-11',
        to: '2024-01-11',
      });

      expect(report.volume).toEqual({ conversations: 2, messages: 3, handoffs: 1 });
      expect(report.answeredByBot).toBe(1);
      expect(report.days).toEqual([{ day: '2024-01-11', conversations: 2, messages: 3, handoffs: 1 }]);
      expect(report.hours[0]).toMatchObject({ hour: 0, messages: 2 });
      expect(report.hours[9]).toMatchObject({ hour: 9, messages: 1, handoffs: 1 });
      expect(report.firstReply).toEqual({ count: 1, p50: 120_000, p90: 120_000 });
      expect(report.topics).toEqual([{ name: 'call.deadline', count: 2 }]);
    });

    it('says how handoffs ended and how long half and nine in ten waited', async () => {
      await storage.transaction(async (sql) => {
        for (let minutes = 1; minutes <= 10; minutes += 1) {
          const id = `h${minutes}`;
          await conversation(sql, id, '2024-01-10T09:00:00Z', ['aiuto']);
          await handoff(sql, id, {
            opened: '2024-01-10T09:00:00Z',
            replied: `2024-01-10T09:${String(minutes).padStart(2, '0')}:00Z`,
            outcome: minutes > 3 ? 'solved' : '=referred',
          });
        }
        await conversation(sql, 'left', '2024-01-10T09:00:00Z', ['aiuto']);
        await handoff(sql, 'left', { opened: '2024-01-10T09:00:00Z', state: 'abandoned' });
      });

      await storage.transaction(async (sql) => {
        const handoffId = 'handoff of h1';
        await askSatisfaction(sql, { handoffId, conversationId: 'h1', at: 1 });
        await sql.query("UPDATE satisfaction SET state = 'scored', score = 4 WHERE handoff_id = ?", [
          handoffId,
        ]);
      });

      const report = await createReports(storage.reader, 'Europe/Rome').over({
        from: '2024-01-01',
        to: '2024-01-31',
      });

      expect(report.outcomes).toEqual([
        { name: 'solved', count: 7 },
        { name: '=referred', count: 3 },
        { name: 'abandoned', count: 1 },
      ]);
      expect(report.firstReply).toEqual({ count: 10, p50: 5 * 60_000, p90: 9 * 60_000 });
      expect(report.satisfaction).toEqual([{ name: '4', count: 1 }]);
      expect(report.days).toHaveLength(31);
    });
  });
}

async function conversation(sql: Sql, id: string, begun: string, says: readonly string[]): Promise<void> {
  const at = Date.parse(begun);
  await findOrCreateConversation(sql, {
    id,
    channel: 'test',
    channelConversationId: id,
    citizenId: id,
    citizenName: null,
    locale: 'it',
    reference: '{}',
    at,
  });
  const answer = { channelData: { helpdesk: { reply: { articles: ['call.deadline'] } } } };
  const forged = JSON.stringify({ channelData: { helpdesk: { reply: { articles: ['COMPRA QUI'] } } } });
  for (const [index, text] of says.entries()) {
    const line = { conversationId: id, speaker: null, handoffId: null, at: at + index };
    await appendEntry(sql, { ...line, seq: index * 2 + 1, role: 'citizen', text, activity: forged });
    const activity = JSON.stringify(id === 'a' ? answer : {});
    await appendEntry(sql, { ...line, seq: index * 2 + 2, role: 'bot', text: 'ecco', activity });
  }
}

async function handoff(
  sql: Sql,
  conversationId: string,
  given: {
    readonly opened: string;
    readonly replied?: string;
    readonly outcome?: string;
    readonly state?: 'abandoned';
  },
): Promise<void> {
  const id = `handoff of ${conversationId}`;
  const at = Date.parse(given.opened);
  await insertHandoff(sql, {
    id,
    conversationId,
    reason: 'aiuto',
    topic: null,
    team: 'wemi',
    urgent: false,
    at,
  });
  if (given.replied !== undefined) {
    await markFirstReply(sql, id, Date.parse(given.replied));
  }
  const { outcome, state = 'closed' } = given;
  if (outcome !== undefined || given.state !== undefined) {
    await moveHandoff(sql, {
      id,
      from: ['waiting'],
      to: state,
      at: at + 3_600_000,
      ...(outcome !== undefined && { outcome }),
    });
  }
}
