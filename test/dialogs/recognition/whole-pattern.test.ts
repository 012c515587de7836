import { describe, expect, it } from 'vitest';
import { wholePattern } from '../../../dialogs/recognition/whole-pattern.ts';

describe('a pattern of whole messages', () => {
  const words = wholePattern(['ripeti|ridimmi', 'cosa hai detto'], {
    before: '(scusi )?',
    after: '( per favore)?',
  });

  it.each([
    ['ridimmi', true],
    ['scusi cosa hai detto', true],
    ['scusi ripeti per favore', true],
    ['ripeti quando scade', false],
    ['non capisco cosa hai detto', false],
  ])('takes "%s": %s', (said, expected) => {
    expect(words.test(said)).toBe(expected);
  });
});
