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
