import type {
  DeleteMessageParams,
  InlineKeyboardMarkup,
  SendChatActionParams,
  SendMessageParams,
  SendVenueParams,
} from 'node-telegram-bot-api/types';
import type { OutboxMessage } from '../../bots/outbox/outbox-message.ts';
import type { PlaceCard, Reply } from '../../dialogs/reply.ts';
import { callbackKeys, inlineKeyboard, positionKeyboard, type CallbackKey } from './keyboard.ts';
import { layOut, replyOf, speakerOf } from './layout.ts';
import { parseMessageIds } from './message-ids.ts';
import type { RichText } from './rich-text.ts';
import { split } from './split.ts';
import { channelWords } from './words.ts';

/** The words of a message: the same for a new one and for a correction. */
type TextParams = Pick<SendMessageParams, 'text' | 'entities' | 'link_preview_options'> & {
  readonly chat_id: string;
};
type EditParams = TextParams & { readonly message_id: number; readonly reply_markup?: InlineKeyboardMarkup };

/** One request to the Bot API. */
export type TelegramCall =
  | { readonly method: 'sendMessage'; readonly params: SendMessageParams }
  | { readonly method: 'sendVenue'; readonly params: SendVenueParams }
  | { readonly method: 'sendChatAction'; readonly params: SendChatActionParams }
  | { readonly method: 'editMessageText'; readonly params: EditParams }
  | { readonly method: 'deleteMessage'; readonly params: DeleteMessageParams };

export interface Encoded {
  /** To be made in this order, each after the one before has succeeded. */
  readonly calls: readonly TelegramCall[];
  /** To be stored before the first call. */
  readonly keys: readonly CallbackKey[];
}

/**
 * Activity → theirs. Pure: the same message always makes the same calls, so that a delivery broken off can go on.
 * `chatId` is where the conversation lives now; it differs from the message's when a group has moved.
 * An activity of type `messageUpdate` or `messageDelete` carries in `id` what the receipt of the first sending told.
 */
export function encode(message: OutboxMessage, chatId = message.channelConversationId): Encoded {
  const { activity } = message;
  switch (activity.type) {
    case 'typing':
      return {
        calls: [{ method: 'sendChatAction', params: { chat_id: chatId, action: 'typing' } }],
        keys: [],
      };
    case 'messageDelete':
      return { calls: deletions(chatId, parseMessageIds(activity.id).all), keys: [] };
    case 'messageUpdate':
      return encodeUpdate(message, chatId);
    default:
      return encodeMessage(message, chatId);
  }
}

function encodeMessage(message: OutboxMessage, chatId: string): Encoded {
  const reply = replyOf(message.activity);
  const pieces = split(layOut(reply, speakerOf(message.activity)));
  const calls: TelegramCall[] = pieces.map((piece, i) => ({
    method: 'sendMessage',
    params: {
      ...textParams(piece, chatId),
      ...markupFor(reply, { chatId, isLast: i === pieces.length - 1 }),
    },
  }));
  return {
    calls: [...calls, ...venues(reply, chatId), ...positionRequest(reply, chatId)],
    keys: callbackKeys(reply.actions ?? []),
  };
}

/** The pieces take the place of those sent before; what is over is sent anew or deleted. */
function encodeUpdate(message: OutboxMessage, chatId: string): Encoded {
  const reply = replyOf(message.activity);
  const pieces = split(layOut(reply, speakerOf(message.activity)));
  const before = parseMessageIds(message.activity.id);
  const keyboard = inlineKeyboard(reply.actions ?? []);
  const calls = pieces.map((piece, i): TelegramCall => {
    const messageId = before.texts[i];
    const isLast = i === pieces.length - 1;
    const params = { ...textParams(piece, chatId), ...(isLast && keyboard && { reply_markup: keyboard }) };
    return messageId === undefined
      ? { method: 'sendMessage', params }
      : { method: 'editMessageText', params: { ...params, message_id: messageId } };
  });
  const superfluous = [...before.texts.slice(pieces.length), ...before.others];
  return {
    calls: [...calls, ...deletions(chatId, superfluous), ...venues(reply, chatId)],
    keys: callbackKeys(reply.actions ?? []),
  };
}

function textParams(piece: RichText, chatId: string): TextParams {
  return {
    chat_id: chatId,
    text: piece.text,
    ...(piece.entities.length > 0 && { entities: [...piece.entities] }),
    // A preview of the source would push the answer off a small screen.
    link_preview_options: { is_disabled: true },
  };
}

/** The keyboard goes on the last piece, where the citizen's eye ends. */
function markupFor(
  reply: Reply,
  { chatId, isLast }: { readonly chatId: string; readonly isLast: boolean },
): Pick<SendMessageParams, 'reply_markup'> {
  if (!isLast) {
    return {};
  }
  const inline = inlineKeyboard(reply.actions ?? []);
  const markup = inline ?? (asksPosition(reply, chatId) ? positionKeyboard(reply.locale) : undefined);
  return markup ? { reply_markup: markup } : {};
}

/** A message holds one keyboard: with buttons below the text, the request for the position needs one of its own. */
function positionRequest(reply: Reply, chatId: string): TelegramCall[] {
  if (!asksPosition(reply, chatId) || !inlineKeyboard(reply.actions ?? [])) {
    return [];
  }
  const text = channelWords(reply.locale).sharePositionHint;
  return [
    {
      method: 'sendMessage',
      params: { chat_id: chatId, text, reply_markup: positionKeyboard(reply.locale) },
    },
  ];
}

/** Telegram allows the position button in private chats only; ids of groups are negative. */
function asksPosition(reply: Reply, chatId: string): boolean {
  return reply.askPosition === true && !chatId.startsWith('-');
}

function venues(reply: Reply, chatId: string): TelegramCall[] {
  return (reply.places ?? []).flatMap((place) => venue(place, chatId));
}

function venue(place: PlaceCard, chatId: string): TelegramCall[] {
  // sendVenue wants position, title and address, all of them; without one the place stays in the text.
  if (!place.position || place.address === '') {
    return [];
  }
  const { lat, lon } = place.position;
  const params = {
    chat_id: chatId,
    latitude: lat,
    longitude: lon,
    title: place.name,
    address: place.address,
  };
  return [{ method: 'sendVenue', params: { ...params, disable_notification: true } }];
}

function deletions(chatId: string, messageIds: readonly number[]): TelegramCall[] {
  return messageIds.map((messageId) => ({
    method: 'deleteMessage',
    params: { chat_id: chatId, message_id: messageId },
  }));
}
