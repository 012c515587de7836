import { signsPattern, wordsPattern } from '../../knowledge/expressions.ts';
import type { Languages } from '../../knowledge/knowledge.ts';
import type { GuestLanguage } from '../../knowledge/schema/languages.ts';
import { GUESTS, isInLatinLetters, type Language } from '../../knowledge/schema/locale.ts';
import { plain } from '../texts/say.ts';

export type Courtesy = 'greeting' | 'thanks';

type Guest = GuestLanguage & { readonly language: Language };

/** A greeting and nothing else, or thanks and little else, in a language without articles. */
export function courtesyIn(utterance: string, guest: Guest): Courtesy | undefined {
  const all = lettersOf(utterance);
  if (all > 0 && lettersBesides(utterance, guest.greetings, guest) === 0) {
    return 'greeting';
  }
  const rest = lettersBesides(utterance, guest.thanks, guest);
  return rest < all && rest <= (all - rest) * LITTLE ? 'thanks' : undefined;
}

/** A greeting or thanks and nothing else in any language without articles: "salut !", "mulțumesc". */
export function courtesyAlone(
  utterance: string,
  languages: Languages,
): { readonly language: Language; readonly courtesy: Courtesy } | undefined {
  const all = lettersOf(utterance);
  for (const language of GUESTS) {
    const words = languages[language];
    const guest = words && { ...words, language };
    if (guest && all > 0 && lettersBesides(utterance, [...guest.greetings, ...guest.thanks], guest) === 0) {
      return {
        language,
        courtesy: lettersBesides(utterance, guest.thanks, guest) < all ? 'thanks' : 'greeting',
      };
    }
  }
  return undefined;
}

/** "Muchísimas gracias, muy amable": as many letters again, and half of them. */
const LITTLE = 1.5;

/**
 * A yes or a no, with thanks or without and nothing else, in any language without articles: "oui merci" accepts an offer.
 */
export function guestsAnswer(utterance: string, languages: Languages): 'yes' | 'no' | undefined {
  for (const language of GUESTS) {
    const words = languages[language];
    const guest = words && { ...words, language };
    const found = guest && (['yes', 'no'] as const).find((answer) => saysOnly(utterance, answer, guest));
    if (found) {
      return found;
    }
  }
  return undefined;
}

function saysOnly(utterance: string, answer: 'yes' | 'no', guest: Guest): boolean {
  return (
    lettersBesides(utterance, guest[answer], guest) < lettersOf(utterance) &&
    lettersBesides(utterance, [...guest[answer], ...guest.thanks], guest) === 0
  );
}

/** How many letters are left of an utterance without what some expressions mean. */
function lettersBesides(
  utterance: string,
  expressions: readonly string[],
  { language }: Pick<Guest, 'language'>,
): number {
  const isLatin = isInLatinLetters(language);
  const { source, flags } = isLatin ? wordsPattern(expressions) : signsPattern(expressions);
  const said = isLatin ? plain(utterance) : utterance;
  return lettersOf(said.replaceAll(new RegExp(source, `${flags}g`), ''));
}

function lettersOf(said: string): number {
  return said.replaceAll(/[^\p{L}\p{N}]/gu, '').length;
}
