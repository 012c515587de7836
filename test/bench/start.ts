import { cp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ContentFiles } from '../../knowledge/content-files.ts';
import { contentFolder, quickEngine, wholeEngine } from '../../knowledge/load.ts';
import { GUESTS, type Language, LANGUAGES } from '../../knowledge/schema/locale.ts';
import { createSearchEngine, learnLanguage } from '../../knowledge/search/engine.ts';
import type { SearchCorpus } from '../../knowledge/search/search.ts';
import { StoredEngine } from '../../knowledge/search/stored-engine.ts';
import { readChangedContent, readStoredContent, storeContent } from '../../knowledge/stored-content.ts';
import { readWritten } from '../../knowledge/written.ts';
import { smallProject } from '../support/small-project.ts';

/**
 * What a start costs in seconds of CPU: reading the shipped content and training the engine on it, or loading both as they
 * were stored before; the same after an article was edited, which alone is read and learnt; and how large the
 * engine is. `npm run bench -- --start`.
 */
async function main(): Promise<void> {
  const written = await cpuOf('reading the content', () => readWritten(new ContentFiles(contentFolder())));
  const learn = (language: Language) => [language, learnLanguage(written, language)] as const;
  const learnt = [
    ...(await cpuOf('training Italian', () => [learn('it')])),
    ...(await cpuOf('training English', () => [learn('en')])),
    ...(await cpuOf('training the guests', () => GUESTS.map(learn))),
  ];
  const project = await smallProject();
  const root = path.join(project, 'content');
  try {
    await cp(contentFolder(), root, { recursive: true });
    const engine = new StoredEngine(project, written);
    await cpuOf('storing both', async () => {
      await storeContent(project, root);
      for (const [language, classifier] of learnt) {
        await (classifier && engine.store(language, classifier));
      }
    });
    await cpuOf('loading both', () => {
      const content = readStoredContent(project, root);
      if (content === undefined) {
        throw new Error('what was stored was not found');
      }
      const stored = new StoredEngine(project, content.written, content.texts);
      createSearchEngine(content.written, wholeEngine(stored, content.written));
    });
    await edit(root, written);
    await cpuOf('learning an article', () => {
      const changed = readChangedContent(project, root);
      createSearchEngine(changed, quickEngine(new StoredEngine(project, changed), changed));
    });
    const sizes = await Promise.all(
      LANGUAGES.map(async (language) => (await stat(engine.file(language))).size),
    );
    const megabytes = sizes.reduce((sum, size) => sum + size) / 1e6;
    process.stdout.write(`its files               ${megabytes.toFixed(1)} MB\n`);
  } finally {
    await rm(project, { recursive: true, force: true });
  }
}

/** Adds a question to the article that has most of them. */
async function edit(content: string, { articles }: SearchCorpus): Promise<void> {
  const [longest] = articles.toSorted((one, other) => other.questions.length - one.questions.length);
  const file = path.join(content, longest?.file ?? '');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('\nquestions:\n', "\nquestions:\n  - 'una domanda in più'\n"));
}

async function cpuOf<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(`${name.padEnd(20)} ${((user + system) / 1e6).toFixed(2).padStart(7)} s CPU\n`);
  return result;
}

await main();
