import { Temporal } from 'temporal-polyfill';

/** What is open on a day: shifts as "09:00-12:30", in order. */
export type ShiftsOn = (date: Temporal.PlainDate) => readonly string[];

export interface OpenState {
  readonly open: boolean;
  /** When it closes, if it is open. */
  readonly until?: Date;
  /** When it opens next, if it is closed and does so within the days looked at. */
  readonly nextOpening?: Date;
}

/** Whether it is open at an instant, on the clocks of the zone; looks as many days ahead as asked for the next opening. */
export function openState(
  shiftsOn: ShiftsOn,
  now: Date,
  { timeZone, days }: { readonly timeZone: string; readonly days: number },
): OpenState {
  const instant = now.getTime();
  const today = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate();
  for (let ahead = 0; ahead <= days; ahead += 1) {
    const date = today.add({ days: ahead });
    for (const shift of shiftsOn(date).toSorted()) {
      const [from = '', until = ''] = shift.split('-');
      const opens = atTime(date, from, timeZone);
      const closes = atTime(date, until, timeZone);
      if (instant >= opens && instant < closes) {
        return { open: true, until: new Date(closes) };
      }
      if (opens > instant) {
        return { open: false, nextOpening: new Date(opens) };
      }
    }
  }
  return { open: false };
}

function atTime(date: Temporal.PlainDate, time: string, timeZone: string): number {
  return date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
}
