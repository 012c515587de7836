import type { DateMention } from '../knowledge/dates/recognise.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { LocateResult } from '../knowledge/places/gazetteer.ts';
import type { Locale } from '../knowledge/schema/locale.ts';
import type { Reading } from '../knowledge/search/search.ts';
import type { Memory } from './dialog.ts';
import { readCallQuestion } from './recognition/call-question.ts';
import { isLong, sentences } from './recognition/clauses.ts';
import { commandIn } from './recognition/commands.ts';
import { dangerIn, isSaying } from './recognition/danger.ts';
import { datesIn } from './recognition/date-hint.ts';
import { decide, type Decision } from './recognition/decide.ts';
import { entitiesIn } from './recognition/entities.ts';
import { aboutLastAnswer, followUp } from './recognition/follow-up.ts';
import { isInjection, isMashing, wordless } from './recognition/junk.ts';
import { languageRequest } from './recognition/language.ts';
import { offeredValue, topicOfButton } from './recognition/offered.ts';
import { asksForPerson, asksToErase, asksForCopy, offeredButton } from './recognition/requests.ts';
import { outOfScope } from './recognition/scope.ts';
import { isBarePlace, wantsPlace } from './recognition/where.ts';
import { currentCall } from './replies/article-reply.ts';
import { isForeign } from './texts/foreign.ts';
import type { Entities, Understood } from './understood.ts';

/** An utterance with all that it is read against. */
export interface Heard {
  readonly utterance: string;
  readonly locale: Locale;
  readonly memory: Memory;
  readonly knowledge: Knowledge;
  readonly now: Date;
}

const NOWHERE: LocateResult = { found: 'none' };
const SURE = 0.95;

/** What a citizen wants: sure words first, then what the last answer makes of it, then what the engine has learnt. */
export function understand(heard: Heard): Understood {
  const offered = offeredValue(heard.utterance, heard.memory) ?? heard.utterance;
  const said: Heard = { ...heard, utterance: offered };
  const entities = entitiesIn(offered);
  return (
    bySureWords(said, entities) ??
    byForeignWords(said, entities) ??
    byLastAnswer(said, entities) ??
    byOtherOffices(said, entities) ??
    byEngine(said, entities)
  );
}

function bySureWords(heard: Heard, entities: Entities): Understood | undefined {
  const { utterance, knowledge, locale } = heard;
  const command = commandIn(utterance);
  if (command) {
    return certain(heard, entities, { ...command, isUrgent: true });
  }
  const nothing = wordless(utterance);
  if (nothing) {
    return nothing === 'junk'
      ? certain(heard, entities, { dialog: 'fallback', detail: 'junk', topic: 'junk' })
      : certain(heard, entities, { dialog: 'feedback', detail: nothing, topic: 'feedback' });
  }
  const danger = dangerIn(utterance);
  if (danger) {
    const understood = certain(heard, entities, {
      dialog: 'safety',
      topic: 'safety.emergency',
      isUrgent: true,
    });
    return { ...understood, safety: danger.kind };
  }
  const button = offeredButton(utterance);
  if (button) {
    return certain(heard, entities, button);
  }
  if (asksForPerson(utterance)) {
    return certain(heard, entities, { dialog: 'handoff', topic: 'handoff.request', isUrgent: true });
  }
  const language = languageRequest(utterance);
  if (language) {
    return certain(heard, entities, {
      dialog: 'language',
      detail: language,
      topic: 'lang.request',
      isUrgent: true,
    });
  }
  const pressed = topicOfButton(utterance, knowledge, locale);
  if (pressed !== undefined) {
    return certain(heard, entities, { dialog: 'answer', topic: pressed });
  }
  if (asksToErase(utterance)) {
    return certain(heard, entities, {
      dialog: 'privacy',
      detail: 'erase',
      topic: 'privacy.delete',
      isUrgent: true,
    });
  }
  if (asksForCopy(utterance)) {
    return certain(heard, entities, { dialog: 'privacy', detail: 'export', topic: 'privacy.export' });
  }
  return isInjection(utterance)
    ? certain(heard, entities, { dialog: 'fallback', detail: 'injection', topic: 'junk' })
    : undefined;
}

/** In a language without articles: a place named is a place, all else is greeted with the offer of a person. */
function byForeignWords(heard: Heard, entities: Entities): Understood | undefined {
  if (!isForeign(heard.memory.language)) {
    return undefined;
  }
  const place = placeOf(heard);
  const named = place.found === 'one' || place.found === 'several';
  return named
    ? { ...certain(heard, entities, { dialog: 'places', topic: 'wemi.spaces.nearest' }), place }
    : certain(heard, entities, { dialog: 'language', detail: 'foreign', topic: 'lang.request' });
}

function byLastAnswer(heard: Heard, entities: Entities): Understood | undefined {
  const { utterance, memory, knowledge } = heard;
  const again = aboutLastAnswer(utterance);
  if (again && (memory.lastTopics?.length ?? 0) > 0) {
    return certain(heard, entities, { dialog: 'smalltalk', detail: again, topic: 'smalltalk.repeat' });
  }
  const reading = knowledge.search.read(utterance, heard.locale);
  if (reading.exact && !/^(e|ma|and|but)\b/iu.test(utterance)) {
    return undefined;
  }
  const topic = followUp(utterance, { lastTopics: memory.lastTopics ?? [], areas: entities.areas });
  if (topic === undefined) {
    return undefined;
  }
  if (topic === 'call.deadline' || topic === 'call.questions-window') {
    return { ...certain(heard, entities, { dialog: 'calls', topic }), dates: datesOf(heard) };
  }
  if (topic === 'wemi.spaces.nearest' || topic === 'csrc.places') {
    return { ...certain(heard, entities, { dialog: 'places', topic }), place: placeOf(heard) };
  }
  return certain(heard, entities, { dialog: 'answer', topic });
}

function byOtherOffices(heard: Heard, entities: Entities): Understood | undefined {
  const call = currentCall(heard.knowledge);
  const years = call ? [Number(call.approval.date.slice(0, 4)), Number(call.closesAt.slice(0, 4))] : [];
  const detail = outOfScope(heard.utterance, { years });
  return detail && certain(heard, entities, { dialog: 'fallback', detail, topic: 'out-of-scope' });
}

function byEngine(heard: Heard, entities: Entities): Understood {
  const whole = readOne(heard, entities);
  const parts = sentences(heard.utterance);
  if (parts.length < 2) {
    return whole;
  }
  const answers = parts
    .map((utterance) => readOne({ ...heard, utterance }, entitiesIn(utterance)))
    .filter((part) => ANSWERING.has(part.dialog));
  const [first, ...others] = distinctTopics(answers);
  if (!first) {
    return whole;
  }
  const second = others[0];
  const isBetter =
    !ANSWERING.has(whole.dialog) || (isLong(heard.utterance) && first.confidence > whole.confidence);
  if (second) {
    return { ...first, entities, also: second };
  }
  return isBetter ? { ...first, entities } : whole;
}

const ANSWERING = new Set(['answer', 'calls', 'places']);

function distinctTopics(parts: readonly Understood[]): readonly Understood[] {
  const seen = new Set<string>();
  return parts.filter(({ topics }) => {
    const id = topics[0]?.id ?? '';
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  });
}

function readOne(heard: Heard, entities: Entities): Understood {
  const { utterance, knowledge, locale } = heard;
  const reading = knowledge.search.read(utterance, locale);
  const decision = decide(reading, knowledge, locale);
  const place = placeOf(heard);
  const dates = datesOf(heard);
  const base = { utterance, entities, dates, place };
  if (decision.dialog === 'safety' && !isSaying(utterance)) {
    return { ...base, ...decision, isUrgent: true };
  }
  const byEntity = entityTopic(heard, { entities, decision, reading });
  if (byEntity) {
    return { ...base, ...byEntity };
  }
  if (wantsDates(heard, { decision, reading, dates })) {
    const topics = reading.matches.length > 0 ? reading.matches : [{ id: 'call.deadline', confidence: SURE }];
    return { ...base, dialog: 'calls', topics, confidence: Math.max(decision.confidence, DATED) };
  }
  if (wantsPlace({ utterance, place, reading, decision }) || isBarePlace(utterance, place)) {
    return {
      ...base,
      dialog: 'places',
      topics: reading.matches,
      confidence: Math.max(decision.confidence, DATED),
    };
  }
  if (decision.dialog === 'fallback' && isMashing(utterance)) {
    return { ...base, ...decision, detail: 'junk' };
  }
  return { ...base, ...decision };
}

const DATED = 0.8;

interface ReadEntities {
  readonly entities: Entities;
  readonly decision: Decision;
  readonly reading: Reading;
}

/** What is named decides where the engine only guesses: an area, an address to send to, a way of sending. */
function entityTopic(heard: Heard, { entities, decision, reading }: ReadEntities): Decision | undefined {
  const [best] = decision.topics;
  const [area] = entities.areas;
  const call = currentCall(heard.knowledge);
  if (
    area !== undefined &&
    call &&
    (best === undefined || best.id.startsWith('call.area') || decision.dialog !== 'answer')
  ) {
    const id = call.areas.includes(area) && entities.areas.length === 1 ? `call.area${area}` : 'call.areas';
    return { dialog: 'answer', topics: [{ id, confidence: SURE }], confidence: SURE };
  }
  const [email] = entities.emails;
  if (
    email !== undefined &&
    call &&
    /@pec\.|pec@|comune\.milano/iu.test(email) &&
    !email.toLowerCase().startsWith('info.wemi')
  ) {
    return { dialog: 'answer', topics: [{ id: 'call.pec-address', confidence: SURE }], confidence: SURE };
  }
  const isAboutSending = best?.id === 'call.how-to-apply' && (best.confidence >= 0.3 || reading.exact);
  return isAboutSending && namesOtherWay(heard.utterance)
    ? { ...decision, dialog: 'answer', detail: 'other-form' }
    : undefined;
}

function namesOtherWay(utterance: string): boolean {
  return /\b(form|modulo online|portale|piattaforma|sintel|sito|regione|raccomandata|a mano|di persona|fax|posta (ordinaria|normale)|e?-?mail (normale|ordinaria|semplice)|spid|by (post|hand|regular mail)|ordinary e-?mail|normal e-?mail|portal|online form)\b/iu.test(
    utterance,
  );
}

const CALL_DATES = new Set(['call.deadline', 'call.status', 'call.questions-window']);
const CERTAINLY_ANOTHER = 0.75;

interface Dated {
  readonly decision: Decision;
  readonly reading: Reading;
  readonly dates: readonly DateMention[];
}

/** True when the answer is to be reckoned from the dates of the call, not read out of an article. */
function wantsDates(heard: Heard, { decision, reading, dates }: Dated): boolean {
  const [best] = reading.matches;
  const hasDate = dates.some(({ type }) => type !== 'duration' && type !== 'set');
  const question = readCallQuestion(heard.utterance, hasDate);
  const { clarify } = heard.knowledge.policy.default;
  if (best && CALL_DATES.has(best.id) && (decision.dialog === 'answer' || best.confidence >= clarify)) {
    return question.kind !== 'when' || decision.dialog === 'answer';
  }
  if (question.kind === 'when' || (best && best.confidence >= CERTAINLY_ANOTHER && !SENDING.has(best.id))) {
    return false;
  }
  const isRunnerUp = reading.matches
    .slice(0, 3)
    .some(({ id, confidence }) => CALL_DATES.has(id) && confidence >= clarify);
  const isFollowUp = heard.memory.lastTopics?.some((topic) => CALL_DATES.has(topic)) === true;
  return isRunnerUp || (hasDate && (isFollowUp || speaksOfSending(heard.utterance)));
}

/** Topics near enough to the dates for a date in the question to decide. */
const SENDING = new Set(['call.how-to-apply', 'call.pec-address', 'call.receipt', 'call.who-can-apply']);

function speaksOfSending(utterance: string): boolean {
  return /\b(mand|invi|spedi|consegn|present|trasmett|partecip|candid|pec\b|domanda|scad|termine|submit|send|apply|application|deadline|chiarimenti|quesiti|clarification)/iu.test(
    utterance,
  );
}

function placeOf({ utterance, locale, knowledge }: Heard): LocateResult {
  return knowledge.gazetteer.locate(utterance, locale);
}

function datesOf({ utterance, locale, now, knowledge }: Heard): readonly DateMention[] {
  return datesIn(utterance, locale, {
    now,
    timeZone: currentCall(knowledge)?.timeZone ?? knowledge.office.timeZone,
  });
}

interface Sure {
  readonly dialog: string;
  readonly topic: string;
  readonly detail?: string;
  readonly isUrgent?: boolean;
}

function certain(heard: Heard, entities: Entities, { dialog, topic, detail, isUrgent }: Sure): Understood {
  return {
    dialog,
    utterance: heard.utterance,
    topics: [{ id: topic, confidence: SURE }],
    confidence: SURE,
    entities,
    dates: [],
    place: NOWHERE,
    ...(detail === undefined ? {} : { detail }),
    ...(isUrgent === undefined ? {} : { isUrgent }),
  };
}
