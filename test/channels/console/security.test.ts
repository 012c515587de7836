import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ConsoleServer, openConsole, signedIn, Visitor } from './console-server.ts';

let server: ConsoleServer;
let id: string;
beforeEach(async () => {
  server = await openConsole();
  id = server.desk.open({});
});
afterEach(() => server.close());

const PRIVATE: readonly { readonly method: string; readonly path: string; readonly body?: object }[] = [
  { method: 'GET', path: '/api/console/sessions' },
  { method: 'GET', path: '/api/console/operators' },
  {
    method: 'POST',
    path: '/api/console/operators',
    body: { name: 'eva', role: 'administrator', password: 'una frase lunga' },
  },
  { method: 'GET', path: '/api/console/handoffs' },
  { method: 'GET', path: '/api/console/handoffs/h1' },
  { method: 'POST', path: '/api/console/handoffs/h1/claim', body: {} },
  { method: 'POST', path: '/api/console/handoffs/h1/release', body: {} },
  { method: 'POST', path: '/api/console/handoffs/h1/transfer', body: { to: 'wemi' } },
  { method: 'POST', path: '/api/console/handoffs/h1/close', body: { outcome: 'solved' } },
  { method: 'POST', path: '/api/console/handoffs/h1/messages', body: { text: 'x', clientMessageId: 'x' } },
  { method: 'POST', path: '/api/console/handoffs/h1/messages/m1/resend', body: {} },
  { method: 'POST', path: '/api/console/handoffs/h1/notes', body: { text: 'x' } },
  { method: 'POST', path: '/api/console/handoffs/h1/typing', body: {} },
  { method: 'GET', path: '/api/console/events' },
  { method: 'GET', path: '/api/console/articles?q=x' },
  { method: 'GET', path: '/api/console/canned-replies' },
];

describe('every private route', () => {
  it.each(PRIVATE)('refuses $method $path without a session', async ({ method, path, body }) => {
    const reply = await new Visitor(server.url).send(method, path, { body });

    expect(reply.status).toBe(401);
    expect(reply.body).toEqual({ error: { code: 'UNAUTHORIZED', message: 'Sign in first' } });
  });

  it.each(PRIVATE.filter(({ method }) => method === 'POST'))(
    'refuses $method $path from another site',
    async ({ method, path, body }) => {
      const boss = await signedIn(server, 'boss', 'administrator');

      const origin = await boss.send(method, path, { body, headers: { origin: 'https://evil.example' } });
      const site = await boss.send(method, path, { body, headers: { 'sec-fetch-site': 'cross-site' } });
      const opaque = await boss.send(method, path, { body, headers: { origin: 'null' } });

      expect([origin.status, site.status, opaque.status]).toEqual([403, 403, 403]);
      expect(origin.body).toMatchObject({ error: { code: 'ORIGIN_REFUSED' } });
    },
  );

  it('takes a request from its own page', async () => {
    const anna = await signedIn(server, 'anna');

    const reply = await anna.send('POST', `/api/console/handoffs/${id}/claim`, {
      body: {},
      headers: { origin: server.url, 'sec-fetch-site': 'same-origin' },
    });

    expect(reply.status).toBe(200);
  });
});

describe('bad bodies', () => {
  it.each([
    ['no JSON', '{', { 'content-type': 'application/json' }, 400],
    ['a form', 'text=x', { 'content-type': 'application/x-www-form-urlencoded' }, 400],
    ['an empty text', '{"text":" "}', {}, 400],
    ['a wrong type', '{"text":[1]}', {}, 400],
    ['65 KB', JSON.stringify({ text: 'x'.repeat(65 * 1024) }), {}, 413],
    ['1 MB', JSON.stringify({ text: 'x'.repeat(1024 * 1024) }), {}, 413],
  ])('get a stable error for %s', async (_name, body, headers, status) => {
    const anna = await signedIn(server, 'anna');

    const reply = await anna.send('POST', `/api/console/handoffs/${id}/notes`, { body, headers });

    expect(reply.status).toBe(status);
    expect(reply.body).toMatchObject({ error: { code: status === 413 ? 'TOO_LARGE' : 'BAD_REQUEST' } });
    expect((await anna.get('/api/console/handoffs')).status).toBe(200);
  });

  it('leave broken cookies signed out', async () => {
    const visitor = new Visitor(server.url);
    visitor.cookie = 'helpdesk=%00; ; =;helpdesk';

    expect((await visitor.get('/api/console/handoffs')).status).toBe(401);
  });
});

describe('headers', () => {
  it('allow no inline script and no frame', async () => {
    const anna = await signedIn(server, 'anna');

    const { headers } = await anna.get('/api/console/handoffs');

    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('send stored script as text in JSON', async () => {
    const anna = await signedIn(server, 'anna');
    const script = '<script>alert(1)</script>';
    server.desk.open({ reason: script, citizenName: script });

    const { headers, body } = await anna.get('/api/console/handoffs');

    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(JSON.stringify(body)).toContain(script);
  });
});
