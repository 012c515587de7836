import { describe, expect, it } from 'vitest';
import { registerItalian } from '../../../knowledge/dates/italian/culture.ts';
import { digest, UNTOUCHED } from './untouched.ts';

describe('the cultures of the package', () => {
  // All 500 utterances of each language: test/bench/dates.ts --others.
  it.each(['en', 'fr', 'es'] as const)('answers in %s as before', { timeout: 60_000 }, (language) => {
    registerItalian();

    const answers = digest(language, 10);

    expect(answers).toBe(UNTOUCHED[language][10]);
  });
});
