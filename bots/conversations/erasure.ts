import { z } from 'zod';
import { BY_CITIZEN, recordDeskEvent, type Author } from '../desk/desk-events.ts';
import type { Changes } from '../changes.ts';
import { deleteConversation, findConversation, type Conversation } from '../storage/sql/conversations.ts';
import { CASE_MEMBERS, caseOf } from '../storage/sql/cases.ts';
import { contactOf } from '../storage/sql/contacts.ts';
import { handoffsOfConversation, notesOf } from '../storage/sql/handoffs.ts';
import { satisfactionOf } from '../storage/sql/satisfaction.ts';
import { entriesAfter } from '../storage/sql/transcript.ts';
import type { Sql, Transaction } from '../storage/storage.ts';

const PAGE = 500;

/** Everything stored of a case that is the citizen's to keep, as text, one line a message, one channel after the other. */
export async function exportText(sql: Sql, conversationId: string): Promise<string> {
  const conversations = await caseOf(sql, conversationId);
  const texts = await Promise.all(conversations.map((id) => transcriptText(sql, id)));
  return texts.join('\n\n');
}

async function transcriptText(sql: Sql, conversationId: string): Promise<string> {
  const lines: string[] = [];
  for (let seq = 0; ; ) {
    const entries = await entriesAfter(sql, conversationId, { seq, limit: PAGE });
    for (const entry of entries) {
      const who = entry.role === 'operator' ? `operator ${entry.speaker ?? ''}`.trim() : entry.role;
      lines.push(`${new Date(entry.at).toISOString()} ${who}: ${entry.text}`);
    }
    const last = entries.at(-1);
    if (last === undefined || entries.length < PAGE) {
      return lines.join('\n');
    }
    seq = last.seq;
  }
}

/** The same as data, with what staff noted; for `helpdesk privacy export`. */
export async function exportData(sql: Sql, conversationId: string): Promise<object> {
  const entries = await entriesAfter(sql, conversationId, { seq: 0, limit: Number.MAX_SAFE_INTEGER });
  const handoffs = await handoffsOfConversation(sql, conversationId);
  const notes = await Promise.all(handoffs.map((handoff) => notesOf(sql, handoff.id)));
  const contacts = await Promise.all(handoffs.map((handoff) => contactOf(sql, handoff.id)));
  const satisfactions = await Promise.all(handoffs.map((handoff) => satisfactionOf(sql, handoff.id)));
  return {
    conversationId,
    messages: entries.map(({ seq, at, role, speaker, text }) => ({
      seq,
      at: new Date(at).toISOString(),
      role,
      speaker,
      text,
    })),
    // Those that the citizen joined to it; each is exported by its own id.
    joinedTo: (await caseOf(sql, conversationId)).filter((id) => id !== conversationId),
    handoffs: handoffs.map((handoff, index) => ({
      ...handoff,
      notes: notes[index] ?? [],
      contact: contacts[index] ?? null,
      satisfaction: satisfactions[index] ?? null,
    })),
  };
}

/**
 * Marks the conversation and those that the citizen joined to it: to them it is one. The last words ("it is erased") still
 * leave, then everything goes that was said until now.
 */
export async function eraseWhenDelivered(sql: Sql, conversationId: string): Promise<void> {
  await sql.query(`UPDATE conversations SET erase_requested = 1 WHERE id IN (${CASE_MEMBERS})`, [
    conversationId,
    conversationId,
  ]);
}

/**
 * Erases conversations whose citizens asked for it and whose last words have left. One in which they have written on, or
 * which a person is still to answer, stays for now. Returns how many.
 */
export async function eraseRequested(sql: Transaction, { changes, at }: Telling): Promise<number> {
  // Locked before it is judged, so that nothing arrives in between; one that somebody else has is for the next time.
  const lock = sql.engine === 'postgres' ? ' FOR UPDATE SKIP LOCKED' : '';
  const marked = await sql.query(`SELECT id FROM conversations WHERE erase_requested = 1${lock}`);
  let erased = 0;
  for (const row of marked) {
    const id = String(row['id']);
    const shown = await handoffsOfCase(sql, id);
    const gone = await sql.query(
      `DELETE FROM conversations WHERE id = ?
         AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.conversation_id = conversations.id AND o.state IN ('pending', 'sending'))
         AND NOT EXISTS (SELECT 1 FROM inbox i WHERE i.conversation_id = conversations.id AND i.state = 'received')
         AND NOT EXISTS (SELECT 1 FROM handoffs h WHERE h.conversation_id = conversations.id AND h.state IN ('waiting', 'claimed'))
       RETURNING id`,
      [id],
    );
    if (gone.length > 0) {
      await forgetEvents(sql, id);
      await tellErased(sql, shown, { changes, at });
      erased += 1;
    }
  }
  return erased;
}

/** Who is told of an erasure, when it is, and by whom when not by the citizen. */
export interface Telling {
  readonly changes: Changes;
  readonly at: number;
  readonly by?: Author;
}

const Id = z.object({ id: z.string() });

/** The requests in which operators see this conversation: its own, and those of what the citizen joined to it. */
async function handoffsOfCase(sql: Sql, conversationId: string): Promise<readonly string[]> {
  const rows = await sql.query(`SELECT id FROM handoffs WHERE conversation_id IN (${CASE_MEMBERS})`, [
    conversationId,
    conversationId,
  ]);
  return rows.map((row) => Id.parse(row).id);
}

/** Pages that show it look again, and find it gone; what was erased, the event does not say. */
async function tellErased(
  sql: Transaction,
  handoffIds: readonly string[],
  { changes, at, by = BY_CITIZEN }: Telling,
): Promise<void> {
  for (const handoffId of handoffIds) {
    const event = { kind: 'handoff.erased', handoffId, conversationId: null, data: {}, at };
    await recordDeskEvent(sql, changes, { ...event, ...by });
  }
}

/** What hangs on a conversation besides its lines and what was received. */
const HANGS_ON_IT = ['handoffs', 'feedback', 'return_codes', 'code_failures'] as const;

/**
 * Who writes on after asking for erasure begins anew: everything before the line goes at once, the line and what comes
 * after it stays. Words of ours that are still on their way stay too. What was received is remembered by its ids alone,
 * so that a repeat is recognised. Returns the conversation as it stands then.
 */
export async function beginAnew(
  sql: Transaction,
  { id }: Conversation,
  { seq, ...telling }: Telling & { readonly seq: number },
): Promise<Conversation> {
  const shown = await handoffsOfCase(sql, id);
  await sql.query("DELETE FROM outbox WHERE conversation_id = ? AND state NOT IN ('pending', 'sending')", [
    id,
  ]);
  await sql.query(
    `DELETE FROM transcript WHERE conversation_id = ? AND (seq < ? OR role <> 'citizen') AND NOT EXISTS
       (SELECT 1 FROM outbox o WHERE o.conversation_id = transcript.conversation_id AND o.seq = transcript.seq)`,
    [id, seq],
  );
  for (const table of HANGS_ON_IT) {
    await sql.query(`DELETE FROM ${table} WHERE conversation_id = ?`, [id]);
  }
  await sql.query(
    `UPDATE inbox SET activity = '{}', cause = NULL, seq = 0 WHERE conversation_id = ? AND state <> 'received'`,
    [id],
  );
  await sql.query(
    'UPDATE conversations SET erase_requested = 0, memory = NULL, case_id = NULL, created_at = last_activity_at WHERE id = ?',
    [id],
  );
  await forgetEvents(sql, id);
  await tellErased(sql, shown, telling);
  const anew = await findConversation(sql, id);
  if (anew === undefined) {
    throw new Error('a conversation that is held is not found');
  }
  return anew;
}

/** Erases one conversation at once, with everything that hangs on it. */
export async function eraseConversation(
  sql: Transaction,
  conversationId: string,
  telling: Telling,
): Promise<void> {
  const shown = await handoffsOfCase(sql, conversationId);
  await deleteConversation(sql, conversationId);
  await forgetEvents(sql, conversationId);
  await tellErased(sql, shown, telling);
}

/** The audit keeps what operators did and when; which conversation it was is forgotten. */
async function forgetEvents(sql: Sql, conversationId: string): Promise<void> {
  await sql.query("UPDATE desk_events SET conversation_id = NULL, data = '{}' WHERE conversation_id = ?", [
    conversationId,
  ]);
}
