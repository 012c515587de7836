/** Attempts before a message is shown as failed; with the pauses below that is about twenty minutes. */
export const MOST_ATTEMPTS = 10;

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/**
 * Milliseconds to wait after the given number of attempts: doubling, capped, and shortened at random by up to half, so
 * that what failed together does not come back together.
 * @param random a number from 0 up to 1
 */
export function pauseAfter(attempts: number, random: number): number {
  const full = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, attempts - 1));
  return Math.round(full * (1 - random / 2));
}
