/**
 * One lane per conversation: work of one conversation runs one after another, that of different ones side by side, up to
 * a number at once. Waking a lane that runs already makes it look once more before it ends.
 */
export class Lanes {
  readonly #work: (key: string) => Promise<void>;
  readonly #most: number;
  readonly #waiting: string[] = [];
  readonly #states = new Map<string, 'waiting' | 'running' | 'again'>();
  #running = 0;
  #stopped = false;
  #idle: (() => void)[] = [];

  /** `work` must not reject: what can go wrong in a turn is dealt with inside it. */
  constructor(work: (key: string) => Promise<void>, most: number) {
    this.#work = work;
    this.#most = most;
  }

  /** Conversations that wait or run; how busy we are. */
  get depth(): number {
    return this.#states.size;
  }

  wake(key: string): void {
    const state = this.#states.get(key);
    if (state === 'running') {
      this.#states.set(key, 'again');
    } else if (state === undefined) {
      this.#states.set(key, 'waiting');
      this.#waiting.push(key);
      this.#fill();
    }
  }

  /** Starts nothing more; resolves when what runs has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#running > 0) {
      await new Promise<void>((resolve) => this.#idle.push(resolve));
    }
  }

  /** Resolves when nothing waits or runs. */
  async settled(): Promise<void> {
    while (this.#states.size > 0 && !this.#stopped) {
      await new Promise<void>((resolve) => this.#idle.push(resolve));
    }
  }

  #fill(): void {
    while (!this.#stopped && this.#running < this.#most) {
      const key = this.#waiting.shift();
      if (key === undefined) {
        return;
      }
      this.#running += 1;
      this.#states.set(key, 'running');
      void this.#run(key);
    }
  }

  async #run(key: string): Promise<void> {
    await this.#work(key);
    this.#running -= 1;
    if (this.#states.get(key) === 'again') {
      this.#states.set(key, 'waiting');
      this.#waiting.push(key);
    } else {
      this.#states.delete(key);
    }
    this.#fill();
    if (this.#running === 0) {
      for (const wake of this.#idle.splice(0)) {
        wake();
      }
    }
  }
}
