import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HelpDeskError } from '../../../bots/errors.ts';
import { postEndlessly } from '../../support/endless-body.ts';
import { call, StreamReader, type Started, type WireSet } from '../../support/web-chat-client.ts';
import { startWebChatServer, type WebChatServer } from '../../support/web-chat-server.ts';

interface Refusal {
  readonly error: { readonly code: string; readonly message: string };
}

let chat: WebChatServer;

beforeAll(async () => {
  chat = await startWebChatServer({ origins: ['https://www.example.it'] });
});

afterAll(async () => {
  await chat.close();
});

async function token(user?: object): Promise<Started> {
  const answer = await call<Started>(`${chat.domain}/tokens/generate`, {
    bearer: chat.secret,
    json: user ?? {},
  });
  return answer.body;
}

async function started(): Promise<Started> {
  const { token: bearer } = await token();
  return (await call<Started>(`${chat.domain}/conversations`, { bearer, method: 'POST' })).body;
}

function nested(levels: number): string {
  const list = '['.repeat(levels) + ']'.repeat(levels);
  return `{"type":"message","text":"ciao","channelData":${list}}`;
}

function activitiesUrl(conversationId: string): string {
  return `${chat.domain}/conversations/${conversationId}/activities`;
}

describe('tokens', () => {
  it('generates a token with the secret only', async () => {
    const generated = await token();
    const refusal = await call<Refusal>(`${chat.domain}/tokens/generate`, {
      bearer: generated.token,
      json: {},
    });

    expect(generated).toMatchObject({ expires_in: 1800 });
    expect(generated.token.split('.')).toHaveLength(3);
    expect([refusal.status, refusal.body.error.code]).toEqual([403, 'BadArgument']);
  });

  it('reads the user in both spellings', async () => {
    for (const body of [{ user: { id: 'dl_anna' } }, { User: { Id: 'dl_anna' } }]) {
      const { token: jwt } = await token(body);
      const claims = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as object;
      expect(claims).toMatchObject({ user: 'dl_anna' });
    }
  });

  it('refreshes a token for the same conversation', async () => {
    const before = await token();

    const after = await call<Started>(`${chat.domain}/tokens/refresh`, {
      bearer: before.token,
      method: 'POST',
    });

    expect(after.status).toBe(200);
    expect(after.body.conversationId).toBe(before.conversationId);
  });
});

describe('starting', () => {
  it('answers 201 then 200 for one token', async () => {
    const { token: bearer } = await token();

    const first = await call<Started>(`${chat.domain}/conversations`, { bearer, json: {} });
    const second = await call<Started>(`${chat.domain}/conversations`, { bearer, json: {} });

    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body.conversationId).toBe(first.body.conversationId);
    expect(first.body.streamUrl).toMatch(
      /^ws:\/\/127\.0\.0\.1:\d+\/v3\/directline\/conversations\/.*\/stream\?/,
    );
  });

  it('greets once in the asked language', async () => {
    const { token: bearer } = await token();
    const json = { locale: 'it-IT' };
    await call<Started>(`${chat.domain}/conversations`, { bearer, json });
    const { body } = await call<Started>(`${chat.domain}/conversations`, { bearer, json });

    const set = await call<WireSet>(activitiesUrl(body.conversationId), { bearer });

    expect(set.body.activities.map(({ type, text }) => [type, text])).toEqual([['message', 'Benvenuto']]);
  });

  it('ignores a locale that is no string', async () => {
    const answer = await call(`${chat.domain}/conversations`, {
      bearer: chat.secret,
      json: { locale: { a: 1 } },
    });

    expect(answer.status).toBe(201);
  });

  it.each([
    ['no header', {}, 401, 'Unauthorized'],
    ['garbage', { bearer: 'garbage' }, 403, 'BadArgument'],
    [
      'a forged token',
      { bearer: 'eyJhbGciOiJub25lIn0.eyJjb252IjoieCIsInVzZSI6InRva2VuIn0.' },
      403,
      'BadArgument',
    ],
  ])('refuses %s', async (_title, credential, status, code) => {
    const answer = await call<Refusal>(`${chat.domain}/conversations`, { ...credential, json: {} });

    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
  });

  it('refuses a token of another conversation', async () => {
    const [mine, theirs] = [await started(), await started()];

    const answers = await Promise.all([
      call<Refusal>(activitiesUrl(theirs.conversationId), { bearer: mine.token }),
      call<Refusal>(activitiesUrl(theirs.conversationId), { bearer: mine.token, json: { type: 'message' } }),
      call<Refusal>(`${chat.domain}/conversations/${theirs.conversationId}`, { bearer: mine.token }),
    ]);

    expect(answers.map(({ status, body }) => [status, body.error.code])).toEqual(
      answers.map(() => [403, 'BadArgument']),
    );
  });

  it('says when there is no such conversation', async () => {
    const { token: bearer, conversationId } = await token();

    const answer = await call<Refusal>(activitiesUrl(conversationId), { bearer });

    expect([answer.status, answer.body.error.code]).toEqual([404, 'ResourceNotFound']);
  });
});

describe('posting', () => {
  it('echoes channel data untouched', async () => {
    const { token: bearer, conversationId } = await started();
    const channelData = {
      clientActivityID: 'one',
      nested: { list: [1, null, { deep: null }] },
      nothing: null,
    };
    await call(activitiesUrl(conversationId), {
      bearer,
      json: { type: 'message', text: 'ciao', channelData },
    });

    const set = await call<WireSet>(activitiesUrl(conversationId), { bearer });

    const echo = set.body.activities.find((activity) => activity.text === 'ciao');
    expect(echo?.channelData).toEqual(channelData);
  });

  it('takes no answer of the bot from a client', async () => {
    const { token: bearer, conversationId } = await started();
    const helpdesk = { reply: { articles: ['COMPRA QUI http://x'] }, speaker: { kind: 'operator' } };
    const json = { type: 'message', text: 'ciao', channelData: { helpdesk, clientActivityID: 'one' } };

    await call(activitiesUrl(conversationId), { bearer, json });

    expect(chat.memory.turns.at(-1)?.channelData).toEqual({ clientActivityID: 'one' });
  });

  it('does not believe a forged sender', async () => {
    const { token: bearer } = await token({ user: { id: 'dl_anna' } });
    const { body } = await call<Started>(`${chat.domain}/conversations`, { bearer, json: {} });
    const json = {
      type: 'message',
      text: 'x',
      from: { id: 'dl_mario', role: 'bot' },
      id: 'mine',
      serviceUrl: 'http://x',
    };
    const { body: posted } = await call<{ id: string }>(activitiesUrl(body.conversationId), { bearer, json });

    const set = await call<WireSet>(activitiesUrl(body.conversationId), { bearer });

    const echo = set.body.activities.find((activity) => activity.text === 'x');
    expect(posted.id).toMatch(new RegExp(`^${body.conversationId}\\|\\d{7}$`));
    expect(echo).toMatchObject({ id: posted.id, from: { id: 'dl_anna', role: 'user' } });
    expect(echo).not.toHaveProperty('serviceUrl');
  });

  it('gives a resent message its first id', async () => {
    const { token: bearer, conversationId } = await started();
    const json = { type: 'message', text: 'once', channelData: { clientActivityID: 'same' } };

    const first = await call(activitiesUrl(conversationId), { bearer, json });
    const second = await call(activitiesUrl(conversationId), { bearer, json });

    expect(second.body).toEqual(first.body);
    expect(chat.memory.turns.filter((turn) => turn.text === 'once')).toHaveLength(1);
  });

  it.each([
    ['text that is not JSON', { body: '{"type":' }, 400, 'BadArgument'],
    ['an activity without type', { json: { text: 'x' } }, 400, 'MissingProperty'],
    ['a conversationUpdate', { json: { type: 'conversationUpdate' } }, 400, 'BadArgument'],
    ['a text of another type', { json: { type: 'message', text: 5 } }, 400, 'BadArgument'],
    ['a body of 1,500 levels', { body: nested(1_500) }, 400, 'BadArgument'],
    ['a body of 20,000 levels', { body: nested(20_000) }, 400, 'BadArgument'],
    ['an empty body', { json: undefined, body: '' }, 400, 'BadArgument'],
    ['a text of 1 MB', { json: { type: 'message', text: 'x'.repeat(1_000_000) } }, 413, 'ActivityTooLarge'],
  ])('refuses %s', async (_title, request, status, code) => {
    const { token: bearer, conversationId } = await started();

    const answer = await call<Refusal>(activitiesUrl(conversationId), { bearer, method: 'POST', ...request });

    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
  });

  it.each(['activities', 'upload'])('does not listen for ever to what is sent to %s', async (address) => {
    const { token: bearer, conversationId } = await started();

    const { answer } = await postEndlessly(`${chat.domain}/conversations/${conversationId}/${address}`, {
      chunk: Buffer.alloc(256 * 1024),
      headers: { Authorization: `Bearer ${bearer}` },
    });

    expect(answer).toMatch(/^HTTP\/1\.1 413 [^]*TooLarge"/);
  });

  it('keeps timestamps strictly increasing', async () => {
    const { token: bearer, conversationId } = await started();
    for (const text of ['a', 'b', 'c']) {
      await call(activitiesUrl(conversationId), { bearer, json: { type: 'message', text } });
    }

    const { body } = await call<WireSet>(activitiesUrl(conversationId), { bearer });

    const moments = body.activities.map((activity) => Date.parse(activity.timestamp ?? ''));
    expect(moments).toEqual([...new Set(moments)].sort((a, b) => a - b));
  });
});

describe('polling', () => {
  it('continues after the watermark', async () => {
    const { token: bearer, conversationId } = await started();
    const first = await call<WireSet>(activitiesUrl(conversationId), { bearer });
    await call(activitiesUrl(conversationId), { bearer, json: { type: 'message', text: 'next' } });

    const rest = `${activitiesUrl(conversationId)}?watermark=${first.body.watermark}`;
    const second = await call<WireSet>(rest, { bearer });

    expect(second.body.activities.map(({ text }) => text)).toEqual(['next', 'Echo: next']);
    expect(second.headers.get('cache-control')).toBe('no-store');
  });

  it('sends an update again under its id', async () => {
    const { token: bearer, conversationId } = await started();
    const id = chat.memory.say(conversationId, { text: 'wrong' });
    const before = await call<WireSet>(activitiesUrl(conversationId), { bearer });
    chat.memory.update(conversationId, id, { text: 'right' });

    const watermark = before.body.watermark ?? '';
    const after = await call<WireSet>(`${activitiesUrl(conversationId)}?watermark=${watermark}`, { bearer });

    const old = before.body.activities.find((activity) => activity.id === id);
    expect(after.body.activities).toMatchObject([{ id, text: 'right', timestamp: old?.timestamp }]);
  });

  it('leaves out what clients must not see', async () => {
    const { token: bearer, conversationId } = await started();
    chat.memory.say(conversationId, { type: 'trace', text: 'secret' });
    chat.memory.say(conversationId, {
      text: 'shown',
      replyToId: 'unknown',
      recipient: { id: 'x', name: '' },
    });

    const { body } = await call<WireSet>(activitiesUrl(conversationId), { bearer });

    const shown = body.activities.find((activity) => activity.text === 'shown');
    expect(body.activities.map(({ type }) => type)).not.toContain('trace');
    expect(shown).not.toHaveProperty('replyToId');
    expect(shown).not.toHaveProperty('recipient');
    expect(shown?.from).toMatchObject({ role: 'bot' });
  });

  it('refuses a watermark that is not ours', async () => {
    const { token: bearer, conversationId } = await started();

    const answer = await call<Refusal>(`${activitiesUrl(conversationId)}?watermark=abc`, { bearer });

    expect([answer.status, answer.body.error.code]).toEqual([400, 'BadArgument']);
  });
});

describe('pages of other origins', () => {
  const listed = { origin: 'https://www.example.it' };

  it.each([
    ['POST', '/tokens/generate'],
    ['POST', '/tokens/refresh'],
    ['POST', '/conversations'],
    ['GET', '/conversations/x'],
    ['GET', '/conversations/x/activities'],
    ['POST', '/conversations/x/activities'],
    ['POST', '/conversations/x/upload'],
    ['GET', '/session/getsessionid'],
  ])('lets listed pages read %s %s, refusals too', async (method, path) => {
    const preflight = await call(`${chat.domain}${path}`, { method: 'OPTIONS', headers: listed });
    const without = await call(`${chat.domain}${path}`, { method, headers: listed });
    const foreign = await call(`${chat.domain}${path}`, {
      method,
      headers: { origin: 'https://evil.example' },
    });
    const refusal = await call(`${chat.domain}${path}`, { method, headers: listed, bearer: 'garbage' });

    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toBe(
      'authorization, content-type, x-ms-bot-agent, x-requested-with',
    );
    expect([without.status, refusal.status]).toEqual([401, 403]);
    for (const answer of [preflight, without, refusal]) {
      expect(answer.headers.get('access-control-allow-origin')).toBe(listed.origin);
      expect(answer.headers.get('vary')).toContain('Origin');
    }
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('gives a session id for sign-in cards', async () => {
    const { token: bearer } = await started();

    const answer = await call<{ sessionId: string }>(`${chat.domain}/session/getsessionid`, {
      bearer,
      headers: listed,
    });

    expect(answer.body.sessionId).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers.get('access-control-allow-credentials')).toBe('true');
  });
});

describe('limits', () => {
  it('refuses too many starts from one address', async () => {
    const strict = await startWebChatServer({ limits: { startsPerAddress: { points: 1, seconds: 60 } } });
    const url = `${strict.domain}/conversations`;

    const first = await call(url, { bearer: strict.secret, json: {} });
    const second = await call<Refusal>(url, { bearer: strict.secret, json: {} });
    await strict.close();

    expect([first.status, second.status, second.body.error.code]).toEqual([201, 429, 'TooManyRequests']);
  });

  it('answers a start with 429 when the service is busy', async () => {
    const busy = await startWebChatServer({
      bot: () => {
        throw new HelpDeskError('OVERLOADED');
      },
    });

    const answer = await call<Refusal>(`${busy.domain}/conversations`, { bearer: busy.secret, json: {} });
    await busy.close();

    expect([answer.status, answer.body.error.code]).toEqual([429, 'TooManyRequests']);
    expect(answer.headers.get('retry-after')).toBe('5');
  });

  it('lets messages wait before it refuses any', async () => {
    const waits: (() => void)[] = [];
    const strict = await startWebChatServer({
      limits: { activitiesPerConversation: { points: 1, seconds: 1 }, waiting: 1 },
      scheduler: {
        after: (_ms, callback) => {
          waits.push(callback);
          return () => undefined;
        },
      },
    });
    const { body } = await call<Started>(`${strict.domain}/conversations`, {
      bearer: strict.secret,
      json: {},
    });
    const post = async (text: string) =>
      await call(`${strict.domain}/conversations/${body.conversationId}/activities`, {
        bearer: strict.secret,
        json: { type: 'message', text },
      });
    await post('now');
    const both = [post('waits'), post('refused')];

    const first = await Promise.race(both);
    await strict.close();

    expect(first.status).toBe(429);
    await Promise.allSettled(both);
  });
});

describe('typing', () => {
  it('tells a sign to open streams only', async () => {
    const { token: bearer, conversationId, streamUrl } = await started();
    const reader = new StreamReader(streamUrl);
    await reader.untilText('Welcome');

    chat.channel.signal(conversationId, { type: 'typing' });
    await reader.until((activities) => activities.some((activity) => activity.type === 'typing'));

    const stored = await call<WireSet>(activitiesUrl(conversationId), { bearer });
    expect(JSON.parse(reader.frames.at(-1) ?? '')).not.toHaveProperty('watermark');
    expect(stored.body.activities.map(({ type }) => type)).not.toContain('typing');
    reader.socket.close();
  });
});
