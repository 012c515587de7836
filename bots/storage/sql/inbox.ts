import { z } from 'zod';
import type { Sql } from '../storage.ts';

const Id = z.object({ id: z.number() });
const Line = z.object({ seq: z.number().nullable() });
const Lane = z.object({ conversation_id: z.string() });
const Waiting = z.object({ waiting: z.coerce.number() });

/** An activity that came in: durable before it is acknowledged, answered once. */
export const Received = z
  .object({
    id: z.number(),
    conversation_id: z.string(),
    activity: z.string(),
    attempts: z.number(),
    seq: z.number().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    conversationId: row.conversation_id,
    activity: row.activity,
    attempts: row.attempts,
    seq: row.seq,
  }));
export type Received = Readonly<z.output<typeof Received>>;

export interface NewActivity {
  readonly conversationId: string;
  readonly activityId: string;
  readonly activity: string;
  readonly at: number;
}

/** Stores the activity unless it was seen before. Undefined when it was. */
export async function storeReceived(sql: Sql, activity: NewActivity): Promise<number | undefined> {
  const rows = await sql.query(
    `INSERT INTO inbox (conversation_id, activity_id, activity, state, received_at) VALUES (?, ?, ?, 'received', ?)
     ON CONFLICT DO NOTHING RETURNING id`,
    [activity.conversationId, activity.activityId, activity.activity, activity.at],
  );
  return rows[0] === undefined ? undefined : Id.parse(rows[0]).id;
}

/** Ties the activity to its line in the transcript and keeps the form in which it is to be handled. */
export async function numberReceived(sql: Sql, id: number, seq: number, activity: string): Promise<void> {
  await sql.query('UPDATE inbox SET seq = ?, activity = ? WHERE id = ?', [seq, activity, id]);
}

export async function seqOfActivity(
  sql: Sql,
  conversationId: string,
  activityId: string,
): Promise<number | undefined> {
  const rows = await sql.query('SELECT seq FROM inbox WHERE conversation_id = ? AND activity_id = ?', [
    conversationId,
    activityId,
  ]);
  return rows[0] === undefined ? undefined : (Line.parse(rows[0]).seq ?? undefined);
}

/** The oldest activity of a conversation that has not been handled. */
export async function nextReceived(sql: Sql, conversationId: string): Promise<Received | undefined> {
  const rows = await sql.query(
    `SELECT id, conversation_id, activity, attempts, seq FROM inbox
     WHERE conversation_id = ? AND state = 'received' ORDER BY id LIMIT 1`,
    [conversationId],
  );
  return rows[0] === undefined ? undefined : Received.parse(rows[0]);
}

/** Conversations with something to handle that came before a moment; of more than `limit`, those that wait longest. */
export async function conversationsWithReceived(
  sql: Sql,
  { before, limit }: { readonly before: number; readonly limit: number },
): Promise<readonly string[]> {
  const rows = await sql.query(
    `SELECT conversation_id, MIN(id) AS first FROM inbox WHERE state = 'received' AND received_at < ?
     GROUP BY conversation_id ORDER BY first LIMIT ?`,
    [before, limit],
  );
  return rows.map((row) => Lane.parse(row).conversation_id);
}

/** True when more of the conversation waits to be handled. */
export async function markHandled(
  sql: Sql,
  { id, conversationId }: Pick<Received, 'id' | 'conversationId'>,
): Promise<boolean> {
  const rows = await sql.query(
    `UPDATE inbox SET state = 'done', attempts = attempts + 1 WHERE id = ? RETURNING
       (SELECT COUNT(*) FROM inbox AS later
        WHERE later.conversation_id = ? AND later.state = 'received' AND later.id > ?) AS waiting`,
    [id, conversationId, id],
  );
  return rows[0] !== undefined && Waiting.parse(rows[0]).waiting > 0;
}

/**
 * The citizen's last message is to be handled once more, if nobody has answered it and it came at that moment or later:
 * the bot kept silent for an operator who has gone. False when there is none.
 */
export async function receiveAgain(
  sql: Sql,
  { conversationId, since }: { readonly conversationId: string; readonly since: number },
): Promise<boolean> {
  const rows = await sql.query(
    `UPDATE inbox SET state = 'received', attempts = 0 WHERE conversation_id = ? AND state = 'done' AND received_at >= ?
       AND seq = (SELECT MAX(seq) FROM transcript WHERE conversation_id = ? AND role <> 'system')
       AND seq = (SELECT MAX(seq) FROM transcript WHERE conversation_id = ? AND role = 'citizen') RETURNING id`,
    [conversationId, since, conversationId, conversationId],
  );
  return rows.length > 0;
}

export async function countAttempt(sql: Sql, id: number, cause: string): Promise<void> {
  await sql.query('UPDATE inbox SET attempts = attempts + 1, cause = ? WHERE id = ?', [cause, id]);
}

/** Sets a poison activity aside with its cause, so that the conversation goes on. */
export async function setAside(sql: Sql, id: number, cause: string): Promise<void> {
  await sql.query("UPDATE inbox SET state = 'failed', attempts = attempts + 1, cause = ? WHERE id = ?", [
    cause,
    id,
  ]);
}
