import { z } from 'zod';

/** Values of a mention: `{ timex, type, value }` or `{ timex, type, start, end, Mod, sourceEntity }`. */
export const Values = z.array(z.record(z.string(), z.string()));
export type Values = z.infer<typeof Values>;

/** What one of the package's parsers must give. */
const Reading = z.object({
  Timex: z.string(),
  Mod: z.string().optional(),
  FutureResolution: z.record(z.string(), z.string()).optional(),
  PastResolution: z.record(z.string(), z.string()).optional(),
});
export type Reading = z.infer<typeof Reading>;

const Expected = z.object({
  Text: z.string(),
  Type: z.string().optional(),
  TypeName: z.string().optional(),
  Start: z.int().optional(),
  End: z.int().optional(),
  Length: z.int().optional(),
  Resolution: z.object({ values: Values }).optional(),
  Value: z.union([z.object({ values: Values }), Reading]).optional(),
});
export type Expected = z.infer<typeof Expected>;

/** A case of the recognisers' public specifications; `file` names the class under test. */
export const OfficialCase = z.object({
  id: z.string(),
  file: z.string(),
  Input: z.string(),
  Context: z.object({ ReferenceDateTime: z.string().optional() }).optional(),
  Results: z.array(Expected),
});
export type OfficialCase = z.infer<typeof OfficialCase>;

const Preference = z.object({
  value: z.string().optional(),
  start: z.string().optional(),
  end: z.string().optional(),
});
export type Preference = z.infer<typeof Preference>;

/** A phrase of this desk with the reading that the desk needs. */
export const Phrase = z.object({
  id: z.string(),
  category: z.string(),
  input: z.string(),
  referenceDateTime: z.string(),
  expected: z
    .object({
      text: z.string(),
      textAlso: z.array(z.string()).default([]),
      type: z.string(),
      timex: z.string().optional(),
      mod: z.string().optional(),
      prefer: Preference.optional(),
      alsoAccept: z.array(Preference).default([]),
    })
    .nullable(),
});
export type Phrase = z.infer<typeof Phrase>;

/** Both kinds of file: the official cases and the phrases, in `cases` or as a bare list. */
const Cases = z.array(z.union([OfficialCase, Phrase]));
export const SpecFile = z.union([Cases, z.object({ cases: Cases }).transform((file) => file.cases)]);
export type SpecFile = z.infer<typeof SpecFile>;
