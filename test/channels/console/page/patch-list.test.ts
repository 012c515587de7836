import { describe, expect, it } from 'vitest';
import { patchList } from '../../../../channels/console/page/patch-list.ts';
import { NO_FILTERS } from '../../../../channels/console/page/state.ts';
import type { HandoffView } from '../../../../channels/console/views.ts';

function aHandoff(fields: Partial<HandoffView>): HandoffView {
  return {
    id: 'h1',
    conversationId: 'c1',
    state: 'waiting',
    channel: 'directline',
    team: 'bando',
    reason: 'un dubbio',
    urgent: false,
    locale: 'it',
    openedAt: '2024-01-15T09:00:00.000Z',
    lastMessageAt: '2024-01-15T09:00:00.000Z',
    preview: 'un dubbio',
    unanswered: true,
    labels: [],
    ...fields,
  };
}

const early = aHandoff({ id: 'early' });
const late = aHandoff({ id: 'late', openedAt: '2024-01-15T09:30:00.000Z' });
const between = { openedAt: '2024-01-15T09:15:00.000Z' };
const waiting = { filters: NO_FILTERS, operatorId: 'o1' };
const ids = (list: readonly HandoffView[] | undefined): readonly string[] | undefined =>
  list?.map(({ id }) => id);

describe('a list after a change', () => {
  it.each([
    ['a new one in its place', aHandoff({ id: 'new', ...between }), ['early', 'new', 'late']],
    ['an urgent one first', aHandoff({ id: 'new', ...between, urgent: true }), ['new', 'early', 'late']],
    ['not what was claimed', aHandoff({ id: 'early', state: 'claimed' }), ['late']],
    ['not what never belonged', aHandoff({ id: 'other', state: 'closed' }), ['early', 'late']],
    ['one line for each', aHandoff({ id: 'late', ...between, preview: 'ci siete?' }), ['early', 'late']],
  ])('shows %s', (_name, changed, expected) => {
    expect(ids(patchList([early, late], changed, waiting))).toEqual(expected);
  });

  it.each([
    ['team', { team: 'wemi' }],
    ['channel', { channel: 'telegram' }],
    ['locale', { locale: 'en' }],
  ])('keeps to the filter by %s', (_name, filter) => {
    const view = { ...waiting, filters: { ...NO_FILTERS, ...filter } };

    expect(patchList([], aHandoff({}), view)).toEqual([]);
    expect(ids(patchList([], aHandoff(filter), view))).toEqual(['h1']);
  });

  it('shows only my own among mine', () => {
    const view = { filters: { ...NO_FILTERS, view: 'mine' as const }, operatorId: 'o1' };
    const mine = aHandoff({ id: 'mine', state: 'claimed', operator: { id: 'o1', name: 'Anna' } });
    const theirs = aHandoff({ id: 'theirs', state: 'claimed', operator: { id: 'o2', name: 'Luca' } });

    expect(ids(patchList([], mine, view))).toEqual(['mine']);
    expect(ids(patchList([], theirs, view))).toEqual([]);
  });

  it('shows the last closed first', () => {
    const view = { ...waiting, filters: { ...NO_FILTERS, view: 'closed' as const } };
    const before = aHandoff({ id: 'before', state: 'closed', closedAt: '2024-01-15T10:00:00.000Z' });
    const now = aHandoff({ id: 'now', state: 'closed', closedAt: '2024-01-15T11:00:00.000Z' });

    expect(ids(patchList([before], now, view))).toEqual(['now', 'before']);
  });

  it('leaves searches and full lists to the server', () => {
    const full = Array.from({ length: 200 }, (_, index) => aHandoff({ id: `h${index}` }));

    expect(patchList([], early, { ...waiting, filters: { ...NO_FILTERS, q: 'dubbio' } })).toBeUndefined();
    expect(patchList(full, early, waiting)).toBeUndefined();
  });
});
