import { describe, expect, it } from 'vitest';
import { officeState } from '../../../knowledge/places/office-state.ts';

const office = {
  timeZone: 'Europe/Rome',
  week: {
    1: ['09:00-12:30', '14:00-17:00'],
    2: ['09:00-12:30'],
    3: ['09:00-12:30'],
    4: ['09:00-12:30'],
    5: ['09:00-12:30'],
  },
  holidays: [
    { day: '12-07', name: { it: "Sant'Ambrogio", en: 'Saint Ambrose' } },
    { day: '12-08', name: { it: 'Immacolata', en: 'Immaculate Conception' } },
  ],
  easterMonday: true,
  closures: [
    { from: '2026-12-24', until: '2027-01-06', reason: { it: 'Chiusura natalizia', en: 'Christmas' } },
  ],
};

describe('the office', () => {
  it.each([
    ['is open in a shift', '2026-11-23T10:00+01:00', { open: true, until: '2026-11-23T12:30+01:00' }],
    ['is closed at lunch', '2026-11-23T12:30+01:00', { open: false, nextOpening: '2026-11-23T14:00+01:00' }],
    [
      'opens after the weekend',
      '2026-11-20T15:00+01:00',
      { open: false, nextOpening: '2026-11-23T09:00+01:00' },
    ],
    ['skips two holidays', '2026-12-06T15:00+01:00', { open: false, nextOpening: '2026-12-09T09:00+01:00' }],
    ['skips Easter Monday', '2026-04-06T10:00+02:00', { open: false, nextOpening: '2026-04-07T09:00+02:00' }],
    [
      'skips a long closure',
      '2026-12-24T10:00+01:00',
      { open: false, nextOpening: '2027-01-07T09:00+01:00' },
    ],
    [
      'keeps its hours in summer time',
      '2026-07-06T10:00+02:00',
      { open: true, until: '2026-07-06T12:30+02:00' },
    ],
    [
      'opens by the new clock',
      '2026-03-27T13:00+01:00',
      { open: false, nextOpening: '2026-03-30T09:00+02:00' },
    ],
  ])('%s', (_, now, state) => {
    const { open, until, nextOpening } = officeState(office, new Date(now));

    expect({ open, until, nextOpening }).toEqual({
      open: state.open,
      until: 'until' in state && state.until ? new Date(state.until) : undefined,
      nextOpening: 'nextOpening' in state && state.nextOpening ? new Date(state.nextOpening) : undefined,
    });
  });

  it('that never opens has no next opening', () => {
    expect(officeState({ ...office, week: {} }, new Date('2026-11-23T10:00+01:00'))).toEqual({ open: false });
  });

  it('knows a holiday from the year in which it became one', () => {
    const since = {
      ...office,
      holidays: [{ day: '10-04', since: 2026, name: { it: 'San Francesco' } }],
    };

    expect(officeState(since, new Date('2024-10-04T10:00+02:00')).open).toBe(true);
    expect(officeState(since, new Date('2027-10-04T10:00+02:00')).open).toBe(false);
  });
});
