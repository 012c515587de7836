import { Temporal } from 'temporal-polyfill';
import { callMoments } from '../../knowledge/deadlines/moment.ts';
import type { Span } from '../../knowledge/deadlines/span.ts';
import type { Call } from '../../knowledge/schema/call.ts';
import type { Memory } from '../dialog.ts';
import { plain } from '../texts/say.ts';
import { inNumbers } from './date-words.ts';
import { FOLLOW_UP_WORDS } from './follow-up-words.ts';
import { amountIn, isByTheClock, type Unit } from './time-left.ts';

/**
 * "And an hour later?", "il giorno prima?": the moment so far from the one that was asked about last, or from the limit
 * for applications where only that was spoken of; undefined where more is said, or no hour is known to count from.
 */
export function shiftedMoment(utterance: string, { lastMoment }: Memory, call: Call): Span | undefined {
  const shift = shiftIn(utterance);
  const from = shift && momentBefore(lastMoment?.at, shift.unit, call);
  if (shift === undefined || from === undefined) {
    return undefined;
  }
  const at = from.at.add({ [shift.unit]: shift.amount });
  const said = { text: utterance, yearAssumed: false };
  return from.isDay
    ? { ...said, kind: 'day', from: at, until: at.add({ days: 1 }).subtract({ seconds: 1 }) }
    : { ...said, kind: 'moment', from: at, until: at };
}

/** What a later message may count from; of a limit its end. */
export function momentAsked({ kind, from, until }: Span): string {
  const isLimit = kind === 'stretch' && until.second === 0;
  return kind === 'moment' || isLimit
    ? until.toPlainDateTime().toString({ smallestUnit: 'minute' })
    : from.toPlainDate().toString();
}

interface Shift {
  readonly unit: Unit;
  /** Less than nothing where it is earlier. */
  readonly amount: number;
}

function shiftIn(utterance: string): Shift | undefined {
  const { amount, unit, around } = stretchIn(utterance) ?? {};
  if (amount === undefined || unit === undefined || around === undefined || !Number.isInteger(amount)) {
    return undefined;
  }
  if (FOLLOW_UP_WORDS.later.test(around)) {
    return { unit, amount };
  }
  return FOLLOW_UP_WORDS.earlier.test(around) ? { unit, amount: -amount } : undefined;
}

/** "Two hours", or the day and the week that are not counted: "the day after". */
function stretchIn(utterance: string): (Shift & { readonly around: string }) | undefined {
  const counted = amountIn(utterance);
  if (counted) {
    return counted;
  }
  const said = plain(inNumbers(utterance))
    .replace('l indomani', 'il giorno dopo')
    .replace(PART_OF_DAY, 'il')
    .replace(EVENING, 'the day');
  const around = said.replace(DAY_OR_WEEK, 'xamt');
  const name = DAY_OR_WEEK.exec(said)?.[0];
  return name === undefined
    ? undefined
    : { amount: 1, unit: /^(?:giorno|day)$/u.test(name) ? 'days' : 'weeks', around };
}

/** "The evening before" is fine, or late, as the day before is. */
const PART_OF_DAY =
  /\b(?:la|nella) (?:sera|mattina|notte) del(?= giorno\b)|\b(?:il|nel) pomeriggio del(?= giorno\b)/u;
const EVENING = /\bthe (?:evening|night|afternoon|morning)(?= (?:before|after))/u;
const DAY_OR_WEEK = /\b(?:giorno|settimana|day|week)\b/u;

interface Moment {
  readonly at: Temporal.ZonedDateTime;
  readonly isDay: boolean;
}

/** An hour before or after a day says nothing, unless it is that on which applications close. */
function momentBefore(last: string | undefined, unit: Unit, call: Call): Moment | undefined {
  const { closesAt } = callMoments(call);
  if (last?.includes('T') === true) {
    return { at: Temporal.PlainDateTime.from(last).toZonedDateTime(call.timeZone), isDay: false };
  }
  const day = last === undefined ? closesAt.toPlainDate() : Temporal.PlainDate.from(last);
  if (!isByTheClock(unit)) {
    return { at: day.toZonedDateTime(call.timeZone), isDay: true };
  }
  return day.equals(closesAt.toPlainDate()) ? { at: closesAt, isDay: false } : undefined;
}
