import type { CountedFeatures } from './tally.ts';
import type { FeatureCounts } from './incidence.ts';

/** BM25 over whole articles: a second opinion that needs no training. */
export interface ArticleIndex {
  /** Which articles have each feature, and how often. */
  readonly counted: FeatureCounts;
  /** What each article's length adds to how often it says something: the long one is not better for saying it oftener. */
  readonly lengths: Float64Array;
  /** The number of articles that say anything. */
  readonly articles: number;
}

// The usual saturation of BM25; half of the usual length correction, since articles differ in examples, not in verbosity.
const K1 = 1.4;
const B = 0.5;

export function buildArticleIndex(counted: FeatureCounts, labels: number): ArticleIndex {
  const said = new Float64Array(labels);
  for (let at = 0; at < counted.labels.length; at++) {
    const label = counted.labels[at] as number;
    said[label] = (said[label] as number) + (counted.counts[at] as number);
  }
  const written = said.filter((length) => length > 0);
  const average = written.reduce((sum, length) => sum + length, 0) / Math.max(1, written.length) || 1;
  const lengths = said.map((length) => K1 * (1 - B + (B * length) / average));
  return { counted, lengths, articles: written.length };
}

/**
 * Adds each article's score to `out` and returns the most that an article with every feature of the query could
 * score: scores of two queries compare only as shares of it.
 */
export function scoreArticles(
  query: CountedFeatures,
  { counted: { starts, labels, counts }, lengths, articles }: ArticleIndex,
  out: Float64Array,
): number {
  let ceiling = query.strangers * rarityOf(0, articles);
  for (let i = 0; i < query.ids.length; i++) {
    const from = starts[query.ids[i] as number] as number;
    const to = starts[(query.ids[i] as number) + 1] as number;
    const most = rarityOf(to - from, articles) * (query.counts[i] as number);
    ceiling += most;
    for (let at = from; at < to; at++) {
      const label = labels[at] as number;
      const count = counts[at] as number;
      out[label] = (out[label] as number) + (most * (K1 + 1) * count) / (count + (lengths[label] as number));
    }
  }
  return ceiling * (K1 + 1);
}

function rarityOf(articlesWith: number, articles: number): number {
  return Math.log(1 + (articles - articlesWith + 0.5) / (articlesWith + 0.5));
}
