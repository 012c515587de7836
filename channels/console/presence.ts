import type { Clock } from '../../bots/clock.ts';

/** Somebody writes in a handoff. Never stored: it is worth nothing a moment later. */
export interface TypingSign {
  readonly handoffId: string;
  /** Absent, as is the name, when it is the citizen. */
  readonly operatorId?: string;
  readonly name?: string;
  /** Absent when they write to the citizen. */
  readonly doing?: 'reading' | 'note';
}

/** Who has the console open and who is writing where, in this process. */
export class Presence {
  readonly #open = new Map<string, number>();
  readonly #listeners = new Set<(sign: TypingSign) => void>();
  readonly #lastSign = new Map<
    string,
    { readonly handoffId: string; readonly doing: TypingSign['doing']; readonly at: number }
  >();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A console was opened; the returned function closes it. One person may have several. */
  arrive(operatorId: string): () => void {
    this.#open.set(operatorId, (this.#open.get(operatorId) ?? 0) + 1);
    return () => {
      const left = (this.#open.get(operatorId) ?? 1) - 1;
      if (left > 0) {
        this.#open.set(operatorId, left);
      } else {
        this.#open.delete(operatorId);
        this.#lastSign.delete(operatorId);
      }
    };
  }

  present(): readonly string[] {
    return [...this.#open.keys()];
  }

  /** Passed on at most once a second for each operator and what they do where. */
  typing(
    handoffId: string,
    by: { readonly id: string; readonly name: string },
    doing?: TypingSign['doing'],
  ): void {
    const now = this.#clock.now().getTime();
    const last = this.#lastSign.get(by.id);
    if (last?.handoffId === handoffId && last.doing === doing && now - last.at < 1000) {
      return;
    }
    this.#lastSign.set(by.id, { handoffId, doing, at: now });
    this.#pass({ handoffId, operatorId: by.id, name: by.name, ...(doing && { doing }) });
  }

  /** Passed on as it comes: the chat sends one every few seconds. */
  citizenTyping(handoffId: string): void {
    this.#pass({ handoffId });
  }

  onTyping(listener: (sign: TypingSign) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #pass(sign: TypingSign): void {
    for (const listener of this.#listeners) {
      listener(sign);
    }
  }
}
