import type { Article, Intent } from '../schema/article.ts';
import type { Language, Locale } from '../schema/locale.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';

/** What the engine learns from: articles and the intents that are no articles. */
export interface SearchCorpus {
  readonly articles: readonly Article[];
  readonly intents: readonly Intent[];
  readonly vocabulary: Readonly<Record<Locale, Vocabulary>>;
  /** The names of places, which are no slips of other words. */
  readonly gazetteer?: PlaceNames;
}

export interface PlaceNames
  extends Readonly<
    Record<'streets' | 'metro' | 'districts' | 'landmarks', readonly { readonly name: string }[]>
  > {
  readonly aliases: readonly { readonly alias: string }[];
}

/** A topic (an article's or an intent's id) that may be meant, and how sure we are, 0 to 1. */
export interface Match {
  readonly id: string;
  readonly confidence: number;
}

/** What the engine makes of one utterance or clause. */
export interface Reading {
  /** Best first, at most five; empty when nothing of the utterance is known. */
  readonly matches: readonly Match[];
  /** The utterance as the engine corrected it: normalised, spelling mended. */
  readonly corrected: string;
  /** True when the utterance is a question of the base word for word, case, accents and punctuation apart. */
  readonly exact: boolean;
  /** How far the best match is ahead of the second, 0 to 1. */
  readonly lead: number;
}

/** Pure and deterministic once built: the same corpus and utterance give the same reading on every machine. */
export interface SearchEngine {
  read(utterance: string, language: Language): Reading;
  /** Share of the content words of an utterance that the base knows in a language, 0 to 1; far cheaper than reading it. */
  knownShare(utterance: string, language: Language): number;
}
