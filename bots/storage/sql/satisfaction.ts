import { z } from 'zod';
import type { Row, Sql } from '../storage.ts';

/** The one question after a handoff, and what came of it. `passed`: the citizen spoke of something else. */
const Satisfaction = z
  .object({
    handoff_id: z.string(),
    state: z.enum(['asked', 'scored', 'passed']),
    score: z.number().nullable(),
    comment: z.string().nullable(),
    asked_at: z.number(),
    answered_at: z.number().nullable(),
  })
  .transform((row) => ({
    handoffId: row.handoff_id,
    state: row.state,
    score: row.score,
    comment: row.comment,
    askedAt: row.asked_at,
    answeredAt: row.answered_at,
  }));
export type Satisfaction = Readonly<z.output<typeof Satisfaction>>;

const Asked = z.object({ handoff_id: z.string() });

/** True for the first who asks about this handoff. */
export async function askSatisfaction(
  sql: Sql,
  question: { readonly handoffId: string; readonly conversationId: string; readonly at: number },
): Promise<boolean> {
  const rows = await sql.query(
    `INSERT INTO satisfaction (handoff_id, conversation_id, state, asked_at) VALUES (?, ?, 'asked', ?)
     ON CONFLICT DO NOTHING RETURNING handoff_id`,
    [question.handoffId, question.conversationId, question.at],
  );
  return rows.length > 0;
}

/** The handoff whose question stands in this conversation, unanswered and not passed over. */
export async function askedIn(sql: Sql, conversationId: string): Promise<string | undefined> {
  const rows = await sql.query(
    `SELECT handoff_id FROM satisfaction WHERE conversation_id = ? AND state = 'asked'
     ORDER BY asked_at DESC LIMIT 1`,
    [conversationId],
  );
  return rows[0] === undefined ? undefined : Asked.parse(rows[0]).handoff_id;
}

/** The citizen spoke of something else: a number that they write later is no answer any more. */
export async function passOver(sql: Sql, conversationId: string): Promise<void> {
  await sql.query("UPDATE satisfaction SET state = 'passed' WHERE conversation_id = ? AND state = 'asked'", [
    conversationId,
  ]);
}

/** Answers the newest question of this conversation that has no score. Undefined when there is none. */
export async function score(
  sql: Sql,
  answer: {
    readonly conversationId: string;
    readonly score: number;
    readonly at: number;
    readonly askedAfter: number;
  },
): Promise<Satisfaction | undefined> {
  return one(
    await sql.query(
      `UPDATE satisfaction SET state = 'scored', score = ?, answered_at = ? WHERE score IS NULL AND handoff_id = (
         SELECT handoff_id FROM satisfaction WHERE conversation_id = ? AND asked_at > ? ORDER BY asked_at DESC LIMIT 1)
       RETURNING *`,
      [answer.score, answer.at, answer.conversationId, answer.askedAfter],
    ),
  );
}

/** Adds why, to the newest score of this conversation that has no words. */
export async function comment(
  sql: Sql,
  words: { readonly conversationId: string; readonly comment: string },
): Promise<Satisfaction | undefined> {
  return one(
    await sql.query(
      `UPDATE satisfaction SET comment = ? WHERE comment IS NULL AND handoff_id = (SELECT handoff_id FROM satisfaction
         WHERE conversation_id = ? AND state = 'scored' ORDER BY answered_at DESC LIMIT 1) RETURNING *`,
      [words.comment, words.conversationId],
    ),
  );
}

export async function satisfactionOf(sql: Sql, handoffId: string): Promise<Satisfaction | undefined> {
  return one(await sql.query('SELECT * FROM satisfaction WHERE handoff_id = ?', [handoffId]));
}

function one(rows: readonly Row[]): Satisfaction | undefined {
  return rows[0] === undefined ? undefined : Satisfaction.parse(rows[0]);
}
