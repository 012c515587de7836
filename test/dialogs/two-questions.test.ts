import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

const PLACE = 'quando scade il bando? e lo spazio wemi più vicino?';
const DAY = 'posso mandarla sabato prossimo? e quanto costa una colf?';

describe('two questions of one message, one of which asks back', () => {
  it('waits for the place it asks', async () => {
    const { text } = await talk([PLACE, 'boh']);

    expect(text).toMatch(/^Nessun problema/);
  });

  it('asks last, with its buttons', async () => {
    const { replies } = await talk([DAY]);

    expect(replies).toHaveLength(2);
    expect(replies.at(-1)?.text).toMatch(/^Intendi sabato 20 gennaio 2024 o sabato 27/);
    expect(replies.at(-1)?.actions?.map(({ title }) => title)).toEqual([
      'sabato 20 gennaio 2024',
      'sabato 27 gennaio 2024',
    ]);
  });

  it.each(['il 27', 'sabato 27 gennaio 2024'])('takes "%s" for the day it asked', async (said) => {
    const { text } = await talk([DAY, said]);

    expect(text).toMatch(/^No, sabato 27 gennaio 2024 è tardi/);
  });

  it('shows the places that the second question was about', async () => {
    const { articles } = await talk(['come mando la domanda? e il centro anziani più vicino?', 'Lambrate']);

    expect(articles).toEqual(['csrc.places']);
  });
});

describe('one of several things that were asked', () => {
  const TWO = 'quali attività fanno nei centri e quanto costa iscriversi?';
  it.each([
    ['it', [TWO, 'e la seconda?'], ['csrc.join']],
    ['it', [TWO, 'e la seconda?', 'e la prima?'], ['csrc.what']],
    ['it', [TWO, 'la seconda cosa che ho chiesto, quant’è'], ['csrc.join']],
    ['it', ['quali sono le aree?', 'la prima', 'e la seconda?'], ['call.area2']],
    ['it', ['quando scade', 'il primo'], ['junk']],
    ['it', ['wemi', 'la prima'], ['junk']],
    ['it', ['la b'], ['junk']],
    ['it', ['spazi', 'la b'], ['csrc.places']],
    ['en', ['who can apply and where do we send it?', 'the second?'], ['call.pec-address']],
    ['en', ['the call closes when?', 'the first'], ['junk']],
  ] as const)('%s: %j → %j', async (locale, said, expected) => {
    const { articles } = await talk(said, { locale });

    expect(articles).toEqual(expected);
  });
});

describe('three questions of one message', () => {
  it.each([
    [
      'it',
      "chi può partecipare, dove si manda la domanda e quanto tempo c'è?",
      ['call.who-can-apply', 'call.pec-address', 'call.deadline'],
    ],
    [
      'it',
      'quanti spazi wemi ci sono e a che ora aprono? e serve appuntamento?',
      ['wemi.spaces.list', 'wemi.hours', 'wemi.how-to'],
    ],
    [
      'en',
      'Who can apply, where do we send it and when does it close?',
      ['call.who-can-apply', 'call.pec-address', 'call.deadline'],
    ],
  ] as const)('%s: are all answered: %s', async (locale, said, expected) => {
    const { articles } = await talk([said], { locale });

    expect(articles).toEqual(expected);
  });
});
