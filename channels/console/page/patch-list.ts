import type { HandoffView } from '../views.ts';
import type { Filters } from './state.ts';

/** The server sends no more than this; a full list may hide others. */
const FULL = 200;

const STATES: Readonly<Record<Filters['view'], readonly string[]>> = {
  waiting: ['waiting'],
  mine: ['claimed'],
  claimed: ['claimed'],
  closed: ['closed', 'abandoned', 'expired'],
};

/**
 * The list after one handoff has changed, as the server would send it; undefined when only the server can tell: in a
 * search, among what is due soon, or in a list that is full.
 */
export function patchList(
  list: readonly HandoffView[],
  changed: HandoffView,
  view: { readonly filters: Filters; readonly operatorId: string | undefined },
): readonly HandoffView[] | undefined {
  if (view.filters.q !== '' || view.filters.dueSoon || list.length >= FULL) {
    return undefined;
  }
  const others = list.filter(({ id }) => id !== changed.id);
  if (!belongs(changed, view)) {
    return others.length === list.length ? list : others;
  }
  const place = others.findIndex((other) => comesBefore(changed, other));
  return place < 0 ? [...others, changed] : [...others.slice(0, place), changed, ...others.slice(place)];
}

function belongs(
  handoff: HandoffView,
  { filters, operatorId }: { readonly filters: Filters; readonly operatorId: string | undefined },
): boolean {
  return (
    STATES[filters.view].includes(handoff.state) &&
    (filters.view !== 'mine' || handoff.operator?.id === operatorId) &&
    ['', handoff.team].includes(filters.team) &&
    ['', handoff.channel].includes(filters.channel) &&
    ['', handoff.locale].includes(filters.locale)
  );
}

/** Closed ones newest first; the others urgent first, then as they came. */
function comesBefore(one: HandoffView, other: HandoffView): boolean {
  if (one.closedAt !== undefined && other.closedAt !== undefined) {
    return one.closedAt > other.closedAt;
  }
  return one.urgent === other.urgent ? one.openedAt < other.openedAt : one.urgent;
}
