import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Knowledge } from './knowledge.ts';
import { createGazetteer } from './places/create-gazetteer.ts';
import { createSearchEngine, type LearntEngine, learnLanguage, relearnLanguage } from './search/engine.ts';
import type { SearchCorpus } from './search/search.ts';
import { StoredEngine } from './search/stored-engine.ts';
import { readChangedContent, readStoredContent } from './stored-content.ts';

/**
 * Everything the desk knows: the content and the engine as they were stored. What has changed since is read, or trained, now.
 * @param root the content folder; the shipped one when absent
 * @param engine `quickEngine` to try an edit; every service runs the whole
 * @throws ContentError with all faults of all files
 */
export async function loadKnowledge(
  root: string = contentFolder(),
  engine: typeof wholeEngine = wholeEngine,
): Promise<Knowledge> {
  const project = projectFolder();
  const { written, texts } = readStoredContent(project, root) ?? {
    written: readChangedContent(project, root),
  };
  const stored = new StoredEngine(project, written, texts);
  const byId = new Map(written.articles.map((article) => [`${article.locale} ${article.id}`, article]));
  return {
    ...written,
    gazetteer: createGazetteer(written.gazetteer, written.places),
    search: createSearchEngine(written, engine(stored, written)),
    article: (id, locale) => byId.get(`${locale} ${id}`),
  };
}

/** What was stored, with what has changed since learnt nearly as well: about a second for an article. */
export function quickEngine(stored: StoredEngine, corpus: SearchCorpus): LearntEngine {
  return {
    get(language) {
      const before = stored.readAny(language);
      if (before === undefined) {
        return learnLanguage(corpus, language);
      }
      return before.isCurrent ? before.learnt : relearnLanguage(before.learnt, corpus, language);
    },
  };
}

/** What was stored where nothing has changed since; the rest learnt as a whole. */
export function wholeEngine(stored: StoredEngine, corpus: SearchCorpus): LearntEngine {
  return { get: (language) => stored.read(language) ?? learnLanguage(corpus, language) };
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
