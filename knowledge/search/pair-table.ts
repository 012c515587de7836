/**
 * Numbers for pairs of numbers: a hash table in flat arrays, since a base has more pairs of words than anything else and
 * a map of keys made for each would cost more than all the other counting.
 */
export class PairTable {
  /** The two numbers and what they stand for, slot by slot; the first is one more than given, so that 0 is an empty slot. */
  #entries: Int32Array;
  #slots: number;
  #size = 0;

  /** @param entries of a table as it was before */
  constructor(entries: Int32Array = new Int32Array(3 * 2 ** 12)) {
    this.#entries = entries;
    this.#slots = entries.length / 3;
    for (let at = 0; at < entries.length; at += 3) {
      this.#size += entries[at] === 0 ? 0 : 1;
    }
  }

  /** All that the table holds. */
  get entries(): Int32Array {
    return this.#entries;
  }

  get size(): number {
    return this.#size;
  }

  get(one: number, other: number): number | undefined {
    const at = this.#find(one, other);
    return this.#entries[at] === 0 ? undefined : this.#entries[at + 2];
  }

  set(one: number, other: number, value: number): void {
    if (4 * this.#size >= 3 * this.#slots) {
      this.#grow();
    }
    const at = this.#find(one, other);
    this.#size += this.#entries[at] === 0 ? 1 : 0;
    this.#entries[at] = one + 1;
    this.#entries[at + 1] = other;
    this.#entries[at + 2] = value;
  }

  /** Where the pair stands, or the empty slot where it would. */
  #find(one: number, other: number): number {
    const mixed = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & (this.#slots - 1);
    for (;;) {
      const at = 3 * slot;
      const first = this.#entries[at] as number;
      if (first === 0 || (first === one + 1 && this.#entries[at + 1] === other)) {
        return at;
      }
      slot = (slot + 1) & (this.#slots - 1);
    }
  }

  #grow(): void {
    const before = this.#entries;
    this.#slots *= 2;
    this.#entries = new Int32Array(3 * this.#slots);
    this.#size = 0;
    for (let at = 0; at < before.length; at += 3) {
      if (before[at] !== 0) {
        this.set((before[at] as number) - 1, before[at + 1] as number, before[at + 2] as number);
      }
    }
  }
}
