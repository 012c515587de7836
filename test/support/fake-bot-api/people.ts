import type { ChatBook, FakeChat } from './chat-book.ts';
import type { QueuedUpdate, UpdateQueue } from './update-queue.ts';

export interface PersonOptions {
  readonly id: number;
  readonly firstName?: string;
  readonly language?: string | undefined;
}

interface World {
  readonly queue: UpdateQueue;
  readonly chats: ChatBook;
  readonly bot: { readonly id: number; readonly username: string };
  /** Notes a file that getFile will know. */
  readonly addFile: (fileId: string) => void;
  readonly addQuery: (queryId: string) => void;
}

/** Somebody on Telegram, in one chat. What they do becomes updates for the bot. */
export class Person {
  readonly chatId: number;
  readonly #world: World;
  readonly #options: PersonOptions;
  readonly #chat: FakeChat;

  constructor(world: World, options: PersonOptions, chat: FakeChat) {
    this.#world = world;
    this.#options = options;
    this.#chat = chat;
    this.chatId = chat.id;
    world.chats.know(chat);
  }

  /** The same person in a group. */
  in(group: FakeChat): Person {
    return new Person(this.#world, this.#options, group);
  }

  /** Commands and mentions get their entities, as the apps add them. */
  says(text: string, extra: Readonly<Record<string, unknown>> = {}): QueuedUpdate {
    const entities = entitiesOf(text);
    return this.sends({ text, ...(entities.length > 0 && { entities }), ...extra });
  }

  /** A message with whatever content. */
  sends(content: Readonly<Record<string, unknown>>): QueuedUpdate {
    return this.#add({ message: { ...this.#head(), ...content } });
  }

  repliesToBot(messageId: number, text: string): QueuedUpdate {
    const from = { ...this.#world.bot, is_bot: true, first_name: 'Bot' };
    return this.says(text, {
      reply_to_message: { message_id: messageId, date: 0, chat: this.#chat, from },
    });
  }

  edits(messageId: number, text: string): QueuedUpdate {
    const now = this.#world.chats.seconds();
    return this.#add({
      edited_message: { ...this.#head(), message_id: messageId, edit_date: now, text },
    });
  }

  shares(latitude: number, longitude: number): QueuedUpdate {
    return this.sends({ location: { latitude, longitude } });
  }

  sharesLive(latitude: number, longitude: number): QueuedUpdate {
    return this.sends({ location: { latitude, longitude, live_period: 900 } });
  }

  moves(messageId: number, latitude: number, longitude: number): QueuedUpdate {
    const edited = { ...this.#head(), message_id: messageId, edit_date: this.#world.chats.seconds() };
    return this.#add({ edited_message: { ...edited, location: { latitude, longitude, live_period: 900 } } });
  }

  sendsPhoto(caption?: string): QueuedUpdate {
    const fileId = this.#file('photo');
    const sizes = [
      { file_id: `${fileId}-s`, file_unique_id: 's', width: 90, height: 90 },
      { file_id: fileId, file_unique_id: 'l', width: 1280, height: 1280 },
    ];
    return this.sends({ photo: sizes, ...(caption !== undefined && { caption }) });
  }

  sendsDocument(fileName = 'domanda.pdf'): QueuedUpdate {
    const file = { file_id: this.#file('document'), file_unique_id: 'd', file_name: fileName };
    return this.sends({ document: { ...file, mime_type: 'application/pdf' } });
  }

  sendsVoice(): QueuedUpdate {
    return this.sends({ voice: { file_id: this.#file('voice'), file_unique_id: 'v', duration: 3 } });
  }

  sendsSticker(): QueuedUpdate {
    return this.sends({ sticker: { file_id: this.#file('sticker'), file_unique_id: 's', emoji: '👍' } });
  }

  sendsContact(): QueuedUpdate {
    return this.sends({ contact: { phone_number: '+390200000000', first_name: 'Ada' } });
  }

  /** Presses a button by its title: the newest that still stands in the chat, or on one message. */
  presses(title: string, messageId?: number): QueuedUpdate {
    const { message, data } = this.#button(title, messageId);
    return this.pressesData(data, {
      message_id: message.messageId,
      date: message.date,
      chat: this.#chat,
      text: message.text ?? '',
      reply_markup: message.markup,
    });
  }

  /** A press as Telegram tells it, with or without the message it belongs to. */
  pressesData(data: string, message?: Readonly<Record<string, unknown>>): QueuedUpdate {
    const id = `${this.#options.id}-${this.#world.queue.nextId}`;
    this.#world.addQuery(id);
    return this.#world.queue.add(
      {
        callback_query: {
          id,
          from: this.#user(),
          chat_instance: '1',
          data,
          ...(message && { message }),
        },
      },
      `press ${this.#options.id}`,
    );
  }

  blocks(): QueuedUpdate {
    this.#world.chats.setBlocked(this.chatId, true);
    return this.#membership('member', 'kicked');
  }

  unblocks(): QueuedUpdate {
    this.#world.chats.setBlocked(this.chatId, false);
    return this.#membership('kicked', 'member');
  }

  #membership(before: string, after: string): QueuedUpdate {
    const user = { ...this.#world.bot, is_bot: true, first_name: 'Bot' };
    return this.#add({
      my_chat_member: {
        chat: this.#chat,
        from: this.#user(),
        date: this.#world.chats.seconds(),
        old_chat_member: { status: before, user },
        new_chat_member: { status: after, user },
      },
    });
  }

  #button(title: string, messageId: number | undefined) {
    for (const message of this.#world.chats.messages(this.chatId).reverse()) {
      const { markup } = message;
      if (
        !markup ||
        !('inline_keyboard' in markup) ||
        (messageId ?? message.messageId) !== message.messageId
      ) {
        continue;
      }
      const button = markup.inline_keyboard.flat().find(({ text }) => text === title);
      if (button?.callback_data !== undefined) {
        return { message, data: button.callback_data };
      }
    }
    throw new Error(`no button "${title}" in chat ${this.chatId}`);
  }

  #file(kind: string): string {
    const fileId = `${kind}-${this.#world.queue.nextId}`;
    this.#world.addFile(fileId);
    return fileId;
  }

  #head() {
    return {
      message_id: this.#world.chats.nextMessageId(this.chatId),
      date: this.#world.chats.seconds(),
      chat: this.#chat,
      from: this.#user(),
    };
  }

  #user() {
    const { id, firstName = 'Ada', language } = this.#options;
    return {
      id,
      is_bot: false,
      first_name: firstName,
      ...(language !== undefined && { language_code: language }),
    };
  }

  #add(fields: Readonly<Record<string, unknown>>): QueuedUpdate {
    return this.#world.queue.add(fields, `chat ${this.chatId}`);
  }
}

function entitiesOf(text: string) {
  const command = /^\/[a-z0-9_]+(@\w+)?/i.exec(text)?.[0];
  const commands = command === undefined ? [] : [{ type: 'bot_command', offset: 0, length: command.length }];
  const mentions = [...text.matchAll(/(?<![\w/])@\w{4,}/g)].map((match) => ({
    type: 'mention',
    offset: match.index,
    length: match[0].length,
  }));
  return [...commands, ...mentions.filter(({ offset }) => command === undefined || offset >= command.length)];
}
