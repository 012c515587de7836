import { z } from 'zod';

/**
 * The fields we use of Telegram's updates. Open on purpose: Telegram adds fields with each version, and one we do
 * not know must never stop a citizen's message. https://core.telegram.org/bots/api#update
 */
const User = z.object({
  id: z.int(),
  is_bot: z.boolean().default(false),
  first_name: z.string().default(''),
  last_name: z.string().optional(),
  username: z.string().optional(),
  language_code: z.string().optional(),
});
export type User = z.infer<typeof User>;

const Chat = z.object({ id: z.int(), type: z.string(), title: z.string().optional() });
export type Chat = z.infer<typeof Chat>;

const Entity = z.object({
  type: z.string(),
  offset: z.int(),
  length: z.int(),
  user: z.object({ id: z.int() }).optional(),
});
export type Entity = z.infer<typeof Entity>;

const File = z.object({
  file_id: z.string(),
  file_name: z.string().optional(),
  mime_type: z.string().optional(),
});

const Location = z.object({
  latitude: z.number(),
  longitude: z.number(),
  horizontal_accuracy: z.number().optional(),
  live_period: z.int().optional(),
});

export const Message = z.object({
  message_id: z.int(),
  date: z.int(),
  edit_date: z.int().optional(),
  chat: Chat,
  from: User.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  entities: z.array(Entity).optional(),
  caption_entities: z.array(Entity).optional(),
  reply_to_message: z.object({ message_id: z.int(), from: User.optional() }).optional(),
  media_group_id: z.string().optional(),
  location: Location.optional(),
  contact: z.object({ first_name: z.string().default(''), phone_number: z.string().optional() }).optional(),
  photo: z.array(z.object({ file_id: z.string() })).optional(),
  document: File.optional(),
  voice: File.optional(),
  audio: File.optional(),
  video: File.optional(),
  video_note: File.optional(),
  animation: File.optional(),
  sticker: z.object({ file_id: z.string(), emoji: z.string().optional() }).optional(),
  poll: z.unknown().optional(),
  dice: z.unknown().optional(),
  story: z.unknown().optional(),
  migrate_to_chat_id: z.int().optional(),
  migrate_from_chat_id: z.int().optional(),
});
export type Message = z.infer<typeof Message>;

const Button = z.object({ text: z.string(), callback_data: z.string().optional() });

const CallbackQuery = z.object({
  id: z.string(),
  from: User,
  data: z.string().optional(),
  /** Absent or without content when the message is too old; then only its place is told. */
  message: z
    .object({
      message_id: z.int(),
      chat: Chat,
      reply_markup: z.object({ inline_keyboard: z.array(z.array(Button)) }).optional(),
    })
    .optional(),
});
export type CallbackQuery = z.infer<typeof CallbackQuery>;

const ChatMemberUpdated = z.object({
  chat: Chat,
  from: User,
  date: z.int(),
  new_chat_member: z.object({ status: z.string() }),
});
export type ChatMemberUpdated = z.infer<typeof ChatMemberUpdated>;

export const Update = z.object({
  update_id: z.int(),
  message: Message.optional(),
  edited_message: Message.optional(),
  callback_query: CallbackQuery.optional(),
  my_chat_member: ChatMemberUpdated.optional(),
});
export type Update = z.infer<typeof Update>;

/** What we ask Telegram to send us. */
export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member'];

/** The chat an update belongs to: updates of one chat are handled in order. */
export function chatOf(update: Update): string {
  const chat =
    update.message?.chat ??
    update.edited_message?.chat ??
    update.callback_query?.message?.chat ??
    update.my_chat_member?.chat;
  return String(chat?.id ?? update.callback_query?.from.id ?? `u${update.update_id}`);
}
