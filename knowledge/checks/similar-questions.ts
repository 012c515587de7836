import type { Fault } from '../content-file.ts';
import type { Article } from '../schema/article.ts';

/** Share of common word parts above which two questions are the same question to the engine. */
const TOO_SIMILAR = 0.9;

/** Questions that stand, nearly word for word, under two articles of one language: the engine could not tell them apart. */
export function similarQuestions(articles: readonly Article[]): readonly Fault[] {
  const faults: Fault[] = [];
  const seen: {
    readonly article: Article;
    readonly question: string;
    readonly parts: ReadonlySet<string>;
  }[] = [];
  for (const article of articles) {
    for (const question of article.questions) {
      const parts = partsOf(question);
      for (const other of seen) {
        const sameArticle = other.article.id === article.id;
        // "area 1" and "area 2" differ by one sign and by all that matters.
        const sameNumbers = numbersOf(other.question) === numbersOf(question);
        if (
          other.article.locale === article.locale &&
          !sameArticle &&
          sameNumbers &&
          overlap(parts, other.parts) >= TOO_SIMILAR
        ) {
          faults.push({
            file: article.file,
            message: `"${question}" is nearly "${other.question}" of ${other.article.file}`,
          });
        }
      }
      seen.push({ article, question, parts });
    }
  }
  return faults;
}

/** The pieces of three letters of each word, so that endings and single letters weigh little. */
function partsOf(question: string): ReadonlySet<string> {
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
  return parts;
}

function numbersOf(question: string): string {
  return (question.match(/\d+/g) ?? []).join(' ');
}

/** Common parts over all parts (Jaccard), 0 to 1. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  if (small.size < large.size * TOO_SIMILAR) {
    return 0;
  }
  let common = 0;
  for (const part of small) {
    common += large.has(part) ? 1 : 0;
  }
  return common / (one.size + other.size - common);
}
