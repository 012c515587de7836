const ARTICLE = String.raw` (?:un|una|uno|il|la|lo|le|i|l|badant\p{L}*|colf|tat[ae])\b| ?['’]`;

/** How it is said that something is not wanted. Tried on the message as it was written: what is left of it is read. */
const NOT_WANTED = [
  String.raw`non (?:ho|ha|abbiamo|hanno) bisogno d\p{L}*(?=${ARTICLE})`,
  `non (?:mi|ci|gli|le) serv(?:e|ono)(?=${ARTICLE})`,
  `non (?:sto |stiamo )?cerc(?:o|hiamo|ando)(?=${ARTICLE})`,
  `non (?:voglio|vogliamo|vuole|vorrei|vorremmo)(?=${ARTICLE})`,
  "(?:(?:i|we|he|she|they) )?(?:do|does)(?: not|n['’]t) (?:need|want)(?= an? )",
  "(?:(?:i|we|he|she|they) ?)?(?:am|are|is|['’]m|['’]re|['’]s) not looking for(?= an? )",
].join('|');

/** Where the sentence goes on to what is wanted. */
const WANTED = String.raw`\b(?:ma|bensì|solo|mi serve|ci serve|cerco|cerchiamo|vorrei|vorremmo|but|just)\b`;

/** "Non ha bisogno di una badante", "we do not need a carer": up to the end, or to what is wanted. */
const DECLINED = new RegExp(
  String.raw`\b(?:${NOT_WANTED})(?:(?!${WANTED})[^.,;:!?\n])*(?:[.,;]\s*|(?=$|[:!\n]|${WANTED}))`,
  'giu',
);
const ASKS_WHETHER = /\b(?:vero|giusto|no|right|correct)\s*\?/iu;
const FEWEST_WORDS = 3;

/** The utterance without what it says is not wanted; undefined when it says no such thing, or little else. */
export function withoutDeclinedNeed(utterance: string): string | undefined {
  const rest = utterance.replace(DECLINED, '').trim();
  const isLittle = rest.split(/\s+/u).length < FEWEST_WORDS;
  return rest === utterance.trim() || isLittle || ASKS_WHETHER.test(utterance) ? undefined : rest;
}
