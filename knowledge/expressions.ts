/** One pattern for several expressions, to be tried on folded words: lower case, no accents, no punctuation. */
export function wordsPattern(expressions: readonly string[]): RegExp {
  return expressions.length === 0
    ? NOTHING
    : new RegExp(String.raw`\b(?:${expressions.map(asPattern).join('|')})\b`, 'u');
}

/** The same for scripts whose words are not parted as ours: tried on the message as it was written. */
export function signsPattern(expressions: readonly string[]): RegExp {
  return expressions.length === 0 ? NOTHING : new RegExp(expressions.join('|'), 'iu');
}

const NOTHING = /(?!)/u;

/** The few signs that spare an editor the language of patterns; all else of that language may be used too. */
function asPattern(expression: string): string {
  return expression
    .replaceAll(' ... ', String.raw`\b.*\b`)
    .replaceAll(/(?<=[\p{L}\p{N})\]])\*/gu, String.raw`\w*`);
}
