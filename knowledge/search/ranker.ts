import { type ArticleIndex, buildArticleIndex } from './article-index.ts';
import { type CountedFeatures, Dictionary } from './dictionary.ts';
import { characterView, indexTerms, wordView } from './features.ts';
import { incidenceOf } from './incidence.ts';
import type { Lexicon } from './lexicon.ts';
import { type NearestExample, indexExamples } from './nearest.ts';
import { normaliseLogs } from './softmax.ts';
import { SAID, type ViewModel, trainView } from './view-model.ts';

/** A text of the base and the class it belongs to. */
export interface Example {
  readonly words: readonly string[];
  readonly label: number;
  /** 1 for a question as people ask it; less for a sentence of an answer. */
  readonly weight: number;
}

/** A text as both views and the article index count it. */
export interface CountedText {
  readonly byWords: CountedFeatures;
  readonly byCharacters: CountedFeatures;
  readonly terms: CountedFeatures;
  readonly length: number;
}

/** An example, counted once however often a ranker is trained on it. */
export interface PreparedExample extends CountedText {
  readonly label: number;
  readonly weight: number;
}

/** Counts texts with the numbers that the base's features have. */
export interface Counter {
  /** Size of the whole base: what is trained on a part of it is trained in as many rounds. */
  readonly examples: number;
  readonly labels: number;
  readonly wordFeatures: number;
  readonly characterFeatures: number;
  readonly terms: number;
  count(text: readonly string[]): CountedText;
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

/** What the ranker makes of a text: a probability for each class, and the best of them. */
export interface Ranking {
  readonly probabilities: Float64Array;
  readonly best: number;
  readonly signals: Signals;
}

export interface Ranker {
  rank(text: CountedText): Ranking;
}

interface Parts {
  readonly labels: number;
  readonly words: ViewModel;
  readonly characters: ViewModel;
  readonly index: ArticleIndex;
  readonly nearest: NearestExample;
}

// Weights of the three opinions' log-probabilities, found on public sets; the product of experts is renormalised.
const WORDS = 0.6;
const CHARACTERS = 0.6;
const INDEX = 0.5;
// Rounds of training by the size of the base: what counts is how often a weight moves, and time is short.
const WORD_ROUNDS = { steps: 15_000, least: 2, most: 12 };
const CHARACTER_ROUNDS = { steps: 9_500, least: 1, most: 8 };
/** Turns a share of the index's ceiling into a logarithm of odds. */
const INDEX_SHARPNESS = 20;

/** Counts the examples of a base once. */
export function prepare(
  examples: readonly Example[],
  { labels, lexicon }: { readonly labels: number; readonly lexicon: Lexicon },
): { readonly counter: Counter; readonly prepared: readonly PreparedExample[] } {
  const forWords = new Dictionary();
  const forCharacters = new Dictionary();
  const forIndex = new Dictionary();
  const views = (text: readonly string[]) => ({
    words: wordView(text, lexicon),
    characters: characterView(text, lexicon),
  });
  const prepared = examples.map(({ words: text, label, weight }) => {
    const { words, characters } = views(text);
    return {
      byWords: forWords.learn(words),
      byCharacters: forCharacters.learn(characters),
      terms: forIndex.learn(indexTerms(words, characters)),
      length: text.length,
      label,
      weight,
    };
  });
  const counter: Counter = {
    examples: examples.length,
    labels,
    wordFeatures: forWords.size,
    characterFeatures: forCharacters.size,
    terms: forIndex.size,
    count(text) {
      const { words, characters } = views(text);
      return {
        byWords: forWords.look(words),
        byCharacters: forCharacters.look(characters),
        terms: forIndex.look(indexTerms(words, characters)),
        length: text.length,
      };
    },
  };
  return { counter, prepared };
}

export function trainRanker(examples: readonly PreparedExample[], counter: Counter): Ranker {
  const { labels } = counter;
  const words = trainView(
    examples.map((example) => ({ ...example, features: example.byWords })),
    { labels, epochs: roundsOf(counter.examples, WORD_ROUNDS), features: counter.wordFeatures },
  );
  const characters = trainView(
    examples.map((example) => ({ ...example, features: example.byCharacters })),
    { labels, epochs: roundsOf(counter.examples, CHARACTER_ROUNDS), features: counter.characterFeatures },
  );
  const learnt = examples.filter((example) => example.weight >= SAID).map((example) => example.label);
  const nearest = indexExamples(words.vectors, { labels: learnt, features: counter.wordFeatures });
  const incidence = incidenceOf(
    examples.map(({ terms, label, weight }) => ({ features: terms, label, weight })),
    { features: counter.terms, labels },
  );
  const index = buildArticleIndex(incidence, labels);
  const parts: Parts = { labels, words, characters, index, nearest };
  return { rank: (text) => rank(text, parts) };
}

function roundsOf(
  examples: number,
  { steps, least, most }: { readonly steps: number; readonly least: number; readonly most: number },
): number {
  return Math.max(least, Math.min(most, Math.round(steps / Math.max(1, examples))));
}

function rank(text: CountedText, parts: Parts): Ranking {
  const { labels } = parts;
  const wordVector = parts.words.space.vector(text.byWords);
  const byWords = new Float64Array(labels);
  parts.words.model.logProbabilities(wordVector, byWords);
  const byCharacters = new Float64Array(labels);
  parts.characters.model.logProbabilities(parts.characters.space.vector(text.byCharacters), byCharacters);
  const coverage = coverageOf(text, parts);
  const byIndex = coverage.map((share) => share * INDEX_SHARPNESS);
  normaliseLogs(byIndex);
  const blended = new Float64Array(labels);
  for (let c = 0; c < labels; c++) {
    blended[c] = WORDS * (byWords[c] ?? 0) + CHARACTERS * (byCharacters[c] ?? 0) + INDEX * (byIndex[c] ?? 0);
  }
  normaliseLogs(blended);
  const best = highest(blended);
  const probabilities = blended.map((log) => Math.exp(log));
  const nearest = new Float64Array(labels);
  parts.nearest.similarities(wordVector, nearest);
  const opinions = [byWords, byCharacters, byIndex];
  return {
    probabilities,
    best,
    signals: {
      best: probabilities[best] ?? 0,
      second: secondHighest(probabilities, best),
      nearest: nearest[best] ?? 0,
      known: parts.words.space.knownShare(text.byWords),
      coverage: coverage[best] ?? 0,
      agreement: opinions.filter((logs) => highest(logs) === best).length / opinions.length,
      byWords: Math.exp(byWords[best] ?? 0),
      byCharacters: Math.exp(byCharacters[best] ?? 0),
      length: text.length,
    },
  };
}

/** The index's scores as shares of the most they could be. */
function coverageOf(text: CountedText, { labels, index }: Parts): Float64Array {
  const scores = new Float64Array(labels);
  const ceiling = index.score(text.terms, scores);
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

function secondHighest(values: Float64Array, best: number): number {
  let second = 0;
  values.forEach((value, i) => {
    if (i !== best && value > second) {
      second = value;
    }
  });
  return second;
}
