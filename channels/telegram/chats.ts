import { storeKeys, type TelegramStore } from './telegram-store.ts';

/**
 * Groups that became supergroups changed their id; the conversation keeps the first one, so that nobody has to
 * begin again. Private chats never move.
 */
export class Chats {
  readonly #store: TelegramStore;
  /** What the store said, so that each group is looked up once. */
  readonly #known = new Map<string, string>();

  constructor(store: TelegramStore) {
    this.#store = store;
  }

  /** Where to write to a conversation now. */
  whereIs(conversationId: string): Promise<string> {
    return this.#lookUp(conversationId, storeKeys.movedTo(conversationId));
  }

  /** The conversation that a chat belongs to. */
  conversationOf(chatId: string): Promise<string> {
    return this.#lookUp(chatId, storeKeys.movedFrom(chatId));
  }

  async moved(from: string, to: string): Promise<void> {
    const conversationId = await this.conversationOf(from);
    await this.#store.set(storeKeys.movedTo(conversationId), to);
    await this.#store.set(storeKeys.movedFrom(to), conversationId);
    this.#known.set(storeKeys.movedTo(conversationId), to);
    this.#known.set(storeKeys.movedFrom(to), conversationId);
  }

  async #lookUp(id: string, key: string): Promise<string> {
    if (!id.startsWith('-')) {
      return id;
    }
    const known = this.#known.get(key) ?? (await this.#store.get(key));
    // An id that has not moved is asked for again: another instance may have seen it move meanwhile.
    if (known !== undefined) {
      this.#known.set(key, known);
    }
    return known ?? id;
  }
}
