import { describe, expect, it } from 'vitest';
import { type CallCase, answersCases } from '../support/call-cases.ts';
import { talk } from '../support/talk.ts';

const LAST_MORNING = '2024-01-22T10:30:00+01:00';
const YEARS_LATER = '2026-01-15T09:00:00+01:00';

const ON_TIME: readonly CallCase[] = [
  {
    what: 'an hour of the last day',
    at: '2024-01-17T16:00:00+01:00',
    says: 'se la PEC parte alle ore 11:40 dell’ultimo giorno, la domanda è nei termini?',
    expected: /^Sì/,
  },
  {
    what: 'the application sent in two days',
    at: '2024-01-21T11:00:00+01:00',
    says: 'e se la domanda la spedissi dopodomani?',
    expected: /^No/,
  },
  {
    what: 'a formal "has it run out"',
    at: '2024-01-24T10:00:00+01:00',
    says: 'Si chiede se alla data odierna il termine per la presentazione delle domande risulti decorso.',
    expected: /^Sì/,
  },
  {
    what: 'others who apply already',
    at: '2023-12-13T15:20:00+01:00',
    says: 'Can organisations already apply to the notice?',
    expected: /^No/,
    locale: 'en',
  },
  {
    what: 'a full week before it closes',
    at: '2024-01-17T14:00:00+01:00',
    says: 'there’s still a full week before it closes, right?',
    expected: /^No/,
    locale: 'en',
  },
  {
    what: 'another hour that is needed',
    at: LAST_MORNING,
    says: 'need another hour to finish the forms, will i make it?',
    expected: /^Yes/,
    locale: 'en',
  },
  {
    what: 'the clock of another country',
    at: '2024-01-22T11:40:00+01:00',
    says: 'I’m in Dublin and my clock says 10:40. Am I still in time in Milan?',
    expected: /^Yes/,
    locale: 'en',
  },
  {
    what: 'all the same, when it is over',
    at: '2024-01-22T14:30:00+01:00',
    says: 'sono in ritardo di due ore e mezza. Posso mandare lo stesso?',
    expected: /^No/,
  },
  {
    what: 'taking part all the same asks who may',
    at: YEARS_LATER,
    says: 'noi abbiamo sede a Monza, possiamo partecipare lo stesso?',
    expected: /^L’avviso si rivolge|^L'avviso si rivolge/,
  },
];

const NIGHTS_AND_MORNINGS: readonly CallCase[] = [
  {
    what: 'the night that is over',
    at: '2024-01-22T08:40:00+01:00',
    says: 'ho inviato stanotte alle due, rientro nella scadenza?',
    expected: /^Sì/,
  },
  {
    what: 'the midnight that is over',
    at: LAST_MORNING,
    says: 'avviso del terzo settore: l’avete chiuso a mezzanotte?',
    expected: /^No/,
  },
  {
    what: 'the morning after a day that was named',
    at: '2024-01-16T10:00:00+01:00',
    says: 'our board votes on the 24th and we’d submit the next morning, does that work?',
    expected: /^No, Thursday 25 January/,
    locale: 'en',
  },
  {
    what: 'the same, in Italian',
    at: '2024-01-16T10:00:00+01:00',
    says: 'il consiglio vota domenica 21, possiamo mandarla la mattina dopo?',
    expected: /^Sì/,
  },
  {
    what: 'a week from now at this hour',
    at: '2024-01-15T16:10:00+01:00',
    says: 'fra sette giorni precisi, alla stessa ora di adesso, potrei ancora consegnare?',
    expected: /^No/,
  },
  {
    what: 'a quarter of an hour in a dictated message',
    at: '2024-01-22T11:50:00+01:00',
    says: 'allora mi manca solo di zippare i file tra un quarto d’ora spedisco sono nei tempi',
    expected: /^No/,
  },
  {
    what: 'another half hour, told in the sentence before',
    at: '2024-01-22T11:40:00+01:00',
    says: 'Our files need another half an hour to upload and then we send. Will we make it?',
    expected: /^No/,
    locale: 'en',
  },
];

const SAID_BESIDE: readonly CallCase[] = [
  {
    what: 'the evening of the day, by nine',
    at: '2024-01-18T21:00:00+01:00',
    says: 'se la PEC la faccio partire la sera del 22 gennaio, diciamo per le nove, siete ancora aperti a ricevere le domande?',
    expected: /^No/,
  },
  {
    what: 'tomorrow at this hour',
    at: '2024-01-21T16:40:00+01:00',
    says: 'domani a quest’ora si può ancora inviare?',
    expected: /^No/,
  },
  {
    what: 'two little hours',
    at: '2024-01-22T08:50:00+01:00',
    says: 'tra due orette la spedisco, va bene?',
    expected: /^Sì/,
  },
  {
    what: 'when I come home',
    at: '2024-01-22T07:40:00+01:00',
    says: 'stasera quando torno a casa la invio, è ok?',
    expected: /^No/,
  },
  {
    what: 'two hours that are asked for',
    at: '2024-01-22T10:45:00+01:00',
    says: 'give me two hours and i’ll send the application, will that work?',
    expected: /^No/,
    locale: 'en',
  },
  {
    what: 'questions named a sentence before',
    at: '2024-01-20T09:30:00+01:00',
    says: 'We have queries about the call. Is it still possible to send them?',
    expected: /^No/,
    locale: 'en',
  },
];

const YEARS_AFTER: readonly CallCase[] = [
  {
    what: 'one more week',
    at: YEARS_LATER,
    says: 'I read the deadline is January 22, so I have one more week, right?',
    expected: /^No/,
    locale: 'en',
  },
  {
    what: 'still in time',
    at: YEARS_LATER,
    says: 'ho letto scadenza 22 gennaio, quindi giovedì prossimo, giusto? siamo ancora in tempo?',
    expected: /^No/,
  },
];

const QUESTIONS: readonly CallCase[] = [
  {
    what: 'another number of days',
    at: '2024-01-05T10:45:00+01:00',
    says: 'i quesiti si chiudono dieci giorni prima, vero?',
    expected: /^No/,
  },
  {
    what: 'the right number of days',
    at: '2024-01-05T10:45:00+01:00',
    says: 'i quesiti si chiudono cinque giorni prima, vero?',
    expected: /^Sì/,
  },
  {
    what: 'a day as offices write it',
    at: '2024-01-10T09:00:00+01:00',
    says: 'Nella giornata del 18 p.v. sarà ancora consentito inoltrare richieste di chiarimento?',
    expected: /^No/,
  },
  {
    what: 'the day before, when all is said to end today',
    at: '2024-01-16T20:00:00+01:00',
    says: 'per mandare i quesiti scade tutto oggi?',
    expected: /^No/,
  },
  {
    what: 'the day before the deadline',
    at: '2024-01-12T09:30:00+01:00',
    says: 'I chiarimenti si possono chiedere fino al giorno prima della scadenza, vero?',
    expected: /^No/,
  },
];

answersCases('dates of the call', [
  { group: 'as people ask whether it is in time', cases: ON_TIME },
  { group: 'of nights and mornings', cases: NIGHTS_AND_MORNINGS },
  { group: 'by what stands beside', cases: SAID_BESIDE },
  { group: 'years after', cases: YEARS_AFTER },
  { group: 'questions', cases: QUESTIONS },
]);

describe('after an answer on dates', () => {
  it('goes on about the questions', async () => {
    const { text } = await talk(['Fino a quando si possono mandare i quesiti?', 'e se scrivo il 18?'], {
      at: '2024-01-15T12:30:00+01:00',
    });

    expect(text).toMatch(/^No/);
  });

  it('goes on with a moment of many words', async () => {
    const { text } = await talk(
      ['Can I send the application tomorrow?', 'and the day after tomorrow at 8 in the morning?'],
      { at: '2024-01-20T09:30:00+01:00', locale: 'en' },
    );

    expect(text).toMatch(/^Yes, Monday 22 January 2024 at 08:00/);
  });

  it.each([
    ['e lunedi mattina?', /^Sì/],
    ['e martedi?', /^No, martedì 23 gennaio/],
    ['e il 25?', /^No, giovedì 25 gennaio/],
    ['e il 22 alle 11?', /^Sì, lunedì 22 gennaio 2024 alle 11:00/],
  ])('judges "%s"', async (said, expected) => {
    const { text } = await talk(['posso inviare la domanda sabato?', said], {
      at: '2024-01-19T10:00:00+01:00',
    });

    expect(text).toMatch(expected);
  });

  it.each([
    ['e la domanda invece?', /lunedì 22 gennaio 2024 alle 12:00/],
    ['quindi il 22 e l’ultimo giorno?', /^Sì, la scadenza è/],
    ['grazie, quindi il 22 a mezzanotte', /^No, martedì 23 gennaio/],
    ['e lunedì 22?', /^No, lunedì 22 gennaio 2024 è tardi: le domande di chiarimento/],
    ['se li mando giovedì 18 va bene?', /^No, giovedì 18 gennaio 2024 è tardi: le domande di chiarimento/],
    ['quindi se scrivo giovedì mattina siamo a posto?', /^No, giovedì mattina è tardi: le domande/],
    ['quindi domani siete ancora disponibili a riceverne?', /^Sì, mercoledì 17 gennaio 2024 è l’ultimo/],
    ['e oggi?', /^Sì, martedì 16 gennaio 2024 va bene: le domande di chiarimento/],
    ['e che giorno della settimana sarebbe?', /^È mercoledì: le domande di chiarimento/],
    ['e la domanda di partecipazione posso mandarla giovedì 18?', /^Sì, giovedì 18 gennaio 2024 va bene: la/],
    ['e se la PEC parte giovedì 18?', /^Sì, giovedì 18 gennaio 2024 va bene: la domanda/],
  ])('knows after the questions what "%s" is about', async (said, expected) => {
    const { text } = await talk(['entro quando si mandano i quesiti?', said], {
      at: '2024-01-16T11:00:00+01:00',
    });

    expect(text).toMatch(expected);
  });

  it.each([
    ['e se le mando lunedì?', /^No, lunedì 22 gennaio 2024 è tardi: le domande di chiarimento/],
    ['e se lunedì?', /^No, lunedì 22 gennaio 2024 è tardi: le domande di chiarimento/],
    ['e mercoledì?', /^Sì, mercoledì 17 gennaio 2024 è l’ultimo giorno/],
  ])('takes a weekday said on that day for the next one: "%s"', async (said, expected) => {
    const { text } = await talk(['e i quesiti fino a quando', said], { at: '2024-01-15T09:00:00+01:00' });

    expect(text).toMatch(expected);
  });

  it.each([
    ['it', ['entro quando i quesiti?', 'fino a mezzanotte?'], /^Fino a che ora, nessuna fonte lo dice/],
    ['it', ['entro quando i quesiti?', 'entro le 12?'], /^Fino a che ora, nessuna fonte lo dice/],
    ['it', ['entro quando i quesiti?', 'se scrivo alle 23?'], /^Fino a che ora, nessuna fonte lo dice/],
    ['en', ['until when can I ask questions?', 'until midnight?'], /^Until what hour, no source says/],
  ] as const)('says that no hour is written for questions: %s %s', async (locale, lines, expected) => {
    const { text } = await talk(lines, { at: '2024-01-17T16:00:00+01:00', locale });

    expect(text).toMatch(expected);
  });

  it('goes on about the questions that were the first option offered', async () => {
    const lines = [
      'sono studente devo intervistare qualcuno sul bando coprogettazione entro quando posso mandare domande?',
      'e se le mando il 18?',
    ];

    const { text } = await talk(lines, { at: '2024-01-16T10:00:00+01:00' });

    expect(text).toMatch(/^No, giovedì 18 gennaio 2024 è tardi: le domande di chiarimento/);
  });

  it.each([
    [
      'it',
      '2024-01-27T12:30:00+01:00',
      ['il bando è chiuso?', 'e quanti giorni fa?'],
      /^È scaduto da 5 giorni/,
    ],
    [
      'en',
      '2024-02-01T13:00:00+01:00',
      ['Is the call over?', 'and how many days ago was that?'],
      /^It closed 10 days/,
    ],
    [
      'en',
      '2026-06-18T10:00:00+02:00',
      ['When did it close?', 'what year was that deadline?'],
      /22 January 2024/,
    ],
    [
      'it',
      '2024-01-17T10:00:00+01:00',
      ['quanti giorni tra il 10 e il 17 gennaio?', 'e tra il 10 e il 22 gennaio?'],
      /: 12 giorni\./,
    ],
    [
      'it',
      '2024-01-21T23:30:00+01:00',
      ['quando scade?', 'l’ufficio è aperto domani?'],
      /gli orari dell'ufficio non ci/,
    ],
    [
      'it',
      '2024-01-15T09:00:00+01:00',
      ['quando scade?', 'il 6 gennaio eravate aperti?'],
      /^L'unico contatto/,
    ],
    [
      'it',
      '2024-01-15T09:00:00+01:00',
      ['quando scade?', 'c’è sciopero dei treni domani?'],
      /^Di questo non mi/,
    ],
  ] as const)('goes on (%s, %s): %s', async (locale, at, lines, expected) => {
    const { text } = await talk(lines, { at, locale });

    expect(text).toMatch(expected);
  });

  it('gives nobody leave to be a little late', async () => {
    const { text } = await talk(['quando scade?', 'e se sono in ritardo di poco?'], {
      at: '2024-01-23T10:30:00+01:00',
    });

    expect(text).toMatch(/^Nelle fonti che abbiamo non c'è/);
  });

  it('hears that it was missed', async () => {
    const { text } = await talk(['When is the application due?', 'oh no. so I missed it?'], {
      at: '2024-01-22T12:30:00+01:00',
      locale: 'en',
    });

    expect(text).toMatch(/^Yes/);
  });

  it('hears what follows an "ah ok"', async () => {
    const { text } = await talk(['Qual è l’ultimo giorno per candidarsi?', 'ah ok e a che ora?']);

    expect(text).toContain('12:00');
  });
});
