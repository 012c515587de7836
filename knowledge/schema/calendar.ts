import { z } from 'zod';
import { CivilDate } from './article.ts';

const Shift = z.string().regex(/^\d{2}:\d{2}-\d{2}:\d{2}$/, 'a shift is written as in 09:00-12:30');

/** `knowledge/content/office.yaml`: when operators are at the desk, and which days they are not. */
export const OfficeHours = z.strictObject({
  timeZone: z.string(),
  /** Key: ISO weekday, 1 Monday to 7 Sunday. A missing day is closed. */
  week: z.record(z.string().regex(/^[1-7]$/), z.array(Shift)),
  /** Fixed holidays as month-day; Easter Monday and the like are computed when `easterMonday` is true. */
  holidays: z.array(
    z.strictObject({ day: z.string().regex(/^\d{2}-\d{2}$/), name: z.record(z.string(), z.string()) }),
  ),
  easterMonday: z.boolean(),
  closures: z.array(
    z.strictObject({ from: CivilDate, until: CivilDate, reason: z.record(z.string(), z.string()) }),
  ),
});
export type OfficeHours = Readonly<z.infer<typeof OfficeHours>>;
