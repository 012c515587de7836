import type { Article } from '../schema/article.ts';
import type { FoundFault } from './fault-lines.ts';

/** Share of common word parts above which two questions are the same question to the engine. */
const TOO_SIMILAR = 0.9;

interface Asked {
  readonly article: Article;
  readonly question: string;
  readonly parts: readonly string[];
}

/** The parts as numbers, the rarest part of the group being 0; ascending. */
interface Ranked extends Asked {
  readonly ranks: Uint32Array;
}

/** Questions that stand, nearly word for word, under two articles of one language: the engine could not tell them apart. */
export function similarQuestions(articles: readonly Article[]): readonly FoundFault[] {
  const faults: FoundFault[] = [];
  // "area 1" and "area 2" differ by one sign and by all that matters, so only questions with the same numbers compare.
  for (const group of groupsOf(articles).values()) {
    for (const [one, other] of similarPairs(rarestFirst(group))) {
      faults.push({
        file: one.article.file,
        at: ['questions', one.article.questions.indexOf(one.question)],
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
function similarPairs(group: readonly Ranked[]): readonly (readonly [Asked, Asked])[] {
  const pairs: (readonly [Asked, Asked])[] = [];
  // Two sets that share nine tenths of their parts share one of the rarest tenth: only those are looked up, since
  // comparing each of thousands of questions with each other took seconds.
  const byRank = new Map<number, Ranked[]>();
  for (const one of group) {
    const candidates = new Set<Ranked>();
    const { length } = one.ranks;
    for (const rank of one.ranks.subarray(0, length - Math.ceil(length * TOO_SIMILAR) + 1)) {
      const known = byRank.get(rank) ?? [];
      known.forEach((other) => candidates.add(other));
      known.push(one);
      byRank.set(rank, known);
    }
    for (const other of candidates) {
      if (other.article.id !== one.article.id && isSimilar(one.ranks, other.ranks)) {
        pairs.push([one, other]);
      }
    }
  }
  return pairs;
}

function rarestFirst(group: readonly Asked[]): readonly Ranked[] {
  const counts = new Map<string, number>();
  for (const { parts } of group) {
    for (const part of parts) {
      counts.set(part, (counts.get(part) ?? 0) + 1);
    }
  }
  const ranks = new Map(
    [...counts]
      .sort(([one, count], [other, more]) => count - more || (one < other ? -1 : 1))
      .map(([part], rank) => [part, rank]),
  );
  return group.map((asked) => ({
    ...asked,
    ranks: Uint32Array.from(asked.parts, (part) => ranks.get(part) ?? 0).sort(),
  }));
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

/** Whether common parts over all parts (Jaccard) are that many; both ascending. */
function isSimilar(one: Uint32Array, other: Uint32Array): boolean {
  // The same, said of the parts that only one of them has; the sliver keeps a share that is just enough.
  const allowed = ((one.length + other.length) * (1 - TOO_SIMILAR)) / (1 + TOO_SIMILAR) + 1e-9;
  if (Math.abs(one.length - other.length) > allowed) {
    return false;
  }
  let single = 0;
  let i = 0;
  let j = 0;
  while (single <= allowed && i < one.length && j < other.length) {
    const difference = (one[i] ?? 0) - (other[j] ?? 0);
    i += difference <= 0 ? 1 : 0;
    j += difference >= 0 ? 1 : 0;
    single += difference === 0 ? 0 : 1;
  }
  return single + one.length - i + other.length - j <= allowed;
}
