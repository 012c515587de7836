import type { Knowledge } from '../knowledge/knowledge.ts';
import type { LocateResult } from '../knowledge/places/gazetteer.ts';
import type { Locale } from '../knowledge/schema/locale.ts';
import { splitClauses } from '../knowledge/search/clauses.ts';
import type { Match, Reading } from '../knowledge/search/search.ts';
import type { Memory } from './dialog.ts';
import { readCallQuestion } from './recognition/call-question.ts';
import { commandIn } from './recognition/commands.ts';
import { dangerIn, isSaying, withoutSaying } from './recognition/danger.ts';
import { decide, type Decision } from './recognition/decide.ts';
import { entitiesIn } from './recognition/entities.ts';
import { aboutLastAnswer, followUp } from './recognition/follow-up.ts';
import { isInjection, isMashing, wordless } from './recognition/junk.ts';
import { languageRequest } from './recognition/language.ts';
import { offeredValue, topicOfButton } from './recognition/offered.ts';
import { asksForPerson, asksToErase, asksForCopy, offeredButton } from './recognition/requests.ts';
import { outOfScope } from './recognition/scope.ts';
import { createSenses, type Senses } from './recognition/senses.ts';
import { isBarePlace, isUnknownPostcode, wantsPlace } from './recognition/where.ts';
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

interface Sensed extends Heard {
  readonly senses: Senses;
}

const NOWHERE: LocateResult = { found: 'none' };
const SURE = 0.95;

/** What a citizen wants: sure words first, then what the last answer makes of it, then what the engine has learnt. */
export function understand(heard: Heard): Understood {
  const offered = offeredValue(heard.utterance, heard.memory) ?? heard.utterance;
  const senses = createSenses(heard.knowledge, heard.locale, heard.now);
  const said: Sensed = { ...heard, utterance: offered, senses };
  const entities = entitiesIn(offered);
  return (
    bySureWords(said, entities) ??
    byForeignWords(said, entities) ??
    byLastAnswer(said, entities) ??
    byOtherOffices(said, entities) ??
    byEngine({ ...said, utterance: withoutSaying(offered) }, entities)
  );
}

function bySureWords(heard: Sensed, entities: Entities): Understood | undefined {
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
function byForeignWords(heard: Sensed, entities: Entities): Understood | undefined {
  if (!isForeign(heard.memory.language)) {
    return undefined;
  }
  const place = heard.senses.place(heard.utterance);
  const named = place.found === 'one' || place.found === 'several';
  return named
    ? { ...certain(heard, entities, { dialog: 'places', topic: 'wemi.spaces.nearest' }), place }
    : certain(heard, entities, { dialog: 'language', detail: 'foreign', topic: 'lang.request' });
}

function byLastAnswer(heard: Sensed, entities: Entities): Understood | undefined {
  const { utterance, memory } = heard;
  const again = aboutLastAnswer(utterance);
  if (again && (memory.lastTopics?.length ?? 0) > 0) {
    return certain(heard, entities, { dialog: 'smalltalk', detail: again, topic: 'smalltalk.repeat' });
  }
  const reading = heard.senses.read(utterance);
  if (reading.exact && !/^(e|ma|and|but)\b/iu.test(utterance)) {
    return undefined;
  }
  const topic = followUp(utterance, { lastTopics: memory.lastTopics ?? [], areas: entities.areas });
  if (topic === undefined) {
    return isHourAlone(heard)
      ? {
          ...certain(heard, entities, { dialog: 'calls', topic: 'call.deadline' }),
          dates: heard.senses.dates(utterance),
        }
      : undefined;
  }
  if (topic === 'call.deadline' || topic === 'call.questions-window') {
    return {
      ...certain(heard, entities, { dialog: 'calls', topic }),
      dates: heard.senses.dates(heard.utterance),
    };
  }
  if (topic === 'wemi.spaces.nearest' || topic === 'csrc.places') {
    return {
      ...certain(heard, entities, { dialog: 'places', topic }),
      place: heard.senses.place(heard.utterance),
    };
  }
  return certain(heard, entities, { dialog: 'answer', topic });
}

/** "E alle 13?", "what about Monday?" after an answer on the dates. */
function isHourAlone({ utterance, memory, senses }: Sensed): boolean {
  const isAfterDates = memory.lastTopics?.some((topic) => CALL_DATES.has(topic)) === true;
  return isAfterDates && utterance.split(/\s+/u).length <= FEW_WORDS && senses.dates(utterance).length > 0;
}

const FEW_WORDS = 6;

const SURELY_OURS = 0.5;

function byOtherOffices(heard: Sensed, entities: Entities): Understood | undefined {
  const call = currentCall(heard.knowledge);
  const years = call ? [Number(call.approval.date.slice(0, 4)), Number(call.closesAt.slice(0, 4))] : [];
  const detail = outOfScope(heard.utterance, { years });
  const [best] = heard.senses.read(heard.utterance).matches;
  // "Lo spazio più vicino al museo" names a museum only to say where.
  const isOurs = best?.id.startsWith('wemi.') === true && best.confidence >= SURELY_OURS;
  return isOurs || !detail
    ? undefined
    : certain(heard, entities, { dialog: 'fallback', detail, topic: 'out-of-scope' });
}

/** The whole message, or the clauses of it that ask something: an old person's story, two questions at once. */
function byEngine(heard: Sensed, entities: Entities): Understood {
  const { utterance, knowledge, locale, senses } = heard;
  const whole = readOne(heard, entities);
  const parts = splitClauses(utterance, locale, knowledge.vocabulary[locale].fillers);
  if (parts.length === 0 || (parts.length === 1 && parts[0] === utterance.trim())) {
    return whole;
  }
  const place = senses.place(utterance);
  const answers = parts
    .map((part) => readOne({ ...heard, utterance: part }, entitiesIn(part)))
    .filter((part) => ANSWERING.has(part.dialog))
    // "Il più vicino? Sto in corso Lodi 70": the place may stand in another sentence than the question.
    .map((part) => (part.dialog === 'places' && part.place.found === 'none' ? { ...part, place } : part));
  const [first, second] = distinctTopics(answers);
  const isSmalltalk = whole.dialog === 'smalltalk' && (first?.confidence ?? 0) < MORE_THAN_SMALLTALK;
  if (!first || isSmalltalk) {
    return whole;
  }
  if (second) {
    return { ...first, entities, also: second };
  }
  const isBetter =
    !ANSWERING.has(whole.dialog) || (utterance.length > LONG && first.confidence > whole.confidence);
  return isBetter ? { ...first, entities } : whole;
}

/** A greeting that goes on is a question only when it clearly is one. */
const MORE_THAN_SMALLTALK = 0.7;

/** Longer messages tell a story around the question. */
const LONG = 160;

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

function readOne(heard: Sensed, entities: Entities): Understood {
  const { utterance, knowledge, locale } = heard;
  const reading = harmless(heard.senses.read(utterance), utterance);
  const decision = careful(decide(reading, knowledge, locale), utterance);
  const place = heard.senses.place(heard.utterance);
  const base = { utterance, entities, dates: [], place };
  if (decision.dialog === 'safety') {
    return { ...base, ...decision, isUrgent: true };
  }
  const byEntity = entityTopic(heard, { entities, decision, reading });
  if (byEntity) {
    const dates = byEntity.dialog === 'calls' ? heard.senses.dates(utterance) : [];
    return { ...base, dates, ...byEntity };
  }
  if (wantsDates(heard, { decision, reading })) {
    const topics = reading.matches.length > 0 ? reading.matches : [{ id: 'call.deadline', confidence: SURE }];
    const dates = heard.senses.dates(utterance);
    return { ...base, dates, dialog: 'calls', topics, confidence: Math.max(decision.confidence, DATED) };
  }
  if (isBarePlace(utterance, place) || isUnknownPostcode(utterance, place)) {
    return { ...base, dialog: 'places', topics: [], confidence: DATED };
  }
  if (wantsPlace({ utterance, place, reading, decision })) {
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

/** Carers who speak of children and families look for work, not for help. */
const SEEKS_WORK =
  /\b(cerco (lavoro|famiglia|impiego|occupazione)|mi occupo di|looking for (work|a job|a family))\b/iu;

/** What sounds like danger and is not, by the words around it, is read again without the intents of danger. */
function harmless(reading: Reading, utterance: string): Reading {
  if (!isSaying(utterance) && !SEEKS_WORK.test(utterance)) {
    return reading;
  }
  return { ...reading, matches: reading.matches.filter(({ id }) => !id.startsWith('safety.')) };
}

/** A long message has many words that agree by chance: it must be surer to be answered. */
function careful(decision: Decision, utterance: string): Decision {
  const isDoubtful = utterance.length > LONG && decision.confidence < SURE_WHEN_LONG;
  return decision.dialog === 'answer' && isDoubtful
    ? { ...decision, dialog: 'clarify', topics: decision.topics.slice(0, 3) }
    : decision;
}

const SURE_WHEN_LONG = 0.5;

interface ReadEntities {
  readonly entities: Entities;
  readonly decision: Decision;
  readonly reading: Reading;
}

/** What is named decides where the engine only guesses: an area, an address to send to, a way of sending. */
function entityTopic(heard: Sensed, { entities, decision, reading }: ReadEntities): Decision | undefined {
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
  const isUntilWhen = UNTIL_WHEN.test(heard.utterance) && !ASKS_QUESTIONS.test(heard.utterance);
  const isOtherDate = best?.id === 'call.questions-window' && !ASKS_QUESTIONS.test(heard.utterance);
  if (call && (DEADLINE_ALONE.test(heard.utterance) || isUntilWhen || isOtherDate)) {
    return { dialog: 'calls', topics: [{ id: 'call.deadline', confidence: SURE }], confidence: SURE };
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

/** Until when one may send something, or ask something: two dates of one call. */
const UNTIL_WHEN =
  /\b(fin[oa]? ?a?|entro|per) (quando|che (giorno|ora|data)|quale (giorno|ora|data))\b.*\b(mand|invi|spedi|consegn|present|partecip|candid|iscriv\w* al bando|far domanda|fare domanda)|\b(by|until) (when|what (time|date)|which day)\b.*\b(send|submit|apply|hand in)/iu;
const ASKS_QUESTIONS =
  /chiariment|quesit|domande|domandare|informazion|faq|chied|rispost|clarif|question|\bask/iu;

/** So short that only the context of this desk says what closes. */
const DEADLINE_ALONE =
  /^\W*((e |ma |scusi |ciao )?(quando|a che ora|entro quando|che giorno|fino a quando) (scade|chiude|scadono)|(la |qual [eè] la )?scadenza|(the )?deadline|when('s| is) (the )?deadline|when does it (close|end)|when is it due)( (il|del|dell['’]) ?(bando|avviso)| the call)?\W*$/iu;

function namesOtherWay(utterance: string): boolean {
  return /\b(form|modulo online|portale|piattaforma|sintel|sito|regione|raccomandata|a mano|di persona|fax|posta (ordinaria|normale)|e?-?mail (normale|ordinaria|semplice)|spid|by (post|hand|regular mail)|ordinary e-?mail|normal e-?mail|portal|online form)\b/iu.test(
    utterance,
  );
}

const CALL_DATES = new Set(['call.deadline', 'call.status', 'call.questions-window']);
const CERTAINLY_ANOTHER = 0.4;

interface Dated {
  readonly decision: Decision;
  readonly reading: Reading;
}

/** True when the answer is to be reckoned from the dates of the call, not read out of an article. */
function wantsDates(heard: Sensed, { decision, reading }: Dated): boolean {
  const [best] = reading.matches;
  const isPlainlyTime = PLAINLY_TIME.test(heard.utterance) && !isSurelyElse(best);
  if (!isPlainlyTime && isAboutElse(heard, reading)) {
    return false;
  }
  const hasDate = heard.senses
    .dates(heard.utterance)
    .some(({ type }) => type !== 'duration' && type !== 'set');
  const question = readCallQuestion(heard.utterance, hasDate);
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

/** Asks by itself whether there is time. */
const PLAINLY_TIME =
  /\b(in tempo|tempo (mi|ci) (resta|rimane)|ancora (possibile|in tempo|tempo)|(posso|possiamo|si pu[oò]) (gi[aà]|ancora) (mandar|inviar|presentar|partecipar|spedir|consegnar|candidar|far)\w*|deadline (already )?passed|has the deadline|still (time|apply|submit|send|in time|possible)|too late to (apply|submit|send|ask)|troppo tardi per)/iu;

function isSurelyElse(best: Match | undefined): boolean {
  return best !== undefined && !best.id.startsWith('call.') && best.confidence >= 0.5;
}

const SPEAKS_OF_TIME =
  /\b(ancora|in tempo|tardi|termine|deadline|passed|scad\w*|chius\w*|apert\w*|giorn\w*|or[ae]|quand\w*|gi[aà]|already|yet|still|in time|late|closed?|open|days?|time|expired?)\b/iu;

/** Topics near enough to the dates for a date in the question to decide. */
const SENDING = new Set(['call.how-to-apply', 'call.pec-address', 'call.extension']);

/** A date in a message about something else decides nothing. */
function isAboutElse({ utterance, knowledge }: Sensed, { matches }: Reading): boolean {
  const [best] = matches;
  if (!best || SENDING.has(best.id) || CALL_DATES.has(best.id)) {
    return false;
  }
  const isElsewhere = !best.id.startsWith('call.') && !speaksOfSending(utterance);
  return best.confidence >= (isElsewhere ? knowledge.policy.default.clarify : CERTAINLY_ANOTHER);
}

function speaksOfSending(utterance: string): boolean {
  return /\b(mand|invi|spedi|consegn|present|trasmett|partecip|candid|pec\b|domanda|scad|termine|submit|send|apply|application|deadline|chiarimenti|quesiti|clarification)/iu.test(
    utterance,
  );
}

interface Sure {
  readonly dialog: string;
  readonly topic: string;
  readonly detail?: string;
  readonly isUrgent?: boolean;
}

function certain(heard: Sensed, entities: Entities, { dialog, topic, detail, isUrgent }: Sure): Understood {
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
