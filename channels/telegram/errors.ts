import { NetworkError, ParseError, TelegramApiError, TimeoutError } from 'node-telegram-bot-api';

/** What a failed request to the Bot API means for us. Codes go into logs and receipts; Telegram's words do not. */
export type Failure =
  /** Nothing arrived; try again, after `afterMs` when Telegram says so. */
  | { readonly kind: 'passing'; readonly code: string; readonly afterMs?: number }
  /** It may have arrived: the API has no idempotency key to ask with. */
  | { readonly kind: 'ambiguous'; readonly code: string }
  /** The chat cannot be reached any more. */
  | { readonly kind: 'gone'; readonly code: string }
  /** The group has another id now. */
  | { readonly kind: 'moved'; readonly code: string; readonly to: string }
  /** There was nothing to do: an edit that changes nothing, a late answer to a press. */
  | { readonly kind: 'harmless'; readonly code: string }
  /** The message to edit or delete is not there any more. */
  | { readonly kind: 'missing'; readonly code: string }
  /** Our mistake: again would fail again. */
  | { readonly kind: 'refused'; readonly code: string }
  /** The token is wrong. */
  | { readonly kind: 'unauthorized'; readonly code: string }
  /** Another poller, or a webhook. */
  | { readonly kind: 'conflict'; readonly code: string };

type Row = readonly [RegExp, Exclude<Failure['kind'], 'moved'>, string];

// Telegram tells its 400s apart by their words only.
const BAD_REQUESTS: readonly Row[] = [
  [/message is not modified/i, 'harmless', 'TELEGRAM_NOT_MODIFIED'],
  [/query is too old|query ID is invalid/i, 'harmless', 'TELEGRAM_QUERY_TOO_OLD'],
  [/message to (edit|delete|be replied) not found/i, 'missing', 'TELEGRAM_MESSAGE_NOT_FOUND'],
  [/message can't be (edited|deleted)|MESSAGE_ID_INVALID/i, 'missing', 'TELEGRAM_MESSAGE_FIXED'],
  [/chat not found|PEER_ID_INVALID|user not found/i, 'gone', 'TELEGRAM_CHAT_NOT_FOUND'],
  [/group chat was deactivated|not enough rights|CHAT_WRITE_FORBIDDEN/i, 'gone', 'TELEGRAM_CHAT_CLOSED'],
  [/can't parse entities|ENTITY_/, 'refused', 'TELEGRAM_BAD_ENTITIES'],
  [/message is too long|MESSAGE_TOO_LONG/i, 'refused', 'TELEGRAM_MESSAGE_TOO_LONG'],
  [/BUTTON_DATA_INVALID/i, 'refused', 'TELEGRAM_BUTTON_DATA_INVALID'],
  [/message text is empty/i, 'refused', 'TELEGRAM_MESSAGE_EMPTY'],
];

// undici's codes for a connection that was never made: no byte of the request left.
const NEVER_LEFT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Reads whatever the library threw, by section 4 of Telegram's protocol as we noted it. Pure. */
export function failureOf(error: unknown): Failure {
  if (error instanceof TelegramApiError) {
    return apiFailure(error);
  }
  if (error instanceof TimeoutError) {
    return { kind: 'ambiguous', code: 'TELEGRAM_TIMEOUT' };
  }
  if (error instanceof NetworkError && neverLeft(error)) {
    return { kind: 'passing', code: 'TELEGRAM_UNREACHABLE' };
  }
  if (error instanceof NetworkError) {
    return { kind: 'ambiguous', code: 'TELEGRAM_CONNECTION_LOST' };
  }
  if (error instanceof ParseError) {
    return { kind: 'ambiguous', code: 'TELEGRAM_BAD_ANSWER' };
  }
  return { kind: 'ambiguous', code: 'TELEGRAM_UNKNOWN' };
}

function apiFailure(error: TelegramApiError): Failure {
  const { errorCode, retryAfter, migrateToChatId } = error;
  if (migrateToChatId !== undefined) {
    return { kind: 'moved', code: 'TELEGRAM_CHAT_MOVED', to: String(migrateToChatId) };
  }
  if (errorCode === 429) {
    return { kind: 'passing', code: 'TELEGRAM_TOO_MANY_REQUESTS', afterMs: (retryAfter ?? 1) * 1000 };
  }
  // The Bot API itself says that it failed, so nothing was sent; a gateway's page would be no such envelope.
  if (errorCode >= 500) {
    return { kind: 'passing', code: 'TELEGRAM_SERVER_ERROR' };
  }
  switch (errorCode) {
    case 401:
    case 404:
      return { kind: 'unauthorized', code: 'TELEGRAM_UNAUTHORIZED' };
    case 403:
      return { kind: 'gone', code: forbiddenCode(error.description) };
    case 409:
      return { kind: 'conflict', code: 'TELEGRAM_CONFLICT' };
    default:
      return badRequest(error.description);
  }
}

function badRequest(description: string): Failure {
  for (const [pattern, kind, code] of BAD_REQUESTS) {
    if (pattern.test(description)) {
      return { kind, code };
    }
  }
  return { kind: 'refused', code: 'TELEGRAM_BAD_REQUEST' };
}

function forbiddenCode(description: string): string {
  if (/blocked/i.test(description)) {
    return 'TELEGRAM_BLOCKED';
  }
  return /deactivated/i.test(description) ? 'TELEGRAM_USER_DEACTIVATED' : 'TELEGRAM_FORBIDDEN';
}

function neverLeft(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && NEVER_LEFT.has(cause.code)) {
      return true;
    }
  }
  return false;
}
