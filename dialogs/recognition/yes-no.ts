import { isText, plain } from '../texts/say.ts';

const YES =
  /^(si|s|sii+|ok|okay|okey|va bene|certo|certamente|volentieri|d accordo|esatto|magari|perfetto|yes|yeah|yep|y|sure|please|of course|yes please|si grazie|ok grazie|si per favore|certo grazie|go ahead|fallo|procedi|confermo|confirm|i do)$/u;
const NO =
  /^(no|n|nn|non|nope|no grazie|no thanks|no thank you|non serve|non importa|lascia stare|lascia perdere|annulla|cancel|never mind|non ora|not now|basta cosi|niente|nothing|stop)$/u;

const TAG =
  /\b(?:giusto|vero|esatto|corretto|no|sbaglio|dico bene|e cosi|ha ragione|ho (?:letto|capito|scritto|sentito) (?:bene|male|giusto)|si o no|yes|true|right|correct|am i right|(?:is|are|do|does|did|can|was|were)n t (?:it|they|you|there|that))$|^(?:quindi |allora |ma )?(?:mi |ci )?(?:conferm\w+|potete confermare|(?:e|sarebbe) vero|(?:ho|abbiamo) (?:capito|letto|sentito)|(?:can|could) you confirm|is it true|i (?:read|heard|understand))\b/u;
const ASKS_WHICH =
  /^(?:(?:e|ma|scusi|scusa|buongiorno|ciao|salve|senta|allora|quindi|and|but|so|hi|hello|sorry) )*(?:(?:a|da|di|in|con|per|entro|fino a|to|by|for|from) )?(?:quando|dove|come|chi|cosa|che|qual|quale|quali|quanto|quanta|quanti|quante|perche|when|where|how|who|what|which|why|whom|whose)\b/u;
const VERB_FIRST =
  /^(?:(?:e|ma|scusi|scusa|quindi|allora|and|but|so) )*(?:e|sono|siete|siamo|ci sono|c e|si (?:puo|possono|deve|devono)|posso|possiamo|devo|dobbiamo|serve|servono|basta|bastano|bisogna|is|are|do|does|did|can|could|may|must|should|has|have|will|would)\b/u;

const NEGATION = /\b(?:non|niente|nessun\w*|nemmeno|neanche|not|never|nothing|no longer|\w+n t)\b/u;

/** True for what is supposed not to be: "fundraising has nothing to do with it, right?". */
export function isDenial(utterance: string): boolean {
  return NEGATION.test(plain(utterance).replace(TAG, ''));
}

/** True for what is asked or supposed to be so, not for what asks which, when or where. */
export function asksWhether(utterance: string): boolean {
  const said = plain(utterance);
  return TAG.test(said) || ((utterance.includes('?') || VERB_FIRST.test(said)) && !ASKS_WHICH.test(said));
}

/** A yes in so many words; a sentence that goes on is not one. */
export function isAffirmation(utterance: string): boolean {
  return YES.test(plain(utterance)) || isText(utterance, 'button.yes') || /^[👍✅]/u.test(utterance.trim());
}

export function isRefusal(utterance: string): boolean {
  return NO.test(plain(utterance)) || isText(utterance, 'button.no');
}
