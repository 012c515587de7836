import type { Clock } from '../../bots/clock.ts';
import type { OperatorAccounts, SignInFailures } from '../../bots/desk/accounts-api.ts';
import { HelpDeskError } from '../../bots/errors.ts';

/** Mistypes that cost nothing. */
const FREE = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/**
 * Runs something that proves who somebody is: a password, a code. It counts as failed before it is tried, so that
 * guesses made all at once are as many as guesses made in turn; what succeeds clears the count.
 * @throws HelpDeskError `LOCKED_OUT`, and whatever `proof` throws
 */
export async function guarded<T>(
  { accounts, clock }: { readonly accounts: OperatorAccounts; readonly clock: Clock },
  name: string,
  proof: () => Promise<T>,
): Promise<T> {
  const now = clock.now();
  const before = await accounts.failures(name);
  const waitMs = lockedForMs(before, now);
  if (waitMs > 0) {
    throw new HelpDeskError('LOCKED_OUT', { reason: `wait ${Math.ceil(waitMs / 1000)} seconds` });
  }
  await accounts.recordFailure(name, now);
  const after = await accounts.failures(name);
  if ((after?.count ?? 0) > Math.max(FREE, (before?.count ?? 0) + 1)) {
    throw new HelpDeskError('LOCKED_OUT');
  }
  const result = await proof();
  await accounts.clearFailures(name);
  return result;
}

/**
 * How long a name must still wait after wrong passwords: nothing for the first five, then half a minute, doubling up to
 * a quarter of an hour. It always ends by itself, so that nobody can shut an operator out for good.
 */
function lockedForMs(failures: SignInFailures | undefined, now: Date): number {
  if (!failures || failures.count < FREE) {
    return 0;
  }
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures.count - FREE));
  return Math.max(0, failures.lastAt.getTime() + wait - now.getTime());
}
