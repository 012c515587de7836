import type { Vocabulary } from '../schema/vocabulary.ts';
import { type Token, tokenise, words } from './normalise.ts';
import { PhraseTable } from './phrase-table.ts';
import type { Language } from '../schema/locale.ts';
import { stemmerOf, stopWordsOf } from './stems.ts';

/** What is known of a language at this desk: its stems, common words, short forms and synonyms. */
export interface Lexicon {
  readonly language: Language;
  readonly stopWords: ReadonlySet<string>;
  readonly stem: (word: string) => string;
  /** Cuts a text into words and writes out its short forms. */
  read(text: string): Token[];
  /** For each word the synonym group that a phrase beginning there belongs to, else undefined. */
  concepts(text: readonly string[]): (number | undefined)[];
}

export type LexiconWords = Pick<Vocabulary, 'abbreviations' | 'synonyms'>;

export const NO_WORDS: LexiconWords = { abbreviations: {}, synonyms: [] };

export function createLexicon(language: Language, vocabulary: LexiconWords): Lexicon {
  const abbreviations = new PhraseTable(
    Object.entries(vocabulary.abbreviations).map(([short, long]) => [short, words(long)] as const),
  );
  const groups = new PhraseTable(
    vocabulary.synonyms.flatMap((group, id) => group.map((phrase) => [phrase, id] as const)),
  );
  return {
    language,
    stopWords: stopWordsOf(language),
    stem: stemmerOf(language),
    read: (text) => writeOut(tokenise(text), abbreviations),
    concepts: (text) => text.map((_, index) => groups.at(text, index)?.value),
  };
}

function writeOut(tokens: readonly Token[], abbreviations: PhraseTable<readonly string[]>): Token[] {
  const plain = tokens.map((token) => token.word);
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i];
    const found = token?.verbatim === true ? undefined : abbreviations.at(plain, i);
    if (found) {
      out.push(...found.value.map((word) => ({ word, raw: word, verbatim: false })));
    } else if (token) {
      out.push(token);
    }
    i += found?.length ?? 1;
  }
  return out;
}
