import type { Knowledge } from '../../knowledge/knowledge.ts';
import { isLocale } from '../../knowledge/schema/locale.ts';
import { identifyLanguage } from '../../knowledge/search/language.ts';
import type { Memory } from '../dialog.ts';
import { scriptLanguage } from './language.ts';

const FEWEST_WORDS_TO_CHANGE = 2;

/**
 * What is remembered, with the language of this utterance: that of the conversation unless the words say another. One
 * word in our own letters changes nothing: names, places and "ok" belong to every language.
 */
export function languageOf(utterance: string, memory: Memory, { search }: Pick<Knowledge, 'search'>): Memory {
  const words = utterance.split(/\s+/u).filter((word) => /\p{L}{2}/u.test(word)).length;
  if (words < FEWEST_WORDS_TO_CHANGE && scriptLanguage(utterance) === undefined) {
    return memory;
  }
  const language = identifyLanguage(utterance, {
    previous: memory.language ?? memory.locale,
    knownShare: (locale) => search.read(utterance, locale).knownShare,
  });
  if (language === undefined) {
    return memory;
  }
  const { language: _before, ...kept } = memory;
  return isLocale(language) ? { ...kept, locale: language } : { ...kept, language };
}
