import { describe, expect, it } from 'vitest';
import { isNews, type Told } from '../../../bots/cases/queue-news.ts';

describe('what a person in a queue would notice', () => {
  const cases: readonly (readonly [string, Told, Told, boolean])[] = [
    ['nothing has changed', { position: 4 }, { position: 4 }, false],
    ['one place nearer, far back', { position: 9 }, { position: 8 }, false],
    ['a third of the queue has gone', { position: 9 }, { position: 6 }, true],
    ['one place nearer, near the front', { position: 3 }, { position: 2 }, true],
    ['next', { position: 5 }, { position: 1 }, true],
    ['somebody urgent went ahead', { position: 2 }, { position: 3 }, false],
    [
      'the wait is somewhat longer',
      { position: 4, wait: { low: 10, high: 20 } },
      { position: 4, wait: { low: 15, high: 25 } },
      false,
    ],
    [
      'the wait has doubled',
      { position: 4, wait: { low: 10, high: 20 } },
      { position: 4, wait: { low: 20, high: 40 } },
      true,
    ],
    [
      'from two minutes to five',
      { position: 1, wait: { low: 1, high: 2 } },
      { position: 1, wait: { low: 3, high: 5 } },
      false,
    ],
  ];

  it.each(cases)('%s', (_title, told, now, expected) => {
    expect(isNews(told, now)).toBe(expected);
  });
});
