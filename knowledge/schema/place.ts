import { z } from 'zod';
import { Shift } from './calendar.ts';
import { CivilDate } from './civil-date.ts';
import { Locale } from './locale.ts';

/** What sort of place it is, as `place-groups.yaml` lists them. */
export const PlaceKind = z.string().regex(/^[a-z0-9-]+$/);
export type PlaceKind = z.infer<typeof PlaceKind>;

/** `address`: the point of the house number; `street`: somewhere along the street; `none`: no position is known. */
export const Precision = z.enum(['address', 'street', 'none']);
export type Precision = z.infer<typeof Precision>;

/** A sentence for people, in every language that has articles. */
const Prose = z.record(Locale, z.string().min(1));

/** Opening hours of one weekday; shifts as "09:00-12:30". Day 1 is Monday, 7 Sunday. */
export const OpeningRule = z.strictObject({
  days: z.array(z.int().min(1).max(7)).min(1),
  shifts: z.array(Shift).min(1),
  /** Season in which the rule holds; both ends included. */
  from: CivilDate.optional(),
  until: CivilDate.optional(),
});
export type OpeningRule = Readonly<z.infer<typeof OpeningRule>>;

/** Days on which it is closed whatever the rules say; both ends included. */
export const ClosedPeriod = z.strictObject({ from: CivilDate, until: CivilDate });
export type ClosedPeriod = Readonly<z.infer<typeof ClosedPeriod>>;

/** Somewhere to go, `knowledge/content/places/*.yaml`. */
export const Place = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  kind: PlaceKind,
  name: z.string().min(1),
  /** Names it had before, by which people still ask for it. */
  formerly: z.array(z.string().min(1)).default([]),
  address: z.string().nullable(),
  cap: z
    .string()
    .regex(/^\d{5}$/)
    .nullable(),
  /** Number of the part of the city it lies in, where the city has numbered parts. */
  municipio: z.int().min(1).max(99).nullable(),
  /** Number of the district, as in content/gazetteer/districts.csv. */
  nil: z.int().nullable(),
  // That it lies in the city is checked against the map of `body.yaml`.
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  precision: Precision,
  phone: z.string().nullable(),
  email: z.email().nullable(),
  /** Hours for people, with the season they hold for. */
  hours: Prose.nullable(),
  /** Days of closure for people. */
  closures: Prose.nullable(),
  /** Hours as data, where the source is regular enough to compute with. */
  opening: z.array(OpeningRule).default([]),
  /** Closures as data. */
  closed: z.array(ClosedPeriod).default([]),
  /** What one finds there, in a few words each. */
  services: z.record(Locale, z.array(z.string().min(1))),
  /** True when the source describes the past and no source confirms today. */
  historical: z.boolean(),
  sourceUrl: z.url(),
  /** The source's own date as it writes it (a day, a month or a year). */
  sourceDate: z.string(),
  /** The day somebody last read the source against this entry. */
  reviewed: CivilDate,
  /** What is uncertain or worth knowing about it, for those who read and edit the content; shown where it tells of a closure that is asked about. */
  note: Prose.nullable(),
});
export type Place = Readonly<z.infer<typeof Place>>;
