import { z } from 'zod';
import type { Row, Sql } from '../storage.ts';

const LastLine = z.object({ id: z.string(), last_seq: z.number() });
const NextLine = z.object({ last_seq: z.number(), last_activity_at: z.number() });

/** The line between one citizen and us on one channel. Moments are milliseconds since 1970. */
export const Conversation = z
  .object({
    id: z.string(),
    channel: z.string(),
    channel_conversation_id: z.string(),
    citizen_id: z.string(),
    citizen_name: z.string().nullable(),
    locale: z.string(),
    reference: z.string(),
    memory: z.string().nullable(),
    last_seq: z.number(),
    erase_requested: z.number(),
    created_at: z.number(),
    last_activity_at: z.number(),
  })
  .transform((row) => ({
    id: row.id,
    channel: row.channel,
    channelConversationId: row.channel_conversation_id,
    citizenId: row.citizen_id,
    citizenName: row.citizen_name,
    locale: row.locale,
    reference: row.reference,
    memory: row.memory,
    lastSeq: row.last_seq,
    /** Its citizen has asked for its erasure, and it is not done yet. */
    eraseRequested: row.erase_requested === 1,
    createdAt: row.created_at,
    lastActivityAt: row.last_activity_at,
  }));
export type Conversation = Readonly<z.output<typeof Conversation>>;

export interface NewConversation {
  readonly id: string;
  readonly channel: string;
  readonly channelConversationId: string;
  readonly citizenId: string;
  readonly citizenName: string | null;
  readonly locale: string;
  /** What the channel needs to write to this conversation again, as JSON. */
  readonly reference: string;
  readonly at: number;
}

/** Stores the conversation if the channel's id of it is new; returns the one that stands. */
export async function findOrCreateConversation(
  sql: Sql,
  conversation: NewConversation,
): Promise<Conversation> {
  const found = await findByChannelId(sql, conversation.channel, conversation.channelConversationId);
  if (found !== undefined) {
    return found;
  }
  await sql.query(
    `INSERT INTO conversations (id, channel, channel_conversation_id, citizen_id, citizen_name, locale, reference,
       created_at, last_activity_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    [
      conversation.id,
      conversation.channel,
      conversation.channelConversationId,
      conversation.citizenId,
      conversation.citizenName,
      conversation.locale,
      conversation.reference,
      conversation.at,
      conversation.at,
    ],
  );
  const created = await findByChannelId(sql, conversation.channel, conversation.channelConversationId);
  if (created === undefined) {
    throw new Error('a conversation just stored is not found');
  }
  return created;
}

export async function findByChannelId(
  sql: Sql,
  channel: string,
  channelConversationId: string,
): Promise<Conversation | undefined> {
  return one(
    await sql.query('SELECT * FROM conversations WHERE channel = ? AND channel_conversation_id = ?', [
      channel,
      channelConversationId,
    ]),
  );
}

export async function findConversation(sql: Sql, id: string): Promise<Conversation | undefined> {
  return one(await sql.query('SELECT * FROM conversations WHERE id = ?', [id]));
}

/**
 * The conversation, held for this transaction: nobody else has a turn in it until the end. Undefined when there is none,
 * or when another instance holds it, who is not waited for. Messages that arrive meanwhile may be stored.
 */
export async function holdConversation(sql: Sql, id: string): Promise<Conversation | undefined> {
  // SQLite has one writer, who holds everything.
  const lock = sql.engine === 'postgres' ? ' FOR NO KEY UPDATE SKIP LOCKED' : '';
  return one(await sql.query(`SELECT * FROM conversations WHERE id = ?${lock}`, [id]));
}

/** Conversations with a line since a moment, and the number of their last one. */
export async function recentLines(sql: Sql, since: number): Promise<ReadonlyMap<string, number>> {
  const rows = await sql.query('SELECT id, last_seq FROM conversations WHERE last_activity_at >= ?', [since]);
  return new Map(rows.map((row) => LastLine.parse(row)).map(({ id, last_seq: seq }) => [id, seq]));
}

/**
 * Nobody else moves the conversation's handoff or takes a turn in it until the transaction ends, so that one speaks at a
 * time. SQLite has one writer at a time as it is.
 */
export async function lockConversation(sql: Sql, id: string): Promise<Conversation | undefined> {
  const lock = sql.engine === 'postgres' ? ' FOR NO KEY UPDATE' : '';
  return one(await sql.query(`SELECT * FROM conversations WHERE id = ?${lock}`, [id]));
}

/**
 * Takes the next number in the conversation's transcript, and a moment for it: the given one, or a millisecond after the
 * last when the clock has not moved on, because web clients order by it.
 */
export async function nextLine(
  sql: Sql,
  id: string,
  now: number,
): Promise<{ readonly seq: number; readonly at: number }> {
  const rows = await sql.query(
    `UPDATE conversations SET last_seq = last_seq + 1,
       last_activity_at = CASE WHEN last_activity_at >= ? THEN last_activity_at + 1 ELSE ? END
     WHERE id = ? RETURNING last_seq, last_activity_at`,
    [now, now, id],
  );
  const line = NextLine.parse(rows[0]);
  return { seq: line.last_seq, at: line.last_activity_at };
}

export async function saveMemory(sql: Sql, id: string, memory: string, locale: string): Promise<void> {
  await sql.query('UPDATE conversations SET memory = ?, locale = ? WHERE id = ?', [memory, locale, id]);
}

/** Where the conversation is answered from now on. */
export async function saveReference(sql: Sql, id: string, reference: string): Promise<void> {
  await sql.query('UPDATE conversations SET reference = ? WHERE id = ?', [reference, id]);
}

/** Deletes the conversation with everything that hangs on it. */
export async function deleteConversation(sql: Sql, id: string): Promise<void> {
  await sql.query('DELETE FROM conversations WHERE id = ?', [id]);
}

function one(rows: readonly Row[]): Conversation | undefined {
  return rows[0] === undefined ? undefined : Conversation.parse(rows[0]);
}
