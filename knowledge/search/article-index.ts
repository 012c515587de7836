import type { FeatureCounts } from './features.ts';

/** A document of the index: all that an article says and is asked, its terms weighted by where they stand. */
export type DocumentTerms = ReadonlyMap<string, number>;

export interface IndexScore {
  /** The most that a document with every word of the query could score; never compare scores without it. */
  readonly ceiling: number;
}

/** BM25 over whole articles: a second opinion that needs no training. */
export interface ArticleIndex {
  /** Writes each document's score into `out`. */
  score(query: FeatureCounts, out: Float64Array): IndexScore;
}

// The usual saturation of BM25; half of the usual length correction, since articles differ in examples, not in verbosity.
const K1 = 1.2;
const B = 0.5;

interface Postings {
  readonly documents: Int32Array;
  /** The term's part of each document's score, inverse document frequency included. */
  readonly parts: Float32Array;
  readonly highest: number;
}

export function buildArticleIndex(documents: readonly DocumentTerms[]): ArticleIndex {
  const lengths = documents.map(lengthOf);
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents.length) || 1;
  const byTerm = new Map<string, [document: number, count: number][]>();
  documents.forEach((terms, document) => {
    for (const [term, count] of terms) {
      const list = byTerm.get(term);
      if (list) {
        list.push([document, count]);
      } else {
        byTerm.set(term, [[document, count]]);
      }
    }
  });
  const postings = new Map<string, Postings>();
  for (const [term, list] of byTerm) {
    const rarity = rarityOf(list.length, documents.length);
    postings.set(term, {
      documents: Int32Array.from(list, ([document]) => document),
      parts: Float32Array.from(list, ([document, count]) => {
        const length = (lengths[document] ?? 0) / average;
        return (rarity * count * (K1 + 1)) / (count + K1 * (1 - B + B * length));
      }),
      highest: rarity * (K1 + 1),
    });
  }
  const unknown = rarityOf(0, documents.length) * (K1 + 1);
  return { score: (query, out) => ({ ceiling: score(query, postings, { out, unknown }) }) };
}

function score(
  query: FeatureCounts,
  postings: ReadonlyMap<string, Postings>,
  { out, unknown }: { readonly out: Float64Array; readonly unknown: number },
): number {
  out.fill(0);
  let ceiling = 0;
  for (const [term, count] of query) {
    const found = postings.get(term);
    ceiling += (found?.highest ?? unknown) * count;
    if (!found) {
      continue;
    }
    const { documents, parts } = found;
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i] ?? 0;
      out[document] = (out[document] ?? 0) + (parts[i] ?? 0) * count;
    }
  }
  return ceiling;
}

function rarityOf(documentsWith: number, documents: number): number {
  return Math.log(1 + (documents - documentsWith + 0.5) / (documentsWith + 0.5));
}

function lengthOf(terms: DocumentTerms): number {
  let length = 0;
  for (const count of terms.values()) {
    length += count;
  }
  return length;
}
