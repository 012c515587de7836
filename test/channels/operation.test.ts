import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { systemClock, systemScheduler } from '../../bots/clock.ts';
import { readConfig } from '../../bots/config.ts';
import { logContext } from '../../bots/telemetry/log-context.ts';
import { startTracing } from '../../channels/start-tracing.ts';
import { startService, type Service } from '../../channels/service.ts';
import { call, type Started } from '../support/web-chat-client.ts';
import { numberedKnowledge, question } from '../faults/numbered-knowledge.ts';

const SECRET = 'the-secret-of-the-operation-test';
const Ready = z.object({
  status: z.string(),
  checks: z.record(z.string(), z.object({ ok: z.boolean(), detail: z.string().optional() })),
});
const Value = z.object({ stringValue: z.string().optional() });
const Span = z.object({
  name: z.string(),
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  attributes: z.array(z.object({ key: z.string(), value: Value })),
});
type Span = z.infer<typeof Span>;
const Export = z.object({
  resourceSpans: z.array(z.object({ scopeSpans: z.array(z.object({ spans: z.array(Span) })) })),
});

let folder: string;
let service: Service;
let collector: Server;
let endTracing: () => Promise<void>;
const spans: Span[] = [];
const lines: Record<string, unknown>[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'helpdesk-operation-'));
  collector = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (words: string) => {
      text += words;
    });
    request.on('end', () => {
      const { resourceSpans } = Export.parse(JSON.parse(text));
      spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => {
    collector.listen(0, '127.0.0.1', resolve);
  });
  endTracing = startTracing(`http://127.0.0.1:${(collector.address() as AddressInfo).port}/`);
  const kept = new Writable({
    write(line: Buffer, _encoding, done) {
      lines.push(JSON.parse(line.toString()) as Record<string, unknown>);
      done();
    },
  });
  service = await startService({
    config: readConfig({
      PORT: '0',
      DATABASE_URL: `sqlite:${path.join(folder, 'helpdesk.sqlite')}`,
      DIRECT_LINE_SECRET: SECRET,
    }),
    clock: systemClock,
    scheduler: systemScheduler,
    log: pino({ base: null, level: 'debug', mixin: logContext }, kept),
    knowledge: numberedKnowledge(5),
  });
});

afterAll(async () => {
  await service.stop();
  await new Promise((resolve) => {
    collector.close(resolve);
  });
  await rm(folder, { recursive: true, force: true });
});

/** One question, asked and answered. */
async function ask(): Promise<string> {
  const base = `${service.url}/v3/directline/conversations`;
  const { body } = await call<Started>(base, { bearer: SECRET, json: {} });
  const json = { type: 'message', from: { id: 'me' }, text: question(1) };
  await call(`${base}/${body.conversationId}/activities`, { bearer: body.token, json });
  await service.helpDesk.settled();
  return body.conversationId;
}

describe('a service that is watched', () => {
  it('says what it is ready for', async () => {
    const response = await fetch(`${service.url}/readyz`);
    const ready = Ready.parse(await response.json());

    expect(response.status).toBe(200);
    expect(ready.status).toBe('ready');
    expect(Object.keys(ready.checks).sort()).toEqual(['database', 'outbox', 'schema']);
    expect(Object.values(ready.checks).every(({ ok }) => ok)).toBe(true);
  });

  it('tells the first reply of the last day, and no older one', async () => {
    const { storage } = service.helpDesk;
    const id = await ask();
    const openedAt = systemClock.now().getTime() - 90_000;
    const figures = async () =>
      (await (await fetch(`${service.url}/metrics`)).text())
        .split('\n')
        .filter((line) => line.startsWith('helpdesk_handoff_first_reply_seconds{'));
    await storage.transaction((sql) =>
      sql.query(
        `INSERT INTO handoffs (id, conversation_id, state, reason, team, urgent, opened_at, first_reply_at, closed_at)
         SELECT 'answered', id, 'closed', 'x', 'bando', 0, ?, ?, ? FROM conversations WHERE channel_conversation_id = ?`,
        [openedAt, openedAt + 60_000, openedAt + 60_000, id],
      ),
    );
    const today = await figures();
    await storage.transaction((sql) => sql.query('DELETE FROM handoffs'));

    expect(today).toEqual([expect.stringMatching(/"0.5"\} 60$/), expect.stringMatching(/"0.9"\} 60$/)]);
    expect(await figures()).toEqual([]);
  });

  it('is not ready while messages do not leave', async () => {
    const anHourAgo = systemClock.now().getTime() - 3_600_000;
    await ask();
    await service.helpDesk.storage.transaction((sql) =>
      sql.query("UPDATE outbox SET state = 'pending', channel = 'nowhere', due_at = ?", [anHourAgo]),
    );

    const response = await fetch(`${service.url}/readyz`);
    const ready = Ready.parse(await response.json());
    await service.helpDesk.storage.transaction((sql) => sql.query("UPDATE outbox SET state = 'sent'"));

    expect(response.status).toBe(503);
    expect(ready.checks['outbox']?.ok).toBe(false);
    expect(ready.checks['outbox']?.detail).toMatch(/^36\d\d s behind$/);
  });

  it('counts turns, deliveries and streams', async () => {
    await ask();

    const text = await (await fetch(`${service.url}/metrics`)).text();

    expect(text).toMatch(/^helpdesk_turns_total\{outcome="answer"\} [1-9]/m);
    expect(text).toMatch(/^helpdesk_deliveries_total\{channel="directline",status="sent"\} [1-9]/m);
    expect(text).toMatch(/^helpdesk_streams\{kind="web-chat"\} 0$/m);
    expect(text).toMatch(/^helpdesk_queue_waiting 0$/m);
  });

  it('names each request, by the name that the proxy gave it', async () => {
    const named = await fetch(`${service.url}/healthz`, { headers: { 'x-request-id': 'proxy-0123456789' } });
    const forged = await fetch(`${service.url}/healthz`, { headers: { 'x-request-id': 'a b' } });

    expect(named.headers.get('x-request-id')).toBe('proxy-0123456789');
    expect(forged.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('logs a turn with its number and without words', async () => {
    lines.length = 0;

    await ask();

    const [line] = lines.filter(({ msg }) => msg === 'turn');
    // The line of a request comes when its answer has left.
    await expect
      .poll(() => lines.filter(({ msg }) => msg === 'request'))
      .toContainEqual(
        expect.objectContaining({
          requestId: expect.any(String) as string,
          method: 'POST',
          route: '/v3/directline/conversations/:id/activities',
          status: 200,
        }),
      );
    expect(line).toMatchObject({
      turnId: expect.any(Number) as number,
      conversationId: expect.any(String) as string,
    });
    expect(JSON.stringify(lines)).not.toContain('scheda');
  });

  it('traces a message from its arrival to its delivery', async () => {
    await ask();
    await endTracing();

    const named = (name: string) => spans.filter((span) => span.name === name);
    const turn = named('turn').find(({ spanId }) =>
      named('recognise and reply').some(({ parentSpanId }) => parentSpanId === spanId),
    );
    const ofTurn = spans.filter(({ traceId }) => traceId === turn?.traceId).map(({ name }) => name);

    expect(ofTurn).toEqual(expect.arrayContaining(['intake', 'turn', 'recognise and reply', 'deliver']));
    expect(JSON.stringify(spans)).not.toContain('scheda');
  });
});
