import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../bots/staff/staff-api.ts';
import { EventReader } from './event-reader.ts';
import { openRealDesk } from './real-desk.ts';
import { type ConsoleServer, openConsole, type Reply, signedIn, type Visitor } from './console-server.ts';

let server: ConsoleServer;
let sara: Visitor;
beforeEach(async () => {
  server = await openConsole();
  sara = await signedIn(server, 'sara', 'supervisor');
});
afterEach(() => server.close());

const SILENCE = '/api/console/bot/silence';

function whats({ body }: Reply): readonly string[] {
  return (body['entries'] as readonly AuditEntry[]).map(({ what }) => what);
}

describe('the kill switch', () => {
  it('silences with a reason that all consoles see', async () => {
    const anna = await signedIn(server, 'anna');

    await sara.send('PUT', SILENCE, { body: { it: 'Aggiorniamo le informazioni.' } });
    const seen = await anna.get(SILENCE);
    await sara.send('DELETE', SILENCE);

    expect(seen.body['silence']).toMatchObject({
      reason: { it: 'Aggiorniamo le informazioni.', en: 'Aggiorniamo le informazioni.' },
      by: 'Sara',
    });
    expect((await anna.get(SILENCE)).body).toEqual({ silence: null });
  });

  it('is told to every open console', async () => {
    const desk = await openRealDesk();
    const boss = await desk.enter('boss', 'administrator');
    const reader = await EventReader.open(desk.url, { cookie: boss.cookie });
    await reader.next();

    await boss.send('PUT', SILENCE, { body: { it: 'Prova.' } });
    const heard = await reader.next();
    reader.close();
    await desk.close();

    expect(heard).toMatchObject({ event: 'change', data: { kind: 'bot.silenced', handoffId: '' } });
  });

  it('needs a reason', async () => {
    expect((await sara.send('PUT', SILENCE, { body: { it: ' ' } })).status).toBe(400);
  });
});

describe('the audit log', () => {
  it('says who did what, newest first', async () => {
    await sara.send('PUT', SILENCE, { body: { it: 'Prova.' } });
    await sara.send('DELETE', SILENCE);

    const { body } = await sara.get('/api/console/audit');

    expect((body['entries'] as readonly AuditEntry[]).slice(0, 2)).toEqual([
      expect.objectContaining({
        what: 'bot.resumed',
        who: 'Sara',
        from: expect.stringContaining('127.0.0.1'),
      }),
      expect.objectContaining({ what: 'bot.silenced', data: { reason: 'Prova.' } }),
    ]);
    expect(body['more']).toBe(false);
  });

  it('is filtered by person, kind and time', async () => {
    const boss = await signedIn(server, 'boss', 'administrator');
    server.clock.forward(3_600_000);
    const since = server.clock.now().toISOString();
    await sara.send('PUT', SILENCE, { body: { it: 'Prova.' } });
    await boss.post('/api/console/account/sign-out');
    const ask = (query: Readonly<Record<string, string>>): Promise<Reply> =>
      sara.get(`/api/console/audit?${new URLSearchParams(query).toString()}`);

    expect(whats(await ask({ who: 'Boss' }))).toEqual(['session.ended', 'session.opened']);
    expect(whats(await ask({ group: 'session', who: 'Sara' }))).toEqual(['session.opened']);
    expect(whats(await ask({ since }))).toEqual(['session.ended', 'bot.silenced']);
    expect(whats(await ask({ until: since, group: 'bot' }))).toEqual([]);
  });

  it('is read page by page without a gap', async () => {
    for (let index = 0; index < 60; index += 1) {
      await sara.send('PUT', SILENCE, { body: { it: `Prova ${index}.` } });
    }

    const first = await sara.get('/api/console/audit');
    const last = (first.body['entries'] as readonly AuditEntry[]).at(-1)?.id ?? 0;
    const second = await sara.get(`/api/console/audit?before=${last}`);

    expect([first.body['more'], second.body['more']]).toEqual([true, false]);
    expect(whats(first)).toHaveLength(50);
    expect(whats(second).filter((what) => what === 'bot.silenced')).toHaveLength(10);
  });

  it.each(['group=%25', 'since=yesterday', 'before=x'])('refuses %s', async (query) => {
    expect((await sara.get(`/api/console/audit?${query}`)).status).toBe(400);
  });
});
