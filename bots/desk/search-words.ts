import { fold } from '../../knowledge/search/normalise.ts';

/** More words than these only slow the search down. */
const MOST_WORDS = 12;

/** The words of a search, folded as the stored lines are: lower case and without accents. */
export function searchWords(query: string): readonly string[] {
  return (fold(query).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);
}
