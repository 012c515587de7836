import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

const DAY_AFTER = '2024-01-18T09:00:00+01:00';
const QUESTIONS = 'fino a quando posso fare domande?';

describe('after the time for questions, the application', () => {
  it.each([
    ['e la domanda?'],
    ['e la domanda di partecipazione?'],
    ['no la domanda di partecipazione'],
    ['e partecipare?'],
  ])('is told its own deadline when named: %s', async (asked) => {
    const { articles, text } = await talk([QUESTIONS, asked], { at: DAY_AFTER });

    expect(articles).toEqual(['call.deadline']);
    expect(text).toMatch(/lunedì 22 gennaio 2024 alle 12:00/);
  });

  it('is what the next dates are asked of', async () => {
    const { text } = await talk(
      [QUESTIONS, 'e la domanda?', 'no la domanda di partecipazione', 'venerdi va bene?'],
      {
        at: DAY_AFTER,
      },
    );

    expect(text).toMatch(/^Sì, venerdì 19 gennaio 2024 va bene: la domanda si manda/);
  });

  it('is read so in English', async () => {
    const { text } = await talk(
      ['until when can I ask questions?', 'and the application?', 'is friday ok?'],
      {
        at: DAY_AFTER,
        locale: 'en',
      },
    );

    expect(text).toMatch(/^Yes, Friday 19 January 2024 is fine: applications/);
  });

  it.each([
    ['lunedì mattina si può ancora?'],
    ['e se la mando lo stesso?'],
    ['ma io ne ho una urgente sulla firma'],
  ])('is told of beside the questions that are over: %s', async (asked) => {
    const { articles, text } = await talk([QUESTIONS, asked], { at: DAY_AFTER });

    expect(articles).toEqual(['call.questions-window']);
    expect(text).toMatch(
      /(?=.*tempo per (i quesiti|le domande di chiarimento) è finito)(?=.*lunedì 22 gennaio 2024)/su,
    );
  });

  it('is not told of once it is over as well', async () => {
    const { text } = await talk(['posso ancora fare quesiti?'], { at: '2024-02-01T09:00:00+01:00' });

    expect(text).not.toMatch(/invece si può mandare/);
  });
});

describe('who can say what is not known', () => {
  it.each([
    [['e per fare domande?', 'e a chi?']],
    [['posso partecipare da solo?', 'chi me lo può dire?']],
    [['quanti soldi ci sono?', 'ma chi lo sa?']],
  ])('%j', async (lines) => {
    expect((await talk(['quando scade il bando?', ...lines])).articles).toEqual(['call.contacts']);
  });
});
