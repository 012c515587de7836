/**
 * What people write about themselves though nobody asked: codes, telephone numbers, names, birthdays. It says nothing of
 * what they want, and its digits would be read as dates, house numbers or amounts.
 */
const PERSONAL: readonly RegExp[] = [
  // Italian tax code, with the word before it.
  /\b(?:cf|c\.f\.|codice fiscale|tax code)?\s*:?\s*\b[a-z]{6}\d{2}[a-z]\d{2}[a-z]\d{3}[a-z]\b/giu,
  /\b(?:(?:il )?mio iban(?: [eè])?|my iban(?: is)?|iban)?\s*:?\s*\b[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){4,7}(?: ?[a-z0-9]{1,3})?\b/giu,
  /\b(?:passaporto|passport|carta d['’ ]identit[aà]|identity card|patente)(?: n\.?| no\.?| number| numero)? [a-z]{1,2}\d{5,8}[a-z]{0,2}\b/giu,
  /\b(?:tel|cell|telefono|cellulare|phone|mobile)\.?:? ?(?:\+\d{2} ?)?\d[\d .-]{6,12}\d\b/giu,
  /(?:\+39 ?)?\b3\d{2}[ .-]?\d{3}[ .-]?\d{3,4}\b/gu,
  /\b(?:p\.? ?iva|partita iva|tessera sanitaria|vat(?: number)?|health card)(?: n\.?| numero)?:? ?\d{8,}\b/giu,
  /\b(?:nat[oa]|born)(?: a \p{L}+)?(?: il| on| nel| in)? \d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/giu,
  /\b(?:[Mm]i chiamo|[Mm]y name is|[Ss]ono|I am|I['’]m) \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+\b/gu,
  /\b(?:[Pp]residente|[Dd]ott(?:\.|\.ssa|oressa|or)?|[Ss]ig(?:\.|\.ra|nora|nor)?|Mrs?\.?|Ms\.?|Dr\.?) \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?!\p{L})/gu,
  // A name before a comma or a birthday, at the beginning.
  /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?=,| (?:nat[oa]|born|c\.?f|cod|cell|tel)\b)/gu,
];

/** A message without the personal data in it; the message itself when it is nothing else. */
export function withoutPersonalData(utterance: string): string {
  const rest = PERSONAL.reduce((said, data) => said.replace(data, ' '), utterance).replace(/\s+/gu, ' ');
  return /\p{L}{2}/u.test(rest) ? rest.replace(/^[\s,;:.]+/u, '').trim() : utterance;
}

/** A name and nothing else: "Mario Bianchi", "mi chiamo Anna"; what we know has capitals as well: "Spazio WeMi". */
export function isOnlyName(utterance: string, isKnown: boolean): boolean {
  const said = utterance.trim();
  return NAME_TOLD.test(said) || tellsName(said) || (!isKnown && NAME_ALONE.test(said));
}

/** "Mi chiamo Pina Rossi", "sono la signora Pina": who they are, and no more. */
export function tellsName(utterance: string): boolean {
  return INTRODUCED.test(utterance.trim());
}

const GREETS =
  '(?:(?:[Bb]uon ?giorno|[Bb]uona ?sera|[Cc]iao|[Ss]alve|[Hh]ello|[Hh]i|[Gg]ood (?:morning|evening))[,.!]? )?';
const TITLE =
  "(?:[Ss]ono (?:la |il |lo )?(?:[Ss]ig(?:nora|norina|nore?|\\.ra|\\.)|[Dd]ott(?:oressa|ore?|\\.ssa|\\.))|(?:I am|I['’]m|[Tt]his is) (?:Mrs|Mr|Ms|Miss|Dr)\\.?)";
const NAMES = String.raw`(?: \p{Lu}[\p{L}'’]+){1,3}`;
const INTRODUCED = new RegExp(
  String.raw`^${GREETS}(?:(?:[Mm]i chiamo|[Ii]l mio nome [eè]|[Mm]y name is)(?:${NAMES}| \p{Ll}[\p{L}'’]+(?: (?!aiut|help)\p{Ll}[\p{L}'’]+)?)|${TITLE}${NAMES})[.!]?$`,
  'u',
);

const NAME_ALONE = /^\p{Lu}\p{Ll}+(?: \p{Lu}['’\p{L}]+){1,3}[.!]?$/u;
const NAME_TOLD =
  /^(?:[Bb]uongiorno,? |[Cc]iao,? |[Hh]ello,? )?(?:(?:[Mm]i chiamo|[Ii]l mio nome [eè]|[Mm]y name is)(?: \p{L}+){1,3}|(?:[Ss]ono|I am|I['’]m)(?: \p{Lu}\p{Ll}+){1,3})[.!]?$/u;
