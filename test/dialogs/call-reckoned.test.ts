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

answersCases('reckoned', [{ group: 'what is sent', cases: WHAT_IS_SENT }]);
