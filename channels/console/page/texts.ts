import type { Locale } from '../../../knowledge/schema/locale.ts';
import { ENGLISH } from './texts-en.ts';
import { ITALIAN } from './texts-it.ts';

export type TextKey = keyof typeof ITALIAN;

const TEXTS: Readonly<Record<Locale, Readonly<Record<TextKey, string>>>> = { it: ITALIAN, en: ENGLISH };

export type Translate = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** Texts of the page; `{name}` stands for a value. */
export function translator(locale: Locale): Translate {
  // The server writes the name of the body into the page.
  const body = document.documentElement.getAttribute(`data-name-${locale}`) ?? '';
  return (key, values = {}) => {
    const known: Readonly<Record<string, string | number>> = { body, ...values };
    return TEXTS[locale][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(known[name] ?? whole));
  };
}

/** A code from the server (a state, an outcome, an error) in words; the code itself when there are none. */
export function codeText(t: Translate, group: string, code: string): string {
  const key = `${group}.${code}`;
  return key in ITALIAN ? t(key as TextKey) : code;
}

/** The codes of a group that have words, in their order. */
export function codesOf(group: string): readonly string[] {
  const start = `${group}.`;
  return Object.keys(ITALIAN)
    .filter((key) => key.startsWith(start))
    .map((key) => key.slice(start.length));
}
