import { z } from 'zod';
import type { Sql } from '../storage/storage.ts';

const MOST_OFFERED = 40;

/** Labels in use, the most frequent first, so that colleagues choose the same words. */
export async function labelsInUse(sql: Sql): Promise<readonly string[]> {
  const rows = await sql.query(
    "SELECT labels, COUNT(*) AS count FROM handoffs WHERE labels <> '[]' GROUP BY labels",
  );
  const counts = new Map<string, number>();
  for (const row of rows) {
    const { labels, count } = Counted.parse(row);
    for (const label of z.array(z.string()).parse(JSON.parse(labels))) {
      counts.set(label, (counts.get(label) ?? 0) + count);
    }
  }
  return [...counts]
    .sort(([one, a], [other, b]) => b - a || one.localeCompare(other))
    .slice(0, MOST_OFFERED)
    .map(([label]) => label);
}

const Counted = z.object({ labels: z.string(), count: z.coerce.number() });
