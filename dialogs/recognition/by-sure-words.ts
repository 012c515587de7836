import { isAfterDates } from './after-dates.ts';
import { currentCall } from '../../knowledge/deadlines/current-call.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Call } from '../../knowledge/schema/call.ts';
import type { Memory } from '../dialog.ts';
import { RATINGS } from '../texts/ratings.ts';
import { guestLanguage } from '../texts/guest-language.ts';
import { isText, plain } from '../texts/say.ts';
import type { Entities, Understood } from '../understood.ts';
import { dangerMeant } from './by-guest-words.ts';
import { PLAIN } from './certainty.ts';
import { commandIn } from './commands.ts';
import { dangerIn, isOnlyDenied } from './danger.ts';
import { FILLER_WORDS } from './filler-words.ts';
import { plainlyOfLast } from './follow-up.ts';
import { courtesyAlone } from './guest-courtesy.ts';
import { givesEmail, givesPhone, isContact, offersContact } from './contact.ts';
import { certain, type Sensed, type Sure } from './heard.ts';
import { isInjection, wordless } from './junk.ts';
import { tellsName, withoutPersonalData } from './personal-data.ts';
import { placesShown } from './place-asked.ts';
import { asksForDataOfficer, asksIfErased, keepsAll, wantsNoReader } from './privacy-asked.ts';
import { languageRequest, speaksAsked } from './language.ts';
import { isOffered, topicOfButton } from './offered.ts';
import { type CallYears, isOfOtherYear } from './other-year.ts';
import {
  asksForCopy,
  asksForPerson,
  asksToErase,
  isComplaint,
  isInsult,
  isThanks,
  offeredButton,
  wantsNoPerson,
} from './requests.ts';
import { REQUEST_WORDS } from './request-words.ts';
import { asksForCode, codeIn } from './return-code.ts';
import { outOfScope, tellsOfTheft } from './scope.ts';
import { aboutWaiting, leavesAsked } from './waiting.ts';

/** What words mean wherever they stand: commands, danger, a person, our own buttons. Danger goes before all but commands. */
export function bySureWords(heard: Sensed, entities: Entities): Understood | undefined {
  const danger = commandIn(heard.utterance) ? undefined : dangerIn(heard.utterance, heard.knowledge);
  const meant = danger && (dangerMeant(heard) ?? danger.kind);
  if (meant && meant !== 'none') {
    const sure: Sure = { dialog: 'safety', topic: 'safety.emergency', isUrgent: true };
    return { ...certain(heard, entities, sure), safety: meant };
  }
  const sure = sureWords(heard);
  return sure && certain(heard, entities, sure);
}

function sureWords({ utterance, knowledge, locale, memory }: Sensed): Sure | undefined {
  const command = commandIn(utterance);
  if (command) {
    return { ...command, isUrgent: true };
  }
  // Who writes Italian says "merci" as well; a guest's own courtesies are heard by byGuestWords.
  const courtesy = guestLanguage(memory, knowledge)
    ? undefined
    : courtesyAlone(utterance, knowledge.languages)?.courtesy;
  const nothing = courtesy ?? (givesPhone(utterance) ? undefined : wordless(utterance));
  if (nothing === 'thanks') {
    return { dialog: 'smalltalk', topic: 'smalltalk.thanks' };
  }
  if (nothing === 'greeting') {
    return { dialog: 'smalltalk', topic: 'smalltalk.greet' };
  }
  if (nothing) {
    return nothing === 'junk'
      ? { dialog: 'fallback', detail: 'junk', topic: 'junk' }
      : { dialog: 'feedback', detail: nothing, topic: 'feedback' };
  }
  const waiting = aboutTheWait({ utterance, memory, knowledge });
  if (waiting) {
    return { ...waiting, topic: 'handoff.request', isUrgent: true };
  }
  if (isOnlyDenied(utterance, knowledge)) {
    return { dialog: 'smalltalk', topic: 'smalltalk.deny' };
  }
  const button = offeredButton(utterance, knowledge);
  if (button) {
    return button;
  }
  if (wantsNoReader(utterance) || asksForDataOfficer(utterance)) {
    return { dialog: 'privacy', detail: 'info', topic: 'privacy.info', isUrgent: true };
  }
  if (asksIfErased(utterance, memory)) {
    return { dialog: 'privacy', detail: 'erased', topic: 'privacy.delete', isUrgent: true };
  }
  if (keepsAll(utterance) && (memory.waiting?.dialog === 'privacy' || asksToErase(utterance))) {
    return { dialog: 'privacy', detail: 'keep', topic: 'privacy.delete', isUrgent: true };
  }
  if (wantsNoPerson(utterance)) {
    return { dialog: 'handoff', detail: 'perhaps-leave', topic: 'handoff.request', isUrgent: true };
  }
  if (asksForPerson(utterance, knowledge)) {
    return { dialog: 'handoff', topic: 'handoff.request', isUrgent: true };
  }
  const language = speaksAsked(utterance) ?? languageRequest(utterance);
  if (language) {
    return { dialog: 'language', detail: language, topic: 'lang.request', isUrgent: true };
  }
  // "Orari?", "quanto costa", typed after places, are asked of these; so is "quando scade?" of a benefit.
  const hasOwn = plainlyOfLast(utterance, memory.lastTopics ?? [], knowledge) !== undefined;
  const isTyped = (placesShown(memory).length > 0 || hasOwn) && !isOffered(utterance, memory);
  const pressed = isTyped ? undefined : topicOfButton(utterance, knowledge, locale);
  if (pressed !== undefined) {
    return { dialog: 'answer', topic: pressed };
  }
  const isFirst = memory.waiting === undefined && memory.lastTopics === undefined;
  return isFirst && tellsName(utterance)
    ? { dialog: 'smalltalk', topic: 'smalltalk.greet' }
    : aboutOneself(utterance);
}

/** What somebody says around the queue: a code, an address they were asked for, to stay or to leave, how it was. */
function aboutTheWait({
  utterance,
  memory,
  knowledge,
}: Pick<Sensed, 'utterance' | 'memory' | 'knowledge'>): Pick<Sure, 'dialog' | 'detail'> | undefined {
  if (codeIn(utterance) !== undefined || asksForCode(utterance) || isText(utterance, 'button.code')) {
    return { dialog: 'return-code' };
  }
  if (givesContact(utterance, knowledge, memory)) {
    return { dialog: 'handoff', detail: 'contact' };
  }
  if (isText(utterance, ...RATINGS)) {
    return { dialog: 'satisfaction' };
  }
  const detail = leavesAsked(utterance, memory) ? 'leave' : aboutWaiting(utterance);
  return detail && { dialog: 'handoff', detail };
}

/** How they can be reached, said of themselves, or in answer to who asked or offered them a person. */
function givesContact(utterance: string, knowledge: Knowledge, memory: Memory): boolean {
  return (
    givesPhone(utterance) ||
    offersContact(utterance, knowledge) ||
    (memory.isContactAsked === true && isContact(utterance, knowledge)) ||
    (memory.waiting?.dialog === 'handoff' && givesEmail(utterance, knowledge))
  );
}

function aboutOneself(utterance: string): Sure | undefined {
  if (asksToErase(utterance)) {
    return { dialog: 'privacy', detail: 'erase', topic: 'privacy.delete', isUrgent: true };
  }
  if (asksForCopy(utterance)) {
    return { dialog: 'privacy', detail: 'export', topic: 'privacy.export' };
  }
  if (isComplaint(utterance)) {
    return { dialog: 'feedback', detail: 'complaint', topic: 'feedback' };
  }
  if (isThanks(utterance)) {
    return { dialog: 'smalltalk', topic: 'smalltalk.thanks' };
  }
  if (isInsult(utterance)) {
    return { dialog: 'smalltalk', topic: 'smalltalk.abuse' };
  }
  const said = plain(utterance);
  if (FILLER_WORDS.impatient.test(said)) {
    return { dialog: 'smalltalk', topic: 'smalltalk.abuse' };
  }
  if (FILLER_WORDS.apologises.test(said) && !utterance.includes('?')) {
    return { dialog: 'smalltalk', detail: 'smalltalk.sorry', topic: 'smalltalk.affirm' };
  }
  if (FILLER_WORDS.leavesIt.test(said)) {
    return { dialog: 'smalltalk', topic: 'smalltalk.deny' };
  }
  if (REQUEST_WORDS.sendIt.test(said) && !utterance.includes('@')) {
    return { dialog: 'smalltalk', detail: 'smalltalk.cannot-send', topic: 'smalltalk.capabilities' };
  }
  return isInjection(utterance) ? { dialog: 'fallback', detail: 'injection', topic: 'junk' } : undefined;
}

const LONGEST_NOTE = 140;
const LONGEST_THEFT = 10;

/** Other cities, offices and calls, by the words that name them. */
export function byOtherOffices(heard: Sensed, entities: Entities): Understood | undefined {
  if (heard.utterance.split(/\s+/u).length <= LONGEST_THEFT && tellsOfTheft(heard.utterance)) {
    return certain(heard, entities, { dialog: 'fallback', detail: 'out-of-scope', topic: 'out-of-scope' });
  }
  // A long letter names many things by the way.
  const detail =
    heard.utterance.length > LONGEST_NOTE
      ? undefined
      : outOfScope(withoutPersonalData(heard.utterance), heard.knowledge);
  const { exact, matches } = heard.senses.read(heard.utterance);
  const [best] = matches;
  // "Lo spazio più vicino al museo" names a museum only to say where.
  const isOurs =
    best !== undefined &&
    heard.knowledge.article(best.id, heard.locale) !== undefined &&
    (exact || (detail === 'out-of-scope' && best.confidence >= PLAIN));
  return isOurs || !detail
    ? undefined
    : certain(heard, entities, { dialog: 'fallback', detail, topic: 'out-of-scope' });
}

/** "La scadenza del 2025?": a call, or its deadline, of another year than ours. */
export function byOtherYear(heard: Sensed, entities: Entities): Understood | undefined {
  const { utterance, knowledge } = heard;
  const call = currentCall(knowledge);
  const said = plain(withoutPersonalData(utterance));
  const afterDates = isAfterDates(heard);
  if (!call || utterance.length > LONGEST_NOTE || !isOfOtherYear(said, yearsOf(call), { afterDates })) {
    return undefined;
  }
  const { exact, matches } = heard.senses.read(utterance);
  const [best] = matches;
  // "Misura sostegno, scadenza 2026" has dates of its own.
  const isOfElse = best !== undefined && !best.id.startsWith('call.') && best.confidence >= PLAIN;
  const isKnown = best !== undefined && knowledge.article(best.id, heard.locale) !== undefined;
  return isKnown && (exact || isOfElse)
    ? undefined
    : certain(heard, entities, { dialog: 'fallback', detail: 'other-year', topic: 'out-of-scope' });
}

function yearsOf({ approval, closesAt }: Call): CallYears {
  const deadline = Number(closesAt.slice(0, 4));
  return { call: [Number(approval.date.slice(0, 4)), deadline], deadline };
}
