import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stopwords as englishStopWords } from '@orama/stopwords/english';
import { stopwords as frenchStopWords } from '@orama/stopwords/french';
import { stopwords as italianStopWords } from '@orama/stopwords/italian';
import { stopwords as spanishStopWords } from '@orama/stopwords/spanish';
import { words } from './normalise.ts';

/** Languages whose words we can stem. */
export const STEM_LANGUAGES = ['it', 'en', 'es', 'fr'] as const;
export type StemLanguage = (typeof STEM_LANGUAGES)[number];

const STEMMERS: Readonly<Record<StemLanguage, (word: string) => string>> = {
  it: italian,
  en: english,
  es: spanish,
  fr: french,
};

const STOP_WORDS: Readonly<Record<StemLanguage, readonly string[]>> = {
  it: italianStopWords,
  en: englishStopWords,
  es: spanishStopWords,
  fr: frenchStopWords,
};

// Far more than the words of a base; a flood of strange words empties it rather than fill the memory.
const MEMO_LIMIT = 50_000;

/** A stemmer that remembers: stemming costs more than everything else done to a word. */
export function stemmerOf(language: StemLanguage): (word: string) => string {
  const stem = STEMMERS[language];
  const memo = new Map<string, string>();
  return (word) => {
    const known = memo.get(word);
    if (known !== undefined) {
      return known;
    }
    if (memo.size >= MEMO_LIMIT) {
      memo.clear();
    }
    const stemmed = stem(word);
    memo.set(word, stemmed);
    return stemmed;
  };
}

/** Words too common to tell topics apart, folded. */
export function stopWordsOf(language: StemLanguage): ReadonlySet<string> {
  return new Set(STOP_WORDS[language].flatMap(words));
}
