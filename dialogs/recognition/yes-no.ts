import { isText, plain } from '../texts/say.ts';
import { YES_NO_WORDS } from './yes-no-words.ts';

/** True for what is supposed not to be: "fundraising has nothing to do with it, right?". */
export function isDenial(utterance: string): boolean {
  return YES_NO_WORDS.denial.test(untagged(utterance));
}

/** "It is not closed, right?": the yes confirms the denial. */
export function isTaggedDenial(utterance: string): boolean {
  return YES_NO_WORDS.tag.test(plain(utterance)) && isDenial(utterance);
}

/** "My accountant says it counts like a registered letter. Is he right?": the supposition stands in the sentence before. */
export function asksIfTrue(utterance: string): boolean {
  const [, asked] = LAST_OF_SEVERAL.exec(utterance) ?? [];
  return asked !== undefined && YES_NO_WORDS.ifTrue.test(plain(asked));
}

const LAST_OF_SEVERAL = /[.!?…]([^.!?…]*)\?\s*$/u;

/** "It counts like a registered letter, they say. Is it true? And what is it?": what is told, where more is asked after it. */
export function supposedBefore(utterance: string): string | undefined {
  const sentences = utterance.trim().split(/(?<=[.!?…])\s+/u);
  const at = sentences.findIndex(
    (sentence) => sentence.endsWith('?') && YES_NO_WORDS.ifTrue.test(plain(sentence)),
  );
  return at < 1 || at === sentences.length - 1 ? undefined : sentences.slice(0, at).join(' ');
}

/** True for what asks which besides ("in which area is it?"), or which of two. */
export function asksOfWhat(utterance: string): boolean {
  return YES_NO_WORDS.ofWhat.test(untagged(utterance));
}

/** True for what an article confirms of its matter only in appearance: "the law forbids it, right?". */
export function isTurned(utterance: string): boolean {
  return YES_NO_WORDS.turned.test(plain(utterance));
}

/** True for what is asked or supposed to be so, not for what asks which, when or where. */
export function asksWhether(utterance: string): boolean {
  const said = plain(utterance);
  const isAsked = utterance.includes('?') || YES_NO_WORDS.beginsWithVerb.test(said);
  return YES_NO_WORDS.tag.test(said) || (isAsked && !YES_NO_WORDS.beginsWithWhich.test(said));
}

/** Folded, without the "…, vero?" that makes a question of it. */
function untagged(utterance: string): string {
  return plain(utterance).replace(YES_NO_WORDS.tag, '');
}

/** A yes to what was asked; a sentence that goes on is not one. */
export function isAffirmation(utterance: string): boolean {
  return (
    isPlainYes(utterance) || YES_NO_WORDS.assent.test(plain(utterance)) || /^[👍✅]/u.test(utterance.trim())
  );
}

/** A yes in so many words, which "ok" is not. */
export function isPlainYes(utterance: string): boolean {
  return YES_NO_WORDS.yes.test(plain(utterance)) || isText(utterance, 'button.yes');
}

export function isRefusal(utterance: string): boolean {
  return YES_NO_WORDS.no.test(plain(utterance)) || isText(utterance, 'button.no');
}
