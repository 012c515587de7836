/** "Volontariato chiocciola pec punto comune…", dictated or over the telephone, as it is written. */
export function withSpokenAddress(utterance: string): string {
  const joined = utterance.replace(SIGN, '@').replace(SPOKEN_AT, '@');
  return joined === utterance && !utterance.includes('@')
    ? utterance
    : joined.replaceAll(/(?<=[\p{L}\d])\s+(?:punto|dot)\s+(?=[\p{L}\d])/giu, '.');
}

const SIGN = /\s*(?:\(at\)|\[at\]|\bchiocciola\b|@)\s*/giu;
/** "At" is a word as well: it is the sign before a domain with a spelt dot, not before "mario dot rossi at…". */
const SPOKEN_AT =
  /\s+at\s+(?=[\p{L}\d-]+(?:\s+(?:punto|dot)\s+[\p{L}\d-]+)+(?![\p{L}\d-]|@|\s+(?:punto|dot|at|chiocciola)\b))/giu;
