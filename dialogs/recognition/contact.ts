import { currentCall } from '../../knowledge/deadlines/current-call.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { plain } from '../texts/say.ts';
import { CONTACT_WORDS } from './contact-words.ts';
import { emailIn } from './email.ts';
import { OWN_PHONE, phoneDigits, phonesIn } from './phones.ts';
import { withSpokenAddress } from './spoken-address.ts';

/**
 * An address that answers "how can you be reached?": it is not one of our own, and little else is said. "I have written
 * to volontariato@… and nobody answers" tells of another address than theirs.
 */
export function isContact(utterance: string, knowledge: Pick<Knowledge, 'body' | 'calls'>): boolean {
  const reading = emailIn(utterance);
  const said = plain(utterance);
  const isToReach = CONTACT_WORDS.reachMe.test(said) || CONTACT_WORDS.mayGive.test(said);
  const isQuestion = utterance.includes('?') && !isToReach;
  if (reading.kind === 'none' || isQuestion || wordsBesides(utterance) > FEW) {
    return false;
  }
  return reading.kind === 'broken' || !isOurs(reading.email, knowledge);
}

/** A number to be called at, or a mobile with hardly a word: an office has none, it is the citizen's own. */
export function givesPhone(utterance: string): boolean {
  const said = plain(utterance);
  const besides = wordsBesides(utterance);
  const isMobile = OWN_PHONE.test(utterance);
  const hasPhone = isMobile || phonesIn(utterance).some((written) => phoneDigits(written).length >= WHOLE);
  if (!hasPhone || besides > SOME || CONTACT_WORDS.other.test(said)) {
    return false;
  }
  const isTheirs = CONTACT_WORDS.own.test(said) || (isMobile && besides <= HARDLY_ANY);
  return CONTACT_WORDS.reachMe.test(said) || (isTheirs && !utterance.includes('?'));
}

/** An address with hardly a word, or said to be their own, where none was asked for. */
export function givesEmail(utterance: string, knowledge: Pick<Knowledge, 'body' | 'calls'>): boolean {
  const said = plain(utterance);
  const isTheirs = wordsBesides(utterance) <= HARDLY_ANY || saysTheirs(said);
  return isContact(utterance, knowledge) && isTheirs && !CONTACT_WORDS.other.test(said);
}

/** An address of their own in a message that says more. */
export function ownEmail(
  utterance: string,
  knowledge: Pick<Knowledge, 'body' | 'calls'>,
): string | undefined {
  const reading = emailIn(utterance);
  const isWritten = reading.kind === 'good' || reading.kind === 'doubtful';
  return isWritten && saysTheirs(plain(utterance)) && !isOurs(reading.email, knowledge)
    ? reading.email
    : undefined;
}

function saysTheirs(said: string): boolean {
  return CONTACT_WORDS.own.test(said) || CONTACT_WORDS.reachMe.test(said);
}

/** An address of their own, said to be so, or that they want to leave one. */
export function offersContact(utterance: string, knowledge: Pick<Knowledge, 'body' | 'calls'>): boolean {
  const said = plain(utterance);
  const isToGive = CONTACT_WORDS.toGive.test(said) && wordsBesides(utterance) <= SOME;
  const isGiven = isContact(utterance, knowledge) && CONTACT_WORDS.own.test(said);
  return (isToGive || isGiven) && !CONTACT_WORDS.other.test(said);
}

const FEW = 6;
/** The numbers of offices that people know by heart are shorter. */
const WHOLE = 9;
const SOME = 10;
const HARDLY_ANY = 4;

function wordsBesides(utterance: string): number {
  return withSpokenAddress(utterance)
    .split(/\s+/u)
    .filter((word) => /\p{L}/u.test(word) && !word.includes('@')).length;
}

function isOurs(email: string, knowledge: Pick<Knowledge, 'body' | 'calls'>): boolean {
  const [, domain = ''] = email.split('@');
  const { domain: ours } = knowledge.body.email;
  return email === currentCall(knowledge)?.pec || domain === ours || domain.endsWith(`.${ours}`);
}
