import { describe, expect, it } from 'vitest';
import { distanceBetween } from '../../../knowledge/places/distance.ts';
import { nearestPlaces, placesInMunicipio } from '../../../knowledge/places/nearest.ts';
import { aPlace } from '../../support/a-place.ts';
import { productPlaces } from './content.ts';

const loreto = { lat: 45.4859, lon: 9.2165 };

describe('distance', () => {
  it('is that of the great circle in metres', () => {
    const duomo = { lat: 45.4642, lon: 9.19 };

    expect(distanceBetween(duomo, loreto)).toBeGreaterThan(3140);
    expect(distanceBetween(duomo, loreto)).toBeLessThan(3200);
    expect(distanceBetween(duomo, duomo)).toBe(0);
  });
});

describe('the nearest places', () => {
  it('come nearest first with their distance', async () => {
    const found = nearestPlaces(await productPlaces(), loreto, { limit: 3 });

    expect(found).toHaveLength(3);
    expect(found.map(({ place }) => place.name)).toContain('Casa di Quartiere Boscovich');
    expect(found.every(({ distance }) => distance < 2000)).toBe(true);
  });

  it('leave out what has no position', () => {
    const unplaced = aPlace({ lat: null, lon: null, precision: 'none' });

    expect(nearestPlaces([unplaced], loreto, { limit: 3 })).toEqual([]);
  });

  it('prefer what is there today on a near tie', () => {
    const seat = aPlace({ id: 'old', kind: 'wemi', historical: true, address: 'Via Vecchia 2' });
    const today = aPlace({ id: 'new', lat: 45.4879, address: 'Via Nuova 3' });

    const found = nearestPlaces([seat, today], loreto, { limit: 2 });

    expect(found.map(({ place, historical }) => [place.id, historical])).toEqual([
      ['new', false],
      ['old', true],
    ]);
  });

  it('name one address once', () => {
    const csrc = aPlace({ id: 'csrc', kind: 'csrc', historical: true });

    expect(nearestPlaces([csrc, aPlace({})], loreto, { limit: 5 }).map(({ place }) => place.id)).toEqual([
      'a-place',
    ]);
  });

  it('keep to the kinds asked for', async () => {
    const found = nearestPlaces(await productPlaces(), loreto, { limit: 4, kinds: ['wemi'] });

    expect(found.every(({ place }) => place.kind === 'wemi')).toBe(true);
  });

  it('of a municipio are listed with today first', async () => {
    const found = placesInMunicipio(await productPlaces(), 4);

    expect(found.length).toBeGreaterThan(4);
    expect(found.at(0)?.historical).toBe(false);
    expect(found.at(-1)?.historical).toBe(true);
  });
});
