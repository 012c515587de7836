const PLAIN: ReadonlyMap<string, string> = new Map(
  Object.entries({ à: 'a', á: 'a', è: 'e', é: 'e', ì: 'i', í: 'i', î: 'i', ò: 'o', ó: 'o', ù: 'u', ú: 'u' }),
);
const MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries({ '’': "'", '‘': "'", '`': "'", '´': "'", '–': '-', '—': '-', '−': '-', '\u00a0': ' ' }),
);
const NOT_ASCII = /[^\n -~]/g;

/**
 * The text in lower case and plain ASCII, letter for letter, so that offsets stay true and `\b` is safe: people
 * write "lunedi" as often as "lunedì". The verb "è" must not become the conjunction "e", so alone it turns into a
 * letter that no word list knows, as does every letter foreign to Italian.
 */
export function fold(text: string): string {
  const lower = text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
  return lower.replaceAll(NOT_ASCII, (letter, at: number) => plain(letter, lower, at));
}

function plain(letter: string, text: string, at: number): string {
  const small = letter.toLowerCase();
  if (small === 'è' && !isLetter(text[at - 1]) && !isLetter(text[at + 1])) {
    return 'x';
  }
  return PLAIN.get(small) ?? MARKS.get(small) ?? other(letter);
}

function other(letter: string): string {
  if (/\s/.test(letter)) {
    return ' ';
  }
  return isLetter(letter) ? 'x' : '#';
}

function isLetter(letter: string | undefined): boolean {
  return letter !== undefined && /\p{L}/u.test(letter);
}
