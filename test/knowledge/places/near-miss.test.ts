import { describe, expect, it } from 'vitest';
import { slipsBetween, nearMiss, nearMissList } from '../../../knowledge/places/near-miss.ts';

describe('the slips', () => {
  it.each([
    ['loreto', 'loreto', 0],
    ['loretto', 'loreto', 1],
    ['lroeto', 'loreto', 1],
    ['loreta', 'loreto', 1],
    ['', 'abc', 3],
    ['lambrate', 'baggio', 7],
  ])('between "%s" and "%s" is %d', (a, b, distance) => {
    expect(slipsBetween(a, b)).toBe(distance);
  });

  it('stops counting past the limit', () => {
    expect(slipsBetween('lambrate', 'baggio', 2)).toBe(3);
  });
});

describe('a misspelt name', () => {
  const names = nearMissList(['savoia', 'imbonati', 'baggio', 'maciachini', 'padova']);

  it.each([
    ['imbonatti', ['imbonati']],
    ['padva', ['padova']],
    ['machiachini', ['maciachini']],
    ['savona', []],
    ['maggio', []],
    ['pado', []],
    ['servizio', []],
  ])('"%s" is read as %j', (written, found) => {
    expect(nearMiss(written, names)).toEqual(found);
  });
});
