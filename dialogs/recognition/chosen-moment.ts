import { plain } from '../texts/say.ts';
import { wordsPattern } from '../../knowledge/expressions.ts';

interface Offered {
  readonly words: string;
  /** Local date and time, as in 2024-01-27T10:00. */
  readonly at: string;
}

/**
 * Which of the moments offered is meant: the one whose words are said, or the only one that has the number said ("il 27",
 * "alle 18") where little else is said: a number in a question of another kind chooses nothing.
 */
export function chosenMoment<Option extends Offered>(
  utterance: string,
  options: readonly Option[],
): Option | undefined {
  const exact = options.find(({ words }) => plain(words) === plain(utterance));
  if (exact) {
    return exact;
  }
  const fitting = options.filter((option) => fits(utterance, option));
  return fitting.length === 1 ? fitting[0] : undefined;
}

function fits(utterance: string, { words, at }: Offered): boolean {
  const own = new Set(tokens(words));
  const month = Number(at.slice(5, 7));
  const said = tokens(utterance.replace(new RegExp(`(?<=\\d)[/-]0?${month}(?!\\d)`, 'u'), ''));
  const isNumbered = said.some((token) => own.has(token) && /^\d+$/u.test(token));
  return isNumbered && said.every((token) => own.has(token) || BESIDE.test(token));
}

/** Words and numbers, these without zeros before them or an ending; hours after noon on the clock of twenty-four. */
function tokens(said: string): readonly string[] {
  return plain(said)
    .replace(AFTER_NOON, (_, hour: string) => String((Number(hour) % 12) + 12))
    .replaceAll(/\b0*(\d+)(?:st|nd|rd|th)?\b/gu, '$1')
    .split(' ');
}

const AFTER_NOON =
  /\b(\d{1,2}) ?(?:pm|p m|di sera|della sera|di pomeriggio|del pomeriggio|in the (?:afternoon|evening))\b/u;

/** What may stand beside the number. */
const BESIDE = wordsPattern([
  '^(no|si|ok|intend(o|evo)|dic(o|evo)|quell[oa]|giorno|mattina|grazie)$',
  '^(il|l|la|le|di|del|dell[ae]?|al|alle|all|per|a|ore|e)$',
  '^(yes|i|mean|meant|the|that|one|of|on|at|for|o|clock|am|morning|please|thanks)$',
]);
