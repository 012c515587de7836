import { Place } from '../../knowledge/schema/place.ts';

export function aPlace(changes: Partial<Place>): Place {
  return Place.parse({
    id: 'a-place',
    kind: 'cdq',
    name: 'A place',
    address: 'Via Prova 1',
    cap: null,
    municipio: 2,
    nil: null,
    lat: 45.4859,
    lon: 9.2165,
    precision: 'address',
    phone: null,
    email: null,
    hours: null,
    closures: null,
    services: { it: [], en: [] },
    historical: false,
    sourceUrl: 'https://example.org',
    sourceDate: '2026',
    reviewed: '2026-11-22',
    note: null,
    ...changes,
  });
}
