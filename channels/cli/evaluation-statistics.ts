import type { EvaluationLine } from '../../dialogs/evaluate.ts';
import type { EvaluationQuestion } from '../../knowledge/checks/question.ts';
import { scoreEvaluation, type Verdict } from '../../dialogs/score.ts';

export const VERDICTS = ['right', 'clarified', 'wrong', 'refused'] as const satisfies readonly Verdict[];

/** A question, the reply it got, and how that reply fared. */
export interface Judged {
  readonly question: EvaluationQuestion;
  readonly line: EvaluationLine;
  readonly verdict: Verdict;
  readonly why?: string;
}

export type Tally = Readonly<Record<Verdict, number>> & { readonly total: number };

export interface Confusion {
  readonly wanted: string;
  readonly given: string;
  readonly count: number;
  /** Texts of questions confused in this way, at most three. */
  readonly examples: readonly string[];
}

/** Answers of like confidence: how sure we said we were, and how often it was right. */
export interface Bin {
  readonly confidence: number;
  readonly right: number;
  readonly total: number;
}

export interface Calibration {
  readonly bins: readonly Bin[];
  /** Expected calibration error, 0 to 1: the gap between said and true, weighted by the answers of each bin. */
  readonly error: number;
}

/** Were only the surest answers given, this share of the questions would be answered, at this risk. */
export interface RiskPoint {
  readonly coverage: number;
  readonly risk: number;
}

/** Questions and replies joined by id, in the order of the questions; those without a reply are left out. */
export function judgeRun(
  lines: readonly EvaluationLine[],
  questions: readonly EvaluationQuestion[],
): readonly Judged[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const verdicts = new Map(scoreEvaluation(lines, questions).verdicts.map((one) => [one.id, one]));
  return questions.flatMap((question) => {
    const line = byId.get(question.id);
    const judged = verdicts.get(question.id);
    return line && judged ? [{ ...judged, question, line }] : [];
  });
}

/** Counts by what `key` says of each, in the order in which they first come. */
export function tallyBy(judged: readonly Judged[], key: (one: Judged) => string): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const one of judged) {
    const name = key(one);
    const before = tallies.get(name) ?? { total: 0, right: 0, clarified: 0, wrong: 0, refused: 0 };
    tallies.set(name, { ...before, total: before.total + 1, [one.verdict]: before[one.verdict] + 1 });
  }
  return tallies;
}

/** What was wanted against what came instead, the most frequent first. */
export function confusions(judged: readonly Judged[]): readonly Confusion[] {
  const pairs = new Map<string, Confusion>();
  for (const { question, line, verdict } of judged) {
    if (verdict === 'right') {
      continue;
    }
    const wanted = question.labels[0] ?? '';
    const given = givenBy(line);
    const before = pairs.get(`${wanted} ${given}`) ?? { wanted, given, count: 0, examples: [] };
    const examples = [...before.examples, question.text].slice(0, 3);
    pairs.set(`${wanted} ${given}`, { ...before, count: before.count + 1, examples });
  }
  return [...pairs.values()].sort((one, other) => other.count - one.count);
}

/** A reply in a word or two: the article it was built from, or what was done instead of answering. */
export function givenBy({ outcome, articles }: EvaluationLine): string {
  const first = articles[0];
  if (outcome === 'answer' && first !== undefined) {
    return first;
  }
  return first === undefined ? outcome : `${outcome} (${articles.join(', ')})`;
}

const BINS = 10;

/** How far the confidence of what was answered can be believed. */
export function calibration(judged: readonly Judged[]): Calibration {
  const sums = Array.from({ length: BINS }, () => ({ confidence: 0, right: 0, total: 0 }));
  const answered = judged.filter(({ line }) => line.outcome === 'answer');
  for (const { line, verdict } of answered) {
    const sum = sums[Math.min(BINS - 1, Math.floor(line.confidence * BINS))];
    if (sum) {
      sum.confidence += line.confidence;
      sum.right += verdict === 'right' ? 1 : 0;
      sum.total += 1;
    }
  }
  const bins = sums
    .filter(({ total }) => total > 0)
    .map(({ confidence, right, total }) => ({ confidence: confidence / total, right: right / total, total }));
  let error = 0;
  for (const bin of bins) {
    error += (Math.abs(bin.confidence - bin.right) * bin.total) / answered.length;
  }
  return { bins, error };
}

/** The share of wrong answers among the surest, from the first answer to all that were given. */
export function riskAgainstCoverage(judged: readonly Judged[]): readonly RiskPoint[] {
  const answered = judged
    .filter(({ line }) => line.outcome === 'answer')
    .sort((one, other) => other.line.confidence - one.line.confidence);
  let wrong = 0;
  const points: RiskPoint[] = [];
  for (const [index, { line, verdict }] of answered.entries()) {
    wrong += verdict === 'right' ? 0 : 1;
    // Answers of one confidence stand or fall together: no threshold lies between them.
    if (answered[index + 1]?.line.confidence !== line.confidence) {
      points.push({ coverage: (index + 1) / judged.length, risk: wrong / (index + 1) });
    }
  }
  return points;
}

const GRAVITY: Readonly<Record<Verdict, number>> = { wrong: 0, refused: 1, clarified: 2, right: 3 };

/** The worst replies first: the surest of the wrong ones, then what was refused, then what was asked back. */
export function worst(judged: readonly Judged[], limit: number): readonly Judged[] {
  return judged
    .filter(({ verdict }) => verdict !== 'right')
    .sort(
      (one, other) =>
        GRAVITY[one.verdict] - GRAVITY[other.verdict] || other.line.confidence - one.line.confidence,
    )
    .slice(0, limit);
}
