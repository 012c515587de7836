import { readdirSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES } from '../schema/locale.ts';
import { digestOf, digestOfFiles, readStoredFile, writeStoredFile } from '../stored-file.ts';
import { type LearntEngine, textsOf } from './engine.ts';
import { pack, unpack } from './packed.ts';
import type { SearchCorpus } from './search.ts';

/** The one file that is ever read: our own product, among all else that is built. */
export function engineFile(project: string): string {
  return path.join(project, '.build', 'engine.bin');
}

/** An engine as it was stored, and whether it is known to have been learnt from the very same texts. */
export interface StoredEngine {
  readonly learnt: LearntEngine;
  readonly isCurrent: boolean;
}

/**
 * What was learnt from this very corpus, or nothing: a file that is missing, damaged or of other content, code or Node
 * costs a training and never an error.
 * @param project the folder of package.json
 * @param texts `textsDigest` of the corpus, where it is known already
 */
export function readStoredEngine(
  project: string,
  corpus: SearchCorpus,
  texts: string = textsDigest(corpus),
): LearntEngine | undefined {
  const stored = readAnyEngine(project, corpus, texts);
  return stored?.isCurrent === true ? stored.learnt : undefined;
}

/**
 * The same, also when the texts have changed since, or nobody knows whether they have: enough for `relearnEngine`. Code,
 * packages and vocabulary are still the same.
 */
export function readAnyEngine(
  project: string,
  corpus: SearchCorpus,
  texts?: string,
): StoredEngine | undefined {
  const stored = readStoredFile(engineFile(project));
  const [storedTexts, learner] = stored?.madeOf ?? [];
  if (stored === undefined || learner !== learnerDigest(project, corpus)) {
    return undefined;
  }
  try {
    return { learnt: unpack(stored.payload) as LearntEngine, isCurrent: storedTexts === texts };
  } catch {
    return undefined;
  }
}

export async function storeEngine(
  project: string,
  corpus: SearchCorpus,
  learnt: LearntEngine,
): Promise<void> {
  const madeOf = [textsDigest(corpus), learnerDigest(project, corpus)];
  await writeStoredFile(engineFile(project), madeOf, pack(learnt));
}

/** One digest of all that is learnt from. */
export function textsDigest(corpus: SearchCorpus): string {
  return digestOf([JSON.stringify(LANGUAGES.map((language) => textsOf(corpus, language)))]);
}

/** What learns: the vocabulary, the files beside this one and the packages' versions. */
function learnerDigest(project: string, { vocabulary }: SearchCorpus): string {
  const code = readdirSync(path.join(project, SEARCH)).filter((name) => name.endsWith('.ts'));
  const files = ['package.json', ...code.map((name) => path.posix.join(SEARCH, name))];
  return digestOf([JSON.stringify(vocabulary), digestOfFiles(project, files)]);
}

const SEARCH = 'knowledge/search';
