import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

describe('a language', () => {
  it.each([
    ['en', 'Is there a person who speaks English?', /^I write Italian and English/],
    ['en', 'ok thanks, and is there somebody who speaks english?', /^I write Italian and English/],
    ['en', 'is anyone there who speaks english?', /^I write Italian and English/],
    ['it', 'c’è qualcuno che parla inglese?', /^Io scrivo in italiano e in inglese/],
  ] as const)(
    'asked of the staff in "%s" is not known, and a person is offered: %s',
    async (locale, asks, told) => {
      const { text } = await talk([asks], { locale });
      const { memory } = await talk([asks, 'sì'], { locale });

      expect(text).toMatch(told);
      expect(memory.waiting?.dialog === 'handoff' || memory.lastReplies?.[0]?.handoff !== undefined).toBe(
        true,
      );
    },
  );

  it.each([
    ['en', 'I’m more comfortable in French, would that be OK?', /^I write Italian and English/],
    ['it', 'io no parla bene italiano no problema?', /^Nessun problema/],
    ['it', 'non parlo bene italiano', /^Nessun problema/],
    ['it', 'possiamo parlare in italiano', /^Va bene, parliamo in italiano/],
    ['en', 'i dont speak italian', /^No problem/],
  ] as const)('is spoken of in "%s" by "%s"', async (locale, says, told) => {
    expect((await talk([says], { locale })).text).toMatch(told);
  });

  it.each([
    [
      'en',
      ['my mum has dementia and I need a carer', 'do I need to speak Italian?'],
      /^I write Italian and English/,
    ],
    ['en', ['do I have to speak Italian to use WeMi?'], /^I write Italian and English/],
    ['it', ['devo parlare italiano per usare wemi?'], /^Io scrivo in italiano e in inglese/],
  ] as const)(
    'asked for in "%s" is not changed by whether it takes Italian: %j',
    async (locale, said, told) => {
      const { text, memory } = await talk(said, { locale });

      expect(text).toMatch(told);
      expect(memory.locale).toBe(locale);
    },
  );

  it.each([['viale monza'], ['via torino'], ['piazza duomo'], ['Porta Venezia']])(
    'is not changed by the name of a place: %s',
    async (place) => {
      const { memory, text } = await talk(['where is the nearest WeMi?', place], { locale: 'en' });

      expect(memory.locale).toBe('en');
      expect(text).toMatch(/^These are the WeMi desks/);
    },
  );

  it('is changed by who tells where they are in another', async () => {
    const { memory } = await talk(['where is the nearest WeMi?', 'sono in viale monza'], { locale: 'en' });

    expect(memory.locale).toBe('it');
  });

  it.each([
    ['it', 'cerco scuola italiano per badante filippina'],
    ['en', 'I need a nanny who speaks English'],
  ] as const)('only named is not asked for, in "%s": %s', async (locale, says) => {
    expect((await talk([says], { locale })).articles).not.toContain('lang.request');
  });
});
