import { appendFile, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isKnowledgeKept, keepKnowledge } from '../../knowledge/keep-knowledge.ts';
import { projectFolder } from '../../knowledge/load.ts';
import { ContentError } from '../../knowledge/written.ts';
import { engineFile } from '../../knowledge/search/stored-engine.ts';
import { helpdesk } from '../support/command-io.ts';
import { smallContent, smallProject } from '../support/small-project.ts';

let project: string;
let content: string;

beforeEach(async () => {
  project = await smallProject();
  content = await smallContent(project);
});

afterEach(async () => {
  await rm(project, { recursive: true, force: true });
});

describe('keeping what a start needs', () => {
  it('trains once, and again when the content has changed', async () => {
    const [article] = await readdir(path.join(content, 'articles/it'));

    expect(isKnowledgeKept(content, project)).toBe(false);
    expect(await keepKnowledge(content, project)).toBe(true);
    expect(await keepKnowledge(content, project)).toBe(false);
    await appendFile(path.join(content, 'articles/it', article ?? ''), '\nUna frase in più.\n');
    expect(await keepKnowledge(content, project)).toBe(true);
    expect(isKnowledgeKept(content, project)).toBe(true);
  });

  it('names the faults of the content and stores nothing', async () => {
    await appendFile(path.join(content, 'topics.yaml'), '\n- [\n');

    await expect(keepKnowledge(content, project)).rejects.toThrow(ContentError);
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
