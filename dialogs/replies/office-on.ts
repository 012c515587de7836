import { Temporal } from 'temporal-polyfill';
import type { DateMention, DateValue } from '../../knowledge/dates/recognise.ts';
import { inZone } from '../../knowledge/deadlines/moment.ts';
import { closureReason, officeShifts } from '../../knowledge/places/office-state.ts';
import type { OfficeHours } from '../../knowledge/schema/calendar.ts';
import type { HoursOf, Memory, Turn } from '../dialog.ts';
import { FOLLOW_UP_WORDS } from '../recognition/follow-up-words.ts';
import { holidayNamed } from '../recognition/holiday-named.ts';
import { namesOurPlaces } from '../recognition/place-groups.ts';
import { TIME_WORDS } from '../recognition/time-words.ts';
import { asksOfWhat, isTaggedDenial } from '../recognition/yes-no.ts';
import { datesIn } from '../recognition/date-hint.ts';
import { longDate } from '../texts/dates.ts';
import { capitalised, plain, text } from '../texts/say.ts';

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

interface OfficeTurn extends Pick<Turn, 'utterance' | 'knowledge' | 'locale' | 'now'> {
  readonly memory?: Memory;
}

const DAYS_AHEAD = 60;

/** Whose hours are asked for: those of the operators, or of the telephone. */
interface Hours {
  readonly of: HoursOf;
  shifts(day: Temporal.PlainDate): readonly string[];
}

/**
 * "Siete aperti domani pomeriggio?": whether operators are at the desk then, or somebody at the telephone that was asked
 * about, and the hours of that day. Undefined when no day is named.
 */
export function officeOn(turn: OfficeTurn): string | undefined {
  const hours = hoursAsked(turn);
  const readings = hours ? askedOf(turn) : [];
  const isThere = (asked: Asked) => hours?.shifts(asked.day).some((shift) => meets(shift, asked)) === true;
  // Three o'clock may be at night, when nobody asks for it.
  const asked = readings.find(isThere) ?? readings[0];
  if (hours === undefined || asked === undefined) {
    return undefined;
  }
  const holiday = phoneOnHoliday(turn, asked.day);
  if (holiday !== undefined && hours.of === 'phone') {
    return holiday;
  }
  const rest = hours.of === 'phone' ? phoneOn(turn, hours, asked) : operatorsOn(turn, asked, isThere(asked));
  if (asksOfWhat(turn.utterance)) {
    return capitalised(rest);
  }
  const isSupposed = isThere(asked) !== ASKS_IF_CLOSED.test(turn.utterance);
  const isYes = isSupposed !== isTaggedDenial(turn.utterance);
  const said = text(turn.locale, isYes ? 'office.yes' : 'office.no', { rest });
  return holiday === undefined ? said : `${said} ${holiday}`;
}

/** No source says whether the telephone is answered on holidays. */
function phoneOnHoliday({ knowledge, locale }: OfficeTurn, day: Temporal.PlainDate): string | undefined {
  const { office, body } = knowledge;
  const reason = closureReason({ ...office, closures: [] }, day)?.[locale];
  return reason === undefined || office.telephone === undefined
    ? undefined
    : text(locale, 'office.phone-holiday', { phone: body.phone, day: longDate(locale, day), reason });
}

/** The day that is asked about, if one is named. */
export function officeDay(turn: OfficeTurn): Temporal.PlainDate | undefined {
  return askedOf(turn)[0]?.day;
}

/** "Are you closed tomorrow?" */
export const ASKS_IF_CLOSED = /\b(?:chius[oaie]|closed|shut)\b/iu;

/** Undefined for a telephone whose hours nobody has written down. */
function hoursAsked(turn: OfficeTurn): Hours | undefined {
  const { office } = turn.knowledge;
  if (!asksByPhone(turn)) {
    return { of: 'office', shifts: (day) => officeShifts(office, day) };
  }
  const { telephone } = office;
  return telephone && { of: 'phone', shifts: (day) => telephone[String(day.dayOfWeek)] ?? [] };
}

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

function phoneOn(turn: OfficeTurn, hours: Hours, asked: Asked): string {
  const { locale, knowledge } = turn;
  const shifts = hours.shifts(asked.day);
  const words = { day: longDate(locale, asked.day), phone: knowledge.body.phone };
  return shifts.length === 0
    ? text(locale, 'office.phone-silent', words)
    : text(locale, 'office.phone-answers', { ...words, shifts: inWords(turn, shifts) });
}

function operatorsOn(turn: OfficeTurn, asked: Asked, isThere: boolean): string {
  const { locale, knowledge } = turn;
  const { office } = knowledge;
  const day = longDate(locale, asked.day);
  const shifts = officeShifts(office, asked.day);
  if (shifts.length > 0) {
    const key = isThere ? 'office.open-then' : 'office.closed-then';
    return text(locale, key, { day, shifts: inWords(turn, shifts) });
  }
  const next = nextOpenDay(office, asked.day);
  const reason = closureReason(office, asked.day)?.[locale];
  const why = reason === undefined ? '' : ` (${reason})`;
  return next === undefined
    ? text(locale, 'office.closed-day', { day, why })
    : text(locale, 'office.closed-until', { day, why, next: longDate(locale, next) });
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

function before(one: Temporal.PlainTime | string, other: Temporal.PlainTime | string): boolean {
  return Temporal.PlainTime.compare(one, other) < 0;
}

/** A moment is within a shift; a part of the day shares some of it. */
export function meets(shift: string, { from, until, isLimit }: Asked): boolean {
  const [opens = '', closes = ''] = shift.split('-');
  if (isLimit && until !== undefined && before(closes, until)) {
    return false;
  }
  if (from === undefined) {
    return until === undefined || before(opens, until);
  }
  return before(from, closes) && (until === undefined ? !before(from, opens) : before(opens, until));
}

function nextOpenDay(office: OfficeHours, after: Temporal.PlainDate): Temporal.PlainDate | undefined {
  for (let ahead = 1; ahead <= DAYS_AHEAD; ahead += 1) {
    const day = after.add({ days: ahead });
    if (officeShifts(office, day).length > 0) {
      return day;
    }
  }
  return undefined;
}

/** "Dalle 9 alle 13 e dalle 14 alle 17" */
export function inWords({ locale }: Pick<Turn, 'locale'>, shifts: readonly string[]): string {
  const parts = shifts.map((shift) => {
    const [from = '', until = ''] = shift.split('-');
    return text(locale, 'office.shift', { from, until });
  });
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
}
