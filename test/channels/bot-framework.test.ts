import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock, systemScheduler } from '../../bots/clock.ts';
import { readConfig } from '../../bots/config.ts';
import { silentLog } from '../../bots/telemetry/log.ts';
import { startService, type Service } from '../../channels/service.ts';
import { shippedKnowledge } from '../support/world.ts';

/** A connector of ours: what Azure's channels or the Emulator would receive. */
let connector: Server;
let service: Service;
const received: { readonly path: string; readonly text: string }[] = [];
const waiting: (() => void)[] = [];

beforeAll(async () => {
  connector = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      const { text } = JSON.parse(body) as { readonly text: string };
      received.push({ path: request.url ?? '', text });
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

function activity(text: string, id: string): string {
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
  });
}

async function reply(): Promise<{ readonly path: string; readonly text: string }> {
  while (received.length === 0) {
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  return received.shift() ?? { path: '', text: '' };
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
