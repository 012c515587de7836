/** "Cosa sono l'ATS e il capofila?": what is asked, the two things it is asked of, and what follows. */
const OF_TWO =
  /^(.*?\b(?:cos['’]? ?[eè]|cosa sono|cosa significano?|cosa vogliono dire|cosa vuol dire|what (?:is|are)|what do)\b)\s*((?:\S+\s+){0,3}\S+?)\s+(?:e|ed|and)\s+((?:\S+\s+){0,3}\S+?)(\s+mean)?\s*\??$/iu;
const COMPARES = /\b(?:differenz|difference|stess|same)/iu;

/** One question about two things as two questions; none when it is not, or when it compares them. */
export function twoTerms(utterance: string): readonly string[] {
  const [, asks, one, other, end = ''] = OF_TWO.exec(utterance.trim()) ?? [];
  if (asks === undefined || one === undefined || other === undefined || COMPARES.test(utterance)) {
    return [];
  }
  return [`${asks} ${one}${end}?`, `${asks} ${other}${end}?`];
}
