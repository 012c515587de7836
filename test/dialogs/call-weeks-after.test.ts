import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

const TEN_DAYS_BEFORE = '2024-01-12T16:20:00+01:00';

describe('a day some weeks after the one that is named', () => {
  it.each([
    ['it', 'martedì a otto va ancora bene per mandarla?', /^No, martedì 23 gennaio/],
    ['it', 'lunedì a otto posso inviarla?', /^Sì, ma solo entro le 12:00/],
    ['it', 'da martedì a otto posso inviare?', /^No, martedì 23 gennaio/],
    ['it', 'oggi a quindici è ancora possibile mandarla?', /^No, venerdì 26 gennaio/],
    ['it', 'non il martedì che viene ma quello dopo, posso mandarla?', /^No, martedì 23 gennaio/],
    ['en', 'We’d have it ready by Tuesday week. Would the application still be accepted?', /^No, /],
    ['en', 'Can I send it Monday week?', /^Yes, but only by 12:00/],
    ['en', 'is a week from Tuesday still in time?', /^No, Tuesday 23 January/],
    ['en', 'two weeks on Monday, can I still send it?', /^No, Monday 29 January/],
    ['en', 'Tuesday after next: can I still apply?', /^No, Tuesday 23 January/],
  ] satisfies ['it' | 'en', string, RegExp][])('in %s: %s', async (locale, says, expected) => {
    expect((await talk([says], { at: TEN_DAYS_BEFORE, locale })).text).toMatch(expected);
  });

  it.each([
    ['it', 'la mando lunedì alle otto, va bene?', /^Sì, lunedì 15 gennaio 2024 alle 08:00/],
    ['en', 'I’m away for a week from Monday, can I send it on Saturday 20?', /^Yes, Saturday 20/],
  ] satisfies ['it' | 'en', string, RegExp][])('none in %s: %s', async (locale, says, expected) => {
    expect((await talk([says], { at: TEN_DAYS_BEFORE, locale })).text).toMatch(expected);
  });
});
