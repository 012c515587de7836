import { isOutside } from '../../knowledge/schema/article.ts';
import { currentCall } from '../../knowledge/deadlines/current-call.ts';
import { availability } from '../../knowledge/deadlines/availability.ts';
import { LIKELY } from './certainty.ts';
import { LONGEST_OF_DAY, officeDay } from './office-asked.ts';
import type { Memory } from '../dialog.ts';
import { plain } from '../texts/say.ts';
import type { Entities, Understood } from '../understood.ts';
import { dangerBefore } from './after-danger.ts';
import { AFTER_DATES, isHourAlone, isOfQuestions } from './after-dates.ts';
import { FILLER_WORDS } from './filler-words.ts';
import { aboutLastAnswer, followUp, plainlyOfLast } from './follow-up.ts';
import { FOLLOW_UP_WORDS } from './follow-up-words.ts';
import { certain, type Sensed, type Sure } from './heard.ts';
import { countedAlone } from './offered.ts';
import { ofPlacesShown, placesShown, topicOfPlace } from './place-asked.ts';
import { PLACE_ASKED_WORDS } from './place-asked-words.ts';
import { asksForNearest, groupNamed, groupOfTopic, namesOurPlaces } from './place-groups.ts';
import { outOfScope } from './scope.ts';
import { TIME_WORDS } from './time-words.ts';
import { CALL_DATES } from './wants-dates.ts';
import { WHERE_WORDS } from './where-words.ts';

/** What a short message means after what was last answered: "e a che ora?", "e per l'area 2?", "ripeti". */
export function byLastAnswer(heard: Sensed, entities: Entities): Understood | undefined {
  const sure =
    plainlyOfIt(heard) ??
    aboutTheAnswer(heard) ??
    (standsAlone(heard) ? undefined : goingOn(heard, entities));
  return sure && sensed(heard, entities, sure);
}

function plainlyOfIt({ utterance, memory, knowledge }: Sensed): Sure | undefined {
  const topic =
    placesShown(memory).length > 0 ? undefined : plainlyOfLast(utterance, memory.lastTopics ?? [], knowledge);
  return topic === undefined ? undefined : { dialog: dialogOf(topic, { knowledge }), topic };
}

/** The same of what the engine read and is not sure of: a menu after talk of the call is about the call. */
export function byLastAnswerUnsure(
  heard: Sensed,
  entities: Entities,
  understood: Understood,
): Understood | undefined {
  if (!isUnsure(understood, heard) || namesOurPlaces(plain(heard.utterance), heard.knowledge)) {
    return undefined;
  }
  const topic = topicMeant(heard, entities, { isUnsure: true });
  return topic === undefined ? undefined : sensed(heard, entities, { dialog: dialogOf(topic, heard), topic });
}

/** Asked back, taken for a complaint or not known; not what is surely none of ours. */
function isUnsure({ dialog, detail, topics, confidence }: Understood, { knowledge }: Sensed): boolean {
  const isElse = topics.some(({ id }) => isOutside(id)) && confidence >= LIKELY;
  return (
    (dialog === 'clarify' ||
      dialog === 'feedback' ||
      (dialog === 'fallback' && (detail ?? 'unknown') === 'unknown')) &&
    !isElse &&
    confidence < knowledge.policy.default.answer
  );
}

/** With the dates or the place that its dialog answers about. */
function sensed(heard: Sensed, entities: Entities, sure: Sure): Understood {
  const understood = certain(heard, entities, sure);
  switch (sure.dialog) {
    case 'calls':
      return { ...understood, dates: heard.senses.dates(heard.utterance) };
    case 'places':
      return { ...understood, place: heard.senses.place(heard.utterance) };
    default:
      return understood;
  }
}

/** In this order: the first that says something is right. */
const ABOUT_THE_ANSWER: readonly ((heard: Sensed) => Sure | undefined)[] = [
  saidAgain,
  whatNext,
  ofPlacesShown,
  ofPlacesInGeneral,
  oneOfSeveral,
  ofNothing,
  onAnotherDay,
  ofAnotherMunicipio,
  ...AFTER_DATES,
  afterElsewhere,
];

function aboutTheAnswer(heard: Sensed): Sure | undefined {
  for (const rule of ABOUT_THE_ANSWER) {
    const sure = rule(heard);
    // What comes next stands in an article that a body need not have.
    const isThere =
      sure?.dialog !== 'answer' || heard.knowledge.article(sure.topic, heard.locale) !== undefined;
    if (sure && isThere) {
      return sure;
    }
  }
  return undefined;
}

/** "Ripeti", "più semplice", "perché?" */
function saidAgain({ utterance, memory, knowledge }: Sensed): Sure | undefined {
  const detail = aboutLastAnswer(utterance, knowledge);
  const isAnswered = (memory.lastTopics?.length ?? 0) > 0 || (memory.lastReplies?.length ?? 0) > 0;
  if ((detail === 'whose-source' || detail === 'link') && !isOfSource(memory, detail)) {
    return undefined;
  }
  return detail && isAnswered ? { dialog: 'smalltalk', detail, topic: 'smalltalk.repeat' } : undefined;
}

/** "E allora?" after an answer wants the next step; where that was told already, something else is wrong. */
function whatNext(heard: Sensed): Sure | undefined {
  const { utterance, memory, now } = heard;
  if (!FILLER_WORDS.whatNext.test(plain(utterance)) || dangerBefore(memory, now) !== undefined) {
    return undefined;
  }
  const [last] = memory.lastTopics ?? [];
  const next = last === undefined ? undefined : nextStep(last, heard);
  if (next !== undefined && next !== last) {
    return { dialog: 'answer', topic: next };
  }
  const isFirst = (memory.lastReplies?.length ?? 0) === 0;
  return { dialog: 'smalltalk', topic: isFirst ? 'smalltalk.greet' : 'smalltalk.abuse' };
}

function nextStep(last: string, { knowledge, now }: Sensed): string | undefined {
  const call = currentCall(knowledge);
  const [family = ''] = last.split('.');
  const isTooLate =
    family === 'call' && call !== undefined && availability(call, now, knowledge.office).state === 'closed';
  return isTooLate ? 'call.extension' : knowledge.topics.nextSteps[family];
}

/**
 * "E la seconda?" of what was asked together; which is meant, where nothing can be counted. After the areas of the call it
 * is one of these, and after how to apply a step.
 */
function oneOfSeveral({ utterance, memory, knowledge }: Sensed): Sure | undefined {
  const at = countedAlone(utterance);
  const { lastTopics = [], counted = [] } = memory;
  if (at === undefined || lastTopics.some((topic) => COUNTS_ITS_OWN.test(topic))) {
    return undefined;
  }
  const topic = counted[at];
  if (topic !== undefined && topic.includes('.')) {
    return { dialog: dialogOf(topic, { knowledge }), topic };
  }
  return { dialog: 'fallback', detail: 'which-one', topic: 'junk' };
}

const COUNTS_ITS_OWN = /^call\.(?:area|how-to-apply)/u;

/** "Perché?", "e a che ora?" of somebody who has said nothing yet: of what, they are asked. */
function ofNothing({ utterance, memory }: Sensed): Sure | undefined {
  const { lastTopics = [], lastReplies = [], waiting } = memory;
  const isFirst =
    waiting === undefined &&
    lastTopics.length === 0 &&
    lastReplies.every(({ articles = [] }) => articles.every((id) => id.startsWith('smalltalk.')));
  return isFirst && FOLLOW_UP_WORDS.asksOfIt.test(plain(utterance))
    ? { dialog: 'fallback', detail: 'of-what', topic: 'junk' }
    : undefined;
}

/** "E il sabato?" after an answer on the centres, whose hours no article tells in general. */
function ofPlacesInGeneral(heard: Sensed): Sure | undefined {
  const { utterance, memory, knowledge, senses } = heard;
  const said = plain(utterance);
  const group = groupOfTopic(memory.lastTopics?.[0], knowledge);
  const isOfDay =
    group !== undefined &&
    group.general.hours === undefined &&
    placesShown(memory).length === 0 &&
    said.split(' ').length <= LONGEST_OF_DAY &&
    PLACE_ASKED_WORDS.hours.test(said) &&
    !PLACE_ASKED_WORDS.ofElse.test(said) &&
    !FOLLOW_UP_WORDS.ofSomebodyThere.test(said) &&
    senses.place(utterance).found === 'none' &&
    officeDay(heard) !== undefined;
  return isOfDay ? { dialog: 'places', topic: group.topic, detail: 'all' } : undefined;
}

/** "E a Natale?", "di domani" after the hours of the desk. */
function onAnotherDay({ utterance, memory, knowledge, locale, now }: Sensed): Sure | undefined {
  const [last = ''] = memory.lastTopics ?? [];
  const said = plain(utterance);
  const isOfDay =
    knowledge.topics.hours.includes(last) &&
    said.split(' ').length <= LONGEST_OF_DAY &&
    !FOLLOW_UP_WORDS.namesApplication.test(said) &&
    !FOLLOW_UP_WORDS.sendsThem.test(said) &&
    officeDay({ utterance, knowledge, locale, now }) !== undefined;
  return isOfDay ? { dialog: 'answer', topic: last } : undefined;
}

/** "E nel municipio 6?" after what came of the call in another one. */
function ofAnotherMunicipio({ utterance, memory, senses }: Sensed): Sure | undefined {
  const place = senses.place(utterance);
  const isAsked =
    memory.lastTopics?.[0] === OUTCOME &&
    FOLLOW_UP_WORDS.goesOn.test(plain(utterance)) &&
    utterance.split(/\s+/u).length <= FEW_WORDS &&
    place.found === 'one' &&
    place.spot.kind === 'municipio';
  return isAsked ? { dialog: 'answer', topic: OUTCOME } : undefined;
}

const OUTCOME = 'call.result';

/** There is a source to speak of; a link alone is asked of it once it has been. */
function isOfSource({ lastReplies = [] }: Memory, detail: 'whose-source' | 'link'): boolean {
  return lastReplies.some(
    ({ sources = [], articles = [] }) =>
      sources.length > 0 && (detail === 'whose-source' || articles.includes('smalltalk.repeat')),
  );
}

function afterElsewhere(heard: Sensed): Sure | undefined {
  const isAsked = FOLLOW_UP_WORDS.namesNothing.test(plain(heard.utterance)) && isAfterElsewhere(heard);
  return isAsked ? { dialog: 'fallback', detail: 'unknown', topic: 'out-of-kb' } : undefined;
}

/**
 * A question that an article answers word for word and that does not begin with "and"; "è" is no "e". "Quanto si paga?",
 * which names nothing, is of the centres after these.
 */
function standsAlone({ utterance, senses, memory }: Sensed): boolean {
  const isAfterServices = memory.lastTopics?.some((topic) => !topic.startsWith('call.')) === true;
  return (
    senses.read(utterance).exact &&
    !/^(e|ma|and|but)\b/iu.test(utterance) &&
    !(isAfterServices && FOLLOW_UP_WORDS.namesNothing.test(plain(utterance)))
  );
}

/** What the message is about in the light of the last answer, or what it names for a last question. */
function goingOn(heard: Sensed, entities: Entities): Sure | undefined {
  const isToDesk = TIME_WORDS.toDesk.test(plain(heard.utterance));
  const meant = topicMeant(heard, entities);
  // "Posso telefonarvi sabato?", after an answer on the call, asks nothing of its dates.
  const topic = isToDesk && meant !== undefined && CALL_DATES.has(meant) ? undefined : meant;
  if (topic !== undefined) {
    return { dialog: dialogOf(topic, heard), topic };
  }
  if (isFromElsewhere(heard)) {
    return { dialog: 'places', topic: heard.memory.lastTopics?.[0] ?? '' };
  }
  const spoken = isOfQuestions(heard) ? 'call.questions-window' : 'call.deadline';
  return isHourAlone(heard) && !isToDesk && !isElsewhere(heard)
    ? { dialog: 'calls', topic: spoken }
    : undefined;
}

/** "Is there a train strike tomorrow?" names a day, and is none of ours. */
function isElsewhere({ utterance, knowledge: { scope } }: Sensed): boolean {
  return outOfScope(utterance, { scope }) === 'out-of-scope';
}

function topicMeant(
  heard: Sensed,
  { areas }: Entities,
  { isUnsure: unsure }: { readonly isUnsure: boolean } = { isUnsure: false },
): string | undefined {
  const shown = heard.knowledge.places.find(({ id }) => id === placesShown(heard.memory)[0]);
  const lastTopics = shown ? [topicOfPlace(shown, heard.knowledge)] : (heard.memory.lastTopics ?? []);
  const areasOfCall = currentCall(heard.knowledge)?.areas ?? [];
  const isAfterCall = lastTopics[0]?.startsWith('call.') === true;
  // "Ma il bando è aperto?" after the centres has left them.
  if (!isAfterCall && FOLLOW_UP_WORDS.namesCall.test(plain(heard.utterance))) {
    return undefined;
  }
  const meant = followUp(
    heard.utterance,
    { lastTopics, areas, areasOfCall, isUnsure: unsure },
    heard.knowledge,
  );
  return meant === 'call.deadline' && isOfQuestions(heard) ? 'call.questions-window' : meant;
}

function dialogOf(topic: string, { knowledge }: Pick<Sensed, 'knowledge'>): string {
  if (topic === 'call.deadline' || topic === 'call.questions-window') {
    return 'calls';
  }
  return knowledge.placeGroups.some((group) => group.topic === topic) ? 'places' : 'answer';
}

/** What was asked last is none of ours, and was not answered. */
function isAfterElsewhere({ memory, senses }: Sensed): boolean {
  const [best] = memory.lastUtterance === undefined ? [] : senses.read(memory.lastUtterance).matches;
  const isAnswered = memory.lastReplies?.some(({ articles }) => (articles?.length ?? 0) > 0) === true;
  return !isAnswered && best !== undefined && isOutside(best.id) && best.confidence >= LIKELY;
}

/** "E se invece parto da Rogoredo?" after the nearest place: the same from there. */
function isFromElsewhere({ utterance, memory, knowledge, senses }: Sensed): boolean {
  const [last] = memory.lastTopics ?? [];
  const isOfSomebody =
    placesShown(memory).length > 0 &&
    WHERE_WORDS.theyLive.test(plain(utterance)) &&
    groupNamed(utterance, knowledge) === undefined;
  const place = senses.place(utterance);
  const isNamed = place.found !== 'none' || place.municipi !== undefined;
  return (
    (asksForNearest(last ?? '', knowledge) || isOfSomebody) &&
    /^(e|ma|no|o|and|but|or|what about|how about) /u.test(plain(utterance)) &&
    utterance.split(/\s+/u).length <= LONGEST_FROM &&
    isNamed
  );
}

const LONGEST_FROM = 9;
const FEW_WORDS = 6;
