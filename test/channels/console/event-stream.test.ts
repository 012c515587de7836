import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ConsoleServer, openConsole, signedIn, type Visitor } from './console-server.ts';
import { EventReader } from './event-reader.ts';

let server: ConsoleServer;
let anna: Visitor;
const readers: EventReader[] = [];

beforeEach(async () => {
  server = await openConsole();
  anna = await signedIn(server, 'anna');
});
afterEach(async () => {
  for (const reader of readers.splice(0)) {
    reader.close();
  }
  await server.close();
});

async function listen(lastEventId?: string, visitor: Visitor = anna): Promise<EventReader> {
  const resume = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
  const reader = await EventReader.open(server.url, { cookie: visitor.cookie, ...resume });
  readers.push(reader);
  return reader;
}

describe('the stream of events', () => {
  it('begins at now and tells what comes', async () => {
    server.desk.open({});
    const reader = await listen();
    const ready = await reader.next();
    server.desk.hear('h1', 'ci siete?');

    const heard = await reader.next();

    expect(ready).toEqual({ event: 'ready', id: '1', data: {} });
    expect(heard).toMatchObject({
      event: 'change',
      id: '2',
      data: { kind: 'message.added', handoffId: 'h1', data: { role: 'citizen' } },
    });
  });

  it('carries the changed line and the counts', async () => {
    const id = server.desk.open({});
    const reader = await listen();
    await reader.next();
    server.desk.hear(id, 'ci siete?');

    const heard = await reader.next();

    expect(heard?.data).toMatchObject({
      handoff: { id, preview: 'ci siete?', unanswered: true },
      counts: { waiting: 1, claimed: 0 },
    });
  });

  it('reaches two hundred consoles, each once', async () => {
    const id = server.desk.open({});
    const consoles = await Promise.all(Array.from({ length: 200 }, () => listen()));
    await Promise.all(consoles.map((reader) => reader.next()));

    for (const text of ['uno', 'due', 'tre']) {
      server.desk.hear(id, text);
    }
    const heard = await Promise.all(consoles.map((reader) => reader.take(3)));

    expect(new Set(heard.map((events) => events.map((event) => event.id).join(' ')))).toEqual(
      new Set(['2 3 4']),
    );
  });

  it('resumes without a gap or a double', async () => {
    const first = await listen();
    await first.next();
    server.desk.open({});
    server.desk.hear('h1', 'uno');
    const seen = await first.take(1);
    first.close();
    server.desk.hear('h1', 'due');

    const again = await listen(seen[0]?.id);
    server.desk.hear('h1', 'tre');
    const heard = await again.take(4);

    expect(heard.map(({ event, id }) => `${event} ${id}`)).toEqual([
      'resumed 1',
      'change 2',
      'change 3',
      'change 4',
    ]);
  });

  it('resumes over a restart of the server', async () => {
    server.desk.open({});
    const before = await listen();
    const ready = await before.next();
    server.desk.hear('h1', 'uno');
    await before.next();
    await server.restart();
    server.desk.hear('h1', 'due');

    const after = await listen(ready?.id);

    expect((await after.take(3)).map(({ id }) => id)).toEqual(['1', '2', '3']);
  });

  it('replays thousands in order to a late console', async () => {
    server.desk.open({});
    for (let index = 0; index < 3000; index += 1) {
      server.desk.hear('h1', 'ancora');
    }

    const reader = await listen('1');
    const heard = await reader.take(3001);

    expect(heard.map(({ id }) => Number(id))).toEqual(Array.from({ length: 3001 }, (_, index) => index + 1));
  });

  it.each(['99', '-1', 'x'])('starts anew for the unknown id %s', async (id) => {
    server.desk.open({});

    const reader = await listen(id);

    expect(['reset', 'ready']).toContain((await reader.next())?.event);
  });

  it('shows that a colleague writes, once a second', async () => {
    const id = server.desk.open({});
    await anna.post(`/api/console/handoffs/${id}/claim`);
    const luca = await signedIn(server, 'luca');
    const reader = await listen(undefined, luca);
    await reader.next();

    await anna.post(`/api/console/handoffs/${id}/typing`);
    await anna.post(`/api/console/handoffs/${id}/typing`);
    server.clock.forward(1000);
    await anna.post(`/api/console/handoffs/${id}/typing`);
    server.desk.hear(id, 'ecco');
    const heard = await reader.take(3);

    expect(heard.map(({ event }) => event)).toEqual(['typing', 'typing', 'change']);
    expect(heard[0]).toEqual({ event: 'typing', data: { handoffId: id, operatorId: 'o1', name: 'Anna' } });
  });

  it('beats, and ends when the session does', async () => {
    const reader = await listen();
    await reader.next();

    server.beat();
    const beat = await reader.next();
    await anna.send('DELETE', '/api/console/sessions');
    server.beat();
    const end = await reader.next();

    expect(beat).toEqual({ event: 'beat', data: {} });
    expect(end).toBeUndefined();
  });

  it('knows who has a console open', async () => {
    const luca = await signedIn(server, 'luca');
    const reader = await listen();
    await reader.next();

    const { body } = await luca.get('/api/console/operators');

    expect(body['present']).toEqual(['o1']);
  });
});
