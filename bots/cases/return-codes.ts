import { createHash } from 'node:crypto';
import { CODE_GROUPS, CODE_LETTERS } from '../../dialogs/recognition/return-code.ts';
import { DAY_MS, HOUR_MS } from '../../knowledge/durations.ts';

/** Long enough for a holiday between a question and its answer. */
export const CODE_LIVES_MS = 14 * DAY_MS;
/** Codes that one conversation is given in a day. */
export const MOST_CODES = 5;
/** Wrong codes of one conversation before it must wait; one finger may slip more than once. */
export const MOST_FAILURES = 5;
export const FAILURES_WITHIN_MS = HOUR_MS;

const LENGTH = CODE_GROUPS.reduce((sum, length) => sum + length, 0);

/** A code of some 43 bits, made from a fresh and unguessable id. */
export function codeFrom(freshId: string): string {
  let number = createHash('sha256').update(`return code ${freshId}`).digest().readBigUInt64BE();
  let code = '';
  for (let place = 0; place < LENGTH; place += 1) {
    code += CODE_LETTERS.charAt(Number(number % BigInt(CODE_LETTERS.length)));
    number /= BigInt(CODE_LETTERS.length);
  }
  return code;
}

/**
 * What of a code is stored. Plain SHA-256 is enough: what the code opens lies in the same database, so the hash need only
 * keep a backup or a log from giving codes away that still work.
 */
export function hashOfCode(code: string): string {
  return createHash('sha256').update(code).digest('base64url');
}
