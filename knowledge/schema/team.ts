import { z } from 'zod';
import { Week } from './calendar.ts';

export const TeamId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'a team is called in lower-case letters, digits and hyphens');

/** Minutes in which the team's desk is open; nights, holidays and closures do not count. */
const OfficeMinutes = z.int().min(1).max(100_000);

/** Staff who answer on the same matters: `knowledge/content/teams.yaml`, and as an administrator changes it at run time. */
export const Team = z.strictObject({
  id: TeamId,
  name: z.strictObject({ it: z.string().min(1).max(60), en: z.string().min(1).max(60) }),
  /** First words of the topics that are theirs, as `call` is of `call.deadline`, for topics without an article. */
  topics: z.array(z.string()).default([]),
  /** Within what time a citizen hears from them: first, each time they write again, and until it is closed. */
  due: z.strictObject({ firstReply: OfficeMinutes, nextReply: OfficeMinutes, close: OfficeMinutes }),
  /** Minutes of any clock after closing in which a late message opens the handoff again. */
  reopenMinutes: z.int().min(0).max(100_000),
  /** Weekly hours of its own; the office's when absent. Holidays and closures are the office's always. */
  week: Week.optional(),
});
export type Team = Readonly<z.infer<typeof Team>>;

/** In the order in which people choose them. The first answers what belongs to no other. */
export const Teams = z
  .array(Team)
  .min(1)
  .refine((teams) => new Set(teams.map(({ id }) => id)).size === teams.length, 'two teams have the same id');
