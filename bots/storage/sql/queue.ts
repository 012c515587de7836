import { z } from 'zod';
import type { Sql } from '../storage.ts';
import { Handoff } from './handoffs.ts';

const Count = z.object({ count: z.coerce.number() });

/** How many handoffs an operator holds now. */
export async function countHeldBy(sql: Sql, operatorId: string): Promise<number> {
  const rows = await sql.query(
    "SELECT COUNT(*) AS count FROM handoffs WHERE operator_id = ? AND state = 'claimed'",
    [operatorId],
  );
  return Count.parse(rows[0]).count;
}

export async function heldBy(sql: Sql, operatorId: string): Promise<readonly Handoff[]> {
  const rows = await sql.query(
    "SELECT * FROM handoffs WHERE operator_id = ? AND state = 'claimed' ORDER BY opened_at, id",
    [operatorId],
  );
  return rows.map((row) => Handoff.parse(row));
}

export interface Queued {
  readonly id: string;
  readonly team: string;
  readonly locale: string;
  readonly releasedBy: string | null;
}

const QueuedRow = z
  .object({ id: z.string(), team: z.string(), locale: z.string(), released_by: z.string().nullable() })
  .transform(({ id, team, locale, released_by: releasedBy }) => ({ id, team, locale, releasedBy }));

/** What waits, next first; of these teams and in these languages when they are named. */
export async function waitingInOrder(
  sql: Sql,
  {
    teams,
    locales,
    limit,
  }: { readonly teams?: readonly string[]; readonly locales?: readonly string[]; readonly limit: number },
): Promise<readonly Queued[]> {
  const wheres = ["h.state = 'waiting'"];
  const among = (column: string, values: readonly string[] | undefined) => {
    if (values !== undefined) {
      wheres.push(values.length === 0 ? '1 = 0' : `${column} IN (${values.map(() => '?').join(', ')})`);
    }
  };
  among('h.team', teams);
  among('c.locale', locales);
  const rows = await sql.query(
    `SELECT h.id, h.team, c.locale, h.released_by FROM handoffs h JOIN conversations c ON c.id = h.conversation_id
     WHERE ${wheres.join(' AND ')} ORDER BY h.urgent DESC, h.opened_at, h.id LIMIT ?`,
    [...(teams ?? []), ...(locales ?? []), limit],
  );
  return rows.map((row) => QueuedRow.parse(row));
}

const Wait = z.object({ first_position: z.number(), opened_at: z.number(), first_claimed_at: z.number() });

/** How long the last ones of a team waited for somebody, and at which place they began. */
export async function recentWaits(
  sql: Sql,
  team: string,
  { since, limit }: { readonly since: number; readonly limit: number },
): Promise<readonly { readonly position: number; readonly openedAt: number; readonly claimedAt: number }[]> {
  const rows = await sql.query(
    `SELECT first_position, opened_at, first_claimed_at FROM handoffs
     WHERE team = ? AND first_claimed_at >= ? AND first_position IS NOT NULL ORDER BY first_claimed_at DESC LIMIT ?`,
    [team, since, limit],
  );
  return rows
    .map((row) => Wait.parse(row))
    .map((row) => ({
      position: row.first_position,
      openedAt: row.opened_at,
      claimedAt: row.first_claimed_at,
    }));
}

/** Handoffs of a team that are not over. */
export async function countOpenOfTeam(sql: Sql, team: string): Promise<number> {
  const rows = await sql.query(
    "SELECT COUNT(*) AS count FROM handoffs WHERE team = ? AND state IN ('waiting', 'claimed')",
    [team],
  );
  return Count.parse(rows[0]).count;
}

const Standing = z
  .object({
    conversation_id: z.string(),
    channel: z.string(),
    channel_conversation_id: z.string(),
    locale: z.string(),
    state: z.enum(['waiting', 'claimed']),
    team: z.string(),
    operator_name: z.string().nullable(),
    position: z.number().nullable(),
  })
  .transform((row) => ({
    conversationId: row.conversation_id,
    channel: row.channel,
    channelConversationId: row.channel_conversation_id,
    locale: row.locale,
    state: row.state,
    team: row.team,
    operatorName: row.operator_name,
    position: row.position ?? undefined,
  }));
export type Standing = Readonly<z.output<typeof Standing>>;

/** How the conversations of some channels stand with the desk, those that are joined to a case with it. */
export function standingsOn(
  sql: Sql,
  channels: readonly string[],
  limit: number,
): Promise<readonly Standing[]> {
  return standings(sql, { column: 'c.channel', values: channels, limit });
}

/** The same of conversations that are named; whose handoff is over is left out. */
export function standingsOf(sql: Sql, conversationIds: readonly string[]): Promise<readonly Standing[]> {
  return standings(sql, { column: 'c.id', values: conversationIds, limit: conversationIds.length });
}

const End = z.object({ conversation_id: z.string(), state: z.string() });

/** Conversations, of those named, whose last handoff an operator closed: it was neither left nor passed over. */
export async function closedByOperators(
  sql: Sql,
  conversationIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (conversationIds.length === 0) {
    return new Set();
  }
  const rows = await sql.query(
    `SELECT c.id AS conversation_id, h.state FROM conversations c
     JOIN conversations o ON o.id = c.id OR o.case_id = c.case_id
     JOIN handoffs h ON h.conversation_id = o.id
     WHERE c.id IN (${conversationIds.map(() => '?').join(', ')}) ORDER BY h.opened_at, h.id`,
    conversationIds,
  );
  const last = new Map(rows.map((row) => End.parse(row)).map((end) => [end.conversation_id, end.state]));
  return new Set([...last].filter(([, state]) => state === 'closed').map(([id]) => id));
}

async function standings(
  sql: Sql,
  {
    column,
    values,
    limit,
  }: {
    readonly column: 'c.channel' | 'c.id';
    readonly values: readonly string[];
    readonly limit: number;
  },
): Promise<readonly Standing[]> {
  const rows = await sql.query(
    `SELECT c.id AS conversation_id, c.channel, c.channel_conversation_id, c.locale, h.state, h.team, h.operator_name,
       w.position FROM handoffs h
     JOIN conversations o ON o.id = h.conversation_id
     JOIN conversations c ON c.id = o.id OR c.case_id = o.case_id
     LEFT JOIN (SELECT id, ROW_NUMBER() OVER (PARTITION BY team ORDER BY urgent DESC, opened_at, id) AS position
       FROM handoffs WHERE state = 'waiting') w ON w.id = h.id
     WHERE h.state IN ('waiting', 'claimed') AND ${column} IN (${values.map(() => '?').join(', ')})
     ORDER BY h.state, w.position LIMIT ?`,
    [...values, limit],
  );
  return rows.map((row) => Standing.parse(row));
}
