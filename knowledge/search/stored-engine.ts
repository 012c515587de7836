import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type Language, LANGUAGES, isLocale } from '../schema/locale.ts';
import { digestOf, digestOfFiles, readStoredFile, type Stored, writeStoredFile } from '../stored-file.ts';
import type { LearntClassifier } from './classifier.ts';
import { textsOf } from './engine.ts';
import { pack, unpack } from './packed.ts';
import type { SearchCorpus } from './search.ts';

/** One digest of all that is learnt from, in each language. */
export type TextDigests = Readonly<Record<Language, string>>;

export function textDigests(corpus: SearchCorpus): TextDigests {
  const digests = LANGUAGES.map((language) => [language, textDigest(corpus, language)]);
  return Object.fromEntries(digests) as TextDigests;
}

function textDigest(corpus: SearchCorpus, language: Language): string {
  return digestOf([JSON.stringify(textsOf(corpus, language))]);
}

/** What is stored of a language, and whether it is known to have been learnt from the very same texts. */
export interface StoredLanguage {
  readonly learnt: LearntClassifier;
  readonly isCurrent: boolean;
}

/**
 * What was learnt of a corpus, kept in a file for each language. A file that is missing, damaged or of other content, code
 * or Node costs a training and never an error.
 */
export class StoredEngine {
  readonly #project: string;
  readonly #corpus: SearchCorpus;
  readonly #texts: TextDigests | undefined;
  readonly #code: string;

  /**
   * @param project the folder of package.json
   * @param texts of the corpus, where they are known already
   */
  constructor(project: string, corpus: SearchCorpus, texts?: TextDigests) {
    this.#project = project;
    this.#corpus = corpus;
    this.#texts = texts;
    this.#code = codeDigest(project);
  }

  /** The one file that is ever read: our own product, among all else that is built. */
  file(language: Language): string {
    return path.join(this.#project, '.build', `engine-${language}.bin`);
  }

  /** Whether a start with this corpus has nothing to learn of a language. */
  has(language: Language): boolean {
    const stored = this.#stored(language);
    return stored === undefined
      ? textsOf(this.#corpus, language).length === 0
      : this.#isCurrent(language, stored);
  }

  /** What was learnt of this very corpus, or nothing. */
  read(language: Language): LearntClassifier | undefined {
    const stored = this.#stored(language);
    return stored && this.#isCurrent(language, stored) ? classifierIn(stored) : undefined;
  }

  /**
   * The same, also when the texts have changed since, or were not given and may have: enough to relearn them. Code, packages
   * and vocabulary are still the same.
   */
  readAny(language: Language): StoredLanguage | undefined {
    const stored = this.#stored(language);
    const learnt = stored && classifierIn(stored);
    return learnt && { learnt, isCurrent: stored.madeOf[0] === this.#texts?.[language] };
  }

  async store(language: Language, learnt: LearntClassifier): Promise<void> {
    const madeOf = [this.#textDigest(language), this.#learner(language)];
    await writeStoredFile(this.file(language), madeOf, pack(learnt));
  }

  #stored(language: Language): Stored | undefined {
    const stored = readStoredFile(this.file(language));
    return stored?.madeOf[1] === this.#learner(language) ? stored : undefined;
  }

  #isCurrent(language: Language, { madeOf: [texts] }: Stored): boolean {
    return texts === this.#textDigest(language);
  }

  #textDigest(language: Language): string {
    return this.#texts?.[language] ?? textDigest(this.#corpus, language);
  }

  /** What learns: the language's vocabulary, the files beside this one and the packages' versions. */
  #learner(language: Language): string {
    const words = isLocale(language) ? this.#corpus.vocabulary[language] : {};
    return digestOf([JSON.stringify(words), this.#code]);
  }
}

function classifierIn({ payload }: Stored): LearntClassifier | undefined {
  try {
    return unpack(payload) as LearntClassifier;
  } catch {
    return undefined;
  }
}

function codeDigest(project: string): string {
  const code = readdirSync(path.join(project, SEARCH)).filter((name) => name.endsWith('.ts'));
  return digestOfFiles(project, ['package.json', ...code.map((name) => path.posix.join(SEARCH, name))]);
}

const SEARCH = 'knowledge/search';
