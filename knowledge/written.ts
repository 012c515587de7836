import { readContent } from './content.ts';
import type { Fault } from './content-file.ts';
import type { ContentFiles } from './content-files.ts';
import type { Content } from './knowledge.ts';
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
 * Reads and checks every file of the content.
 * @throws ContentError with all faults of all files
 */
export function readWritten(files: ContentFiles): Written {
  const { content, places, gazetteer, faults } = readParts(files);
  if (faults.length > 0 || content === undefined || places === undefined || gazetteer === undefined) {
    throw new ContentError(faults);
  }
  return { ...content, places, gazetteer };
}

/** What editors write, each part absent where it could not be used, and all that is wrong with it. */
export interface Parts {
  readonly content: Content | undefined;
  readonly places: readonly Place[] | undefined;
  readonly gazetteer: GazetteerData | undefined;
  readonly faults: readonly Fault[];
}

export function readParts(files: ContentFiles): Parts {
  const content = readContent(files);
  const places = loadPlaces(files);
  const gazetteer = loadGazetteer(files);
  return {
    content: content.value,
    places: places.value,
    gazetteer: gazetteer.value,
    faults: [...content.faults, ...places.faults, ...gazetteer.faults],
  };
}
