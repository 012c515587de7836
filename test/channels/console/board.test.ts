import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { namedIn } from '../../../bots/desk/mentions.ts';
import { cell } from '../../../bots/desk/report-csv.ts';
import type { Visitor } from './console-server.ts';
import { openRealDesk, type RealDesk } from './real-desk.ts';

let desk: RealDesk;
let anna: Visitor;
let luca: Visitor;
let id: string;
const path = (rest: string): string => `/api/console/handoffs/${id}/${rest}`;

beforeEach(async () => {
  desk = await openRealDesk();
  anna = await desk.enter('anna');
  luca = await desk.enter('luca');
  id = await desk.someoneWaits('chat');
});
afterEach(() => desk.close());

describe('a note that names a colleague', () => {
  it('stands in their list until they have read it', async () => {
    await anna.post(path('notes'), { text: '@Luca, la conosci? @annalisa no.' });
    const before = await luca.get('/api/console/mentions');
    await luca.post(path('mentions/read'));
    const after = await luca.get('/api/console/mentions');

    expect(before.body).toMatchObject({
      unread: 1,
      mentions: [{ handoffId: id, author: 'anna', isRead: false, text: '@Luca, la conosci? @annalisa no.' }],
    });
    expect(after.body).toMatchObject({ unread: 0, mentions: [{ isRead: true }] });
    expect((await anna.get('/api/console/mentions')).body).toMatchObject({ unread: 0, mentions: [] });
  });

  it('is told with the note’s event', async () => {
    await anna.post(path('notes'), { text: 'chiedi a @luca' });

    const { helpDesk } = desk.world;
    const events = await helpDesk.deskEvents.after(0, 100);
    const operators = await helpDesk.staff.accounts.list();

    expect(events.at(-1)).toMatchObject({
      kind: 'note.added',
      data: { mentions: [operators.find(({ name }) => name === 'luca')?.id] },
    });
  });

  it.each([
    ['@anna guarda', ['anna']],
    ['guarda, @Anna Rossi!', ['rossi']],
    ['scrivi a x@anna.it', []],
    ['@annalisa', []],
    ['anna', []],
  ])('finds names in %j', (text, names) => {
    const operators = [
      { id: '1', name: 'anna', displayName: 'Anna' },
      { id: '2', name: 'rossi', displayName: 'Anna Rossi' },
    ];

    const found = namedIn(text, operators).map(({ name }) => name);

    expect(names.every((name) => found.includes(name)) && (names.length > 0 || found.length === 0)).toBe(
      true,
    );
  });
});

describe('labels', () => {
  it('are replaced, kept after the close, and offered to all', async () => {
    await anna.post(path('labels'), { labels: ['isee', 'badante', 'isee'] });
    const labelled = await luca.post(path('labels'), { labels: ['isee'] });
    const offered = await luca.get('/api/console/labels');

    expect(labelled.body).toMatchObject({ handoff: { labels: ['isee'] } });
    expect(offered.body).toEqual({ labels: ['isee'] });
  });
});

describe('closing with a last reply', () => {
  it('says it, labels and closes in one', async () => {
    await anna.post(path('claim'));
    const reply = { text: 'Grazie, a presto.', clientMessageId: 'm1' };

    const closed = await anna.post(path('close'), { outcome: 'solved', labels: ['isee'], reply });
    const again = await anna.post(path('close'), { outcome: 'solved', reply });

    expect(closed.body).toMatchObject({ handoff: { state: 'closed', outcome: 'solved', labels: ['isee'] } });
    expect(again.status).toBe(409);
    const { entries } = await desk.world.helpDesk.desk.get(id);
    expect(entries.filter(({ role }) => role === 'operator').map(({ text }) => text)).toEqual([
      'Grazie, a presto.',
    ]);
  });

  it('says nothing when it may not close', async () => {
    await anna.post(path('claim'));
    const reply = { text: 'Ciao', clientMessageId: 'm1' };

    const refused = await luca.post(path('close'), { outcome: 'solved', reply });

    expect(refused.status).toBe(403);
    const { entries } = await desk.world.helpDesk.desk.get(id);
    expect(entries.some(({ role }) => role === 'operator')).toBe(false);
  });
});

describe('macros', () => {
  const macro = { name: 'Grazie', locale: 'it', reply: 'Grazie!', outcome: 'solved', labels: ['isee'] };

  it('are kept by supervisors and used by all', async () => {
    const sara = await desk.enter('sara', 'supervisor');

    const refused = await anna.post('/api/console/macros', macro);
    const first = await sara.post('/api/console/macros', macro);
    await sara.post('/api/console/macros', { ...macro, outcome: 'referred' });
    const offered = await anna.get('/api/console/macros');
    const { id: macroId } = first.body['macro'] as { readonly id: string };
    const removed = await sara.send('DELETE', `/api/console/macros/${macroId}`);

    expect([refused.status, first.status, removed.status]).toEqual([403, 201, 204]);
    expect(offered.body['macros']).toEqual([{ ...macro, id: macroId, outcome: 'referred' }]);
    expect((await anna.get('/api/console/macros')).body['macros']).toEqual([]);
  });
});

describe('a report', () => {
  it('is read by supervisors only', async () => {
    const sara = await desk.enter('sara', 'supervisor');
    const period = 'from=2024-01-01&to=2024-12-31';

    const refused = await anna.get(`/api/console/reports?${period}`);
    const report = await sara.get(`/api/console/reports?${period}`);
    const csv = await fetch(`${desk.url}/api/console/reports.csv?${period}`, {
      headers: { cookie: sara.cookie },
    });

    expect(refused.status).toBe(403);
    expect(report.body).toMatchObject({ report: { volume: { conversations: 1, handoffs: 1 } } });
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toContain('help-desk-2024-01-01-2024-12-31.csv');
    expect(await csv.text()).toContain('\r\nhandoffs;1\r\n');
  });

  it.each(['from=2024-01-02&to=2024-01-01', 'from=2020-01-01&to=2024-01-01', 'from=ieri&to=oggi', ''])(
    'refuses the period %j',
    async (period) => {
      const sara = await desk.enter('sara', 'supervisor');

      expect((await sara.get(`/api/console/reports?${period}`)).status).toBe(400);
    },
  );

  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2', "'-2"],
    [-2, '-2'],
    ['a;b "c"', '"a;b ""c"""'],
    ['=a;b', '"\'=a;b"'],
  ])('writes %j so that no spreadsheet runs it', (value, written) => {
    expect(cell(value)).toBe(written);
  });
});
