import type { Activity } from 'botbuilder';
import { addressedToUs, type Addressed, type BotIdentity } from './addressing.ts';
import { attachmentsOf } from './attachments.ts';
import type { CallbackQuery, Chat, ChatMemberUpdated, Message, Update, User } from './update.ts';

/** Telegram's own part of `activity.channelData`. */
export interface TelegramChannelData {
  /** What stood behind /start in a deep link. */
  readonly startPayload?: string;
  readonly telegram: {
    /** Id within the chat; an edited message keeps it, so `messageUpdate` is matched by it. */
    readonly messageId?: number;
    readonly chatType: string;
    /** Photos sent together share it. */
    readonly mediaGroupId?: string;
    readonly isLiveLocation?: boolean;
  };
}

/** A press of a button, with what is needed to answer it. */
export interface Press {
  readonly queryId: string;
  readonly data: string;
  /** The title on the button, when Telegram still shows us the message. */
  readonly title?: string;
  readonly chatId: string;
  readonly messageId?: number;
}

/** An activity, and with type `messageUpdate` the id of the message it corrects. */
export type DecodedActivity = Partial<Activity> & { readonly replacesId?: string };

/** What an update comes to. */
export type Decoded =
  | { readonly kind: 'activity'; readonly activity: DecodedActivity }
  /** `activity.text` is the data of the button: the channel replaces it when the data is a stored key. */
  | { readonly kind: 'press'; readonly activity: Partial<Activity>; readonly press: Press }
  /** A group became a supergroup and changed its id. */
  | { readonly kind: 'moved'; readonly from: string; readonly to: string }
  | { readonly kind: 'ignored'; readonly reason: 'not-for-us' | 'from-a-bot' | 'nothing-for-us' };

/** Theirs → activity. Pure; `update` was parsed by the schema `Update`. */
export function decode(update: Update, bot: BotIdentity): Decoded {
  if (update.message) {
    return decodeMessage(update.message, bot);
  }
  if (update.edited_message) {
    return decodeEdit(update.update_id, update.edited_message, bot);
  }
  if (update.callback_query) {
    return decodePress(update.update_id, update.callback_query, bot);
  }
  if (update.my_chat_member) {
    return decodeMembership(update.update_id, update.my_chat_member, bot);
  }
  return { kind: 'ignored', reason: 'nothing-for-us' };
}

function decodeMessage(message: Message, bot: BotIdentity): Decoded {
  if (message.migrate_to_chat_id !== undefined) {
    return { kind: 'moved', from: String(message.chat.id), to: String(message.migrate_to_chat_id) };
  }
  if (message.migrate_from_chat_id !== undefined) {
    return { kind: 'moved', from: String(message.migrate_from_chat_id), to: String(message.chat.id) };
  }
  const read = readable(message, bot);
  if (!('text' in read)) {
    return read;
  }
  const activity = messageActivity(message, { addressed: read, bot });
  if (read.command?.name === 'start' && message.chat.type === 'private') {
    return { kind: 'activity', activity: asStart(activity, read.command.rest) };
  }
  return { kind: 'activity', activity };
}

function decodeEdit(updateId: number, message: Message, bot: BotIdentity): Decoded {
  const read = readable(message, bot);
  if (!('text' in read)) {
    return read;
  }
  const activity = messageActivity(message, { addressed: read, bot });
  return {
    kind: 'activity',
    activity: {
      ...activity,
      type: 'messageUpdate',
      id: updateActivityId(updateId),
      replacesId: messageActivityId(message),
    },
  };
}

/** What of a message we may answer, or why we do not. */
function readable(message: Message, bot: BotIdentity): Addressed | Extract<Decoded, { kind: 'ignored' }> {
  if (message.from === undefined || message.from.is_bot || message.chat.type === 'channel') {
    return { kind: 'ignored', reason: 'from-a-bot' };
  }
  const addressed = addressedToUs(message, bot);
  if (!addressed) {
    return { kind: 'ignored', reason: 'not-for-us' };
  }
  // Service messages (a new title, a pinned message) hold nothing that a citizen said.
  if (addressed.text === '' && !message.location && attachmentsOf(message).length === 0 && !message.text) {
    return { kind: 'ignored', reason: 'nothing-for-us' };
  }
  return addressed;
}

function messageActivity(
  message: Message,
  context: { readonly addressed: Addressed; readonly bot: BotIdentity },
): Partial<Activity> {
  const attachments = attachmentsOf(message);
  return {
    ...envelope({ chat: message.chat, from: message.from, bot: context.bot }),
    id: messageActivityId(message),
    type: 'message',
    timestamp: new Date((message.edit_date ?? message.date) * 1000),
    text: context.addressed.text,
    ...(message.location && {
      entities: [
        {
          type: 'GeoCoordinates',
          latitude: message.location.latitude,
          longitude: message.location.longitude,
        },
      ],
    }),
    ...(attachments.length > 0 && { attachments }),
    channelData: {
      telegram: {
        messageId: message.message_id,
        chatType: message.chat.type,
        ...(message.media_group_id !== undefined && { mediaGroupId: message.media_group_id }),
        ...(message.location?.live_period !== undefined && { isLiveLocation: true }),
      },
    } satisfies TelegramChannelData,
  };
}

/** /start opens the conversation: Bot Framework says that with the citizen joining it. */
function asStart(activity: Partial<Activity>, payload: string): Partial<Activity> {
  const { text: _text, ...rest } = activity;
  return {
    ...rest,
    type: 'conversationUpdate',
    ...(activity.from && { membersAdded: [activity.from] }),
    channelData: { ...activity.channelData, ...(payload !== '' && { startPayload: payload }) },
  };
}

function decodePress(updateId: number, query: CallbackQuery, bot: BotIdentity): Decoded {
  const data = query.data;
  // A press without data is of a game or a pay button, which we never send.
  if (data === undefined || query.from.is_bot) {
    return { kind: 'ignored', reason: 'nothing-for-us' };
  }
  // Without the message the chat is not told: a button under a private message is the only kind we can place then.
  const chat = query.message?.chat ?? { id: query.from.id, type: 'private' };
  const title = query.message?.reply_markup?.inline_keyboard
    .flat()
    .find((button) => button.callback_data === data)?.text;
  return {
    kind: 'press',
    activity: {
      ...envelope({ chat, from: query.from, bot }),
      id: updateActivityId(updateId),
      type: 'message',
      text: data,
      channelData: { telegram: { chatType: chat.type } } satisfies TelegramChannelData,
    },
    press: {
      queryId: query.id,
      data,
      chatId: String(chat.id),
      ...(title !== undefined && { title }),
      ...(query.message && { messageId: query.message.message_id }),
    },
  };
}

function decodeMembership(updateId: number, change: ChatMemberUpdated, bot: BotIdentity): Decoded {
  const gone = ['kicked', 'left'].includes(change.new_chat_member.status);
  return {
    kind: 'activity',
    activity: {
      ...envelope({ chat: change.chat, from: change.from, bot }),
      id: updateActivityId(updateId),
      type: 'event',
      name: gone ? 'telegram/blocked' : 'telegram/unblocked',
      timestamp: new Date(change.date * 1000),
      channelData: { telegram: { chatType: change.chat.type } } satisfies TelegramChannelData,
    },
  };
}

/**
 * The same when Telegram delivers again, and found again by an edit, which tells the message's id only. With the
 * chat in it, since a group that moves begins to count anew in the conversation it keeps.
 */
function messageActivityId(message: Message): string {
  return `m${message.chat.id}.${message.message_id}`;
}

/** For what is no message: `update_id` is the same when Telegram delivers again. */
function updateActivityId(updateId: number): string {
  return `u${updateId}`;
}

function envelope({
  chat,
  from,
  bot,
}: {
  readonly chat: Chat;
  readonly from: User | undefined;
  readonly bot: BotIdentity;
}): Partial<Activity> {
  return {
    channelId: 'telegram',
    conversation: {
      id: String(chat.id),
      name: chat.title ?? '',
      conversationType: chat.type,
      isGroup: chat.type !== 'private',
    },
    ...(from && { from: { id: String(from.id), name: nameOf(from) } }),
    recipient: { id: String(bot.id), name: bot.username },
    ...(from?.language_code !== undefined && { locale: from.language_code }),
  };
}

function nameOf(user: User): string {
  return [user.first_name, user.last_name].filter((part) => part !== undefined && part !== '').join(' ');
}
