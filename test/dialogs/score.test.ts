import { describe, expect, it } from 'vitest';
import type { EvaluationLine } from '../../dialogs/evaluate.ts';
import { scoreEvaluation } from '../../dialogs/score.ts';
import { EvaluationQuestion } from '../../knowledge/checks/question.ts';

/** The verdict on a reply to a question that wants this answer. */
function verdictOn(text: string, answer: string | number) {
  const question = EvaluationQuestion.parse({
    id: 'q-1',
    lang: 'it',
    text: 'quanti giorni mancano?',
    labels: ['call.deadline'],
    expect: { action: 'answer', answer },
  });
  const line: EvaluationLine = {
    id: 'q-1',
    outcome: 'answer',
    articles: ['call.deadline'],
    confidence: 1,
    text,
    places: [],
    ms: 1,
  };
  return scoreEvaluation([line], [question]).verdicts[0]?.verdict;
}

describe('the verdict on a reply', () => {
  it.each([
    ['Mancano 10 giorni, di cui 6 lavorativi.', 10],
    ['Mancano 10.', 10],
    ['Sì, giovedì 18 gennaio va bene.', 'yes'],
    ['No, il termine è passato.', 'no'],
    ['È lunedì 22 gennaio.', 'lunedì'],
  ])('takes "%s" for the answer %s', (text, answer) => {
    expect(verdictOn(text, answer)).toBe('right');
  });

  it.each([
    ['La scadenza è il 22 gennaio 2010.', 10],
    ['Mancano 10,5 ore.', 10],
    ['Nel 2024 no.', 'no'],
    ['È martedì.', 'lunedì'],
  ])('does not take "%s" for the answer %s', (text, answer) => {
    expect(verdictOn(text, answer)).toBe('wrong');
  });
});
