import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstOperatorLink } from '../../../channels/console/first-operator.ts';
import { pointsInMemory } from '../../../channels/webchat/rate-limits.ts';
import { type ConsoleServer, openConsole, PASSWORD, signedIn, Visitor } from './console-server.ts';

let server: ConsoleServer;
beforeEach(async () => {
  server = await openConsole();
});
afterEach(() => server.close());

const wrong = { name: 'anna', password: 'sbagliata sbagliata' };

describe('signing in', () => {
  it('gives a cookie that scripts cannot read', async () => {
    await signedIn(server, 'anna');
    const visitor = new Visitor(server.url);

    const reply = await visitor.post('/api/console/sessions', { name: 'Anna', password: PASSWORD });

    expect(reply.status).toBe(201);
    expect(reply.body['operator']).toMatchObject({ name: 'anna', role: 'operator' });
    expect(JSON.stringify(reply.body)).not.toContain('argon2');
    expect(reply.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict$/);
  });

  it('marks the cookie Secure behind https', async () => {
    const behindTls = await openConsole({ publicUrl: 'https://desk.example' });
    const visitor = await signedIn(behindTls, 'anna');

    const mine = await visitor.get('/api/console/sessions');
    await behindTls.close();

    expect(visitor.cookie).toMatch(/^__Host-helpdesk=/);
    expect(mine.status).toBe(200);
  });

  it('says the same to a wrong name and password', async () => {
    await signedIn(server, 'anna');

    const password = await new Visitor(server.url).post('/api/console/sessions', wrong);
    const name = await new Visitor(server.url).post('/api/console/sessions', { ...wrong, name: 'nessuno' });

    expect([password.status, name.status]).toEqual([401, 401]);
    expect(password.body).toEqual(name.body);
    expect(password.body).toEqual({
      error: { code: 'BAD_CREDENTIALS', message: 'Name or password is wrong' },
    });
  });

  it('hashes no more passwords for one address than its limit', async () => {
    const limited = await openConsole({ signIns: pointsInMemory({ points: 2, seconds: 60 }) });
    const tries = ['uno', 'due', 'tre', 'quattro'].map((name) =>
      new Visitor(limited.url).post('/api/console/sessions', { ...wrong, name }),
    );

    const replies = await Promise.all(tries);
    const first = await new Visitor(limited.url).post('/api/console/first', { ...wrong, token: 'x' });
    await limited.close();

    expect(replies.filter(({ status }) => status === 401)).toHaveLength(2);
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(2);
    expect(first.body).toMatchObject({ error: { code: 'TOO_MANY_REQUESTS' } });
  });

  it('locks a name after five wrong passwords', async () => {
    await signedIn(server, 'anna');
    const visitor = new Visitor(server.url);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await visitor.post('/api/console/sessions', wrong);
    }

    const locked = await visitor.post('/api/console/sessions', { name: 'anna', password: PASSWORD });
    server.clock.forward(31_000);
    const later = await visitor.post('/api/console/sessions', { name: 'anna', password: PASSWORD });

    expect(locked.status).toBe(429);
    expect(locked.body).toMatchObject({ error: { code: 'LOCKED_OUT' } });
    expect(later.status).toBe(201);
  });

  it('counts guesses made all at once', async () => {
    await signedIn(server, 'anna');

    const replies = await Promise.all(
      Array.from({ length: 30 }, () => new Visitor(server.url).post('/api/console/sessions', wrong)),
    );

    const tried = replies.filter(({ status }) => status === 401).length;
    expect(tried).toBeLessThanOrEqual(5);
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(30 - tried);
  });

  it('ends the session on signing out', async () => {
    const visitor = await signedIn(server, 'anna');
    const { cookie } = visitor;

    const out = await visitor.send('DELETE', '/api/console/sessions');
    visitor.cookie = cookie;
    const after = await visitor.get('/api/console/handoffs');

    expect(out.status).toBe(204);
    expect(after.status).toBe(401);
  });

  it('ends the session that the browser had before', async () => {
    const anna = await signedIn(server, 'anna');
    await signedIn(server, 'sara');
    const before = anna.cookie;

    await anna.post('/api/console/sessions', { name: 'sara', password: PASSWORD });
    anna.cookie = before;

    expect((await anna.get('/api/console/sessions')).status).toBe(401);
  });

  it('lets no page act that takes the session for another operator’s', async () => {
    const sara = await signedIn(server, 'sara');
    const id = server.desk.open({});
    const headers = { 'x-helpdesk-operator': 'o9' };

    const replies = await Promise.all([
      sara.send('POST', `/api/console/handoffs/${id}/claim`, { body: {}, headers }),
      sara.send('DELETE', '/api/console/sessions', { headers }),
      sara.get('/api/console/events?operator=o9'),
    ]);

    for (const { status, body } of replies) {
      expect(status).toBe(401);
      expect(body).toMatchObject({ error: { code: 'SESSION_OF_ANOTHER' } });
    }
    expect((await sara.get('/api/console/sessions')).status).toBe(200);
    expect((await server.desk.get(id)).handoff.state).toBe('waiting');
  });

  it('ends the session after twelve hours', async () => {
    const visitor = await signedIn(server, 'anna');
    server.clock.forward(12 * 3_600_000);

    const after = await visitor.get('/api/console/handoffs');

    expect(after.status).toBe(401);
  });
});

async function firstToken(): Promise<string> {
  const url = await firstOperatorLink({ ...server, publicUrl: server.url });
  return new URL(url ?? '').searchParams.get('token') ?? '';
}

describe('the first operator', () => {
  it('becomes administrator by the link once', async () => {
    const token = await firstToken();
    const visitor = new Visitor(server.url);

    const first = await visitor.post('/api/console/first', { token, name: 'anna', password: PASSWORD });
    const again = await visitor.post('/api/console/first', { token, name: 'eva', password: PASSWORD });

    expect(first.status).toBe(201);
    expect(first.body['operator']).toMatchObject({ name: 'anna', role: 'administrator' });
    expect((await visitor.get('/api/console/handoffs')).status).toBe(200);
    expect(again.body).toMatchObject({ error: { code: 'SETUP_TOKEN_INVALID' } });
    expect(await firstOperatorLink({ ...server, publicUrl: server.url })).toBeUndefined();
  });

  it('cannot use a link a day later', async () => {
    const token = await firstToken();
    server.clock.forward(86_400_001);

    const late = await new Visitor(server.url).post('/api/console/first', {
      token,
      name: 'anna',
      password: PASSWORD,
    });

    expect(late.status).toBe(403);
  });

  it('is told of a wrong link before the password is looked at', async () => {
    const body = { token: 'not ours', name: 'anna', password: 'breve' };

    const { body: answer } = await new Visitor(server.url).post('/api/console/first', body);

    expect(answer).toMatchObject({ error: { code: 'SETUP_TOKEN_INVALID' } });
  });

  it('must choose a password of ten characters', async () => {
    const token = await firstToken();

    const short = await new Visitor(server.url).post('/api/console/first', {
      token,
      name: 'anna',
      password: 'breve',
    });

    expect(short.body).toMatchObject({ error: { code: 'PASSWORD_TOO_SHORT' } });
  });
});

describe('operators', () => {
  it('are added by an administrator only', async () => {
    const anna = await signedIn(server, 'anna');
    const boss = await signedIn(server, 'boss', 'administrator');
    const luca = { name: 'luca', role: 'operator', password: PASSWORD };

    const refused = await anna.post('/api/console/operators', luca);
    const added = await boss.post('/api/console/operators', luca);
    const twice = await boss.post('/api/console/operators', luca);

    expect(refused.body).toMatchObject({ error: { code: 'FORBIDDEN' } });
    expect(added.status).toBe(201);
    expect(twice.status).toBe(409);
  });
});
