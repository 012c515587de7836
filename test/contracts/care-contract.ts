import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eraseRequested, exportData } from '../../bots/conversations/erasure.ts';
import { sweepExpired } from '../../bots/conversations/retention.ts';
import { openStorage } from '../../bots/storage/open-storage.ts';
import { noteTold } from '../../bots/storage/sql/queue-notices.ts';
import { contactOf } from '../../bots/storage/sql/contacts.ts';
import type { Storage } from '../../bots/storage/storage.ts';
import { aMessage, openWorld, type World } from '../support/world.ts';
import { playTranscript, readTranscript } from '../transcripts/transcript.ts';

const TRANSCRIPTS = path.join(import.meta.dirname, '../transcripts');
/** Conversations that walk through all that is stored for the sake of who waits. */
const PLAYED = [
  'joined',
  'two-queues',
  'return-code',
  'wrong-codes',
  'out-of-hours-web',
  'satisfaction',
  'reopened',
  'queue-moves',
];

const web = { channelId: 'directline', conversation: { id: 'web' }, from: { id: 'web' } };
const telegram = { channelId: 'telegram', conversation: { id: 'telegram' }, from: { id: 'telegram' } };
const anna = { id: 'anna', name: 'Anna', anyones: true };

/** The transcripts are played on SQLite in memory; this plays those that touch most of what is stored on another storage. */
export function testCareTranscripts(name: string, address: () => Promise<string>): void {
  describe(`transcripts on ${name}`, () => {
    it.each(PLAYED)('%s.chat', async (file) => {
      const transcript = readTranscript(path.join(TRANSCRIPTS, `${file}.chat`));
      const storage = await openStorage(await address());

      await expect(playTranscript(transcript, storage)).resolves.toBeUndefined();
      await storage.close();
    });
  });
}

/** What is kept for citizens around the queue must hold, and end, alike on every storage. */
export function testCare(name: string, address: () => Promise<string>): void {
  describe(`care on ${name}`, () => {
    let storage: Storage;
    let world: World;

    beforeEach(async () => {
      storage = await openStorage(await address());
    });

    afterEach(() => storage.close());

    /** As the sweep does from time to time. */
    function erase(): Promise<number> {
      const { changes } = world.helpDesk;
      return storage.transaction((sql) => eraseRequested(sql, { changes, at: 1 }));
    }

    /** A case on the web and on Telegram, closed with an address and a score. */
    async function aClosedCase(): Promise<{ readonly handoffId: string; readonly conversations: string[] }> {
      world = await openWorld({ storage, clock: '2024-01-13T18:00:00+01:00' });
      const { desk } = world.helpDesk;
      await world.says('vorrei parlare con una persona per la domanda', web);
      await world.says('mario@example.org', web);
      const [given] = await world.says('dammi un codice', web);
      await world.says(/\w{3}-\w{4}-\w{3}/.exec(given ?? '')?.[0] ?? '', telegram);
      const { items } = await desk.list({ states: ['waiting'], limit: 1 }, 'anna');
      const handoffId = items[0]?.id ?? '';
      await desk.claim({ handoffId, by: anna });
      await desk.reply({ handoffId, by: anna, text: 'Eccomi', clientMessageId: 'c1' });
      await desk.close({ handoffId, by: anna, outcome: 'answered' });
      await world.says('5', telegram);
      const { entries } = await desk.get(handoffId);
      return { handoffId, conversations: [...new Set(entries.map(({ conversationId }) => conversationId))] };
    }

    it('erases a case in all its conversations', async () => {
      const { handoffId, conversations } = await aClosedCase();
      const [first = ''] = conversations;
      const exported = JSON.stringify(await exportData(storage.reader, first));

      await world.says('cancella i miei dati', telegram);
      await world.says('sì', telegram);
      await erase();
      const left = await Promise.all(
        ['conversations', 'handoffs', 'contacts', 'return_codes', 'satisfaction', 'transcript'].map((table) =>
          storage.reader.query(`SELECT * FROM ${table}`),
        ),
      );

      expect(conversations).toHaveLength(2);
      expect(exported).toContain(conversations[1]);
      expect(left.flat()).toEqual([]);
      expect(await contactOf(storage.reader, handoffId)).toBeUndefined();
      await world.helpDesk.stop();
    });

    it('gives no empty name to who came without one', async () => {
      world = await openWorld({ storage, clock: '2024-01-15T10:00:00+01:00' });
      const nameless = { ...web, from: { id: 'web', name: '' } };
      await world.says('vorrei parlare con una persona', nameless);
      await world.says('un aiuto con la domanda', nameless);
      const { desk } = world.helpDesk;
      const { items } = await desk.list({ limit: 1 }, 'anna');

      const { entries } = await desk.get(items[0]?.id ?? '');

      const speakers = entries.filter(({ role }) => role === 'citizen').map(({ speaker }) => speaker);
      expect(speakers).toEqual([undefined, undefined]);
      await world.helpDesk.stop();
    });

    it('tells open consoles at once what is erased', async () => {
      const { handoffId } = await aClosedCase();
      await world.says('cancella i miei dati', telegram);
      await world.says('sì', telegram);
      const { deskEvents } = world.helpDesk;
      const { newest } = await deskEvents.range();
      const told = vi.fn<() => void>();
      deskEvents.onChange(told);

      await erase();

      const events = await deskEvents.after(newest, 100);
      expect(events.at(-1)).toMatchObject({ kind: 'handoff.erased', handoffId, data: {} });
      expect(told).toHaveBeenCalled();
      await world.helpDesk.stop();
    });

    it('tells open consoles that who writes on has erased what was before', async () => {
      const { handoffId } = await aClosedCase();
      await world.says('cancella i miei dati', telegram);
      await world.says('sì', telegram);
      const { deskEvents } = world.helpDesk;
      const { newest } = await deskEvents.range();

      await world.says('ciao', { ...telegram, id: 'new' });
      await erase();

      const events = await deskEvents.after(newest, 100);
      expect(events.map(({ kind, handoffId: of }) => [kind, of])).toContainEqual([
        'handoff.erased',
        handoffId,
      ]);
      await world.helpDesk.stop();
    });

    it('begins anew with who writes on after an erasure', async () => {
      const { conversations } = await aClosedCase();
      await world.says('cancella i miei dati', telegram);

      // The second is stored before the first is answered, or while it is.
      await world.helpDesk.receive(aMessage('sì', telegram));
      await world.says('vorrei parlare con una persona', { ...telegram, id: 'new' });
      const [place] = await world.says('un aiuto con la domanda', telegram);
      await erase();
      const kept = await storage.reader.query(
        "SELECT text FROM transcript WHERE role = 'citizen' ORDER BY seq",
      );
      const { items } = await world.helpDesk.desk.list({ limit: 10 }, 'anna');
      const again = await world.helpDesk.receive(aMessage('vorrei parlare', { ...telegram, id: 'new' }));

      expect(conversations).toHaveLength(2);
      expect(place).toContain('posto 1');
      expect(kept.map(({ text }) => text)).toEqual([
        'vorrei parlare con una persona',
        'un aiuto con la domanda',
      ]);
      expect(items.map(({ state, channel }) => [state, channel])).toEqual([['waiting', 'telegram']]);
      expect(await storage.reader.query('SELECT score FROM satisfaction')).toEqual([]);
      expect(again.duplicate).toBe(true);
      await world.helpDesk.stop();
    });

    it('takes who erases out of the queue and says so to the desk', async () => {
      world = await openWorld({ storage, clock: '2024-01-15T10:00:00+01:00' });
      await world.says('vorrei parlare con una persona', telegram);
      await world.says('un aiuto con la domanda', telegram);
      await world.says('cancella i miei dati', telegram);
      const told = vi.fn<() => void>();
      world.helpDesk.changes.desk.listen(told);

      await world.says('sì', telegram);

      const events = await storage.reader.query('SELECT kind FROM desk_events ORDER BY id');
      expect(await world.helpDesk.desk.counts('anna')).toMatchObject({ waiting: 0 });
      expect(events.map(({ kind }) => kind)).toContain('handoff.abandoned');
      expect(told).toHaveBeenCalled();
      expect(await erase()).toBe(1);
      await world.helpDesk.stop();
    });

    it('forgets the address thirty days after the end, and codes once they have expired', async () => {
      const { handoffId } = await aClosedCase();
      await storage.transaction((sql) => sweepExpired(sql, new Date('2024-02-11T18:00:00+01:00')));
      const before = await contactOf(storage.reader, handoffId);
      const codes = await storage.reader.query('SELECT * FROM return_codes');
      await storage.transaction((sql) => sweepExpired(sql, new Date('2024-02-13T18:00:00+01:00')));

      expect(before).toBe('mario@example.org');
      expect(codes).toEqual([]);
      expect(await contactOf(storage.reader, handoffId)).toBeUndefined();
      await world.helpDesk.stop();
    });

    it('lets one of two instances tell who waits', async () => {
      const { handoffId } = await aClosedCase();
      const told = { handoffId, position: 3, toldAt: 1, seq: null, dueAt: 10 };
      await storage.transaction((sql) => noteTold(sql, told, undefined));

      const winners = await Promise.all(
        [11, 12].map((now) =>
          storage.transaction((sql) => noteTold(sql, { ...told, position: 1, dueAt: now }, told)),
        ),
      );

      expect(winners.filter(Boolean)).toHaveLength(1);
      await world.helpDesk.stop();
    });
  });
}
