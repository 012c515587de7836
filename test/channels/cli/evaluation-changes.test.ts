import { describe, expect, it } from 'vitest';
import { changeLine, changesBetween, parseRun } from '../../../channels/cli/evaluation-changes.ts';
import { aLine, aQuestion } from './evaluation-runs.ts';

const QUESTIONS = [aQuestion({ id: 'it-001' }), aQuestion({ id: 'it-002', text: 'e l’ora?' })];
const BEFORE = [aLine({ id: 'it-001' }), aLine({ id: 'it-002', articles: ['call.status'] })];

describe('changes between two runs', () => {
  it('says nothing of answers that stayed', () => {
    const slower = BEFORE.map((line) => ({ ...line, ms: 9, confidence: 0.7 }));

    expect(changesBetween({ before: BEFORE, after: slower, questions: QUESTIONS })).toEqual([]);
  });

  it('names an answer that became right', () => {
    const after = [aLine({ id: 'it-001' }), aLine({ id: 'it-002' })];

    const changes = changesBetween({ before: BEFORE, after, questions: QUESTIONS });

    expect(changes).toEqual([
      {
        id: 'it-002',
        text: 'e l’ora?',
        before: 'call.status',
        after: 'call.deadline',
        verdictBefore: 'wrong',
        verdictAfter: 'right',
        onlyWords: false,
      },
    ]);
    expect(changes.map(changeLine)).toEqual([
      'it-002 wrong → right        call.status → call.deadline · e l’ora?',
    ]);
  });

  it('tells other words from another answer', () => {
    const after = BEFORE.map((line) => ({ ...line, text: 'Lunedì 22 gennaio.' }));

    const changes = changesBetween({ before: BEFORE, after, questions: QUESTIONS });

    expect(changes.map(({ onlyWords }) => onlyWords)).toEqual([true, true]);
  });

  it('leaves out questions of one run only', () => {
    expect(changesBetween({ before: BEFORE.slice(1), after: BEFORE, questions: QUESTIONS })).toEqual([]);
  });

  it.each([
    ['one object a line', BEFORE.map((line) => JSON.stringify(line)).join('\n')],
    ['one array', JSON.stringify(BEFORE, null, 2)],
  ])('reads a saved run of %s', (_, text) => {
    expect(parseRun(text)).toEqual(BEFORE);
  });

  it('refuses a file that is no run', () => {
    expect(() => parseRun('{"id":"it-001"}')).toThrow('articles');
  });
});
