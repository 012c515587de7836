import { assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { richText } from '../../../channels/telegram/rich-text.ts';
import { MAX_TEXT, split } from '../../../channels/telegram/split.ts';

const texts = (text: string, limit?: number) => split(richText([{ text }]), limit).map((piece) => piece.text);

describe('splitting a long text', () => {
  it.each([
    ['a short text stays whole', 'Ciao.', 20, ['Ciao.']],
    ['nothing gives nothing', '   \n ', 20, []],
    ['at a paragraph', 'Uno due.\n\nTre quattro. Cinque', 22, ['Uno due.', 'Tre quattro. Cinque']],
    ['at a line', 'Uno due. Tre\nquattro cinque', 18, ['Uno due. Tre', 'quattro cinque']],
    ['at a sentence', 'Uno due. Tre quattro cinque', 20, ['Uno due.', 'Tre quattro cinque']],
    ['at a space', 'Uno due tre quattro', 10, ['Uno due', 'tre', 'quattro']],
    ['inside a word without any', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['never inside a character', 'abc😀😀', 4, ['abc', '😀😀']],
  ])('%s', (_how, text, limit, expected) => {
    expect(texts(text, limit)).toEqual(expected);
  });

  it('keeps exactly the longest text whole', () => {
    expect(texts('à'.repeat(MAX_TEXT))).toHaveLength(1);
    expect(texts('à'.repeat(MAX_TEXT + 1))).toHaveLength(2);
  });

  it('loses no word whatever the text', () => {
    const words = string({ unit: constantFrom('a', ' ', '\n', '.', '😀', 'è'), maxLength: 200 });

    assert(
      property(words, integer({ min: 2, max: 40 }), (text, limit) => {
        const pieces = texts(text, limit);

        expect(pieces.every((piece) => piece.length <= limit && piece.trim() !== '')).toBe(true);
        expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        expect(pieces.every((piece) => !/\p{Surrogate}/u.test(piece))).toBe(true);
      }),
    );
  });

  it('carries the formatting into both pieces', () => {
    const whole = richText([{ text: 'Uno ' }, { text: 'due tre', style: 'bold' }]);

    expect(split(whole, 8)).toEqual([
      { text: 'Uno due', entities: [{ type: 'bold', offset: 4, length: 3 }] },
      { text: 'tre', entities: [{ type: 'bold', offset: 0, length: 3 }] },
    ]);
  });

  it('begins a new piece after a hundred entities', () => {
    const runs = Array.from({ length: 150 }, () => [
      { text: 'a', style: 'bold' as const },
      { text: ' ' },
    ]).flat();

    const pieces = split(richText(runs));

    expect(pieces.every((piece) => piece.entities.length <= 100)).toBe(true);
    expect(pieces.reduce((sum, piece) => sum + piece.entities.length, 0)).toBe(150);
  });
});
