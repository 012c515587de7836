import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { GuestLanguage } from '../../knowledge/schema/languages.ts';
import { isLocale, type Language } from '../../knowledge/schema/locale.ts';
import type { Memory } from '../dialog.ts';

/** What is said to those who write in a language without articles; undefined for all others. */
export function guestLanguage(
  { language }: Pick<Memory, 'language'>,
  { languages }: Pick<Knowledge, 'languages'>,
): (GuestLanguage & { readonly language: Language }) | undefined {
  const guest = language === undefined || isLocale(language) ? undefined : languages[language];
  return language === undefined || guest === undefined ? undefined : { ...guest, language };
}
