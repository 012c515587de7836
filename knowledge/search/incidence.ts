import type { CountedFeatures } from './tally.ts';

/** Something said in a class (an article), its features counted; `weight` is below 1 for what matters less. */
export interface Passage {
  readonly features: CountedFeatures;
  readonly label: number;
  readonly weight: number;
  /** By its words. */
  readonly key: number;
}

/**
 * Which classes use each feature: those of feature `f` stand from `starts[f]` to `starts[f + 1]`, each once.
 * Flat arrays, since a base has tens of thousands of features and a map for each would cost more than the training.
 */
export interface Incidence extends FeatureCounts {
  /** In how many passages of the class the feature occurs. */
  readonly passages: Float32Array;
}

/** The same without what only new features are weighed by. */
export interface FeatureCounts {
  readonly starts: Int32Array;
  readonly labels: Uint16Array;
  /** How often the feature occurs in the passages of the class, each time by the passage's weight. */
  readonly counts: Float32Array;
}

const MOST_LABELS = 2 ** 16;

export interface IncidenceSize {
  readonly features: number;
  readonly labels: number;
}

/** @throws RangeError when there are more classes than two bytes can number */
export function incidenceOf(passages: readonly Passage[], size: IncidenceSize): Incidence {
  if (size.labels > MOST_LABELS) {
    throw new RangeError(`${size.labels} topics are more than the ${MOST_LABELS} an engine can learn`);
  }
  const starts = startsOf(passages, size.features);
  const ends = starts.slice(0, size.features);
  const all = starts[size.features] ?? 0;
  const labels = new Uint16Array(all);
  const seen = new Float32Array(all);
  const counts = new Float32Array(all);
  // Passages come class by class, so the class a feature met last is the only one to look at.
  for (const { features, label, weight } of byLabel(passages)) {
    for (let i = 0; i < features.ids.length; i++) {
      const id = features.ids[i] as number;
      const end = ends[id] as number;
      const at = end > (starts[id] as number) && labels[end - 1] === label ? end - 1 : end;
      ends[id] = at + 1;
      labels[at] = label;
      seen[at] = (seen[at] as number) + 1;
      counts[at] = (counts[at] as number) + (features.counts[i] as number) * weight;
    }
  }
  return squeeze({ starts, labels, passages: seen, counts }, ends);
}

function byLabel(passages: readonly Passage[]): Passage[] {
  return [...passages].sort((a, b) => a.label - b.label);
}

function startsOf(passages: readonly Passage[], features: number): Int32Array {
  const starts = new Int32Array(features + 1);
  for (const passage of passages) {
    for (const id of passage.features.ids) {
      starts[id + 1] = (starts[id + 1] as number) + 1;
    }
  }
  for (let id = 0; id < features; id++) {
    starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number);
  }
  return starts;
}

/** Closes the gaps that were left for classes that came twice. */
function squeeze(wide: Incidence, ends: Int32Array): Incidence {
  const starts = new Int32Array(wide.starts.length);
  let size = 0;
  for (let id = 0; id < ends.length; id++) {
    starts[id] = size;
    const from = wide.starts[id] as number;
    const to = ends[id] as number;
    for (let at = from; at < to; at++, size++) {
      wide.labels[size] = wide.labels[at] as number;
      wide.passages[size] = wide.passages[at] as number;
      wide.counts[size] = wide.counts[at] as number;
    }
  }
  starts[ends.length] = size;
  return {
    starts,
    labels: wide.labels.slice(0, size),
    passages: wide.passages.slice(0, size),
    counts: wide.counts.slice(0, size),
  };
}
