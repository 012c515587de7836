import { rm, stat } from 'node:fs/promises';
import { readContent } from '../../knowledge/content.ts';
import { contentFolder } from '../../knowledge/load.ts';
import { createSearchEngine, learnEngine, relearnEngine } from '../../knowledge/search/engine.ts';
import type { SearchCorpus } from '../../knowledge/search/search.ts';
import {
  engineFile,
  readAnyEngine,
  readStoredEngine,
  storeEngine,
} from '../../knowledge/search/stored-engine.ts';
import { smallProject } from '../support/small-project.ts';

/**
 * What a start costs in seconds of CPU: reading the shipped content, training the engine on it, or loading the engine
 * that was trained before, and learning one article anew; and how large it is. `npm run bench -- --start`.
 */
async function main(): Promise<void> {
  const { value: corpus } = await cpuOf('reading the content', () => readContent(contentFolder()));
  if (corpus === undefined) {
    throw new Error('the shipped content is not right');
  }
  const learnt = await cpuOf('training the engine', () => learnEngine(corpus));
  const project = await smallProject();
  try {
    await cpuOf('storing it', () => storeEngine(project, corpus, learnt));
    await cpuOf('loading it', async () => {
      createSearchEngine(corpus, await readStoredEngine(project, corpus));
    });
    await cpuOf('learning an article', async () => {
      const stored = await readAnyEngine(project, corpus);
      createSearchEngine(corpus, relearnEngine(stored?.learnt ?? learnt, edited(corpus)));
    });
    const { size } = await stat(engineFile(project));
    process.stdout.write(`its file                ${(size / 1e6).toFixed(1)} MB\n`);
  } finally {
    await rm(project, { recursive: true, force: true });
  }
}

/** With a question more in the article that has most of them. */
function edited(corpus: SearchCorpus): SearchCorpus {
  const [longest] = corpus.articles.toSorted((one, other) => other.questions.length - one.questions.length);
  return {
    ...corpus,
    articles: corpus.articles.map((article) =>
      article === longest ? { ...article, questions: [...article.questions, 'una domanda in più'] } : article,
    ),
  };
}

async function cpuOf<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(`${name.padEnd(20)} ${((user + system) / 1e6).toFixed(2).padStart(7)} s CPU\n`);
  return result;
}

await main();
