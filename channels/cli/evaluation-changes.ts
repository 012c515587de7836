import { z } from 'zod';
import type { EvaluationLine } from '../../dialogs/evaluate.ts';
import type { EvaluationQuestion } from '../../knowledge/checks/question.ts';
import { scoreEvaluation, type Verdict } from '../../dialogs/score.ts';
import { givenBy } from './evaluation-statistics.ts';

/** What a saved run holds of a reply; the rest of the line may differ between releases. */
const SavedLine = z.object({
  id: z.string(),
  outcome: z.enum([
    'answer',
    'clarify',
    'handoff',
    'decline',
    'emergency',
    'smalltalk',
    'privacy',
    'feedback',
    'junk',
  ]),
  articles: z.array(z.string()),
  confidence: z.number(),
  text: z.string(),
  places: z.array(z.string()),
  ms: z.number(),
});

/** A question that is no longer answered as it was. */
export interface Change {
  readonly id: string;
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly verdictBefore: Verdict;
  readonly verdictAfter: Verdict;
  /** Built from the same article: only the words differ. */
  readonly onlyWords: boolean;
}

interface Runs {
  readonly before: readonly EvaluationLine[];
  readonly after: readonly EvaluationLine[];
  readonly questions: readonly EvaluationQuestion[];
}

/**
 * Reads a run saved with `--json`, one object a line or one array.
 * @throws Error when it is no run
 */
export function parseRun(text: string): readonly EvaluationLine[] {
  const values: unknown = text.trimStart().startsWith('[')
    ? (JSON.parse(text) as unknown)
    : text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as unknown);
  return z.array(SavedLine).parse(values);
}

/** Questions of both runs whose answer changed, in their order; what got worse is not hidden among what got better. */
export function changesBetween({ before, after, questions }: Runs): readonly Change[] {
  const old = new Map(before.map((line) => [line.id, line]));
  const now = new Map(after.map((line) => [line.id, line]));
  const verdictsBefore = verdictsOf(before, questions);
  const verdictsAfter = verdictsOf(after, questions);
  return questions.flatMap(({ id, text }) => {
    const one = old.get(id);
    const other = now.get(id);
    const verdictBefore = verdictsBefore.get(id);
    const verdictAfter = verdictsAfter.get(id);
    if (!one || !other || !verdictBefore || !verdictAfter) {
      return [];
    }
    const same = one.outcome === other.outcome && one.articles.join() === other.articles.join();
    return same && one.text === other.text
      ? []
      : [
          {
            id,
            text,
            before: givenBy(one),
            after: givenBy(other),
            verdictBefore,
            verdictAfter,
            onlyWords: same,
          },
        ];
  });
}

/** A change on one line, as the terminal shows it. */
export function changeLine({
  id,
  text,
  before,
  after,
  verdictBefore,
  verdictAfter,
  onlyWords,
}: Change): string {
  const verdict = verdictBefore === verdictAfter ? verdictAfter : `${verdictBefore} → ${verdictAfter}`;
  const topic = onlyWords ? `${after}, in other words` : `${before} → ${after}`;
  return `${id} ${verdict.padEnd(20)} ${topic} · ${text.slice(0, 80)}`;
}

function verdictsOf(
  lines: readonly EvaluationLine[],
  questions: readonly EvaluationQuestion[],
): ReadonlyMap<string, Verdict> {
  return new Map(scoreEvaluation(lines, questions).verdicts.map(({ id, verdict }) => [id, verdict]));
}
