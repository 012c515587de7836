import type { SparseVector } from './feature-space.ts';

/** Finds how near the nearest example of each class is. */
export interface NearestExample {
  /** Writes for each class the cosine of its nearest example, 0 to 1, into `out`. */
  similarities(query: SparseVector, out: Float64Array): void;
}

interface Postings {
  readonly starts: Int32Array;
  readonly examples: Int32Array;
  readonly values: Float32Array;
}

/** An inverted index of the examples' vectors, which must have length 1. */
export function indexExamples(
  vectors: readonly SparseVector[],
  { labels, features }: { readonly labels: readonly number[]; readonly features: number },
): NearestExample {
  const postings = postingsOf(vectors, features);
  const cosines = new Float64Array(vectors.length);
  return {
    similarities(query, out) {
      cosines.fill(0);
      addCosines(query, postings, cosines);
      out.fill(0);
      for (let example = 0; example < cosines.length; example++) {
        const label = labels[example] ?? 0;
        out[label] = Math.max(out[label] ?? 0, cosines[example] ?? 0);
      }
    },
  };
}

function postingsOf(vectors: readonly SparseVector[], features: number): Postings {
  const starts = new Int32Array(features + 1);
  for (const { ids } of vectors) {
    for (const id of ids) {
      starts[id + 1] = (starts[id + 1] as number) + 1;
    }
  }
  for (let id = 0; id < features; id++) {
    starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number);
  }
  const ends = starts.slice(0, features);
  const examples = new Int32Array(starts[features] ?? 0);
  const values = new Float32Array(examples.length);
  vectors.forEach((vector, example) => {
    for (let i = 0; i < vector.ids.length; i++) {
      const id = vector.ids[i] as number;
      const at = ends[id] as number;
      ends[id] = at + 1;
      examples[at] = example;
      values[at] = vector.values[i] as number;
    }
  });
  return { starts, examples, values };
}

function addCosines(
  query: SparseVector,
  { starts, examples, values }: Postings,
  cosines: Float64Array,
): void {
  for (let i = 0; i < query.ids.length; i++) {
    const id = query.ids[i] as number;
    const value = query.values[i] as number;
    const end = starts[id + 1] as number;
    for (let at = starts[id] as number; at < end; at++) {
      const example = examples[at] as number;
      cosines[example] = (cosines[example] as number) + (values[at] as number) * value;
    }
  }
}
