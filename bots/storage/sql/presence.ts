import { z } from 'zod';
import { Skills } from '../../desk/settings-api.ts';
import type { Sql } from '../storage.ts';

const PresentRow = z.object({ operator_id: z.string() });

/** Counts the operator as present until then; who was gone is present anew. */
export async function prolongPresence(
  sql: Sql,
  { operatorId, now, until }: { readonly operatorId: string; readonly now: number; readonly until: number },
): Promise<void> {
  await sql.query(
    `INSERT INTO presence (operator_id, since, expires_at) VALUES (?, ?, ?)
     ON CONFLICT (operator_id) DO UPDATE SET expires_at = excluded.expires_at,
       since = CASE WHEN presence.expires_at <= ? THEN excluded.since ELSE presence.since END`,
    [operatorId, now, until, now],
  );
}

/** The lease ends no later than this, as when somebody signs out. */
export async function shortenPresence(sql: Sql, operatorId: string, until: number): Promise<void> {
  await sql.query('UPDATE presence SET expires_at = ? WHERE operator_id = ? AND expires_at > ?', [
    until,
    operatorId,
    until,
  ]);
}

/** Nobody could say that they are there while the service was away: whoever was, has until then to say it. */
export async function prolongAll(sql: Sql, until: number): Promise<void> {
  await sql.query('UPDATE presence SET expires_at = ? WHERE expires_at < ?', [until, until]);
}

export async function presentOperators(sql: Sql, now: number): Promise<readonly string[]> {
  const rows = await sql.query(
    'SELECT operator_id FROM presence WHERE expires_at > ? ORDER BY since, operator_id',
    [now],
  );
  return rows.map((row) => PresentRow.parse(row).operator_id);
}

export async function isPresent(sql: Sql, operatorId: string, now: number): Promise<boolean> {
  const rows = await sql.query('SELECT 1 FROM presence WHERE operator_id = ? AND expires_at > ?', [
    operatorId,
    now,
  ]);
  return rows.length > 0;
}

/** Operators whose lease has ended and of whom nobody has taken notice yet. */
export async function lapsedOperators(sql: Sql, now: number): Promise<readonly string[]> {
  const rows = await sql.query('SELECT operator_id FROM presence WHERE expires_at <= ?', [now]);
  return rows.map((row) => PresentRow.parse(row).operator_id);
}

/** True for the one who takes notice that the operator is gone. */
export async function forgetPresence(sql: Sql, operatorId: string, now: number): Promise<boolean> {
  const rows = await sql.query(
    'DELETE FROM presence WHERE operator_id = ? AND expires_at <= ? RETURNING operator_id',
    [operatorId, now],
  );
  return rows.length > 0;
}

const Taker = z
  .object({
    id: z.string(),
    display_name: z.string(),
    skills: z.string(),
    assigned_at: z.number(),
    held: z.coerce.number(),
  })
  .transform((row) => ({
    id: row.id,
    name: row.display_name,
    skills: Skills.parse(JSON.parse(row.skills)),
    assignedAt: row.assigned_at,
    held: row.held,
  }));
/** Somebody present to whom handoffs are given unasked, and how many they hold. */
export type Taker = Readonly<z.output<typeof Taker>>;

export async function presentTakers(sql: Sql, now: number): Promise<readonly Taker[]> {
  const rows = await sql.query(
    `SELECT o.id, o.display_name, s.skills, p.assigned_at,
       (SELECT COUNT(*) FROM handoffs h WHERE h.operator_id = o.id AND h.state = 'claimed') AS held
     FROM presence p JOIN operators o ON o.id = p.operator_id JOIN operator_skills s ON s.operator_id = o.id
     WHERE p.expires_at > ? AND o.disabled_at IS NULL`,
    [now],
  );
  return rows.map((row) => Taker.parse(row)).filter(({ skills }) => skills.automatic);
}

export async function noteAssigned(sql: Sql, operatorId: string, now: number): Promise<void> {
  await sql.query('UPDATE presence SET assigned_at = ? WHERE operator_id = ?', [now, operatorId]);
}
