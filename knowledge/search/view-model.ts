import { type FeatureSpace, type SparseVector, learnFeatures } from './feature-space.ts';
import { type Passage, incidenceOf } from './incidence.ts';
import { type Softmax, trainSoftmax } from './softmax.ts';

/** The weight of a question as people ask it. */
export const ASKED = 1;
/** The weight of the first words of an answer: one example among the others. Below it a text is only looked up. */
export const SAID = 0.5;

/** All that is learnt from one way of looking at the texts. */
export interface ViewModel {
  readonly space: FeatureSpace;
  readonly model: Softmax;
  /** Vectors of the examples that were learnt from, in their order. */
  readonly vectors: readonly SparseVector[];
}

export interface ViewSettings {
  readonly features: number;
  readonly labels: number;
  readonly epochs: number;
}

export function trainView(passages: readonly Passage[], settings: ViewSettings): ViewModel {
  const learnt = passages.filter((passage) => passage.weight >= SAID);
  const incidence = incidenceOf(learnt, settings);
  const space = learnFeatures(incidence, { passages: learnt.length, labels: settings.labels });
  const labelled = learnt.map(({ features, label }) => ({ vector: space.vector(features), label }));
  return {
    space,
    model: trainSoftmax(labelled, incidence, settings),
    vectors: labelled.map(({ vector }) => vector),
  };
}
