import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CannedReply } from '../../../bots/staff/staff-api.ts';
import { shippedCannedReplies } from '../../../channels/console/shipped-canned-replies.ts';
import { aBody } from '../../support/small-knowledge.ts';
import { type ConsoleServer, openConsole, type Reply, signedIn, type Visitor } from './console-server.ts';

let server: ConsoleServer;
let anna: Visitor;
let sara: Visitor;
beforeEach(async () => {
  server = await openConsole();
  anna = await signedIn(server, 'anna');
  sara = await signedIn(server, 'sara', 'supervisor');
});
afterEach(() => server.close());

const PATH = '/api/console/canned-replies';
const GREETING = { shortcut: 'Saluto', locale: 'it', team: 'wemi', text: 'Benvenuto a WeMi, {name}.' };

function replies({ body }: Reply): readonly CannedReply[] {
  return body['replies'] as readonly CannedReply[];
}

describe('canned replies', () => {
  it('begin with those we ship', async () => {
    const italian = replies(await anna.get(`${PATH}?locale=it-IT`));
    const french = replies(await anna.get(`${PATH}?locale=fr`));

    expect(italian.map(({ shortcut }) => shortcut)).toContain('saluto');
    expect(french.map(({ shortcut }) => shortcut)).toContain('hello');
  });

  it('come with what the knowledge base says', async () => {
    const { body } = await anna.get(`${PATH}?locale=it&lat=45.48&lon=9.21`);
    const without = await anna.get(`${PATH}?locale=it`);

    expect(body['values']).toEqual({
      deadline: 'lunedì 22 gennaio 2024 alle 12:00',
      place: 'WeMi Loreto, via Porpora 10',
    });
    expect(without.body['values']).not.toHaveProperty('place');
  });

  it('of a team take the place of everybody’s there', async () => {
    const saved = await sara.post(PATH, GREETING);

    const theirs = replies(await anna.get(`${PATH}?locale=it&team=wemi`));
    const others = replies(await anna.get(`${PATH}?locale=it&team=bando`));

    expect(saved.status).toBe(201);
    expect(theirs.filter(({ shortcut }) => shortcut === 'saluto')).toEqual([
      expect.objectContaining({ team: 'wemi', text: GREETING.text }),
    ]);
    expect(others.find(({ shortcut }) => shortcut === 'saluto')?.team).toBeUndefined();
  });

  it('are changed and removed for good', async () => {
    const [first] = replies(await sara.get(`${PATH}/all`));
    const path = `${PATH}/${first?.id ?? ''}`;
    const changed = await sara.send('PUT', path, { body: { ...GREETING, shortcut: 'ciao' } });

    const removed = await sara.send('DELETE', path);
    // As the next start of the service does.
    await server.staff.cannedReplies.seed(shippedCannedReplies(aBody()));

    expect(changed.body['reply']).toMatchObject({ shortcut: 'ciao', team: 'wemi' });
    expect(removed.status).toBe(204);
    expect(replies(await sara.get(`${PATH}/all`))).toHaveLength(shippedCannedReplies(aBody()).length - 1);
  });

  it.each([
    ['a shortcut that is taken', GREETING, 409, 'CANNED_REPLY_EXISTS'],
    ['a shortcut with a blank', { ...GREETING, shortcut: 'due parole' }, 400, 'BAD_REQUEST'],
    ['an empty text', { ...GREETING, text: ' ' }, 400, 'BAD_REQUEST'],
    ['a language without texts', { ...GREETING, locale: 'fr' }, 400, 'BAD_REQUEST'],
  ])('refuse %s', async (_title, body, status, code) => {
    await sara.post(PATH, GREETING);

    const refused = await sara.post(PATH, body);

    expect(refused.status).toBe(status);
    expect(refused.body).toMatchObject({ error: { code } });
  });

  it('that do not exist cannot be changed', async () => {
    const replies_ = await Promise.all([
      sara.send('PUT', `${PATH}/nothing`, { body: GREETING }),
      sara.send('DELETE', `${PATH}/nothing`),
    ]);

    expect(replies_.map(({ status }) => status)).toEqual([404, 404]);
  });
});
