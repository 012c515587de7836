import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkQuestions } from '../../../knowledge/checks/check-questions.ts';
import { EvaluationQuestion, readQuestion } from '../../../knowledge/checks/question.ts';

const KNOWN = ['call.deadline', 'feedback.praise'];

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'questions-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

function aLine(given: Record<string, unknown> = {}): string {
  return JSON.stringify({
    id: 'it-001',
    lang: 'it',
    text: 'quando scade?',
    labels: ['call.deadline'],
    expect: { action: 'answer' },
    style: 'minuscolo',
    ...given,
  });
}

async function faultsOf(...lines: readonly string[]): Promise<readonly string[]> {
  await writeFile(path.join(folder, 'it.jsonl'), lines.join('\n'));
  const faults = await checkQuestions(folder, KNOWN);
  return faults.map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

describe('check of the question files', () => {
  it('finds nothing wrong with a right line', async () => {
    expect(await faultsOf(aLine(), '')).toEqual([]);
  });

  it('knows a family of intents by its name', async () => {
    expect(await faultsOf(aLine({ labels: ['feedback', 'junk'] }))).toEqual([]);
  });

  it.each([
    ['a label of nothing', { labels: ['call.dedline'] }, 'call.dedline is no topic and no intent'],
    [
      'an earlier turn of nothing',
      { context: [{ role: 'bot', topic: 'call.ends' }] },
      'call.ends is no topic and no intent',
    ],
    ['a key that is no key', { labells: [] }, 'Unrecognized key: "labells"'],
    ['an odd id', { id: 'first' }, 'id: an id looks like it-001'],
  ])('finds %s', async (_, given, message) => {
    expect(await faultsOf(aLine(given))).toEqual([`questions/it.jsonl:1: ${message}`]);
  });

  it('finds an id given twice', async () => {
    expect(await faultsOf(aLine(), aLine({ text: 'e l’ora?' }))).toEqual([
      'questions/it.jsonl:2: it-001 is already the id of "quando scade?"',
    ]);
  });

  it('finds a question asked twice', async () => {
    expect(await faultsOf(aLine(), aLine({ id: 'it-002', text: 'Quando scade? ' }))).toEqual([
      'questions/it.jsonl:2: it-002 asks what it-001 asks',
    ]);
  });

  it('names a line that is no JSON', async () => {
    expect(await faultsOf(aLine(), '{')).toHaveLength(1);
  });

  it('does without a folder of questions', async () => {
    expect(await checkQuestions(path.join(folder, 'none'), KNOWN)).toEqual([]);
  });
});

describe("a question of anybody's", () => {
  it('may say more than is asked of it', () => {
    const theirs = {
      id: 'w-a079d0b8',
      lang: 'it',
      text: 'quanti giorni mancano?',
      labels: ['call.deadline'],
      context: [{ role: 'bot', topic: 'call.status', text: 'È aperto.' }],
      expect: { action: 'answer', answer: 10, must_include: [], place: 'slots', note: 'a working day' },
      side: 'applicant',
      split: 'dev',
    };

    const { value } = readQuestion(JSON.stringify(theirs), EvaluationQuestion);

    expect(value?.expect).toEqual({ action: 'answer', answer: 10, must_include: [] });
  });
});
