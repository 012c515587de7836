import { describe, expect, it } from 'vitest';
import {
  calibration,
  confusions,
  judgeRun,
  riskAgainstCoverage,
  tallyBy,
  worst,
} from '../../../channels/cli/evaluation-statistics.ts';
import { aLine, aQuestion } from './evaluation-runs.ts';

const QUESTIONS = [
  aQuestion({ id: 'it-001' }),
  aQuestion({ id: 'it-002' }),
  aQuestion({ id: 'it-003', text: 'a che ora?' }),
  aQuestion({ id: 'it-004', text: 'che tempo fa', labels: ['out-of-scope'], expect: { action: 'handoff' } }),
];
const LINES = [
  aLine({ id: 'it-001', confidence: 0.95 }),
  aLine({ id: 'it-002', confidence: 0.65, articles: ['call.status'] }),
  aLine({ id: 'it-003', confidence: 0.25, outcome: 'clarify', articles: ['call.deadline', 'call.status'] }),
  aLine({ id: 'it-004', confidence: 0.1, outcome: 'handoff', articles: [] }),
];
const JUDGED = judgeRun(LINES, QUESTIONS);

describe('evaluation statistics', () => {
  it('counts verdicts by any group', () => {
    const tallies = tallyBy(JUDGED, ({ question }) => question.labels[0] ?? '');

    expect(tallies.get('call.deadline')).toEqual({ total: 3, right: 1, clarified: 1, wrong: 1, refused: 0 });
    expect(tallies.get('out-of-scope')).toMatchObject({ total: 1, right: 1 });
  });

  it('pairs what was wanted with what came', () => {
    expect(confusions(JUDGED)).toEqual([
      { wanted: 'call.deadline', given: 'call.status', count: 1, examples: ['quando scade?'] },
      {
        wanted: 'call.deadline',
        given: 'clarify (call.deadline, call.status)',
        count: 1,
        examples: ['a che ora?'],
      },
    ]);
  });

  it('measures how far confidence is true', () => {
    const { bins, error } = calibration(JUDGED);

    expect(bins).toEqual([
      { confidence: 0.65, right: 0, total: 1 },
      { confidence: 0.95, right: 1, total: 1 },
    ]);
    // Half the answers were 0.65 too sure, half 0.05 too modest.
    expect(error).toBeCloseTo(0.35);
  });

  it('draws risk from the surest answers down', () => {
    expect(riskAgainstCoverage(JUDGED)).toEqual([
      { coverage: 0.25, risk: 0 },
      { coverage: 0.5, risk: 0.5 },
    ]);
  });

  it('keeps answers of one confidence together', () => {
    const lines = LINES.map((line) => ({ ...line, confidence: 0.5 }));

    expect(riskAgainstCoverage(judgeRun(lines, QUESTIONS))).toEqual([{ coverage: 0.5, risk: 0.5 }]);
  });

  it('lists wrong before refused before clarified', () => {
    const refused = aLine({ id: 'it-001', outcome: 'handoff', articles: [] });
    const judged = judgeRun([refused, ...LINES.slice(1)], QUESTIONS);

    expect(worst(judged, 30).map(({ verdict }) => verdict)).toEqual(['wrong', 'refused', 'clarified']);
    expect(worst(judged, 1)).toHaveLength(1);
  });

  it('has no figures for an empty run', () => {
    expect(calibration([])).toEqual({ bins: [], error: 0 });
    expect(riskAgainstCoverage([])).toEqual([]);
  });
});
