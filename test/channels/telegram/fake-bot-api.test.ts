import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Api, TelegramApiError } from 'node-telegram-bot-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeBotApi } from '../../support/fake-bot-api/fake-bot-api.ts';
import { SteppedTime, settle } from '../../support/fake-bot-api/stepped-time.ts';

let time: SteppedTime;
let fake: FakeBotApi;
let api: Api;

beforeEach(async () => {
  time = new SteppedTime();
  fake = await FakeBotApi.start({ clock: time, scheduler: time });
  api = new Api(fake.token, { apiRoot: fake.apiRoot, maxRetries: 0 });
});

afterEach(async () => {
  await fake.stop();
});

async function refusal(request: Promise<unknown>): Promise<string> {
  try {
    await request;
    return 'done';
  } catch (error) {
    return error instanceof TelegramApiError ? `${error.errorCode} ${error.description}` : String(error);
  }
}

async function ids(params: object): Promise<number[]> {
  const updates = await api.getUpdates(params);
  return updates.map(({ update_id }) => update_id);
}

describe('the fake Bot API', () => {
  it('keeps updates until an offset confirms them', async () => {
    const ada = fake.person({ id: 7 });
    const [first, second] = [ada.says('uno'), ada.says('due')];

    expect(await ids({})).toEqual([first.update_id, second.update_id]);
    expect(await ids({ limit: 1 })).toEqual([first.update_id]);
    expect(await ids({ offset: -1 })).toEqual([second.update_id]);
    expect(await ids({ offset: second.update_id + 1 })).toEqual([]);
    expect(await ids({})).toEqual([]);
  });

  it('holds a poll until something comes or time is up', async () => {
    const ada = fake.person({ id: 7 });
    const empty = api.getUpdates({ timeout: 500 });
    while (!fake.gate.isPolled) {
      await settle();
    }
    await time.advance(50_000);
    const full = api.getUpdates({ timeout: 50 });
    while (!fake.gate.isPolled) {
      await settle();
    }
    ada.says('uno');

    expect(await empty).toEqual([]);
    expect(await full).toHaveLength(1);
  });

  it('ends the older of two polls with 409', async () => {
    const older = refusal(api.getUpdates({ timeout: 50 }));
    while (!fake.gate.isPolled) {
      await settle();
    }
    await api.getUpdates({});

    expect(await older).toMatch(/^409 Conflict: terminated by other getUpdates/);
  });

  it('refuses to be polled while a webhook is set', async () => {
    await api.setWebhook({ url: 'https://localhost:9/x' });

    expect(await refusal(api.getUpdates({}))).toMatch(/^409 Conflict: can't use getUpdates/);
    await api.deleteWebhook({});
    expect(await refusal(api.getUpdates({}))).toBe('done');
  });

  it('forgets messages after a day and presses after 150 seconds', async () => {
    const ada = fake.person({ id: 7 });
    ada.says('uno');
    ada.pressesData('x');

    await time.advance(150_000);
    const kinds = (await api.getUpdates({})).map((update) => Object.keys(update)[1]);
    await time.advance(24 * 3600 * 1000);

    expect(kinds).toEqual(['message']);
    expect(await api.getUpdates({})).toEqual([]);
  });

  it.each([
    ['no text', { text: ' ' }, '400 Bad Request: message text is empty'],
    ['a text too long', { text: 'a'.repeat(4097) }, '400 Bad Request: message is too long'],
    [
      'an entity beyond the text',
      { text: 'abc', entities: [{ type: 'bold', offset: 2, length: 2 }] },
      '400 Bad',
    ],
    [
      'an entity inside a character',
      { text: '😀', entities: [{ type: 'bold', offset: 1, length: 1 }] },
      '400 Bad',
    ],
    [
      'a parameter that does not exist',
      { text: 'a', chat: 7 },
      '400 Bad Request: ✖ Unrecognized key: "chat"',
    ],
    ['parse_mode', { text: 'a', parse_mode: 'HTML' }, "400 Bad Request: can't parse entities"],
    ['an unknown chat', { text: 'a', chat_id: 9 }, '400 Bad Request: chat not found'],
    [
      'data of 65 bytes',
      { text: 'a', reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'é'.repeat(33) }]] } },
      '400 Bad Request: BUTTON_DATA_INVALID',
    ],
  ])('refuses a message with %s', async (_what, params, expected) => {
    fake.person({ id: 7 });

    expect(await refusal(api.sendMessage({ chat_id: 7, ...params }))).toContain(expected);
    expect(fake.record.received(7)).toEqual([]);
  });

  it('refuses whom it does not know', async () => {
    const stranger = new Api('1:x', { apiRoot: fake.apiRoot, maxRetries: 0 });

    expect(await refusal(stranger.getMe())).toBe('401 Unauthorized');
    expect(await refusal(fetch(`${fake.apiRoot}/bot${fake.token}/sendDance`).then((r) => r.text()))).toBe(
      'done',
    );
  });

  it('remembers a 429 until its time is over', async () => {
    fake.person({ id: 7 });
    fake.faults.next('sendMessage', { kind: 'too-many-requests', retryAfter: 2 });

    const answers = [await refusal(api.sendMessage({ chat_id: 7, text: 'a' }))];
    await time.advance(1000);
    answers.push(await refusal(api.sendMessage({ chat_id: 7, text: 'a' })));
    await time.advance(1000);
    answers.push(await refusal(api.sendMessage({ chat_id: 7, text: 'a' })));

    expect(answers).toEqual([
      '429 Too Many Requests: retry after 2',
      '429 Too Many Requests: retry after 1',
      'done',
    ]);
  });

  it('notes what a lost answer hides, and repeats', async () => {
    fake.person({ id: 7 });
    fake.faults.next('sendMessage', { kind: 'drop-after' });

    await refusal(api.sendMessage({ chat_id: 7, text: 'a' }));
    await api.sendMessage({ chat_id: 7, text: 'a' });

    expect(fake.record.calls.map(({ outcome }) => outcome)).toEqual(['unanswered', 'ok']);
    expect(fake.record.duplicates()).toHaveLength(1);
  });

  it('knows files, venues, deletions and late answers', async () => {
    const ada = fake.person({ id: 7 });
    ada.sendsVoice();
    const fileId = [...(await api.getUpdates({}))].flatMap((update) =>
      'message' in update ? (update.message.voice?.file_id ?? []) : [],
    )[0];
    const venue = { chat_id: 7, latitude: 45, longitude: 9, title: 'WeMi' };
    const sent = await api.sendLocation({ chat_id: 7, latitude: 45, longitude: 9 });

    expect(await api.getFile({ file_id: fileId ?? '' })).toHaveProperty('file_path');
    expect(await refusal(api.getFile({ file_id: 'x' }))).toMatch(/wrong file_id/);
    expect(await refusal(api.sendVenue({ ...venue, address: '' }))).toMatch(/non-empty/);
    expect(await refusal(api.sendVenue({ ...venue, address: 'via A' }))).toBe('done');
    expect(await refusal(api.answerCallbackQuery({ callback_query_id: 'x' }))).toMatch(/query is too old/);
    await time.advance(49 * 3600 * 1000);
    expect(await refusal(api.deleteMessage({ chat_id: 7, message_id: sent.message_id }))).toMatch(
      /can't be deleted/,
    );
  });
});

describe("the fake's webhook", () => {
  it('repeats at once, then after 2, 4 and 8 seconds', async () => {
    const seen: string[] = [];
    const server = createServer((request, response) => {
      seen.push(String(request.headers['x-telegram-bot-api-secret-token']));
      // Two statements: restify, in the same process, patches writeHead so that it gives nothing back.
      response.writeHead(seen.length < 5 ? 500 : 200);
      response.end();
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    await api.setWebhook({ url: `http://127.0.0.1:${port}/x`, secret_token: 'abc' });
    const start = time.now().getTime();

    fake.person({ id: 7 }).says('uno');
    while (fake.queue.pending().length > 0) {
      await settle(20);
      await time.advance(1000);
    }
    server.close();
    server.closeAllConnections();

    const seconds = (fake.gate.pusher?.pushes ?? []).map(({ at }) => (at.getTime() - start) / 1000);
    expect(seen.every((secret) => secret === 'abc')).toBe(true);
    expect(seconds[1]).toBe(seconds[0]);
    expect(seconds).toHaveLength(5);
    expect(differences(seconds.slice(1)).map((gap) => Math.floor(gap / 2) * 2)).toEqual([2, 4, 8]);
  });

  it('gives a press up after 150 seconds', async () => {
    await api.setWebhook({ url: 'http://127.0.0.1:9/nobody' });

    fake.person({ id: 7 }).pressesData('x');
    while (fake.queue.pending().length > 0) {
      await settle(20);
      await time.advance(1000);
    }

    expect(fake.gate.pusher?.pushes.length).toBeGreaterThan(3);
    expect(fake.gate.pusher?.pushes.every(({ status }) => status === 0)).toBe(true);
  });
});

function differences(numbers: readonly number[]): number[] {
  return numbers.slice(1).map((number, i) => number - (numbers[i] ?? 0));
}
