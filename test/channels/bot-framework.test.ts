import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eraseConversation } from '../../bots/conversations/erasure.ts';
import { systemClock, systemScheduler } from '../../bots/clock.ts';
import { readConfig } from '../../bots/config.ts';
import { silentLog } from '../../bots/telemetry/log.ts';
import { startService, type Service } from '../../channels/service.ts';
import { shippedKnowledge } from '../support/world.ts';

/** A connector of ours: what Azure's channels or the Emulator would receive. */
let connector: Server;
let service: Service;
interface Received {
  readonly path: string;
  readonly type: string;
  readonly text: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly attachments?: readonly {
    readonly name: string;
    readonly content: { readonly activities: readonly { readonly text: string }[] };
  }[];
}
const received: Received[] = [];
const waiting: (() => void)[] = [];

beforeAll(async () => {
  connector = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push({ ...(JSON.parse(body) as Received), path: request.url ?? '' });
      // restify, in the same process, has changed writeHead: it returns nothing.
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"id":"reply-1"}');
      for (const wake of waiting.splice(0)) {
        wake();
      }
    });
  });
  await new Promise<void>((resolve) => connector.listen(0, '127.0.0.1', resolve));
  service = await startService({
    config: readConfig({ PORT: '0', DATABASE_URL: 'sqlite::memory:' }),
    clock: systemClock,
    scheduler: systemScheduler,
    log: silentLog,
    knowledge: await shippedKnowledge(),
  });
});

afterAll(async () => {
  await service.stop();
  await new Promise((resolve) => connector.close(resolve));
});

function post(body: string): Promise<Response> {
  return fetch(`${service.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
}

function activity(text: string, id: string, more: object = {}): string {
  const { port } = connector.address() as AddressInfo;
  return JSON.stringify({
    type: 'message',
    id,
    channelId: 'emulator',
    from: { id: 'user-1' },
    recipient: { id: 'bot' },
    conversation: { id: 'conversation-1' },
    serviceUrl: `http://127.0.0.1:${port}`,
    locale: 'it',
    text,
    ...more,
  });
}

async function reply(): Promise<Received> {
  while (received.length === 0) {
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  return received.shift() ?? { path: '', type: '', text: '' };
}

describe('/api/messages', () => {
  it('answers through the connector of the conversation', async () => {
    const response = await post(activity('quando scade il bando?', 'a1'));

    expect(response.status).toBe(200);
    const { path, text } = await reply();
    expect(path).toContain('/v3/conversations/conversation-1/activities');
    expect(text).toContain('22 gennaio 2024');
  });

  it('answers an activity that comes twice once', async () => {
    await post(activity('che cosa prevede l’area 2?', 'a2'));
    await post(activity('che cosa prevede l’area 2?', 'a2'));
    await service.helpDesk.settled();

    expect((await reply()).text).toContain('raccolta fondi');
    expect(received).toEqual([]);
  });

  it('refuses what is no activity', async () => {
    const broken = await post('{broken');
    const nothing = await post('[]');

    expect([broken.status, nothing.status]).toEqual([400, 400]);
    expect(await broken.json()).toEqual({
      error: { code: 'BAD_REQUEST', message: 'The request is not what this address expects' },
    });
  });
});

describe('an activity that nobody answers', () => {
  it.each(['messageReaction', 'installationUpdate', 'messageDelete'])('is taken as %s', async (type) => {
    const response = await post(activity('', `of type ${type}`, { type }));

    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it.each([
    ['without a conversation', activityWith({ conversation: undefined }), 'ACTIVITY_INVALID'],
    ['from nobody', activityWith({ from: {} }), 'ACTIVITY_INVALID'],
    ['of no type', activityWith({ type: 5 }), 'BAD_REQUEST'],
    ['nested too deeply', activityWith({ value: nested(1_500) }), 'BAD_REQUEST'],
  ])('is refused %s', async (_title, body, code) => {
    const response = await post(JSON.stringify(body));

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code } });
  });
});

function activityWith(change: object): object {
  const plain = {
    type: 'message',
    id: 'bad',
    from: { id: 'user-1' },
    conversation: { id: 'bad' },
    text: 'x',
  };
  return { ...plain, ...change };
}

function nested(levels: number): unknown {
  return JSON.parse('['.repeat(levels) + ']'.repeat(levels));
}

describe('erasure', () => {
  it('forgets where somebody was answered', async () => {
    const { storage } = service.helpDesk;
    const from = { id: 'mario-id', name: 'Mario Rossi' };
    await post(activity('ciao', 'e1', { ...inAnother('to-erase'), from }));
    await reply();
    await service.helpDesk.settled();
    const [row] = await storage.reader.query('SELECT id FROM conversations WHERE citizen_id = ?', [from.id]);

    await storage.transaction((sql) =>
      eraseConversation(sql, String(row?.['id']), { changes: service.helpDesk.changes, at: 1 }),
    );

    const kept = await storage.reader.query('SELECT * FROM settings');
    const conversations = await storage.reader.query('SELECT * FROM conversations');
    expect(JSON.stringify([kept, conversations])).not.toMatch(/mario-id|Mario Rossi/);
  });
});

const inAnother = (id: string) => ({ conversation: { id } });

async function handoffsThatWait() {
  const { items } = await service.helpDesk.desk.list({ states: ['waiting'], limit: 10 }, '');
  return items;
}

describe('handoff events of a hub', () => {
  const by = { id: 'anna', name: 'Anna', anyones: true };
  it('tells when a person is asked for, has come and has gone', async () => {
    const there = inAnother('hub-1');

    await post(activity('vorrei parlare con una persona per lo statuto', 'h1', there));
    const [words, initiate] = [await reply(), await reply()];
    const handoffId = (await handoffsThatWait())[0]?.id ?? '';
    await service.helpDesk.desk.claim({ handoffId, by });
    const [, accepted] = [await reply(), await reply()];
    await service.helpDesk.desk.close({ handoffId, by, outcome: 'answered' });
    const [, completed] = [await reply(), await reply()];

    expect(words.text).toContain('Sei in coda, posto 1');
    expect(initiate).toMatchObject({
      type: 'event',
      name: 'handoff.initiate',
      value: { HandoffId: handoffId, Reason: 'vorrei parlare con una persona per lo statuto' },
    });
    expect(initiate.attachments?.[0]?.content.activities[0]?.text).toContain('per lo statuto');
    expect([accepted, completed].map(({ name, value }) => ({ name, value }))).toEqual([
      { name: 'handoff.status', value: { state: 'accepted' } },
      { name: 'handoff.status', value: { state: 'completed' } },
    ]);
  });

  it('takes what a hub hands over', async () => {
    const event = {
      ...inAnother('hub-2'),
      type: 'event',
      name: 'handoff.initiate',
      value: { Reason: 'il cittadino chiede della PEC' },
    };

    await post(activity('', 'h2', event));

    expect((await reply()).text).toContain('Sei in coda');
    expect((await handoffsThatWait()).map(({ reason }) => reason)).toContain('il cittadino chiede della PEC');
  });

  it('leaves to a hub what it has taken', async () => {
    const there = inAnother('hub-2');
    const accepted = { ...there, type: 'event', name: 'handoff.status', value: { state: 'accepted' } };

    await post(activity('', 'h3', accepted));
    await service.helpDesk.settled();

    expect(await handoffsThatWait()).toEqual([]);
  });
});
