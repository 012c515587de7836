import type { Place, PlaceKind } from '../schema/place.ts';
import { distanceBetween } from './distance.ts';
import { fold } from './fold.ts';
import type { Position } from './gazetteer.ts';

export interface NearbyPlace {
  readonly place: Place;
  /** Metres from the position asked about; as exact as `place.precision` is. */
  readonly distance: number;
  readonly approximate: boolean;
  /** No source confirms that it is there today. */
  readonly historical: boolean;
}

export interface NearestOptions {
  readonly limit: number;
  readonly kinds?: readonly PlaceKind[];
}

/** A historical seat counts as this much further, in metres: on a near tie we name the place that is there today. */
const HISTORICAL_HANDICAP = 400;

/** The nearest places with a position, one an address; those whose position no source gives are left out. */
export function nearestPlaces(
  places: readonly Place[],
  position: Position,
  { limit, kinds }: NearestOptions,
): readonly NearbyPlace[] {
  const nearby: NearbyPlace[] = [];
  for (const place of places) {
    if ((kinds !== undefined && !kinds.includes(place.kind)) || place.lat === null || place.lon === null) {
      continue;
    }
    nearby.push({
      place,
      distance: distanceBetween(position, { lat: place.lat, lon: place.lon }),
      approximate: place.precision !== 'address',
      historical: place.historical,
    });
  }
  const rank = ({ distance, historical }: NearbyPlace) => distance + (historical ? HISTORICAL_HANDICAP : 0);
  nearby.sort((a, b) => rank(a) - rank(b) || (a.place.id < b.place.id ? -1 : 1));
  return onePerAddress(nearby).slice(0, limit);
}

/** Metres from a position; without end when no source says where the place is. */
export function distanceTo({ lat, lon }: Place, position: Position): number {
  return lat === null || lon === null ? Number.POSITIVE_INFINITY : distanceBetween(position, { lat, lon });
}

/** False when a place of which no source confirms that it is there today stands after one that is further. */
export function isNearestFirst(places: readonly Place[], position: Position): boolean {
  const distances = places.map((place) => distanceTo(place, position));
  return distances.every((distance, at) => distance >= (distances[at - 1] ?? 0));
}

/** Of several entries for one address the first stays: with the order above, the one that is there today. */
function onePerAddress(nearby: readonly NearbyPlace[]): readonly NearbyPlace[] {
  const seen = new Set<string>();
  return nearby.filter(({ place }) => {
    const key = place.address === null ? place.id : fold(place.address).replaceAll(/[^a-z0-9]+/g, ' ');
    return !seen.has(key) && seen.add(key);
  });
}

/** Places of a municipio, those that are there today first; also those without a position. */
export function placesInMunicipio(
  places: readonly Place[],
  municipio: number,
  kinds?: readonly PlaceKind[],
): readonly Place[] {
  return places
    .filter((place) => place.municipio === municipio && (kinds === undefined || kinds.includes(place.kind)))
    .toSorted((a, b) => Number(a.historical) - Number(b.historical) || a.name.localeCompare(b.name, 'it'));
}
