import { rm, stat } from 'node:fs/promises';
import { contentFolder } from '../../knowledge/load.ts';
import { createSearchEngine, learnEngine, relearnEngine } from '../../knowledge/search/engine.ts';
import type { SearchCorpus } from '../../knowledge/search/search.ts';
import {
  engineFile,
  readAnyEngine,
  readStoredEngine,
  storeEngine,
} from '../../knowledge/search/stored-engine.ts';
import { readStoredContent, storeContent } from '../../knowledge/stored-content.ts';
import { readWritten } from '../../knowledge/written.ts';
import { smallProject } from '../support/small-project.ts';

/**
 * What a start costs in seconds of CPU: reading the shipped content and training the engine on it, or loading both as they
 * were stored before; learning one article anew; and how large the engine is. `npm run bench -- --start`.
 */
async function main(): Promise<void> {
  const root = contentFolder();
  const written = await cpuOf('reading the content', () => readWritten(root));
  const learnt = await cpuOf('training the engine', () => learnEngine(written));
  const project = await smallProject();
  try {
    await cpuOf('storing both', async () => {
      await storeContent(project, root);
      await storeEngine(project, written, learnt);
    });
    await cpuOf('loading both', () => {
      const content = readStoredContent(project, root);
      if (content === undefined) {
        throw new Error('what was stored was not found');
      }
      createSearchEngine(content.written, readStoredEngine(project, content.written, content.texts));
    });
    await cpuOf('learning an article', () => {
      const stored = readAnyEngine(project, written);
      createSearchEngine(written, relearnEngine(stored?.learnt ?? learnt, edited(written)));
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
