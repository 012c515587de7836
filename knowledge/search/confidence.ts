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
import { draw, drawnOrder, share } from './random.ts';

/** How the probability that the best class of a ranking is the right one follows from its signals. */
export type Confidence = Logistic;

// A part of the classes is hidden whole, and their questions play what is out of scope; of the others some questions are
// hidden, and play what is in scope. A small base hides one part after the other: by one alone it is a matter of luck.
const PARTS = 3;
/** So many of each kind tell enough for ten weights; the rest of a large base would only take time. */
const MOST_RANKED = 4_000;
/** Hidden questions leave the ranker weaker than it will be: a large base hides about so many, or its least share. */
const MOST_ASKED = 1_000;
const HIDDEN_QUESTIONS = { least: 0.1, most: 0.25 };
/**
 * Out-of-scope cases count for this share of all: little where what often lies outside is a topic of its own, since what
 * is hidden leaves the ranker weaker than it will be.
 */
const OUT_OF_SCOPE_SHARE = { taught: 0.03, untaught: 0.3 };
const LOT = 15;

export interface ConfidenceSettings extends RankerSettings {
  /** The key of each class. */
  readonly labelKeys: Int32Array;
  /** Whether some class stands for what is none of the base's matters. */
  readonly isOutsideTaught: boolean;
}

/** Learns confidence from the base alone, by hiding parts of it from a ranker and seeing where it goes wrong. */
export function learnConfidence(
  examples: readonly PreparedExample[],
  settings: ConfidenceSettings,
): Confidence {
  const parts = partsOf(settings.labelKeys);
  const inScope: Observation[] = [];
  const outOfScope: Observation[] = [];
  for (let part = 0; part < PARTS && inScope.length < MOST_ASKED; part++) {
    const hidden = hide(examples, (label) => parts[label] === part, part);
    const ranker = readRanker(learnRanker(hidden.kept, settings));
    const observe = (example: PreparedExample): Observation => {
      const { best, signals } = ranker.rank(example);
      return { inputs: inputsOf(signals), outcome: best === example.label, weight: 1 };
    };
    inScope.push(...evenly(hidden.inScope, MOST_RANKED).map(observe));
    outOfScope.push(...evenly(hidden.outOfScope, MOST_RANKED).map(observe));
  }
  const { taught, untaught } = OUT_OF_SCOPE_SHARE;
  return fitLogistic(balance(inScope, outOfScope, settings.isOutsideTaught ? taught : untaught));
}

interface Hidden {
  readonly kept: readonly PreparedExample[];
  readonly inScope: readonly PreparedExample[];
  readonly outOfScope: readonly PreparedExample[];
}

function hide(
  examples: readonly PreparedExample[],
  isHidden: (label: number) => boolean,
  lot: number,
): Hidden {
  const { least, most } = HIDDEN_QUESTIONS;
  const asked = Math.min(most, Math.max(least, MOST_ASKED / examples.length));
  const kept: PreparedExample[] = [];
  const inScope: PreparedExample[] = [];
  const outOfScope: PreparedExample[] = [];
  for (const example of examples) {
    const isQuestion = example.weight === ASKED;
    if (isHidden(example.label)) {
      outOfScope.push(...(isQuestion ? [example] : []));
    } else {
      (isQuestion && share(draw(example.key, lot)) < asked ? inScope : kept).push(example);
    }
  }
  return { kept, inScope, outOfScope };
}

/** The probability that the best class is the right one. */
export function confidenceOf(confidence: Confidence, signals: Signals): number {
  return probabilityOf(confidence, inputsOf(signals));
}

/** Deals the classes into parts of one size; a new class moves hardly another. */
function partsOf(keys: Int32Array): Int32Array {
  const parts = new Int32Array(keys.length);
  drawnOrder(keys, LOT).forEach((label, i) => {
    parts[label] = Math.floor((i * PARTS) / keys.length);
  });
  return parts;
}

function balance(
  inScope: readonly Observation[],
  outOfScope: readonly Observation[],
  ofAll: number,
): Observation[] {
  const weight = (inScope.length * ofAll) / ((1 - ofAll) * Math.max(1, outOfScope.length));
  return [...inScope, ...outOfScope.map((observation) => ({ ...observation, weight }))];
}

function inputsOf(signals: Signals): readonly number[] {
  return [
    logit(signals.best),
    logit(signals.byWords),
    logit(signals.byCharacters),
    signals.best - signals.second,
    signals.spread,
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
