import { ASKED } from './view-model.ts';
import { evenly } from './evenly.ts';
import { type Logistic, type Observation, fitLogistic, probabilityOf } from './logistic.ts';
import {
  type PreparedExample,
  type RankerSettings,
  type Signals,
  learnRanker,
  readRanker,
} from './ranker.ts';
import { seededRandom, shuffle } from './random.ts';

/** How the probability that the best class of a ranking is the right one follows from its signals. */
export type Confidence = Logistic;

// One part of the classes is hidden whole, and their questions play what is out of scope; of the others some questions are
// hidden, and play what is in scope.
const PARTS = 3;
/** So many of each kind tell enough for nine weights; the rest of a large base would only take time. */
const MOST_RANKED = 4_000;
/** Hidden questions leave the ranker weaker than it will be: a large base hides about so many, or its least share. */
const MOST_ASKED = 1_000;
const HIDDEN_QUESTIONS = { least: 0.1, most: 0.25 };
/**
 * Out-of-scope cases count for this share of all: little, since what often lies outside is a topic of its own in the
 * content, and since what is hidden leaves the ranker weaker than it will be.
 */
const OUT_OF_SCOPE_SHARE = 0.03;
const SEED = 11;

/** Learns confidence from the base alone, by hiding parts of it from a ranker and seeing where it goes wrong. */
export function learnConfidence(examples: readonly PreparedExample[], settings: RankerSettings): Confidence {
  const random = seededRandom(SEED);
  const parts = partsOf(settings.labels, random);
  const hidden = Math.min(
    HIDDEN_QUESTIONS.most,
    Math.max(HIDDEN_QUESTIONS.least, MOST_ASKED / examples.length),
  );
  const kept: PreparedExample[] = [];
  const inScope: PreparedExample[] = [];
  const outOfScope: PreparedExample[] = [];
  for (const example of examples) {
    const isQuestion = example.weight === ASKED;
    if (parts[example.label] === 0) {
      outOfScope.push(...(isQuestion ? [example] : []));
    } else {
      (isQuestion && random() < hidden ? inScope : kept).push(example);
    }
  }
  const ranker = readRanker(learnRanker(kept, settings));
  const observe = (example: PreparedExample): Observation => {
    const { best, signals } = ranker.rank(example);
    return { inputs: inputsOf(signals), outcome: best === example.label, weight: 1 };
  };
  return fitLogistic(
    balance(evenly(inScope, MOST_RANKED).map(observe), evenly(outOfScope, MOST_RANKED).map(observe)),
  );
}

/** The probability that the best class is the right one. */
export function confidenceOf(confidence: Confidence, signals: Signals): number {
  return probabilityOf(confidence, inputsOf(signals));
}

/** Deals the classes into parts. */
function partsOf(labels: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: labels }, (_, i) => i);
  shuffle(order, random);
  const parts = new Int32Array(labels);
  order.forEach((label, i) => {
    parts[label] = i % PARTS;
  });
  return parts;
}

function balance(inScope: readonly Observation[], outOfScope: readonly Observation[]): Observation[] {
  const weight =
    (inScope.length * OUT_OF_SCOPE_SHARE) / ((1 - OUT_OF_SCOPE_SHARE) * Math.max(1, outOfScope.length));
  return [...inScope, ...outOfScope.map((observation) => ({ ...observation, weight }))];
}

function inputsOf(signals: Signals): readonly number[] {
  return [
    logit(signals.best),
    logit(signals.byWords),
    logit(signals.byCharacters),
    signals.best - signals.second,
    signals.nearest,
    signals.known,
    signals.coverage,
    signals.agreement,
    Math.log(1 + signals.length),
  ];
}

function logit(probability: number): number {
  const inside = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return Math.log(inside / (1 - inside));
}
