import type { Clock, Scheduler } from '../../bots/clock.ts';
import { pause } from './pause.ts';

/** How fast we may write. Telegram's FAQ: about 1 a second to a chat, 20 a minute to a group, 30 a second in all. */
export interface PacingLimits {
  readonly perChatMs: number;
  readonly perGroupMinute: number;
  readonly perSecondInAll: number;
}

export const TELEGRAM_LIMITS: PacingLimits = { perChatMs: 1000, perGroupMinute: 20, perSecondInAll: 30 };

/** Beyond this many chats the ones that have been quiet are forgotten. */
const REMEMBERED_CHATS = 10_000;

interface ChatPace {
  /** Resolves when everybody before has been let through. */
  tail: Promise<void>;
  waiting: number;
  /** Epoch milliseconds of the next free moment. */
  freeAt: number;
  /** Moments of the last minute's messages; kept for groups only. */
  readonly lastMinute: number[];
}

/** Lets each request through when Telegram's limits allow it: in order within a chat, chats beside one another. */
export class Pacing {
  readonly #clock: Clock;
  readonly #scheduler: Scheduler;
  readonly #limits: PacingLimits;
  readonly #chats = new Map<string, ChatPace>();
  readonly #lastSecond: number[] = [];

  constructor(parts: {
    readonly clock: Clock;
    readonly scheduler: Scheduler;
    readonly limits?: PacingLimits | undefined;
  }) {
    this.#clock = parts.clock;
    this.#scheduler = parts.scheduler;
    this.#limits = parts.limits ?? TELEGRAM_LIMITS;
  }

  /** Resolves when a message may go to this chat, true; or false when `signal` ended the wait. */
  async slot(chatId: string, signal: AbortSignal): Promise<boolean> {
    const chat = this.#chat(chatId);
    const before = chat.tail;
    let leave: (() => void) | undefined;
    chat.tail = new Promise((resolve) => {
      leave = resolve;
    });
    chat.waiting += 1;
    try {
      await before;
      return await this.#take(chatId, chat, signal);
    } finally {
      chat.waiting -= 1;
      leave?.();
    }
  }

  /** Telegram answered 429: nothing goes to this chat for `ms`. */
  hold(chatId: string, ms: number): void {
    const chat = this.#chat(chatId);
    chat.freeAt = Math.max(chat.freeAt, this.#now() + ms);
  }

  async #take(chatId: string, chat: ChatPace, signal: AbortSignal): Promise<boolean> {
    for (;;) {
      if (signal.aborted) {
        return false;
      }
      const wait = Math.max(this.#chatWait(chatId, chat), this.#globalWait());
      if (wait <= 0) {
        this.#count(chatId, chat);
        return true;
      }
      await pause(this.#scheduler, wait, signal);
    }
  }

  #chatWait(chatId: string, chat: ChatPace): number {
    const now = this.#now();
    const wait = chat.freeAt - now;
    if (!isGroup(chatId)) {
      return wait;
    }
    dropUntil(chat.lastMinute, now - 60_000);
    return Math.max(
      wait,
      windowWait(chat.lastMinute, { room: this.#limits.perGroupMinute, ms: 60_000, now }),
    );
  }

  #globalWait(): number {
    const now = this.#now();
    dropUntil(this.#lastSecond, now - 1000);
    return windowWait(this.#lastSecond, { room: this.#limits.perSecondInAll, ms: 1000, now });
  }

  #count(chatId: string, chat: ChatPace): void {
    const now = this.#now();
    chat.freeAt = now + this.#limits.perChatMs;
    this.#lastSecond.push(now);
    if (isGroup(chatId)) {
      chat.lastMinute.push(now);
    }
  }

  #chat(chatId: string): ChatPace {
    let chat = this.#chats.get(chatId);
    if (!chat) {
      this.#forgetQuietChats();
      chat = { tail: Promise.resolve(), waiting: 0, freeAt: 0, lastMinute: [] };
      this.#chats.set(chatId, chat);
    }
    return chat;
  }

  #forgetQuietChats(): void {
    if (this.#chats.size < REMEMBERED_CHATS) {
      return;
    }
    const longAgo = this.#now() - 60_000;
    for (const [id, chat] of this.#chats) {
      if (chat.waiting === 0 && chat.freeAt < longAgo) {
        this.#chats.delete(id);
      }
    }
  }

  #now(): number {
    return this.#clock.now().getTime();
  }
}

/** Ids of groups are negative. */
function isGroup(chatId: string): boolean {
  return chatId.startsWith('-');
}

/** Takes away the moments up to `last`; they stand in order. */
function dropUntil(moments: number[], last: number): void {
  while (moments[0] !== undefined && moments[0] <= last) {
    moments.shift();
  }
}

/** Milliseconds until a window that holds `room` moments has space for one more. */
function windowWait(
  moments: readonly number[],
  { room, ms, now }: { readonly room: number; readonly ms: number; readonly now: number },
): number {
  const oldest = moments[moments.length - room];
  return oldest === undefined ? 0 : oldest + ms - now;
}
