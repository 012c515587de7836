import type { LearntClassifier } from './classifier.ts';
import { evenly } from './evenly.ts';
import {
  digestsOf,
  examplesOf,
  isRanked,
  type LabelledText,
  prepare,
  questionsWithout,
  wholeQuestions,
} from './examples.ts';
import type { Lexicon } from './lexicon.ts';
import { relearnRanker } from './ranker.ts';
import { learnMoreWords } from './spelling.ts';
import { TextCounter } from './text-counter.ts';

/**
 * Learns anew only the labels whose texts have changed, and takes all else from before: what comes of it is near what
 * learning all of it gives, in a part of the time; a word that was taken out is still known for one. Undefined when a
 * label has gone or much has changed.
 * @param before learnt with the same lexicon
 */
export function relearnClassifier(
  before: LearntClassifier,
  texts: readonly LabelledText[],
  lexicon: Lexicon,
): LearntClassifier | undefined {
  const digests = digestsOf(texts);
  const changed = new Set([...digests].filter(([label, of]) => before.digests.get(label) !== of).map(keyOf));
  const labels = [...before.labels, ...[...changed].filter((label) => !before.digests.has(label))];
  const count = texts.filter(({ label }) => changed.has(label)).length;
  if (before.labels.some((label) => !digests.has(label)) || count > texts.length * MOST_CHANGED) {
    return undefined;
  }
  if (changed.size === 0) {
    return before;
  }
  const isChanged = (label: number): boolean => changed.has(labels[label] ?? '');
  const ranked = texts.filter(isRanked);
  const examples = examplesOf(
    texts.filter(({ label }) => changed.has(label)),
    labels,
    lexicon,
  );
  const others = examplesOf(
    evenly(
      ranked.filter(({ label }) => !changed.has(label)),
      MOST_OTHERS,
    ),
    labels,
    lexicon,
  );
  const counter = new TextCounter(lexicon, before.numbers);
  const changes = {
    changed: examples.filter(isRanked).map((example) => prepare(example, counter)),
    others: others.map((example) => prepare(example, counter)),
    isChanged,
    labels: labels.length,
    examples: ranked.length,
  };
  return {
    labels,
    digests,
    numbers: counter.numbers,
    ranker: relearnRanker(before.ranker, { ...changes, ...counter.sizes }),
    confidence: before.confidence,
    questions: wholeQuestions(examples, questionsWithout(before.questions, isChanged)),
    words: learnMoreWords(
      before.words,
      examples.map((example) => example.words),
      lexicon,
    ),
  };
}

/** With more than a tenth of the texts it is as quick to learn them all. */
const MOST_CHANGED = 0.1;
/** So many of the texts that have not changed hold the others in their places. */
const MOST_OTHERS = 1_500;

function keyOf([label]: readonly [string, string]): string {
  return label;
}
