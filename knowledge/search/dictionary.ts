import type { FeatureCounts } from './features.ts';

/** A text's features by number, how often each occurs, and how many are in no text of the base. */
export interface CountedFeatures {
  readonly ids: Int32Array;
  readonly counts: Float32Array;
  readonly strangers: number;
}

/** Numbers for features, so that what is trained many times over need not read strings. */
export class Dictionary {
  readonly #ids = new Map<string, number>();

  get size(): number {
    return this.#ids.size;
  }

  /** Counts a text of the base; what is new gets a number. */
  learn(features: FeatureCounts): CountedFeatures {
    for (const feature of features.keys()) {
      if (!this.#ids.has(feature)) {
        this.#ids.set(feature, this.#ids.size);
      }
    }
    return this.look(features);
  }

  /** Counts any text; what is new is only counted as strange. */
  look(features: FeatureCounts): CountedFeatures {
    const ids = new Int32Array(features.size);
    const counts = new Float32Array(features.size);
    let size = 0;
    for (const [feature, count] of features) {
      const id = this.#ids.get(feature);
      if (id !== undefined) {
        ids[size] = id;
        counts[size] = count;
        size += 1;
      }
    }
    return { ids: ids.subarray(0, size), counts: counts.subarray(0, size), strangers: features.size - size };
  }
}
