import type { Fault } from '../content-file.ts';
import type { Article } from '../schema/article.ts';

/** Share of common word parts above which two questions are the same question to the engine. */
const TOO_SIMILAR = 0.9;

interface Asked {
  readonly article: Article;
  readonly question: string;
  /** The rarest first. */
  readonly parts: readonly string[];
}

/** Questions that stand, nearly word for word, under two articles of one language: the engine could not tell them apart. */
export function similarQuestions(articles: readonly Article[]): readonly Fault[] {
  const faults: Fault[] = [];
  // "area 1" and "area 2" differ by one sign and by all that matters, so only questions with the same numbers compare.
  for (const group of groupsOf(articles).values()) {
    for (const [one, other] of similarPairs(rarestFirst(group))) {
      faults.push({
        file: one.article.file,
        message: `"${one.question}" is nearly "${other.question}" of ${other.article.file}`,
      });
    }
  }
  return faults;
}

/** Questions by language and by the numbers in them. */
function groupsOf(articles: readonly Article[]): ReadonlyMap<string, readonly Asked[]> {
  const groups = new Map<string, Asked[]>();
  for (const article of articles) {
    for (const question of article.questions) {
      const key = `${article.locale} ${(question.match(/\d+/g) ?? []).join(' ')}`;
      const group = groups.get(key) ?? [];
      group.push({ article, question, parts: partsOf(question) });
      groups.set(key, group);
    }
  }
  return groups;
}

/** Pairs of different articles that are too similar, the later question first. */
function similarPairs(group: readonly Asked[]): readonly (readonly [Asked, Asked])[] {
  const pairs: (readonly [Asked, Asked])[] = [];
  // Two sets that share nine tenths of their parts share one of the rarest tenth: only those are looked up, since
  // comparing each of thousands of questions with each other took seconds.
  const byPart = new Map<string, Asked[]>();
  for (const one of group) {
    const candidates = new Set<Asked>();
    for (const part of one.parts.slice(0, one.parts.length - Math.ceil(one.parts.length * TOO_SIMILAR) + 1)) {
      const known = byPart.get(part) ?? [];
      known.forEach((other) => candidates.add(other));
      known.push(one);
      byPart.set(part, known);
    }
    for (const other of candidates) {
      if (other.article.id !== one.article.id && overlap(one.parts, other.parts) >= TOO_SIMILAR) {
        pairs.push([one, other]);
      }
    }
  }
  return pairs;
}

function rarestFirst(group: readonly Asked[]): readonly Asked[] {
  const counts = new Map<string, number>();
  for (const part of group.flatMap(({ parts }) => parts)) {
    counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  const rarity = (one: string, other: string) =>
    (counts.get(one) ?? 0) - (counts.get(other) ?? 0) || (one < other ? -1 : 1);
  return group.map((asked) => ({ ...asked, parts: asked.parts.toSorted(rarity) }));
}

/** The pieces of three letters of each word, so that endings and single letters weigh little. */
function partsOf(question: string): readonly string[] {
  const words =
    question
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const parts = new Set<string>();
  for (const word of words) {
    const padded = ` ${word} `;
    for (let index = 0; index + 3 <= padded.length; index += 1) {
      parts.add(padded.slice(index, index + 3));
    }
  }
  return [...parts];
}

/** Common parts over all parts (Jaccard), 0 to 1. */
function overlap(one: readonly string[], other: readonly string[]): number {
  const known = new Set(other);
  const common = one.filter((part) => known.has(part)).length;
  return common / (one.length + other.length - common);
}
