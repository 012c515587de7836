import { describe, expect, it } from 'vitest';
import { openingAt } from '../../../knowledge/places/opening-hours.ts';
import { productPlaces } from './content.ts';

const place = {
  opening: [
    {
      days: [1, 2, 3, 4, 5],
      shifts: ['09:00-12:00', '15:00-18:00'],
      from: '2026-06-01',
      until: '2026-09-20',
    },
    { days: [6], shifts: ['15:00-18:00'], from: '2026-06-01', until: '2026-09-20' },
  ],
  closed: [
    { from: '2026-08-10', until: '2026-08-23' },
    { from: '2026-10-01', until: '2026-10-31' },
  ],
};
const ROME = 'Europe/Rome';
const at = (civil: string) => new Date(`${civil}:00+02:00`);

describe('opening hours', () => {
  it.each([
    ['in the first shift', '2026-06-10T09:00', { known: true, open: true, until: at('2026-06-10T12:00') }],
    ['between shifts', '2026-06-10T12:00', { known: true, open: false, nextOpening: at('2026-06-10T15:00') }],
    ['in the evening', '2026-06-10T18:00', { known: true, open: false, nextOpening: at('2026-06-11T09:00') }],
    [
      'on Saturday night',
      '2026-06-13T20:00',
      { known: true, open: false, nextOpening: at('2026-06-15T09:00') },
    ],
    ['in a closure', '2026-08-12T10:00', { known: true, open: false, nextOpening: at('2026-08-24T09:00') }],
    ['after the season', '2026-11-22T10:00', { known: false }],
    ['in a closure after the season', '2026-10-12T10:00', { known: true, open: false }],
    ['before the season', '2026-05-31T10:00', { known: false }],
    ['on the last evening', '2026-09-20T19:00', { known: true, open: false }],
  ])('are told %s', (_, civil, state) => {
    expect(openingAt(place, at(civil), ROME)).toEqual(state);
  });

  it('are those on the clocks of the city', () => {
    expect(openingAt(place, at('2026-06-10T09:00'), 'Atlantic/Azores')).toMatchObject({ open: false });
  });

  it('are unknown for a place without rules', () => {
    expect(openingAt({ opening: [], closed: [] }, at('2026-06-10T10:00'), ROME)).toEqual({ known: false });
  });

  it('of every place of the product lie in summer 2026', async () => {
    const rules = (await productPlaces()).flatMap(({ opening }) => opening);

    expect(rules.length).toBeGreaterThan(60);
    expect(rules.every(({ from = '', until = '' }) => from >= '2026-06-01' && until <= '2026-09-30')).toBe(
      true,
    );
  });
});
