import type { CountedFeatures } from './tally.ts';
import type { FeatureCounts } from './incidence.ts';

/** BM25 over whole articles: a second opinion that needs no training. */
export interface ArticleIndex {
  /** Which articles have each feature, as in `Incidence`. */
  readonly starts: Int32Array;
  readonly labels: Int32Array;
  /** By the same places: the feature's part of the article's score. */
  readonly parts: Float32Array;
  /** The number of articles that say anything. */
  readonly articles: number;
}

// The usual saturation of BM25; half of the usual length correction, since articles differ in examples, not in verbosity.
const K1 = 1.4;
const B = 0.5;

export function buildArticleIndex(incidence: FeatureCounts, labels: number): ArticleIndex {
  const lengths = new Float64Array(labels);
  incidence.labels.forEach((label, at) => {
    lengths[label] = (lengths[label] as number) + (incidence.counts[at] as number);
  });
  const written = lengths.filter((length) => length > 0);
  const average = written.reduce((sum, length) => sum + length, 0) / Math.max(1, written.length) || 1;
  const normal = lengths.map((length) => K1 * (1 - B + (B * length) / average));
  const parts = new Float32Array(incidence.labels.length);
  for (let id = 0; id + 1 < incidence.starts.length; id++) {
    const from = incidence.starts[id] as number;
    const to = incidence.starts[id + 1] as number;
    const rarity = rarityOf(to - from, written.length);
    for (let at = from; at < to; at++) {
      const count = incidence.counts[at] as number;
      parts[at] = (rarity * count * (K1 + 1)) / (count + (normal[incidence.labels[at] as number] as number));
    }
  }
  return { starts: incidence.starts, labels: incidence.labels, parts, articles: written.length };
}

/**
 * Adds each article's score to `out` and returns the most that an article with every feature of the query could
 * score: scores of two queries compare only as shares of it.
 */
export function scoreArticles(query: CountedFeatures, index: ArticleIndex, out: Float64Array): number {
  const { starts, labels, parts, articles } = index;
  const { ids, counts } = query;
  let ceiling = query.strangers * rarityOf(0, articles);
  for (let i = 0; i < ids.length; i++) {
    const count = counts[i] as number;
    const from = starts[ids[i] as number] as number;
    const to = starts[(ids[i] as number) + 1] as number;
    ceiling += rarityOf(to - from, articles) * count;
    for (let at = from; at < to; at++) {
      const label = labels[at] as number;
      out[label] = (out[label] as number) + (parts[at] as number) * count;
    }
  }
  return ceiling * (K1 + 1);
}

function rarityOf(articlesWith: number, articles: number): number {
  return Math.log(1 + (articles - articlesWith + 0.5) / (articlesWith + 0.5));
}
