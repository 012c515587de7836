import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

describe('what was missing', () => {
  it.each(['non serve a niente', 'non mi hai aiutato', 'era poco chiaro'])(
    'may be told as "%s"',
    async (says) => {
      const { text, services } = await talk(['quando scade?', 'Non mi è stato utile', says]);

      expect(text).toMatch(/ho preso nota/);
      expect(services.feedback.at(-1)).toEqual({ topic: 'call.deadline', helpful: false, comment: says });
    },
  );

  it('is not told by another question', async () => {
    const { articles, services } = await talk([
      'quando scade?',
      'Non mi è stato utile',
      'a quale PEC si manda la domanda?',
    ]);

    expect(articles).toContain('call.pec-address');
    expect(services.feedback).toHaveLength(1);
  });
});
