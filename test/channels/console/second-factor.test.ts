import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type ConsoleServer,
  openConsole,
  PASSWORD,
  type Reply,
  signedIn,
  Visitor,
} from './console-server.ts';

let server: ConsoleServer;
beforeEach(async () => {
  server = await openConsole();
});
afterEach(() => server.close());

const PATH = '/api/console/account/second-factor';
const STEP_MS = 30_000;

function code(secret: string, aheadMs = 0): string {
  const timestamp = server.clock.now().getTime() + aheadMs;
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

function errorOf(reply: Reply): unknown {
  return (reply.body['error'] as { readonly code?: string } | undefined)?.code ?? reply.status;
}

/** Sets up the app; the secret and the recovery codes. The code used is spent, so the clock goes on. */
async function enrol(visitor: Visitor): Promise<{ secret: string; recoveryCodes: readonly string[] }> {
  const { body } = await visitor.post(PATH);
  const secret = String(body['secret']);
  const confirmed = await visitor.post(`${PATH}/confirm`, { code: code(secret) });
  server.clock.forward(STEP_MS);
  return { secret, recoveryCodes: confirmed.body['recoveryCodes'] as readonly string[] };
}

function enter(given: Readonly<Record<string, string>>): Promise<Reply> {
  return new Visitor(server.url).post('/api/console/sessions', {
    name: 'anna',
    password: PASSWORD,
    ...given,
  });
}

describe('a second factor', () => {
  it('is shown as a picture and as text', async () => {
    const anna = await signedIn(server, 'anna');

    const { status, body } = await anna.post(PATH);

    expect(status).toBe(201);
    expect(body['secret']).toMatch(/^[A-Z2-7]{32}$/);
    expect(body['uri']).toContain(`secret=${String(body['secret'])}`);
    expect(body['svg']).toMatch(/^<svg /);
  });

  it('is asked for once a code has confirmed it', async () => {
    const anna = await signedIn(server, 'anna');
    const { body } = await anna.post(PATH);
    const before = await enter({});
    const wrong = await anna.post(`${PATH}/confirm`, { code: '000000' });

    const confirmed = await anna.post(`${PATH}/confirm`, { code: code(String(body['secret'])) });
    server.clock.forward(STEP_MS);

    expect([before.status, errorOf(wrong), confirmed.status]).toEqual([201, 'CODE_WRONG', 200]);
    expect(errorOf(await enter({}))).toBe('CODE_REQUIRED');
    expect(errorOf(await enter({ code: '000000' }))).toBe('CODE_WRONG');
    expect((await enter({ code: code(String(body['secret'])) })).status).toBe(201);
  });

  it('takes each code once, and none from before', async () => {
    const { secret } = await enrol(await signedIn(server, 'anna'));
    const earlier = code(secret, -STEP_MS);
    const now = code(secret);

    const first = await enter({ code: now });
    const replayed = await enter({ code: now });
    const old = await enter({ code: earlier });

    expect([first.status, errorOf(replayed), errorOf(old)]).toEqual([201, 'CODE_WRONG', 'CODE_WRONG']);
  });

  it('lets one of two thieves in who use a code at once', async () => {
    const { secret } = await enrol(await signedIn(server, 'anna'));
    const given = { code: code(secret) };

    const replies = await Promise.all([enter(given), enter(given), enter(given)]);

    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('is replaced by each recovery code once', async () => {
    const anna = await signedIn(server, 'anna');
    const { recoveryCodes } = await enrol(anna);
    const [one = ''] = recoveryCodes;

    const first = await enter({ code: one.toUpperCase().replaceAll('-', ' ') });
    const again = await enter({ code: one });
    const { body } = await anna.get(PATH);

    expect(new Set(recoveryCodes).size).toBe(10);
    expect([first.status, errorOf(again)]).toEqual([201, 'CODE_WRONG']);
    expect(body).toMatchObject({ isOn: true, recoveryCodesLeft: 9 });
  });

  it('locks the name after wrong codes', async () => {
    const { secret } = await enrol(await signedIn(server, 'anna'));
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await enter({ code: '000000' });
    }

    expect(errorOf(await enter({ code: code(secret) }))).toBe('LOCKED_OUT');
  });

  it('is turned off with a code, and by an administrator', async () => {
    const anna = await signedIn(server, 'anna');
    const boss = await signedIn(server, 'boss', 'administrator');
    const { secret } = await enrol(anna);
    const wrong = await anna.post(`${PATH}/off`, { code: '000000' });
    const off = await anna.post(`${PATH}/off`, { code: code(secret) });
    await enrol(anna);
    const id = (await server.accounts.findByName('anna'))?.operator.id ?? '';

    await boss.send('DELETE', `/api/console/accounts/${id}/second-factor`);

    expect([errorOf(wrong), off.status]).toEqual(['CODE_WRONG', 204]);
    expect((await enter({})).status).toBe(201);
  });

  it('cannot be replaced while it is on', async () => {
    const anna = await signedIn(server, 'anna');
    await enrol(anna);

    expect(errorOf(await anna.post(PATH))).toBe('SECOND_FACTOR_ON');
  });
});

describe('a second factor for all administrators', () => {
  const ASKED = { body: { administratorsNeedSecondFactor: true } };

  it('is asked only by one who has it', async () => {
    const boss = await signedIn(server, 'boss', 'administrator');
    const early = await boss.send('PUT', '/api/console/policy', ASKED);
    await enrol(boss);

    const asked = await boss.send('PUT', '/api/console/policy', ASKED);

    expect([errorOf(early), asked.status]).toEqual(['SECOND_FACTOR_REQUIRED', 200]);
    expect((await boss.get('/api/console/accounts')).status).toBe(200);
  });

  it('lets others in to set it up, and to nothing else', async () => {
    const boss = await signedIn(server, 'boss', 'administrator');
    await enrol(boss);
    await boss.send('PUT', '/api/console/policy', ASKED);
    const eva = await signedIn(server, 'eva', 'administrator');
    const sara = await signedIn(server, 'sara', 'supervisor');

    const before = await eva.get('/api/console/handoffs');
    const me = await eva.get('/api/console/sessions');
    await enrol(eva);

    expect(errorOf(before)).toBe('SECOND_FACTOR_REQUIRED');
    expect(me.body).toMatchObject({ mustEnrol: true });
    expect((await eva.get('/api/console/handoffs')).status).toBe(200);
    expect((await sara.get('/api/console/handoffs')).status).toBe(200);
  });

  it('cannot be turned off by an administrator alone', async () => {
    const boss = await signedIn(server, 'boss', 'administrator');
    const { secret } = await enrol(boss);
    await boss.send('PUT', '/api/console/policy', ASKED);

    expect(errorOf(await boss.post(`${PATH}/off`, { code: code(secret) }))).toBe('SECOND_FACTOR_REQUIRED');
  });
});
