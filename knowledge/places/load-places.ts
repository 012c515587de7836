import { z } from 'zod';
import type { Fault, Loaded } from '../content-file.ts';
import type { ContentFiles } from '../content-files.ts';
import { Place } from '../schema/place.ts';

/** Reads `places/*.yaml`, each a list of places. A file at fault is left out whole. */
export function loadPlaces(files: ContentFiles): Loaded<readonly Place[]> {
  const { value: names = [], faults: unlisted } = files.list('places', '.yaml');
  const faults: Fault[] = [...unlisted];
  const places: Place[] = [];
  for (const file of names) {
    const loaded = files.yaml(file, z.array(Place));
    faults.push(...loaded.faults);
    for (const place of loaded.value ?? []) {
      faults.push(...contradictions(place, places).map((message) => ({ file, message })));
      places.push(place);
    }
  }
  return { value: places, faults };
}

/** What a schema cannot say: ids are unique, and a position comes whole and agrees with its precision. */
function contradictions(place: Place, before: readonly Place[]): readonly string[] {
  const found: string[] = [];
  if (before.some(({ id }) => id === place.id)) {
    found.push(`${place.id}: the id is there already`);
  }
  const placed = place.lat !== null && place.lon !== null;
  if (placed !== (place.precision !== 'none') || (place.lat === null) !== (place.lon === null)) {
    found.push(`${place.id}: the position and its precision do not agree`);
  }
  return found;
}
