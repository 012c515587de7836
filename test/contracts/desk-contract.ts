import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HANDOFF_COMMANDS, HANDOFF_STATES, MOVES } from '../../bots/desk/handoff.ts';
import { findOrCreateConversation } from '../../bots/storage/sql/conversations.ts';
import * as due from '../../bots/storage/sql/due-times.ts';
import { findHandoff, insertHandoff, moveHandoff } from '../../bots/storage/sql/handoffs.ts';
import * as presence from '../../bots/storage/sql/presence.ts';
import { waitingInOrder } from '../../bots/storage/sql/queue.ts';
import type { Sql, Storage } from '../../bots/storage/storage.ts';
import { smallKnowledge } from '../support/small-knowledge.ts';
import { openWorld } from '../support/world.ts';

/** What the queue relies on in every storage. */
export function testDesk(name: string, open: () => Promise<Storage>): void {
  describe(`the desk on ${name}`, () => {
    let storage: Storage;

    beforeEach(async () => {
      storage = await open();
    });
    afterEach(() => storage.close());

    it('moves a handoff just where the table says', async () => {
      const moved: string[] = [];
      await storage.transaction(async (sql) => {
        for (const command of HANDOFF_COMMANDS) {
          for (const state of HANDOFF_STATES) {
            const id = `${command} ${state}`;
            await aHandoff(sql, { id });
            await sql.query('UPDATE handoffs SET state = ? WHERE id = ?', [state, id]);
            if ((await moveHandoff(sql, { id, ...MOVES[command], at: 2 })) !== undefined) {
              moved.push(`${id} ${(await findHandoff(sql, id))?.state}`);
            }
          }
        }
      });

      const expected = HANDOFF_COMMANDS.flatMap((command) =>
        MOVES[command].from.map((state) => `${command} ${state} ${MOVES[command].to}`),
      );
      expect(moved.toSorted()).toEqual(expected.toSorted());
    });

    it('tells each due time to one of many who look', async () => {
      await storage.transaction(async (sql) => {
        await aHandoff(sql, { id: 'h1' });
        await due.setDue(sql, { handoffId: 'h1', kind: 'first-reply', since: 1, warnAt: 5, dueAt: 9 });
      });
      const [early] = await due.dueNow(storage.reader, 4, 10);
      const [soon] = await due.dueNow(storage.reader, 5, 10);
      const next = await due.nextDueAt(storage.reader);
      const id = soon?.due.id ?? 0;

      const warned = await many((sql) => due.markWarned(sql, id, 6));
      const missed = await many((sql) => due.markMissed(sql, id, 9));

      expect([early, soon?.isLate, next]).toEqual([undefined, false, 5]);
      expect([warned, missed]).toEqual([1, 1]);
      expect(await due.dueNow(storage.reader, 99, 10)).toEqual([]);
    });

    it('counts anew what is set again, unless it is to go on', async () => {
      const first = { handoffId: 'h1', kind: 'next-reply', since: 1, warnAt: 5, dueAt: 9 } as const;
      const later = { ...first, since: 3, warnAt: 7, dueAt: 11 };
      const kept = await storage.transaction(async (sql) => {
        await aHandoff(sql, { id: 'h1' });
        await due.setDue(sql, first);
        await due.setDue(sql, later, { keepOpen: true });
        return due.openDueTimes(sql);
      });
      const anew = await storage.transaction(async (sql) => {
        await due.settleDue(sql, 'h1', { kinds: ['next-reply'], as: 'met' });
        await due.setDue(sql, later, { keepOpen: true });
        return due.openDueTimes(sql);
      });

      expect(kept.map((one) => one.due.dueAt)).toEqual([9]);
      expect(anew.map((one) => one.due.dueAt)).toEqual([11]);
    });

    it('lets one of many notice that somebody has gone', async () => {
      await storage.transaction((sql) =>
        presence.prolongPresence(sql, { operatorId: 'anna', now: 1, until: 10 }),
      );
      const there = await presence.presentOperators(storage.reader, 9);

      const noticed = await many((sql) => presence.forgetPresence(sql, 'anna', 10));

      expect(there).toEqual(['anna']);
      expect(noticed).toBe(1);
      expect(await presence.lapsedOperators(storage.reader, 10)).toEqual([]);
    });

    it('hands out the urgent first, then by arrival, of these teams and languages', async () => {
      await storage.transaction(async (sql) => {
        await aHandoff(sql, { id: 'late', at: 3 });
        await aHandoff(sql, { id: 'early', at: 2 });
        await aHandoff(sql, { id: 'urgent', at: 4, urgent: true });
        await aHandoff(sql, { id: 'other', at: 1, team: 'bando' });
        await aHandoff(sql, { id: 'english', at: 1, locale: 'en' });
      });
      const ids = async (filter: { teams?: readonly string[]; locales?: readonly string[] }) =>
        (await waitingInOrder(storage.reader, { ...filter, limit: 10 })).map(({ id }) => id);

      expect(await ids({ teams: ['wemi'], locales: ['it'] })).toEqual(['urgent', 'early', 'late']);
      expect(await ids({ teams: [] })).toEqual([]);
      expect((await ids({})).toSorted()).toEqual(['early', 'english', 'late', 'other', 'urgent']);
    });

    it('never gives an operator more than they may hold, however fast they claim', async () => {
      const world = await openWorld({ storage, knowledge: smallKnowledge() });
      const { desk, settings, staff } = world.helpDesk;
      const anna = await staff.accounts.create({
        name: 'anna',
        displayName: 'Anna',
        role: 'operator',
        passwordHash: 'hash',
      });
      const by = { id: anna.id, name: 'Anna', anyones: false };
      await settings.saveSkills(anna.id, { ...(await settings.skillsOf(anna.id)), mostAtOnce: 3 }, by);
      const ids = Array.from({ length: 12 }, (_, index) => `h${index}`);
      await storage.transaction(async (sql) => {
        for (const id of ids) {
          await aHandoff(sql, { id });
        }
      });

      const claims = await Promise.allSettled(ids.map((handoffId) => desk.claim({ handoffId, by })));
      await world.helpDesk.stop();

      expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
      const codes = claims.flatMap((claim) =>
        claim.status === 'rejected' ? [(claim.reason as { readonly code?: string }).code] : [],
      );
      expect(new Set(codes)).toEqual(new Set(['HANDOFF_LIMIT_REACHED']));
    });

    /** How many of those who try at the same time are told that it was them. */
    async function many(attempt: (sql: Sql) => Promise<boolean>): Promise<number> {
      const won = await Promise.all(Array.from({ length: 8 }, () => storage.transaction(attempt)));
      return won.filter(Boolean).length;
    }
  });
}

async function aHandoff(
  sql: Sql,
  given: {
    readonly id: string;
    readonly at?: number;
    readonly team?: string;
    readonly locale?: string;
    readonly urgent?: boolean;
  },
): Promise<void> {
  const { id, at = 1, team = 'wemi', locale = 'it', urgent = false } = given;
  const conversationId = `c-${id}`;
  await findOrCreateConversation(sql, {
    id: conversationId,
    channel: 'test',
    channelConversationId: `chat ${id}`,
    citizenId: 'citizen',
    citizenName: null,
    locale,
    reference: '{}',
    at,
  });
  await insertHandoff(sql, { id, conversationId, reason: 'help', topic: null, team, urgent, at });
}
