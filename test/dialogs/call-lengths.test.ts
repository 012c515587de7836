import { type CallCase, answersCases } from '../support/call-cases.ts';

const BEFORE = '2024-01-16T10:00:00+01:00';

const LENGTHS: readonly CallCase[] = [
  { what: 'half a month', at: '2024-01-10T10:00:00+01:00', says: 'ho ancora mezzo mese?', expected: /^No/ },
  { what: 'ages', at: BEFORE, says: 'Do I still have a million years?', expected: /^No/, locale: 'en' },
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
    what: 'days for questions, before the call opens',
    at: '2023-12-01T10:00:00+01:00',
    says: 'quanti giorni mancano alla fine dei quesiti?',
    expected: /mercoledì 17 gennaio 2024, ci sono 47 giorni/,
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
    what: 'in what months it is asked',
    at: '2026-11-28T12:00:00+01:00',
    says: 'da quanti mesi è scaduto il termine?',
    expected: /^È scaduto da 34 mesi e 6 giorni/,
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

const DAYS: readonly CallCase[] = [
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

const SLIPS: readonly CallCase[] = [
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

const BOTH: readonly CallCase[] = [
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

const STRETCHES: readonly CallCase[] = [
  {
    what: 'between two days',
    at: '2024-01-05T10:00:00+01:00',
    says: 'quanti giorni ci sono tra il 19 dicembre e il 22 gennaio',
    expected: /^Da martedì 19 dicembre 2023 a lunedì 22 gennaio 2024: 34 giorni/,
  },
  {
    what: 'from today',
    at: '2024-01-08T10:00:00+01:00',
    says: 'da oggi a venerdì quanti giorni sono',
    expected: /^Da lunedì 8 gennaio 2024 a venerdì 12 gennaio 2024: 4 giorni/,
  },
  {
    what: 'between two days of this month',
    at: '2024-01-17T10:00:00+01:00',
    says: 'how many days between 10 and 17 January?',
    expected: /^From Wednesday 10 January 2024 to Wednesday 17 January 2024: 7 days/,
    locale: 'en',
  },
  {
    what: 'the whole call',
    at: '2024-01-08T10:00:00+01:00',
    says: 'quanti giorni aveva il bando in tutto',
    expected: /: 34 giorni\. La scadenza è/,
  },
  {
    what: 'an hour and a half',
    at: '2024-01-22T10:30:00+01:00',
    says: 'scade tra quanto',
    expected: /^Scade oggi alle 12:00: mancano 1 ora e 30 minuti/,
  },
  {
    what: 'half a minute',
    at: '2024-01-22T11:59:30+01:00',
    says: 'quanto manca',
    expected: /^Scade oggi alle 12:00: manca meno di un minuto/,
  },
  {
    what: 'less than a day',
    at: '2024-01-21T23:30:00+01:00',
    says: 'sono ancora in tempo?',
    expected: /^Sì, sei in tempo: .* mancano 12 ore e 30 minuti/,
  },
  {
    what: 'hours on the eve',
    at: '2024-01-21T13:30:00+01:00',
    says: 'how long is left?',
    expected: /^It closes tomorrow at 12:00: 22 hours and 30 minutes left/,
    locale: 'en',
  },
  {
    what: 'before the hour named',
    at: '2024-01-21T19:00:00+01:00',
    says: 'il commercialista domani apre alle 14, la scadenza è prima?',
    expected: /^Sì\. La scadenza è/,
  },
  {
    what: 'after the hour named',
    at: '2024-01-21T19:00:00+01:00',
    says: 'my accountant opens tomorrow at 11, is the deadline before that?',
    expected: /^No\. The deadline is/,
    locale: 'en',
  },
  {
    what: 'a day of the year of the call',
    at: '2026-11-28T10:00:00+01:00',
    says: 'posso mandare la domanda il 20 gennaio?',
    expected: /^No, il termine è passato/,
  },
  {
    what: 'weekends that count',
    at: '2024-01-17T10:00:00+01:00',
    says: 'sabato e domenica contano?',
    expected: /né se i giorni sono di calendario/,
  },
  {
    what: 'a strike',
    at: '2024-01-08T10:00:00+01:00',
    says: 'se il 22 è sciopero si sposta?',
    expected: /prorog/,
  },
];

answersCases('dates of the call', [
  { group: 'lengths of time', cases: LENGTHS },
  { group: 'stretches', cases: STRETCHES },
  { group: 'days', cases: DAYS },
  { group: 'slips', cases: SLIPS },
  { group: 'two things at once', cases: BOTH },
]);
