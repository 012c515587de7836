import { describe, expect, it } from 'vitest';
import { easterSunday } from '../../../knowledge/dates/easter.ts';

describe('Easter', () => {
  it.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2016, '2016-03-27'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('of %d falls on %s', (year, date) => {
    expect(easterSunday(year).toString()).toBe(date);
  });
});
