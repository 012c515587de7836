import { z } from 'zod';
import type { Signal } from '../../bots/changes.ts';
import type { Clock } from '../../bots/clock.ts';

/** Somebody writes in a handoff. Never stored: it is worth nothing a moment later. */
const TypingSign = z.object({
  handoffId: z.string(),
  /** Absent, as is the name, when it is the citizen. */
  operatorId: z.string().exactOptional(),
  name: z.string().exactOptional(),
  /** Absent when they write to the citizen. */
  doing: z.enum(['reading', 'note']).exactOptional(),
});
export type TypingSign = Readonly<z.infer<typeof TypingSign>>;

/** Who is writing where, passed on to the consoles that are open. */
export class TypingSigns {
  readonly #listeners = new Set<(sign: TypingSign) => void>();
  readonly #lastSign = new Map<
    string,
    { readonly handoffId: string; readonly doing: TypingSign['doing']; readonly at: number }
  >();
  readonly #clock: Clock;
  readonly #colleagues: Pick<Signal<string>, 'emit' | 'listen'> | undefined;

  /** @param colleagues the consoles of other instances */
  constructor(clock: Clock, colleagues?: Pick<Signal<string>, 'emit' | 'listen'>) {
    this.#clock = clock;
    this.#colleagues = colleagues;
    colleagues?.listen((text, isOurs) => {
      if (!isOurs) {
        this.#pass(TypingSign.parse(JSON.parse(text)));
      }
    });
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
    const sign = { handoffId, operatorId: by.id, name: by.name, ...(doing && { doing }) };
    this.#pass(sign);
    this.#colleagues?.emit(JSON.stringify(sign));
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
