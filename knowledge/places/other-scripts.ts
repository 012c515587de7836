import type { Mention } from './mention.ts';
import type { Entry, NameIndex } from './name-index.ts';
import { contextOf } from './context.ts';
import { inOrder } from './name-mentions.ts';
import { slipsBetween } from './near-miss.ts';
import { soundOfCyrillic, soundOfItalian, skeletonOfArabic, skeletonOfItalian } from './sounds.ts';
import type { PlaceLexicon, Word } from './place-lexicon.ts';

/** Names by how they sound, for utterances in Cyrillic and Arabic letters. */
export interface SoundIndex {
  readonly sounds: ReadonlyMap<string, readonly Entry[]>;
  readonly skeletons: ReadonlyMap<string, readonly Entry[]>;
}

export function buildSoundIndex({ names }: NameIndex): SoundIndex {
  const sounds = new Map<string, Entry[]>();
  const skeletons = new Map<string, Entry[]>();
  for (const [name, entries] of names) {
    if (/^[a-z0-9 ]+$/.test(name)) {
      add(sounds, soundOfItalian(name), entries);
      add(skeletons, skeletonOfItalian(name), entries);
    }
  }
  return { sounds, skeletons };
}

function add(map: Map<string, Entry[]>, key: string, entries: readonly Entry[]): void {
  map.set(key, [...(map.get(key) ?? []), ...entries]);
}

const MIN_SOUND = 5;
const MIN_SKELETON = 3;
const LONGEST_NAME = 3;
const HAN = /\p{Script=Han}/u;

/** Finds names written as they sound; `names` holds the few that are written out in content, in Han too. */
export function soundMentions(
  words: readonly Word[],
  index: NameIndex & SoundIndex,
  lexicon: PlaceLexicon,
): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let start = 0; start < words.length; start += 1) {
    for (let length = Math.min(LONGEST_NAME, words.length - start); length > 0; length -= 1) {
      const range = { start, end: start + length };
      const run = words.slice(start, range.end);
      const { street, metro, near, at, district, alone } = contextOf(words, range, lexicon);
      const placed = street || metro || near || at || district || alone;
      const entries = placed ? heard(run.map(({ text }) => text).join(' '), index) : [];
      const spots = entries
        .flatMap((entry) => ('spot' in entry ? [entry.spot] : []))
        .filter(({ kind }) => (kind === 'street') === street);
      if (spots.length > 0) {
        mentions.push({ ...range, spots: inOrder(spots, { metro, street }) });
        start = range.end - 1;
        break;
      }
    }
  }
  return mentions;
}

function heard(written: string, { sounds, skeletons, names }: NameIndex & SoundIndex): readonly Entry[] {
  if (/^[\p{Script=Cyrillic} ]+$/u.test(written)) {
    return names.get(written) ?? bySound(soundOfCyrillic(written), sounds);
  }
  if (/^[\p{Script=Arabic} ]+$/u.test(written)) {
    const key = skeletonOfArabic(written);
    return names.get(written) ?? (key.length < MIN_SKELETON ? [] : (skeletons.get(key) ?? []));
  }
  return HAN.test(written) ? inHan(written, names) : [];
}

/** The sound itself, or one with another ending: "Ламбраті" for Lambrate. */
function bySound(sound: string, sounds: SoundIndex['sounds']): readonly Entry[] {
  const exact = sounds.get(sound);
  if (exact !== undefined || sound.length < MIN_SOUND) {
    return exact ?? [];
  }
  for (const [known, entries] of sounds) {
    if (
      known.slice(0, -1) === sound.slice(0, -1) ||
      (known.length > 7 && slipsBetween(known, sound, 1) <= 1)
    ) {
      return entries;
    }
  }
  return [];
}

function inHan(written: string, names: NameIndex['names']): readonly Entry[] {
  for (const [name, entries] of names) {
    if (HAN.test(name) && written.includes(name)) {
      return entries;
    }
  }
  return [];
}
