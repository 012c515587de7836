import { Temporal } from 'temporal-polyfill';
import type { DateMention, DateValue } from '../../knowledge/dates/recognise.ts';
import { inZone } from '../../knowledge/deadlines/moment.ts';
import type { OfficeHours } from '../../knowledge/schema/calendar.ts';
import type { Memory, Turn } from '../dialog.ts';
import { plain } from '../texts/say.ts';
import { datesIn } from './date-hint.ts';
import { FOLLOW_UP_WORDS } from './follow-up-words.ts';
import { holidayNamed } from './holiday-named.ts';
import { namesOurPlaces } from './place-groups.ts';
import { TIME_WORDS } from './time-words.ts';

/** A day that a citizen asks about, and the part of it, on the office's clock. */
export interface Asked {
  readonly day: Temporal.PlainDate;
  /** Only an hour was named, or a part of the day: that of today is meant. */
  readonly isTimeOnly?: boolean;
  readonly from?: Temporal.PlainTime;
  readonly until?: Temporal.PlainTime;
  /** "Fino alle 18": all the time until then. */
  readonly isLimit: boolean;
}

/** What is read of a turn. */
export interface OfficeTurn extends Pick<Turn, 'utterance' | 'knowledge' | 'locale' | 'now'> {
  readonly memory?: Memory;
}

/** The day that is asked about, if one is named. */
export function officeDay(turn: OfficeTurn): Temporal.PlainDate | undefined {
  return askedOf(turn)[0]?.day;
}

/** The readings of the first day or hour named, likeliest first. */
export function askedOf({ utterance, knowledge, locale, now }: OfficeTurn): readonly Asked[] {
  const { timeZone } = knowledge.office;
  const today = inZone(now, timeZone).toPlainDate();
  const said = utterance.replace(EVE_ALONE, '$& di Natale').replace(EVERY_SUCH_DAY, '$1');
  const mention = datesIn(said, locale, { now, timeZone }).find(
    // A year alone, which the number of a helpline may look like, is no day.
    ({ type, text: words }) => type !== 'set' && type !== 'duration' && !/^\d{4}$/u.test(words),
  );
  const readings = mention ? nearest(mention, today).map((value) => readingOf(value, today)) : [];
  const holiday = mention ? undefined : nextHoliday(utterance, knowledge.office, today);
  return holiday ? [{ day: holiday, isLimit: false }] : readings.filter((asked) => asked !== undefined);
}

/** "E la vigilia?" */
const EVE_ALONE = /\bvigilia\b(?! di)/iu;
/** "Also on Sundays?": the next one stands for all. */
const EVERY_SUCH_DAY = /\b((?:sun|mon|tues|wednes|thurs|fri|satur)day)s\b/iu;

/** The next day of a holiday that is called by its name: "Sant'Ambrogio". */
function nextHoliday(
  utterance: string,
  office: OfficeHours,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const named = holidayNamed(plain(utterance), office);
  const day = named && Temporal.PlainMonthDay.from(named.day).toPlainDate({ year: today.year });
  return day && Temporal.PlainDate.compare(day, today) < 0 ? day.add({ years: 1 }) : day;
}

/** Of a date without a year the next one is meant: nobody asks whether an office was open. */
function nearest({ values }: DateMention, today: Temporal.PlainDate): readonly DateValue[] {
  const coming = values.filter((value) => {
    const day = dayOfValue(value);
    return day === undefined || Temporal.PlainDate.compare(day, today) >= 0;
  });
  const first = coming[0] ?? values.at(-1);
  const day = first && dayOfValue(first)?.toString();
  return first ? [first, ...coming.slice(1).filter((value) => dayOfValue(value)?.toString() === day)] : [];
}

function readingOf({ value, start, end, mod }: DateValue, today: Temporal.PlainDate): Asked | undefined {
  const first = value ?? start ?? end;
  if (first === undefined) {
    return undefined;
  }
  const from = timeOf(value ?? start);
  const until = value === undefined ? timeOf(end) : undefined;
  return {
    day: dayOf(first) ?? today,
    isTimeOnly: dayOf(first) === undefined,
    isLimit: mod === 'before',
    ...(from && { from }),
    ...(until && { until }),
  };
}

function dayOfValue({ value, start, end }: DateValue): Temporal.PlainDate | undefined {
  return dayOf(value ?? start ?? end ?? '');
}

function dayOf(civil: string): Temporal.PlainDate | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(civil)?.[0];
  return day === undefined ? undefined : Temporal.PlainDate.from(day);
}

function timeOf(civil: string | undefined): Temporal.PlainTime | undefined {
  const time = /(?:^|[T ])(\d{2}:\d{2}(?::\d{2})?)$/.exec(civil ?? '')?.[1];
  return time === undefined ? undefined : Temporal.PlainTime.from(time.startsWith('24') ? DAY_ENDS : time);
}

/** What some call 24:00. */
const DAY_ENDS = '23:59:59';

/** "Are you closed tomorrow?" */
export const ASKS_IF_CLOSED = /\b(?:chius[oaie]|closed|shut)\b/iu;

/** The telephone is asked about, not the operators. */
export function asksByPhone(turn: Pick<OfficeTurn, 'utterance' | 'knowledge' | 'memory'>): boolean {
  const { utterance, knowledge } = turn;
  return (
    BY_PHONE.test(utterance) || utterance.split(/\D+/u).includes(knowledge.body.phone) || isOfPhoneTold(turn)
  );
}

/** "Anche la domenica?" after the hours of the telephone, or after its number. */
function isOfPhoneTold({ utterance, knowledge, memory }: Parameters<typeof asksByPhone>[0]): boolean {
  const said = plain(utterance);
  const told = memory?.lastTopics ?? [];
  const isTold =
    memory?.lastHours === 'phone' && told.some((topic) => knowledge.topics.hours.includes(topic));
  return (
    (isTold || told[0]?.endsWith('.contacts') === true) &&
    said.split(' ').length <= LONGEST_OF_DAY &&
    !TIME_WORDS.toDesk.test(said) &&
    !namesOurPlaces(said, knowledge) &&
    !FOLLOW_UP_WORDS.ofSomebodyThere.test(said)
  );
}

/** More words than these ask of more than a day. */
export const LONGEST_OF_DAY = 6;

const BY_PHONE =
  /\b(?:telefon|chiam)\p{L}*|\b(?:by|on the|over the) phone\b|\bphone lines?\b|\b(?:phone|call|ring) you\b/iu;
