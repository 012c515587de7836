import type { CountedFeatures } from './dictionary.ts';

/** Features that occur, by number, and their values; the length of the vector is 1 or, when empty, 0. */
export interface SparseVector {
  readonly ids: Int32Array;
  readonly values: Float32Array;
}

/** A text of the base as counted by a view, and the class (article) it belongs to. */
export interface CountedExample {
  readonly features: CountedFeatures;
  readonly label: number;
}

/** The weights of a view's features: how much each tells. */
export interface FeatureSpace {
  vector(features: CountedFeatures): SparseVector;
  /** Share of the features' weight that the space knows, 0 to 1; a strange feature weighs as much as the rarest. */
  knownShare(features: CountedFeatures): number;
}

export interface SpaceSettings {
  readonly features: number;
  readonly labels: number;
}

/** Learns how much each feature tells: what is rare and keeps to few classes weighs most. */
export function learnFeatures(
  examples: readonly CountedExample[],
  { features, labels }: SpaceSettings,
): FeatureSpace {
  const seen: (Map<number, number> | undefined)[] = Array.from({ length: features });
  for (const example of examples) {
    for (const id of example.features.ids) {
      const byLabel = seen[id] ?? new Map<number, number>();
      seen[id] = byLabel;
      byLabel.set(example.label, (byLabel.get(example.label) ?? 0) + 1);
    }
  }
  const base = { examples: examples.length, labels };
  const weights = Float32Array.from(seen, (byLabel) => (byLabel ? weightOf(byLabel, base) : 0));
  const strange = weightOf(new Map([[0, 1]]), base);
  return {
    vector: (counted) => vectorOf(counted, weights),
    knownShare: (counted) => knownShare(counted, weights, strange),
  };
}

/** Geometric mean of the inverse document frequency and of the inverse number of classes (by entropy). */
function weightOf(
  byLabel: ReadonlyMap<number, number>,
  base: { readonly examples: number; readonly labels: number },
): number {
  let total = 0;
  for (const n of byLabel.values()) {
    total += n;
  }
  let entropy = 0;
  for (const n of byLabel.values()) {
    entropy -= (n / total) * Math.log(n / total);
  }
  const rarity = Math.log(1 + base.examples / total);
  const focus = Math.log(1 + base.labels / Math.exp(entropy));
  return Math.sqrt(rarity * focus);
}

function vectorOf({ ids, counts }: CountedFeatures, weights: Float32Array): SparseVector {
  const found = new Int32Array(ids.length);
  const values = new Float32Array(ids.length);
  let size = 0;
  let squares = 0;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] ?? 0;
    const value = (1 + Math.log(counts[i] ?? 1)) * (weights[id] ?? 0);
    if (value > 0) {
      found[size] = id;
      values[size] = value;
      squares += value * value;
      size += 1;
    }
  }
  const norm = Math.sqrt(squares) || 1;
  for (let i = 0; i < size; i++) {
    values[i] = (values[i] ?? 0) / norm;
  }
  return { ids: found.subarray(0, size), values: values.subarray(0, size) };
}

function knownShare({ ids, strangers }: CountedFeatures, weights: Float32Array, strange: number): number {
  let known = 0;
  let all = strangers * strange;
  for (const id of ids) {
    const weight = weights[id] ?? 0;
    known += weight;
    all += weight || strange;
  }
  return all > 0 ? known / all : 0;
}
