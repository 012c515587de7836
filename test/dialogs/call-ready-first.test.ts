import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

describe('what must be ready before it is sent', () => {
  it.each([
    [
      '2024-01-16T11:00:00+01:00',
      "Il notaio ci dà l'atto costitutivo tra otto giorni, troppo tardi per voi?",
      /^Sì, mercoledì 24 gennaio 2024 è tardi/u,
    ],
    [
      '2024-01-09T10:20:00+01:00',
      'Il revisore ci restituisce il bilancio fra due settimane esatte: arriviamo tardi?',
      /^Sì, martedì 23/u,
    ],
    [
      '2024-01-11T09:00:00+01:00',
      'La firma digitale ci arriva tra dieci giorni, riusciamo?',
      /^Sì, domenica 21/u,
    ],
    [
      '2024-01-19T17:20:00+01:00',
      'Il presidente firma soltanto il mercoledì. La settimana ventura saremmo ancora in regola?',
      /^No|^Sì, ma solo/u,
    ],
    [
      '2024-01-15T18:20:00+01:00',
      'Per attivarci la pec vogliono dieci giorni e la domanda partirebbe solo dopo. Saremmo in tempo?',
      /^No\. Mancano 7 giorni/u,
    ],
    [
      '2024-01-22T11:10:00+01:00',
      "Per scansionare il tutto mi serve una mezz'ora. Ce la faccio?",
      /^Sì\. Scade oggi alle 12:00: mancano 50 minuti/u,
    ],
    [
      '2024-01-22T11:48:00+01:00',
      'mi servono altri 25 minuti x le firme, è troppo tardi?',
      /^Sì\. Scade oggi alle 12:00: mancano 12 minuti/u,
    ],
    [
      '2024-01-21T15:00:00+01:00',
      'ci servono altre 24 ore esatte e poi spediamo. Siamo dentro?',
      /^No\. Scade domani alle 12:00/u,
    ],
    [
      '2024-01-21T15:00:00+01:00',
      'abbiamo bisogno di altri due giorni e poi la mandiamo, siamo nei termini?',
      /^No\. Scade domani alle 12:00/u,
    ],
    [
      '2024-01-20T19:00:00+01:00',
      'Io posso solo dopodomani alle sei di sera quando finisco il turno, vale ancora?',
      /^No, lunedì 22 gennaio 2024 alle 18:00 è tardi/u,
    ],
    [
      '2024-01-16T20:30:00+01:00',
      'allora il direttivo si riunisce giovedì della settimana prossima e solo dopo possiamo spedire la domanda volevo capire se siamo fuori tempo',
      /^Sì, giovedì 25 gennaio 2024 è tardi/u,
    ],
    [
      '2024-01-12T16:00:00+01:00',
      'se deposito tutto la sera del 21 è valido?',
      /^Sì, la sera del 21 va bene/u,
    ],
    [
      '2024-01-11T16:30:00+01:00',
      "Buonasera, sono il segretario di una piccola associazione di Quarto Oggiaro. Il bilancio lo approva l'assemblea, che per statuto è convocata per il 24 di questo mese, e senza quello il presidente non vuole spedire nulla. Rientriamo lo stesso nei termini?",
      /^No, il 24 di questo mese è tardi|^No, mercoledì 24/u,
    ],
  ])('at %s "%s"', async (at, says, expected) => {
    expect((await talk([says], { at })).text).toMatch(expected);
  });

  it.each([
    [
      '2024-01-22T10:20:00+01:00',
      'the PEC provider says activation takes 2 hours and only after that I can submit. too late?',
      /^Yes\. It closes today at 12:00: 1 hour and 40 minutes left/u,
    ],
    [
      '2024-01-22T10:05:00+01:00',
      'I need about 90 more minutes to finish the forms, will I make it?',
      /^Yes\. It closes today at 12:00/u,
    ],
    [
      '2024-01-16T12:00:00+01:00',
      'our board only meets on Thursday 25th to approve it, can we send it the day after?',
      /^No, Friday 26 January 2024 is too late/u,
    ],
    [
      '2024-01-03T17:00:00+01:00',
      'We plan to file our proposal in three weeks. Would that be acceptable?',
      /^No, Wednesday 24 January 2024 is too late/u,
    ],
    [
      '2024-01-21T22:45:00+01:00',
      "it's late and my treasurer is asleep, if she signs at breakfast and we send it around nine in the morning tomorrow are we good",
      /^Yes, Monday 22 January 2024 at 09:00/u,
    ],
  ])('at %s "%s"', async (at, says, expected) => {
    expect((await talk([says], { at, locale: 'en' })).text).toMatch(expected);
  });
});

describe('which moment is meant', () => {
  it.each([
    [
      'the reason for waiting is none',
      '2024-01-17T10:30:00+01:00',
      'un chiarimento lo posso lasciare a domani che oggi sono pieno?',
      /^No, giovedì 18/u,
    ],
    [
      'nor is what may not be done in time',
      '2024-01-21T23:50:00+01:00',
      'Se non finisco stanotte, domani alle sette del mattino è ancora possibile?',
      /^Sì, lunedì 22 gennaio 2024 alle 07:00/u,
    ],
    [
      'who still writes asks of the hour, not of what is over',
      '2024-01-21T23:50:00+01:00',
      'sto ancora compilando, se la mando dopo mezzanotte è tardi?',
      /^No/u,
    ],
    [
      'the number says which Friday',
      '2024-01-18T12:30:00+01:00',
      'venerdi prossimo 26 porto la pratica, è ancora valido?',
      /^No, venerdì 26 gennaio 2024 è tardi/u,
    ],
    [
      'a month to its end',
      '2024-01-05T18:05:00+01:00',
      'mi hanno detto che si avrà tempo fino a fine gennaio per la domanda, giusto?',
      /^No, la scadenza è lunedì 22/u,
    ],
    [
      'the hour of a receipt',
      '2024-01-22T12:20:00+01:00',
      "sulla ricevuta di consegna c'è scritto ore 11.52 di oggi, sono dentro i termini?",
      /^Sì/u,
    ],
    [
      'the hours of two receipts',
      '2024-01-22T16:30:00+01:00',
      'Ricevuta di accettazione 12.07, consegna 12.08, data di oggi. Siamo dentro la scadenza?',
      /^No/u,
    ],
    [
      'today, in another year',
      '2025-01-22T09:00:00+01:00',
      'scade oggi a mezzogiorno vero? 22 gennaio',
      /^No, la scadenza era/u,
    ],
    [
      'the office hours of the last day for questions',
      '2024-01-17T09:10:00+01:00',
      'posso chiedervi una delucidazione formale via pec entro oggi pomeriggio?',
      /^Sì, mercoledì 17/u,
    ],
    [
      'who opens at an hour and sends it at once',
      '2024-01-19T13:00:00+01:00',
      'noi apriamo lunedi alle 13 e la mandiamo subito, ok come orario?',
      /^No, lunedì 22 gennaio 2024 alle 13:00 è tardi/u,
    ],
    [
      'two receipts of yesterday',
      '2024-01-23T10:00:00+01:00',
      'Ieri alle undici e venti mi sono arrivate tutte e due le ricevute, prima quella di accettazione e poi quella di consegna. Ero in orario?',
      /^Sì/u,
    ],
    [
      'who must only scan it',
      '2024-01-22T10:20:00+01:00',
      "devo solo scannerizzare la domanda firmata, in un'oretta la pec parte. arriva entro il termine?",
      /^Sì/u,
    ],
    [
      'a limit heard from others',
      '2024-01-19T09:00:00+01:00',
      'mi hanno detto che la domanda si manda entro oggi, e vero?',
      /^No, la scadenza è/u,
    ],
    [
      'fifteen days more',
      '2024-01-09T14:00:00+01:00',
      'se ci prendiamo altri quindici giorni per prepararla poi è tardi?',
      /^Sì/u,
    ],
    ['tomorrow', '2024-01-21T17:00:00+01:00', 'Scusate, è domani che chiude?', /^Sì, la scadenza/u],
    [
      'what a colleague is sure of',
      '2023-12-27T21:30:00+01:00',
      'una mia collega è convinta che chiuda a san silvestro, ha ragione?',
      /^No, la scadenza è/u,
    ],
  ])('%s', async (_what, at, says, expected) => {
    expect((await talk([says], { at })).text).toMatch(expected);
  });

  it.each([
    [
      'the cut-off, though applying is named',
      '2023-12-27T18:00:00+01:00',
      "is new year's eve the cut-off for applying",
      /^No, the deadline/u,
    ],
    [
      'a question that is submitted is no application',
      '2024-01-11T09:00:00+01:00',
      'Would a request for clarification submitted on 20 January be admissible?',
      /^No, Saturday 20 January 2024 is too late: clarification/u,
    ],
    [
      'a proposal after the questions',
      '2024-01-18T10:00:00+01:00',
      'I understand that enquiries are now closed; may a proposal nevertheless be lodged?',
      /^Yes/u,
    ],
    [
      'a week to the hour',
      '2024-01-15T15:30:00+01:00',
      'if i submit exactly a week from now, to the hour, am i within the deadline',
      /^No/u,
    ],
    [
      'the day in words',
      '2024-01-13T11:00:00+01:00',
      'no internet till the eighteenth, can I still ask you something about the notice on that day?',
      /^No, Thursday 18/u,
    ],
    [
      'receipts in the plural',
      '2024-01-22T14:30:00+01:00',
      "Our provider's receipts read: accepted 10:58, delivered 10:59, both dated today. Was the application delivered before the deadline?",
      /^Yes/u,
    ],
    [
      'how it was on a day that is over',
      '2024-03-18T16:00:00+01:00',
      'Had the call already closed by 1 February 2024?',
      /^Yes/u,
    ],
    [
      'a delivery told in a sentence of its own',
      '2024-01-23T11:00:00+01:00',
      'Yesterday our application was delivered to your PEC at 9 in the morning. Did we respect the time limit?',
      /^Yes/u,
    ],
    [
      'less than a day, by the clock',
      '2024-01-21T13:00:00+01:00',
      'Is there less than a day to go before the applications close?',
      /^Yes/u,
    ],
    [
      'receipts that are dated',
      '2024-01-23T14:00:00+01:00',
      "Both PEC receipts for our application are dated Friday the 19th, 3 pm. That is within the deadline, isn't it?",
      /^Yes/u,
    ],
    [
      'a weekday as many write it',
      '2024-01-19T09:00:00+01:00',
      'i sent my query wensday morning, was it still alowed?',
      /^Yes/u,
    ],
    [
      'tomorrow morning',
      '2024-01-21T09:00:00+01:00',
      'Will the call still be open tomorrow at nine in the morning?',
      /^Yes, Monday 22 January 2024 at 09:00/u,
    ],
    ['whether it has stopped', '2024-01-11T19:00:00+01:00', 'have you stopped taking questions yet?', /^No/u],
    ['a day of the week', '2024-01-14T12:00:00+01:00', 'Does the call close on a weekend?', /^No/u],
    ['a weekend', '2024-01-05T15:15:00+01:00', 'Is the final day for bids a weekend?', /^No/u],
    ['minutes', '2024-01-22T11:40:00+01:00', 'how many minutes before applications close', /20 minutes/u],
  ])('%s', async (_what, at, says, expected) => {
    expect((await talk([says], { at, locale: 'en' })).text).toMatch(expected);
  });
});

describe('a day beside something else that is asked', () => {
  it.each([
    ['posso partecipare come privato cittadino entro il 22?', 'it', 'call.who-can-apply'],
    ['posso partecipare senza firma digitale entro domani?', 'it', 'terms.firma-digitale'],
    ['posso candidarmi senza runts entro lunedì?', 'it', 'call.who-can-apply'],
    ['posso mandare due pec lunedì 22?', 'it', 'call.how-to-apply'],
    ['posso presentare due domande lunedì mattina?', 'it', 'call.areas'],
    ['can I apply without RUNTS before the 22nd?', 'en', 'call.who-can-apply'],
    ['Can I hand it in in person on Monday morning?', 'en', 'call.how-to-apply'],
  ] as const)('is no yes to that: "%s"', async (says, locale, topic) => {
    const { text, articles } = await talk([says], { at: '2024-01-15T15:00:00+01:00', locale });

    expect(articles[0]).toBe(topic);
    expect(text).not.toMatch(/^(?:Sì|Yes)/u);
  });

  it('after another day was judged as well', async () => {
    const { text } = await talk(
      ['posso mandare la pec di domenica?', 'posso consegnare a mano lunedì mattina?'],
      {
        at: '2024-01-20T22:00:00+01:00',
      },
    );

    expect(text).toMatch(/^No: la fonte parla solo di PEC/u);
  });

  it('is one of several that are offered', async () => {
    const { text } = await talk(['can I send two applications tomorrow?'], {
      at: '2024-01-19T10:00:00+01:00',
      locale: 'en',
    });

    expect(text).not.toMatch(/^Yes/u);
  });
});

describe('after the deadline was told', () => {
  it.each([
    ['2024-01-12T16:00:00+01:00', "isn't it the 17th?", /^No, the deadline/u],
    ['2024-01-22T09:20:00+01:00', 'and if it only goes at 3pm today?', /^No/u],
    ['2024-01-22T11:50:00+01:00', 'typing with one hand, 2 attachments to go, is it still open??', /^Yes/u],
    [
      '2024-01-22T11:52:00+01:00',
      'Need 15 more mins to get it out, will that do?',
      /^No\. It closes today at 12:00: 8 minutes left/u,
    ],
    ['2024-01-25T14:00:00+01:00', 'by how many days did we miss it?', /3 days/u],
  ])('at %s "%s"', async (at, says, expected) => {
    expect((await talk(['When do applications close?', says], { at, locale: 'en' })).text).toMatch(expected);
  });

  it.each([
    [
      '2024-01-19T16:30:00+01:00',
      'Il presidente torna lunedì alle 9, se la domanda la manda lui va bene?',
      'e se torna dopo pranzo?',
      /^No/u,
    ],
    ['2024-01-22T11:00:00+01:00', 'fino a che ora posso mandare la pec oggi', "ho solo un'ora?", /^Sì/u],
  ])('at %s "%s" "%s"', async (at, first, then, expected) => {
    expect((await talk([first, then], { at })).text).toMatch(expected);
  });

  it('midnight is the end of the day that was spoken of', async () => {
    const { text } = await talk(
      [
        'scade domani o dopodomani?',
        'a mezzanotte?',
        'e se la mando alle 12 in punto?',
        'e alle 12 e un minuto?',
      ],
      { at: '2024-01-21T15:00:00+01:00' },
    );

    expect(text).toMatch(/^No, lunedì 22 gennaio 2024 alle 12:01 è tardi/u);
  });

  it('and that for questions, "lo mando" is a question', async () => {
    const { text } = await talk(
      ['Fino a quando posso chiedere chiarimenti?', 'e se invece lo mando giovedì mattina?'],
      { at: '2024-01-16T09:00:00+01:00' },
    );

    expect(text).toMatch(/^No, giovedì/u);
  });
});

describe('what lasted until now, or was sent', () => {
  it.each([
    [
      '2024-01-22T15:45:00+01:00',
      'it',
      "si chiede di conoscere se alla data odierna l'avviso risulti ancora aperto alla presentazione di istanze",
      /^No, il termine è passato/u,
    ],
    [
      '2024-01-22T12:40:00+01:00',
      'it',
      'aiuto la linea era giù fino adesso. il termine è già passato?',
      /^Sì, è chiuso/u,
    ],
    ['2024-01-22T10:00:00+01:00', 'en', 'no signal until now. has it closed already?', /^No/u],
    [
      '2024-01-24T10:00:00+01:00',
      'en',
      'our certified email left on Sunday night at 23:40, was that within the time limit?',
      /^Yes, Sunday 21 January 2024 at 23:40 was in time/u,
    ],
    [
      '2024-01-23T09:00:00+01:00',
      'en',
      'i sent it yesterday around 3pm, does that count as on time',
      /^No, Monday 22 January 2024 at 15:00 was already too late/u,
    ],
  ] as const)('at %s in "%s": %s', async (at, locale, says, expected) => {
    expect((await talk([says], { at, locale })).text).toMatch(expected);
  });
});

describe('the last of a day of the week', () => {
  it.each([
    [
      'it',
      "qual è l'ultimo sabato buono per mandare la domanda",
      /^Sabato 20 gennaio 2024: si chiude lunedì 22/u,
    ],
    [
      'it',
      "qual è l'ultimo venerdì utile per le domande di chiarimento?",
      /^Venerdì 12 gennaio 2024: le domande di chiarimento/u,
    ],
    [
      'en',
      'whats the date of the last friday i can send the application',
      /^Friday 19 January 2024: it closes on Monday 22/u,
    ],
  ] as const)('is told, in "%s": %s', async (locale, says, expected) => {
    expect((await talk([says], { at: '2024-01-10T18:00:00+01:00', locale })).text).toMatch(expected);
  });
});

describe('what goes on from the dates just told', () => {
  it.each([
    [
      ['Quando scade la domanda?', 'e se la mando la sera del giorno prima?'],
      'it',
      /^Sì, domenica 21 gennaio 2024 va bene/u,
    ],
    [['when is the deadline?', 'and the evening before?'], 'en', /^Yes, Sunday 21 January 2024 is fine/u],
    [
      ['che giorno scade la domanda', 'e alle due del pomeriggio dello stesso giorno si può ancora?'],
      'it',
      /^No, lunedì 22 gennaio 2024 alle 14:00 è tardi/u,
    ],
    [
      ['Until when can I ask about the notice?', 'so friday is too late for that?'],
      'en',
      /^Yes, Friday 19 January 2024 is too late: clarification/u,
    ],
  ] as const)('is of that day, and of that limit: %s', async (says, locale, expected) => {
    expect((await talk(says, { at: '2024-01-16T09:00:00+01:00', locale })).text).toMatch(expected);
  });
});
