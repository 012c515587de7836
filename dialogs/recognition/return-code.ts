import { plain } from '../texts/say.ts';

/** Letters of a code: no vowels, so that it never spells a word, and none that a voice or a hand mistakes for a figure. */
export const CODE_LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';
/** Letters in each group, as people read a telephone number. */
export const CODE_GROUPS: readonly number[] = [3, 4, 3];

const LETTER = `[${CODE_LETTERS}]`;
const CODE = new RegExp(
  `(?<![\\p{L}\\d])${CODE_GROUPS.map((length) => `(${LETTER}{${length}})`).join('[-–\\s.]?')}(?![\\p{L}\\d])`,
  'iu',
);

/** "Il mio codice è KMP-TRWX-BCD", and little else. */
const LONGEST_MESSAGE = 80;

/** The code that a message brings, in its bare form; however it is spaced, in capitals or not. */
export function codeIn(utterance: string): string | undefined {
  const found = utterance.length > LONGEST_MESSAGE ? null : CODE.exec(utterance);
  return found?.slice(1).join('').toUpperCase();
}

/** As people read it: "KMP-TRWX-BCD". */
export function spacedCode(code: string): string {
  let from = 0;
  return CODE_GROUPS.map((length) => code.slice(from, (from += length))).join('-');
}

const ASKS =
  /\bcodice (per (tornare|rientrare|continuare|riprendere)|di ritorno)\b|^(dammi|mi dai|vorrei|voglio|mi serve|mandami) (un|il) codice$|\b(continu\w*|prosegu\w*|spost\w*|riprend\w*|pass\w*) (la (chat|conversazione|richiesta) )?(su|da|con|in) (telegram|sul web|un altro (telefono|dispositivo|computer|canale))\b|\breturn code\b|^(give me|i want|i d like|i need) (a|the) code$|\b(continue|go on|carry on)( this| the)?( chat| conversation| request)? (on|from|with) (telegram|another (phone|device|computer|channel)|the web)\b/u;

/** Asks for a code to come back with, or to go on elsewhere. */
export function asksForCode(utterance: string): boolean {
  return ASKS.test(plain(utterance));
}
