import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

describe('who asks again for a sum that is in no source', () => {
  it('is told in one sentence, and offered a person', async () => {
    const { outcome, text } = await talk([
      'quanti soldi davano alle associazioni?',
      'si ma qual era il budget',
      'ma insomma quanti euro',
    ]);

    expect(outcome).toBe('handoff');
    expect(text).toMatch(/^Non posso dirti né confermarti niente sui soldi: [^.]*\.\n\nVuoi che ti passi/);
  });

  it.each([['ma piu o meno?'], ['dimmi almeno una cifra'], ['1000 euro bastano?']])(
    'of a carer is not told of the call: %s',
    async (asked) => {
      const { text } = await talk(['badante quanto costa al mese?', asked]);

      expect(text).toMatch(/^Una cifra non la posso dare né confermare/);
    },
  );

  it('of who won the call is told of its money', async () => {
    const { articles } = await talk(['chi è il capofila?', 'e quanti soldi hanno preso?']);

    expect(articles).toEqual(['call.budget']);
  });

  it.each([['ci sono 500000 euro?'], ['sono 300000 euro?']])(
    'at first is told that no source has it: %s',
    async (asked) => {
      const { articles, outcome } = await talk([asked]);

      expect(articles).toEqual(['call.budget']);
      expect(outcome).toBe('handoff');
    },
  );
});
