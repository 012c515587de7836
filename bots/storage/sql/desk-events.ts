import { z } from 'zod';
import type { Parameter, Sql, Storage } from '../storage.ts';

const Feed = z.object({ feed: z.number() });
const Range = z.object({ oldest: z.number().nullable(), newest: z.number().nullable() });

/** Something that happened on the desk. */
export const DeskEvent = z
  .object({
    id: z.number(),
    kind: z.string(),
    handoff_id: z.string().nullable(),
    conversation_id: z.string().nullable(),
    operator: z.string().nullable(),
    operator_id: z.string().nullable(),
    origin: z.string().nullable(),
    data: z.string(),
    at: z.number(),
  })
  .transform((row) => ({
    id: row.id,
    kind: row.kind,
    handoffId: row.handoff_id,
    conversationId: row.conversation_id,
    operator: row.operator,
    operatorId: row.operator_id,
    /** From where: a console's session and address, "citizen" or "system". */
    origin: row.origin,
    data: z.record(z.string(), z.unknown()).parse(JSON.parse(row.data)),
    at: row.at,
  }));
export type DeskEvent = Readonly<z.output<typeof DeskEvent>>;

export type NewDeskEvent = Omit<DeskEvent, 'id' | 'operatorId' | 'origin'> & {
  readonly operatorId?: string | null;
  readonly origin?: string | null;
};

export async function insertDeskEvent(sql: Sql, event: NewDeskEvent): Promise<void> {
  await sql.query(
    `INSERT INTO desk_events (kind, handoff_id, conversation_id, operator, operator_id, origin, data, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      event.kind,
      event.handoffId,
      event.conversationId,
      event.operator,
      event.operatorId ?? null,
      event.origin ?? null,
      JSON.stringify(event.data),
      event.at,
    ],
  );
}

/**
 * What readers of the feed know an event by. SQLite has one writer: ids are in the order in which they become visible.
 * PostgreSQL gives ids before the commit, so that there the number comes afterwards, from `numberFeed`.
 */
function feedId({ engine }: Sql): string {
  return engine === 'sqlite' ? 'id' : 'feed_id';
}

/** One at a time numbers, so that numbers become visible in their order. Any number that nobody else locks. */
const FEED_LOCK = 3_978_006;

/** Numbers what has been committed and has no number yet, whoever stored it. */
export async function numberFeed(storage: Pick<Storage, 'reader' | 'transaction'>): Promise<void> {
  if (storage.reader.engine === 'sqlite') {
    return;
  }
  const rows = await storage.reader.query('SELECT 1 AS new FROM desk_events WHERE feed_id IS NULL LIMIT 1');
  if (rows.length === 0) {
    return;
  }
  await storage.transaction(
    async (sql) => {
      await sql.query('SELECT pg_advisory_xact_lock(?)', [FEED_LOCK]);
      await sql.query(
        `UPDATE desk_events SET feed_id = numbered.feed_id FROM
           (SELECT id, nextval('desk_events_feed') AS feed_id FROM
             (SELECT id FROM desk_events WHERE feed_id IS NULL ORDER BY id) AS unnumbered) AS numbered
         WHERE desk_events.id = numbered.id`,
      );
    },
    { lane: 'desk feed', isUrgent: true },
  );
}

/** Events of the feed after one of them, oldest first, each with its number there. */
export async function feedAfter(
  sql: Sql,
  after: number,
  limit: number,
): Promise<readonly (DeskEvent & { readonly feedId: number })[]> {
  const rows = await sql.query(
    `SELECT e.*, ${feedId(sql)} AS feed FROM desk_events e WHERE ${feedId(sql)} > ? ORDER BY ${feedId(sql)} LIMIT ?`,
    [after, limit],
  );
  return rows.map((row) => ({ ...DeskEvent.parse(row), feedId: Feed.parse(row).feed }));
}

/** Newest and oldest number of the feed still stored; both 0 when there is none. */
export async function feedRange(sql: Sql): Promise<{ readonly oldest: number; readonly newest: number }> {
  const rows = await sql.query(
    `SELECT MIN(${feedId(sql)}) AS oldest, MAX(${feedId(sql)}) AS newest FROM desk_events`,
  );
  const range = Range.parse(rows[0]);
  return { oldest: range.oldest ?? 0, newest: range.newest ?? 0 };
}

/** For whoever only wants to know whether there is something new. */
export async function newestDeskEvent(sql: Sql): Promise<number> {
  const rows = await sql.query('SELECT MIN(id) AS oldest, MAX(id) AS newest FROM desk_events');
  return Range.parse(rows[0]).newest ?? 0;
}

/** Newest first, of one person, of one kind's first word, of a time; what is undefined is not asked. */
export async function deskEventsBefore(
  sql: Sql,
  query: {
    readonly operator: string | undefined;
    readonly group: string | undefined;
    readonly since: number | undefined;
    readonly until: number | undefined;
    readonly before: number | undefined;
    readonly limit: number;
  },
): Promise<readonly DeskEvent[]> {
  const { operator, group, since, until, before } = query;
  const asked: readonly (readonly [string, Parameter | undefined])[] = [
    ['operator = ?', operator],
    ['kind LIKE ?', group && `${group}.%`],
    ['at >= ?', since],
    ['at < ?', until],
    ['id < ?', before],
  ];
  const conditions = asked.filter(([, value]) => value !== undefined);
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.map(([text]) => text).join(' AND ')}`;
  const values = conditions.map(([, value]) => value ?? null);
  const rows = await sql.query(`SELECT * FROM desk_events ${where} ORDER BY id DESC LIMIT ?`, [
    ...values,
    query.limit,
  ]);
  return rows.map((row) => DeskEvent.parse(row));
}

export async function deskEventsOf(sql: Sql, handoffId: string): Promise<readonly DeskEvent[]> {
  const rows = await sql.query('SELECT * FROM desk_events WHERE handoff_id = ? ORDER BY id', [handoffId]);
  return rows.map((row) => DeskEvent.parse(row));
}
