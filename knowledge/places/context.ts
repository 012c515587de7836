import type { PlaceLexicon, Word } from './place-lexicon.ts';

/** What the words around a name say of it. */
export interface Context {
  /** Somebody says where they are: "abito", "vicino". */
  readonly near: boolean;
  /** A preposition stands right before it. */
  readonly at: boolean;
  /** A preposition that towns take stands right before it. */
  readonly town: boolean;
  readonly metro: boolean;
  readonly district: boolean;
  readonly street: boolean;
  /** Nothing else of weight is said. */
  readonly alone: boolean;
}

/** Words looked back at; nearer ones that mean nothing do not end the look. */
const LOOK_BACK = 4;

export function contextOf(
  words: readonly Word[],
  { start, end }: { readonly start: number; readonly end: number },
  lexicon: PlaceLexicon,
): Context {
  const before = words.slice(Math.max(0, start - LOOK_BACK), start).toReversed();
  const seen: Word[] = [];
  for (const word of before) {
    if (!isLink(word, lexicon)) {
      break;
    }
    seen.push(word);
  }
  const after = words[end];
  const some = (test: (word: Word) => boolean) => seen.some(test) || (after !== undefined && test(after));
  return {
    near: seen.some((word) => lexicon.is('near', word)) || (isHan(after) && lexicon.is('near', after)),
    at: lexicon.is('at', before[0]),
    town: lexicon.is('town', before[0]),
    metro: some((word) => lexicon.is('metro', word)),
    district: some((word) => lexicon.is('district', word)),
    street: lexicon.is('anyStreet', before[0]) || lexicon.is('anyStreet', after),
    alone: words.every((word, index) => (index >= start && index < end) || isLink(word, lexicon)),
  };
}

/** How a name stands to where somebody is: said to be there, near what was named before it, or only by the way. */
export type Standing = 'here' | 'beside' | 'wanted' | 'by the way';

export function standingOf(
  words: readonly Word[],
  {
    start,
    isFirst,
    endOfLast,
  }: { readonly start: number; readonly isFirst: boolean; readonly endOfLast: number },
  lexicon: PlaceLexicon,
): Standing {
  const before = words.slice(endOfLast, start);
  const last = before.findLastIndex((word) => !isLink(word, lexicon));
  const close = before.slice(Math.max(0, last));
  if (close.some((word) => lexicon.is('here', word))) {
    return 'here';
  }
  if (!isFirst && before.every((word) => isSmall(word, lexicon))) {
    return 'beside';
  }
  return before.slice(last + 1).some((word) => lexicon.is('near', word)) ? 'wanted' : 'by the way';
}

/** Only prepositions, articles and what places are called stand between two names of one spot. */
function isSmall(word: Word, lexicon: PlaceLexicon): boolean {
  return (
    ARTICLES.has(word.text) ||
    (['near', 'at', 'metro', 'district', 'anyStreet', 'municipio'] as const).some((name) =>
      lexicon.is(name, word),
    )
  );
}

const ARTICLES = new Set(['il', 'lo', 'la', 'l', 'the']);

function isLink(word: Word, lexicon: PlaceLexicon): boolean {
  return (
    word.isNumber ||
    (['near', 'at', 'metro', 'district', 'fillers', 'anyStreet', 'municipio', 'postcode'] as const).some(
      (name) => lexicon.is(name, word),
    )
  );
}

/** Chinese says "nearby" after the name. */
function isHan(word: Word | undefined): boolean {
  return word !== undefined && /\p{Script=Han}/u.test(word.text);
}
