import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSearchEngine, learnEngine } from '../../../knowledge/search/engine.ts';
import type { SearchCorpus } from '../../../knowledge/search/search.ts';
import {
  engineFile,
  readAnyEngine,
  readStoredEngine,
  storeEngine,
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
    const loaded = createSearchEngine(CORPUS, await stored());

    expect(await stored()).toEqual(LEARNT);
    expect(texts.map((text) => loaded.read(text, 'it'))).toEqual(
      texts.map((text) => trained.read(text, 'it')),
    );
  });

  it.each<[string, (file: Buffer) => Buffer | string]>([
    ['cut off', (file) => file.subarray(0, file.length - 1)],
    ['only its first line', (file) => file.subarray(0, file.indexOf('\n') + 1)],
    ['empty', () => ''],
    ['of something else', () => 'this is no engine\nat all\n'],
    ['damaged in one place', (file) => file.fill(file.readUInt8(5_000) ^ 1, 5_000, 5_001)],
    ['of another form', (file) => file.fill('0', file.indexOf(' ') + 1, file.indexOf(' ') + 2)],
    ['of another Node', (file) => Buffer.from(replaced(file, process.versions.v8, '1.2.3'), 'latin1')],
    ['of another machine', (file) => Buffer.from(replaced(file, process.arch, 'pdp11'), 'latin1')],
  ])('is passed over when it is %s', async (_, change) => {
    await writeFile(engineFile(project), change(await readFile(engineFile(project))));

    expect(await stored()).toBeUndefined();
  });

  it('is passed over when it is missing', async () => {
    await rm(engineFile(project));

    expect(await stored()).toBeUndefined();
  });

  it.each<[string, SearchCorpus]>([
    ['a question', { ...CORPUS, articles: [...CORPUS.articles, anArticle({ id: 'hours' })] }],
    ['the order', { ...CORPUS, articles: CORPUS.articles.toReversed() }],
    ['a short form', { ...CORPUS, vocabulary: { it: { ...NO_WORDS, protected: ['WeMi'] }, en: NO_WORDS } }],
  ])('is passed over when %s has changed', async (_, corpus) => {
    expect(await stored(corpus)).toBeUndefined();
  });

  it.each(['knowledge/search/stems.ts', 'package.json'])(
    'is passed over when %s has changed',
    async (file) => {
      await appendFile(path.join(project, file), '\n');

      expect(await stored()).toBeUndefined();
    },
  );

  it('serves to learn what has changed, while code and words are the same', async () => {
    const [first, ...others] = CORPUS.articles;
    const edited = { ...CORPUS, articles: [...others, { ...first, ...anArticle({ id: 'deadline' }) }] };
    const otherWords = { ...edited, vocabulary: { it: { ...NO_WORDS, protected: ['WeMi'] }, en: NO_WORDS } };

    expect(await readAnyEngine(project, CORPUS)).toEqual({ learnt: LEARNT, isCurrent: true });
    expect(await readAnyEngine(project, edited)).toEqual({ learnt: LEARNT, isCurrent: false });
    expect(await readAnyEngine(project, otherWords)).toBeUndefined();
  });

  it('is whole whoever writes it at the same moment', async () => {
    const writers = Array.from({ length: 6 }, () => storeEngine(project, CORPUS, LEARNT));
    const readers = Array.from({ length: 20 }, () => stored());

    const read = await Promise.all(readers);
    await Promise.all(writers);

    expect(read.filter((engine) => engine === undefined)).toEqual([]);
    expect(await stored()).toEqual(LEARNT);
    expect(await readdir(path.dirname(engineFile(project)))).toEqual(['engine.bin']);
  });
});

function replaced(file: Buffer, old: string, by: string): string {
  return file.toString('latin1').replace(` ${old} `, ` ${by} `);
}
