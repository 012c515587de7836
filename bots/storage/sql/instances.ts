import { z } from 'zod';
import type { Sql } from '../storage.ts';

const Heartbeat = z.object({ id: z.string(), beat: z.number() });
export type Heartbeat = Readonly<z.output<typeof Heartbeat>>;

/** Says that this instance lives, and returns all that say so. */
export async function sayAlive(
  sql: Sql,
  instance: { readonly id: string; readonly at: number },
): Promise<readonly Heartbeat[]> {
  await sql.query(
    `INSERT INTO instances (id, beat, started_at) VALUES (?, 1, ?)
     ON CONFLICT (id) DO UPDATE SET beat = instances.beat + 1`,
    [instance.id, instance.at],
  );
  const rows = await sql.query('SELECT id, beat FROM instances');
  return rows.map((row) => Heartbeat.parse(row));
}

/** Takes an instance for dead unless it has said something since. What it held is free from now on. */
export async function bury(sql: Sql, { id, beat }: Heartbeat): Promise<boolean> {
  const rows = await sql.query('DELETE FROM instances WHERE id = ? AND beat = ? RETURNING id', [id, beat]);
  return rows.length > 0;
}

export async function leave(sql: Sql, id: string): Promise<void> {
  await sql.query('DELETE FROM instances WHERE id = ?', [id]);
}

/** Where there is one process only, whatever others are named have ended. */
export async function buryAll(sql: Sql): Promise<void> {
  await sql.query('DELETE FROM instances');
}
