import { contextOf, type Context } from './context.ts';
import type { Spot } from './gazetteer.ts';
import type { Mention } from './mention.ts';
import type { Entry, NameIndex } from './name-index.ts';
import { nearMiss, type NearMissList } from './near-miss.ts';
import { nameKey, type PlaceLexicon, type Word } from './place-lexicon.ts';

const LONGEST_NAME = 6;

export interface NameSearch {
  readonly index: NameIndex;
  readonly lexicon: PlaceLexicon;
  /** Names of districts, stations and landmarks. */
  readonly spotNames: NearMissList;
}

/** Finds names without "via" before them: districts, stations, landmarks, streets said short, towns outside. */
export function nameMentions(
  words: readonly Word[],
  taken: readonly boolean[],
  search: NameSearch,
): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let start = 0; start < words.length; start += 1) {
    for (let length = Math.min(LONGEST_NAME, words.length - start); length > 0; length -= 1) {
      const end = start + length;
      if (taken.slice(start, end).includes(true)) {
        continue;
      }
      const entries = search.index.names.get(nameKey(words.slice(start, end)));
      const mention =
        entries && meant(entries, { start, end }, contextOf(words, { start, end }, search.lexicon));
      if (mention !== undefined) {
        mentions.push(mention);
        start = end - 1;
        break;
      }
    }
  }
  return mentions;
}

/** The readings of a name that the words around it allow. */
function meant(
  entries: readonly Entry[],
  range: { readonly start: number; readonly end: number },
  context: Context,
): Mention | undefined {
  const spots: Spot[] = [];
  for (const entry of entries) {
    if ('spot' in entry && allowed(entry, context)) {
      spots.push(entry.spot);
    }
  }
  const outside = entries.find((entry) => 'outside' in entry && outsideAllowed(entry.needs, context));
  if (outside !== undefined && 'outside' in outside && !(spots.length > 0 && prefersInside(context))) {
    return { ...range, spots: [], outside: { label: outside.outside } };
  }
  return spots.length === 0 ? undefined : { ...range, spots: ofOneKind(inOrder(spots, context)) };
}

/** A district, the station in it and the street through it share a name: the likeliest kind is meant. */
function ofOneKind(spots: readonly Spot[]): readonly Spot[] {
  return spots.filter(({ kind }) => kind === spots[0]?.kind);
}

function allowed(entry: Extract<Entry, { spot: Spot }>, context: Context): boolean {
  const { kind } = entry.spot;
  const byWord = (context.metro && kind !== 'district') || (context.district && kind !== 'metro');
  if (kind === 'street') {
    return streetAllowed(entry, context);
  }
  switch (entry.needs) {
    case undefined: {
      return true;
    }
    case 'cue': {
      return context.near || context.at || context.metro || context.district || context.alone;
    }
    case 'word': {
      return byWord || (context.alone && !context.town);
    }
    case 'street': {
      return context.street || (context.metro && kind === 'metro');
    }
    default: {
      return false;
    }
  }
}

/** A street without "via" before it: long names after a preposition, short ones after "abito in" or alone. */
function streetAllowed({ needs, words }: Extract<Entry, { spot: Spot }>, context: Context): boolean {
  if (context.street) {
    return true;
  }
  if (needs !== undefined && needs !== 'cue') {
    return false;
  }
  return context.alone || context.near || (words > 1 && context.at);
}

function outsideAllowed(needs: 'cue' | 'near' | undefined, context: Context): boolean {
  if (needs === undefined) {
    return true;
  }
  if (context.street || context.district) {
    return false;
  }
  if (needs === 'near') {
    return (context.near && context.town) || context.metro;
  }
  return context.at || context.near || context.metro || context.alone;
}

const prefersInside = ({ district, metro, street }: Context) => district || metro || street;

/** Likeliest first: what the word before names, then districts, landmarks, stations, streets. */
export function inOrder(
  spots: readonly Spot[],
  { metro, street }: Pick<Context, 'metro' | 'street'>,
): readonly Spot[] {
  const order: readonly Spot['kind'][] = street
    ? ['street', 'landmark', 'metro', 'district']
    : metro
      ? ['metro', 'landmark', 'district', 'street']
      : ['landmark', 'district', 'metro', 'street'];
  return spots.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** When nothing else was found: a misspelt district or station, alone or after "vicino a". */
export function misspeltName(words: readonly Word[], search: NameSearch): Mention | undefined {
  for (let start = 0; start < words.length; start += 1) {
    for (let length = Math.min(3, words.length - start); length > 0; length -= 1) {
      const range = { start, end: start + length };
      const run = words.slice(start, range.end);
      const context = contextOf(words, range, search.lexicon);
      if (
        !(context.near || context.metro || context.district || context.alone) ||
        run.some(isNoName(search)) ||
        run[0]?.written.length === 1
      ) {
        continue;
      }
      const spots = nearMiss(nameKey(run), search.spotNames)
        .flatMap((key) => search.index.names.get(key) ?? [])
        .flatMap((entry) => ('spot' in entry && entry.spot.kind !== 'street' ? [entry.spot] : []));
      if (spots.length > 0) {
        return { ...range, spots: inOrder(spots, context) };
      }
    }
  }
  return undefined;
}

/** Words that we know to be none are not taken for a misspelt name. */
function isNoName({ lexicon }: NameSearch): (word: Word) => boolean {
  return (word) =>
    word.isNumber ||
    (['near', 'metro', 'district', 'fillers', 'municipio', 'postcode', 'notStreets'] as const).some((name) =>
      lexicon.is(name, word),
    );
}
