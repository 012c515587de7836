import { type CallCase, answersCases } from '../support/call-cases.ts';

const BEFORE = '2024-01-16T10:00:00+01:00';
const LAST_MORNING = '2024-01-22T09:00:00+01:00';
const DAY_AFTER = '2024-01-23T10:00:00+01:00';
const YEARS_LATER = '2026-11-22T10:00:00+01:00';

const AFTER_A_DAY: readonly CallCase[] = [
  { what: 'the day named is not meant', at: BEFORE, says: 'posso mandarla dopo il 22?', expected: /^No/ },
  {
    what: 'nor in English',
    at: BEFORE,
    says: 'can I apply after the 22nd?',
    expected: /^No, after the 22nd is too late/,
    locale: 'en',
  },
  {
    what: 'nor for questions',
    at: BEFORE,
    says: 'can we ask questions after the 17th?',
    expected: /^No/,
    locale: 'en',
  },
  {
    what: 'after an hour of that day',
    at: BEFORE,
    says: 'posso mandarla lunedì dopo le 11?',
    expected: /^Sì, ma solo fino a/,
  },
  { what: 'before a day', at: BEFORE, says: 'devo mandarla prima del 22?', expected: /^No/ },
  {
    what: 'another hour is another limit',
    at: BEFORE,
    says: 'devo mandarla entro le 13 del 22?',
    expected: /^No/,
  },
];

const TWELFTH = '2024-01-12T10:00:00+01:00';

const AROUND_A_LIMIT: readonly CallCase[] = [
  {
    what: 'the day after the questions close',
    at: TWELFTH,
    says: 'posso scrivere il giorno dopo la chiusura dei quesiti?',
    expected: /^No, giovedì 18 gennaio 2024 è tardi/,
  },
  {
    what: 'the same in English',
    at: TWELFTH,
    says: 'can we ask the day after the questions close?',
    expected: /^No, Thursday 18 January 2024 is too late/,
    locale: 'en',
  },
  {
    what: 'the day before they close',
    at: TWELFTH,
    says: 'can we write on the day before the questions close?',
    expected: /^Yes, Tuesday 16 January 2024/,
    locale: 'en',
  },
  {
    what: 'a day that is told by the questions is one to apply on',
    at: TWELFTH,
    says: 'can I send the application the day after the questions close?',
    expected: /^Yes, Thursday 18 January 2024 is fine/,
    locale: 'en',
  },
  {
    what: 'the same in Italian',
    at: TWELFTH,
    says: 'posso inviare la candidatura il giorno dopo la chiusura dei quesiti?',
    expected: /^Sì, giovedì 18 gennaio 2024 va bene/,
  },
  {
    what: 'the day after the deadline',
    at: TWELFTH,
    says: 'can I send the application the day after the deadline?',
    expected: /^No, Tuesday 23 January 2024 is too late/,
    locale: 'en',
  },
  {
    what: 'a day after it to ask for information',
    at: BEFORE,
    says: 'Can I ask for information on Thursday?',
    expected: /^No, Thursday 18 January 2024 is too late/,
    locale: 'en',
  },
  {
    what: 'the office is asked in writing too',
    at: '2024-01-17T10:00:00+01:00',
    says: 'domani si possono ancora fare domande all’ufficio?',
    expected: /^No, giovedì 18 gennaio 2024 è tardi/,
  },
  {
    what: 'but not to ask by telephone',
    at: BEFORE,
    says: 'posso chiedere informazioni al telefono sabato?',
    expected: /^(?!Sì|No)/,
  },
  {
    what: 'which day that is',
    at: TWELFTH,
    says: 'il 16 è il giorno prima della chiusura dei quesiti?',
    expected: /^Sì/,
  },
  {
    what: 'closed before a day, years later',
    at: YEARS_LATER,
    says: 'did it close before january 25th 2024?',
    expected: /^Yes, the deadline was/,
    locale: 'en',
  },
  {
    what: 'the same in Italian',
    at: YEARS_LATER,
    says: 'ha chiuso prima del 25 gennaio 2024?',
    expected: /^Sì, la scadenza era/,
  },
  {
    what: 'not before the Christmas to come',
    at: '2023-12-15T11:00:00+01:00',
    says: 'will it close before Christmas?',
    expected: /^No/,
    locale: 'en',
  },
  {
    what: 'nor before the end of that year',
    at: '2023-12-20T10:00:00+01:00',
    says: 'devo mandarla prima del 31 dicembre?',
    expected: /^No/,
  },
  {
    what: 'not before the day it closed',
    at: YEARS_LATER,
    says: 'was the deadline before 22 January 2024?',
    expected: /^No/,
    locale: 'en',
  },
  {
    what: 'closed by a day to come',
    at: TWELFTH,
    says: 'will it be closed by the 25th?',
    expected: /^Yes/,
    locale: 'en',
  },
  { what: 'not yet by an earlier one', at: TWELFTH, says: 'entro il 20 è chiuso?', expected: /^No/ },
];

const A_LITTLE_LATE: readonly CallCase[] = [
  {
    what: 'minutes',
    at: LAST_MORNING,
    says: 'is five minutes late ok?',
    expected: /^No, the deadline is/,
    locale: 'en',
  },
  {
    what: 'an hour',
    at: BEFORE,
    says: 'would an hour late be ok?',
    expected: /^No, the deadline is/,
    locale: 'en',
  },
  {
    what: 'an hour in Italian',
    at: BEFORE,
    says: 'va bene se la mando con un’ora di ritardo?',
    expected: /^No, la scadenza è/,
  },
  {
    what: 'two days',
    at: BEFORE,
    says: 'va bene due giorni dopo la scadenza?',
    expected: /^No, la scadenza è/,
  },
  {
    what: 'when it is over',
    at: '2024-01-22T12:05:00+01:00',
    says: 'it’s 12:05, is five minutes late ok?',
    expected: /^No, the deadline has passed/,
    locale: 'en',
  },
  {
    what: 'of something else',
    at: '2024-01-19T10:00:00+01:00',
    says: 'siamo in ritardo di due giorni con lo statuto, mandiamo lunedì alle 10 va bene?',
    expected: /^Sì/,
  },
];

const PARTS_OF_THE_LAST_DAY: readonly CallCase[] = [
  { what: 'the evening is not noon', at: LAST_MORNING, says: 'scade stasera?', expected: /^No/ },
  { what: 'nor the afternoon', at: LAST_MORNING, says: 'scade oggi pomeriggio?', expected: /^No/ },
  {
    what: 'the morning is',
    at: '2024-01-21T09:00:00+01:00',
    says: 'la scadenza è domani mattina?',
    expected: /^Sì/,
  },
];

const TOLD_OF_THE_PAST: readonly CallCase[] = [
  {
    what: 'the last Friday',
    at: DAY_AFTER,
    says: 'ho mandato la pec venerdì, va bene?',
    expected: /^Sì, venerdì 19/,
  },
  {
    what: 'the last 22nd',
    at: DAY_AFTER,
    says: 'we sent it on the 22nd at 11:40, is it valid?',
    expected: /^Yes, Monday 22 January/,
    locale: 'en',
  },
  {
    what: 'the day without an hour',
    at: DAY_AFTER,
    says: 'ho mandato la pec ieri, vale?',
    expected: /^Sì, ma solo se entro le 12:00/,
  },
  {
    what: 'that day after lunch',
    at: DAY_AFTER,
    says: 'ho mandato la pec ieri dopo pranzo, vale?',
    expected: /^No/,
  },
  {
    what: 'was it late? no',
    at: DAY_AFTER,
    says: 'we sent it yesterday at 11:55, are we late?',
    expected: /^No/,
    locale: 'en',
  },
  {
    what: 'was it late? yes',
    at: DAY_AFTER,
    says: 'we sent it yesterday at 12:05, are we late?',
    expected: /^Yes/,
    locale: 'en',
  },
  {
    what: 'what could be done then',
    at: DAY_AFTER,
    says: 'ieri alle 10 si poteva ancora mandare?',
    expected: /^Sì/,
  },
  { what: 'years later', at: YEARS_LATER, says: 'scadeva il 22 gennaio?', expected: /^Sì, la scadenza era/ },
  {
    what: 'but not the next one',
    at: YEARS_LATER,
    says: 'scade il prossimo 22 gennaio?',
    expected: /^No, la scadenza era/,
  },
  {
    what: 'last Monday, said on a Thursday',
    at: '2024-01-25T10:00:00+01:00',
    says: 'ho mandato la pec lunedì scorso alle 13, siamo in tempo?',
    expected: /^No, lunedì 22/,
  },
];

const OTHER_CLOCKS: readonly CallCase[] = [
  {
    what: 'an hour of Greenwich',
    at: '2024-01-15T10:00:00+01:00',
    says: 'can I send it on 22 January at 11:30 UTC?',
    expected: /^No, Monday 22 January 2024 at 12:30.*\n\nThe time in Italy counts/,
    locale: 'en',
  },
  {
    what: '"qui sono" is not always an hour',
    at: BEFORE,
    says: 'qui sono sola, posso mandare la domanda il 25 gennaio?',
    expected: /^No/,
  },
];

const AFTERWARDS: readonly CallCase[] = [
  {
    what: 'the 22nd of January, in March',
    at: '2024-03-05T10:00:00+01:00',
    says: 'scadeva il 22?',
    expected: /^Sì/,
  },
  {
    what: 'sent on the 22nd',
    at: '2024-03-05T10:00:00+01:00',
    says: 'ho mandato la pec il 22 alle 11, andava bene?',
    expected: /^Sì, lunedì 22 gennaio/,
  },
  {
    what: 'closed by then',
    at: '2024-02-05T10:00:00+01:00',
    says: 'il bando era già chiuso il 25 gennaio?',
    expected: /^Sì/,
  },
  {
    what: 'its weekday',
    at: '2024-02-05T10:00:00+01:00',
    says: 'Was the 22nd a Monday?',
    expected: /^Yes/,
    locale: 'en',
  },
];

const BY_THE_WAY: readonly CallCase[] = [
  {
    what: 'late with other things',
    at: BEFORE,
    says: 'Scusate, sono in ritardo con le carte, posso ancora mandare la domanda?',
    expected: /^Sì/,
  },
  {
    what: 'late, and over',
    at: '2024-01-22T13:00:00+01:00',
    says: 'posso ancora mandare la domanda anche se sono in ritardo?',
    expected: /^No, il termine è passato/,
  },
  {
    what: 'a late reply',
    at: BEFORE,
    says: 'Sorry for the late reply, can I still apply?',
    expected: /^Yes/,
    locale: 'en',
  },
  {
    what: 'done with the work',
    at: BEFORE,
    says: 'ho finito gli allegati, consegno il 20?',
    expected: /^Sì/,
  },
  {
    what: 'closed for another reason',
    at: BEFORE,
    says: 'la sede è chiusa venerdì, mando domenica?',
    expected: /^Sì/,
  },
  {
    what: 'papers that are missing',
    at: BEFORE,
    says: 'mancano ancora i documenti: se la mando il 23 va bene?',
    expected: /^No/,
  },
];

const BEYOND: readonly CallCase[] = [
  { what: 'beyond the day', at: BEFORE, says: 'si può consegnare oltre il 22 gennaio?', expected: /^No/ },
  {
    what: 'past noon of it',
    at: BEFORE,
    says: 'Can I send it past noon on the 22nd?',
    expected: /^No/,
    locale: 'en',
  },
  { what: 'its night', at: BEFORE, says: 'lunedì 22 di notte posso mandarla?', expected: /^No/ },
  {
    what: 'before it',
    at: BEFORE,
    says: 'Can I send it before the 22nd?',
    expected: /^Yes, before the 22nd is fine/,
    locale: 'en',
  },
  {
    what: 'questions, before it opens',
    at: '2023-12-18T10:00:00+01:00',
    says: 'posso fare domande il 10 gennaio?',
    expected: /^Sì/,
  },
];

const OPEN_TO_WHOM: readonly CallCase[] = [
  {
    what: 'for companies, no source says',
    at: BEFORE,
    says: 'is the call open to for-profit companies?',
    expected: /^(?!Yes|No\b).*third-sector/,
    locale: 'en',
  },
  {
    what: 'nor for residents',
    at: BEFORE,
    says: 'il bando è aperto ai privati cittadini?',
    expected: /^(?!Sì|No\b).*Terzo settore/,
  },
  {
    what: 'but applications',
    at: BEFORE,
    says: 'is the call open for applications?',
    expected: /^Yes, it is open/,
    locale: 'en',
  },
];

const DENIALS: readonly CallCase[] = [
  {
    what: 'not closed, right? it is',
    at: DAY_AFTER,
    says: 'il bando non è chiuso, giusto?',
    expected: /^No/,
  },
  {
    what: 'not closed, right? it is not',
    at: BEFORE,
    says: 'il bando non è chiuso, giusto?',
    expected: /^Sì/,
  },
  {
    what: '"ancora qui" is no "ancora"',
    at: '2023-12-31T17:00:00+01:00',
    says: 'siamo ancora qui: dal 1 gennaio è troppo tardi?',
    expected: /^No/,
  },
  {
    what: '"e tra" is no "è tra"',
    at: '2024-01-08T15:20:00+01:00',
    says: 'e tra dieci giorni un quesito lo posso ancora inviare?',
    expected: /^No/,
  },
];

answersCases('dates of the call', [
  { group: 'after and before a day', cases: AFTER_A_DAY },
  { group: 'around a limit', cases: AROUND_A_LIMIT },
  { group: 'a little late', cases: A_LITTLE_LATE },
  { group: 'parts of the last day', cases: PARTS_OF_THE_LAST_DAY },
  { group: 'what is told of the past', cases: TOLD_OF_THE_PAST },
  { group: 'other clocks', cases: OTHER_CLOCKS },
  { group: 'afterwards', cases: AFTERWARDS },
  { group: 'told by the way', cases: BY_THE_WAY },
  { group: 'beyond and before', cases: BEYOND },
  { group: 'open to whom', cases: OPEN_TO_WHOM },
  { group: 'denials', cases: DENIALS },
]);
