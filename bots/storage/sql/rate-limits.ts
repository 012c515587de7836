import { z } from 'zod';
import type { Sql } from '../storage.ts';

const Taken = z.object({ points: z.number(), ends_at: z.number() });

/** Takes a point of a key in one statement, so that all instances count together. A time that is over begins anew. */
export async function takePoint(
  sql: Sql,
  { key, now, ms }: { readonly key: string; readonly now: number; readonly ms: number },
): Promise<{ readonly taken: number; readonly endsAt: number }> {
  const rows = await sql.query(
    `INSERT INTO rate_limits (key, points, ends_at) VALUES (?, 1, ?) ON CONFLICT (key) DO UPDATE SET
       points = CASE WHEN rate_limits.ends_at <= ? THEN 1 ELSE rate_limits.points + 1 END,
       ends_at = CASE WHEN rate_limits.ends_at <= ? THEN excluded.ends_at ELSE rate_limits.ends_at END
     RETURNING points, ends_at`,
    [key, now + ms, now, now],
  );
  const { points, ends_at: endsAt } = Taken.parse(rows[0]);
  return { taken: points, endsAt };
}
