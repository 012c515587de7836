import type { SparseVector } from './feature-space.ts';

/**
 * The vectors of all examples, class by class, end to end. Flat arrays, since thousands of small ones take more room
 * than what is in them.
 */
export interface ExampleTable {
  /** The first example of each class, and one entry more. */
  readonly classes: Int32Array;
  /** Where each example begins in `ids` and `values`, and one entry more. */
  readonly starts: Int32Array;
  readonly ids: Int32Array;
  /** Values in parts of `WHOLE`: none is below 0 or above 1. */
  readonly values: Uint16Array;
}

const WHOLE = 0xffff;

/** Finds how near the nearest example of a class is. */
export interface NearestExample {
  /** The cosine of the class's example that is most like the query, 0 to 1. */
  similarity(query: SparseVector, label: number): number;
}

/** @param labels the class of each vector; vectors have length 1 */
export function tableOf(
  vectors: readonly SparseVector[],
  { labels, classes }: { readonly labels: readonly number[]; readonly classes: number },
): ExampleTable {
  const byClass: SparseVector[][] = Array.from({ length: classes }, () => []);
  vectors.forEach((vector, i) => byClass[labels[i] as number]?.push(vector));
  const inOrder = byClass.flat();
  const starts = startsOf(inOrder.map(({ ids }) => ids.length));
  const size = starts[inOrder.length] as number;
  const table = {
    classes: startsOf(byClass.map((examples) => examples.length)),
    starts,
    ids: new Int32Array(size),
    values: new Uint16Array(size),
  };
  inOrder.forEach(({ ids, values }, i) => {
    table.ids.set(ids, starts[i]);
    table.values.set(
      values.map((value) => Math.round(value * WHOLE)),
      starts[i],
    );
  });
  return table;
}

/** The table with the examples of some classes replaced. */
export function replaceIn(
  table: ExampleTable,
  vectors: readonly SparseVector[],
  { labels, classes, isChanged }: Replacement,
): ExampleTable {
  const fresh = tableOf(vectors, { labels, classes });
  const parts = Array.from({ length: classes }, (_, label) => {
    const isKept = label + 1 < table.classes.length && !isChanged(label);
    return examplesIn(isKept ? table : fresh, label);
  });
  const starts = new Int32Array(totalOf(parts.map(({ from, to }) => to - from)) + 1);
  const ids = new Int32Array(totalOf(parts.map(({ of, from, to }) => sizeOf(of, from, to))));
  const values = new Uint16Array(ids.length);
  let example = 0;
  for (const { of, from, to } of parts) {
    const [start, end] = [of.starts[from] as number, of.starts[to] as number];
    const size = starts[example] as number;
    ids.set(of.ids.subarray(start, end), size);
    values.set(of.values.subarray(start, end), size);
    for (let one = from + 1; one <= to; one++) {
      example += 1;
      starts[example] = (of.starts[one] as number) - start + size;
    }
  }
  return { classes: startsOf(parts.map(({ from, to }) => to - from)), starts, ids, values };
}

/** Where the examples of a class stand in a table. */
function examplesIn(of: ExampleTable, label: number) {
  return { of, from: of.classes[label] as number, to: of.classes[label + 1] as number };
}

function sizeOf({ starts }: ExampleTable, from: number, to: number): number {
  return (starts[to] as number) - (starts[from] as number);
}

function totalOf(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

export interface Replacement {
  /** The class of each vector. */
  readonly labels: readonly number[];
  readonly classes: number;
  /** Whether the class's examples are all among the vectors. */
  readonly isChanged: (label: number) => boolean;
}

function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  lengths.forEach((length, i) => {
    starts[i + 1] = (starts[i] as number) + length;
  });
  return starts;
}

/** @param features how many features there are */
export function nearestIn(table: ExampleTable, features: number): NearestExample {
  const spread = new Float32Array(features);
  return {
    similarity(query, label) {
      query.ids.forEach((id, i) => {
        spread[id] = query.values[i] as number;
      });
      let nearest = 0;
      const end = table.classes[label + 1] as number;
      for (let example = table.classes[label] as number; example < end; example++) {
        nearest = Math.max(nearest, dot(table, example, spread));
      }
      for (const id of query.ids) {
        spread[id] = 0;
      }
      return nearest;
    },
  };
}

function dot({ starts, ids, values }: ExampleTable, example: number, spread: Float32Array): number {
  let sum = 0;
  const end = starts[example + 1] as number;
  for (let i = starts[example] as number; i < end; i++) {
    sum += (values[i] as number) * (spread[ids[i] as number] as number);
  }
  return sum / WHOLE;
}
