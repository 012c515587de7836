import { z } from 'zod';
import { HOUR_MS } from '../../../knowledge/durations.ts';
import type { Parameter, Sql } from '../storage.ts';

/** From the first instant up to the second, in milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

const Hourly = z.object({ hour: z.coerce.number(), count: z.coerce.number() });
/** How many in an hour, counted from 1970; hours with none are left out. */
export type Hourly = Readonly<z.infer<typeof Hourly>>;

const Named = z.object({ name: z.string(), count: z.coerce.number() });
export type Named = Readonly<z.infer<typeof Named>>;

const byHour = async (sql: Sql, text: string, span: Span): Promise<readonly Hourly[]> =>
  (await sql.query(text, [span.from, span.until])).map((row) => Hourly.parse(row));

const byName = async (sql: Sql, text: string, span: Span): Promise<readonly Named[]> =>
  (await sql.query(text, [span.from, span.until])).map((row) => Named.parse(row));

/** Messages of citizens. */
export function messagesByHour(sql: Sql, span: Span): Promise<readonly Hourly[]> {
  return byHour(
    sql,
    `SELECT at / ${HOUR_MS} AS hour, COUNT(*) AS count FROM transcript
     WHERE role = 'citizen' AND at >= ? AND at < ? GROUP BY at / ${HOUR_MS}`,
    span,
  );
}

/** Conversations that began, in which the citizen said something. */
export function conversationsByHour(sql: Sql, span: Span): Promise<readonly Hourly[]> {
  return byHour(
    sql,
    `SELECT created_at / ${HOUR_MS} AS hour, COUNT(*) AS count FROM conversations c
     WHERE created_at >= ? AND created_at < ? AND ${ASKED} GROUP BY created_at / ${HOUR_MS}`,
    span,
  );
}

export function handoffsByHour(sql: Sql, span: Span): Promise<readonly Hourly[]> {
  return byHour(
    sql,
    `SELECT opened_at / ${HOUR_MS} AS hour, COUNT(*) AS count FROM handoffs
     WHERE opened_at >= ? AND opened_at < ? GROUP BY opened_at / ${HOUR_MS}`,
    span,
  );
}

const ASKED = "EXISTS (SELECT 1 FROM transcript t WHERE t.conversation_id = c.id AND t.role = 'citizen')";

/** Conversations that began in the span and were never given to staff. */
export async function answeredByBot(sql: Sql, span: Span): Promise<number> {
  return number(
    sql,
    `SELECT COUNT(*) AS value FROM conversations c WHERE created_at >= ? AND created_at < ? AND ${ASKED}
     AND NOT EXISTS (SELECT 1 FROM handoffs h WHERE h.conversation_id = c.id)`,
    [span.from, span.until],
  );
}

/** Milliseconds to the first reply of a person, for handoffs opened in the span: that of the given shares of them. */
export async function firstReplies(
  sql: Sql,
  span: Span,
  shares: readonly number[],
): Promise<{ readonly count: number; readonly ms: readonly number[] }> {
  const where = 'FROM handoffs WHERE opened_at >= ? AND opened_at < ? AND first_reply_at IS NOT NULL';
  const count = await number(sql, `SELECT COUNT(*) AS value ${where}`, [span.from, span.until]);
  const ms: number[] = [];
  for (const share of count === 0 ? [] : shares) {
    const place = Math.floor((count - 1) * share);
    const text = `SELECT first_reply_at - opened_at AS value ${where} ORDER BY value LIMIT 1 OFFSET ?`;
    ms.push(await number(sql, text, [span.from, span.until, place]));
  }
  return { count, ms };
}

/** How handoffs ended; those without an outcome by the state in which they ended. */
export function outcomes(sql: Sql, span: Span): Promise<readonly Named[]> {
  return byName(
    sql,
    `SELECT COALESCE(outcome, state) AS name, COUNT(*) AS count FROM handoffs
     WHERE closed_at >= ? AND closed_at < ? GROUP BY COALESCE(outcome, state) ORDER BY count DESC, name`,
    span,
  );
}

/** What the bot's answers were built from, most frequent first. */
export function topics(sql: Sql, span: Span): Promise<readonly Named[]> {
  return byName(
    sql,
    `SELECT topic AS name, COUNT(*) AS count FROM transcript
     WHERE role = 'bot' AND topic IS NOT NULL AND at >= ? AND at < ? GROUP BY topic ORDER BY count DESC, name LIMIT 20`,
    span,
  );
}

/** What citizens thought of it once it was over, from 1 to 5. */
export function scores(sql: Sql, span: Span): Promise<readonly Named[]> {
  return byName(
    sql,
    `SELECT CAST(s.score AS TEXT) AS name, COUNT(*) AS count FROM handoffs h
     JOIN satisfaction s ON s.handoff_id = h.id
     WHERE h.closed_at >= ? AND h.closed_at < ? AND s.score IS NOT NULL GROUP BY s.score ORDER BY s.score`,
    span,
  );
}

async function number(sql: Sql, text: string, values: readonly Parameter[]): Promise<number> {
  const [row] = await sql.query(text, values);
  return z.object({ value: z.coerce.number() }).parse(row).value;
}
