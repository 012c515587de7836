import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HandClock } from '../../support/hand-clock.ts';
import { call, type Started, type WireActivity, type WireSet } from '../../support/web-chat-client.ts';
import { startWebChatServer, type WebChatServer } from '../../support/web-chat-server.ts';

interface Refusal {
  readonly error: { readonly code: string };
}

const MB = 1024 * 1024;
const PDF = Buffer.from('%PDF-1.7 a paper');

let chat: WebChatServer;
let clock: HandClock;
let citizen: Started;

beforeEach(async () => {
  clock = new HandClock();
  chat = await startWebChatServer({ clock });
  citizen = (await call<Started>(`${chat.domain}/conversations`, { bearer: chat.secret, json: {} })).body;
});

afterEach(async () => {
  await chat.close();
});

function uploadUrl(): string {
  return `${chat.domain}/conversations/${citizen.conversationId}/upload?userId=forged`;
}

async function upload(files: readonly [string, Uint8Array | string][], activity: object = {}) {
  const body = new FormData();
  const attachments = files.map(([name]) => ({ name, contentType: 'x/y', thumbnailUrl: `data:,${name}` }));
  const json = JSON.stringify({ type: 'message', attachments, ...activity });
  body.append('activity', new Blob([json], { type: 'application/vnd.microsoft.activity' }), 'blob');
  for (const [name, bytes] of [...files].reverse()) {
    body.append('file', new Blob([bytes as BlobPart]), name);
  }
  return await call<{ id: string } & Refusal>(uploadUrl(), { bearer: citizen.token, body });
}

async function echoOf(id: string): Promise<WireActivity | undefined> {
  const url = `${chat.domain}/conversations/${citizen.conversationId}/activities`;
  const { body } = await call<WireSet>(url, { bearer: chat.secret });
  return body.activities.find((activity) => activity.id === id);
}

describe('multipart', () => {
  it('joins metadata and files by name', async () => {
    const channelData = { attachmentSizes: [1, 2], clientActivityID: 'a' };
    const files: [string, Uint8Array | string][] = [
      ['Atto.pdf', PDF],
      ['atto.PDF', Buffer.from('%PDF-other')],
      ['città.txt', 'è'],
      ['vuoto.txt', ''],
    ];

    const { status, body } = await upload(files, { channelData, text: 'ecco' });

    const echo = await echoOf(body.id);
    expect(status).toBe(200);
    expect(echo).toMatchObject({ text: 'ecco', channelData });
    expect(echo?.attachments?.map(({ name }) => name)).toEqual(files.map(([name]) => name));
    expect(echo?.attachments?.[2]).toMatchObject({
      contentType: 'text/plain',
      thumbnailUrl: 'data:,città.txt',
    });
    const texts = await Promise.all(
      (echo?.attachments ?? []).map(async ({ contentUrl = '' }) => await (await fetch(contentUrl)).text()),
    );
    expect(texts).toEqual(['%PDF-1.7 a paper', '%PDF-other', 'è', '']);
  });

  it('stores a resent message and its files once', async () => {
    const activity = { channelData: { clientActivityID: 'same' } };
    const first = await upload([['a.pdf', PDF]], activity);

    const second = await upload([['a.pdf', PDF]], activity);

    expect(second.body.id).toBe(first.body.id);
    const contentUrl = (await echoOf(first.body.id))?.attachments?.[0]?.contentUrl ?? '';
    expect((await fetch(contentUrl)).status).toBe(200);
  });

  it.each([
    ['a file one byte over the limit', [['a.txt', new Uint8Array(10 * MB + 1)]], 413, 'AttachmentTooLarge'],
    ['more than all may be together', [['a.txt', new Uint8Array(22 * MB)]], 413, 'AttachmentTooLarge'],
    ['a program', [['a.exe', 'MZ']], 415, 'UnsupportedMediaType'],
    ['a page', [['a.html', '<script>']], 415, 'UnsupportedMediaType'],
    ['a picture that is none', [['a.png', '<svg onload=x>']], 415, 'UnsupportedMediaType'],
    ['no file', [], 400, 'BadArgument'],
    ['six files', ['1', '2', '3', '4', '5', '6'].map((name) => [`${name}.txt`, name]), 400, 'BadArgument'],
  ] as [string, [string, Uint8Array | string][], number, string][])(
    'refuses %s',
    async (_title, files, status, code) => {
      const answer = await upload(files);

      expect([answer.status, answer.body.error.code]).toEqual([status, code]);
    },
  );

  it('takes a file of just the limit', async () => {
    expect((await upload([['a.txt', new Uint8Array(10 * MB)]])).status).toBe(200);
  });

  it('refuses a body that is no multipart', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };

    const answer = await call<Refusal>(uploadUrl(), { bearer: citizen.token, body: 'junk', headers });

    expect([answer.status, answer.body.error.code]).toEqual([400, 'BadArgument']);
  });
});

describe('when the database goes away while a message is stored', () => {
  const activity = { channelData: { clientActivityID: 'same' } };

  it.each([
    ['the message was stored and came again', 'after' as const],
    ['the message was stored only the second time', 'before' as const],
  ])('keeps one file where %s', async (_title, goesAway) => {
    chat.memory.goesAway = goesAway;
    const first = await upload([['a.pdf', PDF]], activity);
    const second = await upload([['a.pdf', PDF]], activity);

    clock.pass(120);
    await chat.channel.start();

    expect([first.status, second.status]).toEqual([503, 200]);
    const contentUrl = (await echoOf(second.body.id))?.attachments?.[0]?.contentUrl ?? '';
    await expect.poll(filesOnDisk).toEqual(['conversation', new URL(contentUrl).pathname.split('/').at(-1)]);
    expect((await fetch(contentUrl)).status).toBe(200);
  });
});

/** Whose they are comes first: the other names are drawn by lot. */
async function filesOnDisk(): Promise<string[]> {
  const names = await readdir(chat.uploadsFolder, { recursive: true, withFileTypes: true });
  const files = names.filter((name) => name.isFile()).map(({ name }) => name);
  return [
    ...files.filter((name) => name === 'conversation'),
    ...files.filter((name) => name !== 'conversation'),
  ];
}

describe('a raw file', () => {
  it('is named by the header', async () => {
    const headers = {
      'content-type': 'application/pdf',
      'content-disposition': "attachment; filename*=UTF-8''perch%C3%A9.pdf",
    };

    const { body } = await call<{ id: string }>(uploadUrl(), { bearer: citizen.token, body: PDF, headers });

    expect(await echoOf(body.id)).toMatchObject({
      type: 'message',
      attachments: [{ name: 'perché.pdf', contentType: 'application/pdf' }],
    });
  });
});

async function fileUrl(): Promise<string> {
  const { body } = await upload([['a.pdf', PDF]]);
  return (await echoOf(body.id))?.attachments?.[0]?.contentUrl ?? '';
}

describe('the address of a file', () => {
  it('serves it so that it cannot run', async () => {
    const answer = await fetch(await fileUrl());

    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe('attachment');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('expires and is renewed by reading again', async () => {
    const { body } = await upload([['a.pdf', PDF]]);
    const old = (await echoOf(body.id))?.attachments?.[0]?.contentUrl ?? '';
    clock.pass(26 * 3600);

    const renewed = (await echoOf(body.id))?.attachments?.[0]?.contentUrl ?? '';

    expect([(await fetch(old)).status, (await fetch(renewed)).status]).toEqual([403, 200]);
  });

  it('leads nowhere once the conversation is erased', async () => {
    const url = await fileUrl();
    chat.memory.forget(citizen.conversationId);

    const answer = await fetch(url);
    await chat.channel.start();

    expect(answer.status).toBe(404);
    const [database = ''] = await readdir(chat.uploadsFolder);
    await expect.poll(async () => await readdir(join(chat.uploadsFolder, database))).toEqual([]);
  });

  it('leads nowhere once its message is erased, though the talk goes on', async () => {
    const url = await fileUrl();
    chat.memory.forgetLines(citizen.conversationId);
    const later = await fileUrl();

    const answers = await Promise.all([url, later].map((address) => fetch(address)));
    await chat.channel.start();
    await expect.poll(filesOnDisk).toHaveLength(4);
    clock.pass(3600);
    await chat.channel.start();

    expect(answers.map(({ status }) => status)).toEqual([404, 200]);
    await expect.poll(filesOnDisk).toEqual(['conversation', new URL(later).pathname.split('/').at(-1)]);
  });

  it('cannot be prolonged or guessed', async () => {
    const url = new URL(await fileUrl());
    const longer = new URL(url);
    longer.searchParams.set('until', '9999999999999');
    const climbing = `${chat.url}/webchat/files/..%2f..%2f/package.json?${url.searchParams}`;

    const answers = await Promise.all([fetch(longer), fetch(climbing), fetch(url.href.split('?')[0] ?? '')]);

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  });
});
