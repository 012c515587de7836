import type { Memory } from '../dialog.ts';
import type { TextKey } from '../texts/it.ts';
import { plain } from '../texts/say.ts';
import { PRIVACY_WORDS } from './privacy-words.ts';

/** In this order: who asks for how long somebody sees it asks how long. */
const ASKED: readonly (readonly [keyof typeof PRIVACY_WORDS, TextKey])[] = [
  ['officer', 'privacy.officer'],
  ['howLong', 'privacy.how-long'],
  ['leavesUs', 'privacy.leaves-us'],
  ['unread', 'privacy.who-reads'],
  ['whoReads', 'privacy.who-reads'],
];

/** The text that answers a question on the data kept here; undefined for what asks of all of it. */
export function privacyAsked(utterance: string): TextKey | undefined {
  const said = plain(utterance);
  return ASKED.find(([words]) => PRIVACY_WORDS[words].test(said))?.[1];
}

/**
 * Whether something has been erased: "è stato cancellato?" alone is asked so where erasing was spoken of, and where
 * nothing is remembered, as after an erasure.
 */
export function asksIfErased(utterance: string, { isErasureAsked, lastReplies }: Memory): boolean {
  const said = plain(utterance);
  const isSpokenOf = isErasureAsked !== undefined || lastReplies === undefined;
  return PRIVACY_WORDS.isErased.test(said) && (isSpokenOf || PRIVACY_WORDS.ofThisChat.test(said));
}

/** "No, don't delete": names the erasing to refuse it. */
export function keepsAll(utterance: string): boolean {
  return !utterance.includes('?') && PRIVACY_WORDS.keepsAll.test(plain(utterance));
}

/** "Cosa viene cancellato di preciso?", "anche la richiesta?": what would be erased, asked where a yes or a no is waited for. */
export function asksWhatIsErased(utterance: string): boolean {
  return utterance.includes('?') && PRIVACY_WORDS.whatIsErased.test(plain(utterance));
}

/** Who watches over the data, asked before anything else of them. */
export function asksForDataOfficer(utterance: string): boolean {
  return PRIVACY_WORDS.officer.test(plain(utterance));
}

/** What is written here should not be read by the staff: this asks for none of them. */
export function wantsNoReader(utterance: string): boolean {
  return PRIVACY_WORDS.unread.test(plain(utterance));
}
