import { wordsPattern } from '../../knowledge/expressions.ts';

const SEND = '(mand|invi|sped|consegn|present|trasmett|inoltr)';
const GOING_TO =
  '(o|a|e|amo|iamo|isco|isce|[aei]r(e|la|lo|le|vi|vela|velo)|[ei]r(o|ei|emo|emmo|a|ebbe|anno))';
const THE_APPLICATION =
  '(domand|candidatur|propost|progett|istanz|document|cart|quesit|chiariment)(a|e|o|i)|plico|pec|tutto|la|le|lo|vi|ve';

/**
 * How a story tells when an application will be sent, and how it asks whether that is all right, a way a line, Italian
 * before English: expressions as in the content, tried on folded words.
 */
export const SENDING_TOLD_WORDS = {
  /** Somebody is going to send it; that they did is another matter. */
  sends: wordsPattern([
    `(?=.*\\b(${THE_APPLICATION})\\b).*\\b${SEND}${GOING_TO}`,
    `${SEND}[aei]r(la|lo|le|vi|vela|velo)`,
    '(la|lo|domanda|pec|candidatura|tutto) (\\w+ )?(fa|faccio|facciamo|faremmo|farei|faremo|faro|fara|far) partire',
    '(domanda|pec|candidatura|proposta) (\\w+ ){0,2}part(e|ira|irebbe)',
    '(?=.*\\b(it|them|everything|all|you|application|pec|proposal|papers|documents|forms|questions?|queries|query)\\b).*\\b(i|we|he|she|they|will|would|could|can|may|shall|ll|to) (then |just )?(send|submit|deliver|file|hand in|e ?mail)',
    '(application|pec|proposal|it) (will |would |can )?(goes|go) out',
  ]),
  /** Whether that is in time, or all right. */
  judges: wordsPattern([
    '(va|puo andare|andrebbe) bene|puo andare|tutto (ok|regolare|a posto)|in regola|a posto|in tempo|ne[li] (termini|tempi)|tardi',
    'ce la (faccio|facciamo|farei|faremmo)|riesco|riusciamo|(la|lo) (prendete|accettate|accettereste|prendereste)|(e|sarebbe) (valid|buon)[ao]',
    '(all right|ok|okay|fine|good|acceptable|valid)|in time|on time|too late|make it|within the (term|deadline)|(accept|take) it|accepted',
    'can i still|can we still',
  ]),
  /** The same, where it can only be meant of the hour. */
  judgesTime: wordsPattern([
    'in tempo|ne[li] (termini|tempi)|tardi|ce la (faccio|facciamo|farei|faremmo)',
    'in time|on time|too late|make it|within the (term|deadline)',
  ]),
  /** "That same day", "the day after": a day that was named before. */
  pointsBack: wordsPattern([
    '(quel|quello stesso|lo stesso) giorno|giorno (stesso|dopo|seguente|successivo)',
    '(that|the same|that same|next|following) (very )?day|day after',
    '(or[ae]|minut[io]|giorn[io]|settiman[ae]) (dopo|piu tardi)',
    '(hours?|minutes?|days?|weeks?) (later|after)',
  ]),
  /** "On my first day back": the day somebody returns. */
  onReturn: wordsPattern([
    'appena (torn|rientr)*|al (\\w+ )?(ritorno|rientro)',
    'first day back|(when|as soon as) (i|we|he|she) (am|are|is) back',
  ]),
  returns: wordsPattern(['(torn|rientr)*', 'back|returns?']),
  asksWhich: wordsPattern([
    '^(\\w+ )?(quando|dove|come|chi|cosa|che|con che|qual|quale|quali|quant[oaie]|perche|when|where|how|who|what|which|why)',
  ]),
} satisfies Record<string, RegExp>;
