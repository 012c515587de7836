import { describe, expect, it } from 'vitest';
import { datesIn } from '../../../dialogs/recognition/date-hint.ts';
import { readable } from '../../../dialogs/recognition/readable.ts';

const AT = { now: new Date('2024-01-16T10:00:00+01:00'), timeZone: 'Europe/Rome' };

describe('readable', () => {
  it('leaves a story as it is', () => {
    const story = 'Mia madre ha ottant’anni. '.repeat(70);
    expect(readable(story)).toBe(story);
  });

  it('keeps the beginning and the end of a longer text, where people ask', () => {
    const read = readable(`Quando scade? ${'a@'.repeat(8_000)} Grazie, e dove la mando?`);
    expect(read).toMatch(/^Quando scade\?.*\n.*e dove la mando\?$/su);
    expect(read.length).toBeLessThanOrEqual(2_001);
  });

  it('leaves no half of a character where it cuts', () => {
    expect(readable('🙏'.repeat(3_000))).not.toMatch(/\p{Surrogate}/u);
    expect(readable(`a${'🙏'.repeat(3_000)}`)).not.toMatch(/\p{Surrogate}/u);
  });
});

describe('datesIn', () => {
  it('takes a list of numbers for no dates', () => {
    expect(datesIn('22/1/2024 '.repeat(30), 'en', AT)).toEqual([]);
  });

  it('reads the beginning of a long text', () => {
    const [mention] = datesIn(`lunedì alle 10 ${'e poi ancora altro '.repeat(100)}`, 'it', AT);
    expect(mention?.text).toBe('lunedì alle 10');
  });
});
