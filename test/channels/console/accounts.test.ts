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
let boss: Visitor;
beforeEach(async () => {
  server = await openConsole();
  boss = await signedIn(server, 'boss', 'administrator');
});
afterEach(() => server.close());

const NEW_PASSWORD = 'un’altra frase lunga';

async function idOf(name: string): Promise<string> {
  return (await server.accounts.accounts()).find((account) => account.name === name)?.id ?? '';
}

async function enter(name: string, password = PASSWORD): Promise<{ visitor: Visitor; reply: Reply }> {
  const visitor = new Visitor(server.url);
  const reply = await visitor.post('/api/console/sessions', { name, password });
  return { visitor, reply };
}

function codeOf(reply: Reply): unknown {
  return (reply.body['error'] as { readonly code?: string } | undefined)?.code ?? reply.status;
}

describe('sessions of one’s own', () => {
  it('are listed with browser and address', async () => {
    const anna = await signedIn(server, 'anna');
    server.clock.forward(1000);
    await enter('anna');

    const { body } = await anna.get('/api/console/account/sessions');

    expect(body['sessions']).toEqual([
      expect.objectContaining({ device: 'node', address: '127.0.0.1' }),
      expect.objectContaining({ id: body['current'] }),
    ]);
    expect(JSON.stringify(body)).not.toContain(anna.cookie.split('=')[1]);
  });

  it('end one by one', async () => {
    const anna = await signedIn(server, 'anna');
    const { visitor: other } = await enter('anna');
    const { body } = await other.get('/api/console/account/sessions');

    const ended = await anna.send('DELETE', `/api/console/account/sessions/${String(body['current'])}`);

    expect(ended.status).toBe(204);
    expect((await other.get('/api/console/handoffs')).status).toBe(401);
    expect((await anna.get('/api/console/handoffs')).status).toBe(200);
  });

  it('cannot be ended by a colleague', async () => {
    const anna = await signedIn(server, 'anna');
    const { body } = await boss.get('/api/console/account/sessions');

    const refused = await anna.send('DELETE', `/api/console/account/sessions/${String(body['current'])}`);

    expect(refused.status).toBe(404);
    expect((await boss.get('/api/console/handoffs')).status).toBe(200);
  });

  it('end everywhere at once', async () => {
    const anna = await signedIn(server, 'anna');
    const { visitor: other } = await enter('anna');

    await anna.post('/api/console/account/sign-out');

    expect((await other.get('/api/console/handoffs')).status).toBe(401);
  });
});

describe('a password', () => {
  it('is changed by who knows the present one', async () => {
    const anna = await signedIn(server, 'anna');
    const { visitor: other } = await enter('anna');
    const path = '/api/console/account/password';

    const wrong = await anna.post(path, { current: 'sbagliata', password: NEW_PASSWORD });
    const short = await anna.post(path, { current: PASSWORD, password: 'breve' });
    const changed = await anna.post(path, { current: PASSWORD, password: NEW_PASSWORD });

    expect([codeOf(wrong), codeOf(short), changed.status]).toEqual([
      'PASSWORD_WRONG',
      'PASSWORD_TOO_SHORT',
      204,
    ]);
    expect((await anna.get('/api/console/handoffs')).status).toBe(200);
    expect((await other.get('/api/console/handoffs')).status).toBe(401);
    expect((await enter('anna', NEW_PASSWORD)).reply.status).toBe(201);
  });

  it('cannot be guessed in an open console', async () => {
    const anna = await signedIn(server, 'anna');
    const guess = { current: 'sbagliata', password: NEW_PASSWORD };
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await anna.post('/api/console/account/password', guess);
    }

    const locked = await anna.post('/api/console/account/password', { ...guess, current: PASSWORD });

    expect(codeOf(locked)).toBe('LOCKED_OUT');
  });

  it('is reset by an administrator, which signs out', async () => {
    const anna = await signedIn(server, 'anna');

    await boss.post(`/api/console/accounts/${await idOf('anna')}/password`, { password: NEW_PASSWORD });

    expect((await anna.get('/api/console/handoffs')).status).toBe(401);
    expect((await enter('anna')).reply.status).toBe(401);
    expect((await enter('anna', NEW_PASSWORD)).reply.status).toBe(201);
  });
});

describe('an account', () => {
  it('is disabled, and what it held waits again', async () => {
    const anna = await signedIn(server, 'anna');
    const handoffId = server.desk.open({});
    await anna.post(`/api/console/handoffs/${handoffId}/claim`);

    const { body } = await boss.send('PUT', `/api/console/accounts/${await idOf('anna')}`, {
      body: { isDisabled: true },
    });

    expect(body['account']).toMatchObject({ name: 'anna', isDisabled: true });
    expect((await anna.get('/api/console/handoffs')).status).toBe(401);
    expect((await enter('anna')).reply.status).toBe(401);
    expect((await server.desk.get(handoffId)).handoff.state).toBe('waiting');
    expect(JSON.stringify((await boss.get('/api/console/operators')).body)).not.toContain('anna');
  });

  it('gets another role with the next request', async () => {
    const anna = await signedIn(server, 'anna');
    const before = await anna.get('/api/console/accounts');

    await boss.send('PUT', `/api/console/accounts/${await idOf('anna')}`, {
      body: { role: 'administrator' },
    });

    expect(before.status).toBe(403);
    expect((await anna.get('/api/console/accounts')).status).toBe(200);
  });

  it.each([[{ role: 'operator' }], [{ isDisabled: true }]])(
    'of the last administrator stands against %o',
    async (body) => {
      await signedIn(server, 'sara', 'supervisor');

      const refused = await boss.send('PUT', `/api/console/accounts/${await idOf('boss')}`, { body });

      expect(codeOf(refused)).toBe('LAST_ADMINISTRATOR');
      expect((await boss.get('/api/console/accounts')).status).toBe(200);
    },
  );

  it('survives two administrators who demote each other', async () => {
    const eva = await signedIn(server, 'eva', 'administrator');
    const demote = { body: { role: 'operator' } };

    const replies = await Promise.all([
      boss.send('PUT', `/api/console/accounts/${await idOf('eva')}`, demote),
      eva.send('PUT', `/api/console/accounts/${await idOf('boss')}`, demote),
    ]);

    expect(replies.filter(({ status }) => status === 200).length).toBeLessThan(2);
    expect((await server.accounts.list()).map(({ role }) => role)).toContain('administrator');
  });

  it('that does not exist is said so', async () => {
    const reply = await boss.send('PUT', '/api/console/accounts/nobody', { body: { role: 'operator' } });

    expect(codeOf(reply)).toBe('OPERATOR_NOT_FOUND');
  });
});
