import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../../knowledge/search/packed.ts';
import { ALIGNMENT } from '../../../knowledge/stored-file.ts';

const SHARED = Int32Array.of(1, -2, 3);
const DATA = {
  words: new Map([['parola', { ids: SHARED, values: Float32Array.of(0.5, 1.5) }]]),
  again: SHARED,
  bytes: Uint8Array.of(7),
  none: new Float64Array(0),
  wide: Float64Array.of(Math.PI),
  part: Int32Array.of(1, 2, 3, 4).subarray(1, 3),
  text: 'è così',
};

describe('packed data', () => {
  it('are what they were', () => {
    expect(unpack(Buffer.concat(pack(DATA)))).toEqual(DATA);
  });

  it('hold an array once that stands in two places', () => {
    const { words, again } = unpack(Buffer.concat(pack(DATA))) as typeof DATA;

    expect(words.get('parola')?.ids).toBe(again);
  });

  it('are read where they lie', () => {
    const bytes = new Uint8Array(Buffer.concat(pack(DATA)));

    const { again } = unpack(bytes) as typeof DATA;

    expect(again.buffer).toBe(bytes.buffer);
  });

  it('are read from any place, in a copy where an array could not begin there', () => {
    const packed = Buffer.concat(pack(DATA));

    for (let place = 0; place <= ALIGNMENT; place += 1) {
      const bytes = new Uint8Array(packed.length + place);
      bytes.set(packed, place);
      expect(unpack(bytes.subarray(place))).toEqual(DATA);
    }
  });

  it.each([
    ['empty', new Uint8Array(0)],
    ['cut off', Buffer.concat(pack(DATA)).subarray(0, 100)],
    ['of something else', Buffer.from('this is no engine at all, whatever it is')],
  ])('are refused when they are %s', (_, bytes) => {
    expect(() => unpack(bytes)).toThrow(Error);
  });

  it('hold no arrays of other kinds', () => {
    expect(() => pack({ odd: Int16Array.of(1) })).toThrow(TypeError);
  });
});
