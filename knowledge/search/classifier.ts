import { type Confidence, confidenceOf, learnConfidence } from './confidence.ts';
import {
  digestsOf,
  examplesOf,
  isRanked,
  type LabelledText,
  prepare,
  type WholeQuestions,
  wholeQuestions,
} from './examples.ts';
import type { Lexicon } from './lexicon.ts';
import { words } from './normalise.ts';
import { keyOf } from './random.ts';
import { type LearntRanker, type Ranking, type Signals, learnRanker, readRanker } from './ranker.ts';
import { type FeatureNumbers, TextCounter } from './text-counter.ts';
import { type LearntWords, createSpeller, learnWords } from './spelling.ts';

/** A label that may be meant, and how sure we are, 0 to 1. */
export interface Candidate {
  readonly label: string;
  readonly confidence: number;
}

/** What the classifier makes of a text. */
export interface Classification {
  /** Best first, at most five. */
  readonly candidates: readonly Candidate[];
  readonly corrected: string;
  /** True when the text is an example word for word, punctuation and accents apart. */
  readonly exact: boolean;
  readonly signals: Signals | undefined;
}

export interface Classifier {
  classify(text: string): Classification;
  /** Share of its content words that stand in the examples, 0 to 1. */
  knownShare(text: string): number;
}

export interface ClassifierSettings {
  readonly lexicon: Lexicon;
  /** Words that are never corrected. */
  readonly names: readonly string[];
  /** Names of places, whose words are right where a place is named. */
  readonly places?: readonly string[];
  /** Whether a label stands for what is none of the base's matters. */
  readonly isOutside: (label: string) => boolean;
  /** Whether a question of the label, word for word, is sure to mean it; of any label when absent. */
  readonly isSure?: (label: string) => boolean;
}

/** What learning needs of the settings. */
export type LearningSettings = Pick<ClassifierSettings, 'lexicon' | 'isOutside'>;

/** All that is learnt from the texts, as plain data that can be stored; with the same settings it reads the same. */
export interface LearntClassifier {
  readonly labels: readonly string[];
  /** What was learnt of each label, as a hash. */
  readonly digests: ReadonlyMap<string, string>;
  readonly numbers: FeatureNumbers;
  readonly ranker: LearntRanker;
  readonly confidence: Confidence;
  readonly questions: WholeQuestions;
  readonly words: LearntWords;
}

interface Read {
  readonly words: readonly string[];
  readonly ranking: Ranking;
  readonly confidence: number;
}

const MOST_CANDIDATES = 5;
const EXACT_CONFIDENCE = 0.99;
/** Where the text is one label's question word for word, the others are half as likely. */
const BESIDE_EXACT = 0.5;

export function trainClassifier(texts: readonly LabelledText[], settings: ClassifierSettings): Classifier {
  return readClassifier(learnClassifier(texts, settings), settings);
}

export function learnClassifier(
  texts: readonly LabelledText[],
  { lexicon, isOutside }: LearningSettings,
): LearntClassifier {
  const labels = [...new Set(texts.map((text) => text.label))];
  const examples = examplesOf(texts, labels, lexicon);
  const counter = new TextCounter(lexicon);
  const prepared = examples.filter(isRanked).map((example) => prepare(example, counter));
  const base = { ...counter.sizes, labels: labels.length, examples: prepared.length };
  return {
    labels,
    digests: digestsOf(texts),
    numbers: counter.numbers,
    ranker: learnRanker(prepared, base),
    confidence: learnConfidence(prepared, {
      ...base,
      labelKeys: Int32Array.from(labels, (label) => keyOf([label])),
      isOutsideTaught: labels.some(isOutside),
    }),
    questions: wholeQuestions(examples),
    words: learnWords(
      examples.map((example) => example.words),
      lexicon,
    ),
  };
}

export function readClassifier(
  learnt: LearntClassifier,
  { lexicon, names, places = [], isSure = () => true }: ClassifierSettings,
): Classifier {
  const counter = new TextCounter(lexicon, learnt.numbers);
  const ranker = readRanker(learnt.ranker);
  const speller = createSpeller(learnt.words, {
    names: new Set(names.flatMap(words)),
    places: new Set(places.flatMap(words)),
    lexicon,
  });
  const read = (text: readonly string[]): Read => {
    const ranking = ranker.rank(counter.count(text));
    return { words: text, ranking, confidence: confidenceOf(learnt.confidence, ranking.signals) };
  };
  const exactOf = (text: string): number | undefined => {
    const label = learnt.questions.exact.get(text);
    return label !== undefined && isSure(learnt.labels[label] ?? '') ? label : undefined;
  };
  return {
    classify(text) {
      const tokens = lexicon.read(text);
      const written = tokens.map((token) => token.word);
      const asked = exactOf(written.join(' '));
      const corrected = speller.correct(tokens);
      let best = read(written);
      if (corrected.join(' ') !== written.join(' ')) {
        const mended = read(corrected);
        best = mended.confidence > best.confidence ? mended : best;
      }
      return {
        candidates: candidatesOf(best, learnt.labels, asked),
        corrected: corrected.join(' '),
        exact: asked !== undefined,
        signals: written.length === 0 ? undefined : best.ranking.signals,
      };
    },
    knownShare(text) {
      const written = lexicon.read(text).map((token) => token.word);
      const content = written.filter((word) => !lexicon.stopWords.has(word));
      const known = content.filter((word) => speller.isKnown(word));
      return content.length === 0 ? (written.length > 0 ? 1 : 0) : known.length / content.length;
    },
  };
}

function candidatesOf(read: Read, labels: readonly string[], exact: number | undefined): Candidate[] {
  if (read.words.length === 0) {
    return [];
  }
  const { probabilities, best } = read.ranking;
  const highest = probabilities[best] ?? 1;
  return labels
    .map((label, i) => ({
      label,
      confidence:
        i === exact
          ? Math.max(EXACT_CONFIDENCE, read.confidence)
          : ((exact === undefined ? 1 : BESIDE_EXACT) * read.confidence * (probabilities[i] ?? 0)) / highest,
    }))
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, MOST_CANDIDATES);
}
