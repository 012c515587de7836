import { z } from 'zod';
import type { Sql } from '../storage.ts';

/** An operator's own chat, where waiting requests are told. */
export interface StaffChat {
  readonly operatorId: string;
  readonly conversationId: string;
}

const Row = z
  .object({ operator_id: z.string(), conversation_id: z.string() })
  .transform((row): StaffChat => ({ operatorId: row.operator_id, conversationId: row.conversation_id }));

/** One chat an operator: a new one takes the place of the old. */
export async function saveStaffChat(sql: Sql, chat: StaffChat & { readonly at: number }): Promise<void> {
  await sql.query(
    `INSERT INTO staff_chats (operator_id, conversation_id, linked_at) VALUES (?, ?, ?)
     ON CONFLICT (operator_id) DO UPDATE SET conversation_id = excluded.conversation_id, linked_at = excluded.linked_at`,
    [chat.operatorId, chat.conversationId, chat.at],
  );
}

export async function deleteStaffChat(sql: Sql, operatorId: string): Promise<boolean> {
  const rows = await sql.query('DELETE FROM staff_chats WHERE operator_id = ? RETURNING operator_id', [
    operatorId,
  ]);
  return rows.length > 0;
}

export async function hasStaffChat(sql: Sql, operatorId: string): Promise<boolean> {
  const rows = await sql.query('SELECT operator_id FROM staff_chats WHERE operator_id = ?', [operatorId]);
  return rows.length > 0;
}

/** Of those who may sign in. */
export async function activeStaffChats(sql: Sql): Promise<readonly StaffChat[]> {
  const rows = await sql.query(
    `SELECT c.operator_id, c.conversation_id FROM staff_chats c JOIN operators o ON o.id = c.operator_id
     WHERE o.disabled_at IS NULL ORDER BY c.operator_id`,
  );
  return rows.map((row) => Row.parse(row));
}
