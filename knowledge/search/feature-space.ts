import type { FeatureCounts } from './features.ts';

/** Features that occur, by number, and their values; the length of the vector is 1 or, when empty, 0. */
export interface SparseVector {
  readonly ids: Int32Array;
  readonly values: Float32Array;
}

/** A text of the base as counted by a view, and the class (article) it belongs to. */
export interface CountedExample {
  readonly counts: FeatureCounts;
  readonly label: number;
}

/** Numbers and weights of the features of one view. */
export interface FeatureSpace {
  readonly size: number;
  vector(counts: FeatureCounts): SparseVector;
  /** Share of the features' weight that the space knows, 0 to 1; a strange feature weighs as much as the rarest. */
  knownShare(counts: FeatureCounts): number;
}

interface Occurrence {
  readonly id: number;
  total: number;
  readonly byLabel: Map<number, number>;
}

/** Learns which features occur and how much each tells: what is rare and keeps to few classes weighs most. */
export function learnFeatures(examples: readonly CountedExample[], labels: number): FeatureSpace {
  const occurrences = new Map<string, Occurrence>();
  for (const { counts, label } of examples) {
    for (const feature of counts.keys()) {
      let seen = occurrences.get(feature);
      if (!seen) {
        seen = { id: occurrences.size, total: 0, byLabel: new Map() };
        occurrences.set(feature, seen);
      }
      seen.total += 1;
      seen.byLabel.set(label, (seen.byLabel.get(label) ?? 0) + 1);
    }
  }
  const ids = new Map<string, number>();
  const weights = new Float32Array(occurrences.size);
  for (const [feature, seen] of occurrences) {
    ids.set(feature, seen.id);
    weights[seen.id] = weightOf(seen, examples.length, labels);
  }
  const strange = weightOf({ id: -1, total: 1, byLabel: new Map([[0, 1]]) }, examples.length, labels);
  return {
    size: ids.size,
    vector: (counts) => vectorOf(counts, ids, weights),
    knownShare(counts) {
      let known = 0;
      let all = 0;
      for (const feature of counts.keys()) {
        const id = ids.get(feature);
        known += id === undefined ? 0 : (weights[id] ?? 0);
        all += id === undefined ? strange : (weights[id] ?? 0);
      }
      return all > 0 ? known / all : 0;
    },
  };
}

/** Geometric mean of the inverse document frequency and of the inverse number of classes (by entropy). */
function weightOf(seen: Occurrence, examples: number, labels: number): number {
  let entropy = 0;
  for (const n of seen.byLabel.values()) {
    const share = n / seen.total;
    entropy -= share * Math.log(share);
  }
  const rarity = Math.log(1 + examples / seen.total);
  const focus = Math.log(1 + labels / Math.exp(entropy));
  return Math.sqrt(rarity * focus);
}

function vectorOf(
  counts: FeatureCounts,
  ids: ReadonlyMap<string, number>,
  weights: Float32Array,
): SparseVector {
  const found = new Int32Array(counts.size);
  const values = new Float32Array(counts.size);
  let size = 0;
  let squares = 0;
  for (const [feature, count] of counts) {
    const id = ids.get(feature);
    if (id === undefined) {
      continue;
    }
    const value = (1 + Math.log(count)) * (weights[id] ?? 0);
    found[size] = id;
    values[size] = value;
    squares += value * value;
    size += 1;
  }
  const norm = Math.sqrt(squares) || 1;
  for (let i = 0; i < size; i++) {
    values[i] = (values[i] ?? 0) / norm;
  }
  return { ids: found.subarray(0, size), values: values.subarray(0, size) };
}
