import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseDates } from '../../../knowledge/dates/recognise.ts';

const WORDS =
  "il l' lo la le 1 3 12 22 31 99 2024 1/2 22/01/2024 9.30 12:00 alle dalle dal al tra fra e entro prima dopo fino di del lunedì martedì gennaio marzo mar. settimana mese anno prossimo scorso ogni tutti due ventuno mille mezza ora un'ora un quarto d'ora minuti fa domani oggi stasera mattina sera pm fine metà inizio Pasqua via Rossi , . - ' € 😀 İ".split(
    ' ',
  );
const utterance = fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(' '));

describe('any utterance', () => {
  it('gives ordered mentions inside the text', () => {
    fc.assert(
      fc.property(fc.oneof(utterance, fc.string({ unit: 'grapheme', maxLength: 60 })), (text) => {
        let free = 0;
        for (const mention of recogniseDates(text, 'it', '2024-01-31T23:59:59')) {
          expect(mention.start).toBeGreaterThanOrEqual(free);
          expect(mention.end).toBeLessThanOrEqual(text.length);
          expect(mention.text).toBe(text.slice(mention.start, mention.end));
          expect(mention.values.length).toBeGreaterThan(0);
          free = mention.end;
        }
      }),
      { numRuns: 400, seed: 20240122 },
    );
  });

  it('gives only days that exist', () => {
    fc.assert(
      fc.property(utterance, (text) => {
        for (const { values } of recogniseDates(text, 'it', '2024-01-31T23:59:59')) {
          for (const written of values.flatMap(({ value, start, end }) => [value, start, end])) {
            const date = /^\d{4}-\d{2}-\d{2}/.exec(written ?? '')?.[0];
            expect(date === undefined || new Date(`${date}T00:00:00Z`).toISOString().startsWith(date)).toBe(
              true,
            );
          }
        }
      }),
      { numRuns: 400, seed: 22012024 },
    );
  });

  it('gives spans of days in their order', () => {
    fc.assert(
      fc.property(utterance, (text) => {
        for (const { type, values } of recogniseDates(text, 'it', '2024-01-31T23:59:59')) {
          for (const { start, end } of values) {
            expect(type === 'timerange' || start === undefined || end === undefined || start <= end).toBe(
              true,
            );
          }
        }
      }),
      { numRuns: 600, seed: 31012024 },
    );
  });

  it('reads the longest message quickly', () => {
    const text = 'dal 3 al 12 e due giorni prima di lunedì alle 9 e mezza '.repeat(73);
    recogniseDates(text, 'it', '2024-01-10T10:00');

    const start = performance.now();
    recogniseDates(text, 'it', '2024-01-10T10:00');

    // Ten times the tenth of a second it takes, for machines that are busy.
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
