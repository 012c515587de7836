import type { Clock } from '../../../bots/clock.ts';
import { tooMany } from './telegram-answer.ts';

const SENDING = new Set(['sendMessage', 'sendVenue', 'sendLocation']);

/** Counts messages as Telegram does, and remembers who was told to wait. */
export class SpeedLimits {
  readonly #clock: Clock;
  readonly #isLimiting: boolean;
  readonly #heldUntil = new Map<number, number>();
  readonly #sent: { readonly chatId: number; readonly at: number }[] = [];

  constructor(clock: Clock, isLimiting: boolean) {
    this.#clock = clock;
    this.#isLimiting = isLimiting;
  }

  /** After a 429 everything to that chat is refused until the time is over. */
  hold(chatId: number | undefined, seconds: number): void {
    if (chatId !== undefined) {
      this.#heldUntil.set(chatId, this.#now() + seconds * 1000);
    }
  }

  check(method: string, chatId: number | undefined): void {
    if (!SENDING.has(method) || chatId === undefined) {
      return;
    }
    const left = (this.#heldUntil.get(chatId) ?? 0) - this.#now();
    if (left > 0) {
      throw tooMany(Math.ceil(left / 1000));
    }
    if (!this.#isLimiting) {
      return;
    }
    const inChat = (ms: number) =>
      this.#sent.filter((sent) => sent.chatId === chatId && sent.at > this.#now() - ms).length;
    const inAll = this.#sent.filter(({ at }) => at > this.#now() - 1000).length;
    if (inChat(1000) >= 1 || inAll >= 30 || (chatId < 0 && inChat(60_000) >= 20)) {
      throw tooMany(1);
    }
  }

  count(method: string, chatId: number | undefined): void {
    if (this.#isLimiting && SENDING.has(method) && chatId !== undefined) {
      this.#sent.push({ chatId, at: this.#now() });
    }
  }

  #now(): number {
    return this.#clock.now().getTime();
  }
}
