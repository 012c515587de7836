import type { Clock, Scheduler } from '../../bots/clock.ts';
import { pause } from './pause.ts';
import { SlidingWindow } from './sliding-window.ts';

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
  /** Resolves when everybody before is through. */
  tail: Promise<void>;
  waiting: number;
  /** Epoch milliseconds of the next free moment. */
  freeAt: number;
  /** Groups only. */
  readonly minute: SlidingWindow | undefined;
}

/** Lets requests through when Telegram's limits allow it: one after another in a chat, chats beside one another. */
export class Pacing {
  readonly #clock: Clock;
  readonly #scheduler: Scheduler;
  readonly #limits: PacingLimits;
  readonly #chats = new Map<string, ChatPace>();
  readonly #inAll: SlidingWindow;

  constructor(parts: {
    readonly clock: Clock;
    readonly scheduler: Scheduler;
    readonly limits?: PacingLimits | undefined;
  }) {
    this.#clock = parts.clock;
    this.#scheduler = parts.scheduler;
    this.#limits = parts.limits ?? TELEGRAM_LIMITS;
    this.#inAll = this.#window(this.#limits.perSecondInAll, 1000);
  }

  /**
   * Runs `send` when a message may go to this chat, after those who asked before. Undefined, and nothing sent, when
   * `signal` ended the wait.
   */
  async run<T>(chatId: string, send: () => Promise<T>, signal: AbortSignal): Promise<T | undefined> {
    const chat = this.#chat(chatId);
    const before = chat.tail;
    let leave: (() => void) | undefined;
    chat.tail = new Promise((resolve) => {
      leave = resolve;
    });
    chat.waiting += 1;
    try {
      await before;
      return await this.#take(chat, send, signal);
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

  async #take<T>(chat: ChatPace, send: () => Promise<T>, signal: AbortSignal): Promise<T | undefined> {
    while (chat.freeAt > this.#now() && !signal.aborted) {
      await pause(this.#scheduler, chat.freeAt - this.#now(), signal);
    }
    if (chat.minute && !(await chat.minute.enter(signal))) {
      return undefined;
    }
    try {
      if (!(await this.#inAll.enter(signal))) {
        return undefined;
      }
      try {
        return await send();
      } finally {
        chat.freeAt = Math.max(chat.freeAt, this.#now() + this.#limits.perChatMs);
        this.#inAll.leave();
      }
    } finally {
      chat.minute?.leave();
    }
  }

  #chat(chatId: string): ChatPace {
    let chat = this.#chats.get(chatId);
    if (!chat) {
      this.#forgetQuietChats();
      // Ids of groups are negative.
      const minute = chatId.startsWith('-') ? this.#window(this.#limits.perGroupMinute, 60_000) : undefined;
      chat = { tail: Promise.resolve(), waiting: 0, freeAt: 0, minute };
      this.#chats.set(chatId, chat);
    }
    return chat;
  }

  #window(room: number, ms: number): SlidingWindow {
    return new SlidingWindow({ clock: this.#clock, scheduler: this.#scheduler, room, ms });
  }

  #forgetQuietChats(): void {
    if (this.#chats.size < REMEMBERED_CHATS) {
      return;
    }
    for (const [id, chat] of this.#chats) {
      if (chat.waiting === 0 && chat.freeAt < this.#now() && chat.minute?.isIdle !== false) {
        this.#chats.delete(id);
      }
    }
  }

  #now(): number {
    return this.#clock.now().getTime();
  }
}
