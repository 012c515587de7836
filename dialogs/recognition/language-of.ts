import type { Knowledge } from '../../knowledge/knowledge.ts';
import { isLocale, type Language, LOCALES, type Locale } from '../../knowledge/schema/locale.ts';
import { identifyLanguage } from '../../knowledge/search/language.ts';
import type { SearchEngine } from '../../knowledge/search/search.ts';
import type { Memory } from '../dialog.ts';
import { BEYOND_DOUBT } from './certainty.ts';
import { commandIn } from './commands.ts';
import { courtesyAlone } from './guest-courtesy.ts';
import { scriptLanguage } from './language.ts';
import { isOnlyPlace } from './where.ts';

const FEWEST_WORDS_TO_CHANGE = 2;
/** "I’m dying" is two. */
const A_WORD = /\p{L}{2}|\bI['’](?:m|d)\b/u;

/**
 * What is remembered, with the language of this utterance: that of the conversation unless the words say another. One
 * word in our own letters changes nothing: names, places and "ok" belong to every language. Only who begins with "hola"
 * begins in Spanish.
 */
export function languageOf(
  utterance: string,
  memory: Memory,
  { search, languages, gazetteer }: Pick<Knowledge, 'search' | 'languages' | 'gazetteer'>,
): Memory {
  const greeted = isFirst(memory) ? languageOfGreeting(utterance, languages) : undefined;
  if (greeted !== undefined) {
    return isLocale(greeted) ? inLocale(memory, greeted) : { ...memory, language: greeted };
  }
  const words = utterance.split(/\s+/u).filter((word) => A_WORD.test(word)).length;
  if (words < FEWEST_WORDS_TO_CHANGE && scriptLanguage(utterance) === undefined) {
    return memory;
  }
  if (words <= FEW_WORDS && isOnlyPlace(utterance, gazetteer.locate(utterance, memory.locale))) {
    return memory;
  }
  const language = identifyLanguage(utterance, {
    previous: memory.language ?? memory.locale,
    knownShare: (candidate) => search.knownShare(utterance, candidate),
  });
  if (language === undefined) {
    return memory;
  }
  if (!isLocale(language) && !TELLING.test(utterance) && scriptLanguage(utterance) === undefined) {
    return memory;
  }
  if (!isLocale(language) && words <= FEW_WORDS) {
    const ours = LOCALES.find((locale) => isPlainlyOurs(utterance, locale, search));
    return ours === undefined ? { ...memory, language } : inLocale(memory, ours);
  }
  return isLocale(language) ? inLocale(memory, language) : { ...memory, language };
}

function isFirst({ lastUtterance = '' }: Memory): boolean {
  return lastUtterance === '' || commandIn(lastUtterance) !== undefined;
}

function languageOfGreeting(utterance: string, languages: Knowledge['languages']): Language | undefined {
  return ENGLISH_GREETING.test(utterance) ? 'en' : courtesyAlone(utterance, languages)?.language;
}

const ENGLISH_GREETING =
  /^\W*(?:(?:hello|hi)(?: (?:there|everyone|all))?|hey there|good (?:morning|afternoon|evening)|thanks|thank you)\W*$/iu;

/** "Tel wemi": short forms are words of many languages, but a question that is plainly ours is in ours. */
function isPlainlyOurs(utterance: string, locale: Locale, search: SearchEngine): boolean {
  const [best] = search.knownShare(utterance, locale) === 1 ? search.read(utterance, locale).matches : [];
  return best !== undefined && best.confidence >= BEYOND_DOUBT;
}

/** "Lol jk": words of three letters and fewer are of many languages. */
const TELLING = /\p{L}{4}|[^\p{ASCII}]/u;
const FEW_WORDS = 3;

function inLocale(memory: Memory, locale: Locale): Memory {
  const { language: _before, ...kept } = memory;
  return { ...kept, locale };
}
