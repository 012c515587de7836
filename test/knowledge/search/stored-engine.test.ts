import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSearchEngine, learnLanguage } from '../../../knowledge/search/engine.ts';
import type { SearchCorpus } from '../../../knowledge/search/search.ts';
import { StoredEngine, textDigests } from '../../../knowledge/search/stored-engine.ts';
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
const LEARNT = learnLanguage(CORPUS, 'it');

let project: string;

beforeEach(async () => {
  project = await smallProject();
  if (LEARNT !== undefined) {
    await engine().store('it', LEARNT);
  }
});

afterEach(async () => {
  await rm(project, { recursive: true, force: true });
});

const engine = (corpus = CORPUS) => new StoredEngine(project, corpus);
const stored = (corpus = CORPUS) => engine(corpus).read('it');

describe('a stored engine', () => {
  it('reads as the one that was trained', async () => {
    const texts = ['quando scade?', 'il termine del bnado', 'quanto devo pagare', 'gratis', 'buongiorno', ''];
    const trained = createSearchEngine(CORPUS);
    const loaded = createSearchEngine(CORPUS, { get: (language) => engine().read(language) });

    expect(stored()).toEqual(LEARNT);
    expect(texts.map((text) => loaded.read(text, 'it'))).toEqual(
      texts.map((text) => trained.read(text, 'it')),
    );
  });

  it('is passed over when it is damaged', async () => {
    const file = await readFile(engine().file('it'));
    await writeFile(engine().file('it'), file.fill(file.readUInt8(5_000) ^ 1, 5_000, 5_001));

    expect(stored()).toBeUndefined();
    expect(engine().has('it')).toBe(false);
  });

  it('is passed over when it is missing', async () => {
    await rm(engine().file('it'));

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

    const known = new StoredEngine(project, CORPUS, textDigests(CORPUS));

    expect(known.readAny('it')).toEqual({ learnt: LEARNT, isCurrent: true });
    expect(engine().readAny('it')).toEqual({ learnt: LEARNT, isCurrent: false });
    expect(engine(edited).readAny('it')).toEqual({ learnt: LEARNT, isCurrent: false });
    expect(engine(otherWords).readAny('it')).toBeUndefined();
  });

  it('keeps a language when another has changed', () => {
    const english = { ...CORPUS, articles: [...CORPUS.articles, anArticle({ id: 'hours', locale: 'en' })] };
    const otherWords = { ...CORPUS, vocabulary: { it: NO_WORDS, en: { ...NO_WORDS, protected: ['WeMi'] } } };

    expect(stored(english)).toEqual(LEARNT);
    expect(stored(otherWords)).toEqual(LEARNT);
    expect([engine(english).has('it'), engine(english).has('en')]).toEqual([true, false]);
  });

  it('has all that is to be learnt of a language without texts', () => {
    expect([engine().has('en'), engine().has('uk')]).toEqual([true, true]);
  });
});
