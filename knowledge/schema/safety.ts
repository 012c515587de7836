import { z } from 'zod';
import { CivilDate } from './civil-date.ts';
import { Locale } from './locale.ts';

/** What a person in trouble may need; the last word of the intents `safety.emergency.<kind>`, and three that are not urgent. */
export const SafetyKind = z.enum([
  'violence',
  'suicide',
  'medical',
  'child',
  'danger',
  'homeless',
  'eviction',
  'loneliness',
  'health',
]);
export type SafetyKind = z.infer<typeof SafetyKind>;

const Words = z.record(Locale, z.string().min(1));

/** `knowledge/content/safety.yaml`: the numbers a person in trouble may call, best first within a kind. */
export const SafetyNumber = z.strictObject({
  /** As a person reads it, with its spaces: `02 2327 2327`. */
  number: z.string().regex(/^[0-9][0-9 ]{1,15}$/),
  label: Words,
  /** When it answers, what it costs and in which languages, as the source says. */
  when: Words,
  /** For who cannot speak on the phone: where it may be written to, as it is said after "also has a chat". */
  chat: z.strictObject({ where: Words, source: z.url() }).optional(),
  kinds: z.array(SafetyKind).min(1),
  source: z.url(),
  /** The source's own date: a year, a month or a day; absent when the source shows none. */
  sourceDate: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
  /** The day somebody last read the source. */
  checked: CivilDate,
});
export type SafetyNumber = Readonly<z.infer<typeof SafetyNumber>>;

export const SafetyNumbers = z.array(SafetyNumber).min(1);
