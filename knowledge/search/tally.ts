/** A text's features by number, how often each occurs, and how many occurrences are of none in the base. */
export interface CountedFeatures {
  readonly ids: Int32Array;
  readonly counts: Float32Array;
  readonly strangers: number;
}

/** Room is taken in pieces of so many features: many small arrays cost more than what is counted into them. */
const ROOM = 65_536;

/** Counts features text after text in one table: thousands of texts make no thousand maps. */
export class Tally {
  #counts = new Float32Array(4_096);
  #seen: number[] = [];
  #strangers = 0;
  #roomForIds = new Int32Array(0);
  #roomForCounts = new Float32Array(0);
  #used = 0;

  /** @param id number of a feature; a negative one is strange */
  add(id: number): void {
    if (id < 0) {
      this.#strangers += 1;
      return;
    }
    if (id >= this.#counts.length) {
      const wider = new Float32Array(2 * id);
      wider.set(this.#counts);
      this.#counts = wider;
    }
    const count = this.#counts[id] as number;
    if (count === 0) {
      this.#seen.push(id);
    }
    this.#counts[id] = count + 1;
  }

  /** What was counted so far. */
  counted(): CountedFeatures {
    const size = this.#seen.length;
    if (this.#used + size > this.#roomForIds.length) {
      this.#roomForIds = new Int32Array(Math.max(ROOM, size));
      this.#roomForCounts = new Float32Array(this.#roomForIds.length);
      this.#used = 0;
    }
    const ids = this.#roomForIds.subarray(this.#used, this.#used + size);
    const counts = this.#roomForCounts.subarray(this.#used, this.#used + size);
    this.#used += size;
    for (let i = 0; i < size; i++) {
      const id = this.#seen[i] as number;
      ids[i] = id;
      counts[i] = this.#counts[id] as number;
    }
    return { ids, counts, strangers: this.#strangers };
  }

  /** What was counted, and begins anew. */
  take(): CountedFeatures {
    const counted = this.counted();
    for (const id of this.#seen) {
      this.#counts[id] = 0;
    }
    this.#seen = [];
    this.#strangers = 0;
    return counted;
  }
}
