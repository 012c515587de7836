import { describe, expect, it } from 'vitest';
import { type CallCase, answersCases } from '../support/call-cases.ts';
import { talk } from '../support/talk.ts';

const EVE = '2024-01-21T17:10:00+01:00';
const LAST_SATURDAY = '2024-01-20T09:10:00+01:00';
const WEEK_BEFORE = '2024-01-15T16:00:00+01:00';
const DAY_AFTER = '2024-01-23T16:00:00+01:00';

const POLARITY: readonly CallCase[] = [
  {
    what: 'what somebody gets over to us is not over',
    at: EVE,
    says: 'I can get the application over to you by tomorrow lunchtime, 1pm. Fine?',
    expected: /^No/,
    locale: 'en',
  },
  {
    what: 'nor is lunchtime on a day before too late',
    at: '2024-01-18T17:10:00+01:00',
    says: 'I can get the application to you by Saturday lunchtime, 1pm. Fine?',
    expected: /^Yes/,
    locale: 'en',
  },
  {
    what: 'a friend is wrong who says that it closed',
    at: WEEK_BEFORE,
    says: 'A friend swears applications closed on the 12th. Is she right?',
    expected: /^No, the deadline is/,
    locale: 'en',
  },
  {
    what: 'and so are they who told of yesterday',
    at: WEEK_BEFORE,
    says: 'They told me it closed yesterday. True?',
    expected: /^No/,
    locale: 'en',
  },
  {
    what: 'until they are right',
    at: DAY_AFTER,
    says: 'A friend says the call closed yesterday. Is she right?',
    expected: /^Yes/,
    locale: 'en',
  },
  {
    what: 'is it over, while it is not',
    at: WEEK_BEFORE,
    says: 'Is the call over?',
    expected: /^No/,
    locale: 'en',
  },
  {
    what: '"finish" by somebody who learns English',
    at: WEEK_BEFORE,
    says: 'the call is finish?',
    expected: /^No/,
    locale: 'en',
  },
  {
    what: 'papers that are finished are not the call',
    at: WEEK_BEFORE,
    says: 'Everything is finished, are we in time?',
    expected: /^Yes/,
    locale: 'en',
  },
  {
    what: 'all of the last day',
    at: '2024-01-17T19:30:00+01:00',
    says: 'posso mandare la domanda per tutta la giornata del 22 gennaio, fino a mezzanotte?',
    expected: /^No/,
  },
  {
    what: 'the whole of it in English',
    at: '2024-01-17T19:30:00+01:00',
    says: 'Do I have the whole of Monday 22nd to send it?',
    expected: /^No/,
    locale: 'en',
  },
  {
    what: 'all the papers on that day',
    at: '2024-01-17T09:00:00+01:00',
    says: 'spedisco tutto il 22 gennaio alle 10, va bene?',
    expected: /^Sì/,
  },
];

const NOT_FOR_RECEIPTS: readonly CallCase[] = [
  {
    what: 'an hour at which it will arrive',
    at: LAST_SATURDAY,
    says: 'posdomani alle dieci del mattino vi arriva la nostra domanda, tutto regolare coi termini?',
    expected: /^Sì/,
  },
  {
    what: 'a day too late',
    at: LAST_SATURDAY,
    says: 'martedì vi arriva la nostra domanda, tutto ok coi tempi?',
    expected: /^No/,
  },
  {
    what: 'the same in English',
    at: LAST_SATURDAY,
    says: 'Our application reaches you on Monday at ten in the morning, all fine with the deadline?',
    expected: /^Yes/,
    locale: 'en',
  },
  {
    what: 'what was sent in time',
    at: '2024-01-22T12:30:00+01:00',
    says: 'ho inviato la domanda alle undici e mezza, è buona?',
    expected: /^Sì/,
  },
  {
    what: 'what was sent minutes ago',
    at: '2024-01-22T14:00:00+01:00',
    says: 'è l’una passata e ho premuto invio dieci minuti fa, conta?',
    expected: /^No/,
  },
  {
    what: 'a click in time',
    at: '2024-01-22T13:00:00+01:00',
    says: 'I hit send at 11:20. Is it valid?',
    expected: /^Yes/,
    locale: 'en',
  },
];

const WEEKDAY_MORNING = '2024-01-17T09:00:00+01:00';
const BY_A_BODY: readonly CallCase[] = [
  {
    what: 'the end of the month',
    at: WEEKDAY_MORNING,
    says: 'can my association apply at the end of the month, when the treasurer is back?',
    expected: /^No/,
    locale: 'en',
  },
  {
    what: 'a day of this week',
    at: WEEKDAY_MORNING,
    says: 'Can our parish club apply this Friday, when the secretary is in?',
    expected: /^Yes/,
    locale: 'en',
  },
  {
    what: 'a month',
    at: WEEKDAY_MORNING,
    says: 'una cooperativa come la nostra può partecipare a febbraio?',
    expected: /^No/,
  },
  {
    what: 'the day somebody returns',
    at: WEEKDAY_MORNING,
    says: 'la nostra associazione può fare domanda venerdì, quando torna la presidente?',
    expected: /^Sì/,
  },
  {
    what: 'the president of an association, who is not that of a state',
    at: '2024-01-15T09:20:00+01:00',
    says: 'Good morning, I am president of one Ukrainian association, is it possible we send our application on Friday 19 in the evening?',
    expected: /^Yes/,
    locale: 'en',
  },
  {
    what: 'a day that no morning has for an hour',
    at: '2024-01-15T09:20:00+01:00',
    says: 'è possibile noi mandiamo la domanda martedì 23 di mattina?',
    expected: /^No/,
  },
  {
    what: 'a boss who asks asks nothing of the office',
    at: '2024-01-22T10:15:00+01:00',
    says: 'im stil in time for aplly?? my boss is asking',
    expected: /^Yes/,
    locale: 'en',
  },
  {
    what: 'a question that may be written today',
    at: '2024-01-15T20:00:00+01:00',
    says: 'Sorry for my english. Yesterday I read the notice, today I have one question about it. I can write you this question today or is finish?',
    expected: /^Yes, .* clarification questions/,
    locale: 'en',
  },
  {
    what: 'and in the words of an office',
    at: '2024-01-12T11:15:00+01:00',
    says: 'Spett.le Ufficio, è ammesso trasmettere una richiesta di chiarimenti in data odierna?',
    expected: /^Sì/,
  },
];

const MISSED: readonly CallCase[] = [
  {
    what: 'the boat',
    at: LAST_SATURDAY,
    says: 'have we missed the boat for applying?',
    expected: /^No, it is not too late/,
    locale: 'en',
  },
  {
    what: 'the ship',
    at: LAST_SATURDAY,
    says: 'has the ship sailed for applications?',
    expected: /^No/,
    locale: 'en',
  },
  {
    what: 'the train',
    at: LAST_SATURDAY,
    says: 'abbiamo perso il treno per candidarci?',
    expected: /^No/,
  },
  {
    what: 'the train, when it has gone',
    at: DAY_AFTER,
    says: 'abbiamo perso il treno per candidarci?',
    expected: /^Sì/,
  },
];

answersCases('says plainly whether it is fine', [
  { group: 'yes and no the right way round', cases: POLARITY },
  { group: 'though it speaks of arrival or sending', cases: NOT_FOR_RECEIPTS },
  { group: 'asked for a body, or in a foreigner’s words', cases: BY_A_BODY },
  { group: 'what was missed', cases: MISSED },
]);

describe('a PEC sent a moment too late', () => {
  it.each([
    'è mezzogiorno e due e ho appena premuto invia sulla pec. è buona lo stesso?',
    'sono le 12:05 e ho appena mandato la pec con la domanda. va bene lo stesso?',
  ])('is told so, and of its receipts: %s', async (says) => {
    const { text } = await talk([says], { at: '2024-01-22T12:05:00+01:00' });

    expect(text).toMatch(/^No, il termine è passato/);
    expect(text).toContain('guarda le ricevute');
  });
});

describe('an hour read from a receipt', () => {
  it.each([
    [
      'it',
      'la ricevuta di consegna dice 11:50 di stamattina, sono in orario?',
      /^Sì, lunedì 22 gennaio 2024 alle 11:50/,
    ],
    ['it', 'la ricevuta mi segna le 11:58, siamo nei termini?', /^Sì, lunedì 22 gennaio 2024 alle 11:58/],
    [
      'en',
      'the receipt of delivery shows 11:50 this morning, am I in time?',
      /^Yes, Monday 22 January 2024 at 11:50/,
    ],
  ] as const)('is judged, in "%s": %s', async (locale, says, expected) => {
    const { text } = await talk([says], { at: '2024-01-22T15:00:00+01:00', locale });

    expect(text).toMatch(expected);
  });
});

describe('an hour that a receipt may show', () => {
  it('is that of the day to come', async () => {
    const says = 'se la ricevuta di consegna segna 11:58 di lunedì siamo dentro?';
    const { text } = await talk([says], { at: '2024-01-20T10:00:00+01:00' });

    expect(text).toMatch(/^Sì, lunedì 22 gennaio 2024 alle 11:58 va bene/);
  });
});

describe('what somebody was told', () => {
  it.each([
    ['it', 'Mi hanno detto che la tessera vale in tutti i centri. È così?', /^Sì\. Ci si iscrive/],
    ['en', 'Somebody told me one card is good for all the centres. Is it so?', /^Yes\. You join/],
  ] as const)('is confirmed by its article, in "%s": %s', async (locale, says, expected) => {
    expect((await talk([says], { locale })).text).toMatch(expected);
  });
});

describe('a date beside another question', () => {
  it.each([
    ['it', 'la mia associazione, nata a febbraio, può fare domanda?'],
    ['it', 'può partecipare un ente nato il 3 gennaio 2024?'],
    ['it', 'mio padre può fare domanda per la badante il mese prossimo?'],
    ['it', 'ho perso il treno per Milano, come arrivo in via Statuto?'],
    ['it', 'vi è arrivata la nostra domanda?'],
    ['en', 'can my association apply even if it was founded in 2022?'],
    ['en', 'can my mum send the request for a carer next month?'],
  ] as const)('is not judged by the deadline, in "%s": %s', async (locale, says) => {
    const { text } = await talk([says], { at: WEEKDAY_MORNING, locale });

    expect(text).not.toMatch(/^No\b/u);
  });
});
