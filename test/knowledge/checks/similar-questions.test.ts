import { describe, expect, it } from 'vitest';
import { similarQuestions } from '../../../knowledge/checks/similar-questions.ts';
import { anArticle } from '../../support/small-knowledge.ts';

const DEADLINE = anArticle({
  id: 'call.deadline',
  questions: ['Entro quando si presenta la domanda di contributo?'],
});

function faultsWith(question: string, id = 'call.status') {
  return similarQuestions([DEADLINE, anArticle({ id, questions: [question] })]);
}

describe('questions that stand under two articles', () => {
  it('finds them nearly word for word', () => {
    expect(faultsWith('entro quando si presenta la domanda di contributo')).toEqual([
      {
        file: 'articles/it/call.status.md',
        at: ['questions', 0],
        message:
          '"entro quando si presenta la domanda di contributo" is nearly "Entro quando si presenta la domanda di contributo?" of articles/it/call.deadline.md',
      },
    ]);
  });

  it('lets an article repeat its own', () => {
    expect(faultsWith('entro quando si presenta la domanda di contributo', 'call.deadline')).toEqual([]);
  });

  it('lets questions of another meaning be', () => {
    expect(faultsWith('Chi presenta la domanda?')).toEqual([]);
  });

  it('tells questions apart by a number', () => {
    const articles = ['1', '2'].map((area) =>
      anArticle({ id: `call.area${area}`, questions: [`Che cosa si chiede di fare nell'area ${area}?`] }),
    );

    expect(similarQuestions(articles)).toEqual([]);
  });
});
