import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Knowledge } from './knowledge.ts';
import { createGazetteer } from './places/create-gazetteer.ts';
import { createSearchEngine, type LearntEngine, relearnEngine } from './search/engine.ts';
import type { SearchCorpus } from './search/search.ts';
import { readAnyEngine, readStoredEngine } from './search/stored-engine.ts';
import { readChangedContent, readStoredContent } from './stored-content.ts';

/**
 * Everything the desk knows: the content and the engine as they were stored. What has changed since is read, or trained, now.
 * @param root the content folder; the shipped one when absent
 * @param engine `quick`: where a few texts have changed since the engine was stored, learns only these, in about a second;
 * it answers nearly as the one trained on the whole, which every service runs
 * @throws ContentError with all faults of all files
 */
export async function loadKnowledge(
  root: string = contentFolder(),
  engine: 'whole' | 'quick' = 'whole',
): Promise<Knowledge> {
  const project = projectFolder();
  const { written, texts } = readStoredContent(project, root) ?? {
    written: readChangedContent(project, root),
  };
  const learnt = (engine === 'quick' ? quickEngine : readStoredEngine)(project, written, texts);
  const byId = new Map(written.articles.map((article) => [`${article.locale} ${article.id}`, article]));
  return {
    ...written,
    gazetteer: createGazetteer(written.gazetteer, written.places),
    search: createSearchEngine(written, learnt),
    article: (id, locale) => byId.get(`${locale} ${id}`),
  };
}

function quickEngine(project: string, corpus: SearchCorpus, texts?: string): LearntEngine | undefined {
  const stored = readAnyEngine(project, corpus, texts);
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
