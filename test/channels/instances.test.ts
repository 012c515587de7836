import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemClock, systemScheduler } from '../../bots/clock.ts';
import { readConfig } from '../../bots/config.ts';
import { silentLog } from '../../bots/telemetry/log.ts';
import { findByChannelId } from '../../bots/storage/sql/conversations.ts';
import { insertHandoff } from '../../bots/storage/sql/handoffs.ts';
import { hashPassword } from '../../channels/console/passwords.ts';
import { startService, type Service } from '../../channels/service.ts';
import { answered, numberedKnowledge, question } from '../faults/numbered-knowledge.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { call, StreamReader, type Answer, type Started, type WireSet } from '../support/web-chat-client.ts';
import { EventReader, type Heard } from './console/event-reader.ts';

const SECRET = 'the-secret-of-the-instances-test';
const PASSWORD = 'una parola d’ordine';

let folder: string;
let postgres: TestPostgres;
let one: Service;
let other: Service;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'helpdesk-instances-'));
  postgres = await startPostgres();
});

afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  const databaseUrl = await postgres.database();
  [one, other] = await Promise.all([anInstance(databaseUrl), anInstance(databaseUrl)]);
});

afterEach(async () => {
  await one.stop();
  await other.stop();
});

function anInstance(databaseUrl: string): Promise<Service> {
  return startService({
    config: readConfig({
      PORT: '0',
      DATABASE_URL: databaseUrl,
      DIRECT_LINE_SECRET: SECRET,
      UPLOADS_FOLDER: folder,
    }),
    clock: systemClock,
    scheduler: systemScheduler,
    log: silentLog,
    knowledge: numberedKnowledge(10),
  });
}

function started(at: Service): Promise<Answer<Started>> {
  return call<Started>(`${at.url}/v3/directline/conversations`, { bearer: SECRET, json: {} });
}

function post(at: Service, { conversationId, token }: Started, json: object): Promise<Answer<unknown>> {
  const address = `${at.url}/v3/directline/conversations/${conversationId}/activities`;
  return call(address, { bearer: token, json: { from: { id: 'me' }, ...json } });
}

const message = (n: number) => ({
  type: 'message',
  text: question(n),
  channelData: { clientActivityID: `question-${n}` },
});

/** An operator's session, and a request for a person in this conversation. */
async function atTheDesk({
  conversationId,
}: Started): Promise<{ readonly cookie: string; readonly handoffId: string }> {
  const { staff, storage } = one.helpDesk;
  const passwordHash = await hashPassword(PASSWORD);
  await staff.accounts.create({ name: 'anna', displayName: 'Anna', role: 'operator', passwordHash });
  const { headers } = await call(`${one.url}/api/console/sessions`, {
    json: { name: 'anna', password: PASSWORD },
  });
  const handoffId = randomUUID();
  await storage.transaction(async (sql) => {
    const conversation = await findByChannelId(sql, 'directline', conversationId);
    await insertHandoff(sql, {
      id: handoffId,
      conversationId: conversation?.id ?? '',
      reason: 'aiuto',
      topic: null,
      team: 'bando',
      urgent: false,
      at: systemClock.now().getTime(),
    });
  });
  return { cookie: headers.get('set-cookie')?.split(';')[0] ?? '', handoffId };
}

async function until(reader: EventReader, isIt: (heard: Heard) => boolean): Promise<Heard | undefined> {
  for (;;) {
    const heard = await reader.next();
    if (heard === undefined || isIt(heard)) {
      return heard;
    }
  }
}

const kindOf = ({ data }: Heard) => (data as { readonly kind?: string }).kind;

describe('a citizen and an operator at different instances', () => {
  it('are told of one another at once', async () => {
    const { body: conversation } = await started(one);
    const socket = new StreamReader(conversation.streamUrl);
    const desk = await atTheDesk(conversation);
    const events = await EventReader.open(other.url, { cookie: desk.cookie });

    await post(other, conversation, message(1));
    await socket.until((lines) => lines.some(({ text }) => answered(text) === 1));
    await post(one, conversation, { type: 'typing' });
    const typing = await until(events, ({ event }) => event === 'typing');
    await call(`${one.url}/api/console/handoffs/${desk.handoffId}/claim`, {
      method: 'POST',
      headers: { cookie: desk.cookie, 'content-type': 'application/json' },
      body: '{}',
    });
    const claimed = await until(events, (heard) => kindOf(heard) === 'handoff.claimed');
    events.close();

    expect(socket.activities.filter(({ text }) => answered(text) === 1)).toHaveLength(1);
    expect(typing?.data).toEqual({ handoffId: desk.handoffId });
    expect(claimed?.id).toMatch(/^\d+$/);
  });
});

describe('a database that goes away', () => {
  it('makes clients come again, and loses nothing', { timeout: 60_000 }, async () => {
    const { body: conversation } = await started(one);
    await post(one, conversation, message(1));
    await one.helpDesk.settled();

    await postgres.crash();
    const [posted, start, ready] = [
      await post(one, conversation, message(2)),
      await started(other),
      await call(`${other.url}/readyz`),
    ];
    await postgres.restart();
    let again = 503;
    while (again !== 200) {
      again = (await post(other, conversation, message(2))).status;
    }
    let numbers: readonly number[] = [];
    while (!numbers.includes(2)) {
      const address = `${one.url}/v3/directline/conversations/${conversation.conversationId}/activities`;
      const { body } = await call<WireSet>(address, { bearer: conversation.token });
      numbers = body.activities.flatMap(({ text }) => answered(text) ?? []);
    }

    expect([posted.status, start.status, ready.status]).toEqual([503, 429, 503]);
    expect(numbers).toEqual([1, 2]);
    expect((await call(`${one.url}/readyz`)).status).toBe(200);
  });
});
