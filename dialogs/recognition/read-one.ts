import type { Reading } from '../../knowledge/search/search.ts';
import type { Entities, Understood } from '../understood.ts';
import { apartFromDay } from './apart-from-day.ts';
import { BEYOND_DOUBT, LIKELY, PLAIN, SURE } from './certainty.ts';
import { dangerIn, isSaying, namesNoTrouble } from './danger.ts';
import { decide, type Decision } from './decide.ts';
import { entityTopic } from './entity-topic.ts';
import type { Sensed } from './heard.ts';
import { strangeShare } from './home-words.ts';
import { mended } from './mended.ts';
import { isMashing } from './junk.ts';
import { wantsDates } from './wants-dates.ts';
import { isBarePlace, isUnknownPlace, wantsPlace } from './where.ts';

/** Longer messages tell a story around the question. */
export const LONG = 160;

/** One message or clause as a whole: what the engine takes it for, and what is named in it. */
export function readOne(heard: Sensed, entities: Entities): Understood {
  const { utterance, knowledge, locale } = heard;
  const { body } = knowledge;
  const reading = harmless(heard.senses.read(utterance), heard);
  const place = heard.senses.place(heard.utterance);
  const decided = thankful(decide(reading, knowledge, locale), utterance);
  const decision = ours(careful(decided, utterance), heard, reading);
  const base = { utterance, entities, dates: [], place };
  const danger = dangerIn(reading.corrected, knowledge);
  if (danger) {
    const topics = [{ id: 'safety.emergency', confidence: SURE }];
    return { ...base, dialog: 'safety', topics, confidence: SURE, safety: danger.kind, isUrgent: true };
  }
  const isPlaceAlone = isBarePlace(utterance, { place, decision, body }) && decision.confidence < PLAIN;
  if (decision.dialog === 'safety' && !isPlaceAlone) {
    return { ...base, ...decision, isUrgent: true };
  }
  const byEntity = entityTopic(heard, { entities, decision, reading });
  if (byEntity) {
    const dates = byEntity.dialog === 'calls' ? heard.senses.dates(utterance) : [];
    return { ...base, dates, ...byEntity };
  }
  const apart = apartFromDay(heard);
  if (apart) {
    return { ...base, ...apart };
  }
  if (wantsDates(heard, { decision, reading })) {
    const topics = reading.matches.length > 0 ? reading.matches : [{ id: 'call.deadline', confidence: SURE }];
    const dates = heard.senses.dates(utterance);
    const written = mended(utterance, reading);
    return {
      ...base,
      mended: written,
      dates,
      dialog: 'calls',
      topics,
      confidence: Math.max(decision.confidence, BEYOND_DOUBT),
    };
  }
  if (isBarePlace(utterance, { place, decision, body }) || isUnknownPlace(utterance, place, body)) {
    return { ...base, dialog: 'places', topics: [], confidence: BEYOND_DOUBT };
  }
  if (wantsPlace({ knowledge, utterance, place, reading, decision })) {
    return {
      ...base,
      dialog: 'places',
      topics: reading.matches,
      confidence: Math.max(decision.confidence, BEYOND_DOUBT),
    };
  }
  // A number alone chooses among options; where none were offered it says nothing.
  if (NUMBER_ALONE.test(utterance) || (decision.dialog === 'fallback' && isMashing(utterance))) {
    return { ...base, ...decision, dialog: 'fallback', detail: 'junk' };
  }
  return { ...base, ...decision };
}

const NUMBER_ALONE = /^\W*\d{1,3}\W*$/u;

/** A middling guess on a message of strange words is no answer: it likely speaks of something else. */
function ours(decision: Decision, heard: Sensed, reading: Reading): Decision {
  const isGuess = decision.dialog === 'answer' || decision.dialog === 'clarify';
  if (!isGuess || reading.exact || decision.confidence >= PLAIN) {
    return decision;
  }
  const share = strangeShare(reading.corrected, heard.senses.place(heard.utterance), heard);
  return share >= STRANGE ? { ...decision, dialog: 'fallback' } : decision;
}

const STRANGE = 0.25;

/** Praise in a few words with one of thanks is a thank-you, and none speaks of fear; who says more of somebody wants it to be known. */
function thankful(decision: Decision, utterance: string): Decision {
  const isPraise = decision.dialog === 'feedback' && decision.detail === 'praise';
  if (isPraise && FEAR.test(utterance)) {
    return { ...decision, dialog: 'fallback', detail: 'unknown', topics: [] };
  }
  const isShort = utterance.split(/\s+/u).length <= LONGEST_THANKS;
  if (!isPraise || !isShort || !THANKS.test(utterance)) {
    return decision;
  }
  const { confidence } = decision;
  return { dialog: 'smalltalk', topics: [{ id: 'smalltalk.thanks', confidence }], confidence };
}

const LONGEST_THANKS = 7;
const FEAR =
  /\b(spaventat\w+|impaurit\w+|terrorizzat\w+|agitat\w+|preoccupat\w+|scared|frightened|terrified|worried)\b/iu;
const THANKS = /\b(grazie|ringrazi\w*|thanks|thank you|cheers)\b|🙏/iu;

/** Carers who speak of children and families look for work, not for help. */
const SEEKS_WORK =
  /\b(cerco (lavoro|famiglia|impiego|occupazione)|mi occupo di|looking for (work|a job|a family))\b/iu;

/** What sounds like danger and is not, by the words around it, is read again without the intents of danger. */
export function harmless(reading: Reading, { utterance, knowledge, locale }: Sensed): Reading {
  const isHarmless =
    isSaying(utterance, knowledge) || SEEKS_WORK.test(utterance) || namesNoTrouble(utterance, locale);
  if (!isHarmless) {
    return reading;
  }
  return { ...reading, matches: reading.matches.filter(({ id }) => !id.startsWith('safety.')) };
}

/** A long message has many words that agree by chance: it must be surer to be answered. */
function careful(decision: Decision, utterance: string): Decision {
  const isDoubtful = utterance.length > LONG && decision.confidence < LIKELY;
  return decision.dialog === 'answer' && isDoubtful
    ? { ...decision, dialog: 'clarify', topics: decision.topics.slice(0, 3) }
    : decision;
}
