import { type ArticleIndex, buildArticleIndex } from './article-index.ts';
import { type FeatureSpace, type SparseVector, learnFeatures, vectorOf } from './feature-space.ts';
import { type Passage, incidenceOf } from './incidence.ts';
import { type Softmax, trainSoftmax } from './softmax.ts';

/** The weight of a question as people ask it. */
export const ASKED = 1;
/** The weight of the first words of an answer: one example among the others. */
export const SAID = 0.5;

/** All that is learnt from one way of looking at the texts. */
export interface ViewModel {
  readonly space: FeatureSpace;
  readonly model: Softmax;
  readonly index: ArticleIndex;
}

export interface ViewSettings {
  readonly features: number;
  readonly labels: number;
  readonly epochs: number;
  readonly models: number;
}

/** The view, and the vectors of the passages in their order. */
export interface LearntView {
  readonly view: ViewModel;
  readonly vectors: readonly SparseVector[];
}

export function learnView(passages: readonly Passage[], settings: ViewSettings): LearntView {
  const incidence = incidenceOf(passages, settings);
  const { starts, labels: classes, counts } = incidence;
  const space = learnFeatures(incidence, { passages: passages.length, labels: settings.labels });
  const vectors = passages.map(({ features }) => vectorOf(features, space));
  const labels = Int32Array.from(passages, ({ label }) => label);
  const keys = Int32Array.from(passages, ({ key }) => key);
  return {
    view: {
      space,
      model: trainSoftmax({ vectors, labels, keys }, incidence, settings),
      index: buildArticleIndex({ starts, labels: classes, counts }, settings.labels),
    },
    vectors,
  };
}
