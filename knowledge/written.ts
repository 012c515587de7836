import { readContent, type Content } from './content.ts';
import type { Fault } from './content-file.ts';
import type { GazetteerData } from './places/gazetteer-data.ts';
import { loadGazetteer } from './places/load-gazetteer.ts';
import { loadPlaces } from './places/load-places.ts';
import type { Place } from './schema/place.ts';

/** All that editors write, as plain data. */
export interface Written extends Content {
  readonly places: readonly Place[];
  readonly gazetteer: GazetteerData;
}

/** The content is wrong; every fault with its file and line. */
export class ContentError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(`The content is not right:\n${faults.map(faultLine).join('\n')}`);
    this.name = 'ContentError';
    this.faults = faults;
  }
}

/** A fault as editors read it, `file:line: what is wrong`. */
export function faultLine(fault: Fault): string {
  const line = fault.line === undefined ? '' : `:${fault.line}`;
  return `${fault.file}${line}: ${fault.message}`;
}

/**
 * Reads and checks every file below `root`.
 * @throws ContentError with all faults of all files
 */
export async function readWritten(root: string): Promise<Written> {
  const [content, places, gazetteer] = await Promise.all([
    readContent(root),
    loadPlaces(root),
    loadGazetteer(root),
  ]);
  const faults = [...content.faults, ...places.faults, ...gazetteer.faults];
  if (
    faults.length > 0 ||
    content.value === undefined ||
    places.value === undefined ||
    gazetteer.value === undefined
  ) {
    throw new ContentError(faults);
  }
  return { ...content.value, places: places.value, gazetteer: gazetteer.value };
}
