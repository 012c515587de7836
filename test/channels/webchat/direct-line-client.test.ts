import { ConnectionStatus } from 'botframework-directlinejs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DirectLineClient } from '../../support/direct-line-client.ts';
import { call, type Started } from '../../support/web-chat-client.ts';
import { startWebChatServer, type WebChatServer } from '../../support/web-chat-server.ts';

let chat: WebChatServer;
let clients: DirectLineClient[];

beforeEach(async () => {
  chat = await startWebChatServer();
  clients = [];
});

afterEach(async () => {
  for (const made of clients) {
    made.end();
  }
  await chat.close();
});

type Options = ConstructorParameters<typeof DirectLineClient>[0];

function client(options: Options): DirectLineClient {
  const made = new DirectLineClient({ domain: chat.domain, pollingInterval: 200, ...options });
  clients.push(made);
  return made;
}

async function token(user = 'dl_anna'): Promise<string> {
  const json = { user: { id: user } };
  const { body } = await call<Started>(`${chat.domain}/tokens/generate`, { bearer: chat.secret, json });
  return body.token;
}

describe.each([
  ['a token over a socket', 'token', true],
  ['a token by polling', 'token', false],
  ['the secret over a socket', 'secret', true],
  ['the secret by polling', 'secret', false],
] as const)('the unmodified client with %s', (_title, credential, webSocket) => {
  async function started(locale: string): Promise<DirectLineClient> {
    const key = credential === 'token' ? { token: await token() } : { secret: chat.secret };
    return client({ ...key, webSocket, conversationStartProperties: { locale } });
  }

  it('is welcomed in its language', async () => {
    const citizen = await started('it-IT');

    await citizen.untilText('Benvenuto');

    expect(citizen.texts()).toEqual(['Benvenuto']);
  });

  it('gets its echo and the reply once', async () => {
    const citizen = await started('en-US');
    const channelData = { clientActivityID: 'one', nested: { list: [null, { deep: [] }] } };

    const id = await citizen.say('hello', channelData);
    await citizen.untilText('Echo: hello');

    const echo = citizen.activities.find((activity) => activity.text === 'hello');
    expect(echo).toMatchObject({ id, channelData });
    expect(citizen.texts()).toEqual(['Welcome', 'hello', 'Echo: hello']);
    expect(echo?.from?.id).toBe(credential === 'token' ? 'dl_anna' : 'forged');
  });
});

describe('coming back', () => {
  it('misses and doubles nothing after a cut', { timeout: 20_000 }, async () => {
    const citizen = client({ token: await token() });
    await citizen.say('one');
    await citizen.untilText('Echo: one');

    chat.cut();
    const { conversationId } = citizen.directLine as unknown as { conversationId: string };
    chat.memory.say(conversationId, { text: 'while away' });
    await citizen.untilText('while away');

    expect(citizen.texts()).toEqual(['Welcome', 'one', 'Echo: one', 'while away']);
  });

  it('resumes from what a page kept', async () => {
    const jwt = await token();
    const before = client({ token: jwt });
    await before.say('one');
    await before.untilText('Echo: one');
    const state = before.directLine as unknown as { conversationId: string; watermark: string };
    before.end();
    chat.memory.say(state.conversationId, { text: 'meanwhile' });

    const { conversationId, watermark } = state;
    const { body } = await call<Started>(
      `${chat.domain}/conversations/${conversationId}?watermark=${watermark}`,
      { bearer: jwt },
    );
    const after = client({ token: jwt, conversationId, watermark, streamUrl: body.streamUrl });
    await after.untilText('meanwhile');

    expect(after.texts()).toEqual(['meanwhile']);
  });

  it('serves two tabs on one token', async () => {
    const jwt = await token();
    const [one, two] = [client({ token: jwt }), client({ token: jwt })];
    await Promise.all([one.untilText('Welcome'), two.untilText('Welcome')]);

    await one.say('from one');
    await two.say('from two');
    await Promise.all([one.untilText('Echo: from two'), two.untilText('Echo: from two')]);

    expect(one.texts()).toEqual(['Welcome', 'from one', 'Echo: from one', 'from two', 'Echo: from two']);
    expect(two.texts()).toEqual(one.texts());
    expect(one.states).not.toContain(ConnectionStatus.FailedToConnect);
  });
});

describe('files', () => {
  it('joins files and their names', async () => {
    const citizen = client({ token: await token() });
    const names = ['Bilancio.txt', 'bilancio.txt', 'perché è così.txt', 'vuoto.txt'];
    const urls = names.map((name) => URL.createObjectURL(new Blob([name === 'vuoto.txt' ? '' : name])));
    const attachments = names.map((name, at) => ({
      contentType: 'text/plain',
      name,
      contentUrl: urls[at] ?? '',
    }));

    const id = await citizen.post({ type: 'message', from: { id: 'x' }, text: 'ecco', attachments });
    await citizen.until(() => citizen.activities.some((activity) => activity.id === id));

    const echo = citizen.activities.find((activity) => activity.id === id);
    const files = await Promise.all(
      (echo?.attachments ?? []).map(async ({ name, contentUrl = '' }) => [
        name,
        await (await fetch(contentUrl)).text(),
      ]),
    );
    expect(new Map(files as [string, string][])).toEqual(
      new Map(names.map((name) => [name, name === 'vuoto.txt' ? '' : name])),
    );
  });
});
