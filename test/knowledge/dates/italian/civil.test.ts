import { describe, expect, it } from 'vitest';
import {
  addMonths,
  civilFromLocal,
  day,
  formatDay,
  formatMoment,
  isoWeek,
  monday,
  realDay,
} from '../../../../knowledge/dates/italian/civil.ts';

describe('civil arithmetic', () => {
  it('stays in a shorter month', () => {
    expect(formatDay(addMonths(day(2024, 1, 31), 1))).toBe('2024-02-29');
  });

  it('keeps the fields of the clock on the wall', () => {
    expect(formatMoment(civilFromLocal(new Date(2024, 2, 30, 23, 59, 58)))).toBe('2024-03-30 23:59:58');
  });

  it('knows which days exist', () => {
    expect(realDay(2023, 2, 29)).toBeUndefined();
    expect(realDay(2024, 2, 29)).toEqual(day(2024, 2, 29));
  });

  it('counts weeks as ISO does', () => {
    expect(isoWeek(day(2021, 1, 3))).toEqual({ year: 2020, week: 53 });
    expect(formatDay(monday(day(2024, 1, 14)))).toBe('2024-01-08');
  });

  it('writes years before 1000 with four figures', () => {
    expect(formatDay(day(247, 1, 1))).toBe('0247-01-01');
  });
});
