import type { Place } from '../schema/place.ts';
import { fold } from './fold.ts';

/** How a place is told from the others: its own name and its street, folded, and its number. */
export interface PlaceNames {
  readonly place: Place;
  /** Its own name, without what all of its kind are called. */
  readonly own: string;
  /** What it was called before, in the same way. */
  readonly formerly: readonly string[];
  /** The last words of its street, which nobody leaves out. */
  readonly street?: string;
  readonly number?: string;
}

/** "Casa di Quartiere Narcisi, Via dei Narcisi 3" → "narcisi", "narcisi", "3". */
export function namesOf(place: Place, kindNames: RegExp): PlaceNames {
  const own = words(place.name.replace(/\(.*\)/u, ''))
    .replace(kindNames, '')
    .replace(/\d+/gu, '')
    .trim();
  const [, street, number] =
    /^\S+ (?:(?:dei|delle|della|del|di|da|don|p|c|g) )*(.*?)(?: (\d+)\D*.*)?$/u.exec(
      words(place.address ?? ''),
    ) ?? [];
  return {
    place,
    own,
    formerly: place.formerly.map(words),
    ...(street === undefined ? {} : { street }),
    ...(number === undefined ? {} : { number }),
  };
}

function words(name: string): string {
  return fold(name)
    .replaceAll(/[^a-z0-9]+/gu, ' ')
    .trim();
}
