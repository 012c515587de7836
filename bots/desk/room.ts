import { lockOperator } from '../storage/sql/operators.ts';
import { countHeldBy } from '../storage/sql/queue.ts';
import type { Transaction } from '../storage/storage.ts';
import type { StoredSettings } from './desk-settings.ts';

/**
 * Whether an operator may hold one more. Their row is locked until the transaction ends: two claims at once by one person
 * are counted one after the other.
 */
export async function hasRoom(
  transaction: Transaction,
  settings: StoredSettings,
  operatorId: string,
): Promise<boolean> {
  await lockOperator(transaction, operatorId);
  const { mostAtOnce } = await settings.skills(transaction, operatorId);
  return (await countHeldBy(transaction, operatorId)) < mostAtOnce;
}
