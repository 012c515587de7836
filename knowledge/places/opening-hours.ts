import { Temporal } from 'temporal-polyfill';
import type { OpeningRule, Place } from '../schema/place.ts';
import { openState, type OpenState } from './shifts.ts';

/** Not `known`: no source says what holds on this day, as outside the season of the rules. */
export type PlaceOpening = ({ readonly known: true } & OpenState) | { readonly known: false };

/** All our places stand in Italy. */
export const PLACES_TIME_ZONE = 'Europe/Rome';
const DAYS_AHEAD = 14;

/** Whether a place is open at an instant. A day outside every season of its rules is not closed, but unknown. */
export function openingAt(place: Pick<Place, 'opening' | 'closed'>, now: Date): PlaceOpening {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(PLACES_TIME_ZONE)
    .toPlainDate()
    .toString();
  if (!place.opening.some((rule) => inSeason(rule, today))) {
    return { known: false };
  }
  const state = openState((date) => shiftsOn(place, date), now, {
    timeZone: PLACES_TIME_ZONE,
    days: DAYS_AHEAD,
  });
  return { known: true, ...state };
}

/** The sources give summer hours that hold on public holidays too, and name the days of closure one by one. */
function shiftsOn(
  { opening, closed }: Pick<Place, 'opening' | 'closed'>,
  date: Temporal.PlainDate,
): readonly string[] {
  const day = date.toString();
  if (closed.some(({ from, until }) => day >= from && day <= until)) {
    return [];
  }
  return opening
    .filter((rule) => inSeason(rule, day) && rule.days.includes(date.dayOfWeek))
    .flatMap(({ shifts }) => shifts);
}

function inSeason({ from, until }: OpeningRule, day: string): boolean {
  return (from === undefined || day >= from) && (until === undefined || day <= until);
}
