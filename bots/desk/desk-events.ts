import type { Changes } from '../changes.ts';
import { insertDeskEvent, type NewDeskEvent } from '../storage/sql/desk-events.ts';
import type { Transaction } from '../storage/storage.ts';

/** Stores what happened with the change itself, and tells the listeners once both are durable. */
export async function recordDeskEvent(
  transaction: Transaction,
  changes: Changes,
  event: NewDeskEvent,
): Promise<void> {
  await insertDeskEvent(transaction, event);
  transaction.afterCommit(() => changes.desk.emit());
}
