import type { Chart } from './chart.ts';

const TITLE =
  /(?:sig|signor|signora|signorina|sig\.ra|dott|dott\.ssa|dottor|dottoressa|avv|avvocato|ing|ingegner|geom|prof|professor|professoressa|don|suor|zia|zio|nonno|nonna|fratelli|famiglia|ditta|studio|cognome|nome|capitano|babbo|chiamo|chiama|chiami|chiamano)\.?\s+$/;
/** Words that may stand in capitals before a date at the beginning of a sentence. */
const NO_NAME =
  /^(?:a|ad|ai|al|alla|in|nel|per|entro|da|dal|di|del|fino|dopo|prima|tra|fra|e|o|il|lo|la|i|questo|questa|prossimo|prossima|scorso|scorsa|fine|inizio|meta|verso|ogni|solo|anche|domani|oggi|ieri|il giorno|tutto|su|con|torno|tornero|arrivo|apre|chiude)$/;
const WORD_BEFORE = /(\p{L}+)\s+$/u;
const WORD_AFTER = /^\s+(\p{Lu}\p{Ll}+)/u;
/** No first name is longer; the words of a whole message need not be read. */
const LONGEST_NAME = 40;
const PREPOSITION =
  /(?:^|[^a-z])(?:a|di|per|entro|dopo|da|prima di|fino a|il|lo|la|questo|quest'|prossim[oa]|scors[oa]|ogni|e|tra|fra)\s+$/;

/** Whether the word at the position bears a capital of its own, in a text that is not all capitals. */
export function isCapitalised(chart: Chart, position: number): boolean {
  return /^\p{Lu}\p{Ll}/u.test(chart.original.slice(position, position + 2));
}

/** Whether a title is before the capital: "la famiglia Sabato". */
export function isTitled(chart: Chart, start: number): boolean {
  return isCapitalised(chart, start) && chart.before(TITLE, start);
}

/**
 * Whether a month, a weekday or a feast is somebody's name: "il signor Marzo", "Maria Maggio", "Natale Bianchi".
 * Weekdays and feasts are first names too, so what follows counts for those that stand where no preposition leads.
 */
export function isName(chart: Chart, start: number, end: number): boolean {
  if (!isCapitalised(chart, start)) {
    return false;
  }
  if (isTitled(chart, start)) {
    return true;
  }
  const before = chart.original.slice(Math.max(0, start - LONGEST_NAME), start);
  const previous = WORD_BEFORE.exec(before)?.[1];
  if (previous !== undefined && isCapitalised(chart, start - (WORD_BEFORE.exec(before)?.[0].length ?? 0))) {
    // "Tornerò Venerdì": a future tense, no first name.
    return !NO_NAME.test(previous.toLowerCase()) && !/[òàèéù]$/.test(previous);
  }
  const next = WORD_AFTER.exec(chart.original.slice(end));
  return next !== null && !chart.before(PREPOSITION, start);
}
