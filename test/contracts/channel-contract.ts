import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Service } from '../../channels/service.ts';

/** A citizen on one channel, talking with the whole service. */
export interface ChannelUnderTest {
  readonly service: Service;
  /** Sends a message; the id makes a repeat of it the same message. */
  says(text: string, id: string): Promise<void>;
  /** Everything the citizen has been sent so far, in order; pieces of one long message stand one after another. */
  heard(): Promise<readonly string[]>;
  /** Resolves once this holds of what was heard. */
  until(holds: (heard: readonly string[]) => boolean): Promise<void>;
  close(): Promise<void>;
}

/** What every channel must do. */
export function testChannel(name: string, open: () => Promise<ChannelUnderTest>): void {
  describe(`a citizen on ${name}`, () => {
    let channel: ChannelUnderTest;

    beforeAll(async () => {
      channel = await open();
    });

    afterAll(async () => {
      await channel.close();
    });

    const hears = (words: string) => channel.until((heard) => heard.some((text) => text.includes(words)));

    it('gets an answer with its source and date', async () => {
      await channel.says('quando scade il bando?', 'c1');

      await hears('22 gennaio 2024 alle 12:00');
      const answer = (await channel.heard()).find((text) => text.includes('22 gennaio 2024 alle 12:00'));
      expect(answer).toMatch(/Font[ei]: .*verificata il/s);
    });

    it('is answered once when a message comes twice', async () => {
      await channel.says('a quale indirizzo PEC mando la domanda?', 'c2');
      await channel.says('a quale indirizzo PEC mando la domanda?', 'c2');
      await hears('volontariato@pec.comune.milano.it');
      await channel.service.helpDesk.settled();

      const answers = (await channel.heard()).filter(
        (text) => text.startsWith('Manda') || text.includes('pec.comune'),
      );
      expect(answers).toHaveLength(1);
    });

    it('reads an operator of many words whole and in order', async () => {
      await channel.says('vorrei parlare con una persona', 'c3');
      await hears('di cosa hai bisogno');
      await channel.says('un dubbio sugli allegati', 'c4');
      await hears('Sei in coda, posto 1');
      const { desk } = channel.service.helpDesk;
      const { items } = await desk.list({ states: ['waiting'], limit: 1 }, '');
      const by = { id: 'anna', name: 'Anna', anyones: false };
      const handoffId = items[0]?.id ?? 'none';
      const sentences = Array.from({ length: 300 }, (_, index) => `Questa è la frase numero ${index + 1}.`);

      await desk.claim({ handoffId, by });
      await desk.reply({ handoffId, by, text: sentences.join(' '), clientMessageId: 'long' });
      await desk.reply({ handoffId, by, text: 'E questa è l’ultima.', clientMessageId: 'last' });
      await hears('E questa è l’ultima.');

      const whole = (await channel.heard()).join(' ');
      const places = [...sentences, 'E questa è l’ultima.'].map((sentence) => whole.indexOf(sentence));
      expect(places.every((place) => place >= 0)).toBe(true);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
    });
  });
}
