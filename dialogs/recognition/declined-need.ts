/** "Non ha bisogno di una badante", "we do not need a carer": up to where the sentence goes on to what is wanted. */
const DECLINED =
  /\b(?:non (?:(?:ho|ha|abbiamo|hanno) bisogno d\p{L}*|(?:mi|ci|gli|le) serv(?:e|ono)|(?:sto |stiamo )?cerc(?:o|hiamo|ando)|(?:voglio|vogliamo|vuole|vorrei|vorremmo))(?= (?:un|una|uno|il|la|lo|le|i|l|badant\p{L}*|colf|tat[ae])\b| ?['’])|(?:(?:i|we|he|she|they) )?(?:(?:do|does) not|(?:do|does)n['’]t) (?:need|want)(?= an? )|(?:(?:i|we|he|she|they) ?)?(?:am|are|is|['’]m|['’]re|['’]s) not looking for(?= an? ))(?:(?!\b(?:ma|bensì|but|just|mi serve|ci serve|cerco|cerchiamo|vorrei|vorremmo|solo)\b)[^.,;:!?\n])*(?:[.,;]\s*|(?=$|[:!\n]|\b(?:ma|bensì|but|just|mi serve|ci serve|cerc|vorre|solo)\b))/giu;
const ASKS_WHETHER = /\b(?:vero|giusto|no|right|correct)\s*\?/iu;
const FEWEST_WORDS = 3;

/** The utterance without what it says is not wanted; undefined when it says no such thing, or little else. */
export function withoutDeclinedNeed(utterance: string): string | undefined {
  const rest = utterance.replace(DECLINED, '').trim();
  const isLittle = rest.split(/\s+/u).length < FEWEST_WORDS;
  return rest === utterance.trim() || isLittle || ASKS_WHETHER.test(utterance) ? undefined : rest;
}
