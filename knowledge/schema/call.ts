import { z } from 'zod';
import { CivilDate, Source } from './article.ts';
import { Locale } from './locale.ts';

/** A moment on the office's clock, without a zone: the zone is the call's. */
export const LocalDateTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'a moment is written as in 2024-01-22T12:00');

/** A public notice with its dates, `knowledge/content/calls/<id>.yaml`. Prose never holds a date: it is computed from here. */
export const Call = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.record(Locale, z.string().min(1)),
  /** Short name for a reply, as in "l'avviso di co-progettazione". */
  shortTitle: z.record(Locale, z.string().min(1)),
  timeZone: z.string(),
  approval: z.strictObject({ act: z.string(), date: CivilDate, source: z.url() }),
  opensAt: LocalDateTime,
  closesAt: LocalDateTime,
  questionsUntil: z.strictObject({
    daysBeforeClose: z.int().positive(),
    /** What the source leaves open about that day: nothing, or the hour and the kind of days. */
    hourStated: z.boolean(),
  }),
  /** Certified e-mail address for applications and questions. */
  pec: z.email(),
  /** Numbers of the areas of intervention that exist. */
  areas: z.array(z.int().positive()),
  sources: z.array(Source).min(1),
  reviewed: CivilDate,
});
export type Call = Readonly<z.infer<typeof Call>>;
