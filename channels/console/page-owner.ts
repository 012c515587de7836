import type { IncomingMessage } from 'node:http';
import type { Operator } from '../../bots/desk/accounts-api.ts';
import { HelpDeskError } from '../../bots/errors.ts';

/** Where a page says whose it is; the event stream, which takes no headers, says it as `operator` in its address. */
const OWNER_HEADER = 'x-helpdesk-operator';

/**
 * Tabs share one session: where another operator signs in, a page that was open before must not act in their name.
 * Programs say nothing and are let through.
 */
export function refuseOthersPage({ headers, url }: IncomingMessage, operator: Operator): void {
  const owner = headers[OWNER_HEADER] ?? new URL(url ?? '/', 'http://localhost').searchParams.get('operator');
  if (owner !== null && owner !== operator.id) {
    throw new HelpDeskError('SESSION_OF_ANOTHER');
  }
}
