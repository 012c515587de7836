/** Numbers for strings. Those of a base that was counted before are taken as they lie, and copied once one more is added. */
export class Numbering {
  #numbers: ReadonlyMap<string, number>;
  #own: Map<string, number> | undefined;

  constructor(before: ReadonlyMap<string, number> = new Map()) {
    this.#numbers = before;
  }

  get numbers(): ReadonlyMap<string, number> {
    return this.#numbers;
  }

  get size(): number {
    return this.#numbers.size;
  }

  get(name: string): number | undefined {
    return this.#numbers.get(name);
  }

  add(name: string, number: number): void {
    this.#own ??= new Map(this.#numbers);
    this.#own.set(name, number);
    this.#numbers = this.#own;
  }
}
