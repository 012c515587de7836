import { z } from 'zod';
import type { BotMessage, ChatBook } from './chat-book.ts';
import { checkMarkup, checkPlace, checkText } from './message-rules.ts';
import { isMethod, REQUESTS, type Method } from './request-schemas.ts';
import { badRequest, Refusal } from './telegram-answer.ts';

type Params<M extends Method> = z.infer<(typeof REQUESTS)[M]>;

/** Methods that wait or change how updates come; the server itself answers them. */
export const UPDATE_METHODS = ['getUpdates', 'setWebhook', 'deleteWebhook', 'getWebhookInfo'] as const;
export type UpdateMethod = (typeof UPDATE_METHODS)[number];
export type PlainMethod = Exclude<Method, UpdateMethod>;

export interface MethodWorld {
  readonly bot: { readonly id: number; readonly username: string };
  readonly chats: ChatBook;
  readonly files: ReadonlySet<string>;
  /** True when the press was made, and less than 150 s ago. */
  readonly isAnswerable: (queryId: string) => boolean;
  readonly setCommands: (params: Params<'setMyCommands'>) => void;
}

/** What each method does; the answer is its `result`. */
const METHODS: { readonly [M in PlainMethod]: (params: Params<M>, world: MethodWorld) => unknown } = {
  getMe: (_params, { bot }) => ({ ...bot, is_bot: true, first_name: 'Help desk', can_join_groups: true }),

  sendMessage(params, { chats, bot }) {
    const chat = chats.writable(params.chat_id);
    if (params.parse_mode !== undefined) {
      throw badRequest("can't parse entities: this desk never sends parse_mode");
    }
    checkText(params.text, params.entities);
    checkMarkup(params.reply_markup, chat.id);
    const { text, entities, reply_markup: markup } = params;
    return wire(chats.post(chat.id, { text, entities, markup }), { chat, bot });
  },

  sendVenue(params, { chats, bot }) {
    const chat = chats.writable(params.chat_id);
    checkPlace(params);
    if (params.title.trim() === '' || params.address.trim() === '') {
      throw badRequest('venue title and address must be non-empty');
    }
    const { latitude, longitude, title, address } = params;
    const venue = { location: { latitude, longitude }, title, address };
    return wire(chats.post(chat.id, { venue, markup: params.reply_markup }), { chat, bot });
  },

  sendLocation(params, { chats, bot }) {
    const chat = chats.writable(params.chat_id);
    checkPlace(params);
    return wire(chats.post(chat.id, { markup: params.reply_markup }), { chat, bot });
  },

  sendChatAction(params, { chats }) {
    chats.writable(params.chat_id);
    return true;
  },

  editMessageText(params, { chats, bot }) {
    const chat = chats.writable(params.chat_id);
    checkText(params.text, params.entities);
    checkMarkup(params.reply_markup, chat.id);
    const { text, entities, reply_markup: markup } = params;
    return wire(chats.edit(chat.id, params.message_id, { text, entities, markup }), { chat, bot });
  },

  editMessageReplyMarkup(params, { chats, bot }) {
    const chat = chats.writable(params.chat_id);
    checkMarkup(params.reply_markup, chat.id);
    return wire(chats.edit(chat.id, params.message_id, { markup: params.reply_markup }), { chat, bot });
  },

  deleteMessage(params, { chats }) {
    chats.delete(chats.writable(params.chat_id).id, params.message_id);
    return true;
  },

  answerCallbackQuery(params, { isAnswerable }) {
    if (!isAnswerable(params.callback_query_id)) {
      throw badRequest('query is too old and response timeout expired or query ID is invalid');
    }
    return true;
  },

  setMyCommands(params, { setCommands }) {
    setCommands(params);
    return true;
  },

  getFile(params, { files }) {
    if (!files.has(params.file_id)) {
      throw badRequest('wrong file_id or the file is temporarily unavailable');
    }
    return { file_id: params.file_id, file_unique_id: params.file_id, file_path: `files/${params.file_id}` };
  },
};

/** A body checked against the schema of its method; throws Telegram's refusal. */
export function readParams<M extends Method>(method: M, body: unknown): Params<M> {
  const parsed = REQUESTS[method].safeParse(body);
  if (!parsed.success) {
    throw badRequest(z.prettifyError(parsed.error));
  }
  return parsed.data as Params<M>;
}

export function knownMethod(name: string): Method {
  if (!isMethod(name)) {
    throw new Refusal(404, 'Not Found: method not found');
  }
  return name;
}

export function isUpdateMethod(method: Method): method is UpdateMethod {
  return (UPDATE_METHODS as readonly string[]).includes(method);
}

// The parameter ties the body's schema to the method's own parameters.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function callMethod<M extends PlainMethod>(method: M, body: unknown, world: MethodWorld): unknown {
  return METHODS[method](readParams(method, body), world);
}

function wire(
  message: BotMessage,
  { chat, bot }: { readonly chat: unknown; readonly bot: MethodWorld['bot'] },
): unknown {
  const inline = message.markup && 'inline_keyboard' in message.markup ? message.markup : undefined;
  return {
    message_id: message.messageId,
    date: message.date,
    chat,
    from: { ...bot, is_bot: true, first_name: 'Help desk' },
    ...(message.text !== undefined && { text: message.text }),
    ...(message.entities && { entities: message.entities }),
    ...(message.venue !== undefined && { venue: message.venue }),
    ...(inline && { reply_markup: inline }),
  };
}
