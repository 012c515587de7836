import { type CallCase, answersCases } from '../support/call-cases.ts';

const WEEK_BEFORE = '2024-01-16T12:00:00+01:00';

const WHAT_IS_SENT: readonly CallCase[] = [
  {
    what: 'a weekend to come, with the offices closed',
    at: WEEK_BEFORE,
    says: 'La domanda inviata nel fine settimana del 20 e 21, con gli uffici chiusi, è comunque entro il termine?',
    expected: /^Sì, sabato 20 gennaio/,
  },
  {
    what: 'a day to come that is too late',
    at: WEEK_BEFORE,
    says: 'una domanda mandata il 23 vale?',
    expected: /^No, martedì 23 gennaio/,
  },
  {
    what: 'yesterday',
    at: WEEK_BEFORE,
    says: 'la domanda inviata il 15 è valida?',
    expected: /^Sì, lunedì 15 gennaio 2024 era/,
  },
  {
    what: 'last month’s, of who has sent it',
    at: WEEK_BEFORE,
    says: 'ho inviato la domanda il 20, va bene?',
    expected: /20 dicembre 2023/,
  },
  {
    what: 'the offices closed, in English',
    at: WEEK_BEFORE,
    says: 'is an application sent on the 20th, with the offices closed, still within the deadline?',
    expected: /^Yes, Saturday 20 January/,
    locale: 'en',
  },
];

const TWO_WEEKS_BEFORE = '2024-01-08T09:00:00+01:00';
const TWO_WEEKS_AFTER = '2024-02-05T16:00:00+01:00';

const DAYS_COUNTED: readonly CallCase[] = [
  ...[
    'quanti giorni passano tra l’ultimo giorno per i quesiti e l’ultimo per le domande?',
    'quanti giorni ci sono tra le due scadenze?',
    'quanti giorni separano la fine delle richieste di informazioni dalla chiusura del bando?',
    'dopo la chiusura dei quesiti quanti giorni restano fino alla scadenza?',
  ].map((says) => ({ what: `between: ${says}`, at: TWO_WEEKS_BEFORE, says, expected: /^5 giorni\. / })),
  ...[
    'How many days elapse between the last day for queries and the last day for applications?',
    'how many days from the last day for questions to the deadline?',
    'once questions close, how many days are left until the deadline?',
  ].map((says) => ({
    what: `between: ${says}`,
    at: TWO_WEEKS_BEFORE,
    says,
    expected: /^5 days\. /,
    locale: 'en' as const,
  })),
  ...[
    'quanti giorni sono che è chiuso?',
    'quanti giorni sono da quando è scaduto il bando?',
    'dalla scadenza a oggi quanti giorni sono?',
  ].map((says) => ({
    what: `since: ${says}`,
    at: TWO_WEEKS_AFTER,
    says,
    expected: /^È scaduto da 14 giorni/,
  })),
  ...[
    'How many days is it since applications closed?',
    'how many days have gone past since the closing date?',
    'it’s how many days after the deadline now?',
  ].map((says) => ({
    what: `since: ${says}`,
    at: TWO_WEEKS_AFTER,
    says,
    expected: /^It closed 14 days ago/,
    locale: 'en' as const,
  })),
  {
    what: 'how long before the deadline questions end',
    at: TWO_WEEKS_BEFORE,
    says: 'con quanti giorni di anticipo sulla scadenza bisogna mandare le richieste di chiarimento?',
    expected: /fino a 5 giorni prima/,
  },
  {
    what: 'the same in English',
    at: TWO_WEEKS_BEFORE,
    says: 'how many days ahead of closing do I have to send my queries?',
    expected: /5 days before/,
    locale: 'en',
  },
  {
    what: 'the days that are left for questions',
    at: TWO_WEEKS_BEFORE,
    says: 'quanti giorni ho ancora per mandare le richieste di chiarimento?',
    expected: /mancano 9 giorni/,
  },
];

answersCases('reckoned', [
  { group: 'what is sent', cases: WHAT_IS_SENT },
  { group: 'days counted', cases: DAYS_COUNTED },
]);
