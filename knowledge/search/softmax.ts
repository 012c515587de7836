import type { SparseVector } from './feature-space.ts';
import type { FeatureCounts } from './incidence.ts';
import { draw, drawnOrder } from './random.ts';

/** What to learn from: vectors, the class and the key of each. */
export interface LabelledVectors {
  readonly vectors: readonly SparseVector[];
  readonly labels: Int32Array;
  readonly keys: Int32Array;
}

/**
 * Softmax regression whose weights exist only where a class's own examples use a feature: a fraction of the memory
 * and time of a full table, at a loss of 0.1 points on public sets.
 */
export interface Softmax {
  /** Where the weights of each feature begin; one entry more than there are features. */
  readonly starts: Int32Array;
  /** The class of each weight, ascending within a feature. */
  readonly classes: Uint16Array;
  readonly weights: Float32Array;
}

export interface SoftmaxSettings {
  readonly labels: number;
  readonly epochs: number;
}

export interface TrainingSettings extends SoftmaxSettings {
  /** How many models are trained, each by other lots; what comes of it is their mean. */
  readonly models: number;
}

/** The features of an example that a step does not hide, in arrays as long as the longest example. */
interface Kept {
  readonly ids: Int32Array;
  readonly values: Float32Array;
  size: number;
}

const RATE = 4;
const LAST_RATE = 0.3;
/** Training starts from the mean of each class's examples times this, and is there in a third of the rounds. */
const HEAD_START = 40;
/** Lots of one model, more than there are rounds. */
const LOTS = 1_000;
/** Over many classes most of the time would go into exponentials of what is next to nothing. */
const NEGLIGIBLE = -9;
/** What is predicted so surely teaches nothing more. */
const LEARNT = 0.02;

/** @param incidence which classes use each feature of the examples */
export function trainSoftmax(
  examples: LabelledVectors,
  incidence: FeatureCounts,
  settings: TrainingSettings,
): Softmax {
  const models = Array.from({ length: settings.models }, (_, i) => {
    const model = startSoftmax(examples, incidence, settings.labels);
    improve(model, examples, { ...settings, rate: RATE, lot: i * LOTS });
    return model;
  });
  return meanOf(models);
}

function meanOf([first, ...others]: readonly Softmax[]): Softmax {
  if (first === undefined) {
    throw new RangeError('no model to take the mean of');
  }
  first.weights.forEach((weight, at) => {
    const sum = others.reduce((total, { weights }) => total + (weights[at] as number), weight);
    first.weights[at] = sum / (others.length + 1);
  });
  return first;
}

/** The model before its first round: the means of each class's examples. */
export function startSoftmax(examples: LabelledVectors, incidence: FeatureCounts, labels: number): Softmax {
  const { starts, labels: classes } = incidence;
  const model: Softmax = { starts, classes, weights: new Float32Array(classes.length) };
  startFromMeans(model, examples, labels);
  return model;
}

interface Rounds extends SoftmaxSettings {
  /** How far the weights move at first; towards the end they move less. */
  readonly rate: number;
  /** What is drawn in the first round; in those after it, the numbers that follow. */
  readonly lot: number;
}

/** Moves the weights of a model towards what the examples say, in place. */
export function improve(model: Softmax, examples: LabelledVectors, settings: Rounds): void {
  const longest = examples.vectors.reduce((most, { ids }) => Math.max(most, ids.length), 0);
  const kept: Kept = { ids: new Int32Array(longest), values: new Float32Array(longest), size: 0 };
  const gradient = new Float64Array(settings.labels);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    const rate = settings.rate + ((LAST_RATE - settings.rate) * epoch) / settings.epochs;
    const lot = settings.lot + epoch;
    for (const index of drawnOrder(examples.keys, lot)) {
      const label = examples.labels[index] as number;
      thin(examples.vectors[index] as SparseVector, kept, draw(examples.keys[index] as number, lot));
      logits(model, kept, gradient);
      toProbabilities(gradient, rate);
      const miss = rate - (gradient[label] as number);
      if (miss > rate * LEARNT) {
        gradient[label] = -miss;
        descend(model, kept, gradient);
      }
    }
  }
}

/** Writes the logarithms of the classes' probabilities into `out`. */
export function logProbabilities(model: Softmax, vector: SparseVector, out: Float64Array): void {
  logits(model, { ...vector, size: vector.ids.length }, out);
  normaliseLogs(out);
}

function startFromMeans(
  { starts, classes, weights }: Softmax,
  { vectors, labels }: LabelledVectors,
  classCount: number,
): void {
  const sizes = new Float64Array(classCount);
  for (const label of labels) {
    sizes[label] = (sizes[label] as number) + 1;
  }
  const byLabel = Int32Array.from(labels, (_, i) => i).sort(
    (a, b) => (labels[a] as number) - (labels[b] as number),
  );
  // Classes come in order, among the examples and within each feature: the place of one is never before the last one's.
  const places = starts.slice();
  for (const index of byLabel) {
    const { ids, values } = vectors[index] as SparseVector;
    const label = labels[index] as number;
    const share = HEAD_START / (sizes[label] as number);
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number;
      let at = places[id] as number;
      while (classes[at] !== label) {
        at += 1;
      }
      places[id] = at;
      weights[at] = (weights[at] as number) + share * (values[i] as number);
    }
  }
}

// The loops below are where training spends its time; every index is within its array by construction.

/**
 * Hides half of the features, by the toss of a coin for each, and strengthens the others: with ten examples a class it is
 * the best guard against overfitting.
 */
function thin({ ids, values }: SparseVector, kept: Kept, lot: number): void {
  let size = 0;
  let coins = 0;
  for (let i = 0; i < ids.length; i++) {
    coins = i % COINS === 0 ? draw(lot, i + 1) : coins >>> 1;
    if ((coins & 1) === 1) {
      kept.ids[size] = ids[i] as number;
      kept.values[size] = (values[i] as number) * Math.SQRT2;
      size += 1;
    }
  }
  kept.size = size;
}

/** Tosses in one number. */
const COINS = 32;

function logits({ starts, classes, weights }: Softmax, { ids, values, size }: Kept, out: Float64Array): void {
  out.fill(0);
  for (let i = 0; i < size; i++) {
    const value = values[i] as number;
    const end = starts[(ids[i] as number) + 1] as number;
    for (let at = starts[ids[i] as number] as number; at < end; at++) {
      const c = classes[at] as number;
      out[c] = (out[c] as number) + (weights[at] as number) * value;
    }
  }
}

/** Turns logits into probabilities times a factor. */
function toProbabilities(values: Float64Array, factor: number): void {
  const highest = highestOf(values);
  let sum = 0;
  for (let c = 0; c < values.length; c++) {
    const below = (values[c] as number) - highest;
    const odds = below < NEGLIGIBLE ? 0 : Math.exp(below);
    values[c] = odds;
    sum += odds;
  }
  const scale = factor / sum;
  for (let c = 0; c < values.length; c++) {
    values[c] = (values[c] as number) * scale;
  }
}

function descend(
  { starts, classes, weights }: Softmax,
  { ids, values, size }: Kept,
  gradient: Float64Array,
): void {
  for (let i = 0; i < size; i++) {
    const value = values[i] as number;
    const end = starts[(ids[i] as number) + 1] as number;
    for (let at = starts[ids[i] as number] as number; at < end; at++) {
      weights[at] = (weights[at] as number) - (gradient[classes[at] as number] as number) * value;
    }
  }
}

/** Shifts logarithms so that what they stand for adds up to 1. */
export function normaliseLogs(logs: Float64Array): void {
  const highest = highestOf(logs);
  let sum = 0;
  for (let i = 0; i < logs.length; i++) {
    sum += Math.exp((logs[i] as number) - highest);
  }
  const total = highest + Math.log(sum);
  for (let i = 0; i < logs.length; i++) {
    logs[i] = (logs[i] as number) - total;
  }
}

function highestOf(values: Float64Array): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    highest = value > highest ? value : highest;
  }
  return highest;
}
