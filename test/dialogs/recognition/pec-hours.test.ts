import { describe, expect, it } from 'vitest';
import { pecHours } from '../../../dialogs/recognition/pec-hours.ts';
import { aCall } from '../../support/small-knowledge.ts';

describe.each([
  {
    closes: '12:00',
    before: ['alle 11 59', 'alle 11 12', 'alle undici e mezza', 'prima di mezzogiorno', 'before noon'],
    from: ['alle 12', 'alle 12 01', 'mezzogiorno e cinque', 'dopo mezzogiorno', 'after 12', 'alle 13 10'],
    neither: ['entro le 12', 'il 12 marzo', 'alle 17 10'],
  },
  {
    closes: '09:00',
    before: ['alle 8 59', 'alle 08 10', 'alle 7 09', 'alle otto e mezza'],
    from: ['alle 9 01', 'alle 09 00', 'nove e due', 'dopo le nove', 'alle 10 15'],
    neither: ['alle 12 01', 'entro le 9', 'il 9 aprile', 'dopo mezzogiorno'],
  },
  {
    closes: '17:30',
    before: ['alle 16 10', 'alle 17 29', 'at 4 50 pm', 'at 5 10'],
    from: ['alle 17 30', 'alle 17 45', 'at 5 45 pm', 'alle 18', 'diciotto', 'dopo le 17 30', 'at 6 10 pm'],
    neither: ['alle 12 01', 'entro le 17 30', 'alle 11 59', 'mezzogiorno e cinque'],
  },
  {
    closes: '23:59',
    before: ['alle 23 58', 'alle 22 10', 'ventidue e dieci'],
    from: ['alle 23 59', 'alle 00 05', 'mezzanotte', 'dopo le 23 59'],
    neither: ['alle 15 50', 'entro le 23 59'],
  },
])('around a call that closes at $closes', ({ closes, before, from, neither }) => {
  const hours = pecHours(aCall({ closesAt: `2026-04-15T${closes}` }));
  const sideOf = (said: string) =>
    `${hours.before.test(said) ? 'before' : ''}${hours.from.test(said) ? 'from' : ''}`;

  it.each(before)('"%s" is before', (said) => expect(sideOf(said)).toBe('before'));
  it.each(from)('"%s" is not', (said) => expect(sideOf(said)).toBe('from'));
  it.each(neither)('"%s" is neither', (said) => expect(sideOf(said)).toBe(''));
});
