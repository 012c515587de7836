import { z } from 'zod';
import type { CannedReply } from '../../staff/staff-api.ts';
import type { Sql } from '../storage.ts';

const Row = z.object({
  id: z.string(),
  shortcut: z.string(),
  locale: z.string(),
  team: z.string(),
  text: z.string(),
});

export async function allCannedReplies(sql: Sql): Promise<readonly CannedReply[]> {
  const rows = await sql.query('SELECT * FROM canned_replies ORDER BY shortcut, locale, team');
  return rows.map((raw) => {
    const { team, ...row } = Row.parse(raw);
    return { ...row, ...(team === '' ? {} : { team }) };
  });
}

export async function hasCannedReply(sql: Sql, id: string): Promise<boolean> {
  return (await sql.query('SELECT id FROM canned_replies WHERE id = ?', [id])).length > 0;
}

/** Stores it under its id, anew or in place. False when another has the same shortcut, language and team. */
export async function saveCannedReply(sql: Sql, reply: CannedReply): Promise<boolean> {
  const { id, shortcut, locale, text } = reply;
  const team = reply.team ?? '';
  const taken = await sql.query(
    'SELECT id FROM canned_replies WHERE shortcut = ? AND locale = ? AND team = ? AND id <> ?',
    [shortcut, locale, team, id],
  );
  if (taken.length > 0) {
    return false;
  }
  await sql.query(
    `INSERT INTO canned_replies (id, shortcut, locale, team, text) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET shortcut = excluded.shortcut, locale = excluded.locale, team = excluded.team,
       text = excluded.text`,
    [id, shortcut, locale, team, text],
  );
  return true;
}

/** False when there was none. */
export async function deleteCannedReply(sql: Sql, id: string): Promise<boolean> {
  return (await sql.query('DELETE FROM canned_replies WHERE id = ? RETURNING id', [id])).length > 0;
}
