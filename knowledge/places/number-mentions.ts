import type { Mention } from './mention.ts';
import type { NameIndex } from './name-index.ts';
import type { PlaceLexicon, Word } from './place-lexicon.ts';

export interface NumberMentions {
  readonly mentions: readonly Mention[];
  /** A postcode of the city without a point. */
  readonly unknown?: string;
  /** How many municipi there are, where one is named that is none of them. */
  readonly municipi?: number;
}

/** Finds "municipio 8", "zona tre" and postcodes. */
export function numberMentions(
  words: readonly Word[],
  index: NameIndex,
  lexicon: PlaceLexicon,
): NumberMentions {
  const mentions: Mention[] = [];
  let unknown: string | undefined;
  let municipi: number | undefined;
  for (const [start, word] of words.entries()) {
    const municipio = municipioAt(words, start, lexicon);
    const spot = municipio && index.municipi.get(municipio.number);
    if (municipio !== undefined && spot !== undefined) {
      mentions.push({ start: municipio.start, end: municipio.end, spots: [spot] });
    }
    // "Zona 20" may be anything.
    if (municipio !== undefined && spot === undefined && !lexicon.is('district', word)) {
      municipi = index.municipi.size;
      unknown ??= `${word.written} ${municipio.number}`;
    }
    const postcode = postcodeOf(word, words[start - 1], lexicon);
    if (postcode !== undefined) {
      const found = postcodeMention(postcode, start, { index, lexicon });
      push(mentions, found);
      unknown ??= found === undefined ? `CAP ${postcode}` : undefined;
    }
  }
  return {
    mentions,
    ...(unknown === undefined ? {} : { unknown }),
    ...(municipi === undefined ? {} : { municipi }),
  };
}

function push(list: Mention[], mention: Mention | undefined): void {
  if (mention !== undefined) {
    list.push(mention);
  }
}

/** "Terzo municipio" names one; "tre municipi" counts them. */
const ORDINAL =
  /^(primo|secondo|terzo|quarto|quinto|sesto|settimo|ottavo|nono|decimo|undicesimo|dodicesimo)$/;

function municipioAt(
  words: readonly Word[],
  at: number,
  lexicon: PlaceLexicon,
): { readonly number: number; readonly start: number; readonly end: number } | undefined {
  if (!lexicon.is('municipio', words[at])) {
    return undefined;
  }
  const skip = ['n', 'nr', 'numero', 'number', 'di'].includes(words[at + 1]?.text ?? '') ? 1 : 0;
  const after = lexicon.smallNumber(words[at + 1 + skip]);
  if (after !== undefined) {
    return { number: after, start: at, end: at + 2 + skip };
  }
  const before = ORDINAL.test(words[at - 1]?.text ?? '') ? lexicon.smallNumber(words[at - 1]) : undefined;
  return before === undefined ? undefined : { number: before, start: at - 1, end: at + 1 };
}

/** Five digits that may be a postcode hereabouts, or anywhere when "CAP" stands before them. */
function postcodeOf(word: Word, before: Word | undefined, lexicon: PlaceLexicon): string | undefined {
  if (!/^\d{5}$/.test(word.text)) {
    return undefined;
  }
  return lexicon.isPostcodeHereabouts(word.text) || lexicon.is('postcode', before) ? word.text : undefined;
}

function postcodeMention(
  postcode: string,
  start: number,
  { index, lexicon }: { readonly index: NameIndex; readonly lexicon: PlaceLexicon },
): Mention | undefined {
  const range = { start, end: start + 1 };
  const seat = index.postcodes.get(postcode);
  if (seat !== undefined) {
    return { ...range, spots: [seat] };
  }
  if (lexicon.isOurPostcode(postcode)) {
    return undefined;
  }
  const town = index.outsidePostcodes.get(postcode);
  return { ...range, spots: [], outside: { label: town ?? `CAP ${postcode}` } };
}
