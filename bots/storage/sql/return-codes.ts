import { z } from 'zod';
import type { Sql } from '../storage.ts';

const Place = z.object({ conversation_id: z.string() });
const Count = z.object({ count: z.coerce.number() });

export async function storeReturnCode(
  sql: Sql,
  code: {
    readonly hash: string;
    readonly conversationId: string;
    readonly at: number;
    readonly expiresAt: number;
  },
): Promise<void> {
  await sql.query(
    'INSERT INTO return_codes (code_hash, conversation_id, created_at, expires_at) VALUES (?, ?, ?, ?)',
    [code.hash, code.conversationId, code.at, code.expiresAt],
  );
}

/** The conversation in which the code was given, while it is good. */
export async function conversationOfCode(sql: Sql, hash: string, now: number): Promise<string | undefined> {
  const rows = await sql.query(
    'SELECT conversation_id FROM return_codes WHERE code_hash = ? AND expires_at > ?',
    [hash, now],
  );
  return rows[0] === undefined ? undefined : Place.parse(rows[0]).conversation_id;
}

/** Codes given in a conversation since a moment. */
export async function codesGivenSince(sql: Sql, conversationId: string, since: number): Promise<number> {
  const rows = await sql.query(
    'SELECT COUNT(*) AS count FROM return_codes WHERE conversation_id = ? AND created_at > ?',
    [conversationId, since],
  );
  return Count.parse(rows[0]).count;
}

/** Wrong codes that a conversation has tried since a moment. */
export async function codeFailures(sql: Sql, conversationId: string, since: number): Promise<number> {
  const rows = await sql.query('SELECT count FROM code_failures WHERE conversation_id = ? AND since > ?', [
    conversationId,
    since,
  ]);
  return rows[0] === undefined ? 0 : Count.parse(rows[0]).count;
}

/** Counts one more; the count begins anew when the last began before `since`. */
export async function countCodeFailure(
  sql: Sql,
  {
    conversationId,
    now,
    since,
  }: { readonly conversationId: string; readonly now: number; readonly since: number },
): Promise<void> {
  await sql.query(
    `INSERT INTO code_failures (conversation_id, count, since) VALUES (?, 1, ?)
     ON CONFLICT (conversation_id) DO UPDATE SET
       count = CASE WHEN code_failures.since > ? THEN code_failures.count + 1 ELSE 1 END,
       since = CASE WHEN code_failures.since > ? THEN code_failures.since ELSE excluded.since END`,
    [conversationId, now, since, since],
  );
}
