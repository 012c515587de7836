import type { Locale } from '../schema/locale.ts';

/** Latitude and longitude in degrees, WGS 84. */
export interface Position {
  readonly lat: number;
  readonly lon: number;
}

/** What kind of name was found, from the most to the least exact. */
export type SpotKind = 'address' | 'street' | 'landmark' | 'metro' | 'district' | 'municipio' | 'postcode';

/** A named spot of the city found in an utterance. */
export interface Spot {
  readonly kind: SpotKind;
  /** The name as we write it to people, as in "piazzale Loreto" or "Maciachini (M3)". */
  readonly label: string;
  readonly position: Position;
  /** Radius in metres within which the true point lies; 0 when exact. */
  readonly uncertainty: number;
  /** Number of the part of the city it lies in, where it is known. */
  readonly municipio?: number;
}

/** Why an utterance names a place that we cannot use. */
export type LocateResult =
  | { readonly found: 'one'; readonly spot: Spot }
  | { readonly found: 'several'; readonly spots: readonly Spot[] }
  /** Outside the city. */
  | { readonly found: 'outside'; readonly label: string }
  /**
   * Nothing to use. `unknown` is a street, postcode or municipio that was named and that we cannot place; `municipi` says
   * how many of these there are, where it is one.
   */
  | { readonly found: 'none'; readonly unknown?: string; readonly municipi?: number };

export interface Gazetteer {
  /** Finds the place named in an utterance: a street, a stop, a district, a landmark, a municipio, a postcode. */
  locate(utterance: string, locale: Locale): LocateResult;
  /** What a part of the city with a number is called, as in "Municipio 8". */
  readonly municipioName: string;
}
