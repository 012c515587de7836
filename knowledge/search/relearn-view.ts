import { buildArticleIndex } from './article-index.ts';
import { learnFeatures, vectorOf } from './feature-space.ts';
import { type FeatureCounts, type Passage, incidenceOf } from './incidence.ts';
import { improve, type LabelledVectors, startSoftmax } from './softmax.ts';
import type { LearntView, ViewModel } from './view-model.ts';

/** What has changed since a view was learnt. */
export interface ViewChanges {
  /** All passages of the classes that changed. */
  readonly passages: readonly Passage[];
  /** Some of all the others, so that the new does not drive out the old. */
  readonly others: readonly Passage[];
  /** How many passages there are in all. */
  readonly total: number;
  readonly features: number;
  readonly labels: number;
  readonly isChanged: (label: number) => boolean;
}

// Found by relearning each tenth topic after a fifth of its questions had been hidden.
const ROUNDS = 2;
const RATE = 1;

/**
 * Learns some classes of a view anew: their weights begin where they were, or where new features begin, and a few rounds
 * over them and a sample of the others follow. Features that were known before weigh what they weighed.
 */
export function relearnView(before: ViewModel, changes: ViewChanges): LearntView {
  const { passages, others, features, labels } = changes;
  const fresh = incidenceOf(passages, { features, labels });
  const { counted, weights } = merged(before, fresh, changes);
  // What is new stands in the passages that changed and nowhere else.
  const space = learnFeatures(fresh, { passages: changes.total, labels }, before.space.weights);
  const labelled = (those: readonly Passage[]): LabelledVectors => ({
    vectors: those.map((passage) => vectorOf(passage.features, space)),
    labels: Int32Array.from(those, ({ label }) => label),
    keys: Int32Array.from(those, ({ key }) => key),
  });
  const examples = labelled(passages);
  const model = startSoftmax(examples, counted, labels);
  for (let at = 0; at < weights.length; at++) {
    const weight = weights[at] as number;
    if (!Number.isNaN(weight)) {
      model.weights[at] = weight;
    }
  }
  improve(model, labelled([...passages, ...others]), {
    labels,
    epochs: ROUNDS,
    rate: RATE,
    lot: 0,
  });
  return {
    view: { space, model, index: buildArticleIndex(counted, labels) },
    vectors: examples.vectors,
  };
}

interface Merged {
  readonly counted: FeatureCounts;
  /** The weight that each entry had; NaN for one that is new. */
  readonly weights: Float32Array;
}

/** What is counted in the classes that changed in place of what was; classes ascend within a feature as before. */
function merged(
  { index: { counted: old }, model }: ViewModel,
  fresh: FeatureCounts,
  { features, labels: classes, isChanged }: ViewChanges,
): Merged {
  const changed = Uint8Array.from({ length: classes }, (_, label) => Number(isChanged(label)));
  const room = old.labels.length + fresh.labels.length;
  const starts = new Int32Array(features + 1);
  const labels = new Uint16Array(room);
  const counts = new Float32Array(room);
  const weights = new Float32Array(room);
  let size = 0;
  const add = (label: number, count: number, weight: number): void => {
    labels[size] = label;
    counts[size] = count;
    weights[size] = weight;
    size += 1;
  };
  for (let id = 0; id < features; id++) {
    let before = old.starts[id] ?? 0;
    const end = old.starts[id + 1] ?? before;
    const until = fresh.starts[id + 1] as number;
    for (let now = fresh.starts[id] as number; now <= until; now++) {
      const label = now < until ? (fresh.labels[now] as number) : classes;
      for (; before < end && (old.labels[before] as number) < label; before++) {
        const other = old.labels[before] as number;
        if (changed[other] === 0) {
          add(other, old.counts[before] as number, model.weights[before] as number);
        }
      }
      if (now < until) {
        const isKnown = before < end && old.labels[before] === label;
        const weight = isKnown ? (model.weights[before] as number) : Number.NaN;
        add(label, fresh.counts[now] as number, weight);
        before += Number(isKnown);
      }
    }
    starts[id + 1] = size;
  }
  return {
    counted: { starts, labels: labels.subarray(0, size), counts: counts.subarray(0, size) },
    weights: weights.subarray(0, size),
  };
}
