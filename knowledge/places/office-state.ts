import type { Temporal } from 'temporal-polyfill';
import { easterSunday } from '../dates/easter.ts';
import type { OfficeHours } from '../schema/calendar.ts';
import { openState, type OpenState } from './shifts.ts';

/** A closure of the office may last as long as a summer; look past it for the next opening. */
const DAYS_AHEAD = 60;

/** Whether operators are at the desk at an instant, and until or from when. */
export function officeState(office: OfficeHours, now: Date): OpenState {
  return openState((date) => officeShifts(office, date), now, {
    timeZone: office.timeZone,
    days: DAYS_AHEAD,
  });
}

/** Why the office is closed all day, in each language, when a holiday or a closure is the reason. */
export function closureReason(
  office: OfficeHours,
  date: Temporal.PlainDate,
): Readonly<Record<string, string>> | undefined {
  const day = date.toString();
  const holiday = office.holidays.find(
    (entry) => entry.day === day.slice(5) && (entry.since === undefined || date.year >= entry.since),
  );
  if (holiday !== undefined) {
    return holiday.name;
  }
  if (office.easterMonday && easterSunday(date.year).add({ days: 1 }).equals(date)) {
    return { it: "Lunedì dell'Angelo", en: 'Easter Monday' };
  }
  return office.closures.find(({ from, until }) => day >= from && day <= until)?.reason;
}

/** When operators are at the desk on a day, as "09:00-13:00" in order; none on a holiday or in a closure. */
export function officeShifts(office: OfficeHours, date: Temporal.PlainDate): readonly string[] {
  return closureReason(office, date) === undefined ? (office.week[String(date.dayOfWeek)] ?? []) : [];
}
