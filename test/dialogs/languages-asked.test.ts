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
    ['it', 'cerco scuola italiano per badante filippina'],
    ['en', 'I need a nanny who speaks English'],
  ] as const)('only named is not asked for, in "%s": %s', async (locale, says) => {
    expect((await talk([says], { locale })).articles).not.toContain('lang.request');
  });
});
