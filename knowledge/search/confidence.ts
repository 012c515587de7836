import { ASKED } from './view-model.ts';
import { type Observation, type Probability, fitLogistic } from './logistic.ts';
import { type PreparedExample, type RankerSettings, type Signals, trainRanker } from './ranker.ts';
import { seededRandom, shuffle } from './random.ts';

/** The probability that the best class of a ranking is the right one. */
export type Confidence = (signals: Signals) => number;

// In every round one part of the classes is hidden whole, and their questions play what is out of scope; of the
// others some questions are hidden, and play what is in scope. One round is enough for nine weights.
const PARTS = 3;
const ROUNDS = 1;
const HIDDEN_QUESTIONS = 0.25;
/**
 * Out-of-scope cases count for this share of all: little, since what often lies outside is a topic of its own in the
 * content, and since what is hidden leaves the ranker weaker than it will be.
 */
const OUT_OF_SCOPE_SHARE = 0.05;
const SEED = 11;

/** Learns confidence from the base alone, by hiding parts of it from a ranker and seeing where it goes wrong. */
export function learnConfidence(examples: readonly PreparedExample[], settings: RankerSettings): Confidence {
  const random = seededRandom(SEED);
  const parts = partsOf(settings.labels, random);
  const inScope: Observation[] = [];
  const outOfScope: Observation[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const kept: PreparedExample[] = [];
    const asked: PreparedExample[] = [];
    for (const example of examples) {
      const question = example.weight === ASKED;
      if (parts[example.label] === round) {
        asked.push(...(question ? [example] : []));
      } else {
        (question && random() < HIDDEN_QUESTIONS ? asked : kept).push(example);
      }
    }
    const ranker = trainRanker(kept, settings);
    for (const example of asked) {
      const { best, signals } = ranker.rank(example);
      const absent = parts[example.label] === round;
      const outcome = !absent && best === example.label;
      (absent ? outOfScope : inScope).push({ inputs: inputsOf(signals), outcome, weight: 1 });
    }
  }
  return byProbability(fitLogistic(balance(inScope, outOfScope)));
}

function byProbability(probability: Probability): Confidence {
  return (signals) => probability(inputsOf(signals));
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
