/** Lets so many in at once, first come first served. */
export class Turnstile {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(most: number) {
    this.#free = most;
  }

  /** Resolves when there is room, with the function that gives it back; called again it does nothing. */
  async enter(): Promise<() => void> {
    if (this.#free > 0) {
      this.#free -= 1;
    } else {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    let isOut = false;
    return () => {
      if (!isOut) {
        isOut = true;
        this.#makeRoom();
      }
    };
  }

  #makeRoom(): void {
    const next = this.#waiting.shift();
    if (next === undefined) {
      this.#free += 1;
    } else {
      next();
    }
  }
}
