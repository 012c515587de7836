import { z } from 'zod';
import type { Sql } from '../storage.ts';

/** What a waiting citizen was last told of the queue. */
export interface QueueNotice {
  readonly handoffId: string;
  readonly position: number;
  readonly wait?: { readonly low: number; readonly high: number };
  readonly toldAt: number;
  /** The line that said it; none when other words stood beside it. */
  readonly seq: number | null;
  /** When to look whether it still holds. */
  readonly dueAt: number;
}

const Looked = z
  .object({
    id: z.string(),
    position: z.number().nullable(),
    wait_low: z.number().nullable(),
    wait_high: z.number().nullable(),
    told_at: z.number().nullable(),
    seq: z.number().nullable(),
    due_at: z.number().nullable(),
  })
  .transform((row) => ({
    handoffId: row.id,
    notice:
      row.position === null || row.told_at === null || row.due_at === null
        ? undefined
        : {
            handoffId: row.id,
            position: row.position,
            ...(row.wait_low === null || row.wait_high === null
              ? {}
              : { wait: { low: row.wait_low, high: row.wait_high } }),
            toldAt: row.told_at,
            seq: row.seq,
            dueAt: row.due_at,
          },
  }));

/** A waiting handoff to look at, with what was told of it; nothing yet when it is new. */
export type Looked = Readonly<z.output<typeof Looked>>;

/** Waiting handoffs whose citizens have to be told by a message, and are due to be looked at. */
export async function handoffsToLookAt(
  sql: Sql,
  {
    now,
    silentOn,
    most,
  }: { readonly now: number; readonly silentOn: readonly string[]; readonly most: number },
): Promise<readonly Looked[]> {
  const rows = await sql.query(
    `SELECT h.id, n.position, n.wait_low, n.wait_high, n.told_at, n.seq, n.due_at FROM handoffs h
     JOIN conversations c ON c.id = h.conversation_id LEFT JOIN queue_notices n ON n.handoff_id = h.id
     WHERE h.state = 'waiting' AND (n.due_at IS NULL OR n.due_at <= ?)
       AND c.channel NOT IN (${silentOn.map(() => '?').join(', ')})
     ORDER BY h.opened_at, h.id LIMIT ?`,
    [now, ...silentOn, most],
  );
  return rows.map((row) => Looked.parse(row));
}

/**
 * Remembers what was told, unless somebody else has looked since `before`. One winner: two instances must not both tell.
 */
export async function noteTold(
  sql: Sql,
  notice: QueueNotice,
  before: QueueNotice | undefined,
): Promise<boolean> {
  const rows = await sql.query(
    `INSERT INTO queue_notices (handoff_id, position, wait_low, wait_high, told_at, seq, due_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (handoff_id) DO UPDATE SET position = excluded.position, wait_low = excluded.wait_low,
       wait_high = excluded.wait_high, told_at = excluded.told_at, seq = excluded.seq, due_at = excluded.due_at
     WHERE queue_notices.due_at = ? RETURNING handoff_id`,
    [
      notice.handoffId,
      notice.position,
      notice.wait?.low ?? null,
      notice.wait?.high ?? null,
      notice.toldAt,
      notice.seq,
      notice.dueAt,
      before?.dueAt ?? -1,
    ],
  );
  return rows.length > 0;
}

/** The line that now says it. */
export async function noteLine(sql: Sql, handoffId: string, seq: number): Promise<void> {
  await sql.query('UPDATE queue_notices SET seq = ? WHERE handoff_id = ?', [seq, handoffId]);
}

/** Of those who wait no longer nothing is remembered. */
export async function forgetNotices(sql: Sql): Promise<void> {
  await sql.query(
    "DELETE FROM queue_notices WHERE handoff_id IN (SELECT h.id FROM handoffs h WHERE h.state <> 'waiting')",
  );
}
