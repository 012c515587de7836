import { badRequest } from './telegram-answer.ts';
import type { Markup, RequestEntity } from './request-schemas.ts';

const MAX_TEXT = 4096;
const MAX_CALLBACK_BYTES = 64;
const MAX_BUTTONS = 100;

/** Telegram's limits on the words of a message; throws the refusal. */
export function checkText(text: string, entities: readonly RequestEntity[] = []): void {
  if (text.trim() === '') {
    throw badRequest('message text is empty');
  }
  if (text.length > MAX_TEXT) {
    throw badRequest('message is too long');
  }
  for (const entity of entities) {
    checkEntity(entity, text);
  }
}

function checkEntity({ type, offset, length, url }: RequestEntity, text: string): void {
  const end = offset + length;
  if (offset < 0 || length <= 0 || end > text.length || splitsPair(text, offset) || splitsPair(text, end)) {
    throw badRequest(`can't parse entities: entity at ${offset} of length ${length} is out of the text`);
  }
  if (type === 'text_link' && (url === undefined || !URL.canParse(url))) {
    throw badRequest("can't parse entities: text_link without a valid URL");
  }
}

function splitsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return at > 0 && at < text.length && before >= 0xd800 && before <= 0xdbff;
}

export function checkMarkup(markup: Markup | undefined, chatId: number): void {
  if (!markup || 'remove_keyboard' in markup) {
    return;
  }
  if ('keyboard' in markup) {
    const asksPosition = markup.keyboard.flat().some((button) => button.request_location === true);
    if (asksPosition && chatId < 0) {
      throw badRequest('location can be requested in private chats only');
    }
    return;
  }
  const buttons = markup.inline_keyboard.flat();
  if (buttons.length > MAX_BUTTONS) {
    throw badRequest('reply markup is too long');
  }
  for (const { text, callback_data: data, url } of buttons) {
    const bytes = Buffer.byteLength(data ?? '');
    if (text.trim() === '') {
      throw badRequest('BUTTON_TEXT_INVALID');
    }
    if (url === undefined && (bytes < 1 || bytes > MAX_CALLBACK_BYTES)) {
      throw badRequest('BUTTON_DATA_INVALID');
    }
  }
}

export function checkPlace({ latitude, longitude }: { latitude: number; longitude: number }): void {
  if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
    throw badRequest('wrong coordinates specified');
  }
}
