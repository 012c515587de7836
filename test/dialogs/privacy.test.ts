import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

describe('erasing', () => {
  it.each([['no grazie'], ['non importa'], ['lascia stare'], ['ciao']])(
    'is refused by "%s", whatever is said after',
    async (says) => {
      const { text } = await talk(['/cancella', says]);
      const { services } = await talk(['/cancella', says, 'ok']);

      expect(text).toMatch(/non ho cancellato niente/);
      expect(services.erased).toBe(false);
    },
  );

  it('is asked again by who did not read it', async () => {
    expect((await talk(['/cancella', 'puoi ripetere?'])).services.erased).toBe(false);
    expect((await talk(['/cancella', 'puoi ripetere?', 'sì'])).services.erased).toBe(true);
  });

  it.each([
    ['it', 'cancellate solo la mail', /^Una cosa sola non posso cancellarla/],
    ['it', 'cancellate il mio numero 3391234567 dai vostri archivi', /^Una cosa sola non posso cancellarla/],
    ['en', 'delete my phone number', /^I cannot erase one thing alone/],
    ['it', 'cancella tutti i miei dati, anche la mail', /^Vuoi cancellare tutti i messaggi/],
  ] as const)('says in "%s" what "%s" would erase', async (locale, asks, expected) => {
    const { text, outcome } = await talk([asks], { locale });

    expect(outcome).toBe('privacy');
    expect(text).toMatch(expected);
  });
});
