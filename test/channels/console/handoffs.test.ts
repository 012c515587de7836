import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ConsoleServer, openConsole, signedIn, type Visitor } from './console-server.ts';

let server: ConsoleServer;
let anna: Visitor;
let luca: Visitor;
let id: string;
const path = (rest: string): string => `/api/console/handoffs/${id}/${rest}`;

beforeEach(async () => {
  server = await openConsole();
  anna = await signedIn(server, 'anna');
  luca = await signedIn(server, 'luca');
  id = server.desk.open({
    entries: [
      { role: 'citizen', text: 'È aperto lo sportello?', position: { lat: 45.4642, lon: 9.19 } },
      { role: 'bot', text: 'Non lo so.', articles: ['wemi.hours'], confidence: 0.42 },
    ],
  });
});
afterEach(() => server.close());

describe('the queue', () => {
  it('lists by state with counts', async () => {
    server.desk.open({ team: 'wemi' });
    await anna.post(path('claim'));

    const waiting = await anna.get('/api/console/handoffs?state=waiting');
    const mine = await anna.get('/api/console/handoffs?state=claimed&mine=1');
    const theirs = await luca.get('/api/console/handoffs?state=claimed&mine=true');

    expect(waiting.body['handoffs']).toMatchObject([{ id: 'h2', state: 'waiting', position: 1 }]);
    expect(waiting.body['counts']).toEqual({ waiting: 1, claimed: 1, mine: 1 });
    expect(mine.body['handoffs']).toMatchObject([{ id: 'h1', operator: { name: 'Anna' } }]);
    expect(theirs.body['handoffs']).toEqual([]);
  });

  it('says that there are more than it lists', async () => {
    for (let n = 0; n < 199; n += 1) {
      server.desk.open({});
    }
    const all = await anna.get('/api/console/handoffs?state=waiting');
    server.desk.open({});

    const cut = await anna.get('/api/console/handoffs?state=waiting');

    expect(all.body['handoffs']).toHaveLength(200);
    expect(all.body['isMore']).toBe(false);
    expect(cut.body['handoffs']).toHaveLength(200);
    expect(cut.body['isMore']).toBe(true);
  });

  it('finds words without regard to accents', async () => {
    const found = await anna.get('/api/console/handoffs?q=e%20aperto');
    const other = await anna.get('/api/console/handoffs?q=chiuso');

    expect(found.body['handoffs']).toHaveLength(1);
    expect(other.body['handoffs']).toEqual([]);
  });

  it('refuses a state that is none', async () => {
    const reply = await anna.get('/api/console/handoffs?state=lost');

    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({ error: { code: 'BAD_REQUEST' } });
  });

  it('shows the transcript with articles and map', async () => {
    const reply = await anna.get(`/api/console/handoffs/${id}`);

    expect(reply.body['transcript']).toMatchObject([
      {
        role: 'citizen',
        mapUrl: 'https://www.openstreetmap.org/?mlat=45.46420&mlon=9.19000#map=17/45.46420/9.19000',
      },
      { role: 'bot', articles: ['wemi.hours'], confidence: 0.42 },
    ]);
  });
});

describe('commands on a handoff', () => {
  it('have one winner among 200 claims', async () => {
    const replies = await Promise.all(
      Array.from({ length: 200 }, (_, index) => (index % 2 ? anna : luca).post(path('claim'))),
    );

    const byAnna = replies.filter((_, index) => index % 2).map(({ status }) => status);
    const byLuca = replies.filter((_, index) => index % 2 === 0).map(({ status }) => status);
    expect([new Set(byAnna), new Set(byLuca)]).toEqual([new Set([409]), new Set([200])]);
    expect(replies[1]?.body).toMatchObject({ error: { code: 'HANDOFF_ALREADY_CLAIMED' } });
  });

  it('reply once for the same message id', async () => {
    await anna.post(path('claim'));

    const first = await anna.post(path('messages'), { text: 'Buongiorno', clientMessageId: 'a1' });
    const again = await anna.post(path('messages'), { text: 'Buongiorno', clientMessageId: 'a1' });

    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect((await server.desk.get(id)).entries.filter(({ role }) => role === 'operator')).toHaveLength(1);
  });

  it('refuse a colleague who does not hold it', async () => {
    await anna.post(path('claim'));

    const replies = await Promise.all([
      luca.post(path('messages'), { text: 'Ciao', clientMessageId: 'l1' }),
      luca.post(path('release')),
      luca.post(path('transfer'), { to: 'wemi' }),
      luca.post(path('close'), { outcome: 'solved' }),
      luca.post(path('typing')),
    ]);

    expect(replies.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    expect(replies[0]?.body).toMatchObject({ error: { code: 'HANDOFF_NOT_YOURS' } });
  });

  it('let a supervisor move what others hold', async () => {
    const sara = await signedIn(server, 'sara', 'supervisor');
    await anna.post(path('claim'));

    const reply = await sara.post(path('messages'), { text: 'Ciao', clientMessageId: 's1' });
    const transfer = await sara.post(path('transfer'), { to: 'wemi' });

    expect(reply.status).toBe(403);
    expect(transfer.body['handoff']).toMatchObject({ state: 'waiting', team: 'wemi' });
  });

  it('close with outcome and note', async () => {
    await anna.post(path('claim'));

    const closed = await anna.post(path('close'), { outcome: 'solved', note: 'Richiamata' });
    const late = await anna.post(path('messages'), { text: 'Ciao', clientMessageId: 'x' });

    expect(closed.body['handoff']).toMatchObject({ state: 'closed', outcome: 'solved' });
    expect((await server.desk.get(id)).notes).toMatchObject([{ author: 'Anna', text: 'Richiamata' }]);
    expect(late.body).toMatchObject({ error: { code: 'HANDOFF_CLOSED' } });
  });

  it('release gives it back to the queue', async () => {
    await anna.post(path('claim'));
    await anna.post(path('release'));

    const taken = await luca.post(path('claim'));

    expect(taken.body['handoff']).toMatchObject({ operator: { name: 'Luca' } });
  });

  it('send a failed message again', async () => {
    await anna.post(path('claim'));
    await anna.post(path('messages'), { text: 'Buongiorno', clientMessageId: 'a1' });
    server.desk.failDelivery(id, 'm-a1');

    const resent = await anna.post(path('messages/m-a1/resend'));
    const twice = await anna.post(path('messages/m-a1/resend'));

    expect(resent.body).toMatchObject({ entry: { delivery: 'pending' } });
    expect(twice.status).toBe(409);
  });

  it('keep notes of anybody apart from the transcript', async () => {
    await anna.post(path('claim'));

    const note = await luca.post(path('notes'), { text: 'La conosco' });

    expect(note.status).toBe(201);
    expect((await server.desk.get(id)).entries).toHaveLength(2);
  });

  it('find articles for the composer', async () => {
    const reply = await anna.get('/api/console/articles?q=scadenza');

    expect(reply.body['articles']).toMatchObject([{ id: 'call.deadline' }]);
  });

  it('answer an unknown handoff with 404', async () => {
    id = 'nope';

    const replies = await Promise.all([anna.get(`/api/console/handoffs/${id}`), anna.post(path('claim'))]);

    expect(replies.map(({ status }) => status)).toEqual([404, 404]);
  });
});
