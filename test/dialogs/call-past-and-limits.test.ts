import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

const BEFORE = '2024-01-16T10:00:00+01:00';
const LAST_MORNING = '2024-01-22T09:00:00+01:00';
const DAY_AFTER = '2024-01-23T10:00:00+01:00';
const YEARS_LATER = '2026-11-22T10:00:00+01:00';

interface Case {
  readonly what: string;
  readonly at: string;
  readonly says: string;
  readonly expected: RegExp;
  readonly locale?: 'it' | 'en';
}

const AFTER_A_DAY: readonly Case[] = [
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

const PARTS_OF_THE_LAST_DAY: readonly Case[] = [
  { what: 'the evening is not noon', at: LAST_MORNING, says: 'scade stasera?', expected: /^No/ },
  { what: 'nor the afternoon', at: LAST_MORNING, says: 'scade oggi pomeriggio?', expected: /^No/ },
  {
    what: 'the morning is',
    at: '2024-01-21T09:00:00+01:00',
    says: 'la scadenza è domani mattina?',
    expected: /^Sì/,
  },
];

const TOLD_OF_THE_PAST: readonly Case[] = [
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

const OTHER_CLOCKS: readonly Case[] = [
  {
    what: 'the day counts',
    at: '2024-01-15T10:00:00+01:00',
    says: 'can I send it on 22 January at 11:30 UTC?',
    expected: /by 12:00.*\n\nThe time in Italy counts/,
    locale: 'en',
  },
  {
    what: '"qui sono" is not always an hour',
    at: BEFORE,
    says: 'qui sono sola, posso mandare la domanda il 25 gennaio?',
    expected: /^No/,
  },
];

const LENGTHS: readonly Case[] = [
  { what: 'half an hour', at: '2024-01-22T11:45:00+01:00', says: 'ho ancora mezz’ora?', expected: /^No/ },
  {
    what: 'a quarter',
    at: '2024-01-22T11:50:00+01:00',
    says: 'posso mandarla tra un quarto d’ora?',
    expected: /^No/,
  },
  {
    what: 'what is needed',
    at: '2024-01-22T11:00:00+01:00',
    says: 'mi servono venti minuti per caricare i file, ce la faccio?',
    expected: /^Sì/,
  },
  {
    what: 'what is needed and is not there',
    at: '2024-01-22T11:50:00+01:00',
    says: 'we need twenty minutes, can we make it?',
    expected: /^No/,
    locale: 'en',
  },
  {
    what: 'hours ago',
    at: '2024-01-22T14:00:00+01:00',
    says: 'da quante ore si sono chiuse le domande?',
    expected: /^È scaduto da 2 ore/,
  },
  {
    what: 'weeks ago',
    at: '2024-02-05T12:00:00+01:00',
    says: 'quante settimane sono passate dalla scadenza?',
    expected: /da 2 settimane/,
  },
  {
    what: 'months ago',
    at: '2024-04-22T10:00:00+02:00',
    says: 'quanti mesi sono passati dalla scadenza?',
    expected: /da 3 mesi/,
  },
  {
    what: 'days since the questions',
    at: '2024-01-20T12:40:00+01:00',
    says: 'How many days ago was the last day for questions?',
    expected: /3 days ago/,
    locale: 'en',
  },
  {
    what: 'has a month gone by',
    at: '2024-02-12T15:40:00+01:00',
    says: 'è già passato più di un mese dalla scadenza?',
    expected: /^No\./,
  },
  {
    what: 'weeks for the questions',
    at: '2023-12-27T11:45:00+01:00',
    says: 'quante settimane ho per i quesiti?',
    expected: /mancano 3 settimane/,
  },
  {
    what: 'before it opens',
    at: '2023-12-12T10:20:00+01:00',
    says: 'quanti giorni mancano alla scadenza?',
    expected: /ci sono 41 giorni/,
  },
  {
    what: 'from a day to come',
    at: '2024-01-02T10:00:00+01:00',
    says: 'se rientro l’8 gennaio quanti giorni mi restano?',
    expected: /^14 giorni, contando da lunedì 8/,
  },
];

const DAYS: readonly Case[] = [
  {
    what: 'next Monday, said on a Monday',
    at: '2024-01-15T10:00:00+01:00',
    says: 'posso mandarla lunedì prossimo?',
    expected: /22/,
  },
  {
    what: 'a weekday with its number',
    at: '2024-01-10T10:00:00+01:00',
    says: 'can we submit on Tuesday 23?',
    expected: /^No/,
    locale: 'en',
  },
  {
    what: 'the weekday of the day named',
    at: BEFORE,
    says: 'il 23 cade di martedì?',
    expected: /^Sì\. È martedì 23/,
  },
  { what: 'a wrong one', at: BEFORE, says: 'Is the 22nd a Sunday?', expected: /^No/, locale: 'en' },
  { what: 'one of two days', at: BEFORE, says: 'scade il 22 o il 23?', expected: /^La scadenza è lunedì 22/ },
  { what: 'is it left out', at: BEFORE, says: 'il 22 è escluso?', expected: /^No/ },
  {
    what: 'one limit for both',
    at: BEFORE,
    says: 'quesiti e domande scadono lo stesso giorno?',
    expected: /^No\. Le domande di chiarimento/,
  },
];

const OPEN_TO_WHOM: readonly Case[] = [
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

const SLIPS: readonly Case[] = [
  {
    what: 'questions, misspelt',
    at: '2024-01-18T09:00:00+01:00',
    says: 'e tardi per mandare queisti?',
    expected: /^Sì: il tempo per le domande di chiarimento/,
  },
  {
    what: 'days, shortened',
    at: '2024-01-09T12:00:00+01:00',
    says: 'quanti gg mancano per la domanda??',
    expected: /^Mancano 13 giorni/,
  },
  {
    what: 'tomorrow, misspelt',
    at: '2024-01-21T17:45:00+01:00',
    says: 'is tomorow the deadline',
    expected: /^Yes/,
    locale: 'en',
  },
  { what: 'a word it does not know stays', at: BEFORE, says: 'il 22 casca di domenica?', expected: /^No/ },
];

const BOTH: readonly Case[] = [
  {
    what: 'a day for each',
    at: '2023-12-28T10:10:00+01:00',
    says: 'We plan to raise queries on 12 January and file on 19 January. Are both within the time limits?',
    expected: /^Yes\./,
    locale: 'en',
  },
  {
    what: 'one of them too late',
    at: '2024-01-16T10:00:00+01:00',
    says: 'se mando il quesito venerdì 19 e la domanda sabato 20 va bene?',
    expected: /^No\./,
  },
  {
    what: 'days between',
    at: '2024-01-04T15:00:00+01:00',
    says: 'Tra il termine dei quesiti e il termine delle domande quanti giorni passano?',
    expected: /^5 giorni\./,
  },
  {
    what: 'the desk and the call',
    at: '2024-01-21T23:10:00+01:00',
    says: 'domani a che ora chiude?',
    expected: /17:00\.\nLa scadenza è lunedì 22 gennaio 2024 alle 12:00/,
  },
];

const DENIALS: readonly Case[] = [
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

describe.each([
  { group: 'after and before a day', cases: AFTER_A_DAY },
  { group: 'parts of the last day', cases: PARTS_OF_THE_LAST_DAY },
  { group: 'what is told of the past', cases: TOLD_OF_THE_PAST },
  { group: 'other clocks', cases: OTHER_CLOCKS },
  { group: 'lengths of time', cases: LENGTHS },
  { group: 'days', cases: DAYS },
  { group: 'open to whom', cases: OPEN_TO_WHOM },
  { group: 'slips', cases: SLIPS },
  { group: 'two things at once', cases: BOTH },
  { group: 'denials', cases: DENIALS },
])('dates of the call: $group', ({ cases }) => {
  it.each(cases)('$what', async ({ at, says, expected, locale = 'it' }) => {
    const { text } = await talk([says], { at, locale });
    expect(text).toMatch(expected);
  });
});
