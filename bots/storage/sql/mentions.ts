import { z } from 'zod';
import type { Sql } from '../storage.ts';

/** A note that names an operator, as they find it in their list. */
export const MentionRow = z.object({
  note_id: z.coerce.number(),
  handoff_id: z.string(),
  author: z.string(),
  text: z.string(),
  at: z.number(),
  reason: z.string(),
  citizen_name: z.string().nullable(),
  read_at: z.number().nullable(),
});
export type MentionRow = Readonly<z.infer<typeof MentionRow>>;

export async function insertMention(
  sql: Sql,
  mention: { readonly noteId: number; readonly operatorId: string },
): Promise<void> {
  await sql.query('INSERT INTO mentions (note_id, operator_id) VALUES (?, ?)', [
    mention.noteId,
    mention.operatorId,
  ]);
}

/** Newest first. */
export async function mentionsOf(
  sql: Sql,
  operatorId: string,
  limit: number,
): Promise<readonly MentionRow[]> {
  const rows = await sql.query(
    `SELECT m.note_id, n.handoff_id, n.operator AS author, n.text, n.at, h.reason, c.citizen_name, m.read_at
     FROM mentions m JOIN handoff_notes n ON n.id = m.note_id JOIN handoffs h ON h.id = n.handoff_id
       JOIN conversations c ON c.id = h.conversation_id
     WHERE m.operator_id = ? ORDER BY m.note_id DESC LIMIT ?`,
    [operatorId, limit],
  );
  return rows.map((row) => MentionRow.parse(row));
}

export async function countUnread(sql: Sql, operatorId: string): Promise<number> {
  const rows = await sql.query(
    'SELECT COUNT(*) AS count FROM mentions WHERE operator_id = ? AND read_at IS NULL',
    [operatorId],
  );
  return z.object({ count: z.coerce.number() }).parse(rows[0]).count;
}

/** Everything that names the operator in one handoff has been read. */
export async function markRead(
  sql: Sql,
  read: { readonly operatorId: string; readonly handoffId: string; readonly at: number },
): Promise<void> {
  await sql.query(
    `UPDATE mentions SET read_at = ? WHERE operator_id = ? AND read_at IS NULL
       AND note_id IN (SELECT id FROM handoff_notes WHERE handoff_id = ?)`,
    [read.at, read.operatorId, read.handoffId],
  );
}
