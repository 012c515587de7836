import { fold, tokens } from './fold.ts';
import type { PlaceWords } from './gazetteer-data.ts';

type WordClass =
  | 'anyStreet'
  | 'notStreets'
  | 'near'
  | 'here'
  | 'at'
  | 'town'
  | 'metro'
  | 'district'
  | 'municipio'
  | 'postcode'
  | 'fillers';

/** A word of an utterance, ready to be looked up. */
export interface Word {
  /** Folded, short forms written out: "p.ta" is "porta". */
  readonly text: string;
  readonly written: string;
  readonly isNumber: boolean;
}

/** Articles and prepositions inside names; people leave them out and put them in. */
const CONNECTIVES = new Set(
  'di del della delle dei degli dell d de da dal il lo la le l e al alla all san'.split(' '),
);

/** What the words around a name mean. */
export class PlaceLexicon {
  private readonly classes: ReadonlyMap<WordClass, ReadonlySet<string>>;
  private readonly types = new Map<string, string>();
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly abbreviations: ReadonlyMap<string, string>;

  private readonly postcodes: PlaceWords['postcodes'];

  constructor(words: PlaceWords) {
    const { streetTypes, numbers, abbreviations, postcodes, municipioName: _, ...lists } = words;
    this.postcodes = postcodes;
    this.classes = new Map(
      Object.entries(lists).map(([name, list = []]) => [name as WordClass, new Set(list.map(fold))]),
    );
    for (const [type, forms] of Object.entries(streetTypes)) {
      for (const form of forms) {
        this.types.set(fold(form), type);
      }
    }
    this.numbers = new Map(Object.entries(numbers));
    this.abbreviations = new Map(Object.entries(abbreviations));
  }

  words(utterance: string): readonly Word[] {
    return tokens(utterance).map(({ text, written }) => {
      const isNumber = /^\d+$/.test(text);
      return { text: isNumber ? text : (this.abbreviations.get(text) ?? text), written, isNumber };
    });
  }

  is(name: WordClass, word: Word | undefined): boolean {
    return word !== undefined && this.classes.get(name)?.has(word.text) === true;
  }

  /** The kind of street a word stands for, as in "via" or "p.zza". */
  streetType(word: Word | undefined): string | undefined {
    return word === undefined ? undefined : this.types.get(word.text);
  }

  /** A number of two digits at most, in digits or in words. */
  smallNumber(word: Word | undefined): number | undefined {
    if (word === undefined) {
      return undefined;
    }
    return word.isNumber && /^\d{1,2}$/.test(word.text) ? Number(word.text) : this.numbers.get(word.text);
  }

  isOurPostcode(postcode: string): boolean {
    return postcode >= this.postcodes.first && postcode <= this.postcodes.last;
  }

  /** One of the city or of the towns around it, by how it begins. */
  isPostcodeHereabouts(postcode: string): boolean {
    return this.postcodes.begin.some((digits) => postcode.startsWith(digits));
  }

  /** Numbers inside the names of streets are looked up in words, as in "piazza 24 maggio". */
  spelledOut(word: Word): string {
    return this.abbreviations.get(word.text) ?? word.text;
  }
}

/** A name as it is looked up. */
export function nameKey(words: readonly Pick<Word, 'text'>[]): string {
  return words.map(({ text }) => text).join(' ');
}

/** Without articles and prepositions, unless nothing else is left. */
export function withoutConnectives<T extends Pick<Word, 'text'>>(words: readonly T[]): readonly T[] {
  const core = words.filter((word) => !isConnective(word));
  return core.length > 0 ? core : words;
}

export function isConnective({ text }: Pick<Word, 'text'>): boolean {
  return CONNECTIVES.has(text);
}
