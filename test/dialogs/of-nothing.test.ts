import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

describe('a question that points to nothing said before', () => {
  it.each([
    ['it', ['perché?']],
    ['it', ['e a che ora?']],
    ['it', ['quando?']],
    ['it', ['è compreso?']],
    ['it', ['ciao', 'dove?']],
    ['en', ['and at what time?']],
    ['en', ['why?']],
    ['en', ['is it included?']],
  ] as const)('is asked of what, in %s: %j', async (locale, said) => {
    const { text, articles } = await talk([...said], { locale });

    expect(text).toMatch(/^(Di che cosa|Of what)\?/);
    expect(articles).toEqual(['junk']);
  });

  it.each([
    [['quando scade?', 'e a che ora?'], /22 gennaio 2024 alle 12:00/],
    [['quali documenti servono?', 'perché?'], /documenti|fonte/],
    [['ciao', 'perché?'], /^(?!Di che cosa)/],
  ] as const)('is read in the light of what was: %j', async (said, expected) => {
    const { text } = await talk([...said]);

    expect(text).toMatch(expected);
  });
});
