import { z } from 'zod';
import type { Sql } from '../storage.ts';

const Contact = z.object({ email: z.string() });

/** Where a citizen who cannot be reached on their channel may be written to; a new address takes the old one's place. */
export async function saveContact(
  sql: Sql,
  contact: { readonly handoffId: string; readonly email: string; readonly at: number },
): Promise<void> {
  await sql.query(
    `INSERT INTO contacts (handoff_id, email, given_at) VALUES (?, ?, ?)
     ON CONFLICT (handoff_id) DO UPDATE SET email = excluded.email, given_at = excluded.given_at`,
    [contact.handoffId, contact.email, contact.at],
  );
}

export async function contactOf(sql: Sql, handoffId: string): Promise<string | undefined> {
  const rows = await sql.query('SELECT email FROM contacts WHERE handoff_id = ?', [handoffId]);
  return rows[0] === undefined ? undefined : Contact.parse(rows[0]).email;
}
