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

describe('who was kept waiting', () => {
  it.each([
    ['it', 'vi ho scritto ieri e nessuno mi ha risposto!!! vergogna'],
    ['it', 'ieri ho lasciato la mia mail e nessuno mi ha scritto'],
    ['it', 'la mia pratica e ferma da due mesi'],
    ['it', 'siete delle merde, ieri ho chiamato lo 020202 e sono stato 40 minuti in attesa'],
    ['en', 'I wrote to you yesterday and nobody answered'],
  ] as const)('is told in "%s" that we are sorry, and offered a person: %s', async (locale, says) => {
    const { text } = await talk([says], { locale });
    const { services } = await talk([says, 'sì'], { locale });

    expect(text).toMatch(/^(Mi dispiace per il disagio|I am sorry for the trouble)\./);
    expect(services.handoffs).toHaveLength(1);
  });

  it('by the office to which the application went asks of that', async () => {
    expect((await talk(['ho mandato la PEC e nessuno mi ha risposto'])).articles).toContain('call.receipt');
  });
});
