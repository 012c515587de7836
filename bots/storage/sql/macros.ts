import { z } from 'zod';
import type { Macro } from '../../staff/staff-api.ts';
import type { Sql } from '../storage.ts';

const Row = z.object({
  id: z.string(),
  name: z.string(),
  locale: z.string(),
  reply: z.string(),
  outcome: z.string(),
  labels: z.string(),
});

export async function allMacros(sql: Sql): Promise<readonly Macro[]> {
  const rows = await sql.query('SELECT * FROM macros ORDER BY locale, name');
  return rows.map((raw) => {
    const row = Row.parse(raw);
    return { ...row, labels: z.array(z.string()).parse(JSON.parse(row.labels)) };
  });
}

/** One of the same name and language is replaced. */
export async function saveMacro(sql: Sql, macro: Macro): Promise<Macro> {
  const { id, name, locale, reply, outcome, labels } = macro;
  const rows = await sql.query(
    `INSERT INTO macros (id, name, locale, reply, outcome, labels) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (name, locale) DO UPDATE SET reply = excluded.reply, outcome = excluded.outcome,
       labels = excluded.labels RETURNING id`,
    [id, name, locale, reply, outcome, JSON.stringify(labels)],
  );
  return { ...macro, id: z.object({ id: z.string() }).parse(rows[0]).id };
}

/** False when there was none. */
export async function deleteMacro(sql: Sql, id: string): Promise<boolean> {
  return (await sql.query('DELETE FROM macros WHERE id = ? RETURNING id', [id])).length > 0;
}
