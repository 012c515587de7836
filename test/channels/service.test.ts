import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock, systemScheduler } from '../../bots/clock.ts';
import { readConfig, SettingsError } from '../../bots/config.ts';
import { silentLog } from '../../bots/telemetry/log.ts';
import { startService, type Service } from '../../channels/service.ts';
import { contentFolder, loadKnowledge } from '../../knowledge/load.ts';
import { ContentError } from '../../knowledge/written.ts';
import { answered, numberedKnowledge, question } from '../faults/numbered-knowledge.ts';
import { helpdesk } from '../support/command-io.ts';
import { call, type Answer, type Call, type Started, type WireSet } from '../support/web-chat-client.ts';

const SECRET = 'the-secret-of-the-service-test';
const MOST_CHARACTERS = 256 * 1024;

interface ErrorBody {
  readonly error: { readonly code: string; readonly message: string };
}

let folder: string;
let service: Service;
let base: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'helpdesk-service-'));
  service = await startService({
    config: readConfig({
      PORT: '0',
      DATABASE_URL: `sqlite:${path.join(folder, 'helpdesk.sqlite')}`,
      DIRECT_LINE_SECRET: SECRET,
    }),
    clock: systemClock,
    scheduler: systemScheduler,
    log: silentLog,
    knowledge: numberedKnowledge(10),
  });
  base = `${service.url}/v3/directline`;
});

afterAll(async () => {
  await service.stop();
  await rm(folder, { recursive: true, force: true });
});

async function started(user?: string): Promise<Started> {
  const json = user === undefined ? {} : { user: { id: user } };
  const generated = await call<Started>(`${base}/tokens/generate`, { bearer: SECRET, json });
  const { body } = await call<Started>(`${base}/conversations`, { bearer: generated.body.token, json: {} });
  return body;
}

function post(conversation: Started, options: Call): Promise<Answer<ErrorBody & { id?: string }>> {
  const address = `${base}/conversations/${conversation.conversationId}/activities`;
  return call(address, { method: 'POST', bearer: conversation.token, ...options });
}

function message(text: string): Record<string, unknown> {
  return { type: 'message', from: { id: 'somebody' }, text };
}

/** What the conversation holds when everything received has been answered. */
async function transcript({ conversationId, token }: Started): Promise<WireSet['activities']> {
  await service.helpDesk.settled();
  const address = `${base}/conversations/${conversationId}/activities`;
  return (await call<WireSet>(address, { bearer: token })).body.activities;
}

/** The answers that a normal question gets in this conversation now. */
async function answersTo(conversation: Started, n: number): Promise<number> {
  await post(conversation, { json: message(question(n)) });
  const lines = await transcript(conversation);
  return lines.filter(({ text }) => answered(text) === n).length;
}

describe('bad input to the running service', () => {
  it.each([
    ['text that is not JSON', { body: '{"type":"mess' }, 400, 'BadArgument'],
    ['nothing', { body: '' }, 400, 'BadArgument'],
    ['an array', { json: [] }, 400, undefined],
    ['no type', { json: { text: 'ciao' } }, 400, 'MissingProperty'],
    ['an unknown type', { json: { type: 'invoke' } }, 400, 'BadArgument'],
    ['a text that is none', { json: { type: 'message', text: { a: 1 } } }, 400, 'BadArgument'],
    ['a megabyte of text', { json: message('a'.repeat(1024 * 1024)) }, 413, undefined],
  ] as const)('%s is refused and harms nobody', async (_title, options, status, code) => {
    const conversation = await started();

    const { status: seen, body } = await post(conversation, {
      ...options,
      headers: { 'content-type': 'application/json' },
    });

    expect(seen).toBe(status);
    expect(body.error.code).toBe(code ?? body.error.code);
    expect(await answersTo(conversation, 1)).toBe(1);
  });

  it('stores the start of a text too long to type', async () => {
    const conversation = await started();
    const long = 'a'.repeat(MOST_CHARACTERS - 200);

    const { status } = await post(conversation, { json: message(long) });
    const lines = await transcript(conversation);

    expect(status).toBe(200);
    expect(lines.find(({ text }) => text?.startsWith('aaa'))?.text).toHaveLength(16_000);
    expect(await answersTo(conversation, 2)).toBe(1);
  });

  it('knows no conversation that it did not start', async () => {
    const unknown = { ...(await started()), conversationId: 'nobody', token: SECRET };

    const posted = await post(unknown, { json: message('ciao') });

    expect(posted.status).toBe(404);
    expect(posted.body.error.code).toBe('ResourceNotFound');
  });

  it('believes the token about the sender', async () => {
    const conversation = await started('dl_anna');

    await post(conversation, { json: { ...message('sono io'), from: { id: 'dl_berta' }, id: 'forged' } });
    const line = (await transcript(conversation)).find(({ text }) => text === 'sono io');

    expect(line?.from?.id).toBe('dl_anna');
    expect(line?.id).not.toBe('forged');
  });

  it('keeps a token to its own conversation', async () => {
    const [mine, hers] = [await started(), await started()];

    const posted = await post({ ...hers, token: mine.token }, { json: message('ciao') });
    const read = await call<ErrorBody>(`${base}/conversations/${hers.conversationId}/activities`, {
      bearer: mine.token,
    });

    expect([posted.status, read.status]).toEqual([403, 403]);
    expect((await transcript(hers)).some(({ text }) => text === 'ciao')).toBe(false);
  });

  it.each([
    ['no token', undefined, 401],
    ['a token that is none', 'abc.def.ghi', 403],
  ] as const)('refuses %s', async (_title, bearer, status) => {
    const conversation = await started();
    const address = `${base}/conversations/${conversation.conversationId}/activities`;

    const refused = await call<ErrorBody>(address, {
      json: message('ciao'),
      ...(bearer !== undefined && { bearer }),
    });

    expect(refused.status).toBe(status);
    expect(refused.body.error.code).toMatch(/\w+/);
  });

  it('answers an unknown address with a stable error', async () => {
    const { status, body } = await call<ErrorBody>(`${service.url}/nothing/here`);

    expect(status).toBe(404);
    expect(body.error.code).toBe('NOT_FOUND');
  });

  it('refuses what is no activity at /api/messages', async () => {
    const headers = { 'content-type': 'application/json' };
    const broken = await call<unknown>(`${service.url}/api/messages`, { body: '{"a"', headers }).catch(
      () => undefined,
    );

    expect(broken === undefined || broken.status >= 400).toBe(true);
    expect(await answersTo(await started(), 3)).toBe(1);
  });
});

describe('a port that another program has', () => {
  it('is told in a sentence, and the database is not touched', async () => {
    const { hostname, port } = new URL(service.url);
    const database = path.join(folder, 'second.sqlite');

    const { code, err } = await helpdesk(['serve'], { PORT: port, DATABASE_URL: `sqlite:${database}` });

    expect(code).toBe(1);
    expect(err).toBe(
      `PORT_UNAVAILABLE: The service cannot listen there; another program may have the port (host: ${hostname}, port: ${port}, cause: EADDRINUSE)`,
    );
    expect(existsSync(database)).toBe(false);
  });
});

describe('broken content', () => {
  it('is named with file and line, all at once', async () => {
    const copy = path.join(folder, 'content');
    await cp(contentFolder(), copy, { recursive: true });
    await writeFile(
      path.join(copy, 'articles/it/call.deadline.md'),
      '---\nid: call.deadline\nquestons: []\n---\n',
    );
    await writeFile(path.join(copy, 'office.yaml'), 'week: [\n');

    const error: unknown = await loadKnowledge(copy).catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(ContentError);
    expect(String(error)).toMatch(/articles\/it\/call\.deadline\.md:\d+: /);
    expect(String(error)).toMatch(/office\.yaml:\d+: /);
  });
});

function faultsOf(settings: Readonly<Record<string, string>>): readonly string[] {
  try {
    readConfig(settings);
    return [];
  } catch (error) {
    return error instanceof SettingsError ? error.faults : [];
  }
}

describe('wrong settings', () => {
  it('are all named at once', () => {
    const wrong = {
      PORT: 'eighty',
      DATABASE_URL: 'mysql://x',
      DIRECT_LINE_SECRET: 'short',
      TELEGRAM_BOT_TOKEN: 'not a token',
      HELPDESK_COLOUR: 'red',
    };
    const faults = faultsOf(wrong);

    const named = Object.keys(wrong).filter((name) => faults.some((fault) => fault.startsWith(`${name}:`)));
    expect(named).toEqual(Object.keys(wrong));
  });

  it('are named beside those that do not go together', () => {
    const faults = faultsOf({
      PORT: 'eighty',
      NODE_ENV: 'production',
      HELPDESK_CLOCK: '2024-01-10T09:00:00+01:00',
      MICROSOFT_APP_ID: 'x',
      OIDC_ISSUER: 'https://login.example.it',
    });

    expect(faults.map((fault) => /^[A-Z_]+/.exec(fault)?.[0])).toEqual([
      'PORT',
      'HELPDESK_CLOCK',
      'MICROSOFT_APP_ID',
      'OIDC_ISSUER',
    ]);
  });

  it('says what a missing one is needed for', () => {
    const webhook = { TELEGRAM_BOT_TOKEN: '1:a', TELEGRAM_MODE: 'webhook', MICROSOFT_APP_ID: 'x' };

    expect(faultsOf(webhook)).toEqual([
      expect.stringContaining('MICROSOFT_APP_PASSWORD'),
      expect.stringMatching(/^PUBLIC_URL: Telegram must know/),
    ]);
  });

  it.each(['www.comune.example.it:8443', 'localhost:8080', 'https://www.example.it,www.comune.example.it'])(
    'shows how to write a page that is %s',
    (origins) => {
      expect(faultsOf({ WEBCHAT_ORIGINS: origins })).toEqual([
        expect.stringMatching(/^WEBCHAT_ORIGINS.*https:\/\/www\.comune\.example\.it/),
      ]);
    },
  );

  it('lets Telegram call by https only', () => {
    const webhook = { TELEGRAM_BOT_TOKEN: '1:a', TELEGRAM_MODE: 'webhook' };
    const plain = { ...webhook, PUBLIC_URL: 'http://aiuto.example.it' };

    expect(faultsOf(plain)).toEqual([expect.stringMatching(/^PUBLIC_URL: .*https/)]);
    expect(faultsOf({ ...webhook, PUBLIC_URL: 'https://aiuto.example.it' })).toEqual([]);
    expect(faultsOf({ ...plain, TELEGRAM_API_ROOT: 'http://127.0.0.1:8081' })).toEqual([]);
  });
});
