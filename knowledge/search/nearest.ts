import type { SparseVector } from './feature-space.ts';

/** Finds how near the nearest example of each class is. */
export interface NearestExample {
  /** Writes for each class the cosine of its nearest example, 0 to 1, into `out`. */
  similarities(query: SparseVector, out: Float64Array): void;
}

interface Postings {
  readonly examples: number[];
  readonly values: number[];
}

/** An inverted index of the examples' vectors, which must have length 1. */
export function indexExamples(vectors: readonly SparseVector[], labels: readonly number[]): NearestExample {
  const postings = new Map<number, Postings>();
  vectors.forEach((vector, example) => {
    vector.ids.forEach((id, i) => {
      let list = postings.get(id);
      if (!list) {
        list = { examples: [], values: [] };
        postings.set(id, list);
      }
      list.examples.push(example);
      list.values.push(vector.values[i] ?? 0);
    });
  });
  const cosines = new Float64Array(vectors.length);
  return {
    similarities(query, out) {
      cosines.fill(0);
      query.ids.forEach((id, i) => addTo(cosines, postings.get(id), query.values[i] ?? 0));
      out.fill(0);
      cosines.forEach((cosine, example) => {
        const label = labels[example] ?? 0;
        out[label] = Math.max(out[label] ?? 0, cosine);
      });
    },
  };
}

function addTo(cosines: Float64Array, list: Postings | undefined, value: number): void {
  if (!list) {
    return;
  }
  for (let i = 0; i < list.examples.length; i++) {
    const example = list.examples[i] ?? 0;
    cosines[example] = (cosines[example] ?? 0) + (list.values[i] ?? 0) * value;
  }
}
