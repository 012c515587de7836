/**
 * Folds a text to what people type when they hurry: lower case, no accents, one form for each character.
 * Marks of other scripts are kept: in Arabic or Cyrillic they may tell words apart.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
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
const WORD = /\p{N}+|[\p{L}\p{M}]+|\p{Extended_Pictographic}/gu;

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
