import { appendFile, cp, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isEngineKept, keepEngine } from '../../knowledge/keep-engine.ts';
import { ContentError, contentFolder, projectFolder } from '../../knowledge/load.ts';
import { engineFile } from '../../knowledge/search/stored-engine.ts';
import { helpdesk } from '../support/command-io.ts';
import { smallProject } from '../support/small-project.ts';

let project: string;
let content: string;

beforeEach(async () => {
  project = await smallProject();
  content = path.join(project, 'content');
  await cp(contentFolder(), content, { recursive: true });
  for (const folder of ['articles', 'intents']) {
    for (const language of await readdir(path.join(content, folder))) {
      await keepFew(path.join(folder, language));
    }
  }
});

afterEach(async () => {
  await rm(project, { recursive: true, force: true });
});

/** A base so small that it is trained in no time. */
async function keepFew(folder: string): Promise<void> {
  for (const name of (await readdir(path.join(content, folder))).slice(3)) {
    await rm(path.join(content, folder, name));
  }
}

describe('keeping the engine', () => {
  it('trains once, and again when the content has changed', async () => {
    const [article] = await readdir(path.join(content, 'articles/it'));

    expect(await isEngineKept(content, project)).toBe(false);
    expect(await keepEngine(content, project)).toBe(true);
    expect(await keepEngine(content, project)).toBe(false);
    await appendFile(path.join(content, 'articles/it', article ?? ''), '\nUna frase in più.\n');
    expect(await keepEngine(content, project)).toBe(true);
    expect(await isEngineKept(content, project)).toBe(true);
  });

  it('names the faults of the content and stores nothing', async () => {
    await appendFile(path.join(content, 'topics.yaml'), '\n- [\n');

    await expect(keepEngine(content, project)).rejects.toThrow(ContentError);
    await expect(stat(engineFile(project))).rejects.toThrow('ENOENT');
  });

  it('is a command that leaves alone what is current', async () => {
    const before = await stat(engineFile(projectFolder()));

    const { code, out } = await helpdesk(['knowledge', 'train'], {});

    const after = await stat(engineFile(projectFolder()));
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(/^The engine is current: [\d.]+ MB\.$/),
    });
    expect(after.mtimeMs).toBe(before.mtimeMs);
  });
});
