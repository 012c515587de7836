import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recogniseDates } from '../../../knowledge/dates/recognise.ts';

const SENTENCES = readFileSync(new URL('no-dates.it.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

describe('sentences without a date', () => {
  it('raise at most three false alarms', () => {
    const alarms = SENTENCES.filter(
      (sentence) => recogniseDates(sentence, 'it', '2024-01-10T10:00').length > 0,
    );

    expect(SENTENCES.length).toBeGreaterThanOrEqual(300);
    // Shown whole when there are more, so that the culprits can be read.
    expect(alarms.slice(3)).toEqual([]);
  });
});
