import { z } from 'zod';
import { withSpokenAddress } from './spoken-address.ts';

/** What of an address a message holds. */
export type EmailReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'good'; readonly email: string }
  /** It can be written so, but a well-known provider is written otherwise. */
  | { readonly kind: 'doubtful'; readonly email: string; readonly meant: string }
  /** Meant as an address, and none. */
  | { readonly kind: 'broken' };

/** Where most people here have their address. */
const PROVIDERS = [
  'gmail.com',
  'libero.it',
  'hotmail.it',
  'hotmail.com',
  'outlook.it',
  'outlook.com',
  'yahoo.it',
  'yahoo.com',
  'virgilio.it',
  'tiscali.it',
  'icloud.com',
  'live.it',
  'alice.it',
  'tim.it',
  'tin.it',
];
/** Shorter names differ by a letter from too many others. */
const SHORTEST_TO_DOUBT = 9;

const Email = z.email().max(254);
const WRITTEN = /[^\s<>()[\],;:"«»]*@[^\s<>()[\],;:"«»]*/u;

/** The e-mail address in a message, also when it is spelt out: "mario punto rossi chiocciola libero punto it". */
export function emailIn(utterance: string): EmailReading {
  const written = WRITTEN.exec(withSpokenAddress(utterance));
  if (written === null) {
    return { kind: 'none' };
  }
  const email = written[0].replace(/[.!?]+$/u, '').toLowerCase();
  if (!Email.safeParse(email).success) {
    return { kind: 'broken' };
  }
  const [name = '', domain = ''] = email.split('@');
  const provider = meantProvider(domain);
  return provider === undefined
    ? { kind: 'good', email }
    : { kind: 'doubtful', email, meant: `${name}@${provider}` };
}

function meantProvider(domain: string): string | undefined {
  if (PROVIDERS.includes(domain)) {
    return undefined;
  }
  return PROVIDERS.find((known) => known.length >= SHORTEST_TO_DOUBT && isOneSlipFrom(domain, known));
}

/** One letter too many, missing or wrong, or two that changed places. */
function isOneSlipFrom(typed: string, word: string): boolean {
  let start = 0;
  while (start < word.length && typed[start] === word[start]) {
    start += 1;
  }
  const [rest, wanted] = [typed.slice(start), word.slice(start)];
  const isSwapped =
    rest.length === wanted.length &&
    rest[0] === wanted[1] &&
    rest[1] === wanted[0] &&
    rest.slice(2) === wanted.slice(2);
  return (
    isSwapped || rest.slice(1) === wanted || rest === wanted.slice(1) || rest.slice(1) === wanted.slice(1)
  );
}
