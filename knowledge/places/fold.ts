/** A word of an utterance: folded to compare, and as it was written to show. */
export interface Token {
  readonly text: string;
  readonly written: string;
}

/** Names of lines such as "M2" stay whole; scripts written without a space between them are parted. */
const WORD =
  /\p{Script=Latin}{1,2}\d(?!\d)|\p{Script=Latin}+|\d+|\p{Script=Cyrillic}+|\p{Script=Arabic}+|\p{Script=Han}+/gu;

/** The dot of a short form inside a word, as in "p.zza" or "m.te". */
const INNER_DOT = /(?<!\p{L})(\p{Script=Latin}{1,2})\.(\p{Script=Latin}{1,5})(?!\p{L})/gu;

/** Arabic letters that people write either way. */
const ARABIC: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', آ: 'ا', ى: 'ي', ة: 'ه' };

/** Lower case, without accents. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .normalize('NFC')
    .replaceAll(/[أإآىة]/gu, (letter) => ARABIC[letter] ?? letter);
}

/** The words of an utterance in order, punctuation left out. */
export function tokens(utterance: string): readonly Token[] {
  const found: Token[] = [];
  for (const [written] of utterance.normalize('NFC').replaceAll(INNER_DOT, '$1$2').matchAll(WORD)) {
    found.push({ text: fold(written), written });
  }
  return found;
}
