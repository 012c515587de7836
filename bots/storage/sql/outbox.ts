import { z } from 'zod';
import type { Parameter, Sql } from '../storage.ts';

const Count = z.object({ count: z.coerce.number() });
const Waiting = Count.extend({ oldest: z.number().nullable() });
const Overdue = z.object({ since: z.number().nullable() });
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
    owner: z.string().nullable(),
    owner_lives: z.coerce.number(),
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
    /** The instance that has it on its way, or had when it died. */
    owner: row.owner,
    ownerLives: row.owner_lives === 1,
  }));
export type Outgoing = Readonly<z.output<typeof Outgoing>>;

const COLUMNS = `o.id, o.conversation_id, o.channel, c.channel_conversation_id, o.seq, t.activity, o.attempts, o.ambiguous,
  o.state, o.due_at, o.progress, o.owner,
  CASE WHEN EXISTS (SELECT 1 FROM instances i WHERE i.id = o.owner) THEN 1 ELSE 0 END AS owner_lives`;
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

/** Conversations with something due on these channels, and since when; of more than `limit`, those that wait longest. */
export async function conversationsWithOutgoing(
  sql: Sql,
  due: { readonly channels: readonly string[]; readonly dueBy: number; readonly limit: number },
): Promise<readonly { readonly conversationId: string; readonly dueAt: number }[]> {
  if (due.channels.length === 0) {
    return [];
  }
  const rows = await sql.query(
    `SELECT conversation_id, MIN(due_at) AS due_at FROM outbox
     WHERE state IN ('pending', 'sending') AND due_at <= ? AND channel IN (${due.channels.map(() => '?').join(', ')})
     GROUP BY conversation_id ORDER BY MIN(due_at) LIMIT ?`,
    [due.dueBy, ...due.channels, due.limit],
  );
  return rows.map((row) => {
    const { conversation_id: conversationId, due_at: dueAt } = Due.parse(row);
    return { conversationId, dueAt };
  });
}

/** A message and the instance that must still have it on its way for a change to count; null is nobody. */
export interface Held {
  readonly id: number;
  readonly owner: string | null;
}

/**
 * Says before the request leaves that it is leaving: after a crash it counts as ambiguous, not as unsent. False when
 * another instance has the message or has just seen to it; one that is looked at elsewhere is not waited for.
 * @param progress what the channel knows of the pieces that arrived before; what stands stays when it is null
 */
export async function noteLeaving(
  sql: Sql,
  { id, owner }: { readonly id: number; readonly owner: string },
  progress: string | null,
): Promise<boolean> {
  const rows = await sql.query(
    `UPDATE outbox SET state = 'sending', owner = ?, attempts = attempts + 1, progress = COALESCE(?, progress)
     WHERE id = (SELECT id FROM outbox WHERE id = ? AND state IN ('pending', 'sending') AND (owner IS NULL OR owner = ?)
       ${unlessLocked(sql)}) RETURNING id`,
    [owner, progress, id, owner],
  );
  return rows.length > 0;
}

/** SQLite has one writer: nothing is ever locked for it. */
function unlessLocked({ engine }: Sql): string {
  return engine === 'postgres' ? 'FOR UPDATE SKIP LOCKED' : '';
}

/** A piece has arrived, and the next has not left: a crash now makes nothing ambiguous. */
export async function noteArrived(sql: Sql, held: Held, progress: string): Promise<boolean> {
  return change(sql, held, {
    set: "state = 'pending', attempts = attempts - 1, progress = ?",
    values: [progress],
  });
}

/** What a dead instance had on its way between two pieces, or was about to send, is nobody's again. */
export async function free(sql: Sql, held: Held): Promise<boolean> {
  return change(sql, held, { set: 'owner = NULL', values: [] });
}

export async function markSent(
  sql: Sql,
  held: Held,
  sent: { readonly at: number; readonly channelMessageId: string | null },
): Promise<boolean> {
  return change(sql, held, {
    set: "state = 'sent', owner = NULL, sent_at = ?, channel_message_id = ?, cause = NULL",
    values: [sent.at, sent.channelMessageId],
  });
}

/** Not delivered, to be tried again. */
export async function postpone(
  sql: Sql,
  held: Held,
  next: {
    readonly dueAt: number;
    readonly cause: string;
    readonly progress: string | null;
    readonly ambiguous: boolean;
  },
): Promise<boolean> {
  return change(sql, held, {
    set: "state = 'pending', owner = NULL, due_at = ?, cause = ?, progress = ?, ambiguous = ambiguous + ?",
    values: [next.dueAt, next.cause, next.progress, next.ambiguous ? 1 : 0],
  });
}

/** Given up. It stays, shown to the operator, who may send it again. */
export async function markFailed(sql: Sql, held: Held, cause: string): Promise<boolean> {
  return change(sql, held, { set: "state = 'failed', owner = NULL, cause = ?", values: [cause] });
}

/** Changes a message that is still on its way and still in these hands. False when it is not. */
async function change(
  sql: Sql,
  { id, owner }: Held,
  { set, values }: { readonly set: string; readonly values: readonly Parameter[] },
): Promise<boolean> {
  const rows = await sql.query(
    `UPDATE outbox SET ${set} WHERE id = ? AND state IN ('pending', 'sending') AND owner IS NOT DISTINCT FROM ?
     RETURNING id`,
    [...values, id, owner],
  );
  return rows.length > 0;
}

/** Everything of a conversation that waits is given up: the citizen cannot be reached. */
export async function failAll(sql: Sql, conversationId: string, cause: string): Promise<void> {
  await sql.query(
    `UPDATE outbox SET state = 'failed', owner = NULL, cause = ?
     WHERE conversation_id = ? AND state IN ('pending', 'sending')`,
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
  // Each by its own small index: the table holds every message of half a year.
  const [open] = await sql.query(
    "SELECT COUNT(*) AS count, MIN(created_at) AS oldest FROM outbox WHERE state IN ('pending', 'sending')",
  );
  const [failed] = await sql.query("SELECT COUNT(*) AS count FROM outbox WHERE state = 'failed'");
  const [ambiguous] = await sql.query(
    'SELECT COALESCE(SUM(ambiguous), 0) AS count FROM outbox WHERE ambiguous > 0',
  );
  const { count, oldest } = Waiting.parse(open);
  return {
    waiting: count,
    oldest,
    failed: Count.parse(failed).count,
    ambiguous: Count.parse(ambiguous).count,
  };
}

/** Since when the message waits that should have left first; null when none is late. */
export async function overdueSince(sql: Sql, now: number): Promise<number | null> {
  const rows = await sql.query(
    "SELECT MIN(due_at) AS since FROM outbox WHERE state IN ('pending', 'sending') AND due_at <= ?",
    [now],
  );
  return Overdue.parse(rows[0]).since;
}
