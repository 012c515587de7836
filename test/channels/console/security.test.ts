import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROLES } from '../../../bots/desk/accounts-api.ts';
import { scopeOf } from '../../../channels/console/permissions.ts';
import { type ConsoleServer, openConsole, signedIn, Visitor } from './console-server.ts';
import { openRealDesk } from './real-desk.ts';

const METHODS = { get: 'GET', post: 'POST', put: 'PUT', del: 'DELETE' } as const;

/** What the API answers to, asked of the API itself: a new route cannot be forgotten here. */
const ROUTES = await (async () => {
  const asked = await openConsole();
  const routes = asked.routes.map(({ method, path, action }) => ({ method: METHODS[method], path, action }));
  await asked.close();
  return routes;
})();
const PRIVATE = ROUTES.flatMap(({ action, ...route }) =>
  action === undefined ? [] : [{ ...route, action }],
);
const CHANGING = ROUTES.filter(({ method }) => method !== 'GET');

/** An address of this route, of things that may or may not be there. */
function addressOf(path: string): string {
  return path.replace(/:\w+/g, 'h1');
}

let server: ConsoleServer;
let id: string;
beforeEach(async () => {
  server = await openConsole();
  id = server.desk.open({});
});
afterEach(() => server.close());

describe('every route', () => {
  it('is private but those for signing in', () => {
    const open = ROUTES.filter(({ action }) => action === undefined);

    expect(open.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /api/console/sessions',
      'DELETE /api/console/sessions',
      'GET /api/console/sign-in',
      'POST /api/console/first',
    ]);
  });

  it.each(PRIVATE)('refuses $method $path without a session', async ({ method, path }) => {
    const body = method === 'GET' ? undefined : {};
    const reply = await new Visitor(server.url).send(method, addressOf(path), { body });

    expect(reply.status).toBe(401);
    expect(reply.body).toEqual({ error: { code: 'UNAUTHORIZED', message: 'Sign in first' } });
  });

  it.each(CHANGING)('refuses $method $path from another site', async ({ method, path }) => {
    const boss = await signedIn(server, 'boss', 'administrator');
    const forged = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];

    const replies = await Promise.all(
      forged.map((headers) => boss.send(method, addressOf(path), { body: {}, headers })),
    );

    for (const { status, body } of replies) {
      expect(status).toBe(403);
      expect(body).toMatchObject({ error: { code: 'ORIGIN_REFUSED' } });
    }
    expect((await boss.get('/api/console/handoffs')).status).toBe(200);
  });

  it.each(ROLES)('takes from an %s what the table allows, and nothing else', async (role) => {
    const asked = PRIVATE.filter(({ path }) => !path.endsWith('/events'));
    const wrong: string[] = [];
    for (const [index, { method, path, action }] of asked.entries()) {
      // Some routes end the session, so each is asked by somebody new.
      const visitor = await signedIn(server, `${role}${index}`, role);
      const body = method === 'GET' ? undefined : {};
      const { body: answer } = await visitor.send(method, addressOf(path), { body });
      const code = (answer['error'] as { readonly code?: string } | undefined)?.code;
      const isRefused = code === 'FORBIDDEN' || code === 'UNAUTHORIZED';
      if (isRefused !== (scopeOf(role, action) === 'no')) {
        wrong.push(`${method} ${path}: ${code ?? 'done'}`);
      }
    }

    expect(wrong).toEqual([]);
  });

  it('leaves what a colleague holds alone', async () => {
    const desk = await openRealDesk();
    const handoffId = await desk.someoneWaits('chat-theirs');
    const [anna, carla] = [await desk.enter('anna'), await desk.enter('carla')];
    await anna.post(`/api/console/handoffs/${handoffId}/claim`);
    const bodies: Readonly<Record<string, unknown>> = {
      transfer: { to: 'wemi' },
      close: { outcome: 'solved' },
      messages: { text: 'Ciao', clientMessageId: 'c1' },
    };
    const owned = desk.routes.filter(
      ({ path, action }) =>
        path.includes('/handoffs/:id/') && action !== undefined && scopeOf('operator', action) === 'own',
    );

    const refused = new Map<string, unknown>();
    for (const { path } of owned) {
      const address = path.replace(':id', handoffId).replace(':messageId', '1');
      const { body } = await carla.post(address, bodies[path.split('/').at(-1) ?? ''] ?? {});
      refused.set(path, (body['error'] as { readonly code?: string } | undefined)?.code);
    }
    await desk.close();

    expect(owned.length).toBeGreaterThanOrEqual(6);
    expect([...refused].filter(([, code]) => code !== 'HANDOFF_NOT_YOURS')).toEqual([]);
  });

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

describe('the log', () => {
  it('quotes nobody when a request fails', async () => {
    const lines: string[] = [];
    const keep = (fields: object, message: string) => lines.push(`${message} ${JSON.stringify(fields)}`);
    const logged = await openConsole({ log: { error: keep, warn: keep } });
    const anna = await signedIn(logged, 'anna');
    // As PostgreSQL refuses a row.
    const detail = 'Failing row contains (citizen, Mario Rossi, ho perso il lavoro).';
    const refusal = Object.assign(new Error(detail), { code: '23514', detail });
    logged.desk.list = () => Promise.reject(refusal);

    const { status } = await anna.get('/api/console/handoffs');
    await logged.close();

    expect(status).toBe(500);
    expect(lines).toEqual([expect.stringContaining('"code":"23514"')]);
    expect(lines.join()).not.toContain('Mario Rossi');
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
