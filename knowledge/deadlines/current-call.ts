import type { Knowledge } from '../knowledge.ts';
import type { Call } from '../schema/call.ts';

/** The call that articles speak of: the first one in the content. */
export function currentCall({ calls }: Pick<Knowledge, 'calls'>): Call | undefined {
  return calls[0];
}
