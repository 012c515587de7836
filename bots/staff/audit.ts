import type { Changes } from '../changes.ts';
import type { Clock } from '../clock.ts';
import type { By } from '../desk/accounts-api.ts';
import { byOperator, recordDeskEvent } from '../desk/desk-events.ts';
import type { Storage, Transaction } from '../storage/storage.ts';

/** What everything about staff is made of. */
export interface StaffParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly changes: Changes;
  readonly freshId: () => string;
}

/** Notes in the audit what somebody did to accounts or settings, within the change itself. */
export async function recordStaffEvent(
  transaction: Transaction,
  { clock, changes }: Pick<StaffParts, 'clock' | 'changes'>,
  event: { readonly kind: string; readonly by: By; readonly data?: Readonly<Record<string, unknown>> },
): Promise<void> {
  await recordDeskEvent(transaction, changes, {
    kind: event.kind,
    handoffId: null,
    conversationId: null,
    ...byOperator(event.by),
    data: event.data ?? {},
    at: clock.now().getTime(),
  });
}
