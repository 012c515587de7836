import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

const MORNING = '2024-01-22T09:15:00+01:00';
const LAST_SATURDAY = '2024-01-20T10:00:00+01:00';
const WEEK_BEFORE = '2024-01-16T10:00:00+01:00';
const AFTERWARDS = '2024-02-05T09:30:00+01:00';

describe('yes or no first, about the dates of the call', () => {
  it.each([
    [
      'what is said of now is no moment asked about',
      '2024-01-21T20:15:00+01:00',
      'è domenica sera, mi restano ancora delle ore?',
      /^Sì/,
    ],
    [
      'the hour they state',
      '2024-01-22T12:05:00+01:00',
      'sono le dodici e cinque, se invio ora conta?',
      /^No, il termine è passato/,
    ],
    [
      'midnight just past',
      '2024-01-22T00:15:00+01:00',
      'è appena passata la mezzanotte, è lunedì 22: sono fuori?',
      /^No/,
    ],
    [
      'a late hour is not too late',
      '2024-01-19T17:00:00+01:00',
      'va bene se invio domenica sera tardi?',
      /^Sì, domenica sera/,
    ],
    [
      'of two halves the one that can be done counts',
      '2024-01-19T11:00:00+01:00',
      'va bene se la pec arriva domenica o è chiuso?',
      /^Sì/,
    ],
    [
      'and when it cannot',
      '2024-01-22T12:30:00+01:00',
      'ormai è chiuso o mi accettate se spedisco fra mezz’ora?',
      /^No/,
    ],
    ['after lunch is after noon', MORNING, 'ce la faccio se invio oggi dopo pranzo?', /^No/],
    [
      'one o’clock',
      '2024-01-20T18:00:00+01:00',
      'ce la faccio se la mando lunedì verso l’una?',
      /^No, lunedì 22 gennaio 2024 alle 13:00/,
    ],
    [
      'an hour written by the clock',
      '2024-01-22T11:50:00+01:00',
      'con la pec delle 11:40 di oggi sono a posto?',
      /^Sì, .* era nei termini/,
    ],
    [
      'an hour on a receipt',
      '2024-01-22T12:20:00+01:00',
      'ho la ricevuta di consegna delle 11:58 di oggi, vale?',
      /^Sì, .* alle 11:58 era nei termini/,
    ],
    [
      'a morning that is over',
      '2024-01-23T09:00:00+01:00',
      'ieri alle undici ho mandato la pec, ero in tempo?',
      /^Sì, .* alle 11:00/,
    ],
    [
      'the last of the days told',
      '2024-01-10T09:00:00+01:00',
      'la settimana prossima sono in ferie e torno il 22 alle 14, posso mandarla allora?',
      /^No, lunedì 22 gennaio 2024 alle 14:00/,
    ],
    [
      'a day told by the way',
      '2023-12-22T09:00:00+01:00',
      'l’avviso l’ho visto ieri sera, le candidature le prendete già?',
      /^Sì/,
    ],
    [
      'from today on',
      '2023-12-21T09:00:00+01:00',
      'l’avviso è uscito, quindi da oggi si può già presentare domanda?',
      /^Sì/,
    ],
    [
      'hours left',
      '2024-01-22T11:20:00+01:00',
      'mi restano quaranta minuti per spedire, giusto?',
      /^Sì\. Scade oggi/,
    ],
    ['a full week', WEEK_BEFORE, 'abbiamo tempo almeno due settimane?', /^No\. Mancano 6 giorni/],
    [
      'next week is right',
      '2024-01-17T15:00:00+01:00',
      'la scadenza è la settimana prossima, giusto?',
      /^Sì, la scadenza/,
    ],
    ['this week is not', WEEK_BEFORE, 'il termine cade entro la settimana corrente?', /^No, la scadenza/],
    [
      'this week or the next',
      WEEK_BEFORE,
      'Il termine cade questa settimana o la prossima?',
      /^La prossima settimana: la scadenza è lunedì 22/,
    ],
    [
      'yesterday or tomorrow',
      '2024-01-21T11:00:00+01:00',
      'la scadenza era ieri o è domani?',
      /^Domani: la scadenza/,
    ],
    [
      'the end of the month',
      '2024-01-09T09:30:00+01:00',
      'abbiamo tempo fino a fine mese, giusto?',
      /^No, la scadenza/,
    ],
    ['the last day', '2024-01-21T18:00:00+01:00', 'è domani l’ultimo giorno?', /^Sì, la scadenza/],
    ['a weekday', '2024-01-08T09:00:00+01:00', 'il 22 casca di domenica?', /^No\. È lunedì/],
    ['two in the night', '2024-01-21T16:00:00+01:00', 'se la spediamo stanotte alle due è in tempo?', /^Sì/],
    [
      'weeks',
      '2024-01-01T12:00:00+01:00',
      'quante settimane mancano alla scadenza?',
      /^Mancano 3 settimane: si chiude/,
    ],
    [
      'one week',
      '2024-01-15T09:00:00+01:00',
      'quante settimane mancano alla scadenza?',
      /^Manca 1 settimana: si chiude/,
    ],
    [
      'a day that is over',
      '2024-01-15T09:00:00+01:00',
      'posso mandare la domanda il 10 gennaio?',
      /^No, mercoledì 10 gennaio 2024 è già passato/,
    ],
    [
      'weeks and days',
      '2024-01-04T12:00:00+01:00',
      'quante settimane mancano alla scadenza?',
      /^Mancano 2 settimane e 4 giorni/,
    ],
    ['hours', '2024-01-20T12:00:00+01:00', 'quante ore mi restano per la domanda?', /^Mancano 48 ore/],
    [
      'how long ago',
      '2024-01-25T10:00:00+01:00',
      'da quanti giorni è scaduto il termine?',
      /^È scaduto da 3 giorni/,
    ],
    ['the state, asked', AFTERWARDS, 'il bando è aperto?', /^No\. L'avviso è chiuso/],
    ['the state, the other way round', AFTERWARDS, 'le iscrizioni al bando sono chiuse?', /^Sì/],
    ['closed that day', '2024-01-22T16:00:00+01:00', 'è scaduto oggi?', /^Sì, la scadenza/],
    [
      'the questions of that day',
      '2024-01-16T15:00:00+01:00',
      'il termine per i chiarimenti è domani, giusto?',
      /^Sì\. Le domande di chiarimento/,
    ],
    [
      'the questions have another date',
      '2024-01-12T15:30:00+01:00',
      'per i chiarimenti ho tempo fino al 22 come per la domanda?',
      /^No\. Le domande di chiarimento/,
    ],
    [
      'questions sent in time',
      '2024-01-19T09:00:00+01:00',
      'Avevo scritto per chiarimenti il 15 gennaio: ero in tempo?',
      /^Sì\. Le domande/,
    ],
    [
      'the yes or no asked last',
      '2024-01-05T10:10:00+01:00',
      'come si partecipa e soprattutto: è ancora aperto?',
      /^Sì, è aperto/,
    ],
    [
      'questions over, applications not',
      LAST_SATURDAY,
      'oltre ai chiarimenti è già chiusa pure la candidatura?',
      /^No, non è tardi/,
    ],
  ])('%s: at %s "%s"', async (_, at, says, expected) => {
    expect((await talk([says], { at })).text).toMatch(expected);
  });

  it.each([
    ['2024-01-18T12:00:00+01:00', 'I plan to send it this coming Sunday evening, is that all right?', /^Yes/],
    ['2024-01-10T09:00:00+01:00', 'the deadline is the 23rd, correct?', /^No, the deadline/],
    ['2024-01-09T10:00:00+01:00', 'in two weeks will it still be open?', /^No/],
    ['2024-01-16T10:00:00+01:00', 'can I send it a week from today?', /^No/],
    ['2024-01-18T15:00:00+01:00', 'Do we still have a full week to apply?', /^No\. 4 days left/],
    ['2024-01-19T08:45:00+01:00', 'three days left, right?', /^Yes\. 3 days left/],
    ['2024-01-25T10:00:00+01:00', 'We submitted last Friday. Were we within the deadline?', /^Yes/],
    ['2024-01-23T15:00:00+01:00', 'did it close yesterday?', /^Yes, the deadline was/],
    [
      '2024-01-11T09:00:00+01:00',
      'clarifications are accepted until the 22nd, right?',
      /^No\. Clarification questions/,
    ],
    ['2024-01-03T18:00:00+01:00', 'hi, can my charity apply in february?', /^No/],
    ['2024-01-19T09:00:00+01:00', 'Is tomorrow the last day to apply?', /^No, the deadline/],
    ['2024-02-01T10:00:00+01:00', 'how many days ago did it close?', /^It closed 10 days ago/],
    ['2023-12-18T17:00:00+01:00', 'call open yet y/n', /^No, not yet/],
    [
      '2026-05-11T16:00:00+02:00',
      'the call from 2023-24, is its deadline already past?',
      /^Yes, it is closed/,
    ],
    [
      '2024-01-30T11:00:00+01:00',
      'can we still put questions to you about the notice before applying?',
      /^No, the time for clarification questions/,
    ],
    [
      '2024-01-12T14:00:00+01:00',
      'if you receive it at 10 in the morning of the last day is it ok?',
      /^Yes, Monday 22 January 2024 at 10:00/,
    ],
  ])('at %s "%s"', async (at, says, expected) => {
    expect((await talk([says], { at, locale: 'en' })).text).toMatch(expected);
  });
});
