import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../channels/cli/evaluation-changes.ts';
import { evaluationReport } from '../../../channels/cli/evaluation-report.ts';
import { judgeRun } from '../../../channels/cli/evaluation-statistics.ts';
import { aLine, aQuestion } from './evaluation-runs.ts';

const QUESTIONS = [
  aQuestion({ id: 'it-001' }),
  aQuestion({ id: 'it-002', text: '<script>alert("quando?")</script>' }),
  aQuestion({ id: 'en-001', lang: 'en', text: 'when does it close?' }),
];
const LINES = [
  aLine({ id: 'it-001' }),
  aLine({ id: 'it-002', articles: ['call.status'], confidence: 0.6, text: 'Chiuso <b>ieri</b>.' }),
  aLine({ id: 'en-001', outcome: 'handoff', articles: [], confidence: 0.2 }),
];
const REPORT = {
  judged: judgeRun(LINES, QUESTIONS),
  source: 'it.jsonl',
  madeAt: new Date('2026-11-23T00:30:00Z'),
};

describe('evaluation report', () => {
  it('asks nothing of the network', () => {
    const html = evaluationReport(REPORT);

    expect(html).not.toMatch(/<(script|link|img|iframe)\b|https?:\/\/|@import|url\(/);
  });

  it('shows people’s words as words', () => {
    const html = evaluationReport(REPORT);

    expect(html).toContain('&lt;script&gt;alert(&quot;quando?&quot;)&lt;/script&gt;');
    expect(html).toContain('Chiuso &lt;b&gt;ieri&lt;/b&gt;.');
  });

  it('holds each part that is promised', () => {
    const html = evaluationReport(REPORT);

    for (const part of [
      'By topic and language',
      'Confusion pairs',
      'Calibration curve',
      'Risk against coverage',
      'The worst 30',
    ]) {
      expect(html).toContain(part);
    }
    expect(html).toContain('call.deadline · en');
    expect(html).toContain('33.3 %');
  });

  it('shows changes only when there is a run to compare', () => {
    const before = [LINES[0], aLine({ id: 'it-002' }), LINES[2]].filter((line) => line !== undefined);
    const changes = changesBetween({ before, after: LINES, questions: QUESTIONS });

    expect(evaluationReport(REPORT)).not.toContain('Changed since');
    expect(evaluationReport({ ...REPORT, changes })).toContain('0 became right, 1 stopped being right');
  });

  it('draws a run without a single answer', () => {
    const html = evaluationReport({ ...REPORT, judged: [] });

    expect(html).toContain('Nothing was answered.');
    expect(html).not.toContain('NaN');
  });
});
