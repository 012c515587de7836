/** Numbers for pairs of numbers, as they are stored. */
export interface PairNumbers {
  /** The two numbers of each pair at twice what it stands for; the first is one more than given, 0 where there is no pair. */
  readonly pairs: Int32Array;
  /** What pairs stand for, each one more than that, by the hash of the pair; 0 is an empty slot. */
  readonly slots: Int32Array;
}

const LEAST_ROOM = 2 ** 12;

/**
 * A hash table in flat arrays, since a base has more pairs of words than anything else and a map of keys made for each
 * would cost more than all the other counting.
 */
export class PairTable {
  #pairs: Int32Array;
  #slots: Int32Array;
  /** How much of the pairs' array is in use. */
  #end: number;
  #size: number;
  #isOwn: boolean;

  /** @param before a table as it was, which is taken as it lies, and copied once one more is added */
  constructor(before?: PairNumbers) {
    this.#pairs = before?.pairs ?? new Int32Array(0);
    this.#slots = before?.slots ?? new Int32Array(LEAST_ROOM);
    this.#end = this.#pairs.length;
    this.#size = 0;
    this.#isOwn = before === undefined;
    for (let at = 0; at < this.#end; at += 2) {
      this.#size += this.#pairs[at] === 0 ? 0 : 1;
    }
  }

  get numbers(): PairNumbers {
    return { pairs: this.#pairs.subarray(0, this.#end), slots: this.#slots };
  }

  get size(): number {
    return this.#size;
  }

  get(one: number, other: number): number | undefined {
    const found = this.#slots[this.#find(one, other)] as number;
    return found === 0 ? undefined : found - 1;
  }

  /** @param value higher than those of all pairs before it; the pair is new */
  set(one: number, other: number, value: number): void {
    this.#makeOwn();
    if (4 * this.#size >= 3 * this.#slots.length) {
      this.#grow();
    }
    const at = 2 * value;
    this.#end = at + 2;
    if (this.#end > this.#pairs.length) {
      this.#pairs = widened(this.#pairs, 2 * Math.max(LEAST_ROOM, this.#end));
    }
    this.#pairs[at] = one + 1;
    this.#pairs[at + 1] = other;
    this.#enter(at);
    this.#size += 1;
  }

  #makeOwn(): void {
    if (!this.#isOwn) {
      this.#pairs = this.#pairs.slice();
      this.#slots = this.#slots.slice();
      this.#isOwn = true;
    }
  }

  /** Where the pair stands, or the empty slot where it would. */
  #find(one: number, other: number): number {
    const last = this.#slots.length - 1;
    const mixed = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & last;
    for (;;) {
      const at = 2 * ((this.#slots[slot] as number) - 1);
      if (at < 0 || (this.#pairs[at] === one + 1 && this.#pairs[at + 1] === other)) {
        return slot;
      }
      slot = (slot + 1) & last;
    }
  }

  #enter(at: number): void {
    const slot = this.#find((this.#pairs[at] as number) - 1, this.#pairs[at + 1] as number);
    this.#slots[slot] = at / 2 + 1;
  }

  #grow(): void {
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let at = 0; at < this.#end; at += 2) {
      if (this.#pairs[at] !== 0) {
        this.#enter(at);
      }
    }
  }
}

function widened(numbers: Int32Array, length: number): Int32Array {
  const wide = new Int32Array(length);
  wide.set(numbers);
  return wide;
}
