import type { Entities, Understood } from '../understood.ts';
import { ANNOUNCED_QUESTION } from './asking-words.ts';
import { byParts } from './by-parts.ts';
import { BEYOND_DOUBT, PLAIN } from './certainty.ts';
import { decide, type Decision } from './decide.ts';
import { withoutDeclinedNeed } from './declined-need.ts';
import { entitiesIn } from './entities.ts';
import type { Sensed } from './heard.ts';
import { FEWEST_WORDS, isAnswered, partsOf } from './parts.ts';
import { harmless, LONG, readOne } from './read-one.ts';
import { sendingTold } from './sending-told.ts';
import { comparedTerms } from './two-terms.ts';

/** The whole message, or the clauses of it that ask something: an old person's story, two questions at once. */
export function byEngine(heard: Sensed, entities: Entities): Understood {
  const whole = readOne(heard, entities);
  const parts = partsOf(heard);
  const danger = whole.dialog === 'safety' ? whole : dangerAmong(heard, parts);
  if (danger) {
    return { ...whole, ...danger, isUrgent: true };
  }
  const clear =
    sendingTold(heard, entities) ??
    comparison(heard, whole) ??
    wantedInstead(heard, entities) ??
    saidToBeAsked(heard, entities);
  if (clear) {
    return clear;
  }
  const isOne = parts.length === 0 || (parts.length === 1 && parts[0] === heard.utterance.trim());
  return isOne ? whole : byParts(heard, entities, { whole, parts });
}

/**
 * "Come si chiede una colf? Il mio compagno mi ha chiusa in camera": what is asked besides does not make it less. The words
 * of danger have been looked for in the whole message already, where what takes their edge off stands as well.
 */
function dangerAmong(heard: Sensed, parts: readonly string[]): Decision | undefined {
  const { senses, knowledge, locale } = heard;
  return parts
    .filter((part) => part.split(/\s+/u).length >= FEWEST_WORDS)
    .map((part) => decide(harmless(senses.read(part), heard), knowledge, locale))
    .find(({ dialog, topics, confidence }) => isDanger({ dialog, topics }) && confidence >= BEYOND_DOUBT);
}

/** Whoever is lonely and asks for a centre wants the centre. */
function isDanger({ dialog, topics }: Pick<Decision, 'dialog' | 'topics'>): boolean {
  return dialog === 'safety' && topics[0]?.id !== LONELINESS;
}

const LONELINESS = 'safety.loneliness';

/** "Che differenza c'è tra ATS e RTI?": what the one is and what the other is, when it is about one of them. */
function comparison(heard: Sensed, whole: Understood): Understood | undefined {
  const both = comparedTerms(heard.utterance, heard.locale)
    .map((utterance) => readOne({ ...heard, utterance }, entitiesIn(utterance)))
    .filter(({ dialog, confidence }) => dialog === 'answer' && confidence >= PLAIN);
  const about = whole.topics[0]?.id;
  const other = both.find(({ topics }) => topics[0]?.id !== about);
  const isOfBoth = both.length === 2 && both.some(({ topics }) => topics[0]?.id === about);
  return whole.dialog === 'answer' && isOfBoth && other ? { ...whole, also: other } : undefined;
}

/** "Non ha bisogno di una badante, le servirebbe un posto dove fare due chiacchiere": what is wanted, when that is plain. */
function wantedInstead(heard: Sensed, entities: Entities): Understood | undefined {
  const utterance = withoutDeclinedNeed(heard.utterance);
  const read = utterance === undefined ? undefined : byEngine({ ...heard, utterance }, entities);
  return read && isAnswered(read) && read.confidence >= PLAIN ? read : undefined;
}

/** "…Vorremmo sapere se un'associazione come la nostra può partecipare": at the end of a story people say what they ask. */
function saidToBeAsked(heard: Sensed, entities: Entities): Understood | undefined {
  if (heard.utterance.length <= LONG) {
    return undefined;
  }
  const utterance = ANNOUNCED_QUESTION.exec(heard.utterance)?.groups?.['asked'];
  if (utterance === undefined || utterance.length > LONG) {
    return undefined;
  }
  const read = readOne({ ...heard, utterance }, entitiesIn(utterance));
  return isAnswered(read) && read.confidence >= BEYOND_DOUBT ? { ...read, entities } : undefined;
}
