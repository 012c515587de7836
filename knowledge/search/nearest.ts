import type { SparseVector } from './feature-space.ts';

/** Finds how near the nearest example of a class is. */
export interface NearestExample {
  /** The cosine of the class's example that is most like the query, 0 to 1. */
  similarity(query: SparseVector, label: number): number;
}

/** @param labels the class of each vector; vectors have length 1 */
export function indexExamples(
  vectors: readonly SparseVector[],
  {
    labels,
    classes,
    features,
  }: { readonly labels: readonly number[]; readonly classes: number; readonly features: number },
): NearestExample {
  const byClass: SparseVector[][] = Array.from({ length: classes }, () => []);
  vectors.forEach((vector, i) => byClass[labels[i] as number]?.push(vector));
  const spread = new Float32Array(features);
  return {
    similarity(query, label) {
      query.ids.forEach((id, i) => {
        spread[id] = query.values[i] as number;
      });
      let nearest = 0;
      for (const example of byClass[label] ?? []) {
        nearest = Math.max(nearest, dot(example, spread));
      }
      for (const id of query.ids) {
        spread[id] = 0;
      }
      return nearest;
    },
  };
}

function dot({ ids, values }: SparseVector, spread: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < ids.length; i++) {
    sum += (values[i] as number) * (spread[ids[i] as number] as number);
  }
  return sum;
}
