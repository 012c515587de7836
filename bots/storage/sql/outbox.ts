import { z } from 'zod';
import type { Sql } from '../storage.ts';

const Due = z.object({ conversation_id: z.string(), due_at: z.number() });
const State = z.object({ seq: z.number(), state: z.string() });
const Sent = z.object({ channel_message_id: z.string().nullable() });

/** A message stored and not yet delivered, joined with what its channel needs to deliver it. */
export const Outgoing = z
  .object({
    id: z.number(),
    conversation_id: z.string(),
    channel: z.string(),
    channel_conversation_id: z.string(),
    seq: z.number(),
    activity: z.string(),
    attempts: z.number(),
    ambiguous: z.number(),
    state: z.enum(['pending', 'sending']),
    due_at: z.number(),
    progress: z.string().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    conversationId: row.conversation_id,
    channel: row.channel,
    channelConversationId: row.channel_conversation_id,
    seq: row.seq,
    activity: row.activity,
    attempts: row.attempts,
    ambiguous: row.ambiguous,
    state: row.state,
    dueAt: row.due_at,
    progress: row.progress,
  }));
export type Outgoing = Readonly<z.output<typeof Outgoing>>;

const COLUMNS = `o.id, o.conversation_id, o.channel, c.channel_conversation_id, o.seq, t.activity, o.attempts, o.ambiguous,
  o.state, o.due_at, o.progress`;
const JOINS = `JOIN conversations c ON c.id = o.conversation_id
  JOIN transcript t ON t.conversation_id = o.conversation_id AND t.seq = o.seq`;

export async function addToOutbox(
  sql: Sql,
  message: {
    readonly conversationId: string;
    readonly channel: string;
    readonly seq: number;
    readonly at: number;
  },
): Promise<void> {
  await sql.query(
    `INSERT INTO outbox (conversation_id, channel, seq, state, due_at, created_at) VALUES (?, ?, ?, 'pending', ?, ?)`,
    [message.conversationId, message.channel, message.seq, message.at, message.at],
  );
}

/** The next message of a conversation: order is kept because nothing overtakes it. */
export async function headOf(sql: Sql, conversationId: string): Promise<Outgoing | undefined> {
  const rows = await sql.query(
    `SELECT ${COLUMNS} FROM outbox o ${JOINS}
     WHERE o.conversation_id = ? AND o.state IN ('pending', 'sending') ORDER BY o.seq LIMIT 1`,
    [conversationId],
  );
  return rows[0] === undefined ? undefined : Outgoing.parse(rows[0]);
}

/** Conversations with something to deliver, and when the first of it falls due. */
export async function conversationsWithOutgoing(
  sql: Sql,
): Promise<readonly { readonly conversationId: string; readonly dueAt: number }[]> {
  const rows = await sql.query(
    `SELECT conversation_id, MIN(due_at) AS due_at FROM outbox WHERE state IN ('pending', 'sending')
     GROUP BY conversation_id`,
  );
  return rows.map((row) => {
    const due = Due.parse(row);
    return { conversationId: due.conversation_id, dueAt: due.due_at };
  });
}

/**
 * Says before the request leaves that it is leaving: after a crash it counts as ambiguous, not as unsent.
 * @param progress what the channel knows of the pieces that arrived before; what stands stays when it is null
 */
export async function noteLeaving(sql: Sql, id: number, progress: string | null): Promise<void> {
  await sql.query(
    "UPDATE outbox SET state = 'sending', attempts = attempts + 1, progress = COALESCE(?, progress) WHERE id = ?",
    [progress, id],
  );
}

/** A piece has arrived, and the next has not left: a crash now makes nothing ambiguous. */
export async function noteArrived(sql: Sql, id: number, progress: string): Promise<void> {
  await sql.query("UPDATE outbox SET state = 'pending', attempts = attempts - 1, progress = ? WHERE id = ?", [
    progress,
    id,
  ]);
}

export async function markSent(
  sql: Sql,
  id: number,
  sent: { readonly at: number; readonly channelMessageId: string | null },
): Promise<void> {
  await sql.query(
    "UPDATE outbox SET state = 'sent', sent_at = ?, channel_message_id = ?, cause = NULL WHERE id = ?",
    [sent.at, sent.channelMessageId, id],
  );
}

/** Not delivered, to be tried again. */
export async function postpone(
  sql: Sql,
  id: number,
  next: {
    readonly dueAt: number;
    readonly cause: string;
    readonly progress: string | null;
    readonly ambiguous: boolean;
  },
): Promise<void> {
  await sql.query(
    `UPDATE outbox SET state = 'pending', due_at = ?, cause = ?, progress = ?, ambiguous = ambiguous + ? WHERE id = ?`,
    [next.dueAt, next.cause, next.progress, next.ambiguous ? 1 : 0, id],
  );
}

/** Given up. It stays, shown to the operator, who may send it again. */
export async function markFailed(sql: Sql, id: number, cause: string): Promise<void> {
  await sql.query("UPDATE outbox SET state = 'failed', cause = ? WHERE id = ?", [cause, id]);
}

/** Everything of a conversation that waits is given up: the citizen cannot be reached. */
export async function failAll(sql: Sql, conversationId: string, cause: string): Promise<void> {
  await sql.query(
    "UPDATE outbox SET state = 'failed', cause = ? WHERE conversation_id = ? AND state IN ('pending', 'sending')",
    [cause, conversationId],
  );
}

/** Puts a failed message back in the queue. False when it is not failed. */
export async function requeue(
  sql: Sql,
  message: { readonly conversationId: string; readonly seq: number; readonly at: number },
): Promise<boolean> {
  const rows = await sql.query(
    `UPDATE outbox SET state = 'pending', attempts = 0, due_at = ?, cause = NULL
     WHERE conversation_id = ? AND seq = ? AND state = 'failed' RETURNING id`,
    [message.at, message.conversationId, message.seq],
  );
  return rows.length > 0;
}

/** How far each message of a conversation has come, by its number. */
export async function deliveryStates(sql: Sql, conversationId: string): Promise<ReadonlyMap<number, string>> {
  const rows = await sql.query('SELECT seq, state FROM outbox WHERE conversation_id = ?', [conversationId]);
  return new Map(rows.map((row) => State.parse(row)).map(({ seq, state }) => [seq, state]));
}

/** The channel's own id of a message that was sent, for an edit. */
export async function sentMessageId(
  sql: Sql,
  conversationId: string,
  seq: number,
): Promise<string | undefined> {
  const rows = await sql.query(
    'SELECT channel_message_id FROM outbox WHERE conversation_id = ? AND seq = ?',
    [conversationId, seq],
  );
  const row = Sent.safeParse(rows[0]);
  return row.success ? (row.data.channel_message_id ?? undefined) : undefined;
}

/** For the metrics: how many wait, how many failed, and since when the oldest waits. */
export async function outboxFigures(sql: Sql): Promise<{
  readonly waiting: number;
  readonly failed: number;
  readonly ambiguous: number;
  readonly oldest: number | null;
}> {
  const rows = await sql.query(
    `SELECT SUM(CASE WHEN state IN ('pending', 'sending') THEN 1 ELSE 0 END) AS waiting,
       SUM(CASE WHEN state = 'failed' THEN 1 ELSE 0 END) AS failed, SUM(ambiguous) AS ambiguous,
       MIN(CASE WHEN state IN ('pending', 'sending') THEN created_at END) AS oldest FROM outbox`,
  );
  const figures = z
    .object({
      waiting: z.coerce.number().nullable(),
      failed: z.coerce.number().nullable(),
      ambiguous: z.coerce.number().nullable(),
      oldest: z.number().nullable(),
    })
    .parse(rows[0]);
  return {
    waiting: figures.waiting ?? 0,
    failed: figures.failed ?? 0,
    ambiguous: figures.ambiguous ?? 0,
    oldest: figures.oldest,
  };
}
