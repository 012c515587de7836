import { createHash } from 'node:crypto';
import type { InlineKeyboardMarkup, ReplyKeyboardMarkup } from 'node-telegram-bot-api/types';
import type { SuggestedAction } from '../../dialogs/reply.ts';
import { channelWords } from './words.ts';

/** Telegram allows 1 to 64 bytes of UTF-8 behind a button: 32 accented letters. */
const MAX_CALLBACK_BYTES = 64;

/** Longer titles are cut off by small telephones when two stand in a row. */
const LONG_TITLE = 20;

/** Telegram refuses keyboards of more than a hundred buttons. */
const MAX_BUTTONS = 100;

const KEY_PREFIX = 'k:';

/** A value too long for a button, and the short data that stands for it. */
export interface CallbackKey {
  readonly data: string;
  readonly value: string;
}

export function inlineKeyboard(actions: readonly SuggestedAction[]): InlineKeyboardMarkup | undefined {
  const shown = actions.filter((action) => action.title.trim() !== '').slice(0, MAX_BUTTONS);
  if (shown.length === 0) {
    return undefined;
  }
  const perRow = shown.some((action) => action.title.length > LONG_TITLE) ? 1 : 2;
  const rows = [];
  for (let i = 0; i < shown.length; i += perRow) {
    rows.push(
      shown
        .slice(i, i + perRow)
        .map((action) => ({ text: action.title, callback_data: callbackData(action.value) })),
    );
  }
  return { inline_keyboard: rows };
}

/** The keys that must be stored before a keyboard with these actions is sent. */
export function callbackKeys(actions: readonly SuggestedAction[]): CallbackKey[] {
  return actions
    .filter((action) => needsKey(action.value))
    .map((action) => ({ data: callbackData(action.value), value: action.value }));
}

/** True when the data of a button stands for a longer value. */
export function isCallbackKey(data: string): boolean {
  return data.startsWith(KEY_PREFIX);
}

/** A keyboard in place of the letters, with one button that sends the position; private chats only. */
export function positionKeyboard(locale: string): ReplyKeyboardMarkup {
  return {
    keyboard: [[{ text: channelWords(locale).sharePosition, request_location: true }]],
    resize_keyboard: true,
    one_time_keyboard: true,
  };
}

function callbackData(value: string): string {
  if (!needsKey(value)) {
    return value;
  }
  // Made from the value itself, so that sending again writes no second key.
  return KEY_PREFIX + createHash('sha256').update(value).digest('base64url').slice(0, 27);
}

function needsKey(value: string): boolean {
  return value === '' || isCallbackKey(value) || Buffer.byteLength(value) > MAX_CALLBACK_BYTES;
}
