import { describe, expect, it } from 'vitest';
import { draw, drawnOrder, keyOf, share } from '../../../knowledge/search/random.ts';

const KEYS = Int32Array.from({ length: 500 }, (_, i) => keyOf(['quanto', 'costa', String(i)]));

describe('drawnOrder', () => {
  it('holds each place once, in another order each time', () => {
    const first = [...drawnOrder(KEYS, 0)];
    const second = [...drawnOrder(KEYS, 1)];

    expect([...first].sort((a, b) => a - b)).toEqual([...KEYS.keys()]);
    expect(second).not.toEqual(first);
    expect([...drawnOrder(KEYS, 0)]).toEqual(first);
  });

  it('leaves all others in their order when one is added', () => {
    const more = Int32Array.from([...KEYS, keyOf(['una', 'domanda', 'nuova'])]);
    const added = KEYS.length;

    expect([...drawnOrder(more, 3)].filter((place) => place !== added)).toEqual([...drawnOrder(KEYS, 3)]);
  });
});

describe('draw', () => {
  it('spreads over the whole range, whatever the lot', () => {
    for (const lot of [0, 1, 1_000]) {
      const shares = [...KEYS].map((key) => share(draw(key, lot)));
      const low = shares.filter((part) => part < 0.25).length / shares.length;

      expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...shares)).toBeLessThan(1);
      expect(low).toBeGreaterThan(0.19);
      expect(low).toBeLessThan(0.31);
    }
  });
});

describe('keyOf', () => {
  it('tells texts apart by their words and where these end', () => {
    expect(keyOf(['ab', 'c'])).not.toBe(keyOf(['a', 'bc']));
    expect(keyOf(['quando', 'scade'])).toBe(keyOf(['quando', 'scade']));
  });
});
