import type { z } from 'zod';
import type { Fault, Loaded } from '../content-file.ts';
import type { ContentFiles } from '../content-files.ts';
import { parseCsv } from './csv.ts';
import {
  AliasRow,
  DistrictRow,
  LandmarkRow,
  MetroRow,
  MunicipioRow,
  OrdinaryWordRow,
  OutsideRow,
  PlaceWords,
  PostcodeRow,
  StreetRow,
  type GazetteerData,
} from './gazetteer-data.ts';

/**
 * Reads `gazetteer/`. A city need not have every list: a file that is not there is an empty one.
 * Rows at fault are left out; the value is absent only without `words.yaml`.
 */
export function loadGazetteer(files: ContentFiles): Loaded<GazetteerData> {
  const faults: Fault[] = [];
  const lineOf = new Map<unknown, number>();
  const rows = <T>(name: string, schema: z.ZodType<T>): readonly T[] => {
    const file = `gazetteer/${name}.csv`;
    if (!files.has(file)) {
      return [];
    }
    const loaded = files.read(file, (text) => parseCsv({ file, text }, schema));
    faults.push(...loaded.faults);
    for (const [row, line] of loaded.value?.lines ?? []) {
      lineOf.set(row, line);
    }
    return loaded.value?.rows ?? [];
  };
  const lists = {
    municipi: rows('municipi', MunicipioRow),
    districts: rows('districts', DistrictRow),
    metro: rows('metro', MetroRow),
    streets: rows('streets', StreetRow),
    landmarks: rows('landmarks', LandmarkRow),
    aliases: rows('aliases', AliasRow),
    postcodes: rows('postcodes', PostcodeRow),
    outside: rows('outside', OutsideRow),
    ordinaryWords: rows('ordinary-words', OrdinaryWordRow),
  };
  const words = files.yaml('gazetteer/words.yaml', PlaceWords);
  faults.push(...words.faults, ...aliasFaults(lists, lineOf), ...postcodeFaults(lists, lineOf));
  return words.value === undefined ? { faults } : { value: { ...lists, words: words.value }, faults };
}

/** The line on which a row stands. */
type Lines = ReadonlyMap<unknown, number>;

/** An alias must lead to a name that exists. */
function aliasFaults(data: Omit<GazetteerData, 'words'>, lineOf: Lines): readonly Fault[] {
  const named = [...data.streets, ...data.districts, ...data.metro, ...data.landmarks];
  const known = new Set(named.flatMap(({ name }) => [name, ...name.split(' - ')]));
  const file = 'gazetteer/aliases.csv';
  return data.aliases
    .filter(({ name }) => !known.has(name))
    .map((row) => ({ file, ...lineIn(lineOf, row), message: `"${row.name}" is no name in the other files` }));
}

/** A postcode must lead to districts that exist. */
function postcodeFaults(data: Omit<GazetteerData, 'words'>, lineOf: Lines): readonly Fault[] {
  const known = new Set(data.districts.flatMap(({ name }) => name.split(' - ')));
  return data.postcodes.flatMap((row) =>
    row.districts
      .split(' - ')
      .filter((name) => !known.has(name))
      .map((name) => ({
        file: 'gazetteer/postcodes.csv',
        ...lineIn(lineOf, row),
        message: `"${name}" is no district`,
      })),
  );
}

function lineIn(lineOf: Lines, row: unknown): Pick<Fault, 'line'> {
  const line = lineOf.get(row);
  return line === undefined ? {} : { line };
}
