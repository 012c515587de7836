import type { Locale } from '../../knowledge/schema/locale.ts';

type Rewriting = readonly [words: RegExp, as: string];

/** "Alle undici e mezza dell'ultimo giorno": an hour of the closing day, which an hour alone is taken for. */
const LAST_DAY: Rewriting = [
  /\b(?:dell['’ ]|nell['’ ]|del |il |nel |of |on )(?:the )?(?:ultimo giorno(?: utile)?|giorno (?:della|di) scadenza|last day|closing day)\b/giu,
  ' ',
];

const NUMBER = '(an?|one|two|three|four|five|six|\\d{1,2})';

/** What people say and the English recogniser does not read, as it does: tried on its version 1.3.2. */
const ENGLISH: readonly Rewriting[] = [
  [new RegExp(`\\bin ${NUMBER} (weeks?|months?)(?: time)?\\b`, 'giu'), '$1 $2 from now'],
  [new RegExp(`\\b${NUMBER} (weeks?|months?) (?:from )?today\\b`, 'giu'), '$1 $2 from now'],
  [/\bin half an hour\b/giu, 'in 30 minutes'],
  [
    /(?<!\b(?:on|\p{L}+day) )\bthe (\d{1,2}(?:st|nd|rd|th))\b(?! (?:of\b|january|february|december|jan\b|feb\b|dec\b))/giu,
    'on the $1',
  ],
];

/** An utterance in words from which the dates in it are read. */
export function dateWords(utterance: string, locale: Locale): string {
  const rewritings = locale === 'en' ? [LAST_DAY, ...ENGLISH] : [LAST_DAY];
  return rewritings.reduce((said, [words, as]) => said.replace(words, as), utterance);
}
