import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HEARTBEAT_MS } from '../../../channels/webchat/stream-hub.ts';
import { HandClock } from '../../support/hand-clock.ts';
import { call, StreamReader, upgradeStatus, type Started } from '../../support/web-chat-client.ts';
import { startWebChatServer, type WebChatServer } from '../../support/web-chat-server.ts';

let chat: WebChatServer;
let clock: HandClock;
let readers: StreamReader[];

beforeEach(async () => {
  clock = new HandClock();
  chat = await startWebChatServer({ clock, origins: ['https://www.example.it'] });
  readers = [];
});

afterEach(async () => {
  for (const { socket } of readers) {
    socket.terminate();
  }
  await chat.close();
});

async function started(json: object = {}): Promise<Started> {
  const { body } = await call<Started>(`${chat.domain}/tokens/generate`, { bearer: chat.secret, json });
  return (await call<Started>(`${chat.domain}/conversations`, { bearer: body.token, json: {} })).body;
}

function read(url: string): StreamReader {
  const reader = new StreamReader(url);
  readers.push(reader);
  return reader;
}

async function say({ conversationId, token }: Started, text: string): Promise<void> {
  const url = `${chat.domain}/conversations/${conversationId}/activities`;
  await call(url, { bearer: token, json: { type: 'message', text } });
}

async function comeBack({ conversationId, token }: Started, query: string): Promise<Started> {
  const url = `${chat.domain}/conversations/${conversationId}${query}`;
  return (await call<Started>(url, { bearer: token })).body;
}

describe('replay', () => {
  it('sends what came before the socket', async () => {
    const citizen = await started();
    await say(citizen, 'early');

    const reader = read(citizen.streamUrl);
    await reader.untilText('Echo: early');

    expect(reader.texts()).toEqual(['Welcome', 'early', 'Echo: early']);
  });

  it('has no gap and no double under load', async () => {
    const citizen = await started();
    const first = read(citizen.streamUrl);
    const texts = Array.from({ length: 250 }, (_value, at) => `line ${at}`);
    for (const text of texts.slice(0, 120)) {
      chat.memory.say(citizen.conversationId, { text });
    }
    await first.untilText('line 119');
    const back = await comeBack(citizen, `?watermark=${first.watermark ?? ''}`);
    for (const text of texts.slice(120, 240)) {
      chat.memory.say(citizen.conversationId, { text });
    }
    const second = read(back.streamUrl);
    for (const text of texts.slice(240)) {
      chat.memory.say(citizen.conversationId, { text });
    }
    await second.untilText('line 249');

    expect([...first.texts().slice(0, 121), ...second.texts()]).toEqual(['Welcome', ...texts]);
  });

  it('starts from now without a watermark', async () => {
    const citizen = await started();
    const back = await comeBack(citizen, '');
    chat.memory.say(citizen.conversationId, { text: 'new' });

    const reader = read(back.streamUrl);
    await reader.untilText('new');

    expect(reader.texts()).toEqual(['new']);
  });

  it('keeps several sockets of one conversation', async () => {
    const citizen = await started();
    const [one, two] = [read(citizen.streamUrl), read(citizen.streamUrl)];

    await say(citizen, 'both');
    await Promise.all([one.untilText('Echo: both'), two.untilText('Echo: both')]);

    expect(one.texts()).toEqual(two.texts());
  });

  it('keeps the place of an update', async () => {
    const citizen = await started();
    const reader = read(citizen.streamUrl);
    const id = chat.memory.say(citizen.conversationId, { text: 'wrong' });
    await reader.untilText('wrong');

    chat.memory.update(citizen.conversationId, id, { text: 'right' });
    await reader.untilText('right');

    const both = reader.activities.filter((activity) => activity.id === id);
    expect(new Set(both.map((activity) => activity.timestamp)).size).toBe(1);
  });
});

describe('letting in', () => {
  it('refuses a stream address after a minute', async () => {
    const { streamUrl } = await started();
    clock.pass(61);

    expect(await upgradeStatus(streamUrl)).toBe(403);
  });

  it('refuses the address of another conversation', async () => {
    const [mine, theirs] = [await started(), await started()];

    const forged = mine.streamUrl.replace(mine.conversationId, theirs.conversationId);

    expect(await upgradeStatus(forged)).toBe(403);
  });

  it('refuses a token in place of the signature', async () => {
    const { streamUrl, token } = await started();

    expect(await upgradeStatus(streamUrl.replace(/t=.*/, `t=${token}`))).toBe(403);
  });

  it('does not know other paths', async () => {
    expect(await upgradeStatus(`${chat.url.replace('http', 'ws')}/elsewhere`)).toBe(404);
  });

  it.each([
    ['a listed page', 'https://www.example.it', 101],
    ['our own page', 'own', 101],
    ['a page of the same machine', 'localhost', 101],
    ['a foreign page', 'https://evil.example', 403],
    ['a page without origin', 'null', 403],
  ])('answers %s', async (_title, origin, status) => {
    const { streamUrl } = await started();
    const named = { own: chat.url, localhost: `http://localhost:${chat.port}` }[origin] ?? origin;

    expect(await upgradeStatus(streamUrl, { origin: named })).toBe(status);
  });

  it('lets in a page that the token names', async () => {
    const { streamUrl } = await started({ trustedOrigins: ['https://partner.example'] });

    expect(await upgradeStatus(streamUrl, { origin: 'https://partner.example' })).toBe(101);
  });
});

describe('frames', () => {
  it('ignores empty ones', async () => {
    const citizen = await started();
    const reader = read(citizen.streamUrl);
    await reader.untilText('Welcome');

    reader.socket.send('');
    await say(citizen, 'still here');
    await reader.untilText('Echo: still here');

    expect(reader.frames).not.toContain('');
  });

  it('closes only the socket of a huge one', async () => {
    const citizen = await started();
    const [rude, other] = [read(citizen.streamUrl), read(citizen.streamUrl)];
    await Promise.all([rude.untilText('Welcome'), other.untilText('Welcome')]);

    const closed = rude.closed();
    rude.socket.send('x'.repeat(1_000_000));

    expect(await closed).toBe(1009);
    await say(citizen, 'goes on');
    await other.untilText('Echo: goes on');
  });

  it('says goodbye when the service stops', async () => {
    const citizen = await started();
    const reader = read(citizen.streamUrl);
    await reader.untilText('Welcome');

    const closed = reader.closed();
    await chat.channel.stop();

    expect(await closed).toBe(1001);
  });
});

describe('heartbeat', () => {
  it('shows that the line is alive and drops the dead', async () => {
    const beats: (() => void)[] = [];
    const beating = await startWebChatServer({
      scheduler: {
        after: (ms, callback) => {
          if (ms === HEARTBEAT_MS) {
            beats.push(callback);
          }
          return () => undefined;
        },
      },
    });
    const { body } = await call<Started>(`${beating.domain}/conversations`, {
      bearer: beating.secret,
      json: {},
    });
    const reader = read(body.streamUrl);
    await reader.untilText('Welcome');
    reader.socket.pong = () => undefined;

    const closed = reader.closed();
    reader.socket.pause();
    beats.at(-1)?.();
    beats.at(-1)?.();
    reader.socket.resume();

    expect(await closed).toBe(1006);
    expect(reader.frames).toContain('');
    await beating.close();
  });
});
