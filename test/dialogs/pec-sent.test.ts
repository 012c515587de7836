import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

const LAST_MORNING = '2024-01-22T11:30:00+01:00';

describe('a PEC that was sent', () => {
  it.each([
    ['mandata alle 11:31!!! tutto ok?', 'it', /^Sì, .* era nei termini.*ammessa da qui non lo vedo/u],
    ['inviata alle 11:20, è valida?', 'it', /^Sì, .* era nei termini.*ammessa da qui non lo vedo/u],
    ['accettazione 11:10 consegna 11:11, siamo a posto?', 'it', /^Sì, .* era nei termini/u],
    ['sent at 11:20, is it valid?', 'en', /^Yes, .* was in time.*admitted I cannot see/u],
  ] as const)('"%s" was in time, and that is all that is certain', async (says, locale, expected) => {
    expect((await talk([says], { at: LAST_MORNING, locale })).text).toMatch(expected);
  });
});
