import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

const SATURDAY = '2026-11-28T12:25:00+01:00';

describe('the desk, asked about after the call', () => {
  it.each([
    [
      'le aree sono tre, giusto?',
      'posso telefonarvi sabato mattina?',
      /^Sì, sabato 28 novembre 2026 lo 020202/,
    ],
    ['è già passato più di un mese dalla scadenza?', 'siete aperti lunedì?', /^Sì, lunedì 30 novembre 2026/],
    ['quando scade?', 'e il 22 gennaio alle 13?', /termine/],
  ])('%s – %s', async (first, second, expected) => {
    const { text } = await talk([first, second], { at: SATURDAY });
    expect(text).toMatch(expected);
  });

  it('is not the telephone that is named', async () => {
    const { text } = await talk(['lo 020202 è aperto domani?'], { at: SATURDAY });
    expect(text).toMatch(/^No, domenica 29 novembre 2026 lo 020202 non risponde/);
  });

  it('is not one of our places', async () => {
    const { text } = await talk(['posso venire allo spazio wemi sabato mattina?'], { at: SATURDAY });
    expect(text).not.toMatch(/operatori di questa chat/);
  });
});

describe('a holiday', () => {
  it.each([
    [
      'it',
      ["siete aperti l'8 dicembre?", 'e a natale?'],
      /^No, venerdì 25 dicembre 2026[^]*lo 020202 risponda venerdì/,
    ],
    ['it', ["siete aperti l'8 dicembre?", 'e il 7 sant ambrogio?'], /^No, lunedì 7 dicembre 2026/],
    ['it', ["siete aperti l'8 dicembre?", 'e la vigilia?'], /^Sì, giovedì 24 dicembre 2026/],
    ['it', ['orari', 'di domani'], /^No, domenica 29 novembre 2026/],
    [
      'it',
      ['il 26 dicembre lo 020202 risponde?'],
      /^Se lo 020202 risponda sabato 26 dicembre 2026.*non è scritto/,
    ],
    ['en', ['are you open on 8 december?', 'and on boxing day?'], /^No, on Saturday 26 December 2026/],
  ] as const)('is asked of the desk and of the telephone, in %s: %j', async (locale, said, expected) => {
    const { text } = await talk([...said], { at: SATURDAY, locale });

    expect(text).toMatch(expected);
  });
});
