import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

const FRIDAY_BEFORE = '2024-01-19T11:00:00+01:00';

describe('how much time, in another unit', () => {
  it.each([
    [
      'it',
      '2024-01-22T11:35',
      ['quanto manca alla chiusura del bando?', 'e in minuti quanti sono?'],
      /25 minuti/,
    ],
    ['it', '2024-01-22T10:35', ['quanto manca alla scadenza?', 'e in minuti?'], /85 minuti/],
    ['it', '2024-01-20T12:00', ['quanti giorni mancano?', 'in ore quanto fa?'], /48 ore/],
    ['it', '2024-01-08T12:00', ['quanti giorni mancano?', 'cioè quante settimane?'], /2 settimane/],
    ['it', '2024-02-05T16:00', ['da quanto è chiuso il bando?', 'e in settimane?'], /da 2 settimane/],
    [
      'en',
      '2024-01-22T11:15',
      ['how long until applications close?', 'how many minutes is that?'],
      /45 minutes/,
    ],
    ['en', '2024-01-08T12:00', ['how many days are left?', 'and in weeks?'], /2 weeks/],
  ] satisfies ['it' | 'en', string, string[], RegExp][])(
    'in %s at %s: %j',
    async (locale, at, lines, expected) => {
      expect((await talk(lines, { at: `${at}:00+01:00`, locale })).text).toMatch(expected);
    },
  );

  it('counts no time after something else', async () => {
    const { outcome } = await talk(['cos’è un CSRC?', 'e in minuti quanti sono?']);

    expect(outcome).not.toBe('answer');
  });
});

describe('a moment counted from the one asked about before', () => {
  it.each([
    ['it', ['lunedì 22 alle 11:30 va bene per l’invio?', 'e un’ora dopo?'], /^No, lunedì .* alle 12:30/],
    ['it', ['il 23 gennaio prendete ancora le domande?', 'allora due giorni prima?'], /^Sì, domenica 21/],
    ['it', ['posso mandarla lunedì alle 12:15?', 'e mezz’ora prima?'], /^Sì, lunedì .* alle 11:45/],
    ['it', ['posso mandarla domenica 21?', 'e il giorno dopo?'], /^Sì, ma solo entro le 12:00/],
    ['it', ['posso mandarla domenica alle 15?', 'il giorno dopo alla stessa ora?'], /^No, .* alle 15:00/],
    ['it', ['va bene entro le 11 di lunedì?', 'e con due ore di ritardo?'], /^No, .* alle 13:00/],
    ['it', ['va bene lunedì alle 11:30?', 'e un’ora dopo?', 'e due ore prima?'], /^Sì, .* alle 10:30/],
    ['it', ['va bene lunedì alle 12:30?', 'grazie', 'e un’ora prima?'], /^Sì, .* alle 11:30/],
    ['it', ['è tardi se la mando lunedì alle 11?', 'e due ore dopo?'], /^Sì, .* alle 13:00 è tardi/],
    [
      'it',
      ['è tardi se la mando lunedì alle 11?', 'grazie', 'e due ore dopo?'],
      /^Sì, .* alle 13:00 è tardi/,
    ],
    [
      'it',
      ['è tardi se la mando lunedì alle 11?', 'e un’ora prima?', 'e tre ore dopo?'],
      /^Sì, .* alle 13:00 è tardi/,
    ],
    ['it', ['quando scade il bando?', 'e il giorno dopo?'], /^No, martedì 23/],
    ['en', ['would an application at 12:30 on the 22nd be fine?', 'and an hour earlier?'], /^Yes, .* 11:30/],
    ['en', ['can I send it on Monday 22 at 4pm?', 'how about the next day then?'], /^No, Tuesday 23/],
    ['en', ['could I send it on the 20th?', 'two days later?'], /^Yes, but only by 12:00/],
    ['en', ['when is the deadline?', 'and the day before?'], /^Yes, Sunday 21/],
  ] satisfies ['it' | 'en', string[], RegExp][])('in %s: %j', async (locale, lines, expected) => {
    expect((await talk(lines, { at: FRIDAY_BEFORE, locale })).text).toMatch(expected);
  });

  it.each([
    [['posso mandarvi quesiti il 16 gennaio?', 'e due giorni dopo?'], /^No, giovedì 18 gennaio/],
    [['posso mandarvi quesiti il 19 gennaio?', 'e due giorni prima?'], /17 gennaio/],
  ] satisfies [string[], RegExp][])('of questions: %j', async (lines, expected) => {
    const turn = await talk(lines, { at: '2024-01-10T16:00:00+01:00' });

    expect(turn.articles).toEqual(['call.questions-window']);
    expect(turn.text).toMatch(expected);
  });

  it.each([
    [['posso mandarla lunedì alle 11?', 'cos’è il RUNTS?', 'e un’ora dopo?']],
    [['quali sono i centri aperti lunedì?', 'e un’ora dopo?']],
  ])('counts nothing once something else was answered: %j', async (lines) => {
    expect((await talk(lines, { at: FRIDAY_BEFORE })).text).not.toMatch(/^(?:Sì|No)\b/);
  });
});
