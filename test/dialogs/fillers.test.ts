import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

const OPEN = { at: '2024-01-16T10:00:00+01:00' } as const;
const CLOSED = { at: '2024-01-23T09:00:00+01:00' } as const;

describe('a word of impatience', () => {
  it.each([['e allora?'], ['quindi?'], ['e allora che faccio?']])('gets the next step: %s', async (word) => {
    expect((await talk(['scade quando?', 'ok', word], OPEN)).articles).toEqual(['call.how-to-apply']);
    expect((await talk(['chi decide chi vince?', word], CLOSED)).articles).toEqual(['call.extension']);
  });

  it('gets it in English', async () => {
    const { articles } = await talk(['I need a carer', 'so what?'], { locale: 'en' });

    expect(articles).toEqual(['wemi.how-to']);
  });

  it('is offered a person when it comes again', async () => {
    const { text } = await talk(['scade quando?', 'e allora?', 'ma allora?'], OPEN);

    expect(text).toMatch(/^Mi dispiace .* ti passo una persona/);
  });

  it.each([['uffa'], ['ma scherzate'], ['ugh']])('is offered a person: %s', async (word) => {
    const { articles } = await talk(['scade quando?', word], OPEN);

    expect(articles).toEqual(['smalltalk.abuse']);
  });

  it.each([['allora'], ['basta'], ['può darsi'], ['quindi?'], ['so?'], ['maybe']])(
    'is not sent away, nor given an article: %s',
    async (word) => {
      const { outcome, text } = await talk([word]);

      expect(outcome).toBe('smalltalk');
      expect(text).not.toMatch(/^(A presto|Goodbye)/);
    },
  );

  it.each([
    ['it', 'scusa'],
    ['it', 'mi scusi tanto'],
    ['it', 'scusate il disturbo'],
    ['en', 'sorry'],
    ['en', 'excuse me'],
  ] as const)('says sorry in "%s", and is shown no places: %s', async (locale, word) => {
    const told = { it: /^Non c’è problema/, en: /^No problem/ };

    expect((await talk([word], { locale })).text).toMatch(told[locale]);
  });

  it.each([['scusi?'], ['scusa non ho capito']])('wants it said again: %s', async (word) => {
    const { articles } = await talk(['quando scade?', word], OPEN);

    expect(articles).toContain('call.deadline');
  });

  it('after danger is heard as more of it', async () => {
    expect((await talk(['quando scade?', 'mio marito mi picchia', 'e allora?'])).outcome).toBe('emergency');
  });
});
