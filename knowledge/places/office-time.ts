import { Temporal } from 'temporal-polyfill';
import { MINUTE_MS } from '../durations.ts';
import type { OfficeHours } from '../schema/calendar.ts';
import { officeShifts } from './office-state.ts';

/** An office that opens on none of so many days in a row has no hours worth counting. */
const LONGEST_CLOSURE = 370;

interface OpenTime {
  readonly from: number;
  readonly until: number;
}

/** The moment at which the office has been open for so many minutes since `since`; undefined when it never opens. */
export function afterOfficeMinutes(office: OfficeHours, since: Date, minutes: number): Date | undefined {
  let left = minutes * MINUTE_MS;
  let closedDays = 0;
  for (const times of openTimes(office, since)) {
    closedDays = times.length === 0 ? closedDays + 1 : 0;
    if (closedDays > LONGEST_CLOSURE) {
      return undefined;
    }
    for (const { from, until } of times) {
      if (left <= until - from) {
        return new Date(from + left);
      }
      left -= until - from;
    }
  }
  return undefined;
}

/** Whole minutes for which the office is open between two moments. */
export function officeMinutesBetween(office: OfficeHours, since: Date, until: Date): number {
  const end = until.getTime();
  const dayAfter = civilDay(office, until).add({ days: 1 });
  let open = 0;
  let day = civilDay(office, since);
  for (const times of openTimes(office, since)) {
    for (const time of times) {
      open += Math.max(0, Math.min(time.until, end) - time.from);
    }
    day = day.add({ days: 1 });
    if (Temporal.PlainDate.compare(day, dayAfter) >= 0) {
      break;
    }
  }
  return Math.floor(open / MINUTE_MS);
}

/** When it is open, day by day without end, from `since` on. */
function* openTimes(office: OfficeHours, since: Date): Generator<readonly OpenTime[]> {
  const start = since.getTime();
  for (let day = civilDay(office, since); ; day = day.add({ days: 1 })) {
    yield officeShifts(office, day)
      .map((shift) => {
        const [from = '', until = ''] = shift.split('-');
        return { from: Math.max(start, moment(office, day, from)), until: moment(office, day, until) };
      })
      .filter(({ from, until }) => until > from);
  }
}

function civilDay({ timeZone }: OfficeHours, at: Date): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
}

function moment({ timeZone }: OfficeHours, day: Temporal.PlainDate, time: string): number {
  return day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
}
