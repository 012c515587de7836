import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Content } from '../knowledge.ts';
import { ContentFiles } from '../content-files.ts';
import type { Fault } from '../content-file.ts';
import type { GazetteerData } from '../places/gazetteer-data.ts';
import type { Body } from '../schema/body.ts';
import type { Place } from '../schema/place.ts';

/** What is wrong with a place in the light of the other files: a kind that no group has, a position off the map. */
export async function checkPlaces(
  root: string,
  { placeGroups, body }: Pick<Content, 'placeGroups' | 'body'>,
  places: readonly Place[],
): Promise<readonly Fault[]> {
  const kinds = placeGroups.flatMap((group) => group.kinds);
  const written = await writtenAt(root, 'places');
  return places.flatMap((place) => {
    const at = written.get(place.id) ?? { file: 'places' };
    const faults: Fault[] = [];
    if (!kinds.includes(place.kind)) {
      faults.push({
        ...at,
        message: `${place.id}: the kind ${place.kind} is in no group of place-groups.yaml`,
      });
    }
    if (place.lat !== null && place.lon !== null && isOffMap({ lat: place.lat, lon: place.lon }, body)) {
      faults.push({ ...at, message: `${place.id}: lies outside the map of body.yaml` });
    }
    return faults;
  });
}

/** Names of the gazetteer that lie off the map: a slip of a digit. */
export function checkGazetteer(data: GazetteerData | undefined, body: Body): readonly Fault[] {
  const { municipi = [], districts = [], metro = [], streets = [], landmarks = [] } = data ?? {};
  const named = {
    municipi: municipi.map(({ address, ...at }) => ({ name: address, ...at })),
    districts,
    metro,
    streets,
    landmarks,
  };
  return Object.entries(named).flatMap(([list, rows]) =>
    rows
      .filter((row) => isOffMap(row, body))
      .map(({ name }) => ({
        file: `gazetteer/${list}.csv`,
        message: `${name}: lies outside the map of body.yaml`,
      })),
  );
}

function isOffMap({ lat, lon }: { readonly lat: number; readonly lon: number }, { map }: Body): boolean {
  return lat < map.south || lat > map.north || lon < map.west || lon > map.east;
}

/** A call has a file to itself, in which other things may have ids as well. */
const BEGINS = {
  places: /^[\s-]+id:\s*['"]?([a-z0-9-]+)/,
  calls: /^id:\s*['"]?([a-z0-9-]+)/,
};

/** Where each place, or each call, is written, by its id. */
export async function writtenAt(
  root: string,
  folder: 'places' | 'calls',
): Promise<ReadonlyMap<string, Pick<Fault, 'file' | 'line'>>> {
  const found = new Map<string, Pick<Fault, 'file' | 'line'>>();
  for (const file of new ContentFiles(root).list(folder, '.yaml').value ?? []) {
    const lines = (await readFile(path.join(root, file), 'utf8')).split('\n');
    for (const [index, text] of lines.entries()) {
      const id = BEGINS[folder].exec(text)?.[1];
      if (id !== undefined) {
        found.set(id, { file, line: index + 1 });
      }
    }
  }
  return found;
}
