import { describe, expect, it } from 'vitest';
import { NUMBER_WORDS, numberValue, ordinalValue } from '../../../../knowledge/dates/italian/numbers.ts';

describe('numbers', () => {
  it.each([
    ['7', 7],
    ['3,5', 3.5],
    ['1.200', 1200],
    ['un', 1],
    ['ventuno', 21],
    ['trentotto', 38],
    ['novantanove', 99],
    ['cento', 100],
    ['duecentodue', 202],
    ['mille', 1000],
    ['duemiladiciotto', 2018],
    ['millenovecentosettantotto', 1978],
    ['mille novecento settantotto', 1978],
    ['duemila e dieci', 2010],
  ])('reads "%s"', (written, value) => {
    expect(numberValue(written)).toBe(value);
    expect(/^\d/.test(written) || new RegExp(`^(?:${NUMBER_WORDS})$`).test(written)).toBe(true);
  });

  it.each(['', 'sette e', 'ventidieci', 'nessuno'])('refuses "%s"', (written) => {
    expect(numberValue(written)).toBeUndefined();
  });

  it.each([
    ['primo', 1],
    ['terza', 3],
    ['ultimo', -1],
    ['2°', 2],
  ])('reads the ordinal "%s"', (written, value) => {
    expect(ordinalValue(written)).toBe(value);
  });
});
