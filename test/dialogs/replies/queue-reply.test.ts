import { describe, expect, it } from 'vitest';
import { waitInWords } from '../../../dialogs/replies/queue-reply.ts';

describe('an expected wait in words', () => {
  it.each([
    [{ low: 0, high: 5 }, 'Di solito rispondono in pochi minuti.'],
    [{ low: 0, high: 15 }, 'Attesa prevista: fino a 15 minuti.'],
    [{ low: 10, high: 20 }, 'Attesa prevista: da 10 a 20 minuti.'],
    [{ low: 20, high: 20 }, 'Attesa prevista: circa 20 minuti.'],
    [{ low: 45, high: 90 }, 'Attesa prevista: da 45 minuti a 2 ore.'],
    [{ low: 60, high: 180 }, 'Attesa prevista: da 1 a 3 ore.'],
    [{ low: 60, high: 75 }, 'Attesa prevista: da 1 a 2 ore.'],
  ])('%o', (wait, expected) => {
    expect(waitInWords('it', wait)).toBe(expected);
  });

  it('is told in English', () => {
    expect(waitInWords('en', { low: 10, high: 20 })).toBe('Expected wait: 10 to 20 minutes.');
  });
});
