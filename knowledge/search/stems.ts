import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import { stopwords as arabicStopWords } from '@orama/stopwords/arabic';
import { stopwords as englishStopWords } from '@orama/stopwords/english';
import { stopwords as frenchStopWords } from '@orama/stopwords/french';
import { stopwords as italianStopWords } from '@orama/stopwords/italian';
import { stopwords as romanianStopWords } from '@orama/stopwords/romanian';
import { stopwords as russianStopWords } from '@orama/stopwords/russian';
import { stopwords as spanishStopWords } from '@orama/stopwords/spanish';
import { stopwords as ukrainianStopWords } from '@orama/stopwords/ukrainian';
import type { Language } from '../schema/locale.ts';
import { words } from './normalise.ts';

const STEMMERS: Readonly<Record<Language, (word: string) => string>> = {
  it: italian,
  en: english,
  es: spanish,
  fr: french,
  ro: romanian,
  uk: ukrainian,
  ru: russian,
  ar: arabic,
  zh: (sign) => sign,
};

const STOP_WORDS: Readonly<Record<Language, readonly string[]>> = {
  it: italianStopWords,
  en: englishStopWords,
  es: spanishStopWords,
  fr: frenchStopWords,
  ro: romanianStopWords,
  uk: ukrainianStopWords,
  ru: russianStopWords,
  ar: arabicStopWords,
  // Each sign is a word to us, and the words of the lists are of several.
  zh: [],
};

// Far more than the words of a base; a flood of strange words empties it rather than fill the memory.
const MEMO_LIMIT = 50_000;

/** A stemmer that remembers: stemming costs more than everything else done to a word. */
export function stemmerOf(language: Language): (word: string) => string {
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

const folded = new Map<Language, ReadonlySet<string>>();

/** Words too common to tell topics apart, folded. */
export function stopWordsOf(language: Language): ReadonlySet<string> {
  const known = folded.get(language) ?? new Set(STOP_WORDS[language].flatMap(words));
  folded.set(language, known);
  return known;
}
