import type { Locale } from '../../knowledge/schema/locale.ts';

/** "Cosa sono l'ATS e il capofila?": what is asked, the two things it is asked of, and what follows. */
const OF_TWO =
  /^(.*?\b(?:cos['’]? ?[eè]|cosa sono|cosa significano?|cosa vogliono dire|cosa vuol dire|what (?:is|are)|what do)(?!\p{L}))\s*((?:\S+\s+){0,3}\S+?)\s+(?:e|ed|and)\s+((?:\S+\s+){0,3}\S+?)(\s+mean)?\s*\??$/iu;
const COMPARES = /\b(?:differenz|difference|stess|same)/iu;

/** "Che differenza c'è tra ATS e RTI?", "ATS e RTI sono la stessa cosa?": the two things compared. */
const COMPARED: readonly RegExp[] = [
  /\b(?:differenz[ae]|difference)\s+(?:c['’]?\s?[eè]\s+)?(?:(?:tra|fra|di|between)\s+)?((?:\S+\s+){0,3}?\S+)\s+(?:e|ed|o|con|da|and|or)\s+((?:\S+\s+){0,3}?\S+)\s*\??$/iu,
  /^(?:(?:ma|un|una|il|la|gli|le|are|is)\s+)*((?:\S+\s+){0,3}?\S+)\s+(?:e|ed|o|and|or)\s+((?:\S+\s+){0,3}?\S+)(?:\s+(?:sono|[eè]))?\s+(?:la stessa cosa|lo stesso|uguali|(?:due )?cose (?:separate|diverse|distinte)|the same(?: thing)?|(?:two )?(?:different|separate) things)\s*\??$/iu,
];

/** What each of two things compared is, as two questions; none when nothing is compared. */
export function comparedTerms(utterance: string, locale: Locale): readonly string[] {
  const [, one, other] =
    COMPARED.map((pattern) => pattern.exec(utterance.trim())).find((found) => found !== null) ?? [];
  return one === undefined || other === undefined
    ? []
    : [one, other].map((term) => (locale === 'it' ? `cos'è ${term}?` : `what is ${term}?`));
}

/** "Entro quando e a che indirizzo si manda la domanda?": what is asked, what else is asked, and of what. */
const ASKED_TWICE =
  /^((?:(?:entro|fino a) )?quando|dove|come|by when|when|where|how)\s+(?:e|ed|and)\s+(((?:a|in|con|to|at) )?(?:(?:che|quale|what|which) \S+|chi|quando|dove|come|quanto|when|where|how|whom))\s+(.+)$/iu;

/** Two questions about one thing, each with what it is about; none when it is not that. */
export function askedTwice(utterance: string): readonly string[] {
  const [, one, other, , about] = ASKED_TWICE.exec(utterance.trim()) ?? [];
  return about === undefined ? [] : [`${one} ${about}`, `${other} ${about}`];
}

const ASKS = '(?:quando|dove|come|chi|cosa|che|qual[ei]?|quant[oaie]|when|where|how|who|what|which)';
/** "WeMi: quanto costa e come si prenota?": the name, what is asked of it and what else is asked. */
const ASKED_OF_NAMED = new RegExp(
  String.raw`^(\p{L}[^\s:?!.]*(?:\s[^\s:?!.]+){0,2}):\s+(${ASKS}\s.+?)\s+(?:e|ed|and)\s+(${ASKS}\s.+)$`,
  'iu',
);

/** Two questions about what is named before them, each with the name; none when it is not that. */
export function askedOfNamed(utterance: string): readonly string[] {
  const [, named, one, other] = ASKED_OF_NAMED.exec(utterance.replace(/[?!.\s]+$/u, '')) ?? [];
  return one === undefined || other === undefined ? [] : [`${named}: ${one}?`, `${named}: ${other}?`];
}

/** "Mi dite la PEC e il telefono?": how it is asked, the one thing and the other. */
const BOTH_GIVEN =
  /^((?:(?:mi|ci) (?:dite|dici|dice|dai|date|d[aà]|manda|mandate)|(?:mi|ci) (?:puoi|pu[oò]|potete|potreste|potrebbe) (?:dare|dire)|(?:can|could|would) you (?:please )?(?:give|tell) me|(?:please )?(?:give|tell) me|(?:vorrei|vorremmo) sapere|(?:i|we)(?: would|['’]d) like to know)\s+(?:(?:il|lo|la|i|gli|le|un|una|the|your) |l['’])\S+(?:\s+\S+)??)\s+(e|ed|and)\s+((?:anche |also )?(?:(?:il|lo|la|i|gli|le|un|una|the|your|a (?:che|quale)) |l['’])\S+(?:\s+\S+){0,2})$/iu;

/** "Sia la scadenza che a chi mandare la domanda": what comes before, the one thing and the other. */
const BOTH_NAMED =
  /^((?:.*\b(?:sapere|conoscere|capire|dirmi|dirci|dire|spiegarmi|know|tell me|understand)\b.*?)?)\b(?:sia\s+(\S.*?)\s+(?:che|sia)|both\s+(\S.*?)\s+and)\s+(\S.*)$/iu;

/** "I need a cleaner and also a babysitter": how it is wanted, the one thing and the other. */
const BOTH_WANTED =
  /^((?:(?:i|we)(?: also)? need|(?:i|we)(?:['’]?m| am|['’]?re| are)? look(?:ing)? for|mi serv(?:e|ono)|ci serv(?:e|ono)|cerco|cerchiamo|ho bisogno di)\s+)((?:an?|una?|uno|un['’])\s?\S+)\s+(?:e|ed|and)\s+(?:anche |pure |also |too )?((?:an?|una?|uno|un['’])\s?\S+)$/iu;

/** The same of two things named together, or wanted; none when it is not that. */
export function bothNamed(utterance: string): readonly string[] {
  const said = utterance.replace(/[?!.\s]+$/u, '');
  const [, wanted, first, second] = BOTH_WANTED.exec(said) ?? [];
  if (wanted !== undefined) {
    return [`${wanted}${first}`, `${wanted}${second}`];
  }
  const [, before, sia, both, other] = BOTH_NAMED.exec(said) ?? [];
  const one = sia ?? both;
  return one === undefined || other === undefined ? [] : [`${before}${one}?`, `${before}${other}?`];
}

/** Two things that are to be told, each as a question of its own; none when it is not that. */
export function bothGiven(utterance: string): readonly string[] {
  const [, one, joint, other] = BOTH_GIVEN.exec(utterance.replace(/[?!.\s]+$/u, '')) ?? [];
  return one === undefined || other === undefined ? [] : [`${one}?`, `${joint} ${other}?`];
}

/** One question about two things as two questions; none when it is not, or when it compares them. */
export function twoTerms(utterance: string): readonly string[] {
  const [, asks, one, other, end = ''] = OF_TWO.exec(utterance.trim()) ?? [];
  if (asks === undefined || one === undefined || other === undefined || COMPARES.test(utterance)) {
    return [];
  }
  return [`${asks} ${one}${end}?`, `${asks} ${other}${end}?`];
}
