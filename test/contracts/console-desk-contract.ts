import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor, ConsoleDesk, ConsoleEvents, Mentions } from '../../bots/desk/desk-api.ts';

/** A desk at which Anna holds a handoff, and Bruno sits beside her. */
export interface HeldDesk {
  readonly desk: ConsoleDesk;
  readonly events: ConsoleEvents;
  readonly mentions: Mentions;
  readonly handoffId: string;
  readonly anna: Actor;
  readonly bruno: Actor;
  close(): Promise<void>;
}

/** What the console's page relies on, whoever keeps the desk: the console's own tests use one in memory. */
export function testConsoleDesk(name: string, open: () => Promise<HeldDesk>): void {
  describe(`the console’s desk on ${name}`, () => {
    let held: HeldDesk;

    beforeEach(async () => {
      held = await open();
    });
    afterEach(() => held.close());

    it('says of each reply by which name the page knows it', async () => {
      const { desk, handoffId, anna } = held;

      const said = await desk.reply({ handoffId, by: anna, text: 'Eccomi', clientMessageId: 'm1' });
      const again = await desk.reply({ handoffId, by: anna, text: 'Eccomi', clientMessageId: 'm1' });
      await desk.close({
        handoffId,
        by: anna,
        outcome: 'solved',
        reply: { text: 'Buona giornata', clientMessageId: 'm2' },
      });

      const { entries } = await desk.get(handoffId);
      const ours = entries.filter(({ role }) => role === 'operator');
      expect([said.clientMessageId, again.clientMessageId]).toEqual(['m1', 'm1']);
      expect(ours.map(({ text, clientMessageId }) => [text, clientMessageId])).toEqual([
        ['Eccomi', 'm1'],
        ['Buona giornata', 'm2'],
      ]);
    });

    it('stores a note once for each name that the console gives it', async () => {
      const { desk, mentions, handoffId, anna, bruno } = held;
      const note = { handoffId, by: anna, text: '@bruno, guarda', clientNoteId: 'n1' };

      const [first, second] = await Promise.all([desk.addNote(note), desk.addNote(note)]);
      const later = await desk.addNote(note);
      await desk.addNote({ ...note, clientNoteId: 'n2' });

      expect([second, later]).toEqual([first, first]);
      expect((await desk.get(handoffId)).notes).toHaveLength(2);
      expect((await mentions.of(bruno.id)).unread).toBe(2);
    });

    it('tells whom a note names, also the one at the close', async () => {
      const { desk, events, mentions, handoffId, anna, bruno } = held;

      await desk.addNote({ handoffId, by: anna, text: '@bruno, guarda' });
      await desk.close({ handoffId, by: anna, outcome: 'solved', note: 'Richiamare: @Bruno' });

      const told = (await events.after(0, 100)).filter(({ kind }) => kind === 'note.added');
      const found = await mentions.of(bruno.id);
      expect(told.map(({ data }) => data['mentions'])).toEqual([[bruno.id], [bruno.id]]);
      expect(found.mentions.map(({ text }) => text)).toEqual(['Richiamare: @Bruno', '@bruno, guarda']);
      expect((await desk.get(handoffId)).notes).toHaveLength(2);
    });
  });
}
