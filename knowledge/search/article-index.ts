import type { CountedFeatures } from './dictionary.ts';

/** Something said in a document (an article), its features counted; `weight` is below 1 for what matters less. */
export interface Passage {
  readonly document: number;
  readonly features: CountedFeatures;
  readonly weight: number;
}

/** BM25 over whole articles: a second opinion that needs no training. */
export interface ArticleIndex {
  /**
   * Adds each document's score to `out` and returns the most that a document with every feature of the query could
   * score: scores of two queries compare only as shares of it.
   */
  score(query: CountedFeatures, out: Float64Array): number;
}

export interface IndexSettings {
  readonly features: number;
  readonly documents: number;
}

// The usual saturation of BM25; half of the usual length correction, since articles differ in examples, not in verbosity.
const K1 = 1.2;
const B = 0.5;

interface Postings {
  readonly documents: Int32Array;
  /** The feature's part of each document's score, inverse document frequency included. */
  readonly parts: Float32Array;
  readonly highest: number;
}

export function buildArticleIndex(passages: readonly Passage[], settings: IndexSettings): ArticleIndex {
  const lengths = new Float64Array(settings.documents);
  const counted: (Map<number, number> | undefined)[] = Array.from({ length: settings.features });
  for (const { document, features, weight } of passages) {
    features.ids.forEach((id, i) => {
      const count = (features.counts[i] ?? 0) * weight;
      const byDocument = counted[id] ?? new Map<number, number>();
      counted[id] = byDocument;
      byDocument.set(document, (byDocument.get(document) ?? 0) + count);
      lengths[document] = (lengths[document] ?? 0) + count;
    });
  }
  const written = lengths.filter((length) => length > 0);
  const average = written.reduce((sum, length) => sum + length, 0) / Math.max(1, written.length) || 1;
  const normal = lengths.map((length) => K1 * (1 - B + (B * length) / average));
  const postings = counted.map((byDocument) => byDocument && postingsOf(byDocument, normal, written.length));
  const unknown = rarityOf(0, written.length) * (K1 + 1);
  return { score: (query, out) => score(query, { postings, unknown, out }) };
}

function postingsOf(
  byDocument: ReadonlyMap<number, number>,
  normal: Float64Array,
  documents: number,
): Postings {
  const rarity = rarityOf(byDocument.size, documents);
  return {
    documents: Int32Array.from(byDocument.keys()),
    parts: Float32Array.from(
      byDocument,
      ([document, count]) => (rarity * count * (K1 + 1)) / (count + (normal[document] ?? K1)),
    ),
    highest: rarity * (K1 + 1),
  };
}

interface Scoring {
  readonly postings: readonly (Postings | undefined)[];
  readonly unknown: number;
  readonly out: Float64Array;
}

function score({ ids, counts, strangers }: CountedFeatures, { postings, unknown, out }: Scoring): number {
  let ceiling = strangers * unknown;
  for (let i = 0; i < ids.length; i++) {
    const count = counts[i] ?? 0;
    const found = postings[ids[i] ?? 0];
    ceiling += (found?.highest ?? unknown) * count;
    if (!found) {
      continue;
    }
    const { documents, parts } = found;
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at] ?? 0;
      out[document] = (out[document] ?? 0) + (parts[at] ?? 0) * count;
    }
  }
  return ceiling;
}

function rarityOf(documentsWith: number, documents: number): number {
  return Math.log(1 + (documents - documentsWith + 0.5) / (documentsWith + 0.5));
}
