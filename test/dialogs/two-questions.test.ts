import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

const PLACE = 'quando scade il bando? e lo spazio wemi più vicino?';
const DAY = 'posso mandarla sabato prossimo? e quanto costa una colf?';

describe('two things asked of at once', () => {
  it('are both told', async () => {
    const { replies } = await talk(['vorrei sapere sia la scadenza che a chi mandare la domanda']);

    expect(replies.flatMap(({ articles = [] }) => articles)).toEqual(['call.deadline', 'call.pec-address']);
  });
});

describe('two questions about what is named once', () => {
  it.each([
    ['it', 'WeMi: quanto costa e come si prenota?', ['wemi.costs', 'wemi.how-to']],
    ['it', 'quanto costa e come si prenota wemi', ['wemi.costs', 'wemi.how-to']],
    ['en', 'WeMi: how much does it cost and how do I book?', ['wemi.costs', 'wemi.how-to']],
    ['en', 'The call: when does it close and who can apply?', ['call.deadline', 'call.who-can-apply']],
  ] as const)('%s: "%s" → %j', async (locale, asked, topics) => {
    const { replies } = await talk([asked], { locale });

    expect(replies.flatMap(({ articles = [] }) => articles)).toEqual(topics);
  });

  it.each([
    ['it', 'visita specialistica: quanto costa e come si prenota?'],
    ['en', 'Carer’s allowance: how much is it and how does one apply?'],
  ] as const)('%s: "%s" stays none of ours', async (locale, asked) => {
    expect((await talk([asked], { locale })).outcome).toBe('handoff');
  });
});

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
    [
      'en',
      'hi can our association apply when is the deadline and where do i send it',
      ['call.who-can-apply', 'call.deadline', 'call.pec-address'],
    ],
    [
      'it',
      'ciao chi può partecipare quando scade e dove mando la domanda',
      ['call.who-can-apply', 'call.deadline', 'call.pec-address'],
    ],
    [
      'it',
      'chi può partecipare? quando scade? dove mando?',
      ['call.who-can-apply', 'call.deadline', 'call.pec-address'],
    ],
  ] as const)('%s: are all answered: %s', async (locale, said, expected) => {
    const { articles } = await talk([said], { locale });

    expect(articles).toEqual(expected);
  });
});

describe('two questions joined in one sentence', () => {
  it.each([
    [
      'it',
      'buonasera volevo sapere se la nostra associazione può partecipare e dove si manda la domanda',
      ['call.who-can-apply', 'call.pec-address'],
    ],
    ['it', 'mi dice la scadenza e anche a quale PEC mandare?', ['call.deadline', 'call.pec-address']],
    ['it', 'mi dite dove siete e a che ora aprite?', ['wemi.spaces.list', 'wemi.hours']],
    ['it', 'Mi serve una colf: quanto costa e come la chiedo?', ['wemi.costs', 'wemi.how-to']],
    ['it', 'Dove siete e che orari fate?', ['wemi.spaces.list', 'wemi.hours']],
    ['it', 'mi dite la pec e il telefono', ['call.pec-address', 'call.contacts']],
    ['it', 'a che pec mando la domanda e lunedì fino a che ora?', ['call.pec-address', 'call.deadline']],
    ['it', 'Cerco una colf per il giovedì, e quanto mi costa?', ['wemi.services.colf', 'wemi.costs']],
    ['it', 'Chi può partecipare e che carte deve preparare?', ['call.who-can-apply', 'call.documents']],
    ['en', 'can you give me the pec and the phone number', ['call.pec-address', 'wemi.contacts']],
  ] as const)('%s: are both answered: %s', async (locale, said, expected) => {
    const { articles } = await talk([said], { locale });

    expect(articles).toEqual(expected);
  });

  it.each([
    ['se ho un dubbio sull’avviso a chi scrivo', 'call.questions-window'],
    ['quanti euro danno a chi vince?', 'call.budget'],
    ['curami esiste ancora? dove sta', 'wemi.services.curami'],
    ['Quanto mi costa al mese una signora che viene tre mattine per mia suocera?', 'wemi.costs'],
  ])('are not made of one: %s', async (said, expected) => {
    const { articles } = await talk([said]);

    expect(articles).toEqual([expected]);
  });

  it('are not made of what may be of two desks', async () => {
    expect((await talk(['Mi date l’indirizzo e gli orari?'])).outcome).toBe('clarify');
  });
});

describe('two things that are wanted at once', () => {
  it.each([
    ['it', 'vorrei sapere la scadenza e l’indirizzo', ['call.deadline', 'call.pec-address']],
    ['it', 'cerco una colf e una badante', ['wemi.services.colf', 'wemi.services.care']],
    ['en', 'I need a cleaner and also a babysitter', ['wemi.services.colf', 'wemi.services.childcare']],
    ['en', 'I’d like to know both the deadline and the PEC address', ['call.deadline', 'call.pec-address']],
    ['it', 'può partecipare sia una coop che una onlus?', ['call.who-can-apply']],
  ] as const)('are both answered in "%s": %s', async (locale, says, topics) => {
    expect((await talk([says], { locale })).articles).toEqual(topics);
  });
});
