import { type ArticleIndex, type DocumentTerms, buildArticleIndex } from './article-index.ts';
import { type FeatureSpace, type SparseVector, learnFeatures } from './feature-space.ts';
import { type View, characterView, indexView, wordView } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import { type NearestExample, indexExamples } from './nearest.ts';
import { type Softmax, normaliseLogs, trainSoftmax } from './softmax.ts';

/** A text of the base and the class it belongs to. */
export interface Example {
  readonly words: readonly string[];
  readonly label: number;
  /** 1 for a question as people ask it; less for a sentence of an answer. */
  readonly weight: number;
}

/** How sure each part of the ranker is; what confidence is learnt from. */
export interface Signals {
  /** Probability of the best class, of the second, both after blending. */
  readonly best: number;
  readonly second: number;
  /** Cosine of the best class's nearest example. */
  readonly nearest: number;
  /** Share of the words' weight that the base knows. */
  readonly known: number;
  /** The index's score of the best class as a share of the most it could be. */
  readonly coverage: number;
  /** How many of the three opinions name the best class first, 0 to 1. */
  readonly agreement: number;
  /** Probability the word view alone, and the character view alone, give the best class. */
  readonly byWords: number;
  readonly byCharacters: number;
  readonly length: number;
}

/** What the ranker makes of a text: a probability for each class, the best first in `order`. */
export interface Ranking {
  readonly probabilities: Float64Array;
  readonly best: number;
  readonly signals: Signals;
}

export interface Ranker {
  rank(text: readonly string[]): Ranking;
}

interface LinearView {
  readonly view: View;
  readonly space: FeatureSpace;
  readonly model: Softmax;
}

interface Parts {
  readonly lexicon: Lexicon;
  readonly labels: number;
  readonly words: LinearView;
  readonly characters: LinearView;
  readonly index: ArticleIndex;
  readonly nearest: NearestExample;
}

// Weights of the three opinions' log-probabilities, found on public sets; the product of experts is renormalised.
const WORDS = 0.6;
const CHARACTERS = 0.6;
const INDEX = 0.5;
/** Turns a share of the index's ceiling into a logarithm of odds. */
const INDEX_SHARPNESS = 20;

export interface RankerSettings {
  readonly labels: number;
  readonly lexicon: Lexicon;
  readonly epochs: number;
}

export function trainRanker(all: readonly Example[], settings: RankerSettings): Ranker {
  const { labels, lexicon } = settings;
  // What an answer says is only looked up: learning from it takes long and teaches little of how people ask.
  const examples = all.filter((example) => example.weight === 1);
  const words = trainView(wordView, examples, settings);
  const wordVectors = examples.map((example) => words.space.vector(wordView(example.words, lexicon)));
  const parts: Parts = {
    lexicon,
    labels,
    words,
    characters: trainView(characterView, examples, settings),
    index: buildArticleIndex(documentsOf(all, settings)),
    nearest: indexExamples(
      wordVectors,
      examples.map((example) => example.label),
    ),
  };
  return { rank: (text) => rank(text, parts) };
}

function trainView(view: View, examples: readonly Example[], settings: RankerSettings): LinearView {
  const { labels, lexicon, epochs } = settings;
  const counted = examples.map(({ words, label }) => ({ counts: view(words, lexicon), label }));
  const space = learnFeatures(counted, labels);
  const labelled = examples.map(({ label, weight }, i) => ({
    vector: space.vector(counted[i]?.counts ?? new Map()),
    label,
    weight,
  }));
  return { view, space, model: trainSoftmax(labelled, { features: space.size, labels, epochs }) };
}

function documentsOf(examples: readonly Example[], { labels, lexicon }: RankerSettings): DocumentTerms[] {
  const documents = Array.from({ length: labels }, () => new Map<string, number>());
  for (const { words, label, weight } of examples) {
    const document = documents[label];
    for (const [term, count] of indexView(words, lexicon)) {
      document?.set(term, (document.get(term) ?? 0) + count * weight);
    }
  }
  return documents;
}

function rank(text: readonly string[], parts: Parts): Ranking {
  const { lexicon, labels } = parts;
  const wordVector = parts.words.space.vector(wordView(text, lexicon));
  const byWords = opinion(parts.words, wordVector, labels);
  const byCharacters = opinion(
    parts.characters,
    parts.characters.space.vector(characterView(text, lexicon)),
    labels,
  );
  const indexScores = new Float64Array(labels);
  const { ceiling } = parts.index.score(indexView(text, lexicon), indexScores);
  const coverage = indexScores.map((score) => (ceiling > 0 ? score / ceiling : 0));
  const byIndex = coverage.map((share) => share * INDEX_SHARPNESS);
  normaliseLogs(byIndex);
  const blended = new Float64Array(labels);
  for (let c = 0; c < labels; c++) {
    blended[c] = WORDS * (byWords[c] ?? 0) + CHARACTERS * (byCharacters[c] ?? 0) + INDEX * (byIndex[c] ?? 0);
  }
  normaliseLogs(blended);
  const best = highest(blended);
  const nearest = new Float64Array(labels);
  parts.nearest.similarities(wordVector, nearest);
  const probabilities = blended.map(Math.exp);
  const opinions = [byWords, byCharacters, byIndex];
  return {
    probabilities,
    best,
    signals: {
      best: probabilities[best] ?? 0,
      second: secondHighest(probabilities, best),
      nearest: nearest[best] ?? 0,
      known: parts.words.space.knownShare(wordView(text, lexicon)),
      coverage: coverage[best] ?? 0,
      agreement: opinions.filter((logs) => highest(logs) === best).length / opinions.length,
      byWords: Math.exp(byWords[best] ?? 0),
      byCharacters: Math.exp(byCharacters[best] ?? 0),
      length: text.length,
    },
  };
}

function opinion(linear: LinearView, vector: SparseVector, labels: number): Float64Array {
  const logs = new Float64Array(labels);
  linear.model.logProbabilities(vector, logs);
  return logs;
}

function highest(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) {
    if ((values[i] ?? 0) > (values[best] ?? 0)) {
      best = i;
    }
  }
  return best;
}

function secondHighest(values: Float64Array, best: number): number {
  let second = 0;
  values.forEach((value, i) => {
    if (i !== best && value > second) {
      second = value;
    }
  });
  return second;
}
