import type { Changes } from '../changes.ts';
import { insertDeskEvent, type NewDeskEvent } from '../storage/sql/desk-events.ts';
import type { Transaction } from '../storage/storage.ts';
import type { By } from './accounts-api.ts';

/** Stores what happened with the change itself, and tells the listeners once both are durable. */
export async function recordDeskEvent(
  transaction: Transaction,
  changes: Changes,
  event: NewDeskEvent,
): Promise<void> {
  await insertDeskEvent(transaction, event);
  transaction.afterCommit(() => changes.desk.emit());
}

/** Who did it and from where, as an event says it. */
export type Author = Pick<NewDeskEvent, 'operator' | 'operatorId' | 'origin'>;

export const BY_CITIZEN: Author = { operator: null, origin: 'citizen' };
export const BY_SYSTEM: Author = { operator: null, origin: 'system' };

export function byOperator({ id, name, from }: By): Author {
  return { operator: name, operatorId: id ?? null, origin: from ?? null };
}
