import { plain } from '../texts/say.ts';

/** A day told by one of the limits: "il giorno prima della scadenza", "the day after the questions close". */
export interface DayFromLimit {
  /** From the day of the limit on; less than nothing before it. */
  readonly days: number;
  readonly isOfQuestions: boolean;
  /** The words, folded. */
  readonly words: string;
}

const QUESTIONS =
  '(?<questions> (?:dei|per i|per le|of|for|for the|of the) (?:quesiti|chiarimenti|domande di chiarimento|questions|clarifications))?';
const ITALIAN_SIDE =
  '(?<side>prima|dopo|precedente|antecedente|successivo|seguente)(?: a)?(?: (?:al|alla|del|della|la|il))?';
const PATTERNS = [
  `\\bgiorno ${ITALIAN_SIDE} (?:scadenza|termine|chiusura|fine)${QUESTIONS}`,
  '\\bgiorno (?<side>prima|dopo) che (?:(?<questions>(?:si )?(?:chiud|scad|fini|termin)\\w* i (?:quesiti|chiarimenti)|i (?:quesiti|chiarimenti) (?:chiud|scad|fini|termin)\\w*)|(?:si )?(?:chiud|scad)(?:a|e|eva|esse))\\b',
  `\\b(?<!(?:working|business) )day (?<side>before|after) (?:the )?(?:deadline|closing|end)${QUESTIONS}`,
  '\\b(?<!(?:working|business) )day (?<side>before|after) (?:(?:the )?(?<questions>(?:(?:questions?|clarifications?)(?: window| period)?|window) (?:closes?|ends?|are over|is over))|(?:it|the call|(?:the )?applications?) closes?)\\b',
].map((pattern) => new RegExp(pattern, 'u'));

const BEFORE = /^(?:prima|precedente|antecedente|before)$/u;

/** The first of them in an utterance. */
export function dayFromLimit(utterance: string): DayFromLimit | undefined {
  const said = plain(utterance);
  for (const pattern of PATTERNS) {
    const found = pattern.exec(said);
    if (found) {
      const { side = '', questions } = found.groups ?? {};
      return { days: BEFORE.test(side) ? -1 : 1, isOfQuestions: questions !== undefined, words: found[0] };
    }
  }
  return undefined;
}
