import { describe, expect, it } from 'vitest';
import { afterOfficeMinutes, officeMinutesBetween } from '../../../knowledge/places/office-time.ts';
import type { OfficeHours } from '../../../knowledge/schema/calendar.ts';

const DAY = ['09:00-13:00', '14:00-17:00'];
const office: OfficeHours = {
  timeZone: 'Europe/Rome',
  week: { '1': DAY, '2': DAY, '3': DAY, '4': DAY, '5': DAY },
  holidays: [{ day: '12-07', name: { it: "Sant'Ambrogio" } }],
  easterMonday: true,
  closures: [{ from: '2024-08-12', until: '2024-08-16', reason: { it: 'Ferie' } }],
};

const at = (text: string) => new Date(`2024-01-${text}:00+01:00`);

describe('time in which the office is open', () => {
  it.each([
    ['within a shift', '2024-01-15T10:00:00+01:00', 30, '2024-01-15T10:30:00+01:00'],
    ['to the end of a shift', '2024-01-15T12:30:00+01:00', 30, '2024-01-15T13:00:00+01:00'],
    ['over the lunch break', '2024-01-15T12:30:00+01:00', 60, '2024-01-15T14:30:00+01:00'],
    ['from a night', '2024-01-15T03:00:00+01:00', 60, '2024-01-15T10:00:00+01:00'],
    ['over a weekend', '2024-01-19T16:30:00+01:00', 60, '2024-01-22T09:30:00+01:00'],
    ['over the day of the patron saint', '2023-12-06T16:30:00+01:00', 60, '2023-12-08T09:30:00+01:00'],
    ['over Easter Monday', '2024-03-29T16:30:00+01:00', 60, '2024-04-02T09:30:00+02:00'],
    ['over a special closure', '2024-08-09T16:30:00+02:00', 60, '2024-08-19T09:30:00+02:00'],
    ['over the change to summer time', '2024-03-29T16:00:00+01:00', 120, '2024-04-02T10:00:00+02:00'],
  ])('is counted %s', (_title, since, minutes, due) => {
    const found = afterOfficeMinutes(office, new Date(since), minutes);

    expect(found).toEqual(new Date(due));
    expect(officeMinutesBetween(office, new Date(since), new Date(due))).toBe(minutes);
  });

  it('never comes for an office that never opens', () => {
    expect(afterOfficeMinutes({ ...office, week: {} }, new Date('2024-01-15T10:00:00Z'), 1)).toBeUndefined();
  });

  it('is none before the beginning or within a night', () => {
    expect(officeMinutesBetween(office, at('15T11:00'), at('15T10:00'))).toBe(0);
    expect(officeMinutesBetween(office, at('15T20:00'), at('16T07:00'))).toBe(0);
    expect(officeMinutesBetween(office, at('15T16:00'), at('16T09:10'))).toBe(70);
  });
});
