import { signsPattern, wordsPattern } from '../../knowledge/expressions.ts';
import type { GuestLanguage } from '../../knowledge/schema/languages.ts';
import { isInLatinLetters, type Language } from '../../knowledge/schema/locale.ts';
import { plain } from '../texts/say.ts';

export type Courtesy = 'greeting' | 'thanks';

/** A greeting and nothing else, or thanks and little else, in a language without articles. */
export function courtesyIn(
  utterance: string,
  { language, greetings, thanks }: GuestLanguage & { readonly language: Language },
): Courtesy | undefined {
  const isLatin = isInLatinLetters(language);
  const said = isLatin ? plain(utterance) : utterance;
  const besides = (expressions: readonly string[]): number =>
    lettersOf(remove(said, isLatin ? wordsPattern(expressions) : signsPattern(expressions)));
  const all = lettersOf(said);
  if (all > 0 && besides(greetings) === 0) {
    return 'greeting';
  }
  const rest = besides(thanks);
  return rest < all && rest <= (all - rest) * LITTLE ? 'thanks' : undefined;
}

/** "Muchísimas gracias, muy amable": as many letters again, and half of them. */
const LITTLE = 1.5;

function remove(said: string, pattern: RegExp): string {
  return said.replaceAll(new RegExp(pattern.source, `${pattern.flags}g`), '');
}

function lettersOf(said: string): number {
  return said.replaceAll(/[^\p{L}\p{N}]/gu, '').length;
}
