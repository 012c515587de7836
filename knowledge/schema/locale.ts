import { z } from 'zod';

/** Languages in which articles and dialog texts are complete. */
export const LOCALES = ['it', 'en'] as const;
export const Locale = z.enum(LOCALES);
export type Locale = z.infer<typeof Locale>;

/** Languages that we recognise. Those without articles are greeted in their own words and offered a person. */
export const LANGUAGES = ['it', 'en', 'es', 'fr', 'ro', 'uk', 'ru', 'ar', 'zh'] as const;
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/** Those of them without articles. */
export const GUESTS = ['es', 'fr', 'ro', 'uk', 'ru', 'ar', 'zh'] as const satisfies readonly Exclude<
  Language,
  Locale
>[];
export type Guest = (typeof GUESTS)[number];

/** Whose words we fold and part as ours. */
export function isInLatinLetters(language: Language): boolean {
  return !['uk', 'ru', 'ar', 'zh'].includes(language);
}

export function isLocale(value: string): value is Locale {
  return (LOCALES as readonly string[]).includes(value);
}
