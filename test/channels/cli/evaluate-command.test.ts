import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { helpdesk } from '../../support/command-io.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'evaluate-'));
});
afterEach(() => rm(folder, { recursive: true }));

const QUESTION = { id: 'w-1', lang: 'it', text: 'quando scade?', labels: ['call.deadline'] };

describe('knowledge evaluate', () => {
  it.each([
    ['a language that it does not know', { ...QUESTION, lang: 'xx' }, 'lang: '],
    ['a question without a topic', { ...QUESTION, labels: [] }, 'labels: '],
  ])('refuses %s, with file and line', async (_title, line, message) => {
    const file = path.join(folder, 'theirs.jsonl');
    await writeFile(file, `${JSON.stringify(QUESTION)}\n${JSON.stringify(line)}\n`);

    const { code, err } = await helpdesk(['knowledge', 'evaluate', '--questions', file], {});

    expect([code, err]).toEqual([2, expect.stringContaining(`${file}:2: ${message}`)]);
  });

  it('asks also what it cannot judge, and says why', async () => {
    const file = path.join(folder, 'theirs.jsonl');
    await writeFile(file, `${JSON.stringify({ ...QUESTION, expect: { action: 'anwser' } })}\n`);

    const { code, out } = await helpdesk(['knowledge', 'evaluate', '--questions', file], {});

    expect([code, out]).toEqual([0, expect.stringContaining('"anwser" is no action that can be expected')]);
  });
});
