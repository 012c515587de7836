import type { Lexicon } from './lexicon.ts';

/** How often each feature occurs in a text. */
export type FeatureCounts = ReadonlyMap<string, number>;

/** One way of looking at a text. */
export type View = (text: readonly string[], lexicon: Lexicon) => FeatureCounts;

const MIN_GRAM = 3;
const MAX_GRAM = 4;

/** Stems alone and in pairs, and the synonym groups that occur. */
export const wordView: View = (text, lexicon) => {
  const counts = new Map<string, number>();
  const concepts = lexicon.concepts(text);
  let previous = '^';
  text.forEach((word, i) => {
    const stem = lexicon.stem(word);
    count(counts, stem);
    count(counts, `${previous} ${stem}`);
    const concept = concepts[i];
    if (concept !== undefined) {
      count(counts, `=${concept}`);
    }
    previous = stem;
  });
  if (previous !== '^') {
    count(counts, `${previous} $`);
  }
  return counts;
};

/**
 * Runs of 3 and 4 characters within each word, its edges marked: they survive typing errors and endings.
 * Runs of 2 and 5 as well were no better together with the words, and took twice the time.
 */
export const characterView: View = (text) => {
  const counts = new Map<string, number>();
  for (const word of text) {
    const edged = ` ${word} `;
    for (let length = MIN_GRAM; length <= MAX_GRAM; length++) {
      for (let start = 0; start + length <= edged.length; start++) {
        count(counts, edged.slice(start, start + length));
      }
    }
  }
  return counts;
};

/** What the article index counts: words, not pairs of them, and runs of four characters, marked to keep them apart. */
export function indexTerms(byWords: FeatureCounts, byCharacters: FeatureCounts): FeatureCounts {
  const terms = new Map<string, number>();
  for (const [feature, times] of byWords) {
    if (!feature.includes(' ')) {
      terms.set(`=${feature}`, times);
    }
  }
  for (const [feature, times] of byCharacters) {
    if (feature.length === MAX_GRAM) {
      terms.set(feature, times);
    }
  }
  return terms;
}

function count(counts: Map<string, number>, feature: string): void {
  counts.set(feature, (counts.get(feature) ?? 0) + 1);
}
