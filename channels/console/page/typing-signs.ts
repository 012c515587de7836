import type { Translate } from './texts.ts';

/** A sign that is not repeated within this time is over; the chat repeats it every four seconds. */
const TYPING_MS = 6000;

/** Where the citizen's sign stands beside the operator's. */
export function citizenIn(handoffId: string): string {
  return `${handoffId} citizen`;
}

/** "Anna is writing", the citizen first; undefined when nobody is. */
export function typingText(
  typing: Readonly<Record<string, string>>,
  handoffId: string,
  t: Translate,
): string | undefined {
  const operator = typing[handoffId];
  if (typing[citizenIn(handoffId)] !== undefined) {
    return t('conversation.citizenTyping');
  }
  return operator === undefined ? undefined : t('conversation.typing', { name: operator });
}

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
