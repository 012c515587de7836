import { appendFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isKnowledgeKept, keepKnowledge } from '../../knowledge/keep-knowledge.ts';
import { ContentError } from '../../knowledge/written.ts';
import { LANGUAGES } from '../../knowledge/schema/locale.ts';
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
  it('trains once, and again the language whose content has changed', async () => {
    const [article] = await readdir(path.join(content, 'articles/it'));

    expect(isKnowledgeKept(content, project)).toBe(false);
    expect(await keepKnowledge(content, project)).toEqual(LANGUAGES);
    expect(await keepKnowledge(content, project)).toEqual([]);
    await appendFile(path.join(content, 'articles/it', article ?? ''), '\nUna frase in più.\n');
    expect(await keepKnowledge(content, project)).toEqual(['it']);
    expect(isKnowledgeKept(content, project)).toBe(true);
  });

  it('names the faults of the content and stores nothing', async () => {
    await appendFile(path.join(content, 'topics.yaml'), '\n- [\n');

    await expect(keepKnowledge(content, project)).rejects.toThrow(ContentError);
    await expect(readdir(path.join(project, '.build'))).rejects.toThrow('ENOENT');
  });

  it('is a command that leaves alone what is current', async () => {
    expect(await helpdesk(['knowledge', 'train'], {})).toMatchObject({
      code: 0,
      out: 'The engine is current.',
    });
  });
});
