const LONGEST_SINGLE = 160;
const FEWEST_WORDS = 3;

/** Sentences of a message that may each ask something; the message itself when it is one. */
export function sentences(utterance: string): readonly string[] {
  const parts = utterance
    .split(/(?<=[?!.;])\s+|\n+/u)
    .map((part) => part.trim())
    .filter((part) => part.split(/\s+/u).length >= FEWEST_WORDS);
  return parts.length > 0 ? parts : [utterance];
}

export function isLong(utterance: string): boolean {
  return utterance.length > LONGEST_SINGLE;
}
