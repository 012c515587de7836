import { type CallCase, answersCases } from '../support/call-cases.ts';

/** As in test/support/call-cases.ts: when it is asked, in what language, and how the answer begins. */
function cases(
  rows: readonly (readonly [at: string, locale: 'it' | 'en', says: string, expected: RegExp])[],
): readonly CallCase[] {
  return rows.map(([at, locale, says, expected]) => ({
    what: says,
    at: `${at}:00+01:00`,
    locale,
    says,
    expected,
  }));
}

const AFTER_WHAT_IS_TOLD = cases([
  [
    '2024-01-20T10:00',
    'en',
    'The board meets on Monday, we send it the day after at 10. Is that ok?',
    /^No, Tuesday 23 .* at 10:00/,
  ],
  [
    '2024-01-20T10:00',
    'it',
    'Il consiglio è domenica. La mandiamo il giorno dopo alle 15, va bene?',
    /^No, lunedì 22 .* alle 15:00/,
  ],
  [
    '2024-01-20T10:00',
    'it',
    'Lunedì alle 11 ho una riunione, la mando due ore dopo, va bene?',
    /^No, lunedì 22 .* alle 13:00/,
  ],
  ['2024-01-20T10:00', 'en', 'we meet on Sunday and we send it two days later, ok?', /^No, Tuesday 23/],
  ['2024-01-16T10:00', 'it', 'non possiamo prima del 23, va bene?', /^No, martedì 23/],
]);

const LAST_DAYS_OF_ELSE = cases([
  ['2024-01-16T10:00', 'it', 'nell’ultimo giorno di febbraio alle 10 va bene?', /^No, /],
  ['2024-01-16T10:00', 'en', 'is the last day of January at 10 fine?', /^No, /],
  ['2024-01-16T10:00', 'it', 'nell’ultimo giorno alle 11 va bene?', /^Sì, lunedì 22 .* alle 11:00/],
  [
    '2024-01-16T10:00',
    'en',
    'can I ask questions on the last day at 3 pm?',
    /^Until what hour, no source says/,
  ],
  ['2024-01-16T10:00', 'it', 'il giorno della scadenza dei chiarimenti è il 17?', /^Sì/],
  ['2024-01-16T10:00', 'en', 'the vote was ten to one. can we send it on Monday at 11?', /^Yes, Monday 22/],
  ['2023-12-20T10:00', 'en', 'I’ll send it before the Christmas break, ok?', /^Yes, before 25 December/],
  [
    '2024-01-23T10:00',
    'it',
    'il 18 gennaio ho chiesto chiarimenti e il 22 alle 11 ho mandato la domanda, è valida?',
    /^Sì, lunedì 22 .* alle 11:00/,
  ],
]);

const HOURS_IN_WORDS = cases([
  [
    '2024-01-20T20:00',
    'it',
    'lunedì alle dodici e un quarto va bene?',
    /^No, lunedì 22 gennaio 2024 alle 12:15/,
  ],
  [
    '2024-01-16T20:00',
    'it',
    'invio all’una meno dieci del giorno ventidue, sono ancora in tempo?',
    /^No, .* alle 12:50/,
  ],
  [
    '2024-01-15T16:10',
    'it',
    'fra una settimana alla stessa ora posso ancora mandarla?',
    /^No, .* alle 16:10/,
  ],
  [
    '2024-01-22T12:25',
    'it',
    'posso mandare la pec con gli allegati in questo momento',
    /^No, il termine è passato/,
  ],
  ['2024-01-21T17:00', 'it', 'Posso aspettare dopodomani per spedire la domanda?', /^No, martedì 23/],
  ['2024-01-19T20:00', 'en', 'twenty to one on deadline day, can the application still go in?', /^No, /],
  [
    '2024-01-15T16:10',
    'en',
    'a week from now, same time, will I still be able to apply?',
    /^No, .* at 16:10/,
  ],
  ['2024-01-15T11:10', 'en', 'can I still apply this time next week?', /^Yes, .* at 11:10/],
  [
    '2024-01-17T20:00',
    'en',
    'Our director is in Toronto. If she sends it at 8 am on the 22nd, her time, are we in time?',
    /^No, .* at 14:00/,
  ],
  [
    '2024-01-21T20:30',
    'en',
    'i finish the form tonight and send tomorrow at 9 in the morning, is good?',
    /^Yes, .* at 09:00/,
  ],
]);

const NAMED_DAYS = cases([
  [
    '2023-12-29T22:10',
    'it',
    'Vorrei sapere se la domanda si può trasmettere il giorno dell’Epifania, che è festivo.',
    /^Sì, sabato 6/,
  ],
  [
    '2024-01-12T15:45',
    'it',
    'Avremmo la firma del legale rappresentante soltanto per il Giorno della Memoria. È compatibile con il termine?',
    /^No, sabato 27/,
  ],
  [
    '2024-01-12T15:45',
    'it',
    'La firma arriva sabato 20 gennaio. È compatibile con il termine?',
    /^Sì, sabato 20/,
  ],
  ['2024-01-09T10:00', 'it', 'la mandiamo nei giorni della merla, va bene?', /^No, /],
  ['2023-12-27T11:00', 'it', 'il bando è aperto durante le vacanze di Natale?', /^Sì/],
  [
    '2024-01-08T18:10',
    'it',
    'noi inviare domanda sabado 20 di sera, è bene o è tropo tarde?',
    /^Sì, sabato 20/,
  ],
  [
    '2024-01-10T20:00',
    'en',
    'we would like to send our application on Burns Night, is that alright?',
    /^No, Thursday 25/,
  ],
  ['2024-01-02T15:45', 'en', 'can we send it the day after Epiphany?', /^Yes, Sunday 7/],
  ['2023-12-27T11:00', 'en', 'Is the call open during the Christmas break?', /^Yes/],
  [
    '2024-01-11T17:20',
    'en',
    'We are a Chinese association, can we give application before Chinese New Year, about 8 February?',
    /^No, Thursday 8/,
  ],
  [
    '2024-01-09T15:00',
    'en',
    'is 22 january some bank holiday in Milan, so that the date moves?',
    /^No\. It is a Monday/,
  ],
]);

const WEEKS_AND_NIGHTS = cases([
  [
    '2024-01-17T09:40',
    'en',
    'our trustees meet Monday week and the application would go off that same morning. Still in time?',
    /^No/,
  ],
  [
    '2024-01-11T09:40',
    'en',
    'would Monday week be all right for the application, mid-morning?',
    /^Yes, but only by 12:00/,
  ],
  ['2024-01-11T09:40', 'en', 'is Monday week at 2pm all right for the application?', /^No, Monday 22/],
  ['2024-01-18T09:40', 'en', 'is Monday all right for the application, in the afternoon?', /^No/],
  [
    '2024-01-18T09:20',
    'en',
    'can I send it in the night between Sunday and Monday, at 2?',
    /^Yes, Monday 22 January 2024 at 02:00/,
  ],
  [
    '2024-01-18T09:20',
    'it',
    'nella notte tra domenica e lunedì, tipo alle 2, posso inviare la domanda? faccio i turni',
    /^Sì, lunedì 22 gennaio 2024 alle 02:00/,
  ],
  [
    '2024-01-18T09:20',
    'it',
    'la mando nella notte tra lunedì e martedì alle due, va bene?',
    /^No, martedì 23/,
  ],
  [
    '2024-01-24T09:00',
    'it',
    'ieri l’altro alle 10 eravamo ancora in tempo?',
    /^Sì, lunedì 22 gennaio 2024 alle 10:00 era/,
  ],
]);

const THE_DAY_ITSELF = cases([
  [
    '2024-01-09T09:00',
    'en',
    'Our Board will not convene before 24 January 2024. Would an application lodged on that date be considered timely?',
    /^No, Wednesday 24/,
  ],
  [
    '2024-01-09T09:00',
    'en',
    'we won’t be ready before the 24th, is that still ok for the application?',
    /^No, Wednesday 24/,
  ],
  [
    '2024-01-09T09:00',
    'en',
    'our papers will be ready by 24 January, is an application sent on that date in time?',
    /^No, Wednesday 24/,
  ],
  ['2024-01-09T09:00', 'en', 'can’t I send it before the 24th?', /^Yes, but only until/],
  [
    '2024-01-09T09:00',
    'it',
    'il direttivo non si riunisce prima del 24 gennaio, una domanda inviata in tale data sarebbe nei termini?',
    /^No, mercoledì 24/,
  ],
  [
    '2024-01-09T09:00',
    'it',
    'il bilancio non è pronto prima del 19 gennaio, possiamo mandare la domanda quel giorno?',
    /^Sì, venerdì 19/,
  ],
  ['2024-01-09T09:00', 'en', 'we cannot apply before Tuesday 23rd, is it too late?', /^Yes, Tuesday 23/],
  ['2024-01-09T09:00', 'it', 'non riusciamo a mandarla prima del 24 gennaio, va bene?', /^No, mercoledì 24/],
]);

const END_OF_DAY = cases([
  ['2024-01-17T16:20', 'en', 'can we submit by COB on Monday 22?', /^No/],
  ['2024-01-18T15:00', 'en', 'EOD 1/22 works for the application?', /^No/],
  ['2024-01-18T15:00', 'en', 'can we apply by end of day Monday 22 January?', /^No/],
  ['2024-01-18T15:00', 'en', 'can we apply by the end of the day on Friday 19?', /^Yes, Friday 19/],
  ['2024-01-22T09:00', 'en', 'can I send it by EOD?', /^No/],
  ['2024-01-18T15:00', 'it', 'posso mandarla entro fine giornata di lunedì 22?', /^No/],
  ['2024-01-18T15:00', 'it', 'posso mandarla venerdì a fine giornata?', /^Sì, venerdì 19/],
  ['2024-01-18T15:00', 'it', 'posso mandarla entro il 22?', /^Sì, ma solo fino a/],
]);

const CLOCKS = cases([
  [
    '2024-01-18T08:20',
    'en',
    'Submitting Monday at half twelve, British style i.e. 12.30. Any good?',
    /^No, Monday 22 January 2024 at 12:30/,
  ],
  ['2024-01-18T08:20', 'en', 'can we submit on Monday at half ten?', /^Yes, .* at 10:30/],
  [
    '2024-01-24T16:30',
    'en',
    'My secretary swears she emailed the application two days ago at ten to noon. If so, was it on time?',
    /^Yes, .* at 11:50 was in time/,
  ],
  ['2024-01-24T16:30', 'en', 'he sent the application two days ago at ten past noon, was it on time?', /^No/],
  ['2024-01-19T22:10', 'en', 'Can I send the application at 4 am Pacific on Monday 22?', /^No, .* at 13:00/],
  ['2024-01-19T22:10', 'en', 'Can I send it on Monday at 2 am Pacific?', /^Yes, .* at 11:00/],
  ['2024-01-19T22:10', 'en', 'Can I send the application on Monday at 5:30 EST?', /^Yes, .* at 11:30/],
  ['2024-01-19T22:10', 'en', 'would 11:30 GMT on Monday be in time?', /^No, .* at 12:30/],
  ['2024-01-19T22:10', 'en', 'would 11:30 CET on Monday be in time?', /^Yes, .* at 11:30/],
  ['2024-01-19T22:10', 'en', 'can we apply at 12:30 UTC+2 on Monday?', /^Yes, .* at 11:30/],
  ['2024-01-19T22:10', 'it', 'posso mandarla lunedì alle 11:30 GMT?', /^No, .* alle 12:30/],
  [
    '2024-01-19T22:10',
    'en',
    'can we apply for the 2 central areas on Monday?',
    /^Yes, but only by 12:00(?!.*Italy)/s,
  ],
]);

const TIME_NEEDED = cases([
  [
    '2024-01-22T10:40',
    'en',
    'give me an hour and a half and i’ll have it all signed. still good to send?',
    /^No/,
  ],
  ['2024-01-22T10:05', 'en', 'I need one hour and half to finish, after I can send?', /^Yes/],
  ['2024-01-22T10:45', 'en', 'I need one hour and half to finish, after I can send?', /^No/],
  [
    '2024-01-22T11:22',
    'en',
    'computer restarting for updates says 25 minutes.. will i make it with the application or not',
    /^Yes/,
  ],
  [
    '2024-01-22T11:42',
    'en',
    'computer restarting for updates says 25 minutes.. will i make it with the application or not',
    /^No/,
  ],
  ['2024-01-22T10:30', 'it', 'mi servono altre due ore per finire i documenti, ci sto dentro?', /^No/],
  ['2024-01-22T09:30', 'it', 'mi servono altre due ore per finire i documenti, ci sto dentro?', /^Sì/],
]);

const QUESTIONS_TOO = cases([
  [
    '2024-01-16T10:30',
    'en',
    'Can I ask for clarifications right up to the submission deadline?',
    /^No.* 17 January/,
  ],
  [
    '2024-01-12T09:30',
    'en',
    'May queries be submitted right up to the application deadline itself?',
    /^No.* 17 January/,
  ],
  ['2024-01-16T10:30', 'it', 'posso mandare quesiti fino alla scadenza del bando?', /^No.* 17 gennaio/],
  ['2024-01-16T10:30', 'it', 'posso mandare la domanda fino alla scadenza del bando?', /^Sì/],
  ['2024-01-11T10:00', 'en', 'can i ask for clarifications right up to the deadline?', /^No.* 17 January/],
  ['2024-01-11T10:00', 'it', 'posso chiedere chiarimenti fino alla scadenza?', /^No.* 17 gennaio/],
  ['2024-01-11T10:00', 'it', 'posso mandare la domanda fino alla scadenza?', /^Sì/],
  [
    '2024-01-19T14:40',
    'en',
    'so on wednesday only the questions ended? just tell me can i apply today',
    /^Yes, Friday 19/,
  ],
  [
    '2024-01-18T16:40',
    'it',
    'mi dicono che ieri si chiudevano i quesiti. ma si chiudeva anche la presentazione delle domande di partecipazione?',
    /^No, non è tardi/,
  ],
  [
    '2024-01-22T12:04',
    'en',
    'I am four minute late because the internet is go down, you take my application the same?',
    /^No/,
  ],
]);

const OFFICES_CLOSED = cases([
  [
    '2024-01-18T12:30',
    'it',
    'se invio sabato anche se gli uffici son chiusi sono nei termini?',
    /^Sì, sabato/,
  ],
  [
    '2024-01-18T12:30',
    'it',
    'sabato gli uffici restano chiusi, se la mando siamo nei termini?',
    /^Sì, sabato/,
  ],
  ['2024-01-18T12:30', 'it', 'i termini sono chiusi?', /^No, non è tardi/],
]);

const FORM_SIGNED = cases([
  [
    '2024-01-22T10:30',
    'en',
    'in 45 minutes we’ll have the form signed, can we still send it?',
    /^Yes.* 11:15/,
  ],
  [
    '2024-01-22T11:30',
    'en',
    'in 45 minutes we’ll have the form signed, can we still send it?',
    /^No.* 12:15/,
  ],
]);

const INFORMATION_REQUESTED = cases([
  [
    '2024-01-09T10:00',
    'en',
    'Do we still have time to request further information on the call?',
    /^Yes: clarification questions .* 17 January/,
  ],
  [
    '2024-01-09T10:00',
    'en',
    'Until when may requests for information be submitted?',
    /^Questions .* 17 January/,
  ],
]);

const WEEKDAYS = cases([
  ['2024-01-09T10:00', 'en', 'is the last day to apply a monday?', /^Yes\. It is a Monday/],
  ['2024-01-09T10:00', 'en', 'is the last day a tuesday?', /^No\. It is a Monday/],
  ['2024-01-09T10:00', 'en', 'the closing date is a monday, right?', /^Yes\. It is a Monday/],
  ['2024-02-09T10:00', 'en', 'was the last day to apply a friday?', /^No\. It was a Monday/],
  ['2024-01-09T10:00', 'en', 'is the last day for questions a wednesday?', /^Yes\. It is a Wednesday/],
  ['2024-01-09T10:00', 'it', 'l’ultimo giorno è un lunedì?', /^Sì\. È lunedì/],
  ['2024-01-09T10:00', 'it', 'l’ultimo giorno per mandare la domanda è un martedì?', /^No\. È lunedì/],
  ['2024-01-09T10:00', 'it', 'è lunedì l’ultimo giorno?', /^No, la scadenza è lunedì 22/],
]);

answersCases('days by other names', [
  { group: 'after what is told', cases: AFTER_WHAT_IS_TOLD },
  { group: 'last days', cases: LAST_DAYS_OF_ELSE },
  { group: 'hours in words', cases: HOURS_IN_WORDS },
  { group: 'named days', cases: NAMED_DAYS },
  { group: 'weeks and nights', cases: WEEKS_AND_NIGHTS },
  { group: 'the day itself', cases: THE_DAY_ITSELF },
  { group: 'the end of a day', cases: END_OF_DAY },
  { group: 'clocks', cases: CLOCKS },
  { group: 'time that is needed', cases: TIME_NEEDED },
  { group: 'questions and applications', cases: QUESTIONS_TOO },
  { group: 'weekdays', cases: WEEKDAYS },
  { group: 'while offices are closed', cases: OFFICES_CLOSED },
  { group: 'once a form is signed', cases: FORM_SIGNED },
  { group: 'information that is requested', cases: INFORMATION_REQUESTED },
]);
