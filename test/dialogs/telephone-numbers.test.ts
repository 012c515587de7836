import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

describe('a telephone number to be confirmed', () => {
  it.each([
    ['il numero è 020202, giusto?', /^Sì/],
    ['il numero è +39 020202, giusto?', /^Sì/],
    ['il numero di WeMi è 0039 020202?', /^Sì/],
    ['il numero è 02 020241, giusto?', /^No/],
  ])('is compared whole: %s', async (says, expected) => {
    const { text } = await talk([says]);

    expect(text).toMatch(expected);
  });
});
