import { z } from 'zod';
import { CivilDate } from './article.ts';

/** `wemi`: an orientation desk; `csrc`: a social centre; `cdq`: a "Casa di Quartiere". */
export const PlaceKind = z.enum(['wemi', 'csrc', 'cdq']);
export type PlaceKind = z.infer<typeof PlaceKind>;

/** `address`: the point of the house number; `street`: somewhere along the street; `none`: no position is known. */
export const Precision = z.enum(['address', 'street', 'none']);
export type Precision = z.infer<typeof Precision>;

/** Opening hours of one weekday; shifts as "09:00-12:30". Day 1 is Monday, 7 Sunday. */
export const OpeningRule = z.strictObject({
  days: z.array(z.int().min(1).max(7)).min(1),
  shifts: z.array(z.string().regex(/^\d{2}:\d{2}-\d{2}:\d{2}$/)).min(1),
  /** Season in which the rule holds; both ends included. */
  from: CivilDate.optional(),
  until: CivilDate.optional(),
});
export type OpeningRule = z.infer<typeof OpeningRule>;

export const Place = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  kind: PlaceKind,
  name: z.string().min(1),
  address: z.string().nullable(),
  cap: z.string().nullable(),
  municipio: z.int().min(1).max(9).nullable(),
  nil: z.int().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  precision: Precision,
  phone: z.string().nullable(),
  email: z.email().nullable(),
  /** Hours as the source writes them, for people. */
  hours: z.string().nullable(),
  closures: z.string().nullable(),
  /** Hours as data, where the source is regular enough to compute with. */
  opening: z.array(OpeningRule).default([]),
  services: z.array(z.string()),
  /** True when the source describes the past and no source confirms today. */
  historical: z.boolean(),
  sourceUrl: z.url(),
  /** The source's own date as it writes it (a day, a month or a year). */
  sourceDate: z.string(),
  note: z.string().nullable(),
});
export type Place = Readonly<z.infer<typeof Place>>;
