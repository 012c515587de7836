import { DAY_MS } from '../../knowledge/durations.ts';
import type { Sql } from '../storage/storage.ts';

/** Why each thing about people is stored, and for how long after the conversation was last used. */
export const RETENTION = [
  {
    table: 'conversations',
    fields:
      'channel address, name given by the channel, language, dialog memory (last topics and place), the case that joins them',
    reason: 'to answer on the same channel and to understand follow-up questions',
    days: 180,
    // What hangs on a conversation goes with it.
    with: [
      'transcript',
      'outbox',
      'handoffs',
      'handoff_notes',
      'mentions',
      'operator_messages',
      'feedback',
      'due_times',
      'satisfaction',
      'queue_notices',
      'code_failures',
    ],
  },
  {
    table: 'contacts',
    fields: 'e-mail address given for a request that is answered later',
    reason: 'to answer who may have closed the page; kept after the handoff is over',
    days: 30,
  },
  {
    table: 'return_codes',
    fields: 'hash of a code, the conversation it opens',
    reason: 'to find the conversation again from elsewhere; kept until the code expires',
    days: 14,
  },
  {
    table: 'inbox',
    fields: 'activities as they arrived',
    reason: 'to finish after a crash what was received, and to recognise a repeat',
    days: 8,
  },
  {
    table: 'desk_events',
    fields: 'what an operator did, when and from which address',
    reason: 'audit',
    days: 365,
  },
  {
    table: 'presence',
    fields: 'until when an operator counts as present',
    reason: 'to share out work, and to give back what somebody holds who has gone',
    days: 1,
  },
  {
    table: 'sessions',
    fields: 'hash of a session token, browser and address it was opened from',
    reason: 'to keep an operator signed in, and to show them where they are',
    days: 1,
  },
  { table: 'sign_in_failures', fields: 'name that was tried', reason: 'to slow down guessing', days: 1 },
  {
    table: 'operators',
    fields:
      'name, role, teams and languages, hash of the password, secret of the second factor, subject at the identity provider',
    reason: 'to sign in and to share out work; kept for as long as the audit names the account',
    days: Number.POSITIVE_INFINITY,
    with: ['recovery_codes', 'staff_chats', 'operator_skills'],
  },
  {
    table: 'macros',
    fields: 'ways of closing that staff wrote; no words of citizens',
    reason: 'to close faster',
    days: Number.POSITIVE_INFINITY,
  },
  {
    table: 'canned_replies',
    fields: 'replies kept ready; no words of citizens',
    reason: 'to answer quickly',
    days: Number.POSITIVE_INFINITY,
  },
  {
    table: 'instances',
    fields: 'a random number for each running process',
    reason: 'to know who has died; nothing of people',
    days: Number.POSITIVE_INFINITY,
  },
  {
    table: 'rate_limits',
    fields: 'network address or conversation, and how often it asked',
    reason: 'to slow down floods; deleted within a minute after its time is over',
    days: 1,
  },
  {
    table: 'settings',
    fields: 'secrets, offsets and leases of the service, office hours',
    reason: 'to run; no words of people',
    days: Number.POSITIVE_INFINITY,
    with: ['teams'],
  },
] as const;

type Table = (typeof RETENTION)[number]['table'];

function daysOf(table: Table): number {
  return RETENTION.find((rule) => rule.table === table)?.days ?? 0;
}

/** Rows of a large table deleted in one transaction. */
const MOST_AT_ONCE = 500;

/**
 * Deletes what has reached its end date. Conversations with an open handoff stay until it is over.
 * @returns true when more is due: deleted all at once, half a year would hold up everybody who writes
 */
export async function sweepExpired(sql: Sql, now: Date): Promise<boolean> {
  const before = (table: Table) => now.getTime() - daysOf(table) * DAY_MS;
  await sweepSmall(sql, now, before);
  const deleted = [
    await sql.query(
      `DELETE FROM conversations WHERE id IN (SELECT c.id FROM conversations c WHERE c.last_activity_at < ? AND NOT EXISTS
         (SELECT 1 FROM handoffs h WHERE h.conversation_id = c.id AND h.state IN ('waiting', 'claimed'))
         ORDER BY c.last_activity_at LIMIT ?) RETURNING id`,
      [before('conversations'), MOST_AT_ONCE],
    ),
    await sql.query(
      `DELETE FROM inbox WHERE id IN (SELECT i.id FROM inbox i WHERE i.received_at < ? AND i.state <> 'received'
         ORDER BY i.received_at LIMIT ?) RETURNING id`,
      [before('inbox'), MOST_AT_ONCE],
    ),
    await sql.query(
      'DELETE FROM desk_events WHERE id IN (SELECT e.id FROM desk_events e WHERE e.at < ? ORDER BY e.at LIMIT ?) RETURNING id',
      [before('desk_events'), MOST_AT_ONCE],
    ),
  ];
  return deleted.some(({ length }) => length === MOST_AT_ONCE);
}

async function sweepSmall(sql: Sql, now: Date, before: (table: Table) => number): Promise<void> {
  await sql.query(
    'DELETE FROM contacts WHERE handoff_id IN (SELECT h.id FROM handoffs h WHERE h.closed_at < ?)',
    [before('contacts')],
  );
  await sql.query('DELETE FROM return_codes WHERE expires_at < ?', [now.getTime()]);
  await sql.query('DELETE FROM presence WHERE expires_at < ?', [before('presence')]);
  await sql.query('DELETE FROM rate_limits WHERE ends_at < ?', [now.getTime()]);
  await sql.query('DELETE FROM sessions WHERE expires_at < ?', [now.getTime()]);
  // Leases, presses of buttons and one-time tokens that nobody can use any more.
  await sql.query('DELETE FROM settings WHERE expires_at < ?', [now.getTime()]);
  await sql.query('DELETE FROM sign_in_failures WHERE last_at < ?', [before('sign_in_failures')]);
}
