import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { easterSunday, holidayOn, holidaysOf } from '../../../knowledge/places/holidays.ts';

describe('Easter', () => {
  it.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('of %d falls on %s', (year, date) => {
    expect(easterSunday(year).toString()).toBe(date);
  });
});

describe('holidays in Milan', () => {
  it.each([
    ['2026-04-06', "Lunedì dell'Angelo"],
    ['2026-12-07', "Sant'Ambrogio"],
    ['2026-10-04', "San Francesco d'Assisi"],
    ['2026-08-15', 'Ferragosto'],
  ])('hold %s', (date, name) => {
    expect(holidayOn(Temporal.PlainDate.from(date))?.name.it).toBe(name);
  });

  it('leave out Saint Francis before 2026', () => {
    expect(holidayOn(Temporal.PlainDate.from('2025-10-04'))).toBeUndefined();
  });

  it('come in order of date', () => {
    const dates = holidaysOf(2026).map(({ date }) => date.toString());

    expect(dates).toEqual(dates.toSorted());
    expect(dates).toHaveLength(14);
  });
});
