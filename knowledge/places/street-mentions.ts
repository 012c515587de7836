import { contextOf } from './context.ts';
import type { Mention } from './mention.ts';
import type { NameIndex, StreetEntry } from './name-index.ts';
import { nearMiss, type NearMissList } from './near-miss.ts';
import { isConnective, nameKey, withoutConnectives, type PlaceLexicon, type Word } from './place-lexicon.ts';

/** How many words of a first name may stand between "via" and the name we know. */
const FIRST_NAMES = 2;
const LONGEST_NAME = 5;

export interface StreetSearch {
  readonly index: NameIndex;
  readonly lexicon: PlaceLexicon;
  readonly streetNames: NearMissList;
}

export interface StreetMentions {
  readonly mentions: readonly Mention[];
  /** A street that somebody names and we do not know, as they wrote it. */
  readonly unknown?: string;
}

/** Finds names after "via", "p.zza" and the like. */
export function streetMentions(words: readonly Word[], search: StreetSearch): StreetMentions {
  const mentions: Mention[] = [];
  let unknown: string | undefined;
  for (let at = 0; at < words.length - 1; at += 1) {
    const type = search.lexicon.streetType(words[at]);
    if (type === undefined || search.lexicon.is('notStreets', words[at + 1])) {
      continue;
    }
    const mention = streetAt(words, at, search);
    if (mention === undefined) {
      unknown ??= unknownStreet(words, at, search.lexicon);
    } else {
      mentions.push(mention);
      at = mention.end - 1;
    }
  }
  return { mentions, ...(unknown === undefined ? {} : { unknown }) };
}

function streetAt(words: readonly Word[], at: number, search: StreetSearch): Mention | undefined {
  const { index, lexicon } = search;
  const type = lexicon.streetType(words[at]) ?? '';
  const name = nameWords(words, at + 1, lexicon);
  const core = withoutConnectives(name);
  const squares = squareName(words, at, { type, name, search });
  if (squares !== undefined) {
    return squares;
  }
  const run = exactRun(name, type, index) ?? surnameRun(core, type, index);
  const last = run?.run.at(-1);
  if (run !== undefined && last !== undefined) {
    return mentionOf(run.entries, { words, start: at, end: words.indexOf(last.word, at) + 1, index });
  }
  if (index.unplaced.has(nameKey(core))) {
    return undefined;
  }
  return misspelt(words, at, { core, type, search });
}

interface Run {
  readonly run: readonly NameWord[];
  readonly entries: readonly StreetEntry[];
}

/** The name as we know it, after no more than two words of a first name. */
function exactRun(name: readonly NameWord[], type: string, { streets }: NameIndex): Run | undefined {
  const core = withoutConnectives(name);
  for (let skip = 0; skip <= Math.min(FIRST_NAMES, core.length - 1); skip += 1) {
    for (let length = core.length - skip; length > 0; length -= 1) {
      const run = core.slice(skip, skip + length);
      const entries = ofType(streets.get(nameKey(run)), type);
      if (entries !== undefined) {
        return { run, entries: asWritten(entries, name) };
      }
    }
  }
  return undefined;
}

/** Of streets that differ in a preposition ("via Adda", "via d'Adda") the one that was written. */
function asWritten(entries: readonly StreetEntry[], name: readonly NameWord[]): readonly StreetEntry[] {
  const same = entries.filter(({ key }) => nameKey(name).startsWith(key));
  return same.length > 0 ? same : entries;
}

/** The last word of a longer name, when it is all that was said or the last that was. */
function surnameRun(core: readonly NameWord[], type: string, { surnames }: NameIndex): Run | undefined {
  const run = core.slice(-1);
  const entries = ofType(surnames.get(nameKey(run)), type)?.filter(({ streetType }) => streetType === type);
  return entries === undefined || entries.length === 0 ? undefined : { run, entries };
}

/** Words that may belong to the name: up to a number, another street or a word such as "vicino". */
function nameWords(words: readonly Word[], from: number, lexicon: PlaceLexicon): readonly NameWord[] {
  const name: NameWord[] = [];
  for (const word of words.slice(from, from + LONGEST_NAME)) {
    const spelledOut = lexicon.spelledOut(word);
    if (word.isNumber && (name.length > 0 || spelledOut === word.text)) {
      break;
    }
    if (lexicon.is('near', word) || (name.length > 0 && lexicon.streetType(word) !== undefined)) {
      break;
    }
    name.push({ text: spelledOut, word });
  }
  return name;
}

interface NameWord {
  readonly text: string;
  readonly word: Word;
}

/** Squares and the like that we know as a station, a district or an alias: "piazza Duomo", "piazzale Corvetto". */
function squareName(
  words: readonly Word[],
  at: number,
  { type, name, search }: { type: string; name: readonly NameWord[]; search: StreetSearch },
): Mention | undefined {
  for (let length = Math.min(name.length, LONGEST_NAME - 1); length > 0; length -= 1) {
    const run = name.slice(0, length);
    const typed = search.index.names.get(`${type} ${nameKey(run)}`);
    const known = typed ?? (type === 'via' ? undefined : squareOf(run, type, search));
    const spots = (known ?? [])
      .flatMap((entry) => ('spot' in entry ? [entry.spot] : []))
      .toSorted((a, b) => Number(b.kind === 'metro') - Number(a.kind === 'metro'));
    const last = run.at(-1);
    if (spots.length > 0 && last !== undefined) {
      return { start: at, end: words.indexOf(last.word, at) + 1, spots };
    }
  }
  return undefined;
}

/** A station or district of this name, when no street of this kind has it. */
function squareOf(run: readonly NameWord[], type: string, { index }: StreetSearch) {
  const streets = index.streets.get(nameKey(withoutConnectives(run)));
  if (streets?.some(({ streetType }) => streetType === type)) {
    return undefined;
  }
  return index.names.get(nameKey(run))?.filter((entry) => 'spot' in entry && entry.spot.kind !== 'street');
}

/** Streets of the kind that was said; of another kind only when one alone has the name. */
function ofType(
  entries: readonly StreetEntry[] | undefined,
  type: string,
): readonly StreetEntry[] | undefined {
  if (entries === undefined || entries.length === 0) {
    return undefined;
  }
  const same = entries.filter(({ streetType }) => streetType === type);
  return same.length > 0 ? same : entries;
}

function mentionOf(
  entries: readonly StreetEntry[],
  { words, start, end, index }: { words: readonly Word[]; start: number; end: number; index: NameIndex },
): Mention {
  const after = words[end]?.text === 'n' || words[end]?.text === 'numero' ? words[end + 1] : words[end];
  const [only] = entries;
  if (only !== undefined && entries.length === 1 && after?.isNumber) {
    const [, ...rest] = only.spot.label.split(' ');
    const key = nameKey(withoutConnectives(rest.map((text) => ({ text: text.toLowerCase() }))));
    const house = index.addresses.get(`${key} ${after.text}`);
    return { start, end: words.indexOf(after) + 1, spots: [house ?? only.spot] };
  }
  return { start, end, spots: entries.map(({ spot }) => spot) };
}

function misspelt(
  words: readonly Word[],
  at: number,
  { core, type, search }: { core: readonly NameWord[]; type: string; search: StreetSearch },
): Mention | undefined {
  for (let length = Math.min(3, core.length); length > 0; length -= 1) {
    const run = core.slice(0, length);
    const entries = nearMiss(nameKey(run), search.streetNames).flatMap(
      (key) => search.index.streets.get(key) ?? [],
    );
    const ofKind = entries.filter(({ streetType }) => streetType === type);
    const last = run.at(-1);
    if (ofKind.length > 0 && last !== undefined) {
      const end = words.indexOf(last.word, at) + 1;
      return mentionOf(ofKind, { words, start: at, end, index: search.index });
    }
  }
  return undefined;
}

/** "Via Savona, nearest WeMi": what is looked for there is no part of the name. */
function upToFiller(name: readonly NameWord[], lexicon: PlaceLexicon): readonly NameWord[] {
  const end = name.findIndex(({ word }, i) => i > 0 && lexicon.is('fillers', word) && !isConnective(word));
  return end < 0 ? name : name.slice(0, end);
}

/** Said as an address is said: after "abito in", with a number, or with a capital letter. */
function unknownStreet(words: readonly Word[], at: number, lexicon: PlaceLexicon): string | undefined {
  const type = lexicon.streetType(words[at]) ?? '';
  const name = upToFiller(nameWords(words, at + 1, lexicon), lexicon).slice(0, 3);
  const written = name.map(({ word }) => word.written);
  const after = words[at + 1 + name.length];
  const { near } = contextOf(words, { start: at, end: at + 1 }, lexicon);
  const capital = ['via', 'viale', 'piazza', 'piazzale'].includes(type) && /^\p{Lu}/u.test(written[0] ?? '');
  return written.length > 0 && (near || after?.isNumber === true || capital)
    ? `${type} ${written.join(' ')}`
    : undefined;
}
