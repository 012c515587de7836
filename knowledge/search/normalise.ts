/**
 * Folds a text to what people type when they hurry: lower case, no accents, one form for each character. Arabic loses its
 * vowel signs, the seats of its hamza and its stretched lines, which chats leave out or put in as they like.
 */
export function fold(text: string): string {
  // Most words have nothing to fold.
  return PLAIN.test(text) ? text.toLowerCase() : folded(text);
}

const PLAIN = /^[\0-\x7f]*$/u;

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u065f\u0640]/gu, '')
    .replaceAll('\u0649', '\u064a')
    .replaceAll('\u0629', '\u0647')
    .toLowerCase();
}

/** One word of an utterance. */
export interface Token {
  /** The folded word: lower case, no accents. */
  readonly word: string;
  /** The word as it was written. */
  readonly raw: string;
  /** Part of an address of the web or of e-mail: never to be corrected. */
  readonly verbatim: boolean;
}

const ADDRESS = /(?:https?:\/\/|www\.)\S+|(?<!\S)[^\s@]+@[^\s@]+\.\S+/gu;
// A letter beside a digit parts two words, so that "art55", "art. 55" and "area2" read alike. An emoji is a word:
// a thumb down is a whole message.
// Chinese writes no spaces: each sign is a word, and the pairs of them that stand together are learnt as pairs of words.
const WORD = /\p{N}+|\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+|\p{Extended_Pictographic}/gu;

/** Cuts a text into words. Apostrophes and hyphens part words and carry nothing. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (const address of text.matchAll(ADDRESS)) {
    push(tokens, text.slice(start, address.index), false);
    push(tokens, address[0], true);
    start = address.index + address[0].length;
  }
  push(tokens, text.slice(start), false);
  return tokens;
}

/** The folded words of a text. */
export function words(text: string): string[] {
  return tokenise(text).map((token) => token.word);
}

function push(tokens: Token[], text: string, verbatim: boolean): void {
  for (const match of text.normalize('NFKC').matchAll(WORD)) {
    const word = fold(match[0]);
    if (word !== '') {
      tokens.push({ word, raw: match[0], verbatim });
    }
  }
}
