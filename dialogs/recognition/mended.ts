import type { Reading } from '../../knowledge/search/search.ts';

const WORD = /\p{N}+|[\p{L}\p{M}]+/gu;

/**
 * An utterance with its misspelt and shortened words as the engine mended them, and all else as it was; as it was written
 * where the engine read other words than these.
 */
export function mended(utterance: string, { corrected }: Pick<Reading, 'corrected'>): string {
  const words = corrected.split(' ');
  if ((utterance.match(WORD)?.length ?? 0) !== words.length) {
    return utterance;
  }
  const left = words.values();
  return utterance.replace(WORD, (written, at: number) => {
    const word = left.next().value ?? written;
    return KEPT.test(utterance.slice(Math.max(0, at - 1), at + written.length)) ? written : word;
  });
}

/** "No" may be short for a number, and "can't" is no "can" and "not" side by side. */
const KEPT = /^.?no$|^['’]\p{L}{1,2}$/iu;
