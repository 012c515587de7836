import { describe, expect, it } from 'vitest';
import { talk } from '../support/talk.ts';

const WEEK_BEFORE = '2024-01-16T10:00:00+01:00';
const YEARS_LATER = '2026-11-28T10:00:00+01:00';

describe('the deadline of another year', () => {
  it.each([
    'Qual è la scadenza del 2025?',
    'Qual è la scadenza del 2023?',
    'quando scadeva quello del 2022?',
    'la deadline 2026 quando e',
    'scadenza 2022',
    'il bando 2025 quando scade?',
    'il termine per la presentazione delle domande del 2025 qual è?',
    'quando scadono le candidature 2026?',
    'quando chiude nel 2025?',
  ])('is not known, and ours is told: %s', async (says) => {
    const ahead = await talk([says], { at: WEEK_BEFORE });
    const after = await talk([says], { at: YEARS_LATER });

    expect(ahead.text).toMatch(/un solo bando, quello del 2024: la scadenza è lunedì 22 gennaio 2024/);
    expect(after.text).toMatch(/un solo bando, quello del 2024: la scadenza era lunedì 22 gennaio 2024/);
  });

  it.each([
    'what is the 2025 deadline?',
    'when did the 2022 call close?',
    'deadline for 2025 applications?',
    'what was the deadline in 2023?',
    'application deadline for the year 2026',
    'closing date of the 2025 edition',
  ])('is not known in English either: %s', async (says) => {
    const { text } = await talk([says], { at: YEARS_LATER, locale: 'en' });

    expect(text).toMatch(/^Our sources know one call only, that of 2024: the deadline was Monday 22 January/);
  });

  it.each([
    'quando chiudono i csrc nel 2026?',
    'quando chiudono le piscine nel 2026?',
    'what is the deadline of the 2021-2027 project?',
  ])('is nothing that closes otherwise: %s', async (says) => {
    const { text } = await talk([says], { at: YEARS_LATER, locale: says.startsWith('what') ? 'en' : 'it' });

    expect(text).not.toMatch(/un solo bando|one call only/);
  });

  it('is heard after the dates of ours', async () => {
    const italian = await talk(['quando scade?', 'e quello del 2025?'], { at: WEEK_BEFORE });
    const english = await talk(['when is the deadline?', 'and the 2023 one?'], { locale: 'en' });

    expect(italian.text).toMatch(/^Le nostre fonti conoscono un solo bando/);
    expect(english.text).toMatch(/^Our sources know one call only/);
  });
});

describe('a year that is said', () => {
  it.each([
    ['it', 'la scadenza del 2024?', /^Sì, la scadenza è/],
    ['it', 'chiude nel 2024?', /^Sì/],
    ['it', 'scadenza gennaio 2024', /22 gennaio/],
    ['it', 'la scadenza è il 22 gennaio 2025?', /^No, la scadenza è/],
    ['it', 'scadenza 22/1/2025', /^No, la scadenza è/],
    ['it', 'siamo nati nel 2022, quando scade?', /^Il termine/],
    ['it', 'misura sostegno 2026 scadenza', /Misura sostegno/],
    ['en', 'is the closing date in 2023?', /^No, the deadline is/],
    ['en', 'is the deadline 31 January 2025?', /^No, the deadline is/],
    ['en', 'what is the 2024 deadline?', /^The deadline is/],
    ['en', 'we were founded in 2022, when is the deadline?', /^The deadline is/],
  ] as const)('is ours, that of a date or of something else, in "%s": %s', async (locale, says, expected) => {
    const { text } = await talk([says], { at: WEEK_BEFORE, locale });

    expect(text).toMatch(expected);
  });
});
