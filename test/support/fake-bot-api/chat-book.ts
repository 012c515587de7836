import type { Clock } from '../../../bots/clock.ts';
import type { Markup, RequestEntity } from './request-schemas.ts';
import { badRequest, Refusal } from './telegram-answer.ts';

/** A message of the bot as it stands in a chat now. */
export interface BotMessage {
  readonly messageId: number;
  readonly chatId: number;
  readonly date: number;
  readonly text?: string | undefined;
  readonly entities?: readonly RequestEntity[] | undefined;
  readonly markup?: Markup | undefined;
  readonly venue?: unknown;
}

export interface FakeChat {
  readonly id: number;
  readonly type: 'private' | 'group' | 'supergroup';
  readonly title?: string | undefined;
}

const DELETABLE_S = 48 * 3600;

/** The chats that exist, who has blocked the bot, and what the bot wrote there. */
export class ChatBook {
  readonly #clock: Clock;
  readonly #chats = new Map<number, FakeChat>();
  readonly #blocked = new Set<number>();
  readonly #movedTo = new Map<number, number>();
  readonly #messages = new Map<number, Map<number, BotMessage>>();
  readonly #lastId = new Map<number, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  know(chat: FakeChat): FakeChat {
    this.#chats.set(chat.id, chat);
    return chat;
  }

  setBlocked(chatId: number, isBlocked: boolean): void {
    if (isBlocked) {
      this.#blocked.add(chatId);
    } else {
      this.#blocked.delete(chatId);
    }
  }

  move(from: number, to: number): void {
    this.#movedTo.set(from, to);
    this.#chats.set(to, { id: to, type: 'supergroup', title: this.#chats.get(from)?.title });
  }

  /** The chat, if the bot may write there now; throws Telegram's refusal otherwise. */
  writable(chatId: number): FakeChat {
    const movedTo = this.#movedTo.get(chatId);
    if (movedTo !== undefined) {
      throw new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
        migrate_to_chat_id: movedTo,
      });
    }
    const chat = this.#chats.get(chatId);
    if (!chat) {
      throw badRequest('chat not found');
    }
    if (this.#blocked.has(chatId)) {
      const who = chat.type === 'private' ? 'blocked by the user' : 'kicked from the group chat';
      throw new Refusal(403, `Forbidden: bot was ${who}`);
    }
    return chat;
  }

  nextMessageId(chatId: number): number {
    const id = (this.#lastId.get(chatId) ?? 0) + 1;
    this.#lastId.set(chatId, id);
    return id;
  }

  post(chatId: number, content: Omit<BotMessage, 'messageId' | 'chatId' | 'date'>): BotMessage {
    const message = { ...content, messageId: this.nextMessageId(chatId), chatId, date: this.seconds() };
    this.#put(message);
    return message;
  }

  find(chatId: number, messageId: number): BotMessage | undefined {
    return this.#messages.get(chatId)?.get(messageId);
  }

  edit(
    chatId: number,
    messageId: number,
    change: Pick<BotMessage, 'markup'> & Partial<BotMessage>,
  ): BotMessage {
    const before = this.find(chatId, messageId);
    if (!before) {
      throw badRequest('message to edit not found');
    }
    const after = { ...before, ...change };
    if (JSON.stringify(after) === JSON.stringify(before)) {
      throw badRequest(
        'message is not modified: specified new message content and reply markup are exactly the same',
      );
    }
    this.#put(after);
    return after;
  }

  delete(chatId: number, messageId: number): void {
    const message = this.find(chatId, messageId);
    if (!message) {
      throw badRequest('message to delete not found');
    }
    if (this.seconds() - message.date > DELETABLE_S) {
      throw badRequest("message can't be deleted for everyone");
    }
    this.#messages.get(chatId)?.delete(messageId);
  }

  /** What the bot wrote in a chat, as it stands now. */
  messages(chatId: number): BotMessage[] {
    return [...(this.#messages.get(chatId)?.values() ?? [])];
  }

  #put(message: BotMessage): void {
    const messages = this.#messages.get(message.chatId) ?? new Map<number, BotMessage>();
    this.#messages.set(message.chatId, messages.set(message.messageId, message));
  }

  seconds(): number {
    return Math.floor(this.#clock.now().getTime() / 1000);
  }
}
