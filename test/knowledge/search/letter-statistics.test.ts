import { eld } from 'eld/large';
import { describe, expect, it } from 'vitest';
import { SPELT_LANGUAGES, letterScores } from '../../../knowledge/search/letter-statistics.ts';

describe('the statistics of letters', () => {
  it.each([
    "Dov'è l'ufficio più vicino? Perché no",
    "where's the nearest desk",
    '¿Dónde está la oficina?',
    "j'ai besoin d'aide",
    'am nevoie de cineva pentru mama mea',
    'де знайти помічницю для мами',
    'где найти сиделку',
    'xq \\ "zz" 12:30',
    '',
  ])('agree with the whole set of eld on "%s"', (text) => {
    const all = eld.detect(text).getScores();

    for (const language of SPELT_LANGUAGES) {
      expect(letterScores(text)[language]).toBe(all[language]);
    }
  });
});
