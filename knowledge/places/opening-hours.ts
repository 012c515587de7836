import { Temporal } from 'temporal-polyfill';
import type { OpeningRule, Place } from '../schema/place.ts';
import { openState, type OpenState } from './shifts.ts';

/** Not `known`: no source says what holds on this day, as outside the season of the rules. */
export type PlaceOpening = ({ readonly known: true } & OpenState) | { readonly known: false };

const DAYS_AHEAD = 14;

/**
 * Whether a place is open at an instant, on the clocks of `timeZone`. A day outside every season of its rules is not closed,
 * but unknown, unless it is one of its days of closure.
 */
export function openingAt(
  place: Pick<Place, 'opening' | 'closed'>,
  now: Date,
  timeZone: string,
): PlaceOpening {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
  if (!isKnownOn(place, today)) {
    return { known: false };
  }
  const state = openState((date) => shiftsOn(place, date), now, {
    timeZone,
    days: DAYS_AHEAD,
  });
  return { known: true, ...state };
}

/** When a place is open on a day, none when it is closed; undefined when no source says what holds then. */
export function hoursOn(
  place: Pick<Place, 'opening' | 'closed'>,
  day: Temporal.PlainDate,
): readonly string[] | undefined {
  return isKnownOn(place, day.toString()) ? shiftsOn(place, day) : undefined;
}

function isKnownOn(place: Pick<Place, 'opening' | 'closed'>, day: string): boolean {
  return place.opening.some((rule) => inSeason(rule, day)) || isClosedOn(place, day);
}

function isClosedOn({ closed }: Pick<Place, 'closed'>, day: string): boolean {
  return closed.some(({ from, until }) => day >= from && day <= until);
}

/** The sources give summer hours that hold on public holidays too, and name the days of closure one by one. */
function shiftsOn(
  { opening, closed }: Pick<Place, 'opening' | 'closed'>,
  date: Temporal.PlainDate,
): readonly string[] {
  const day = date.toString();
  if (isClosedOn({ closed }, day)) {
    return [];
  }
  return opening
    .filter((rule) => inSeason(rule, day) && rule.days.includes(date.dayOfWeek))
    .flatMap(({ shifts }) => shifts);
}

function inSeason({ from, until }: OpeningRule, day: string): boolean {
  return (from === undefined || day >= from) && (until === undefined || day <= until);
}

/** Whether a place is open in a month: on all its days of opening, on some, or on none. */
export type MonthState = 'open' | 'partly' | 'closed';

/** Undefined when no source says what holds in that month. */
export function stateIn(
  { opening, closed }: Pick<Place, 'opening' | 'closed'>,
  month: Temporal.PlainYearMonth,
): MonthState | undefined {
  const days = Array.from({ length: month.daysInMonth }, (_, at) =>
    month.toPlainDate({ day: at + 1 }).toString(),
  );
  const isClosed = (day: string) => isClosedOn({ closed }, day);
  const open = days.filter((day) => !isClosed(day) && opening.some((rule) => inSeason(rule, day)));
  if (open.length === 0) {
    return days.every(isClosed) ? 'closed' : undefined;
  }
  return open.length === days.length ? 'open' : 'partly';
}

/** The last month of this number, 1 to 12, of which it is written when one of the places is open. */
export function monthWritten(
  places: readonly Pick<Place, 'opening' | 'closed'>[],
  month: number,
): Temporal.PlainYearMonth | undefined {
  const years = places.flatMap(({ opening }) => opening.map(({ until }) => Number(until?.slice(0, 4) ?? 0)));
  const year = Math.max(0, ...years);
  const written = year === 0 ? undefined : Temporal.PlainYearMonth.from({ year, month });
  return written && places.some((place) => stateIn(place, written) !== undefined) ? written : undefined;
}
