import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

const MOMENTS = {
  it: [
    'alle 24',
    'fino alle 24',
    'dalle 24 alle 2',
    'alle 12:60',
    'il 31 febbraio',
    'il 99/99/9999',
    'tra 10000000000 anni',
    '3000 anni fa',
    'fra 99999999999 minuti',
    'il 22 gennaio 275760',
  ],
  en: ['by 24:00', 'at 25 o’clock', '2 million years ago', 'in 300000 years', 'on the 32nd'],
};
const ASKED = {
  it: [
    'posso mandare la domanda X?',
    'scade X?',
    'posso fare quesiti X?',
    'ho mandato la pec X, vale?',
    'siete aperti X?',
  ],
  en: ['can I send it X?', 'does it close X?', 'can I still ask questions X?', 'are you open X?'],
};

describe('a moment that no calendar has', () => {
  it.each(['it', 'en'] as const)('is answered like any other in %s', async (locale) => {
    for (const moment of MOMENTS[locale]) {
      for (const asked of ASKED[locale]) {
        const { text } = await talk([asked.replace('X', moment)], { locale });
        expect.soft(text, `${asked} ${moment}`).not.toBe('');
      }
    }
  });

  it('takes 24:00 for the end of the day', async () => {
    const { text } = await talk(['il 21 fino alle 24 posso mandare la domanda?']);
    expect(text).toMatch(/^Sì/);
  });
});
