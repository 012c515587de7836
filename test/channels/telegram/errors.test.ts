import { NetworkError, ParseError, TelegramApiError, TimeoutError } from 'node-telegram-bot-api';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../channels/telegram/errors.ts';

const network = (code: string) =>
  new NetworkError('x', {
    cause: new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code }) }),
  });

describe('a failed request to Telegram', () => {
  it.each([
    [429, 'Too Many Requests: retry after 7', 'passing', 'TELEGRAM_TOO_MANY_REQUESTS'],
    [500, 'Internal Server Error', 'passing', 'TELEGRAM_SERVER_ERROR'],
    [403, 'Forbidden: bot was blocked by the user', 'gone', 'TELEGRAM_BLOCKED'],
    [403, 'Forbidden: user is deactivated', 'gone', 'TELEGRAM_USER_DEACTIVATED'],
    [403, 'Forbidden: bot was kicked from the group chat', 'gone', 'TELEGRAM_FORBIDDEN'],
    [403, "Forbidden: bot can't initiate conversation with a user", 'gone', 'TELEGRAM_FORBIDDEN'],
    [400, 'Bad Request: chat not found', 'gone', 'TELEGRAM_CHAT_NOT_FOUND'],
    [400, 'Bad Request: group chat was deactivated', 'gone', 'TELEGRAM_CHAT_CLOSED'],
    [400, 'Bad Request: message is not modified: …', 'harmless', 'TELEGRAM_NOT_MODIFIED'],
    [400, 'Bad Request: query is too old and …', 'harmless', 'TELEGRAM_QUERY_TOO_OLD'],
    [400, 'Bad Request: message to edit not found', 'missing', 'TELEGRAM_MESSAGE_NOT_FOUND'],
    [400, "Bad Request: message can't be deleted", 'missing', 'TELEGRAM_MESSAGE_FIXED'],
    [400, "Bad Request: can't parse entities: …", 'refused', 'TELEGRAM_BAD_ENTITIES'],
    [400, 'Bad Request: message is too long', 'refused', 'TELEGRAM_MESSAGE_TOO_LONG'],
    [400, 'Bad Request: BUTTON_DATA_INVALID', 'refused', 'TELEGRAM_BUTTON_DATA_INVALID'],
    [400, 'Bad Request: message text is empty', 'refused', 'TELEGRAM_MESSAGE_EMPTY'],
    [400, 'Bad Request: something new', 'refused', 'TELEGRAM_BAD_REQUEST'],
    [413, 'Request Entity Too Large', 'refused', 'TELEGRAM_BAD_REQUEST'],
    [401, 'Unauthorized', 'unauthorized', 'TELEGRAM_UNAUTHORIZED'],
    [404, 'Not Found', 'unauthorized', 'TELEGRAM_UNAUTHORIZED'],
    [409, 'Conflict: terminated by other getUpdates request', 'conflict', 'TELEGRAM_CONFLICT'],
  ])('%i "%s" is %s', (status, description, kind, code) => {
    expect(failureOf(new TelegramApiError(status, description))).toMatchObject({ kind, code });
  });

  it('tells how long to wait after too many requests', () => {
    expect(failureOf(new TelegramApiError(429, 'x', { retry_after: 7 }))).toMatchObject({ afterMs: 7000 });
    expect(failureOf(new TelegramApiError(429, 'x'))).toMatchObject({ afterMs: 1000 });
  });

  it('tells where a group went', () => {
    const error = new TelegramApiError(400, 'Bad Request: upgraded', { migrate_to_chat_id: -100 });

    expect(failureOf(error)).toEqual({ kind: 'moved', code: 'TELEGRAM_CHAT_MOVED', to: '-100' });
  });

  it.each([
    ['a refused connection', network('ECONNREFUSED'), 'passing'],
    ['an unknown host', network('ENOTFOUND'), 'passing'],
    ['a connection that timed out', network('UND_ERR_CONNECT_TIMEOUT'), 'passing'],
    ['a connection reset', network('ECONNRESET'), 'ambiguous'],
    ['a closed socket', network('UND_ERR_SOCKET'), 'ambiguous'],
    ["a gateway's page", new NetworkError('Server error 502 on sendMessage'), 'ambiguous'],
    ['a time-out', new TimeoutError(), 'ambiguous'],
    ['an answer that is no JSON', new ParseError('x'), 'ambiguous'],
    ['anything else', new Error('x'), 'ambiguous'],
  ])('%s is %s', (_what, error, kind) => {
    expect(failureOf(error).kind).toBe(kind);
  });

  it("never carries Telegram's words, which may quote ours", () => {
    const failure = failureOf(new TelegramApiError(400, "Bad Request: can't parse entities: segreto"));

    expect(JSON.stringify(failure)).not.toContain('segreto');
  });
});
