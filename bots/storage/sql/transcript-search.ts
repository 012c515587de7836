import { z } from 'zod';
import type { Parameter, Sql } from '../storage.ts';
import { ROLES } from './transcript.ts';

/** Lines looked at for one search, newest first: a word that everybody says costs no more than this. */
const MOST_LINES = 4_000;
/** Lines that are ranked. */
const MOST_FOUND = 500;

/** A line that has all the words, in a conversation given to staff. */
export const FoundLine = z.object({
  handoff_id: z.string(),
  seq: z.number(),
  role: z.enum(ROLES),
  text: z.string(),
  at: z.number(),
});
export type FoundLine = Readonly<z.infer<typeof FoundLine>>;

/** A condition over `h` (the handoff) and `c` (its conversation), and its values. */
export interface HandoffFilter {
  readonly condition: string;
  readonly values: readonly Parameter[];
}

/**
 * Newest lines that have all the words, the last one perhaps only begun; folded words, as `searchWords` gives them. Joins
 * are written as CROSS JOIN because SQLite then keeps their order: words first, then what they belong to.
 */
export async function findLines(
  sql: Sql,
  words: readonly string[],
  { condition, values }: HandoffFilter,
): Promise<readonly FoundLine[]> {
  const matching =
    sql.engine === 'sqlite'
      ? 'SELECT rowid AS id FROM transcript_words WHERE transcript_words MATCH ? ORDER BY rowid DESC LIMIT ?'
      : "SELECT id FROM transcript WHERE words @@ to_tsquery('simple', ?) ORDER BY id DESC LIMIT ?";
  const rows = await sql.query(
    `SELECT h.id AS handoff_id, t.seq, t.role, t.text, t.at FROM (${matching}) AS m
       CROSS JOIN transcript t CROSS JOIN handoffs h CROSS JOIN conversations c
     WHERE t.id = m.id AND t.role <> 'system' AND h.conversation_id = t.conversation_id
       AND (t.handoff_id IS NULL OR t.handoff_id = h.id) AND c.id = h.conversation_id AND ${condition}
     ORDER BY m.id DESC LIMIT ?`,
    [matchExpression(sql.engine, words), MOST_LINES, ...values, MOST_FOUND],
  );
  return rows.map((row) => FoundLine.parse(row));
}

/** Words hold letters and digits only, so that nothing in them is an operator of the engine. */
function matchExpression(engine: Sql['engine'], words: readonly string[]): string {
  return engine === 'sqlite'
    ? `${words.map((word) => `"${word}"`).join(' ')}*`
    : `${words.map((word) => `'${word}'`).join(' & ')}:*`;
}
