import { z } from 'zod';
import type { Parameter, Sql } from '../storage.ts';

/** Something that happened on the desk. Ids increase in the order of the commits on one writer. */
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

/** Oldest first. */
export async function deskEventsAfter(sql: Sql, id: number, limit: number): Promise<readonly DeskEvent[]> {
  const rows = await sql.query('SELECT * FROM desk_events WHERE id > ? ORDER BY id LIMIT ?', [id, limit]);
  return rows.map((row) => DeskEvent.parse(row));
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

/** Newest and oldest id still stored; both 0 when there is none. */
export async function deskEventRange(
  sql: Sql,
): Promise<{ readonly oldest: number; readonly newest: number }> {
  const rows = await sql.query('SELECT MIN(id) AS oldest, MAX(id) AS newest FROM desk_events');
  const range = z.object({ oldest: z.number().nullable(), newest: z.number().nullable() }).parse(rows[0]);
  return { oldest: range.oldest ?? 0, newest: range.newest ?? 0 };
}
