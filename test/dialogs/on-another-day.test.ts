import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

const SATURDAY = '2026-11-28T10:00:00+01:00';
const SUMMER = '2026-07-15T10:00:00+02:00';
const NOT_BY_PHONE = /^No, domenica 29 novembre 2026 lo 020202 non risponde/;

describe('a day that follows the hours of the telephone', () => {
  it.each([
    ['it', ['orari wemi', 'Anche la domenica?'], NOT_BY_PHONE],
    ['it', ['orari wemi', 'Anche la domenica?', 'e il sabato?'], /^Sì, sabato 28 novembre 2026 lo 020202/],
    ['it', ['quando risponde lo 020202?', 'Anche la domenica?'], NOT_BY_PHONE],
    ['it', ['quando posso chiamare?', 'e la domenica?'], NOT_BY_PHONE],
    ['it', ['che numero ha wemi?', 'e la domenica?'], NOT_BY_PHONE],
    ['it', ['dove siete e che orari fate', 'e il sabato?'], /^Sì, sabato 28 novembre 2026 lo 020202/],
    ['it', ['orari wemi', 'e a natale?'], /^Se lo 020202 risponda venerdì 25 dicembre/],
    ['en', ['when can I call 020202?', 'and on Saturday?'], /^Yes, on Saturday 28 November 2026 020202/],
    ['en', ['what are your hours?', 'also on Sundays?'], /^No, on Sunday 29 November 2026 020202/],
  ] as const)('is a day of the telephone, in %s: %j', async (locale, said, expected) => {
    const { text } = await talk([...said], { at: SATURDAY, locale });

    expect(text).toMatch(expected);
  });

  it.each([
    [['orari wemi', 'siete aperti domenica?'], /operatori di questa chat/],
    [['siete aperti domani?', 'e lunedì?'], /^Sì, lunedì 30 novembre 2026 gli operatori/],
    [['orari wemi', 'e gli spazi wemi la domenica?'], /^Al telefono/],
  ] as const)('is of the operators, or of the spaces, who names them: %j', async (said, expected) => {
    const { text } = await talk([...said], { at: SATURDAY });

    expect(text).toMatch(expected);
  });
});

describe('a day on which a helpline is asked for', () => {
  it.each([
    ['it', 'telefono amico risponde di domenica?', /^- 02 2327 2327: .*tutti i giorni/],
    ['it', 'il 112 risponde domenica?', /^- 112: .*sempre/],
    ['en', 'does the 1522 helpline answer on Sunday?', /^- 1522: .*24 hours a day/],
  ] as const)('has the hours of its own, in %s: %s', async (locale, says, expected) => {
    expect((await talk([says], { at: SATURDAY, locale })).text).toMatch(expected);
  });
});

describe('a day that follows places', () => {
  it.each([
    [
      'it',
      SUMMER,
      ['casa di quartiere calvi', 'e il sabato?'],
      /^Sì, .* sabato 18 luglio 2026 è aperto dalle/,
    ],
    ['it', SUMMER, ['casa di quartiere calvi', 'è aperto sabato alle 20?'], /^No, .* è aperto dalle/],
    ['it', SUMMER, ['casa di quartiere calvi', 'sabato è chiuso?'], /^No, .* è aperto dalle/],
    [
      'en',
      SUMMER,
      ['casa di quartiere calvi', 'also on Saturdays?'],
      /^Yes, .* open on Saturday 18 July 2026/,
    ],
    [
      'it',
      SUMMER,
      ['centri anziani a Lambrate', 'e domenica?'],
      /domenica 19 luglio 2026:\n- [^\n]*: chiuso/,
    ],
    ['it', SUMMER, ['centro via Sammartini', 'e il 15 agosto?'], /^No, .* sabato 15 agosto 2026 è chiuso/],
    ['it', SUMMER, ['centro via Sammartini', 'e a ferragosto?'], /^No, .* sabato 15 agosto 2026 è chiuso/],
    ['it', SUMMER, ['centro via Sammartini', 'e ad agosto?'], /^Nel mese di agosto 2026/],
    ['it', SATURDAY, ['centro via Sammartini', 'e a natale?'], /^Se venerdì 25 dicembre 2026/],
    ['it', SATURDAY, ['centri per ballare a San Siro', 'che giorni?'], /^Se oggi si possa entrare/],
    ['it', SATURDAY, ['centri anziani a Lambrate', 'e in inverno?'], /^Se oggi si possa entrare/],
    ['it', SATURDAY, ['centri anziani a Lambrate', 'e domenica?'], /^Se domenica 29 novembre 2026/],
    [
      'it',
      SUMMER,
      ['orari csrc', 'e il sabato?'],
      /^Per sabato 18 luglio 2026 conosco gli orari di \d+ posti/,
    ],
    ['it', SATURDAY, ['orari csrc', 'anche la domenica?'], /^Se allora siano aperti non è scritto/],
    ['en', SATURDAY, ['what are the hours of the csrc?', 'and on Saturday?'], /^Whether they are open then/],
  ] as const)('is judged by their hours, in %s at %s: %j', async (locale, at, said, expected) => {
    const { text } = await talk([...said], { at, locale });

    expect(text).toMatch(expected);
  });
});
