import { type Confidence, confidenceOf, learnConfidence } from './confidence.ts';
import type { Lexicon } from './lexicon.ts';
import { words } from './normalise.ts';
import {
  type LearntRanker,
  type PreparedExample,
  type Ranking,
  type Signals,
  learnRanker,
  readRanker,
} from './ranker.ts';
import { type FeatureNumbers, TextCounter } from './text-counter.ts';
import { ASKED, SAID } from './view-model.ts';
import { type LearntWords, createSpeller, learnWords } from './spelling.ts';

/** A text to learn from; `weight` below 1 for what is said in an answer rather than asked. */
export interface LabelledText {
  readonly text: string;
  readonly label: string;
  readonly weight: number;
}

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
  readonly knownShare: number;
  /** True when the text is an example word for word, punctuation and accents apart. */
  readonly exact: boolean;
  readonly signals: Signals | undefined;
}

export interface Classifier {
  classify(text: string): Classification;
}

export interface ClassifierSettings {
  readonly lexicon: Lexicon;
  /** Words that are never corrected. */
  readonly names: readonly string[];
}

/** All that is learnt from the texts, as plain data that can be stored; with the same settings it reads the same. */
export interface LearntClassifier {
  readonly labels: readonly string[];
  readonly numbers: FeatureNumbers;
  readonly ranker: LearntRanker;
  readonly confidence: Confidence;
  /** The label of each question that stands word for word in one article only. */
  readonly exact: ReadonlyMap<string, number>;
  readonly words: LearntWords;
}

interface Example {
  readonly words: readonly string[];
  readonly label: number;
  readonly weight: number;
}

interface Read {
  readonly words: readonly string[];
  readonly ranking: Ranking;
  readonly confidence: number;
}

const MOST_CANDIDATES = 5;
const EXACT_CONFIDENCE = 0.99;

export function trainClassifier(texts: readonly LabelledText[], settings: ClassifierSettings): Classifier {
  return readClassifier(learnClassifier(texts, settings.lexicon), settings);
}

export function learnClassifier(texts: readonly LabelledText[], lexicon: Lexicon): LearntClassifier {
  const labels = [...new Set(texts.map((text) => text.label))];
  const numbers = new Map(labels.map((label, i) => [label, i]));
  const examples: Example[] = texts.map(({ text, label, weight }) => ({
    words: lexicon.read(text).map((token) => token.word),
    label: numbers.get(label) ?? 0,
    weight,
  }));
  const counter = new TextCounter(lexicon);
  // What is said further down in an answer only teaches how words are spelt.
  const prepared: PreparedExample[] = examples
    .filter(({ weight }) => weight >= SAID)
    .map(({ words: text, label, weight }) => ({ ...counter.learn(text), label, weight }));
  const base = { ...counter.sizes, labels: labels.length, examples: prepared.length };
  return {
    labels,
    numbers: counter.numbers,
    ranker: learnRanker(prepared, base),
    confidence: learnConfidence(prepared, base),
    exact: exactQuestions(examples),
    words: learnWords(
      examples.map((example) => example.words),
      lexicon,
    ),
  };
}

export function readClassifier(learnt: LearntClassifier, { lexicon, names }: ClassifierSettings): Classifier {
  const counter = new TextCounter(lexicon, learnt.numbers);
  const ranker = readRanker(learnt.ranker);
  const speller = createSpeller(learnt.words, { names: new Set(names.flatMap(words)), lexicon });
  const read = (text: readonly string[]): Read => {
    const ranking = ranker.rank(counter.count(text));
    return { words: text, ranking, confidence: confidenceOf(learnt.confidence, ranking.signals) };
  };
  return {
    classify(text) {
      const tokens = lexicon.read(text);
      const written = tokens.map((token) => token.word);
      const asked = learnt.exact.get(written.join(' '));
      const corrected = speller.correct(tokens);
      let best = read(written);
      if (corrected.join(' ') !== written.join(' ')) {
        const mended = read(corrected);
        best = mended.confidence > best.confidence ? mended : best;
      }
      const content = written.filter((word) => !lexicon.stopWords.has(word));
      const known = content.filter((word) => speller.isKnown(word));
      const knownShare = content.length === 0 ? (written.length > 0 ? 1 : 0) : known.length / content.length;
      return {
        candidates: candidatesOf(best, learnt.labels, asked),
        corrected: corrected.join(' '),
        knownShare,
        exact: asked !== undefined,
        signals: written.length === 0 ? undefined : best.ranking.signals,
      };
    },
  };
}

/** Questions that stand word for word in one article only. */
function exactQuestions(examples: readonly Example[]): Map<string, number> {
  const found = new Map<string, number | undefined>();
  for (const { words: text, label, weight } of examples) {
    if (weight === ASKED) {
      const key = text.join(' ');
      found.set(key, found.has(key) && found.get(key) !== label ? undefined : label);
    }
  }
  const exact = new Map<string, number>();
  for (const [key, label] of found) {
    if (label !== undefined && key !== '') {
      exact.set(key, label);
    }
  }
  return exact;
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
          : (Math.min(1, exact === undefined ? 1 : 0.5) * read.confidence * (probabilities[i] ?? 0)) /
            highest,
    }))
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, MOST_CANDIDATES);
}
