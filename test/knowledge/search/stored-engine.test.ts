import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSearchEngine, learnEngine } from '../../../knowledge/search/engine.ts';
import type { SearchCorpus } from '../../../knowledge/search/search.ts';
import {
  engineFile,
  readAnyEngine,
  readStoredEngine,
  storeEngine,
  textsDigest,
} from '../../../knowledge/search/stored-engine.ts';
import { anArticle } from '../../support/small-knowledge.ts';
import { smallProject } from '../../support/small-project.ts';

const NO_WORDS = { abbreviations: {}, synonyms: [], protected: [], fillers: [] };
const CORPUS: SearchCorpus = {
  articles: [
    anArticle({ id: 'deadline', questions: ['quando scade il bando', 'che termine ha', 'entro che giorno'] }),
    anArticle({ id: 'costs', questions: ['quanto costa', 'è gratis?', 'devo pagare qualcosa'] }),
  ],
  intents: [],
  vocabulary: { it: NO_WORDS, en: NO_WORDS },
};
const LEARNT = learnEngine(CORPUS);

let project: string;

beforeEach(async () => {
  project = await smallProject();
  await storeEngine(project, CORPUS, LEARNT);
});

afterEach(async () => {
  await rm(project, { recursive: true, force: true });
});

const stored = (corpus = CORPUS) => readStoredEngine(project, corpus);

describe('a stored engine', () => {
  it('reads as the one that was trained', async () => {
    const texts = ['quando scade?', 'il termine del bnado', 'quanto devo pagare', 'gratis', 'buongiorno', ''];
    const trained = createSearchEngine(CORPUS, LEARNT);
    const loaded = createSearchEngine(CORPUS, stored());

    expect(stored()).toEqual(LEARNT);
    expect(texts.map((text) => loaded.read(text, 'it'))).toEqual(
      texts.map((text) => trained.read(text, 'it')),
    );
  });

  it('is passed over when it is damaged', async () => {
    const file = await readFile(engineFile(project));
    await writeFile(engineFile(project), file.fill(file.readUInt8(5_000) ^ 1, 5_000, 5_001));

    expect(stored()).toBeUndefined();
  });

  it('is passed over when it is missing', async () => {
    await rm(engineFile(project));

    expect(stored()).toBeUndefined();
  });

  it.each<[string, SearchCorpus]>([
    ['a question', { ...CORPUS, articles: [...CORPUS.articles, anArticle({ id: 'hours' })] }],
    ['the order', { ...CORPUS, articles: CORPUS.articles.toReversed() }],
    ['a short form', { ...CORPUS, vocabulary: { it: { ...NO_WORDS, protected: ['WeMi'] }, en: NO_WORDS } }],
  ])('is passed over when %s has changed', async (_, corpus) => {
    expect(stored(corpus)).toBeUndefined();
  });

  it.each(['knowledge/search/stems.ts', 'package.json'])(
    'is passed over when %s has changed',
    async (file) => {
      await appendFile(path.join(project, file), '\n');

      expect(stored()).toBeUndefined();
    },
  );

  it('serves to learn what has changed, while code and words are the same', async () => {
    const [first, ...others] = CORPUS.articles;
    const edited = { ...CORPUS, articles: [...others, { ...first, ...anArticle({ id: 'deadline' }) }] };
    const otherWords = { ...edited, vocabulary: { it: { ...NO_WORDS, protected: ['WeMi'] }, en: NO_WORDS } };

    expect(readAnyEngine(project, CORPUS, textsDigest(CORPUS))).toEqual({ learnt: LEARNT, isCurrent: true });
    expect(readAnyEngine(project, edited, textsDigest(edited))).toEqual({ learnt: LEARNT, isCurrent: false });
    expect(readAnyEngine(project, CORPUS)).toEqual({ learnt: LEARNT, isCurrent: false });
    expect(readAnyEngine(project, otherWords)).toBeUndefined();
  });
});
