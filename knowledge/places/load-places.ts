import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { readYaml, type Fault, type Loaded } from '../content-file.ts';
import { Place } from '../schema/place.ts';

/** Reads `places/*.yaml` below the content root, each a list of places. A file at fault is left out whole. */
export async function loadPlaces(root: string): Promise<Loaded<readonly Place[]>> {
  const faults: Fault[] = [];
  const places: Place[] = [];
  for (const name of await yamlNames(path.join(root, 'places'), faults)) {
    const file = `places/${name}`;
    const loaded = readYaml(path.join(root, file), file, z.array(Place));
    faults.push(...loaded.faults);
    for (const place of loaded.value ?? []) {
      faults.push(...contradictions(place, places).map((message) => ({ file, message })));
      places.push(place);
    }
  }
  return { value: places, faults };
}

async function yamlNames(folder: string, faults: Fault[]): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  } catch {
    faults.push({ file: 'places', message: 'the folder cannot be read' });
    return [];
  }
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
