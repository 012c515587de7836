import { isOutside } from '../../knowledge/schema/article.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Match, Reading } from '../../knowledge/search/search.ts';
import { readCallQuestion } from './call-question.ts';
import type { Decision } from './decide.ts';
import { BEYOND_DOUBT, type Sensed } from './heard.ts';

/** Topics whose answers are reckoned. */
export const CALL_DATES = new Set(['call.deadline', 'call.status', 'call.questions-window']);
const LONGEST_QUESTION = 200;
const CERTAINLY_ANOTHER = 0.4;
const SURELY_NOT_OURS = 0.5;

export interface Dated {
  readonly decision: Decision;
  readonly reading: Reading;
}

/** True when the answer is to be reckoned from the dates of the call, not read out of an article. */
export function wantsDates(heard: Sensed, { decision, reading }: Dated): boolean {
  const isOfTime = PLAINLY_TIME.test(heard.utterance);
  if (ASKS_WHEN_OPEN.test(heard.utterance) || (ASKS_WHETHER_ARRIVED.test(heard.utterance) && !isOfTime)) {
    return false;
  }
  const [best] = reading.matches;
  const hasDate = heard.senses
    .dates(heard.utterance)
    .some(({ type }) => type !== 'duration' && type !== 'set');
  const question = readCallQuestion(heard.utterance, hasDate);
  if (question.isPast && hasDate && ASKS_IN_TIME.test(heard.utterance)) {
    return true;
  }
  if (
    hasDate &&
    best !== undefined &&
    /^(?:call|terms)\./u.test(best.id) &&
    MAY_SEND_THEN.test(heard.utterance)
  ) {
    return true;
  }
  const isPlainlyTime = (isOfTime || question.timeLeft !== undefined) && !isSurelyElse(best, heard.knowledge);
  // The dates in a long story are those of the story.
  const isStory = heard.utterance.length > LONGEST_QUESTION && !(best && CALL_DATES.has(best.id));
  if (isStory || (!isPlainlyTime && isAboutElse(heard, reading))) {
    return false;
  }
  const { clarify } = heard.knowledge.policy.default;
  if (best && CALL_DATES.has(best.id) && (decision.dialog === 'answer' || best.confidence >= clarify)) {
    return question.kind !== 'when' || decision.dialog === 'answer';
  }
  if (question.kind === 'when') {
    return false;
  }
  if (
    question.kind === 'days-left' &&
    /\b(manca\w*|resta\w*|rimang\w*|rimane|left|remain\w*)\b/iu.test(heard.utterance)
  ) {
    return true;
  }
  if (isPlainlyTime) {
    return true;
  }
  const isRunnerUp = reading.matches
    .slice(0, 3)
    .some(({ id, confidence }) => CALL_DATES.has(id) && confidence >= clarify);
  const isAboutTime = hasDate || SPEAKS_OF_TIME.test(heard.utterance);
  const isFollowUp = heard.memory.lastTopics?.some((topic) => CALL_DATES.has(topic)) === true;
  return (isRunnerUp && isAboutTime) || (hasDate && (isFollowUp || speaksOfSending(heard.utterance)));
}

/** Asks about the desk, not about the call: "siete aperti domani pomeriggio?". */
const ASKS_WHEN_OPEN =
  /^(?!.*(?:candidatur|domand|bando|avviso|applic)).*\b((siete|sarete) (gi[aà] |ancora )?(aperti|chiusi)|lavorate|ricevete|aprite|chiudete|trovo (aperto|qualcuno)|(are you|will you be) (open|closed))\b/iu;

/** Asks the staff, whatever the day it was sent: "mandata due giorni fa, è arrivata?". */
const ASKS_WHETHER_ARRIVED =
  /(?<!\p{L})([eè]|sar[aà]) (gi[aà] |poi |mai )?arrivat[ao]\s*\?|\bavete (gi[aà] |poi )?ricevuto (la|il|l['’]) ?(mi[ao]|nostr[ao]|pec|domanda|istanza|candidatura)|\bdid you (get|receive) (my|our|it)\b|\bhas (it|(my|our) \w+) arrived\b/iu;

/** "Ho la ricevuta delle 11:58, vale?": whether it came is for the office to say, whether that hour is good is not. */
const ASKS_IN_TIME =
  /\b(in tempo|in orario|vale|valid[ao]|nei (termini|tempi)|in ritardo|tardi|on time|in time|late|valid|within the deadline|does (it|that) count)\b[^?]*\?/iu;

/** "Can my charity apply in February?": with a date it is asked when, whoever it is. */
const MAY_SEND_THEN =
  /\b(?:can|could|may) (?:i|we|(?:my|our) \p{L}+) (?:still )?(?:apply|send|submit)|\b(?:posso|possiamo|si pu[oò]|riesco|riusciamo) (?:a )?(?:ancora )?(?:mandar|inviar|presentar|spedir|partecipar|candidar|consegnar)/iu;

/** Asks by itself whether there is time. */
const PLAINLY_TIME =
  /\b(?:did|has|have|does|will|do) (?:it|you|they|the call|the deadline|applications?) (?:already |still )?(?:clos|shut|expir|end)\p{L}*|\byou haven['’]?t closed|\bcan (?:\p{L}+ ){1,2}(?:already|still) (?:send|submit|apply)|\bnon si (?:pu[oò]|possono) pi[uù] (?:mandar|inviar|presentar|spedir|partecipar|candidar)|^(?:e |ma )?se (?:la |lo |ve la |ve lo )?(?:mand|invi|spedi|consegn)\p{L}+ |\b(?:(?:sono|siamo|rientr\p{L}+) (?:ancora )?(?:dentro|nei (?:termini|tempi))|ci sono ancora i (?:termini|tempi)|(?:is|was|are) (?:it|we|that|this) (?:on time|within the deadline)|can (?:i|we) (?:still )?make it)\b|\b(in tempo(?! a (legg|ved|cap|guard))|ce la (faccio|facciamo) (ancora|lo stesso)|fuori (tempo|termine)|(giorni|ore|minuti|tempo) (ho|abbiamo) ancora|tempo (mi|ci) (resta|rimane)|ancora (possibile|in tempo|tempo|dentro)|(posso|possiamo|si pu[oò]) (gi[aà]|ancora) (mandar|inviar|presentar|partecipar|spedir|consegnar|candidar|far)\w*|deadline (already )?passed|has the deadline|still (time|apply|submit|send|in time|possible)|(bando|avviso|call|domande|candidature|iscrizioni)(( \w+){0,3}:|( \w+){1,6}(?= [eè] ))? ([eè] |is |sono )?(gi[aà] |ancora |still |already )?(scadut|chius|apert|attiv|open|closed)\w*|too late to (apply|submit|send|ask)|troppo tardi per|(ho|abbiamo|avr[oò]) (gi[aà] )?(pers[oa]|mancat[oa]|saltat[oa]) (la scadenza|il termine|il bando)|(did|have) (i|we) miss(ed)? (it|the (call|deadline)))/iu;

/** "Dopodomani alle nove ce la facciamo?" sounds like the hours of a desk; "is any other call open?" is not about this one. */
function isSurelyElse(best: Match | undefined, { topics }: Pick<Knowledge, 'topics'>): boolean {
  if (best === undefined || topics.hours.includes(best.id) || isOfDates(best)) {
    return false;
  }
  return best.confidence >= (best.id.startsWith('call.') ? BEYOND_DOUBT : SURELY_NOT_OURS);
}

const SPEAKS_OF_TIME =
  /\b(ancora|in tempo|tardi|(?<!\ba )termine|deadline|passed|scad\w*|chius\w*|apert\w*|giorn\w*|or[ae]|quand\w*|gi[aà]|already|yet|still|in time|late|closed?|open|days?|time|expired?)(?!\p{L})/iu;

/** Topics near enough to the dates for a date in the question to decide. */
const SENDING = new Set(['call.how-to-apply', 'call.pec-address', 'call.extension']);

function isOfDates({ id }: Match): boolean {
  return SENDING.has(id) || CALL_DATES.has(id);
}

/** "È slittato il termine di lunedì?" names the day only to say which. */
const SURELY_EXTENDED = 0.8;

/** A date in a message about something else decides nothing. */
function isAboutElse({ utterance, knowledge }: Sensed, { matches }: Reading): boolean {
  const [best] = matches;
  if (best && knowledge.topics.hours.includes(best.id) && speaksOfSending(utterance)) {
    return false;
  }
  const isOfExtension = best?.id === 'call.extension' && best.confidence >= SURELY_EXTENDED;
  if (!best || (isOfDates(best) && !isOfExtension)) {
    return false;
  }
  if (isOutside(best.id)) {
    return best.confidence >= SURELY_NOT_OURS || !speaksOfSending(utterance);
  }
  const isElsewhere = !best.id.startsWith('call.') && !speaksOfSending(utterance);
  return best.confidence >= (isElsewhere ? knowledge.policy.default.clarify : CERTAINLY_ANOTHER);
}

function speaksOfSending(utterance: string): boolean {
  return /\b(mand|invi|spedi|consegn|present|trasmett|partecip|candid|pec\b|domanda|scad|(?<!\ba )termine|submit|send|apply|application|deadline|chiarimenti|quesiti|clarification)/iu.test(
    utterance,
  );
}
