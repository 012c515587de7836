import {
  type EvaluationQuestion,
  type ExpectedAction,
  isExpectedAction,
} from '../knowledge/checks/question.ts';
import type { Outcome } from './dialog.ts';
import type { EvaluationLine } from './evaluate.ts';

/** How a reply fared. `refused`: a person was offered, or it was declined, where an answer was known. */
export type Verdict = 'right' | 'clarified' | 'wrong' | 'refused';

export interface Count {
  readonly total: number;
  readonly right: number;
  readonly clarified: number;
  readonly wrong: number;
  readonly refused: number;
}

export interface Score {
  readonly verdicts: readonly { readonly id: string; readonly verdict: Verdict; readonly why?: string }[];
  readonly byLanguage: Readonly<Record<string, Count>>;
  /** By language and expected action, as in "it answer". */
  readonly byExpectation: Readonly<Record<string, Count>>;
  readonly byLabel: Readonly<Record<string, Count>>;
}

const REFUSALS = new Set(['handoff', 'decline']);

/** Outcomes that fit an expected action. */
const FITTING: Readonly<Record<ExpectedAction, readonly Outcome[]>> = {
  answer: ['answer'],
  answer_or_handoff: ['answer', 'handoff'],
  handoff: ['handoff'],
  handoff_or_decline: ['handoff', 'decline'],
  decline: ['decline'],
  emergency: ['emergency'],
  privacy: ['privacy'],
  feedback: ['feedback'],
  smalltalk: ['smalltalk'],
  clarify: ['clarify', 'junk'],
  clarify_or_answer: ['clarify', 'answer', 'junk'],
  // A joke about dying: whatever is said, no ambulance.
  no_emergency: ['answer', 'clarify', 'decline', 'feedback', 'handoff', 'junk', 'privacy', 'smalltalk'],
};

/** Counts right, clarified, wrong and refused over a run. */
export function scoreEvaluation(
  lines: readonly EvaluationLine[],
  questions: readonly EvaluationQuestion[],
): Score {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const verdicts: { id: string; verdict: Verdict; why?: string }[] = [];
  const counts = { byLanguage: {}, byExpectation: {}, byLabel: {} };
  for (const question of questions) {
    const line = byId.get(question.id);
    if (!line) {
      continue;
    }
    const { verdict, why } = judge(line, question);
    verdicts.push({ id: question.id, verdict, ...(why === undefined ? {} : { why }) });
    count(counts.byLanguage, question.lang, verdict);
    count(counts.byExpectation, `${question.lang} ${question.expect?.action ?? 'answer'}`, verdict);
    count(counts.byLabel, question.labels[0] ?? '', verdict);
  }
  return { verdicts, ...counts };
}

function count(table: Record<string, Count>, key: string, verdict: Verdict): void {
  const before = table[key] ?? { total: 0, right: 0, clarified: 0, wrong: 0, refused: 0 };
  table[key] = { ...before, total: before.total + 1, [verdict]: before[verdict] + 1 };
}

interface Judged {
  readonly verdict: Verdict;
  readonly why?: string;
}

function judge(line: EvaluationLine, question: EvaluationQuestion): Judged {
  const action = question.expect?.action ?? 'answer';
  if (!isExpectedAction(action)) {
    return { verdict: 'wrong', why: `"${action}" is no action that can be expected` };
  }
  if (action === 'no_emergency') {
    return line.outcome === 'emergency' ? { verdict: 'wrong', why: 'a false alarm' } : { verdict: 'right' };
  }
  const fits = FITTING[action].includes(line.outcome);
  const isTopic = isAboutTopic(line, question, action);
  if (fits && isTopic) {
    const missing = wordsMissing(line, question);
    return missing === undefined ? { verdict: 'right' } : { verdict: 'wrong', why: missing };
  }
  if (line.outcome === 'clarify' || line.outcome === 'junk') {
    return isTopic || action.startsWith('handoff')
      ? { verdict: 'clarified' }
      : { verdict: 'wrong', why: `offered ${line.articles.join(', ')}` };
  }
  if (REFUSALS.has(line.outcome)) {
    return { verdict: 'refused', why: line.outcome };
  }
  return { verdict: 'wrong', why: `${line.outcome} ${line.articles.join(', ')}` };
}

/** Where nothing is to be answered, no topic is expected; where a person may answer instead, none is needed. */
function isAboutTopic(line: EvaluationLine, { labels }: EvaluationQuestion, action: ExpectedAction): boolean {
  if (!action.startsWith('answer') && action !== 'clarify_or_answer') {
    return true;
  }
  if (line.outcome === 'handoff' && action === 'answer_or_handoff') {
    return true;
  }
  const first = line.outcome === 'clarify' ? line.articles : line.articles.slice(0, 2);
  return labels.some((label) => first.includes(label));
}

const NO = /^(no|nessun[oa]?|none)\b/iu;
const YES = /^(s[iì]|yes)(?![\p{L}])/iu;

/** A number must stand alone: 10 is not in 2010. */
function holds(text: string, answer: string | number): boolean {
  return typeof answer === 'number'
    ? new RegExp(`(?<![\\d.,])${answer}(?![\\d]|[.,]\\d)`, 'u').test(text)
    : text.includes(answer.toLowerCase());
}

function wordsMissing(line: EvaluationLine, { expect }: EvaluationQuestion): string | undefined {
  const text = line.text.toLowerCase();
  const answer = expect?.answer;
  if (answer === 'yes' || answer === 'no') {
    return (answer === 'yes' ? YES : NO).test(line.text)
      ? undefined
      : `not "${answer}": ${line.text.slice(0, 60)}`;
  }
  if (answer !== undefined && answer !== 'ambiguous' && !holds(text, answer)) {
    return `without "${answer}"`;
  }
  const absent = expect?.must_include?.find((word) => !text.includes(word.toLowerCase()));
  if (absent !== undefined) {
    return `without "${absent}"`;
  }
  const any = expect?.must_include_any;
  if (any && !any.some((word) => text.includes(word.toLowerCase()))) {
    return 'without any of the words wanted';
  }
  const banned = expect?.must_not?.find((word) => text.includes(word.toLowerCase()));
  return banned === undefined ? undefined : `with "${banned}"`;
}
