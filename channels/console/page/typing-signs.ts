/** A sign that is not repeated within this time is over. */
const TYPING_MS = 4000;

/** Who is writing where; each sign ends by itself. */
export class TypingSigns {
  readonly #ends = new Map<string, number>();
  readonly #changed: (writers: Readonly<Record<string, string>>) => void;
  #writers: Readonly<Record<string, string>> = {};

  constructor(changed: (writers: Readonly<Record<string, string>>) => void) {
    this.#changed = changed;
  }

  begin(handoffId: string, name: string): void {
    window.clearTimeout(this.#ends.get(handoffId));
    this.#ends.set(
      handoffId,
      window.setTimeout(() => this.end(handoffId), TYPING_MS),
    );
    this.#writers = { ...this.#writers, [handoffId]: name };
    this.#changed(this.#writers);
  }

  end(handoffId: string): void {
    window.clearTimeout(this.#ends.get(handoffId));
    if (this.#ends.delete(handoffId)) {
      const { [handoffId]: _ended, ...writers } = this.#writers;
      this.#writers = writers;
      this.#changed(writers);
    }
  }
}
