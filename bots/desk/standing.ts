import { HelpDeskError } from '../errors.ts';
import { lockConversation } from '../storage/sql/conversations.ts';
import { findHandoff, type Handoff } from '../storage/sql/handoffs.ts';
import type { Sql } from '../storage/storage.ts';

/** @throws HelpDeskError `HANDOFF_NOT_FOUND` */
export async function standingHandoff(sql: Sql, handoffId: string): Promise<Handoff> {
  const handoff = await findHandoff(sql, handoffId);
  if (handoff === undefined) {
    throw new HelpDeskError('HANDOFF_NOT_FOUND', { handoffId });
  }
  return handoff;
}

/**
 * The handoff as it stands until the transaction ends: nobody else moves it, and no turn of its conversation runs. All
 * take the conversation first and the handoff after it, so that none waits for one who waits for them.
 * @throws HelpDeskError `HANDOFF_NOT_FOUND`
 */
export async function lockHandoff(sql: Sql, handoffId: string): Promise<Handoff> {
  const { conversationId } = await standingHandoff(sql, handoffId);
  await lockConversation(sql, conversationId);
  return standingHandoff(sql, handoffId);
}
