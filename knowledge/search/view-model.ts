import { type ArticleIndex, buildArticleIndex } from './article-index.ts';
import type { CountedFeatures } from './dictionary.ts';
import { type FeatureSpace, type SparseVector, learnFeatures } from './feature-space.ts';
import { type Softmax, trainSoftmax } from './softmax.ts';

/** The weight of a question as people ask it. */
export const ASKED = 1;
/** The weight of the first words of an answer: one example among the others. Below it a text is only looked up. */
export const SAID = 0.5;

/** A text of the base as one view counts it. */
export interface ViewExample {
  readonly features: CountedFeatures;
  readonly label: number;
  /** 1 for a question as people ask it; less for a sentence of an answer. */
  readonly weight: number;
}

/** All that is learnt from one way of looking at the texts. */
export interface ViewModel {
  readonly space: FeatureSpace;
  readonly model: Softmax;
  readonly index: ArticleIndex;
  /** Vectors of the examples that were learnt from, in their order. */
  readonly vectors: readonly SparseVector[];
}

export interface ViewSettings {
  readonly features: number;
  readonly labels: number;
  readonly epochs: number;
}

export function trainView(examples: readonly ViewExample[], settings: ViewSettings): ViewModel {
  const learnt = examples.filter((example) => example.weight >= SAID);
  const space = learnFeatures(learnt, settings);
  const labelled = learnt.map(({ features, label }) => ({ vector: space.vector(features), label }));
  const passages = examples.map(({ features, label, weight }) => ({ features, document: label, weight }));
  return {
    space,
    model: trainSoftmax(labelled, settings),
    index: buildArticleIndex(passages, { features: settings.features, documents: settings.labels }),
    vectors: labelled.map(({ vector }) => vector),
  };
}
