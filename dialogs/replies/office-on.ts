import { Temporal } from 'temporal-polyfill';
import { closureReason, officeShifts } from '../../knowledge/places/office-state.ts';
import type { OfficeHours } from '../../knowledge/schema/calendar.ts';
import type { HoursOf, Turn } from '../dialog.ts';
import {
  type Asked,
  askedOf,
  ASKS_IF_CLOSED,
  asksByPhone,
  type OfficeTurn,
} from '../recognition/office-asked.ts';
import { asksOfWhat, isTaggedDenial } from '../recognition/yes-no.ts';
import { longDate } from '../texts/dates.ts';
import { capitalised, text } from '../texts/say.ts';

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

/** Undefined for a telephone whose hours nobody has written down. */
function hoursAsked(turn: OfficeTurn): Hours | undefined {
  const { office } = turn.knowledge;
  if (!asksByPhone(turn)) {
    return { of: 'office', shifts: (day) => officeShifts(office, day) };
  }
  const { telephone } = office;
  return telephone && { of: 'phone', shifts: (day) => telephone[String(day.dayOfWeek)] ?? [] };
}

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
