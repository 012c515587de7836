import { type ArticleIndex, buildArticleIndex } from './article-index.ts';
import type { CountedFeatures } from './dictionary.ts';
import { type FeatureSpace, type SparseVector, learnFeatures } from './feature-space.ts';
import { type Softmax, trainSoftmax } from './softmax.ts';

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
  /** Vectors of the examples of weight 1, in their order. */
  readonly vectors: readonly SparseVector[];
}

export interface ViewSettings {
  readonly features: number;
  readonly labels: number;
  readonly epochs: number;
}

export function trainView(examples: readonly ViewExample[], settings: ViewSettings): ViewModel {
  // What an answer says is only looked up: learning from it takes long and teaches little of how people ask.
  const asked = examples.filter((example) => example.weight === 1);
  const space = learnFeatures(asked, settings);
  const labelled = asked.map(({ features, label }) => ({ vector: space.vector(features), label }));
  const passages = examples.map(({ features, label, weight }) => ({ features, document: label, weight }));
  return {
    space,
    model: trainSoftmax(labelled, settings),
    index: buildArticleIndex(passages, { features: settings.features, documents: settings.labels }),
    vectors: labelled.map(({ vector }) => vector),
  };
}
