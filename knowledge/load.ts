import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readContent } from './content.ts';
import type { Fault } from './content-file.ts';
import type { Knowledge } from './knowledge.ts';
import { createGazetteer } from './places/create-gazetteer.ts';
import { loadGazetteer } from './places/load-gazetteer.ts';
import { loadPlaces } from './places/load-places.ts';
import { createSearchEngine, type LearntEngine, relearnEngine } from './search/engine.ts';
import type { SearchCorpus } from './search/search.ts';
import { readAnyEngine, readStoredEngine } from './search/stored-engine.ts';

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
 * Reads everything the desk knows, with the engine as it was stored for this content; without one it trains it now.
 * @param root the content folder; the shipped one when absent
 * @param engine `quick`: where a few texts have changed since the engine was stored, learns only these, in less than a second;
 * it answers nearly as the one trained on the whole, which every service runs
 * @throws ContentError with all faults of all files
 */
export async function loadKnowledge(
  root: string = contentFolder(),
  engine: 'whole' | 'quick' = 'whole',
): Promise<Knowledge> {
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
  const learnt = await (engine === 'quick' ? quickEngine : readStoredEngine)(projectFolder(), content.value);
  const byId = new Map(content.value.articles.map((article) => [`${article.locale} ${article.id}`, article]));
  return {
    ...content.value,
    places: places.value,
    gazetteer: createGazetteer(gazetteer.value, places.value),
    search: createSearchEngine(content.value, learnt),
    article: (id, locale) => byId.get(`${locale} ${id}`),
  };
}

async function quickEngine(project: string, corpus: SearchCorpus): Promise<LearntEngine | undefined> {
  const stored = await readAnyEngine(project, corpus);
  return stored && (stored.isCurrent ? stored.learnt : relearnEngine(stored.learnt, corpus));
}

/** `knowledge/content` of the project, whether this file runs as written or as built. */
export function contentFolder(): string {
  return path.join(projectFolder(), 'knowledge', 'content');
}

/** The folder of package.json, from wherever in the project this runs. */
export function projectFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) {
      throw new Error('package.json is in no folder above this program');
    }
    folder = parent;
  }
  return folder;
}
