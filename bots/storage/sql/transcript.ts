import { z } from 'zod';
import type { Sql } from '../storage.ts';

export const ROLES = ['citizen', 'bot', 'operator', 'system'] as const;

/** One line of what both sides said. `activity` is the whole activity as JSON, as a web client may read it. */
export const Entry = z
  .object({
    conversation_id: z.string(),
    seq: z.number(),
    role: z.enum(ROLES),
    speaker: z.string().nullable(),
    text: z.string(),
    activity: z.string(),
    handoff_id: z.string().nullable(),
    at: z.number(),
  })
  .transform((row) => ({
    conversationId: row.conversation_id,
    seq: row.seq,
    role: row.role,
    speaker: row.speaker,
    text: row.text,
    activity: row.activity,
    handoffId: row.handoff_id,
    at: row.at,
  }));
export type Entry = Readonly<z.output<typeof Entry>>;

export async function appendEntry(sql: Sql, entry: Entry): Promise<void> {
  await sql.query(
    `INSERT INTO transcript (conversation_id, seq, role, speaker, text, activity, handoff_id, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      entry.conversationId,
      entry.seq,
      entry.role,
      entry.speaker,
      entry.text,
      entry.activity,
      entry.handoffId,
      entry.at,
    ],
  );
}

/** Entries after a number, in order. */
export async function entriesAfter(
  sql: Sql,
  conversationId: string,
  after: { readonly seq: number; readonly limit: number },
): Promise<readonly Entry[]> {
  const rows = await sql.query(
    `SELECT conversation_id, seq, role, speaker, text, activity, handoff_id, at FROM transcript
     WHERE conversation_id = ? AND seq > ? ORDER BY seq LIMIT ?`,
    [conversationId, after.seq, after.limit],
  );
  return rows.map((row) => Entry.parse(row));
}

/** The newest entries, in order. */
export async function lastEntries(
  sql: Sql,
  conversationId: string,
  limit: number,
): Promise<readonly Entry[]> {
  const rows = await sql.query(
    `SELECT conversation_id, seq, role, speaker, text, activity, handoff_id, at FROM transcript
     WHERE conversation_id = ? ORDER BY seq DESC LIMIT ?`,
    [conversationId, limit],
  );
  return rows.map((row) => Entry.parse(row)).reverse();
}

const Said = z.object({ text: z.string() });

/** What the citizen said last. */
export async function lastCitizenLine(sql: Sql, conversationId: string): Promise<string | undefined> {
  const rows = await sql.query(
    "SELECT text FROM transcript WHERE conversation_id = ? AND role = 'citizen' ORDER BY seq DESC LIMIT 1",
    [conversationId],
  );
  return rows[0] === undefined ? undefined : Said.parse(rows[0]).text;
}

/** Replaces what an entry says: an edited message, in its old place. */
export async function replaceEntry(
  sql: Sql,
  entry: Pick<Entry, 'conversationId' | 'seq' | 'text' | 'activity'>,
): Promise<boolean> {
  const rows = await sql.query(
    'UPDATE transcript SET text = ?, activity = ? WHERE conversation_id = ? AND seq = ? RETURNING id',
    [entry.text, entry.activity, entry.conversationId, entry.seq],
  );
  return rows.length > 0;
}
