import { scoreArticles } from './article-index.ts';
import { knownShare, vectorOf } from './feature-space.ts';
import { type ExampleTable, type NearestExample, nearestIn, replaceIn, tableOf } from './nearest.ts';
import type { Passage } from './incidence.ts';
import { relearnView } from './relearn-view.ts';
import { logProbabilities, normaliseLogs } from './softmax.ts';
import type { CountedText, FeatureSizes } from './text-counter.ts';
import { type ViewModel, learnView } from './view-model.ts';

/** An example, counted once however often a ranker is trained on it. */
export interface PreparedExample extends CountedText {
  readonly label: number;
  /** 1 for a question as people ask it; less for a sentence of an answer. */
  readonly weight: number;
  /** By its words: what is drawn by lot for it. */
  readonly key: number;
}

/** How large the whole base is. */
export interface RankerSettings extends FeatureSizes {
  readonly labels: number;
  /** Examples of the whole base: what is trained on a part of it is trained in as many rounds. */
  readonly examples: number;
}

/** How sure each part of the ranker is; what confidence is learnt from. */
export interface Signals {
  /** Probability of the best class, of the second, both after blending. */
  readonly best: number;
  readonly second: number;
  /** How the probabilities are spread over the classes: their entropy in nats, 0 when one has all. */
  readonly spread: number;
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

/** What the ranker makes of a text: a probability for each class, and the best of them. */
export interface Ranking {
  readonly probabilities: Float64Array;
  readonly best: number;
  readonly signals: Signals;
}

export interface Ranker {
  rank(text: CountedText): Ranking;
}

/** All that a ranker has learnt. */
export interface LearntRanker {
  readonly labels: number;
  readonly words: ViewModel;
  readonly characters: ViewModel;
  /** What was learnt from, as the word view sees it. */
  readonly examples: ExampleTable;
}

// Weights of the three opinions' log-probabilities, found on public sets; the product of experts is renormalised.
const WORDS = 0.8;
const CHARACTERS = 0.35;
const INDEX = 0.7;
/** How often something is done by the size of the base: so many steps over its examples, within bounds. */
interface Effort {
  readonly steps: number;
  readonly least: number;
  readonly most: number;
}

// Rounds of training: what counts is how often a weight moves, and time is short.
const WORD_ROUNDS: Effort = { steps: 15_000, least: 4, most: 12 };
const CHARACTER_ROUNDS: Effort = { steps: 8_000, least: 2, most: 8 };
/** With few examples it is a matter of luck what is hidden of each when, and there is time to try more than once. */
const MODELS: Effort = { steps: 5_000, least: 1, most: 3 };
/** Turns a share of the index's ceiling into a logarithm of odds. */
const INDEX_SHARPNESS = 25;

export function learnRanker(examples: readonly PreparedExample[], settings: RankerSettings): LearntRanker {
  const { labels } = settings;
  const models = within(MODELS, settings.examples);
  const words = learnView(passagesOf(examples, 'byWords'), {
    labels,
    models,
    epochs: within(WORD_ROUNDS, settings.examples),
    features: settings.words,
  });
  const characters = learnView(passagesOf(examples, 'byCharacters'), {
    labels,
    models,
    epochs: within(CHARACTER_ROUNDS, settings.examples),
    features: settings.characters,
  });
  const table = tableOf(words.vectors, { labels: examples.map(({ label }) => label), classes: labels });
  return { labels, words: words.view, characters: characters.view, examples: table };
}

type View = 'byWords' | 'byCharacters';

function passagesOf(examples: readonly PreparedExample[], by: View): readonly Passage[] {
  return examples.map((example) => ({
    features: example[by],
    label: example.label,
    weight: example.weight,
    key: example.key,
  }));
}

/** What has changed since a ranker was learnt. */
export interface Changes extends RankerSettings {
  /** All examples of the classes that changed. */
  readonly changed: readonly PreparedExample[];
  /** Some of all the others. */
  readonly others: readonly PreparedExample[];
  readonly isChanged: (label: number) => boolean;
}

/** Learns some classes anew and leaves the others nearly as they were, in a small part of the time. */
export function relearnRanker(before: LearntRanker, changes: Changes): LearntRanker {
  const { labels, isChanged } = changes;
  const relearn = (view: ViewModel, by: View, features: number) => {
    const passages = passagesOf(changes.changed, by);
    const others = passagesOf(changes.others, by);
    return relearnView(view, { passages, others, total: changes.examples, features, labels, isChanged });
  };
  const words = relearn(before.words, 'byWords', changes.words);
  const characters = relearn(before.characters, 'byCharacters', changes.characters);
  const classes = { labels: changes.changed.map(({ label }) => label), classes: labels, isChanged };
  return {
    labels,
    words: words.view,
    characters: characters.view,
    examples: replaceIn(before.examples, words.vectors, classes),
  };
}

export function readRanker(learnt: LearntRanker): Ranker {
  const nearest = nearestIn(learnt.examples, learnt.words.space.weights.length);
  return { rank: (text) => rank(text, learnt, nearest) };
}

function within({ steps, least, most }: Effort, examples: number): number {
  return Math.max(least, Math.min(most, Math.round(steps / Math.max(1, examples))));
}

function rank(
  text: CountedText,
  { labels, words, characters }: LearntRanker,
  nearest: NearestExample,
): Ranking {
  const wordVector = vectorOf(text.byWords, words.space);
  const byWords = new Float64Array(labels);
  logProbabilities(words.model, wordVector, byWords);
  const byCharacters = new Float64Array(labels);
  logProbabilities(characters.model, vectorOf(text.byCharacters, characters.space), byCharacters);
  const coverage = new Float64Array(labels);
  const ceiling =
    scoreArticles(text.byWords, words.index, coverage) +
    scoreArticles(text.byCharacters, characters.index, coverage);
  return blend({
    byWords,
    byCharacters,
    coverage: sharesOf(coverage, ceiling),
    nearest: (label) => nearest.similarity(wordVector, label),
    known: knownShare(text.stems, words.space),
    length: text.length,
  });
}

/** What the parts of the ranker make of a text. */
interface Opinions {
  readonly byWords: Float64Array;
  readonly byCharacters: Float64Array;
  readonly coverage: Float64Array;
  readonly nearest: (label: number) => number;
  readonly known: number;
  readonly length: number;
}

function blend({ byWords, byCharacters, coverage, nearest, known, length }: Opinions): Ranking {
  const byIndex = coverage.map((share) => share * INDEX_SHARPNESS);
  normaliseLogs(byIndex);
  const blended = byIndex.map(
    (log, c) => WORDS * (byWords[c] ?? 0) + CHARACTERS * (byCharacters[c] ?? 0) + INDEX * log,
  );
  normaliseLogs(blended);
  const best = highest(blended);
  const probabilities = blended.map((log) => Math.exp(log));
  const opinions = [byWords, byCharacters, byIndex];
  return {
    probabilities,
    best,
    signals: {
      best: probabilities[best] ?? 0,
      second: secondHighest(probabilities, best),
      spread: entropyOf(probabilities, blended),
      nearest: nearest(best),
      known,
      coverage: coverage[best] ?? 0,
      agreement: opinions.filter((logs) => highest(logs) === best).length / opinions.length,
      byWords: Math.exp(byWords[best] ?? 0),
      byCharacters: Math.exp(byCharacters[best] ?? 0),
      length,
    },
  };
}

/** The index's scores as shares of the most they could be. */
function sharesOf(scores: Float64Array, ceiling: number): Float64Array {
  return ceiling > 0 ? scores.map((score) => score / ceiling) : scores;
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

function entropyOf(probabilities: Float64Array, logs: Float64Array): number {
  return probabilities.reduce((sum, probability, c) => sum - probability * (logs[c] ?? 0), 0);
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
