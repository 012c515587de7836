import { isOutside } from '../../knowledge/schema/article.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Match, Reading } from '../../knowledge/search/search.ts';
import { plain } from '../texts/say.ts';
import { type CallQuestion, isGivenUp, readCallQuestion } from './call-question.ts';
import { BEYOND_DOUBT, LIKELY, PLAIN } from './certainty.ts';
import type { Decision } from './decide.ts';
import { foreignClock } from './foreign-clocks.ts';
import { mended } from './mended.ts';
import type { Sensed } from './heard.ts';
import { namesOurPlaces } from './place-groups.ts';
import { TIME_WORDS } from './time-words.ts';

/** Topics whose answers are reckoned. */
export const CALL_DATES = new Set(['call.deadline', 'call.status', 'call.questions-window']);
const LONGEST_QUESTION = 200;

export interface Dated {
  readonly decision: Decision;
  readonly reading: Reading;
}

/** All that a rule looks at. */
interface Asked extends Dated {
  readonly heard: Sensed;
  readonly best: Match | undefined;
  /** The utterance folded. */
  readonly said: string;
  readonly question: CallQuestion;
  readonly hasDate: boolean;
  /** Asks by itself whether there is time. */
  readonly isOfTime: boolean;
}

/** In this order: the first that knows is right. */
const RULES: readonly ((asked: Asked) => boolean | undefined)[] = [
  ofDeskOrReceipt,
  ofDaysBefore,
  ofApplyingAlready,
  ofLength,
  ofLengthToDeadline,
  ofDaysOfWeek,
  ofYear,
  ofWeekday,
  ofQuestionsMissed,
  ofBodySince,
  ofDaySent,
  ofDayToSend,
  ofDayToAsk,
  ofTimeAlone,
  ofElse,
  ofCallDates,
  ofWhen,
  ofTimeLeft,
];

/** True when the answer is to be reckoned from the dates of the call, not read out of an article. */
export function wantsDates(heard: Sensed, { decision, reading }: Dated): boolean {
  const { utterance } = heard;
  const asMended = mended(utterance, reading);
  const said = plain(utterance);
  const dates = heard.senses.dates(utterance);
  const hasDate = dates.some(({ type }) => type !== 'duration' && type !== 'set');
  const asked: Asked = {
    heard,
    decision,
    reading,
    best: reading.matches[0],
    said,
    hasDate,
    question: readCallQuestion(utterance, { hasMoment: hasDate, mended: asMended }),
    isOfTime: TIME_WORDS.plainlyTime.test(said) || TIME_WORDS.plainlyTime.test(plain(asMended)),
  };
  for (const rule of RULES) {
    const isWanted = rule(asked);
    if (isWanted !== undefined) {
      return isWanted;
    }
  }
  return isNearDates(asked);
}

/** "Are you open tomorrow?", "has it arrived?" ask of other things. */
function ofDeskOrReceipt({ said, heard, isOfTime }: Asked): boolean | undefined {
  return asksWhenOpen(said) || (asksWhetherArrived(heard.utterance) && !isOfTime) ? false : undefined;
}

/** "The questions close ten days before, right?": how many they are stands in the article. */
function ofDaysBefore({ said, best, heard }: Asked): boolean | undefined {
  const isOfQuestions = best?.id === 'call.questions-window' && TIME_WORDS.daysBefore.test(said);
  const isDayNamed = heard.senses.dates(heard.utterance).some(({ text }) => !/giorni|days/iu.test(text));
  return isOfQuestions && !isDayNamed ? false : undefined;
}

/** "Can organisations already apply?" asks when, whoever they are; "may I send it all the same?" asks nothing else. */
function ofApplyingAlready({ said, best }: Asked): boolean | undefined {
  const isOfApplying = TIME_WORDS.alreadyApplies.test(said) && best?.id.startsWith('call.') === true;
  return isOfApplying || TIME_WORDS.surelyTime.test(said) ? true : undefined;
}

/** "Do we still have a week?" */
function ofLength({ question, best }: Asked): boolean | undefined {
  return question.timeLeft && !isOfOthers(best) ? true : undefined;
}

/** "How many calendar days remain before the deadline?" */
function ofLengthToDeadline({ question, best, said }: Asked): boolean | undefined {
  const isOfLength = question.kind === 'time-left' || question.kind === 'time-since';
  const isToDeadline = isOfLength && TIME_WORDS.toDeadline.test(said);
  return (isToDeadline || question.kind === 'between') && !isOfOthers(best) ? true : undefined;
}

/** "How many weekends are left before applications close?" */
function ofDaysOfWeek({ question, best, said }: Asked): boolean | undefined {
  const isOfTime = TIME_WORDS.isLeft.test(said) || TIME_WORDS.sending.test(said);
  return question.kind === 'days-of-week' && isOfTime && !isOfOthers(best) ? true : undefined;
}

/** "Which year was the deadline of this notice?" */
function ofYear({ best, said }: Asked): boolean | undefined {
  return TIME_WORDS.yearOfDeadline.test(said) && !isOfOthers(best) ? true : undefined;
}

/** "Is next Monday a holiday?" */
function ofWeekday({ question, hasDate, best }: Asked): boolean | undefined {
  const isSurelyAnother = (best?.confidence ?? 0) >= LIKELY;
  return question.kind === 'weekday' && hasDate && !isSurelyAnother ? true : undefined;
}

/** "We never sent our questions: does that mean we cannot apply either?" */
function ofQuestionsMissed({ question, said }: Asked): boolean | undefined {
  return question.mentionsQuestions && isGivenUp(said) ? true : undefined;
}

/** "May a club apply that was founded in 2022?" */
function ofBodySince({ said, heard, isOfTime }: Asked): boolean | undefined {
  const isTheOnlyDate = heard.senses.dates(heard.utterance).length === 1;
  return isTheOnlyDate && !isOfTime && TIME_WORDS.bodySince.test(said) ? false : undefined;
}

/** "We sent it on Sunday, is it valid?" */
function ofDaySent({ question, hasDate, said, heard }: Asked): boolean | undefined {
  const isDated = hasDate || TIME_WORDS.justNow.test(said);
  return question.isPast && isDated && asksInTime(heard.utterance) ? true : undefined;
}

/** "May we send it on the 22nd?"; a city that is named for its clocks is no other city's matter. */
function ofDayToSend({ hasDate, said, best, heard }: Asked): boolean | undefined {
  const { body, office } = heard.knowledge;
  const isByAnotherClock = foreignClock(heard.utterance, { city: body.city, timeZone: office.timeZone });
  const isAsked =
    TIME_WORDS.maySend.test(said) && (isOfCall(best, heard.knowledge) || isByAnotherClock !== undefined);
  const isOfBody = TIME_WORDS.bodyMaySend.test(said) && !isOfArticle(best);
  return hasDate && (isAsked || (isOfBody && heard.utterance.length <= LONGEST_QUESTION)) ? true : undefined;
}

/** "Can I ask for information on Thursday?"; at a desk or by telephone is another matter. */
function ofDayToAsk({ hasDate, said, question, best, heard }: Asked): boolean | undefined {
  const isOfElse = best !== undefined && !best.id.startsWith('call.') && best.confidence >= LIKELY;
  if (!hasDate || question.about !== 'questions' || !TIME_WORDS.mayAsk.test(said)) {
    return undefined;
  }
  const isAtDesk = TIME_WORDS.byVoice.test(said) || namesOurPlaces(said, heard.knowledge);
  return isAtDesk ? false : isOfElse ? undefined : true;
}

/** "The accounts come back in two weeks: too late?": whatever it is, it must be ready for the call. */
function ofTimeAlone({ hasDate, best, heard, said }: Asked): boolean | undefined {
  const asked = heard.utterance
    .split(/[.,;:!?…]+/u)
    .map(plain)
    .findLast((clause) => clause !== '');
  const isOfThis = best === undefined || isOutside(best.id) || /^(?:call|terms)\./u.test(best.id);
  const isSent = speaksOfSending(heard.utterance) || TIME_WORDS.canOnly.test(said);
  if (hasDate && isOfThis && TIME_WORDS.closesOn.test(said)) {
    return true;
  }
  return hasDate && (isOfThis || isSent) && TIME_WORDS.timeAlone.test(asked ?? '') ? true : undefined;
}

/** Of what an article outside the call is surely about. */
function isOfArticle(best: Match | undefined): boolean {
  const isOfThis = best === undefined || best.id.startsWith('call.') || isOutside(best.id);
  return !isOfThis && best.confidence >= LIKELY;
}

/** Of the call, or of nothing that an article is about and that is sure. */
function isOfCall(best: Match | undefined, { articles }: Pick<Knowledge, 'articles'>): boolean {
  if (best === undefined || /^(?:call|terms)\./u.test(best.id)) {
    return best !== undefined;
  }
  return best.confidence < PLAIN && !articles.some(({ id }) => id === best.id);
}

function ofElse(asked: Asked): boolean | undefined {
  const { heard, best, reading } = asked;
  // The dates in a long story are those of the story.
  const isStory = heard.utterance.length > LONGEST_QUESTION && !(best && CALL_DATES.has(best.id));
  return isStory || (!isPlainlyTime(asked) && isAboutElse(heard, reading)) ? false : undefined;
}

function isPlainlyTime({ isOfTime, question, best, heard }: Asked): boolean {
  return (isOfTime || question.timeLeft !== undefined) && !isSurelyElse(best, heard.knowledge);
}

function ofCallDates({ best, decision, question, heard }: Asked): boolean | undefined {
  const { clarify } = heard.knowledge.policy.default;
  return best && CALL_DATES.has(best.id) && (decision.dialog === 'answer' || best.confidence >= clarify)
    ? question.kind !== 'when' || decision.dialog === 'answer'
    : undefined;
}

function ofWhen({ question }: Asked): boolean | undefined {
  return question.kind === 'when' ? false : undefined;
}

function ofTimeLeft(asked: Asked): boolean | undefined {
  const isLeft = asked.question.kind === 'time-left' && TIME_WORDS.isLeft.test(asked.said);
  return isLeft || isPlainlyTime(asked) ? true : undefined;
}

/** The dates of the call are among what may be meant, or a date is said after them, or beside sending something. */
function isNearDates({ heard, reading, hasDate, said }: Asked): boolean {
  const { clarify } = heard.knowledge.policy.default;
  const isRunnerUp = reading.matches
    .slice(0, 3)
    .some(({ id, confidence }) => CALL_DATES.has(id) && confidence >= clarify);
  const isAboutTime = hasDate || TIME_WORDS.speaksOfTime.test(said);
  const isFollowUp = heard.memory.lastTopics?.some((topic) => CALL_DATES.has(topic)) === true;
  return (isRunnerUp && isAboutTime) || (hasDate && (isFollowUp || speaksOfSending(heard.utterance)));
}

/** Asks about the desk, not about the call. */
function asksWhenOpen(said: string): boolean {
  return TIME_WORDS.deskOpen.test(said) && !TIME_WORDS.namesCall.test(said);
}

/** Asks the staff, whatever the day it was sent: "mandata due giorni fa, è arrivata?". */
function asksWhetherArrived(utterance: string): boolean {
  return questionsIn(utterance).some((asked) => TIME_WORDS.hasArrived.test(asked));
}

/** "Ho la ricevuta delle 11:58, vale?": whether it came is for the office to say, whether that hour is good is not. */
function asksInTime(utterance: string): boolean {
  return questionsIn(utterance).some((asked) => TIME_WORDS.isInTime.test(asked));
}

/** What stands before each question mark, folded; and what is a question without one, as "does that count". */
function questionsIn(utterance: string): readonly string[] {
  const parts = utterance.split('?').map(plain);
  const last = plain(utterance.split(/[.,;:!?]/u).at(-1) ?? '');
  return [...parts.slice(0, -1), ...(TIME_WORDS.isInverted.test(last) ? [last] : [])];
}

/** Only what is surely of another matter keeps "two weeks to go, correct?" from being about the call. */
function isOfOthers(best: Match | undefined): boolean {
  const isCall = best?.id.startsWith('call.') === true || best?.id.startsWith('smalltalk.') === true;
  return best !== undefined && !isCall && best.confidence >= BEYOND_DOUBT;
}

/** "Dopodomani alle nove ce la facciamo?" sounds like the hours of a desk; "is any other call open?" is not about this one. */
function isSurelyElse(best: Match | undefined, { topics }: Pick<Knowledge, 'topics'>): boolean {
  if (best === undefined || topics.hours.includes(best.id) || isOfDates(best)) {
    return false;
  }
  return best.confidence >= (best.id.startsWith('call.') ? BEYOND_DOUBT : LIKELY);
}

/** Topics near enough to the dates for a date in the question to decide. */
const SENDING = new Set([
  'call.how-to-apply',
  'call.pec-address',
  'call.pec-time',
  'call.pec-trouble',
  'call.extension',
]);

function isOfDates({ id }: Match): boolean {
  return SENDING.has(id) || CALL_DATES.has(id);
}

/** A date in a message about something else decides nothing. */
function isAboutElse({ utterance, knowledge }: Sensed, { matches }: Reading): boolean {
  const [best] = matches;
  if (best && knowledge.topics.hours.includes(best.id) && speaksOfSending(utterance)) {
    return false;
  }
  const isOfExtension = best?.id === 'call.extension' && best.confidence >= BEYOND_DOUBT;
  if (!best || (isOfDates(best) && !isOfExtension)) {
    return false;
  }
  if (isOutside(best.id)) {
    return best.confidence >= LIKELY || !speaksOfSending(utterance);
  }
  const isElsewhere = !best.id.startsWith('call.') && !speaksOfSending(utterance);
  return best.confidence >= (isElsewhere ? knowledge.policy.default.clarify : LIKELY);
}

function speaksOfSending(utterance: string): boolean {
  return TIME_WORDS.sending.test(plain(utterance));
}
