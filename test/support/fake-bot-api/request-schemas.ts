import { z } from 'zod';

/**
 * Bodies of the requests, strict: a parameter the Bot API does not know is our typo. Forms carry everything as text,
 * so numbers and switches are read from text and structures from JSON, as Telegram does.
 */
const Int = z.preprocess(
  (value) => (typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value),
  z.int(),
);
const Float = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() !== '' ? Number(value) : value),
  z.number(),
);
const Switch = z.preprocess(
  (value) => (value === 'true' ? true : value === 'false' ? false : value),
  z.boolean(),
);

function json<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => {
    if (typeof value !== 'string') {
      return value;
    }
    try {
      return JSON.parse(value) as unknown;
    } catch {
      return value;
    }
  }, schema);
}

const Entity = z.strictObject({
  type: z.enum([
    'mention',
    'hashtag',
    'url',
    'email',
    'phone_number',
    'bold',
    'italic',
    'underline',
    'strikethrough',
    'spoiler',
    'blockquote',
    'code',
    'pre',
    'text_link',
    'text_mention',
  ]),
  offset: z.int(),
  length: z.int(),
  url: z.string().optional(),
});
export type RequestEntity = z.infer<typeof Entity>;

const InlineKeyboard = z.strictObject({
  inline_keyboard: z.array(
    z.array(
      z.strictObject({ text: z.string(), callback_data: z.string().optional(), url: z.string().optional() }),
    ),
  ),
});
export type InlineKeyboard = z.infer<typeof InlineKeyboard>;

const ReplyKeyboard = z.strictObject({
  keyboard: z.array(
    z.array(
      z.strictObject({
        text: z.string(),
        request_location: z.boolean().optional(),
        request_contact: z.boolean().optional(),
      }),
    ),
  ),
  resize_keyboard: z.boolean().optional(),
  one_time_keyboard: z.boolean().optional(),
  is_persistent: z.boolean().optional(),
  input_field_placeholder: z.string().max(64).optional(),
});
const RemoveKeyboard = z.strictObject({ remove_keyboard: z.literal(true) });

const Markup = json(z.union([InlineKeyboard, ReplyKeyboard, RemoveKeyboard]));
export type Markup = z.infer<typeof Markup>;

const Entities = json(z.array(Entity));
const LinkPreview = json(z.strictObject({ is_disabled: z.boolean().optional(), url: z.string().optional() }));
const sending = {
  chat_id: Int,
  message_thread_id: Int.optional(),
  disable_notification: Switch.optional(),
  protect_content: Switch.optional(),
  reply_parameters: json(
    z.strictObject({ message_id: z.int(), allow_sending_without_reply: z.boolean().optional() }),
  ).optional(),
  reply_markup: Markup.optional(),
};
const place = { latitude: Float, longitude: Float };
const Commands = z.array(
  z.strictObject({
    command: z.string().regex(/^[a-z0-9_]{1,32}$/),
    description: z.string().min(1).max(256),
  }),
);

export const REQUESTS = {
  getMe: z.strictObject({}),
  getUpdates: z.strictObject({
    offset: Int.optional(),
    limit: Int.optional(),
    timeout: Int.optional(),
    allowed_updates: json(z.array(z.string())).optional(),
  }),
  setWebhook: z.strictObject({
    url: z.string(),
    secret_token: z.string().optional(),
    max_connections: Int.optional(),
    allowed_updates: json(z.array(z.string())).optional(),
    drop_pending_updates: Switch.optional(),
  }),
  deleteWebhook: z.strictObject({ drop_pending_updates: Switch.optional() }),
  getWebhookInfo: z.strictObject({}),
  sendMessage: z.strictObject({
    ...sending,
    text: z.string(),
    parse_mode: z.string().optional(),
    entities: Entities.optional(),
    link_preview_options: LinkPreview.optional(),
  }),
  sendVenue: z.strictObject({ ...sending, ...place, title: z.string(), address: z.string() }),
  sendLocation: z.strictObject({ ...sending, ...place }),
  sendChatAction: z.strictObject({
    chat_id: Int,
    action: z.enum(['typing', 'upload_photo', 'upload_document', 'find_location']),
  }),
  editMessageText: z.strictObject({
    chat_id: Int,
    message_id: Int,
    text: z.string(),
    entities: Entities.optional(),
    link_preview_options: LinkPreview.optional(),
    reply_markup: json(InlineKeyboard).optional(),
  }),
  editMessageReplyMarkup: z.strictObject({
    chat_id: Int,
    message_id: Int,
    reply_markup: json(InlineKeyboard).optional(),
  }),
  deleteMessage: z.strictObject({ chat_id: Int, message_id: Int }),
  answerCallbackQuery: z.strictObject({
    callback_query_id: z.string(),
    text: z.string().max(200).optional(),
    show_alert: Switch.optional(),
  }),
  setMyCommands: z.strictObject({ commands: json(Commands), language_code: z.string().optional() }),
  getFile: z.strictObject({ file_id: z.string() }),
} as const;

export type Method = keyof typeof REQUESTS;

export function isMethod(name: string): name is Method {
  return Object.hasOwn(REQUESTS, name);
}
