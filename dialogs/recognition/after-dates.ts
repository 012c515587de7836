import { currentCall } from '../../knowledge/deadlines/current-call.ts';
import { callMoments } from '../../knowledge/deadlines/moment.ts';
import { plain } from '../texts/say.ts';
import { LENGTH_WORDS, PARTS_OF_DAY } from './call-length-words.ts';
import { CALL_WORDS } from './call-words.ts';
import { isAfterQuestions } from './follow-up.ts';
import { FOLLOW_UP_WORDS } from './follow-up-words.ts';
import type { Sensed, Sure } from './heard.ts';
import { shiftedMoment } from './shifted.ts';
import { TIME_WORDS } from './time-words.ts';
import { CALL_DATES } from './wants-dates.ts';

/** What a short message asks of the dates that were last told: each knows one way to go on, or says nothing. */
export const AFTER_DATES: readonly ((heard: Sensed) => Sure | undefined)[] = [
  countingDays,
  untilWhen,
  shiftedThen,
  sendingThen,
  ifItGoesThen,
  sinceThen,
  inAnotherUnit,
  officeOfCall,
];

function countingDays(heard: Sensed): Sure | undefined {
  const said = plain(heard.utterance);
  const isOfWeekend = FOLLOW_UP_WORDS.weekendCounts.test(said) && !isAfterElse(heard);
  const isAsked = isOfWeekend || (FOLLOW_UP_WORDS.countsDays.test(said) && isOfQuestions(heard));
  return isAsked ? { dialog: 'answer', topic: 'call.questions-window' } : undefined;
}

function isAfterElse({ memory }: Sensed): boolean {
  return memory.lastTopics?.[0]?.startsWith('call.') === false;
}

function untilWhen(heard: Sensed): Sure | undefined {
  const isAsked = FOLLOW_UP_WORDS.untilWhen.test(plain(heard.utterance)) && isOfQuestions(heard);
  return isAsked ? { dialog: 'calls', topic: 'call.questions-window' } : undefined;
}

/** "And an hour later?", "il giorno prima?" */
function shiftedThen(heard: Sensed): Sure | undefined {
  const { utterance, memory, knowledge } = heard;
  const call = currentCall(knowledge);
  const isToCount = memory.lastMoment !== undefined || (isAfterDates(heard) && !isOfQuestions(heard));
  if (!call || !isToCount || shiftedMoment(utterance, memory, call) === undefined) {
    return undefined;
  }
  return { dialog: 'calls', detail: 'shifted', topic: topicOf(heard) };
}

/** "So if I write on Thursday morning we are fine?", "on which weekday is that?" after the dates for questions. */
function sendingThen(heard: Sensed): Sure | undefined {
  const { utterance, senses } = heard;
  const said = plain(utterance);
  const isShort = said.split(' ').length <= MANY_WORDS;
  if (!isShort || TIME_WORDS.toDesk.test(said) || !isOfQuestions(heard)) {
    return undefined;
  }
  if (FOLLOW_UP_WORDS.sendsLateQuestion.test(said)) {
    return { dialog: 'calls', topic: 'call.questions-window' };
  }
  const hasDay = senses.dates(utterance).some(({ type }) => type !== 'duration' && type !== 'set');
  const isAsked = hasDay ? FOLLOW_UP_WORDS.sendsThem.test(said) : CALL_WORDS.weekday.test(said);
  return isAsked ? { dialog: 'calls', topic: 'call.questions-window' } : undefined;
}

/** "And if it only goes at three?", "is it still open?" after the deadline. */
function ifItGoesThen(heard: Sensed): Sure | undefined {
  const { utterance, senses } = heard;
  const said = plain(utterance);
  const isShort = said.split(' ').length <= MANY_WORDS;
  const isAsked =
    FOLLOW_UP_WORDS.stillOpen.test(said) ||
    (FOLLOW_UP_WORDS.ifItGoes.test(said) &&
      (senses.dates(utterance).length > 0 || PARTS_OF_DAY.some(([, part]) => part.test(said))));
  return isShort && isAsked && isAfterDates(heard) ? { dialog: 'calls', topic: topicOf(heard) } : undefined;
}

/** "And how many days ago was that?", "what year was that?" after an answer on the dates. */
function sinceThen(heard: Sensed): Sure | undefined {
  const said = plain(heard.utterance);
  const isOfYear = FOLLOW_UP_WORDS.whatYear.test(said) && !FOLLOW_UP_WORDS.ofProject.test(said);
  const isAsked = LENGTH_WORDS.since.test(said) || isOfYear;
  if (!isAsked || said.split(' ').length > MANY_WORDS || !isAfterDates(heard)) {
    return undefined;
  }
  return { dialog: 'calls', topic: topicOf(heard) };
}

/** "And in minutes?", "how many weeks is that?" after how much time is left, or has gone by. */
function inAnotherUnit(heard: Sensed): Sure | undefined {
  if (!FOLLOW_UP_WORDS.inUnit.test(plain(heard.utterance)) || !isAfterDates(heard)) {
    return undefined;
  }
  return { dialog: 'calls', detail: 'in-unit', topic: topicOf(heard) };
}

/** "Is the office open tomorrow?", after an answer on the call, is of the one that takes applications. */
function officeOfCall({ utterance, memory }: Sensed): Sure | undefined {
  const [last = ''] = memory.lastTopics ?? [];
  const said = plain(utterance);
  const isAsked =
    (last.startsWith('call.') && FOLLOW_UP_WORDS.officeOpen.test(said)) ||
    (last === CONTACTS && FOLLOW_UP_WORDS.theyOpen.test(said));
  return isAsked ? { dialog: 'answer', topic: CONTACTS } : undefined;
}

const CONTACTS = 'call.contacts';

/** Which of the two limits is spoken of. */
function topicOf(heard: Sensed): string {
  return isOfQuestions(heard) ? 'call.questions-window' : 'call.deadline';
}

/** The dates of the call were told last. */
export function isAfterDates({ memory }: Pick<Sensed, 'memory'>): boolean {
  return memory.lastTopics?.some((topic) => CALL_DATES.has(topic)) === true;
}

/** After an answer on when questions may be sent, who names no application asks of these. */
export function isOfQuestions(heard: Sensed): boolean {
  const { utterance, memory } = heard;
  return (
    isAfterQuestions(memory) &&
    !FOLLOW_UP_WORDS.namesApplication.test(plain(utterance)) &&
    !namesClosingDay(heard)
  );
}

/** "So the 22nd is the last day?" is of the day on which applications close, unless somebody writes on it. */
function namesClosingDay({ utterance, knowledge, senses }: Sensed): boolean {
  const call = currentCall(knowledge);
  const closing = call && callMoments(call).closesAt.toPlainDate().toString();
  const said = plain(utterance);
  return (
    closing !== undefined &&
    (CALL_WORDS.deadline.test(said) || FOLLOW_UP_WORDS.noonOrMidnight.test(said)) &&
    !FOLLOW_UP_WORDS.writes.test(said) &&
    senses
      .dates(utterance)
      .some(({ values }) => values.some(({ value }) => value?.startsWith(closing) === true))
  );
}

/** "E alle 13?", "what about Monday?" after an answer on the dates. */
export function isHourAlone(heard: Sensed): boolean {
  const { utterance, senses } = heard;
  const asksMore = TIME_WORDS.condition.test(plain(utterance));
  if (!isAfterDates(heard) || asksMore || utterance.split(/\s+/u).length > MANY_WORDS) {
    return false;
  }
  const dates = senses.dates(utterance);
  const beside = dates.reduce((rest, { text }) => rest.replace(text, ' '), utterance);
  const isAllOfIt = /^(?:e|ma|and|but|what about|how about)(?: (?:se|il|on|at|the|for|per))?$/u.test(
    plain(beside),
  );
  return dates.length > 0 && (isAllOfIt || utterance.split(/\s+/u).length <= FEW_WORDS);
}

const FEW_WORDS = 6;
const MANY_WORDS = 14;
