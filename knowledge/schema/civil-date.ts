import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** A civil date, year-month-day. Sources that name only a month or a year say so in `note`. */
export const CivilDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written year-month-day, as in 2024-01-22')
  .refine((date) => isThere(() => Temporal.PlainDate.from(date)), 'there is no such day');

/** A moment on the office's clock, without a zone: the zone is the call's. */
export const LocalDateTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'a moment is written as in 2024-01-22T12:00')
  .refine((moment) => isThere(() => Temporal.PlainDateTime.from(moment)), 'there is no such moment');

function isThere(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}
