import type { SignInFailures } from '../../bots/desk/accounts-api.ts';

/** Mistypes that cost nothing. */
export const FREE = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/**
 * How long a name must still wait after wrong passwords: nothing for the first five, then half a minute, doubling up to
 * a quarter of an hour. It always ends by itself, so that nobody can shut an operator out for good.
 */
export function lockedForMs(failures: SignInFailures | undefined, now: Date): number {
  if (!failures || failures.count < FREE) {
    return 0;
  }
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures.count - FREE));
  return Math.max(0, failures.lastAt.getTime() + wait - now.getTime());
}
