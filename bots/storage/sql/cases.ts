import { z } from 'zod';
import type { Sql } from '../storage.ts';

/** Ids of a conversation and of those that its citizen has joined to it; takes the id twice. */
export const CASE_MEMBERS = `SELECT CAST(? AS TEXT) UNION SELECT o.id FROM conversations c
  JOIN conversations o ON o.case_id = c.case_id WHERE c.id = ?`;

const Id = z.object({ id: z.string() });

/** The conversations of one person, as far as they have joined them with a code, oldest first. */
export async function caseOf(sql: Sql, conversationId: string): Promise<readonly string[]> {
  const rows = await sql.query(
    `SELECT id FROM conversations WHERE id IN (${CASE_MEMBERS}) ORDER BY created_at, id`,
    [conversationId, conversationId],
  );
  return rows.map((row) => Id.parse(row).id);
}

/** Makes one case of the two that these conversations belong to. */
export async function joinCases(
  sql: Sql,
  { one, other, caseId }: { readonly one: string; readonly other: string; readonly caseId: string },
): Promise<void> {
  const members = [...(await caseOf(sql, one)), ...(await caseOf(sql, other))];
  await sql.query(`UPDATE conversations SET case_id = ? WHERE id IN (${members.map(() => '?').join(', ')})`, [
    caseId,
    ...members,
  ]);
}

/** What an operator said to a citizen. */
const Answer = z.object({ speaker: z.string().nullable(), text: z.string(), at: z.number() });
export type Answer = Readonly<z.infer<typeof Answer>>;

/** What operators said last in a case, oldest first, since the citizen last wrote there. */
export async function answersIn(sql: Sql, conversationId: string, most: number): Promise<readonly Answer[]> {
  const rows = await sql.query(
    `SELECT speaker, text, at FROM transcript WHERE conversation_id = ? AND role = 'operator' AND seq > COALESCE(
       (SELECT MAX(seq) FROM transcript WHERE conversation_id = ? AND role = 'citizen'), 0)
     ORDER BY seq DESC LIMIT ?`,
    [conversationId, conversationId, most],
  );
  return rows.map((row) => Answer.parse(row)).reverse();
}
