import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HandClock } from '../../support/hand-clock.ts';
import { call, type Started } from '../../support/web-chat-client.ts';
import { startWebChatServer, type WebChatServer } from '../../support/web-chat-server.ts';

const MINUTE = 60;
const HOUR = 3600;

interface Refusal {
  readonly error: { readonly code: string };
}

let chat: WebChatServer;
let clock: HandClock;
let citizen: Started;

beforeEach(async () => {
  clock = new HandClock();
  chat = await startWebChatServer({ clock });
  const { body } = await call<Started>(`${chat.domain}/tokens/generate`, { bearer: chat.secret, json: {} });
  citizen = (await call<Started>(`${chat.domain}/conversations`, { bearer: body.token, json: {} })).body;
});

afterEach(async () => {
  await chat.close();
});

const refresh = (bearer: string) =>
  call<Started & Refusal>(`${chat.domain}/tokens/refresh`, { bearer, method: 'POST' });
const conversation = (bearer: string) =>
  call<Started & Refusal>(`${chat.domain}/conversations/${citizen.conversationId}?watermark=0`, { bearer });
const post = (bearer: string) =>
  call<Refusal>(`${chat.domain}/conversations/${citizen.conversationId}/activities`, {
    bearer,
    json: { type: 'message', text: 'x' },
  });

function userOf(token: string): string {
  return (JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { user: string })
    .user;
}

describe('a token', () => {
  it('is refreshed at fifteen minutes without end', async () => {
    let { token } = citizen;
    for (let round = 0; round < 10; round += 1) {
      clock.pass(15 * MINUTE);
      token = (await refresh(token)).body.token;
    }

    expect((await post(token)).status).toBe(200);
  });

  it('expires after half an hour', async () => {
    clock.pass(31 * MINUTE);

    const answer = await post(citizen.token);

    expect([answer.status, answer.body.error.code]).toEqual([403, 'TokenExpired']);
  });

  it('buys a new one a day after its expiry', async () => {
    clock.pass(24 * HOUR);

    const [refreshed, resumed] = [await refresh(citizen.token), await conversation(citizen.token)];

    expect([refreshed.status, resumed.status]).toEqual([200, 200]);
    expect((await post(resumed.body.token)).status).toBe(200);
    expect(refreshed.body.conversationId).toBe(citizen.conversationId);
  });

  it('is worth nothing after the grace', async () => {
    clock.pass(25 * HOUR);

    const answers = [await refresh(citizen.token), await conversation(citizen.token)];

    expect(answers.map(({ status, body }) => [status, body.error.code])).toEqual([
      [403, 'TokenExpired'],
      [403, 'TokenExpired'],
    ]);
  });

  it('is not the credential of a stream', async () => {
    const ticket = new URL(citizen.streamUrl).searchParams.get('t') ?? '';

    const answer = await post(ticket);

    expect([answer.status, answer.body.error.code]).toEqual([403, 'BadArgument']);
  });

  it('keeps the citizen over a refresh', async () => {
    const refreshed = await refresh(citizen.token);

    expect(userOf(refreshed.body.token)).toBe(userOf(citizen.token));
    expect(userOf(citizen.token)).toMatch(/^dl_.{20,}$/);
  });
});
