import { isText, plain } from '../texts/say.ts';

const YES =
  /^(si|s|sii+|ok|okay|okey|va bene|certo|certamente|volentieri|d accordo|esatto|magari|perfetto|yes|yeah|yep|y|sure|please|of course|yes please|si grazie|ok grazie|si per favore|certo grazie|go ahead|fallo|procedi|confermo|confirm|i do)$/u;
const NO =
  /^(no|n|nn|non|nope|no grazie|no thanks|no thank you|non serve|non importa|lascia stare|lascia perdere|annulla|cancel|never mind|non ora|not now|basta cosi|niente|nothing|stop)$/u;

/** A yes in so many words; a sentence that goes on is not one. */
export function isAffirmation(utterance: string): boolean {
  return YES.test(plain(utterance)) || isText(utterance, 'button.yes') || /^[👍✅]/u.test(utterance.trim());
}

export function isRefusal(utterance: string): boolean {
  return NO.test(plain(utterance)) || isText(utterance, 'button.no');
}
