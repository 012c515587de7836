import { z } from 'zod';
import { Source } from './article.ts';
import { TimeZone } from './calendar.ts';
import { CivilDate, LocalDateTime } from './civil-date.ts';
import { Locale } from './locale.ts';

/** A public notice with its dates, `knowledge/content/calls/<id>.yaml`. Prose never holds a date: it is computed from here. */
export const Call = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    title: z.record(Locale, z.string().min(1)),
    /** Short name for a reply, as in "l'avviso di co-progettazione". */
    shortTitle: z.record(Locale, z.string().min(1)),
    timeZone: TimeZone,
    approval: z.strictObject({ act: z.string(), date: CivilDate, source: z.url() }),
    opensAt: LocalDateTime,
    closesAt: LocalDateTime,
    questionsUntil: z.strictObject({
      daysBeforeClose: z.int().positive(),
      /** What the source leaves open about that day: nothing, or the hour and the kind of days. */
      hourStated: z.boolean(),
    }),
    /** Certified e-mail address for applications and questions. */
    pec: z.email().toLowerCase(),
    /** Numbers of the areas of intervention that exist. */
    areas: z.array(z.int().positive()),
    sources: z.array(Source).min(1),
    reviewed: CivilDate,
  })
  .refine(({ opensAt, closesAt }) => opensAt < closesAt, {
    path: ['opensAt'],
    error: 'a call opens before it closes',
  });
export type Call = Readonly<z.infer<typeof Call>>;
