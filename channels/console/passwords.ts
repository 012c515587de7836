import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { HelpDeskError } from '../../bots/errors.ts';

/** OWASP's first choice for Argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const MIN_PASSWORD_LENGTH = 10;
/** Longer ones would only make the hashing slow. */
export const MAX_PASSWORD_LENGTH = 256;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST);
}

/**
 * The hash of a password that somebody chooses.
 * @throws HelpDeskError `PASSWORD_TOO_SHORT`
 */
export async function hashedPassword(password: string): Promise<string> {
  if (password.length < MIN_PASSWORD_LENGTH) {
    throw new HelpDeskError('PASSWORD_TOO_SHORT');
  }
  if (password.length > MAX_PASSWORD_LENGTH) {
    throw new HelpDeskError('BAD_REQUEST', { reason: 'the password is too long' });
  }
  return hashPassword(password);
}

let decoy: Promise<string> | undefined;

/** Takes as long for a name that nobody has, so that the answer's time tells nothing. */
export async function passwordMatches(password: string, stored: string | undefined): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(16).toString('hex'));
  // Who comes by the identity provider has an empty hash, which no password matches.
  const matches = await verify(stored || (await decoy), password.normalize('NFKC'));
  return matches && Boolean(stored);
}

/** A secret to hand out once: 256 bits in a form that fits a cookie and an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Tokens are long and random, so a plain digest is enough to store them by. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
