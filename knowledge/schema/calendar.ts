import { z } from 'zod';
import { CivilDate } from './civil-date.ts';

/** Hours from and until, on the same day. */
export const Shift = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, 'a shift is written as in 09:00-12:30')
  .refine((shift) => shift.slice(0, 5) < shift.slice(6), 'a shift ends after it begins, on the same day');

/** Shifts of a day, in order; a lunch break is the time between two of them. */
const Shifts = z
  .array(Shift)
  .max(10)
  .refine(
    (shifts) =>
      shifts.every((shift, index) => index === 0 || (shifts[index - 1] ?? '').slice(6) <= shift.slice(0, 5)),
    'the shifts of a day stand in order and do not overlap',
  );

/** Key: ISO weekday, 1 Monday to 7 Sunday. A missing day is closed. */
export const Week = z.record(z.string().regex(/^[1-7]$/), Shifts);
export type Week = Readonly<z.infer<typeof Week>>;

export const TimeZone = z.string().refine((zone) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}, 'there is no such time zone');

/** `knowledge/content/office.yaml`: when operators are at the desk, and which days they are not. */
export const OfficeHours = z.strictObject({
  timeZone: TimeZone,
  week: Week,
  /** When the telephone of the body is answered, where its hours are known; nobody says so of holidays. */
  telephone: Week.optional(),
  /** Fixed holidays as month-day; Easter Monday and the like are computed when `easterMonday` is true. */
  holidays: z.array(
    z.strictObject({
      day: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a holiday is written as month-day'),
      name: z.record(z.string(), z.string()),
      /** What people call it besides. */
      called: z.array(z.string().min(1)).optional(),
      /** First year in which it is one. */
      since: z.int().optional(),
    }),
  ),
  easterMonday: z.boolean(),
  /** Both days included. */
  closures: z.array(
    z
      .strictObject({ from: CivilDate, until: CivilDate, reason: z.record(z.string(), z.string()) })
      .refine(({ from, until }) => from <= until, 'a closure ends on the day it begins, or later'),
  ),
});
export type OfficeHours = Readonly<z.infer<typeof OfficeHours>>;
