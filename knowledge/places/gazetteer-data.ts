import { z } from 'zod';

// That they lie in the city is checked against the map of `body.yaml`.
const Latitude = z.coerce.number().min(-90).max(90);
const Longitude = z.coerce.number().min(-180).max(180);
const Municipio = z.coerce.number().int().min(1).max(99);
const Nil = z.coerce.number().int().positive();
const Cap = z.string().regex(/^\d{5}$/);

/** How surely an ordinary word is a place: after a preposition, after "zona" or "metro", after "via" and the like. */
export const Needs = z.enum(['cue', 'word', 'street']);
export type Needs = z.infer<typeof Needs>;

export const MunicipioRow = z.strictObject({
  municipio: Municipio,
  address: z.string(),
  cap: Cap,
  lat: Latitude,
  lon: Longitude,
});
export const DistrictRow = z.strictObject({
  nil: Nil,
  /** Names of one district are parted by " - ". */
  name: z.string(),
  lat: Latitude,
  lon: Longitude,
  /** Metres. */
  radius: z.coerce.number().positive(),
  municipio: Municipio.optional(),
});
export const MetroRow = z.strictObject({
  name: z.string(),
  /** One line or several, as in "M1+M2". */
  lines: z.string().regex(/^[A-Z]+\d*(\+[A-Z]+\d*)*$/),
  lat: Latitude,
  lon: Longitude,
  /** Its name as people say it, when the official one says more. */
  short: z.string().optional(),
  inTown: z.enum(['yes', 'no']),
  nil: Nil.optional(),
});
export const StreetRow = z.strictObject({
  name: z.string().regex(/^\S+ \S/, 'a street begins with its kind, as in "via"'),
  lat: Latitude,
  lon: Longitude,
  radius: z.coerce.number().nonnegative(),
  nil: Nil.optional(),
});
export const LandmarkRow = z.strictObject({ name: z.string(), lat: Latitude, lon: Longitude });
export const AliasRow = z.strictObject({ alias: z.string(), name: z.string() });
export const PostcodeRow = z.strictObject({
  cap: Cap,
  /** Districts in the middle of its delivery area, parted by " - ". */
  districts: z.string(),
});
export const OutsideRow = z.strictObject({
  name: z.string(),
  caps: Cap.optional(),
  needs: z.enum(['cue', 'near']).optional(),
  /** The full name, when `name` is a short one. */
  label: z.string().optional(),
});
export const OrdinaryWordRow = z.strictObject({ name: z.string(), needs: Needs });

const WordList = z.array(z.string().min(1)).readonly();

/** Words around a place name, `words.yaml`; all folded. */
export const PlaceWords = z.strictObject({
  streetTypes: z.record(z.string(), WordList),
  anyStreet: WordList,
  notStreets: WordList,
  near: WordList,
  /** Words by which somebody says where they are themselves. */
  here: WordList.optional(),
  at: WordList,
  town: WordList,
  metro: WordList,
  district: WordList,
  municipio: WordList,
  /** What a numbered part of the city is called in a reply. */
  municipioName: z.string().min(1),
  postcode: WordList,
  /** First and last postcode of the city, and how those around it begin: others are postcodes only after "CAP". */
  postcodes: z.strictObject({ first: Cap, last: Cap, begin: z.array(z.string().regex(/^\d{2,4}$/)).min(1) }),
  numbers: z.record(z.string(), Municipio),
  fillers: WordList,
  abbreviations: z.record(z.string(), z.string()),
});
export type PlaceWords = z.infer<typeof PlaceWords>;

/** What the gazetteer is built from, one list a file of `knowledge/content/gazetteer`. */
export interface GazetteerData {
  readonly municipi: readonly z.infer<typeof MunicipioRow>[];
  readonly districts: readonly z.infer<typeof DistrictRow>[];
  readonly metro: readonly z.infer<typeof MetroRow>[];
  readonly streets: readonly z.infer<typeof StreetRow>[];
  readonly landmarks: readonly z.infer<typeof LandmarkRow>[];
  readonly aliases: readonly z.infer<typeof AliasRow>[];
  readonly postcodes: readonly z.infer<typeof PostcodeRow>[];
  readonly outside: readonly z.infer<typeof OutsideRow>[];
  readonly ordinaryWords: readonly z.infer<typeof OrdinaryWordRow>[];
  readonly words: PlaceWords;
}
