import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { readYaml, type Fault, type Loaded } from '../content-file.ts';
import { parseCsv, type Table } from './csv.ts';
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
 * Reads `gazetteer/` below the content root. A city need not have every list: a file that is not there is an empty one.
 * Rows at fault are left out; the value is absent only without `words.yaml`.
 */
export async function loadGazetteer(root: string): Promise<Loaded<GazetteerData>> {
  const faults: Fault[] = [];
  const lineOf = new Map<unknown, number>();
  const rows = async <T>(name: string, schema: z.ZodType<T>): Promise<readonly T[]> => {
    const loaded = await readCsv(root, `gazetteer/${name}.csv`, schema);
    faults.push(...loaded.faults);
    for (const [row, line] of loaded.lines) {
      lineOf.set(row, line);
    }
    return loaded.value ?? [];
  };
  const lists = {
    municipi: await rows('municipi', MunicipioRow),
    districts: await rows('districts', DistrictRow),
    metro: await rows('metro', MetroRow),
    streets: await rows('streets', StreetRow),
    landmarks: await rows('landmarks', LandmarkRow),
    aliases: await rows('aliases', AliasRow),
    postcodes: await rows('postcodes', PostcodeRow),
    outside: await rows('outside', OutsideRow),
    ordinaryWords: await rows('ordinary-words', OrdinaryWordRow),
  };
  const file = 'gazetteer/words.yaml';
  const words = readYaml(path.join(root, file), file, PlaceWords);
  faults.push(...words.faults, ...aliasFaults(lists, lineOf), ...postcodeFaults(lists, lineOf));
  return words.value === undefined ? { faults } : { value: { ...lists, words: words.value }, faults };
}

/** The line on which a row stands. */
type Lines = ReadonlyMap<unknown, number>;

async function readCsv<T>(root: string, file: string, schema: z.ZodType<T>): Promise<Table<T>> {
  if (!existsSync(path.join(root, file))) {
    return { value: [], faults: [], lines: new Map() };
  }
  return parseCsv({ file, text: await readFile(path.join(root, file), 'utf8') }, schema);
}

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
