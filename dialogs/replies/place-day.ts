import { hoursOn } from '../../knowledge/places/opening-hours.ts';
import type { Place } from '../../knowledge/schema/place.ts';
import type { Turn } from '../dialog.ts';
import { longDate } from '../texts/dates.ts';
import { text } from '../texts/say.ts';
import { type Asked, askedOf, ASKS_IF_CLOSED } from '../recognition/office-asked.ts';
import { inWords, meets } from './office-on.ts';

type DayTurn = Pick<Turn, 'utterance' | 'knowledge' | 'locale' | 'now'>;

/** "E domenica?" of places: whether they are open then; undefined when no day is named, or no source tells of any of them. */
export function onDay(turn: DayTurn, places: readonly Place[]): string | undefined {
  const { locale } = turn;
  const asked = daysAsked(turn);
  const date = asked[0]?.day;
  if (date === undefined || !places.some(({ opening }) => opening.length > 0)) {
    return undefined;
  }
  const day = longDate(locale, date);
  const hours = places.map((place) => ({ name: place.name, shifts: hoursOn(place, date) }));
  const [first] = hours;
  if (hours.every(({ shifts }) => shifts === undefined)) {
    return text(locale, 'places.day-unknown', { day });
  }
  if (hours.length === 1 && first?.shifts) {
    return ofOne(turn, asked, first.shifts);
  }
  const lines = hours.map(({ name, shifts }) => `- ${name}: ${inShort(turn, shifts)}`);
  return [text(locale, 'places.on-day', { day }), ...lines].join('\n');
}

/** The same of all of them: how many are. */
export function manyOnDay(turn: DayTurn, places: readonly Place[]): string | undefined {
  const date = daysAsked(turn)[0]?.day;
  if (date === undefined) {
    return undefined;
  }
  const known = places.map((place) => hoursOn(place, date)).filter((shifts) => shifts !== undefined);
  if (known.length === 0) {
    return undefined;
  }
  const open = known.filter((shifts) => shifts.length > 0).length;
  const day = longDate(turn.locale, date);
  return text(turn.locale, 'places.many-on-day', {
    day,
    all: known.length,
    open,
    closed: known.length - open,
  });
}

function daysAsked(turn: DayTurn): readonly Asked[] {
  return askedOf(turn).filter(({ isTimeOnly }) => isTimeOnly !== true);
}

function ofOne(turn: DayTurn, asked: readonly Asked[], shifts: readonly string[]): string {
  const { locale, utterance } = turn;
  const day = asked[0] ? longDate(locale, asked[0].day) : '';
  const rest =
    shifts.length > 0
      ? text(locale, 'places.open-on', { day, shifts: inWords(turn, shifts) })
      : text(locale, 'places.closed-on', { day });
  const isOpen = asked.some((moment) => shifts.some((shift) => meets(shift, moment)));
  return text(locale, isOpen === ASKS_IF_CLOSED.test(utterance) ? 'office.no' : 'office.yes', { rest });
}

function inShort(turn: DayTurn, shifts: readonly string[] | undefined): string {
  if (shifts === undefined) {
    return text(turn.locale, 'in-month.not-known');
  }
  return shifts.length === 0 ? text(turn.locale, 'on-day.closed') : inWords(turn, shifts);
}
