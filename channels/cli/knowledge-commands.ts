import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkContent } from '../../knowledge/checks/check.ts';
import { EvaluationQuestion, readQuestion } from '../../knowledge/checks/question.ts';
import { loadKnowledge } from '../../knowledge/load.ts';
import { faultLine } from '../../knowledge/written.ts';
import { evaluateQuestion, type EvaluationLine } from '../../dialogs/evaluate.ts';
import { scoreEvaluation } from '../../dialogs/score.ts';
import { UsageError, type Command } from './command.ts';
import { changeLine, changesBetween, parseRun, type Change } from './evaluation-changes.ts';
import { evaluationReport } from './evaluation-report.ts';
import { judgeRun } from './evaluation-statistics.ts';
import { readInstant, readOptions } from './options.ts';

export const knowledgeCheckCommand: Command = {
  name: 'knowledge check',
  usage: 'knowledge check [--content FOLDER]',
  summary: 'says what is wrong with the content, file and line',
  async run(args, io) {
    const { values } = readOptions(args, { content: { type: 'string' } });
    const faults = await checkContent(values.content ?? io.config().contentFolder, new Date());
    for (const fault of faults) {
      io.out(faultLine(fault));
    }
    io.out(faults.length === 0 ? 'The content is right.' : `${faults.length} faults`);
    return faults.length === 0 ? 0 : 1;
  },
};

export const knowledgeEvaluateCommand: Command = {
  name: 'knowledge evaluate',
  usage:
    'knowledge evaluate --questions FILE.jsonl [--now ISO] [--json] [--report FILE.html] [--against RUN.jsonl]',
  summary:
    'asks every question of a file, each in a fresh conversation; with --json one object a line, with --against only what changed since such a run',
  async run(args, io) {
    const { values } = readOptions(args, {
      questions: { type: 'string' },
      now: { type: 'string' },
      json: { type: 'boolean', default: false },
      report: { type: 'string' },
      against: { type: 'string' },
    });
    if (values.questions === undefined) {
      throw new UsageError('--questions is needed');
    }
    const questions = await readQuestions(values.questions);
    const before = values.against === undefined ? undefined : await readRun(values.against);
    const now = readInstant(values.now);
    const lines = await ask(questions, {
      content: io.config().contentFolder,
      ...(now === undefined ? {} : { now }),
      answered: (line) => {
        if (values.json) {
          io.out(JSON.stringify(line));
        }
      },
    });
    const changes = before === undefined ? undefined : changesBetween({ before, after: lines, questions });
    if (changes !== undefined) {
      // Whoever reads the run from standard output reads one object a line and nothing else.
      printChanges(changes, values.json ? io.err : io.out);
    } else if (!values.json) {
      printScore(lines, questions, io.out);
    }
    if (values.report !== undefined) {
      const html = evaluationReport({
        judged: judgeRun(lines, questions),
        source: path.basename(values.questions),
        madeAt: new Date(),
        ...(changes === undefined ? {} : { changes }),
      });
      await writeFile(values.report, html);
    }
    return 0;
  },
};

interface Asking {
  readonly content: string;
  readonly now?: Date;
  readonly answered: (line: EvaluationLine) => void;
}

async function ask(
  questions: readonly EvaluationQuestion[],
  { content, now, answered }: Asking,
): Promise<readonly EvaluationLine[]> {
  const knowledge = await loadKnowledge(content);
  const settings = { ...(now === undefined ? {} : { now }), elapsed: () => performance.now() };
  const lines: EvaluationLine[] = [];
  for (const question of questions) {
    const line = await evaluateQuestion(question, knowledge, settings);
    lines.push(line);
    answered(line);
  }
  return lines;
}

/** @throws UsageError when the file holds no run */
async function readRun(file: string): Promise<readonly EvaluationLine[]> {
  try {
    return parseRun(await readFile(file, 'utf8'));
  } catch {
    throw new UsageError(`--against: ${file} is no run saved with --json`);
  }
}

function printChanges(changes: readonly Change[], out: (line: string) => void): void {
  for (const change of changes) {
    out(changeLine(change));
  }
  out(changes.length === 1 ? '1 answer changed' : `${changes.length} answers changed`);
}

/** @throws UsageError that names every line which is no question, and why */
async function readQuestions(file: string): Promise<readonly EvaluationQuestion[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`${file} cannot be read`);
  });
  const questions: EvaluationQuestion[] = [];
  const faults: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') {
      continue;
    }
    const { value, messages } = readQuestion(line, EvaluationQuestion);
    if (value === undefined) {
      faults.push(...messages.map((message) => `${file}:${index + 1}: ${message}`));
    } else {
      questions.push(value);
    }
  }
  if (faults.length > 0) {
    throw new UsageError(faults.join('\n'));
  }
  return questions;
}

function printScore(
  lines: readonly EvaluationLine[],
  questions: readonly EvaluationQuestion[],
  out: (line: string) => void,
): void {
  const score = scoreEvaluation(lines, questions);
  for (const [name, counts] of [
    ...Object.entries(score.byLanguage),
    ...Object.entries(score.byExpectation),
  ]) {
    const { total, right, clarified, wrong, refused } = counts;
    out(
      `${name.padEnd(28)} ${total} asked: ${right} right, ${clarified} clarified, ${wrong} wrong, ${refused} refused`,
    );
  }
  const text = new Map(questions.map((question) => [question.id, question.text]));
  for (const { id, verdict, why } of score.verdicts.filter((one) => one.verdict !== 'right')) {
    out(`${verdict.padEnd(10)} ${id} ${(text.get(id) ?? '').slice(0, 90)} · ${why ?? ''}`);
  }
}
