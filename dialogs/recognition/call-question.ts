import { LENGTH_WORDS, PARTS_OF_DAY } from './call-length-words.ts';
import { CALL_WORDS, ONLY_SOUNDS_LIKE_WHICH } from './call-words.ts';
import { plain } from '../texts/say.ts';
import { dayFromLimit } from './day-from-limit.ts';
import { type DaysOfWeekAsked, daysOfWeekAsked } from './days-of-week.ts';
import { PEC_WORDS } from './pec-words.ts';
import { type TimeLeftAsked, timeLeftAsked } from './time-left.ts';
import { isTaggedDenial } from './yes-no.ts';

/** What a citizen wants to know about the dates of a call. */
export interface CallQuestion {
  readonly about: 'application' | 'questions';
  /**
   * `when`: the dates themselves; `time-left`, `time-since`, `between` (the two limits), `whole` (from its opening), `weekday`: a number, a day; `days-of-week`: how many weekends, the last Saturday;
   * `same`: have questions and applications one limit?; `both`: are both open, or closed, now?; `confirm`: is the deadline this?; `which`: is it this or that?;
   * `in-time`: does a moment, or now, fit?
   */
  readonly kind:
    | 'when'
    | 'time-left'
    | 'time-since'
    | 'between'
    | 'whole'
    | 'weekday'
    | 'days-of-week'
    | 'same'
    | 'both'
    | 'confirm'
    | 'which'
    | 'in-time';
  /** What the time left is to be counted in. */
  readonly unit: 'years' | 'months' | 'weeks' | 'days' | 'hours' | 'minutes';
  readonly daysOfWeek?: DaysOfWeekAsked;
  /** How much time is asked about, where that is the question. */
  readonly timeLeft?: TimeLeftAsked;
  /** "Is it too late?", "is it closed?": the yes and the no change places. */
  readonly isNegative: boolean;
  /** They did it already: "ho mandato la PEC il 20, va bene?" */
  readonly isPast: boolean;
  /** "Is it open?" rather than "am I in time?" */
  readonly asksState: boolean;
  /** A date or an hour was said. */
  readonly hasMoment: boolean;
  /** "May I send it late?" */
  readonly asksLate: boolean;
  /** "It closes on the 22nd, so am I still in time?" */
  readonly asksIfInTime: boolean;
  /** "Si poteva ancora mandare?": of a moment that is over it is asked how it was then. */
  readonly asksWhetherItWas: boolean;
  /** "The accountant opens at two, is the deadline before that?" */
  readonly asksIfBefore: boolean;
  /** The words it was read from: as they were written, or mended. */
  readonly words: string;
  /** Both the application and the questions are spoken of. */
  readonly mentionsQuestions: boolean;
  /** The hour they name is that at which the PEC arrived, or would. */
  readonly isOfArrival: boolean;
  /** "It did not leave on Sunday, I am sending it again now": now is the moment asked about. */
  readonly sendsNow: boolean;
  /** "Today after lunch", "the whole day": the hour from which a part of whatever day is named lasts, or to which. */
  readonly fromHour?: number;
}

const UNITS = ['years', 'months', 'weeks', 'hours', 'minutes'] as const;

/** What is said of a date or an hour elsewhere, and how the engine mended the words. */
interface Beside {
  readonly hasMoment: boolean;
  /** The utterance with its misspelt words mended; a word it does not know may be mended wrongly. */
  readonly mended?: string | undefined;
}

/** Reads the question itself; the moments it names are read elsewhere. */
export function readCallQuestion(utterance: string, { hasMoment, mended = utterance }: Beside): CallQuestion {
  const asWritten = readWords(utterance, hasMoment);
  if (mended === utterance) {
    return asWritten;
  }
  const asMended = readWords(mended, hasMoment);
  const isOfLength = asMended.kind === 'time-left' || asMended.kind === 'time-since';
  const isClearer =
    asWritten.kind === 'when' || isOfLength || (asMended.mentionsQuestions && !asWritten.mentionsQuestions);
  return isClearer ? asMended : asWritten;
}

function readWords(utterance: string, hasMoment: boolean): CallQuestion {
  const said = plain(utterance);
  const mentionsQuestions = CALL_WORDS.questions.test(said);
  const asksLate = utterance
    .split(/[.,;:!?…]+/u)
    .map(plain)
    .some(asksToSendLate);
  const timeLeft = timeLeftAsked(utterance, hasMoment);
  const daysOfWeek = daysOfWeekAsked(said);
  const kind = timeLeft ? 'time-left' : daysOfWeek ? 'days-of-week' : kindOf(said, hasMoment);
  return {
    about: kind !== 'both' && isAboutQuestions(besideDay(said)) ? 'questions' : 'application',
    kind,
    unit: unitOf(said),
    ...(timeLeft && { timeLeft }),
    ...(daysOfWeek && { daysOfWeek }),
    isNegative: asksTheContrary(utterance, asksLate) && !isTaggedDenial(utterance),
    isPast: CALL_WORDS.done.test(said),
    asksState: CALL_WORDS.state.test(said),
    hasMoment,
    asksLate,
    words: utterance,
    mentionsQuestions,
    isOfArrival: PEC_WORDS.arrives.test(said),
    sendsNow: CALL_WORDS.sendsNow.test(said),
    asksIfInTime: CALL_WORDS.asksIfInTime.test(said),
    asksIfBefore: CALL_WORDS.isBefore.test(said),
    asksWhetherItWas: CALL_WORDS.wasPossible.test(said),
    ...fromHour(said),
  };
}

/** "May I apply the day after the questions close?" asks of applying: that day is named by the questions. */
function besideDay(said: string): string {
  const rest = said.replace(dayFromLimit(said)?.words ?? '', ' ');
  return CALL_WORDS.theApplication.test(rest) || CALL_WORDS.applying.test(rest) ? rest : said;
}

/** "May we send it after the deadline?"; "sorry for being late, may we still?" does not ask that. */
function asksToSendLate(said: string): boolean {
  if (CALL_WORDS.soMuchLate.test(said)) {
    return true;
  }
  const isAsked = CALL_WORDS.sendsLate.test(said) || !CALL_WORDS.yet.test(said);
  const mayBe = CALL_WORDS.may.test(said) || CALL_WORDS.ifLate.test(said);
  return CALL_WORDS.late.test(said) && mayBe && isAsked;
}

/** "Quante settimane?", "ore residue?": what the time is to be counted in. */
function unitOf(said: string): CallQuestion['unit'] {
  return LENGTH_WORDS.left.test(said) || LENGTH_WORDS.since.test(said) ? unitNamed(said) : 'days';
}

export function unitNamed(said: string): CallQuestion['unit'] {
  return LENGTH_WORDS.days.test(said)
    ? 'days'
    : (UNITS.find((unit) => LENGTH_WORDS[unit].test(said)) ?? 'days');
}

function fromHour(said: string): Pick<CallQuestion, 'fromHour'> {
  const found = PARTS_OF_DAY.find(([, words]) => words.test(said));
  return found ? { fromHour: found[0] } : {};
}

/** "Ho mandato la PEC venerdì", "scadeva il 22?": of two Fridays the last one is meant. */
export function tellsOfThePast(utterance: string): boolean {
  const said = plain(utterance);
  return CALL_WORDS.done.test(said) || CALL_WORDS.wasSo.test(said);
}

/** Only "la domanda inviata il 20, vale?" tells it, which may be said of a day to come. */
export function mayTellOfThePast(utterance: string): boolean {
  return !tellsOfThePast(plain(utterance).replace(CALL_WORDS.whatIsSent, ' '));
}

/** "Is it too late?"; but in "is Sunday all right or is it closed?" and "closed, or do you still take it?" the other half counts. */
function asksTheContrary(whole: string, asksLate: boolean): boolean {
  const isOfLast = CALL_WORDS.butApplication.test(plain(whole));
  const utterance = askedIn(isOfLast ? (whole.split(BUT).at(-1) ?? whole) : whole);
  const isOver = (part: string) => saysItIsOver(part, asksLate);
  const parts = utterance.split(new RegExp(`[.,;:!?…]+|${BUT.source}`, 'u')).map(plain);
  const halves = plain(utterance).split(/\b(?:o|oppure|or)\b/u);
  if (![...parts, ...halves].some(isOver)) {
    return false;
  }
  const last = parts.findLast((part) => part !== '') ?? '';
  // "The office is closed on Friday, I send it on Sunday?"
  const sendsAtLast =
    parts.length > 1 && !isOver(last) && CALL_WORDS.sends.test(last) && !/^(?:se|if)\b/u.test(last);
  const isElsePossible = sendsAtLast || parts.some((part) => !isOver(part) && isPossible(part));
  const isOtherHalfDone = halves.length > 1 && halves.some((part) => !isOver(part) && mayBeDone(part));
  return !isElsePossible && !isOtherHalfDone;
}

const BUT = /\b(?:ma|però|but)\b/u;

/**
 * The sentences that ask, where there are such and they say more than "true?"; else all of them. After "the questions
 * ended? just tell me can I apply today" only that counts.
 */
function askedIn(utterance: string): string {
  const wanted = WANTS_TO_KNOW.exec(utterance)?.[0];
  if (wanted !== undefined) {
    return wanted;
  }
  const last = utterance.split('?').at(-1) ?? '';
  if (
    last !== utterance &&
    ASKS_AT_LAST.test(plain(last)) &&
    plain(last).split(' ').length >= SAYS_SOMETHING
  ) {
    return last;
  }
  const asked = utterance.match(/[^.;:!?…]+\?/gu)?.join(' ') ?? '';
  return plain(asked).split(' ').length >= SAYS_SOMETHING ? asked : utterance;
}

/** "…volevo capire se siamo fuori tempo", after a story without a point. */
const WANTS_TO_KNOW = /(?<=\b(?:vorre|voleva?|volevam)\p{L}* (?:capire|sapere|chiedere|chiedervi) )se .*$/isu;
const SAYS_SOMETHING = 4;
const ASKS_AT_LAST =
  /\b(?:can|may|could|am|are) (?:i|we)\b|\b(?:posso|possiamo|riesco|riusciamo|si puo|faccio|facciamo) (?:ancora |oggi |in tempo |domani |a )/u;

function saysItIsOver(said: string, asksLate: boolean): boolean {
  return (
    CALL_WORDS.tooLate.test(said) ||
    CALL_WORDS.givesUp.test(said) ||
    (CALL_WORDS.late.test(said) && !asksLate && !CALL_WORDS.still.test(said)) ||
    (CALL_WORDS.over.test(said) && !CALL_WORDS.still.test(said))
  );
}

function isPossible(said: string): boolean {
  return CALL_WORDS.still.test(said) || CALL_WORDS.isFine.test(said);
}

function mayBeDone(said: string): boolean {
  return CALL_WORDS.still.test(said) || CALL_WORDS.allRight.test(said);
}

/** "Missed the questions, may I still apply?" is about applying; "may I still ask something about the call?" is not. */
function isAboutQuestions(said: string): boolean {
  if (!CALL_WORDS.questions.test(said)) {
    return false;
  }
  if (CALL_WORDS.asksYou.test(said) || CALL_WORDS.questionsSent.test(said) || isUntilClosing(said)) {
    return true;
  }
  if (CALL_WORDS.butApplication.test(said)) {
    return false;
  }
  if (CALL_WORDS.applicationsClose.test(said) || isGivenUp(said)) {
    return false;
  }
  const tail = said
    .slice(Math.max(said.search(CALL_WORDS.questions), 0))
    .replace(CALL_WORDS.beforeApplying, ' ');
  if (CALL_WORDS.also.test(said) && CALL_WORDS.asWellAsQuestions.test(tail)) {
    return false;
  }
  const isOfApplying =
    CALL_WORDS.applying.test(tail) ||
    CALL_WORDS.applyingNotAsking.test(said.replace(CALL_WORDS.beforeApplying, ' '));
  return !(isOfApplying && CALL_WORDS.application.test(tail));
}

/** "May queries be submitted right up to the application deadline?" */
function isUntilClosing(said: string): boolean {
  const at = said.search(CALL_WORDS.untilClosing);
  const before = said.slice(0, Math.max(at, 0));
  return CALL_WORDS.questions.test(before) && !CALL_WORDS.asWellAsQuestions.test(before);
}

/** "The questions are over: must I give up the application too?" */
export function isGivenUp(said: string): boolean {
  const isOfApplication = CALL_WORDS.theApplication.test(said) || CALL_WORDS.applying.test(said);
  return CALL_WORDS.givesUp.test(said) && isOfApplication;
}

function kindOf(said: string, hasMoment: boolean): CallQuestion['kind'] {
  const sends = CALL_WORDS.sends.test(said.replace(CALL_WORDS.limitForSending, 'deadline'));
  if (CALL_WORDS.weekday.test(said) && !CALL_WORDS.atHour.test(said)) {
    return 'weekday';
  }
  if (LENGTH_WORDS.left.test(said) && LENGTH_WORDS.between.test(said)) {
    return 'between';
  }
  if (LENGTH_WORDS.whole.test(said) && !CALL_WORDS.questions.test(said)) {
    return 'whole';
  }
  if (LENGTH_WORDS.since.test(said)) {
    return 'time-since';
  }
  if (LENGTH_WORDS.left.test(said)) {
    return 'time-left';
  }
  if (!hasMoment && CALL_WORDS.bothOf.test(said) && !CALL_WORDS.which.test(said)) {
    return 'both';
  }
  if (CALL_WORDS.same.test(said) && CALL_WORDS.questions.test(said) && CALL_WORDS.applicationToo.test(said)) {
    return 'same';
  }
  if (CALL_WORDS.noonOrMidnight.test(said) && !sends) {
    return 'when';
  }
  if (isGivenUp(said) || (!hasMoment && CALL_WORDS.stillAtLast.test(said))) {
    return 'in-time';
  }
  const asksWhich = CALL_WORDS.which.test(said);
  if (hasMoment) {
    if (CALL_WORDS.supposes.test(said)) {
      return 'confirm';
    }
    const isOfTheLimit = CALL_WORDS.deadline.test(said);
    if (CALL_WORDS.thisOrThat.test(said) && isOfTheLimit && !sends) {
      return 'which';
    }
    if (CALL_WORDS.mustBy.test(said)) {
      return 'confirm';
    }
    const isAtItsHour = CALL_WORDS.hourOfLastDay.test(said);
    if (isOfTheLimit && !isAtItsHour && (!sends || CALL_WORDS.lastDay.test(said))) {
      return asksWhich ? 'when' : 'confirm';
    }
  }
  const asksWhether = CALL_WORDS.whether.test(said);
  const asksOnlyWhich =
    CALL_WORDS.which.test(said.replace(ONLY_SOUNDS_LIKE_WHICH, ' ')) && !CALL_WORDS.tooLate.test(said);
  if (asksOnlyWhich && !(hasMoment && asksWhether)) {
    return 'when';
  }
  return hasMoment || asksWhether ? 'in-time' : 'when';
}
