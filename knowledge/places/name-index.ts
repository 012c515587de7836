import type { Place } from '../schema/place.ts';
import type { Spot } from './gazetteer.ts';
import type { GazetteerData, Needs } from './gazetteer-data.ts';
import { nameKey, withoutConnectives, type PlaceLexicon } from './place-lexicon.ts';

/** A name outside the city: after a preposition, only after "abito a", or anywhere. */
type OutsideNeeds = 'cue' | 'near';

/** Something a name may mean. */
export type Entry =
  | { readonly spot: Spot; readonly needs?: Needs; readonly streetType?: string; readonly words: number }
  | { readonly outside: string; readonly needs?: OutsideNeeds };
export type SpotEntry = Extract<Entry, { spot: Spot }>;
/** `key` is its name without the kind, as it is looked up. */
export type StreetEntry = SpotEntry & { readonly streetType: string; readonly key: string };

export interface NameIndex {
  /** By the whole name: districts, stations, landmarks, aliases, streets without their kind, towns outside. */
  readonly names: ReadonlyMap<string, readonly Entry[]>;
  /** Streets by their name without kind, articles and prepositions. */
  readonly streets: ReadonlyMap<string, readonly StreetEntry[]>;
  /** Streets of several words by the last of them, as in "sarpi". */
  readonly surnames: ReadonlyMap<string, readonly StreetEntry[]>;
  /** Points of house numbers, by street name and number. */
  readonly addresses: ReadonlyMap<string, Spot>;
  /** Streets that exist, since a place stands there, and whose position no source gives. */
  readonly unplaced: ReadonlySet<string>;
  readonly municipi: ReadonlyMap<number, Spot>;
  /** About where a postcode is: its districts, or the seat of a municipio that has it. */
  readonly postcodes: ReadonlyMap<string, Spot>;
  readonly outsidePostcodes: ReadonlyMap<string, string>;
}

/** Around the seat of a municipio or the seat in a postcode, in metres. */
const TERRITORY = 2500;
const POSTCODE = 1500;
/** Along a street of which we know one house. */
const ALONG_STREET = 500;
const AT_STOP = 150;

/** Builds every index once; what a citizen writes is then only looked up. */
export function buildNameIndex(
  data: GazetteerData,
  places: readonly Place[],
  lexicon: PlaceLexicon,
): NameIndex {
  return new Builder(data, lexicon).build(data, places);
}

class Builder {
  private readonly names = new Map<string, Entry[]>();
  private readonly streets = new Map<string, StreetEntry[]>();
  private readonly surnames = new Map<string, StreetEntry[]>();
  private readonly addresses = new Map<string, Spot>();
  private readonly unplaced = new Set<string>();
  private readonly needs: ReadonlyMap<string, Needs>;
  private readonly municipioOfNil: ReadonlyMap<number, number | undefined>;
  private readonly lexicon: PlaceLexicon;

  constructor(data: GazetteerData, lexicon: PlaceLexicon) {
    this.lexicon = lexicon;
    this.needs = new Map(data.ordinaryWords.map(({ name, needs }) => [this.key(name), needs]));
    this.municipioOfNil = new Map(data.districts.map(({ nil, municipio }) => [nil, municipio]));
  }

  build(data: GazetteerData, places: readonly Place[]): NameIndex {
    this.addDistricts(data);
    this.addMetro(data);
    for (const { name, ...position } of data.landmarks) {
      this.addName(name, { kind: 'landmark', label: name, position, uncertainty: AT_STOP });
    }
    for (const { name, lat, lon, radius, nil } of data.streets) {
      this.addStreet({
        kind: 'street',
        label: name,
        position: { lat, lon },
        uncertainty: radius,
        ...this.in(nil),
      });
    }
    this.addAddresses(data, places);
    for (const { alias, name } of data.aliases) {
      this.addAlias(alias, name);
    }
    for (const { name, needs, label = name } of data.outside) {
      push(this.names, this.key(name), { outside: label, ...(needs === undefined ? {} : { needs }) });
    }
    const { names, streets, surnames, addresses, unplaced } = this;
    return { names, streets, surnames, addresses, unplaced, ...this.numbers(data) };
  }

  private addDistricts({ districts }: GazetteerData): void {
    for (const { name, lat, lon, radius, municipio } of districts) {
      const parts = new Set([name, ...name.split(' - ')]);
      for (const part of parts) {
        const label = part.replace(/^Quartiere (degli )?/, '');
        const spot: Spot = {
          kind: 'district',
          label,
          position: { lat, lon },
          uncertainty: radius,
          ...(municipio === undefined ? {} : { municipio }),
        };
        for (const known of new Set([part, label])) {
          this.addName(known, spot);
        }
      }
    }
  }

  private addMetro({ metro }: GazetteerData): void {
    for (const { name, short = name, lines, lat, lon, inTown, nil } of metro) {
      const position = { lat, lon };
      for (const known of new Set([name, short])) {
        if (inTown === 'no') {
          const needs = known.includes(' ') ? 'cue' : 'near';
          push(this.names, this.key(known), { outside: name, needs });
          continue;
        }
        const label = `${name} (${lines.replace('+', ', ')})`;
        this.addName(known, { kind: 'metro', label, position, uncertainty: AT_STOP, ...this.in(nil) }, 'cue');
      }
    }
  }

  private addStreet(spot: Spot): void {
    const [type, ...rest] = this.lexicon.words(spot.label);
    const streetType = this.lexicon.streetType(type);
    if (streetType === undefined || rest.length === 0) {
      return;
    }
    const core = withoutConnectives(rest);
    const needs = this.needs.get(nameKey(rest)) ?? 'cue';
    const entry: StreetEntry = { spot, streetType, needs, words: core.length, key: nameKey(rest) };
    push(this.streets, nameKey(core), entry);
    push(this.names, nameKey(rest), entry);
    const last = core.at(-1);
    if (core.length > 1 && last !== undefined && last.text.length > 3) {
      push(this.surnames, last.text, entry);
    }
  }

  private addAddresses({ municipi }: GazetteerData, places: readonly Place[]): void {
    for (const { address, precision } of places) {
      if (address !== null && precision === 'none') {
        const street = this.lexicon.words(address).filter(({ isNumber }) => !isNumber);
        this.unplaced.add(nameKey(withoutConnectives(street.slice(1))));
      }
    }
    const houses = [...municipi, ...places.filter(({ precision }) => precision === 'address')];
    for (const { address, lat, lon, municipio } of houses) {
      const [, street, number] = /^(.+?) (\d+)\S*$/.exec(address ?? '') ?? [];
      if (address === null || street === undefined || number === undefined || lat === null || lon === null) {
        continue;
      }
      const words = this.lexicon.words(street).slice(1);
      const known = { position: { lat, lon }, ...(municipio === null ? {} : { municipio }) };
      this.addresses.set(`${nameKey(withoutConnectives(words))} ${number}`, {
        kind: 'address',
        label: address,
        uncertainty: 0,
        ...known,
      });
      if (!this.streets.has(nameKey(withoutConnectives(words)))) {
        const label = street.charAt(0).toLowerCase() + street.slice(1);
        this.addStreet({ kind: 'street', label, uncertainty: ALONG_STREET, ...known });
      }
    }
  }

  private addAlias(alias: string, name: string): void {
    const [first, ...rest] = this.lexicon.words(name);
    const typed = this.lexicon.streetType(first) !== undefined && rest.length > 0;
    const meant = (this.names.get(typed ? nameKey(rest) : this.key(name)) ?? []).filter(
      (entry) => 'spot' in entry && (typed ? entry.spot.label === name : entry.spot.kind !== 'street'),
    );
    const needs = this.needs.get(this.key(alias));
    for (const entry of meant) {
      if ('spot' in entry) {
        push(this.names, this.key(alias), {
          spot: entry.spot,
          words: alias.split(' ').length,
          ...(needs ? { needs } : {}),
        });
      }
    }
  }

  private addName(name: string, spot: Spot, otherwise?: Needs): void {
    const needs = this.needs.get(this.key(name)) ?? otherwise;
    const words = this.lexicon.words(name).length;
    push(this.names, this.key(name), { spot, words, ...(needs === undefined ? {} : { needs }) });
  }

  private numbers(data: GazetteerData): Pick<NameIndex, 'municipi' | 'postcodes' | 'outsidePostcodes'> {
    return {
      municipi: new Map(data.municipi.map((row) => [row.municipio, seatOf(row, data.words.municipioName)])),
      postcodes: new Map([
        ...data.municipi.map((row) => [row.cap, postcodeOf(row)] as const),
        ...data.postcodes.flatMap((row) => this.postcode(row, data)),
      ]),
      outsidePostcodes: new Map(data.outside.flatMap(({ name, caps }) => (caps ? [[caps, name]] : []))),
    };
  }

  private postcode(
    { cap, districts }: GazetteerData['postcodes'][number],
    data: GazetteerData,
  ): (readonly [string, Spot])[] {
    const named = new Set(districts.split(' - '));
    const found = data.districts.filter(({ name }) => name.split(' - ').some((part) => named.has(part)));
    if (found.length === 0) {
      return [];
    }
    const mean = (of: (district: (typeof found)[number]) => number) =>
      found.reduce((sum, district) => sum + of(district), 0) / found.length;
    const municipi = new Set(found.flatMap(({ municipio }) => municipio ?? []));
    const [municipio] = municipi;
    return [
      [
        cap,
        {
          kind: 'postcode',
          label: `CAP ${cap}`,
          position: { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) },
          uncertainty: POSTCODE,
          ...(municipi.size === 1 && municipio !== undefined ? { municipio } : {}),
        },
      ],
    ];
  }

  private in(nil: number | undefined): { municipio?: number } {
    const municipio = nil === undefined ? undefined : this.municipioOfNil.get(nil);
    return municipio === undefined ? {} : { municipio };
  }

  private key(name: string): string {
    return nameKey(this.lexicon.words(name));
  }
}

type Seat = GazetteerData['municipi'][number];

function seatOf({ municipio, lat, lon }: Seat, name: string): Spot {
  const label = `${name} ${municipio}`;
  return { kind: 'municipio', label, position: { lat, lon }, uncertainty: TERRITORY, municipio };
}

function postcodeOf(seat: Seat): Spot {
  const label = `CAP ${seat.cap}`;
  return { ...seatOf(seat, label), kind: 'postcode', label, uncertainty: POSTCODE };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) {
    map.set(key, [value]);
  } else {
    list.push(value);
  }
}
