import { type Observation, type Probability, fitLogistic } from './logistic.ts';
import { type Example, type RankerSettings, type Signals, trainRanker } from './ranker.ts';
import { seededRandom, shuffle } from './random.ts';

/** The probability that the best class of a ranking is the right one. */
export type Confidence = (signals: Signals) => number;

// In every round some classes are hidden whole, and their questions play what is out of scope; of the others some
// questions are hidden, and play what is in scope. Rounds partition the classes, so each is hidden once.
const ROUNDS = 3;
const HIDDEN_QUESTIONS = 0.15;
/** Out-of-scope cases count for this share of all: about what a public desk meets. */
const OUT_OF_SCOPE_SHARE = 0.2;
const SEED = 11;

/** Learns confidence from the base alone, by hiding parts of it from a ranker and seeing where it goes wrong. */
export function learnConfidence(examples: readonly Example[], settings: RankerSettings): Confidence {
  const random = seededRandom(SEED);
  const round = roundsOf(settings.labels, random);
  const inScope: Observation[] = [];
  const outOfScope: Observation[] = [];
  for (let r = 0; r < ROUNDS; r++) {
    const kept: Example[] = [];
    const asked: Example[] = [];
    for (const example of examples) {
      const hidden = round[example.label] === r || (example.weight === 1 && random() < HIDDEN_QUESTIONS);
      (hidden ? asked : kept).push(example);
    }
    const ranker = trainRanker(kept, settings);
    for (const { words, label, weight } of asked) {
      if (weight < 1) {
        continue;
      }
      const { best, signals } = ranker.rank(words);
      const absent = round[label] === r;
      (absent ? outOfScope : inScope).push({
        inputs: inputsOf(signals),
        outcome: !absent && best === label,
        weight: 1,
      });
    }
  }
  return byProbability(fitLogistic(balance(inScope, outOfScope)));
}

function byProbability(probability: Probability): Confidence {
  return (signals) => probability(inputsOf(signals));
}

function roundsOf(labels: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: labels }, (_, i) => i);
  shuffle(order, random);
  const rounds = new Int32Array(labels);
  order.forEach((label, i) => {
    rounds[label] = i % ROUNDS;
  });
  return rounds;
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
