import { describe, expect, it } from 'vitest';
import { scoreIn } from '../../dialogs/flows/satisfaction.ts';

describe('a score from 1 to 5', () => {
  it.each([
    ['5 – benissimo', 5],
    ['1 – very bad', 1],
    ['4', 4],
    ['quattro', 4],
    ['4 su 5', 4],
    ['direi 3', 3],
    ['⭐⭐⭐', 3],
    ['0', undefined],
    ['6', undefined],
    ['45', undefined],
    ['2 cose volevo chiedere', undefined],
    ['quando scade il bando?', undefined],
  ])('"%s" is %s', (utterance, expected) => {
    expect(scoreIn(utterance)).toBe(expected);
  });
});
