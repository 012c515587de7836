import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HelpDeskError } from '../../../bots/errors.ts';
import type { TelegramChannel } from '../../../channels/telegram/telegram-channel.ts';
import { readBody } from '../../support/fake-bot-api/read-body.ts';
import { settle } from '../../support/fake-bot-api/stepped-time.ts';
import { Setting } from './channel-setting.ts';

const SECRET = 'a-secret_of-ours';
const update = (id: number, text = 'ciao') =>
  JSON.stringify({
    update_id: id,
    message: {
      message_id: id,
      date: 1,
      chat: { id: 7, type: 'private' },
      from: { id: 7, first_name: 'A' },
      text,
    },
  });

let setting: Setting;
let channel: TelegramChannel;
let server: Server;
let url: string;

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const header = request.headers['x-telegram-bot-api-secret-token'];
  const body = JSON.stringify(await readBody(request));
  const { status, body: words, retryAfter } = await channel.handleWebhook(String(header), body);
  // Two statements: restify, in the same process, patches writeHead so that it gives nothing back.
  response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) });
  response.end(words);
}

beforeEach(async () => {
  setting = await Setting.open();
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/telegram/webhook`;
  channel = await setting.started({ mode: 'webhook', webhook: { url, secret: SECRET } });
});

afterEach(async () => {
  await setting.close();
  server.closeAllConnections();
  server.close();
});

describe('the webhook', () => {
  it('is set with its secret and receives', async () => {
    const ada = setting.fake.person({ id: 7 });

    ada.says('uno');
    ada.says('due');
    await setting.until(2);

    expect(channel.state).toBe('webhook');
    expect(setting.texts()).toEqual(['uno', 'due']);
  });

  it.each([
    ['a wrong secret', 'wrong', update(1), 401],
    ['no secret', undefined, update(1), 401],
    ['no JSON', SECRET, '{"update_id":', 400],
    ['JSON that is no update', SECRET, '[]', 400],
    ['an update without a number', SECRET, '{"message":{}}', 400],
    ['more than a megabyte', SECRET, update(1, 'x'.repeat(1_000_001)), 413],
    ['an update in an unknown shape', SECRET, '{"update_id":1,"message":{"message_id":"?"}}', 200],
    ['a kind of update we do not read', SECRET, '{"update_id":1,"poll":{}}', 200],
  ])('answers %s without receiving', async (_what, secret, body, status) => {
    expect((await channel.handleWebhook(secret, body)).status).toBe(status);
    expect(setting.received).toEqual([]);
  });

  it('answers only when the update is stored', async () => {
    let letIn: (() => void) | undefined;
    setting.onReceive = () =>
      new Promise((resolve) => {
        letIn = resolve;
      });
    const answered = channel.handleWebhook(SECRET, Buffer.from(update(1)));
    const first = await Promise.race([answered, settle().then(() => 'nothing yet')]);
    letIn?.();

    expect(first).toBe('nothing yet');
    expect(await answered).toMatchObject({ status: 200 });
  });

  it('asks for another delivery when overloaded', async () => {
    setting.onReceive = () => Promise.reject(new HelpDeskError('OVERLOADED'));

    expect(await channel.handleWebhook(SECRET, update(1))).toMatchObject({ status: 503, retryAfter: 1 });
  });

  it('is not ready before its time and after', async () => {
    const unborn = setting.channel({ mode: 'webhook', webhook: { url, secret: SECRET } });

    expect((await unborn.handleWebhook(SECRET, update(1))).status).toBe(503);
    await channel.stop();
    expect((await channel.handleWebhook(SECRET, update(1))).status).toBe(503);
  });

  it('gets what was refused again, in order', async () => {
    const ada = setting.fake.person({ id: 7 });
    let refusals = 3;
    setting.onReceive = () => {
      refusals -= 1;
      return refusals >= 0 ? Promise.reject(new HelpDeskError('OVERLOADED')) : Promise.resolve();
    };

    ada.says('uno');
    ada.says('due');
    await setting.time.during(setting.until(2), 1000);

    expect(setting.texts()).toEqual(['uno', 'due']);
  });

  it('is told twice and names the activity alike', async () => {
    const ada = setting.fake.person({ id: 7 });

    setting.fake.deliverAgain(ada.says('uno'));
    await setting.until(2);

    expect(setting.received.map(({ id }) => id)).toEqual(['m7.1', 'm7.1']);
  });
});
