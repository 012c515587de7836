import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

describe('dates of the call', () => {
  it.each([
    ['2024-01-15T10:00:00+01:00', 'posso consegnare il 22 gennaio nel pomeriggio?', /^No,/],
    ['2024-01-15T10:00:00+01:00', 'posso mandare una domanda il 18 gennaio?', /^Sì, giovedì 18 gennaio 2024/],
    [
      '2024-01-18T10:00:00+01:00',
      'se spedisco la PEC lunedì alle 11:50 va bene?',
      /^Sì, lunedì 22 gennaio 2024 alle 11:50/,
    ],
    ['2024-01-18T10:00:00+01:00', 'se spedisco la PEC lunedì alle 12:00:01?', /^No,/],
    [
      '2024-01-18T10:00:00+01:00',
      'il prossimo lunedì a mezzogiorno in punto va bene?',
      /^Sì, le 12:00 in punto sono il limite/,
    ],
    ['2024-01-12T10:00:00+01:00', 'abbiamo ancora una settimana piena?', /^Sì. Mancano 10 giorni/],
    ['2024-01-17T09:00:00+01:00', 'manca più di una settimana alla chiusura?', /^No. Mancano 5 giorni/],
    ['2024-01-15T15:00:00+01:00', 'abbiamo ancora una settimana?', /^Sì. Mancano 7 giorni/],
    ['2024-01-15T09:00:00+01:00', 'manca più di una settimana?', /^No. Mancano 7 giorni/],
    ['2024-01-05T10:00:00+01:00', 'abbiamo ancora un mese?', /^No. Mancano 17 giorni/],
    ['2024-01-10T09:00:00+01:00', 'è vero che mancano tre giorni?', /^No. Mancano 12 giorni/],
    ['2024-01-22T12:00:00+01:00', 'sono le 12 in punto, mando?', /il termine è raggiunto/],
    ['2023-12-28T10:00:00+01:00', 'quanti giorni lavorativi ho?', /^Mancano 25 giorni, di cui 16 lavorativi/],
    ['2024-01-18T10:00:00+01:00', 'dicembre l’abbiamo perso, si può ancora?', /^Sì, sei in tempo/],
    ['2024-01-18T10:00:00+01:00', 'non siamo riusciti a dicembre, si può ancora?', /^Sì, sei in tempo/],
    [
      '2024-01-22T10:00:00+01:00',
      'il presidente firma e manda appena esce (alle 13). può andare?',
      /^No, lunedì 22 gennaio 2024 alle 13:00 è tardi/,
    ],
    ['2024-01-20T10:00:00+01:00', 'la segretaria la manda lunedì alle 11. può andare?', /^Sì, lunedì 22/],
    ['2024-01-10T09:00:00+01:00', 'mancano dieci giorni, scade il 20 gennaio?', /^No, la scadenza/],
    ['2024-01-09T09:00:00+01:00', 'per i chiarimenti abbiamo ancora una settimana?', /^Sì. Per le domande/],
    ['2024-01-17T09:00:00+01:00', 'quanti giorni mancano per i quesiti?', /\(scade oggi\)\.$/m],
    [
      '2024-01-10T09:00:00+01:00',
      'che giorno è il quinto prima della scadenza?',
      /^È mercoledì: le domande di chiarimento si mandano fino a mercoledì 17 gennaio 2024\./,
    ],
    [
      '2024-01-18T09:00:00+01:00',
      'che giorno cade il quinto giorno prima del termine?',
      /^Era mercoledì: le domande/,
    ],
    ['2024-02-01T09:00:00+01:00', 'abbiamo ancora una settimana?', /^No, il termine è passato/],
    ['2024-01-12T10:00:00+01:00', 'mancano due giorni, faccio in tempo?', /^Sì, sei in tempo/],
    ['2024-01-10T09:00:00+01:00', 'quanti giorni mancano?', /^Mancano 12 giorni, di cui 8 lavorativi/],
    ['2024-01-21T09:00:00+01:00', 'quanti giorni mancano?', /^Manca 1 giorno/],
    ['2024-01-22T09:00:00+01:00', 'quanti giorni mancano?', /^Scade oggi alle 12:00: mancano 3 ore/],
    ['2024-01-05T09:00:00+01:00', 'che giorno della settimana cade la scadenza?', /^È lunedì/],
    ['2024-01-22T11:59:59+01:00', 'posso ancora partecipare?', /^Sì, ma sbrigati/],
    ['2024-01-22T12:00:00+01:00', 'posso ancora partecipare?', /^No: in Italia sono già le 12:00/],
    ['2024-01-22T12:01:00+01:00', 'posso ancora partecipare?', /^No, il termine è passato/],
    [
      '2024-01-18T10:00:00+01:00',
      'posso mandare la domanda il 22 gennaio 2025?',
      /^No: .*è del 2024, non del 2025/,
    ],
    [
      '2024-01-17T15:00:00+01:00',
      'posso ancora fare domande di chiarimento?',
      /^Sì, oggi è l’ultimo giorno.*non dice fino a che ora/,
    ],
    ['2024-01-18T09:00:00+01:00', 'posso ancora chiedere chiarimenti?', /^No, il tempo per le domande/],
    ['2024-01-15T10:00:00+01:00', 'è troppo tardi per partecipare?', /^No, non è tardi/],
    ['2024-01-23T10:00:00+01:00', 'è troppo tardi per partecipare?', /^Sì, è chiuso/],
    ['2024-01-15T10:00:00+01:00', 'la scadenza è il 25 gennaio?', /^No, la scadenza è lunedì 22/],
    ['2024-01-22T08:50:00+01:00', 'posso spedire fino a stasera?', /^No, la scadenza è/],
    ['2024-01-22T08:50:00+01:00', 'fino a questo pomeriggio posso mandarla?', /^No, la scadenza è/],
    ['2024-01-22T08:50:00+01:00', 'entro oggi va bene?', /^Sì, ma solo/],
    ['2024-01-23T10:00:00+01:00', 'ho perso la scadenza?', /^Sì, è chiuso/],
    ['2024-01-22T08:00:00+01:00', 'quante ore ho ancora?', /^Scade oggi alle 12:00: mancano 4 ore/],
    ['2024-01-19T11:00:00+01:00', 'se inviamo martedì siamo fuori termine?', /^Sì, martedì 23 gennaio/],
    ['2024-01-15T10:00:00+01:00', 'posso mandarla fuori termine?', /^No, la scadenza è/],
    ['2024-01-23T10:00:00+01:00', 'posso ancora mandarla in ritardo?', /^No, il termine è passato/],
    ['2024-01-23T10:00:00+01:00', 'siamo in ritardo?', /^Sì, è chiuso/],
    ['2024-01-15T10:00:00+01:00', 'siamo in ritardo?', /^No, non è tardi/],
    ['2024-01-15T10:00:00+01:00', 'scade a mezzanotte?', /^No, la scadenza è/],
    ['2024-01-10T12:00:00+01:00', 'c’è tempo fino alla mezzanotte del 22?', /^No, la scadenza è/],
    ['2024-01-10T12:00:00+01:00', 'abbiamo tempo fino al 31 gennaio?', /^No, la scadenza è/],
    ['2024-01-10T12:00:00+01:00', 'posso mandarla entro il 22 gennaio?', /^Sì, ma solo/],
    ['2024-01-22T11:00:00+01:00', 'le candidature sono ancora aperte?', /^Sì, ma sbrigati/],
    ['2024-01-10T12:00:00+01:00', 'il bando è ancora attivo?', /^Sì, è aperto/],
    [
      '2024-01-10T12:00:00+01:00',
      'posso ancora farvi domande sull’avviso?',
      /^Sì: le domande di chiarimento/,
    ],
    ['2024-01-23T08:30:00+01:00', 'la pec di domenica non è partita, la rimando adesso, vale?', /^No/],
    ['2024-01-22T09:00:00+01:00', 'la pec di domenica non è partita, la rimando adesso, vale?', /^Sì/],
    [
      '2026-11-22T10:00:00+01:00',
      'ho mandato la domanda il 20 gennaio 2024, andava bene?',
      /^Sì, sabato 20 gennaio 2024 era nei termini/,
    ],
  ])('at %s answers "%s"', async (at, says, expected) => {
    const reply = await talk([says], { at });

    expect(reply.text).toMatch(expected);
    expect(reply.outcome).toBe('answer');
    expect(reply.text).toContain('Fonte:');
  });

  it.each([
    [
      '2024-01-18T09:00:00+01:00',
      'it',
      'il termine per richiedere informazioni è già trascorso?',
      /^Sì: il tempo/,
    ],
    [
      '2024-01-18T16:00:00+01:00',
      'it',
      'i quesiti sono chiusi ok, ma la domanda la posso ancora mandare?',
      /^Sì, è aperto/,
    ],
    [
      '2024-01-18T15:00:00+01:00',
      'en',
      'ok no more questions allowed, but is the application itself still open?',
      /^Yes, it is open/,
    ],
    [
      '2024-01-22T12:05:00+01:00',
      'it',
      'mezzogiorno è passato da cinque minuti, posso ancora partecipare?',
      /^No, il termine è passato/,
    ],
    ['2024-01-22T15:00:00+01:00', 'it', 'da quante ore è scaduto scusi', /^È scaduto da 3 ore/],
    [
      '2025-11-20T09:30:00+01:00',
      'it',
      'il bando del welfare territoriale scade a gennaio, il prossimo gennaio intendo?',
      /^No, la scadenza era/,
    ],
    [
      '2025-10-15T17:00:00+02:00',
      'en',
      'I read about a deadline on 22 January, is that next January?',
      /^No, the deadline was/,
    ],
    [
      '2026-01-23T10:00:00+01:00',
      'it',
      'quanti anni sono passati dalla chiusura dell’avviso?',
      /^È scaduto da 2 anni e 1 giorno/,
    ],
    ['2026-01-23T10:00:00+01:00', 'en', 'how many years ago did the call close?', /^It closed 2 years/],
    [
      '2024-01-18T09:00:00+01:00',
      'it',
      'alle undici e mezza dell’ultimo giorno va bene la domanda?',
      /^Sì, lunedì 22 gennaio 2024 alle 11:30/,
    ],
    [
      '2023-12-18T12:00:00+01:00',
      'en',
      'someone told me we have until the end of January, the 31st. correct?',
      /^No, the deadline is/,
    ],
    [
      '2023-12-18T12:00:00+01:00',
      'it',
      'abbiamo tempo fino a fine gennaio, il 31, giusto?',
      /^No, la scadenza è/,
    ],
    ['2024-01-16T09:00:00+01:00', 'en', 'Is there any time left for enquiries?', /^Yes: clarification/],
    ['2024-01-16T10:30:00+01:00', 'en', 'Do the clarifications close today?', /^No. Clarification questions/],
    [
      '2024-01-17T10:30:00+01:00',
      'en',
      'Do the clarifications close today?',
      /^Yes. Clarification questions/,
    ],
    [
      '2024-01-22T11:35:00+01:00',
      'en',
      'need 40 more minutes to finish the file. will it still be open?',
      /^No. It closes today at 12:00: 25 minutes left/,
    ],
    ['2024-01-23T09:30:00+01:00', 'en', 'was the deadline yesterday?', /^Yes, the deadline was/],
    ['2024-01-24T09:30:00+01:00', 'it', 'la scadenza era ieri?', /^No, la scadenza era/],
    [
      '2024-01-05T10:00:00+01:00',
      'it',
      'il 17 è il giorno per la domanda giusto?',
      /^No, la scadenza è lunedì 22.*chiarimento il tempo va fino a mercoledì 17/s,
    ],
    ['2024-01-05T10:00:00+01:00', 'it', 'lunedì prossimo è festa?', /^No. È lunedì 8 gennaio 2024/],
    ['2024-01-08T10:00:00+01:00', 'it', 'lunedì 22 è festa?', /^No. È lunedì: la scadenza/],
    ['2024-01-08T10:00:00+01:00', 'it', 'venerdì prossimo che giorno è', /^È venerdì 12 gennaio 2024/],
  ] as const)('at %s (%s): %s', async (at, locale, question, expected) => {
    const { text, outcome } = await talk([question], { at, locale });

    expect(text).toMatch(expected);
    expect(outcome).toBe('answer');
  });

  it('reads an hour alone in the light of the last answer', async () => {
    const { text } = await talk(['quando scade?', 'e alle 13?']);

    expect(text).toMatch(/^No, lunedì 22 gennaio 2024 alle 13:00/);
  });

  it('asks which Saturday is meant', async () => {
    const asked = await talk(['mando la domanda sabato prossimo, va bene?']);
    expect(asked.outcome).toBe('clarify');

    const { text } = await talk(['mando la domanda sabato prossimo, va bene?', 'sabato 20 gennaio 2024']);
    expect(text).toMatch(/^Sì, sabato 20 gennaio 2024/);
  });

  it('answers in English with the English culture', async () => {
    const { text } = await talk(['can I submit on Monday at 12:30 pm?'], {
      at: '2024-01-18T10:00:00+01:00',
      locale: 'en',
    });

    expect(text).toMatch(/^No, Monday 22 January 2024 at 12:30 is too late/);
  });
});
