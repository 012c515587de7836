import { z } from 'zod';
import { findLines, type FoundLine, type HandoffFilter } from '../storage/sql/transcript-search.ts';
import type { Parameter, Sql } from '../storage/storage.ts';
import type { HandoffPage, HandoffQuery, HandoffSummary } from './desk-api.ts';
import { HANDOFF_SUMMARY, summary } from './desk-views.ts';
import { excerpt } from './excerpt.ts';
import { HANDOFF_STATES, type HandoffState, isOver } from './handoff.ts';
import { searchWords } from './search-words.ts';
import { fold } from '../../knowledge/search/normalise.ts';

/** A page of the queue, or of what a search has found, best first. */
export async function pageOf(
  sql: Sql,
  query: HandoffQuery,
  { viewerId, now }: { readonly viewerId: string; readonly now: Date },
): Promise<HandoffPage> {
  const words = searchWords(query.q ?? '');
  const items =
    words.length > 0
      ? await found(sql, query, { words, now: now.getTime() })
      : await listed(sql, query, now.getTime());
  return { items, counts: await countsOf(sql, viewerId) };
}

/** How many wait, are in progress, and are held by this operator. */
export async function countsOf(sql: Sql, viewerId: string): Promise<HandoffPage['counts']> {
  const rows = await sql.query(
    `SELECT SUM(CASE WHEN state = 'waiting' THEN 1 ELSE 0 END) AS waiting,
       SUM(CASE WHEN state = 'claimed' THEN 1 ELSE 0 END) AS claimed,
       SUM(CASE WHEN state = 'claimed' AND operator_id = ? THEN 1 ELSE 0 END) AS mine
     FROM handoffs WHERE state IN ('waiting', 'claimed')`,
    [viewerId],
  );
  const Count = z.coerce.number().nullable();
  const row = z.object({ waiting: Count, claimed: Count, mine: Count }).parse(rows[0]);
  return { waiting: row.waiting ?? 0, claimed: row.claimed ?? 0, mine: row.mine ?? 0 };
}

const byQueue = 'h.urgent DESC, h.opened_at, h.id';
const byEnd = 'h.closed_at DESC, h.id';

/** Each state is read in the order of its own index, so that years of closed handoffs cost nothing. */
async function listed(sql: Sql, query: HandoffQuery, now: number): Promise<readonly HandoffSummary[]> {
  const rest = filterOf(query, now);
  const states = query.states ?? HANDOFF_STATES;
  const pages: HandoffSummary[][] = [];
  for (const state of states) {
    // CROSS JOIN: SQLite must walk the handoffs in order and stop at the limit, whatever else it could begin with.
    const ids = `SELECT h.id FROM handoffs h CROSS JOIN conversations c
      WHERE h.state = ? AND c.id = h.conversation_id AND ${rest.condition}
      ORDER BY ${isOver(state) ? byEnd : byQueue} LIMIT ?`;
    pages.push(await summaries(sql, { ids, values: [state, ...rest.values, query.limit], state }));
  }
  return pages.flat().sort(inOrder).slice(0, query.limit);
}

function inOrder(one: HandoffSummary, other: HandoffSummary): number {
  const [a, b] = [one.closedAt?.getTime() ?? 0, other.closedAt?.getTime() ?? 0];
  if (a > 0 || b > 0) {
    return a === 0 || b === 0 ? a - b : b - a;
  }
  return Number(other.urgent) - Number(one.urgent) || one.openedAt.getTime() - other.openedAt.getTime() || 0;
}

/** What is said exactly so comes first, then the citizens' own words, then the newest. */
async function found(
  sql: Sql,
  query: HandoffQuery,
  { words, now }: { readonly words: readonly string[]; readonly now: number },
): Promise<readonly HandoffSummary[]> {
  const filter = withStates(filterOf(query, now), query.states ?? HANDOFF_STATES);
  const best = new Map<string, { readonly line: FoundLine; readonly rank: number }>();
  for (const line of await findLines(sql, words, filter)) {
    const rank = rankOf(line, words);
    if (rank > (best.get(line.handoff_id)?.rank ?? -1)) {
      best.set(line.handoff_id, { line, rank });
    }
  }
  const ranked = [...best]
    .sort(([, one], [, other]) => other.rank - one.rank || other.line.at - one.line.at)
    .slice(0, query.limit);
  const marks = ranked.map(() => '?').join(', ');
  const items = await summaries(sql, { ids: marks, values: ranked.map(([id]) => id) });
  const byId = new Map(items.map((item) => [item.id, item]));
  return ranked.flatMap(([id, { line }]) => {
    const item = byId.get(id);
    return item === undefined ? [] : [{ ...item, found: foundIn(line, words) }];
  });
}

const SPEAKERS: Readonly<Record<FoundLine['role'], number>> = { citizen: 2, operator: 1, bot: 0, system: 0 };

function rankOf(line: FoundLine, words: readonly string[]): number {
  const phrase = words.length > 1 && searchable(line.text).includes(` ${words.join(' ')}`);
  return (phrase ? 4 : 0) + SPEAKERS[line.role];
}

/** The folded words with single spaces, each after a space. */
function searchable(text: string): string {
  return ` ${fold(text)}`.replace(/[^\p{L}\p{N}]+/gu, ' ');
}

function foundIn(
  { seq, role, text, at }: FoundLine,
  words: readonly string[],
): NonNullable<HandoffSummary['found']> {
  return { seq, role, at: new Date(at), ...excerpt(text, words) };
}

/** `ids` is a list of marks or a query; the costly parts of a line are read for these rows only. */
async function summaries(
  sql: Sql,
  chosen: { readonly ids: string; readonly values: readonly Parameter[]; readonly state?: HandoffState },
): Promise<HandoffSummary[]> {
  if (chosen.ids === '') {
    return [];
  }
  const over = chosen.state !== undefined && isOver(chosen.state);
  const rows = await sql.query(
    `SELECT ${HANDOFF_SUMMARY}, ${over ? 'NULL' : 'q.position'} AS position
     FROM handoffs h JOIN conversations c ON c.id = h.conversation_id ${over ? '' : POSITIONS}
     WHERE h.id IN (${chosen.ids})`,
    chosen.values,
  );
  return rows.map(summary);
}

/** The places of all that wait, each in the queue of its team, reckoned once for the page. */
const POSITIONS = `LEFT JOIN (SELECT h.id, ROW_NUMBER() OVER (PARTITION BY h.team ORDER BY ${byQueue}) AS position
  FROM handoffs h WHERE h.state = 'waiting') q ON q.id = h.id`;

/** The warning of a due time has come; what expires is nobody's to answer in time. */
const DUE_SOON = `EXISTS (SELECT 1 FROM due_times d
  WHERE d.handoff_id = h.id AND d.state = 'open' AND d.kind <> 'expiry' AND d.warn_at <= ?)`;

/** Everything that a query asks for but the states, which the queue reads one by one. */
function filterOf(query: HandoffQuery, now: number): HandoffFilter {
  const wanted = [
    ['h.operator_id', query.operatorId],
    ['h.team', query.team],
    ['c.channel', query.channel],
    ['c.locale', query.locale],
  ] as const;
  const wheres = wanted.flatMap(([column, value]) => (value === undefined ? [] : [{ column, value }]));
  const dueSoon = query.dueSoon === true;
  return {
    condition: ['1 = 1', ...wheres.map(({ column }) => `${column} = ?`), ...(dueSoon ? [DUE_SOON] : [])].join(
      ' AND ',
    ),
    values: [...wheres.map(({ value }) => value), ...(dueSoon ? [now] : [])],
  };
}

function withStates({ condition, values }: HandoffFilter, states: readonly HandoffState[]): HandoffFilter {
  const marks = states.map(() => '?').join(', ');
  return { condition: `${condition} AND h.state IN (${marks})`, values: [...values, ...states] };
}
