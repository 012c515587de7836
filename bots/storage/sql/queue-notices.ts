import { z } from 'zod';
import type { Row, Sql } from '../storage.ts';

/** What a waiting citizen was last told of the queue. */
const QueueNotice = z
  .object({
    handoff_id: z.string(),
    position: z.number(),
    wait_low: z.number().nullable(),
    wait_high: z.number().nullable(),
    told_at: z.number(),
    due_at: z.number(),
  })
  .transform((row) => ({
    handoffId: row.handoff_id,
    position: row.position,
    ...(row.wait_low === null || row.wait_high === null
      ? {}
      : { wait: { low: row.wait_low, high: row.wait_high } }),
    toldAt: row.told_at,
    dueAt: row.due_at,
  }));
export type QueueNotice = Readonly<z.output<typeof QueueNotice>>;

/** Remembers what was told, and when to look whether it still holds. */
export async function noteTold(sql: Sql, notice: QueueNotice): Promise<void> {
  await sql.query(
    `INSERT INTO queue_notices (handoff_id, position, wait_low, wait_high, told_at, due_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (handoff_id) DO UPDATE SET position = excluded.position, wait_low = excluded.wait_low,
       wait_high = excluded.wait_high, told_at = excluded.told_at, due_at = excluded.due_at`,
    [
      notice.handoffId,
      notice.position,
      notice.wait?.low ?? null,
      notice.wait?.high ?? null,
      notice.toldAt,
      notice.dueAt,
    ],
  );
}

/** Those to look at now, the longest due first. */
export async function dueNotices(sql: Sql, now: number, most: number): Promise<readonly QueueNotice[]> {
  const rows = await sql.query('SELECT * FROM queue_notices WHERE due_at <= ? ORDER BY due_at LIMIT ?', [
    now,
    most,
  ]);
  return rows.map((row: Row) => QueueNotice.parse(row));
}

/** Takes a due notice for oneself by moving it on. False when another was faster. */
export async function takeNotice(
  sql: Sql,
  { handoffId, dueAt }: Pick<QueueNotice, 'handoffId' | 'dueAt'>,
  next: number,
): Promise<boolean> {
  const rows = await sql.query(
    'UPDATE queue_notices SET due_at = ? WHERE handoff_id = ? AND due_at = ? RETURNING handoff_id',
    [next, handoffId, dueAt],
  );
  return rows.length > 0;
}

export async function forgetNotice(sql: Sql, handoffId: string): Promise<void> {
  await sql.query('DELETE FROM queue_notices WHERE handoff_id = ?', [handoffId]);
}
