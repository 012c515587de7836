import type { EvaluationLine } from '../../../dialogs/evaluate.ts';
import type { EvaluationQuestion } from '../../../knowledge/checks/question.ts';

/** A question about the deadline, unless said otherwise. */
export function aQuestion(given: Partial<EvaluationQuestion> & { readonly id: string }): EvaluationQuestion {
  return {
    lang: 'it',
    text: 'quando scade?',
    labels: ['call.deadline'],
    expect: { action: 'answer' },
    ...given,
  };
}

/** A reply with the deadline, unless said otherwise. */
export function aLine(given: Partial<EvaluationLine> & { readonly id: string }): EvaluationLine {
  return {
    outcome: 'answer',
    articles: ['call.deadline'],
    confidence: 0.9,
    text: 'Il 22 gennaio 2024.',
    places: [],
    ms: 1,
    ...given,
  };
}
