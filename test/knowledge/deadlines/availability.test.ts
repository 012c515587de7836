import { describe, expect, it } from 'vitest';
import { availability } from '../../../knowledge/deadlines/availability.ts';
import type { OfficeHours } from '../../../knowledge/schema/calendar.ts';
import { aCall, smallKnowledge } from '../../support/small-knowledge.ts';

const call = aCall();
const { office } = smallKnowledge();

function closedOn(day: string): OfficeHours {
  return { ...office, closures: [{ from: day, until: day, reason: {} }] };
}

describe('availability', () => {
  it.each([
    ['2023-12-18T23:59:59+01:00', 'upcoming'],
    ['2023-12-19T00:00:00+01:00', 'open'],
    ['2024-01-22T11:59:59+01:00', 'open'],
    ['2024-01-22T12:00:00+01:00', 'closed'],
    ['2024-01-22T11:00:00Z', 'closed'],
  ])('is at %s %s', (now, state) => {
    expect(availability(call, new Date(now), office).state).toBe(state);
  });

  it('counts days and working days left', () => {
    const at = availability(call, new Date('2024-01-03T09:00:00+01:00'), closedOn('2024-01-06'));

    expect(at).toMatchObject({ daysLeft: 19, workingDaysLeft: 13 });
  });

  it('takes a weekday holiday off the working days', () => {
    const at = availability(call, new Date('2024-01-18T09:00:00+01:00'), closedOn('2024-01-19'));

    expect(at).toMatchObject({ daysLeft: 4, workingDaysLeft: 1 });
  });

  it.each([
    ['2024-01-16T23:00:00+01:00', 'open'],
    ['2024-01-17T15:00:00+01:00', 'last-day'],
    ['2024-01-18T00:00:00+01:00', 'closed'],
    ['2024-01-23T00:00:00+01:00', 'closed'],
  ])('takes questions at %s: %s', (now, questions) => {
    expect(availability(call, new Date(now), office).questions).toBe(questions);
  });

  it('keeps its hour over the change to summer time', () => {
    const spring = aCall({ closesAt: '2024-04-02T12:00' });
    const before = availability(spring, new Date('2024-03-30T12:00:00+01:00'), office);

    expect(before).toMatchObject({ daysLeft: 3 });
    expect(availability(spring, new Date('2024-04-02T09:59:59Z'), office).state).toBe('open');
    expect(availability(spring, new Date('2024-04-02T10:00:00Z'), office).state).toBe('closed');
  });
});
