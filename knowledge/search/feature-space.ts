import type { CountedFeatures } from './tally.ts';
import type { Incidence } from './incidence.ts';

/** Features that occur, by number, and their values; the length of the vector is 1 or, when empty, 0. */
export interface SparseVector {
  readonly ids: Int32Array;
  readonly values: Float32Array;
}

/** How much each feature of a view tells. */
export interface FeatureSpace {
  readonly weights: Float32Array;
  /** The weight of a feature that is in no example: that of the rarest. */
  readonly strange: number;
}

/** How many passages and classes a base has. */
export interface BaseSize {
  readonly passages: number;
  readonly labels: number;
}

/**
 * Learns how much each feature tells: what is rare and keeps to few classes weighs most.
 * @param known weights of features that keep them, by number
 */
export function learnFeatures(
  { starts, passages }: Incidence,
  size: BaseSize,
  known: Float32Array = new Float32Array(0),
): FeatureSpace {
  const weights = new Float32Array(starts.length - 1);
  weights.set(known);
  for (let id = known.length; id < weights.length; id++) {
    const from = starts[id] as number;
    const to = starts[id + 1] as number;
    weights[id] = to > from ? weightOf(passages.subarray(from, to), size) : 0;
  }
  return { weights, strange: weightOf(Float32Array.of(1), size) };
}

/**
 * Geometric mean of the inverse document frequency and of the inverse number of classes (by entropy).
 * @param byClass in how many passages of each class the feature occurs
 */
function weightOf(byClass: Float32Array, { passages, labels }: BaseSize): number {
  let total = 0;
  for (const n of byClass) {
    total += n;
  }
  let entropy = 0;
  for (const n of byClass) {
    entropy -= (n / total) * Math.log(n / total);
  }
  const rarity = Math.log(1 + passages / total);
  const focus = Math.log(1 + labels / Math.exp(entropy));
  return Math.sqrt(rarity * focus);
}

export function vectorOf({ ids, counts }: CountedFeatures, { weights }: FeatureSpace): SparseVector {
  const found = new Int32Array(ids.length);
  const values = new Float32Array(ids.length);
  let size = 0;
  let squares = 0;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    const count = counts[i] as number;
    const value = (count === 1 ? 1 : 1 + Math.log(count)) * (weights[id] as number);
    if (value > 0) {
      found[size] = id;
      values[size] = value;
      squares += value * value;
      size += 1;
    }
  }
  const norm = Math.sqrt(squares) || 1;
  for (let i = 0; i < size; i++) {
    values[i] = (values[i] as number) / norm;
  }
  return { ids: found.subarray(0, size), values: values.subarray(0, size) };
}

/** Share of the features' weight that the space knows, 0 to 1. */
export function knownShare({ ids, strangers }: CountedFeatures, { weights, strange }: FeatureSpace): number {
  let known = 0;
  let all = strangers * strange;
  for (const id of ids) {
    const weight = weights[id] ?? 0;
    known += weight;
    all += weight || strange;
  }
  return all > 0 ? known / all : 0;
}
