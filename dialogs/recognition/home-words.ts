import type { Knowledge } from '../../knowledge/knowledge.ts';
import { madeOnce } from '../../knowledge/made-once.ts';
import type { LocateResult } from '../../knowledge/places/gazetteer.ts';
import { type Article, isOutside } from '../../knowledge/schema/article.ts';
import type { Locale } from '../../knowledge/schema/locale.ts';
import { editDistance } from '../../knowledge/search/edit-distance.ts';
import { words } from '../../knowledge/search/normalise.ts';
import { stemmerOf, stopWordsOf } from '../../knowledge/search/stems.ts';

/** Words that tell nothing of the matter and stand in no list of stop words. */
const LIGHT = new Set(
  'fra ormai qualora quasi scusate scusi magari anche ancora please also just'.split(' '),
);
const SHORTEST = 3;

/**
 * Share of an utterance's content words that none of our articles and intents uses, 0 to 1; names of a place found in
 * it do not count. Words taught only as "none of ours" are strangers too: they make a message known, not ours.
 */
export function strangeShare(
  utterance: string,
  place: LocateResult,
  { knowledge, locale }: { readonly knowledge: Knowledge; readonly locale: Locale },
): number {
  const { home, away } = homeWords(knowledge, locale);
  const stem = stemmerOf(locale);
  const stop = stopWordsOf(locale);
  const named = placeWords(place);
  const content = words(utterance).filter(
    (word) =>
      word.length >= SHORTEST &&
      /\p{L}/u.test(word) &&
      !stop.has(word) &&
      !LIGHT.has(word) &&
      !named.has(word),
  );
  // A word taught as none of ours is a word, not a slip of one of ours.
  const strange = content.filter(
    (word) => !home.has(stem(word)) && (away.has(stem(word)) || !isSlip(word, home, stem)),
  );
  return content.length === 0 ? 0 : strange.length / content.length;
}

const LONG_ENOUGH_FOR_A_SLIP = 4;

/** One slip of a finger away from a word of ours. */
function isSlip(word: string, home: ReadonlySet<string>, stem: (word: string) => string): boolean {
  const stemmed = stem(word);
  if (word.length < LONG_ENOUGH_FOR_A_SLIP) {
    return false;
  }
  for (const known of home) {
    const isNear = Math.abs(known.length - stemmed.length) <= 1 && known.length >= LONG_ENOUGH_FOR_A_SLIP - 1;
    if (isNear && known[0] === stemmed[0] && editDistance(stemmed, known, 1) <= 1) {
      return true;
    }
  }
  return false;
}

interface Words {
  /** Stems that our articles and intents use. */
  readonly home: ReadonlySet<string>;
  /** Stems of the examples of what is none of ours. */
  readonly away: ReadonlySet<string>;
}

const homesOf = madeOnce<readonly Article[], Map<Locale, Words>>(() => new Map());

/** Gathered once a language. */
function homeWords(knowledge: Knowledge, locale: Locale): Words {
  const known = homesOf(knowledge.articles);
  const before = known.get(locale);
  if (before) {
    return before;
  }
  const others = knowledge.intents.filter((intent) => intent.language === locale && isOutside(intent.id));
  const found: Words = {
    home: stemsOf(textsOf(knowledge, locale), locale),
    away: stemsOf(
      others.flatMap(({ examples }) => examples),
      locale,
    ),
  };
  known.set(locale, found);
  return found;
}

function stemsOf(texts: readonly string[], locale: Locale): ReadonlySet<string> {
  const stem = stemmerOf(locale);
  return new Set(texts.flatMap((written) => words(written).map(stem)));
}

function textsOf({ articles, intents, vocabulary }: Knowledge, locale: Locale): readonly string[] {
  const { synonyms, protected: names, fillers } = vocabulary[locale];
  return [
    ...articles
      .filter((article) => article.locale === locale)
      .flatMap(({ title, questions, blocks }) => [title, ...questions, ...blocks.map(({ text }) => text)]),
    ...intents
      .filter((intent) => intent.language === locale && !isOutside(intent.id))
      .flatMap(({ examples }) => examples),
    ...synonyms.flat(),
    ...names,
    ...fillers,
  ];
}

function placeWords(place: LocateResult): ReadonlySet<string> {
  switch (place.found) {
    case 'one':
      return new Set(words(place.spot.label));
    case 'several':
      return new Set(place.spots.flatMap(({ label }) => words(label)));
    case 'outside':
      return new Set(words(place.label));
    default:
      return new Set();
  }
}
