import { isText, plain } from '../texts/say.ts';

const YES =
  /^(si|s|sii+|ok|okay|okey|va bene|certo|certamente|volentieri|d accordo|esatto|magari|perfetto|yes|yeah|yep|y|sure|please|of course|yes please|si grazie|ok grazie|si per favore|certo grazie|go ahead|fallo|procedi|confermo|confirm|i do)$/u;
const NO =
  /^(no|n|nn|non|nope|no grazie|no thanks|no thank you|non serve|non importa|lascia stare|lascia perdere|annulla|cancel|never mind|non ora|not now|basta cosi|niente|nothing|stop)$/u;

const TAG =
  /\b(?:giusto|vero|esatto|corretto|no|sbaglio|dico bene|e cosi|ha ragione|ho (?:letto|capito|scritto|sentito) (?:bene|male|giusto)|si o no|yes|true|right|correct|am i right|(?:is|are|do|does|did|can|was|were|have|has|wo|would|should)n ?t (?:it|they|you|there|that|i|we|he|she))$|^(?:quindi |allora |ma )?(?:mi |ci )?(?:conferm\w+|potete confermare|(?:e|sarebbe) vero|(?:ho|abbiamo) (?:capito|letto|sentito)|(?:can|could) you confirm|is it true|i (?:read|heard|understand))\b/u;
const ASKS_WHICH =
  /^(?:(?:e|ma|scusi|scusa|buongiorno|ciao|salve|senta|allora|quindi|and|but|so|hi|hello|sorry) )*(?:(?:a|da|di|in|con|per|entro|fino a|to|by|for|from) )?(?:quando|dove|come|chi|cosa|che|qual|quale|quali|quanto|quanta|quanti|quante|perche|when|where|how|who|what|which|why|whom|whose)\b/u;
const VERB_FIRST =
  /^(?:(?:e|ma|scusi|scusa|quindi|allora|and|but|so) )*(?:e|sono|siete|siamo|ci sono|c e|si (?:puo|possono|deve|devono)|posso|possiamo|devo|dobbiamo|serve|servono|basta|bastano|bisogna|is|are|do|does|did|can|could|may|must|should|has|have|will|would)\b/u;

const NEGATION = /\b(?:non|niente|nessun\w*|nemmeno|neanche|not|never|nothing|no longer|\w+n t)\b/u;

/** True for what is supposed not to be: "fundraising has nothing to do with it, right?". */
export function isDenial(utterance: string): boolean {
  return NEGATION.test(plain(utterance).replace(TAG, ''));
}

/** "It is not closed, right?": the yes confirms the denial. */
export function isTaggedDenial(utterance: string): boolean {
  return TAG.test(plain(utterance)) && isDenial(utterance);
}

const OF_WHAT =
  /\b(?:(?<!\b(?:stess[ao]|stesa|una|qualche|identica|medesima|altra|sola|unica|qualsiasi|ogni) )cosa|qual|quale|quali|quant\w*|dove|perche|come (?:si|faccio|posso|funziona|mai)|che (?:giorno|ora|vuol|significa|data|natura|tipo|genere|valore)|which|what|how|why)\b|\bo (?=\p{L})(?!sbaglio|mi sbaglio|mi\s*$|no\b|ho )|\bor (?=\p{L})(?!not|am i|what)/u;

const IF_TRUE =
  /[.!?…]\s*(?:ma |e )?(?:ha ragione|hanno ragione|dice (?:giusto|bene)|(?:[eè]|sarebbe) (?:vero|cos[iì]|giusto|corretto|esatto)|(?:mi |ci )?conferm\p{L}+|posso fidarmi|sbaglio|is (?:that|it|this) (?:true|so|right|correct)|is (?:he|she) right|are they right|can you confirm(?: that| it)?|am i right)\s*\?\s*$/iu;

/** "My accountant says it counts like a registered letter. Is he right?": the supposition stands in the sentence before. */
export function asksIfTrue(utterance: string): boolean {
  return IF_TRUE.test(utterance);
}

/** True for what asks which besides ("in which area is it?"), or which of two. */
export function asksOfWhat(utterance: string): boolean {
  return OF_WHAT.test(plain(utterance).replace(TAG, ''));
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
