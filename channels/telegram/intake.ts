import type { Activity } from 'botbuilder';
import type { Api } from 'node-telegram-bot-api';
import type { Clock } from '../../bots/clock.ts';
import { HelpDeskError } from '../../bots/errors.ts';
import type { Log } from '../../bots/telemetry/log.ts';
import type { BotIdentity } from './addressing.ts';
import type { Chats } from './chats.ts';
import { decode, type Decoded, type Press } from './decode.ts';
import { failureOf } from './errors.ts';
import { isCallbackKey } from './keyboard.ts';
import { storeKeys, type TelegramStore } from './telegram-store.ts';
import type { Update } from './update.ts';
import { channelWords } from './words.ts';

export type Receive = (activity: Partial<Activity>) => Promise<void>;

/** A keyboard stays pressed as long as Telegram keeps the updates of a press and more. */
const PRESS_MEMORY_MS = 30 * 24 * 3600 * 1000;

/** What happens to one update, however it came: decoded, completed from the store, handed over to be stored. */
export class Intake {
  readonly #api: Api;
  readonly #store: TelegramStore;
  readonly #chats: Chats;
  readonly #clock: Clock;
  readonly #log: Log;
  /** Courtesies under way that nobody waits for: answers to presses, keyboards taken away. */
  readonly #chores = new Set<Promise<void>>();

  constructor(parts: {
    readonly api: Api;
    readonly store: TelegramStore;
    readonly chats: Chats;
    readonly clock: Clock;
    readonly log: Log;
  }) {
    this.#api = parts.api;
    this.#store = parts.store;
    this.#chats = parts.chats;
    this.#clock = parts.clock;
    this.#log = parts.log;
  }

  /** Resolves when the update needs no other delivery; rejects when it was not stored. */
  async handle(update: Update, { bot, receive }: { bot: BotIdentity; receive: Receive }): Promise<void> {
    const decoded = decode(update, bot);
    const storing: Receive = (activity) => this.#handOver(update.update_id, activity, receive);
    switch (decoded.kind) {
      case 'activity':
        return await storing(decoded.activity);
      case 'press':
        return await this.#press(update.update_id, decoded, storing);
      case 'moved':
        return await this.#chats.moved(decoded.from, decoded.to);
      default:
        this.#log.info({ updateId: update.update_id, reason: decoded.reason }, 'telegram update passed over');
    }
  }

  /** Waits for the courtesies under way. */
  async settled(): Promise<void> {
    await Promise.all(this.#chores);
  }

  async #handOver(updateId: number, activity: Partial<Activity>, receive: Receive): Promise<void> {
    try {
      await receive(await this.#inItsConversation(activity));
    } catch (error) {
      if (!(error instanceof HelpDeskError) || error.code !== 'ACTIVITY_INVALID') {
        throw error;
      }
      // It would be refused again however often Telegram delivered it.
      this.#log.error({ updateId, code: error.code }, 'telegram update refused');
    }
  }

  async #press(
    updateId: number,
    { activity, press }: Extract<Decoded, { kind: 'press' }>,
    receive: Receive,
  ): Promise<void> {
    const words = channelWords(activity.locale);
    const text = await this.#meaningOf(press);
    if (text === undefined) {
      this.#answer(press, words.expiredButton);
      return;
    }
    const isFirst = await this.#isFirst(updateId, press);
    this.#answer(press);
    if (!isFirst) {
      return;
    }
    await receive({ ...activity, text });
  }

  /** What a press says in words; undefined when nobody knows any more. */
  async #meaningOf(press: Press): Promise<string | undefined> {
    if (!isCallbackKey(press.data)) {
      return press.data;
    }
    return (await this.#store.get(storeKeys.callback(press.data))) ?? press.title;
  }

  /** A keyboard counts once: a second tap before it has gone is no second question. */
  async #isFirst(updateId: number, { chatId, messageId }: Press): Promise<boolean> {
    if (messageId === undefined) {
      return true;
    }
    // The update's own id as the owner lets a redelivery of the first press through.
    const until = this.#clock.now().getTime() + PRESS_MEMORY_MS;
    return await this.#store.takeLease(storeKeys.press(chatId, messageId), `u${updateId}`, until);
  }

  /** Stops the spinner and takes the keyboard away. Both may fail: the citizen's answer does not hang on them. */
  #answer({ queryId, chatId, messageId }: Press, text?: string): void {
    this.#chore(
      this.#api.answerCallbackQuery({ callback_query_id: queryId, ...(text !== undefined && { text }) }),
    );
    if (messageId !== undefined) {
      this.#chore(this.#api.editMessageReplyMarkup({ chat_id: chatId, message_id: messageId }));
    }
  }

  #chore(request: Promise<unknown>): void {
    const done = request.then(
      () => undefined,
      (error: unknown) => {
        const failure = failureOf(error);
        if (failure.kind !== 'harmless' && failure.kind !== 'missing') {
          this.#log.warn({ code: failure.code }, 'telegram courtesy failed');
        }
      },
    );
    this.#chores.add(done);
    void done.finally(() => this.#chores.delete(done));
  }

  /** A group that moved goes on in the conversation it began. */
  async #inItsConversation(activity: Partial<Activity>): Promise<Partial<Activity>> {
    const { conversation } = activity;
    if (!conversation?.isGroup) {
      return activity;
    }
    return {
      ...activity,
      conversation: { ...conversation, id: await this.#chats.conversationOf(conversation.id) },
    };
  }
}
