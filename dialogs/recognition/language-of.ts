import type { Knowledge } from '../../knowledge/knowledge.ts';
import { isLocale } from '../../knowledge/schema/locale.ts';
import type { Memory } from '../dialog.ts';
import { scriptLanguage } from './language.ts';

/** What is remembered, with the language of this utterance: that of the conversation unless the words say another. */
export function languageOf(utterance: string, memory: Memory, _knowledge: Knowledge): Memory {
  const language = scriptLanguage(utterance);
  if (language === undefined) {
    return memory;
  }
  return isLocale(language) ? { ...memory, locale: language } : { ...memory, language };
}
