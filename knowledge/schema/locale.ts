import { z } from 'zod';

/** Languages in which articles and dialog texts are complete. */
export const LOCALES = ['it', 'en'] as const;
export const Locale = z.enum(LOCALES);
export type Locale = z.infer<typeof Locale>;

/** Languages that we recognise. Those without articles are greeted in their own words and offered a person. */
export const LANGUAGES = ['it', 'en', 'es', 'fr', 'ro', 'uk', 'ru', 'ar', 'zh'] as const;
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

export function isLocale(value: string): value is Locale {
  return (LOCALES as readonly string[]).includes(value);
}
