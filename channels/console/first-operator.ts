import type { Clock } from '../../bots/clock.ts';
import type { OperatorAccounts } from '../../bots/desk/accounts-api.ts';
import { DAY_MS } from '../../knowledge/durations.ts';
import { newToken, tokenHash } from './passwords.ts';

/**
 * The address at which the first operator chooses a name and a password; undefined when there are operators already.
 * It works once and for a day; each call replaces the one before.
 */
export async function firstOperatorLink(deps: {
  readonly accounts: OperatorAccounts;
  readonly clock: Clock;
  readonly publicUrl: string;
}): Promise<string | undefined> {
  if ((await deps.accounts.list()).length > 0) {
    return undefined;
  }
  const token = newToken();
  const expiresAt = new Date(deps.clock.now().getTime() + DAY_MS);
  await deps.accounts.storeFirstToken({ tokenHash: tokenHash(token), expiresAt });
  return new URL(`/console/first?token=${token}`, deps.publicUrl).href;
}
