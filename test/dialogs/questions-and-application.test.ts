import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

const DAY_AFTER = '2024-01-18T09:00:00+01:00';
const QUESTIONS = 'fino a quando posso fare domande?';

describe('questions and application, asked of in one', () => {
  const BOTH_OPEN = '2024-01-10T10:00:00+01:00';
  const BOTH_CLOSED = '2026-11-28T10:00:00+01:00';
  const ONE_OPEN = /^No. Le domande di chiarimento si mandavano .* si può mandare fino a lunedì 22 gennaio/;

  it.each([
    ['it', BOTH_OPEN, 'sono chiusi sia i quesiti sia le candidature?', /^No. .* si mandano fino a/],
    ['it', DAY_AFTER, 'sono chiusi sia i quesiti sia le candidature?', ONE_OPEN],
    ['it', DAY_AFTER, 'sono aperti sia i quesiti che le candidature?', ONE_OPEN],
    ['it', BOTH_CLOSED, 'sono chiusi sia i quesiti sia le candidature?', /^Sì. .* era lunedì 22/],
    ['en', BOTH_OPEN, 'are both questions and applications still open?', /^Yes\. /],
  ] as const)('are both so, or not, in %s at %s: %s', async (locale, at, says, expected) => {
    expect((await talk([says], { at, locale })).text).toMatch(expected);
  });
});

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

  it.each([
    ['it', 'non si possono più fare quesiti: vuol dire che è chiuso anche il bando?'],
    ['en', 'questions can’t be sent any more: does it mean the call is closed too?'],
  ] as const)('is what is asked of when it is named last, in %s: %s', async (locale, says) => {
    expect((await talk([says], { at: DAY_AFTER, locale })).text).toMatch(/^No, /);
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

describe('whoever missed the time for questions', () => {
  it.each([
    [
      'it',
      'i chiarimenti non li ho chiesti quando si poteva. devo rinunciare anche a presentare la domanda?',
    ],
    ['it', 'se non ho chiesto chiarimenti entro il termine sono escluso anche dalla domanda?'],
    ['en', 'I did not ask in time; must I give up applying too?'],
    ['en', 'We never sent our questions. Does that mean we cannot apply either?'],
    ['en', 'The time for queries is over, is applying over too?'],
  ] as const)('need not give up the application, in "%s": %s', async (locale, says) => {
    const { text } = await talk([says], { at: '2024-01-20T11:30:00+01:00', locale });

    expect(text).toMatch(/^No\b.*22/u);
  });

  it('is told so when that is over as well', async () => {
    const says = 'Non ho fatto in tempo a mandare i quesiti: devo rinunciare alla candidatura?';
    const { text } = await talk([says], { at: '2024-01-23T11:30:00+01:00' });

    expect(text).toMatch(/^Sì/);
  });

  it('is not what a company asks of itself', async () => {
    const says = 'We are a company. Does that mean we cannot apply?';
    const { articles } = await talk([says], { at: DAY_AFTER, locale: 'en' });

    expect(articles).toEqual(['call.who-can-apply']);
  });
});

describe('one last day for both', () => {
  it.each([
    ['en', 'Do queries and applications have the same last day?'],
    ['en', 'Do questions and applications close together?'],
    ['en', 'Is there one single deadline for queries and applications?'],
    ['it', 'quesiti e domande hanno lo stesso ultimo giorno?'],
    ['it', 'I chiarimenti e le candidature scadono insieme?'],
    ['it', 'l’ultimo giorno per i quesiti è anche quello per la domanda?'],
  ] as const)('is denied with both dates, in "%s": %s', async (locale, says) => {
    const { text } = await talk([says], { at: '2024-01-10T16:00:00+01:00', locale });

    expect(text).toMatch(/^No\b.*17.*22/u);
  });
});
