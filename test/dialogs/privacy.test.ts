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
});
