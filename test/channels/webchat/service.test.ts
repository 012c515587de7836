import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock, systemScheduler } from '../../../bots/clock.ts';
import { readConfig } from '../../../bots/config.ts';
import { silentLog } from '../../../bots/telemetry/log.ts';
import { hashPassword } from '../../../channels/console/passwords.ts';
import { startService, type Service } from '../../../channels/service.ts';
import { call, StreamReader, type Started } from '../../support/web-chat-client.ts';
import { shippedKnowledge } from '../../support/world.ts';
import { PASSWORD, Visitor } from '../console/console-server.ts';
import { EventReader } from '../console/event-reader.ts';

interface Case {
  readonly transcript: readonly { readonly attachments?: readonly { name: string; url: string }[] }[];
}

// The whole service with its real content; each case goes on where the one before ended.
let service: Service;
let citizen: Started;
let reader: StreamReader;
let anna: Visitor;
let domain: string;
let uploadsFolder: string;

beforeAll(async () => {
  uploadsFolder = await mkdtemp(join(tmpdir(), 'helpdesk-uploads-'));
  service = await startService({
    config: readConfig({
      PORT: '0',
      DATABASE_URL: 'sqlite::memory:',
      DIRECT_LINE_SECRET: 'a-long-enough-test-secret-0123456789',
      UPLOADS_FOLDER: uploadsFolder,
    }),
    clock: systemClock,
    scheduler: systemScheduler,
    log: silentLog,
    knowledge: await shippedKnowledge(),
  });
  domain = `${service.url}/v3/directline`;
  const bearer = 'a-long-enough-test-secret-0123456789';
  const { body } = await call<Started>(`${domain}/tokens/generate`, { bearer, json: {} });
  const json = { locale: 'it-IT' };
  citizen = (await call<Started>(`${domain}/conversations`, { bearer: body.token, json })).body;
  reader = new StreamReader(citizen.streamUrl);
}, 120_000);

afterAll(async () => {
  reader.socket.terminate();
  await service.stop();
  await rm(uploadsFolder, { recursive: true, force: true });
});

async function say(text: string, clientActivityID: string): Promise<string> {
  const url = `${domain}/conversations/${citizen.conversationId}/activities`;
  const json = { type: 'message', text, channelData: { clientActivityID } };
  return (await call<{ id: string }>(url, { bearer: citizen.token, json })).body.id;
}

/** The bot's answer that follows a text. */
async function answerTo(text: string): Promise<string> {
  const isBot = (index: number) => reader.activities[index]?.from?.role === 'bot';
  const after = () => reader.activities.findIndex((activity) => activity.text === text) + 1;
  await reader.until(() => after() > 0 && isBot(after()));
  return reader.activities[after()]?.text ?? '';
}

describe('a citizen on Direct Line', { timeout: 60_000 }, () => {
  it('is welcomed and answered once', async () => {
    await reader.until((activities) =>
      activities.some(({ text }) => /assistente automatico/i.test(text ?? '')),
    );

    const [first, again] = [
      await say('cosa sono gli spazi WeMi?', 'a'),
      await say('cosa sono gli spazi WeMi?', 'a'),
    ];

    expect(again).toBe(first);
    expect(await answerTo('cosa sono gli spazi WeMi?')).toMatch(/Font[ei]:/);
    expect(reader.activities.filter(({ text }) => text === 'cosa sono gli spazi WeMi?')).toHaveLength(1);
  });

  it('sends a file that the operator can open', async () => {
    await say('vorrei parlare con una persona', 'b');
    await answerTo('vorrei parlare con una persona');
    await say('un aiuto con la domanda', 'c');
    await answerTo('un aiuto con la domanda');
    const body = new FormData();
    const activity = JSON.stringify({ type: 'message', attachments: [{ name: 'atto.pdf' }] });
    body.append('activity', new Blob([activity], { type: 'application/vnd.microsoft.activity' }), 'blob');
    body.append('file', new Blob(['%PDF-1.7']), 'atto.pdf');
    const url = `${domain}/conversations/${citizen.conversationId}/upload`;
    const upload = await call(url, { bearer: citizen.token, body });
    const passwordHash = await hashPassword(PASSWORD);
    await service.helpDesk.staff.accounts.create({
      name: 'anna',
      displayName: 'Anna',
      role: 'operator',
      passwordHash,
    });
    anna = new Visitor(service.url);
    await anna.post('/api/console/sessions', { name: 'anna', password: PASSWORD });
    const { items } = await service.helpDesk.desk.list({ states: ['waiting'], limit: 1 }, '');

    const seen = (await anna.get(`/api/console/handoffs/${items[0]?.id ?? ''}`)).body as unknown as Case;

    const file = seen.transcript.flatMap(({ attachments }) => attachments ?? [])[0];
    const fetched = await fetch(file?.url ?? '');
    expect([upload.status, file?.name, await fetched.text()]).toEqual([200, 'atto.pdf', '%PDF-1.7']);
  });

  it('is seen writing by the operators', async () => {
    const { items } = await service.helpDesk.desk.list({ states: ['waiting'], limit: 1 }, '');
    const events = await EventReader.open(service.url, { cookie: anna.cookie });
    await events.next();

    const url = `${domain}/conversations/${citizen.conversationId}/activities`;
    await call(url, { bearer: citizen.token, json: { type: 'typing' } });

    expect(await events.next()).toEqual({ event: 'typing', data: { handoffId: items[0]?.id } });
    events.close();
  });
});
