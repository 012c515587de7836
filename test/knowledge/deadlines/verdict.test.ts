import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { recogniseDates } from '../../../knowledge/dates/recognise.ts';
import { readSpan } from '../../../knowledge/deadlines/span-readings.ts';
import { applicationVerdict, questionsVerdict } from '../../../knowledge/deadlines/verdict.ts';
import { aCall } from '../../support/small-knowledge.ts';

const call = aCall();
const NOW = '2024-01-18T10:00:00';

function spansIn(text: string, now = NOW) {
  const at = Temporal.PlainDateTime.from(now).toZonedDateTime('Europe/Rome');
  const day = Temporal.PlainDate.from('2024-01-22');
  return recogniseDates(text, 'en', now).flatMap((mention) =>
    readSpan(mention, { now: at, day, isOfThePast: false }),
  );
}

describe('applicationVerdict', () => {
  it.each([
    ['on 20 January', 'before'],
    ['on 22 January', 'cut'],
    ['on Monday at 11:59 am', 'before'],
    ['on Monday at 12:00 pm', 'at'],
    ['on Monday at 12:01 pm', 'after'],
    ['at 1pm', 'after'],
    ['on 25 January', 'after'],
    ['tomorrow afternoon', 'before'],
    ['on 22 January 2025', 'other-year'],
    ['on 1 December 2023', 'early'],
  ])('judges "%s" as %s', (text, verdict) => {
    expect(spansIn(text).map((span) => applicationVerdict(call, span))).toContain(verdict);
  });
});

describe('questionsVerdict', () => {
  it.each([
    ['on 16 January 2024', 'before'],
    ['on 17 January 2024', 'cut'],
    ['on 18 January 2024', 'after'],
  ])('judges "%s" as %s', (text, verdict) => {
    expect(spansIn(text).map((span) => questionsVerdict(call, span))).toEqual([verdict]);
  });
});

describe('readSpan', () => {
  it('takes midnight as the end of its day', () => {
    const [span] = spansIn('on 22 January 2024 at midnight');

    expect(span?.from.toPlainDate().toString()).toBe('2024-01-23');
  });

  it('takes a weekday of this week already past for the next one', () => {
    const [span] = spansIn('on Monday at 9 am', '2024-01-15T15:00:00');

    expect(span?.from.toPlainDate().toString()).toBe('2024-01-22');
  });
});
