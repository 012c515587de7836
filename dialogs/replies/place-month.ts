import { monthWritten, stateIn } from '../../knowledge/places/opening-hours.ts';
import type { Place } from '../../knowledge/schema/place.ts';
import { PLACE_ASKED_WORDS } from '../recognition/place-asked-words.ts';
import { text } from '../texts/say.ts';
import type { PlacesView } from './place-reply.ts';

/** "Ad agosto quali sono aperte?": which are, by the last season whose hours are known; undefined when no month is named. */
export function inMonth(view: PlacesView, places: readonly Place[], said: string): string | undefined {
  const number = PLACE_ASKED_WORDS.hours.test(said)
    ? PLACE_ASKED_WORDS.months.findIndex((named) => named.test(said)) + 1
    : 0;
  if (number === 0) {
    return undefined;
  }
  const { locale, knowledge } = view;
  const written = monthWritten(knowledge.places, number);
  if (written === undefined) {
    return text(locale, 'places.month-unknown', { month: monthName(view, number) });
  }
  const lines = places.map(
    (place) => `- ${place.name}: ${text(locale, `in-month.${stateIn(place, written) ?? 'not-known'}`)}`,
  );
  const month = `${monthName(view, number)} ${written.year}`;
  return [text(locale, 'places.in-month', { month }), ...lines].join('\n');
}

/** "Ad agosto le case di quartiere sono chiuse?": how many are. */
export function manyInMonth(view: PlacesView, places: readonly Place[], said: string): string | undefined {
  const number = PLACE_ASKED_WORDS.months.findIndex((named) => named.test(said)) + 1;
  const written = number === 0 ? undefined : monthWritten(places, number);
  if (written === undefined) {
    return undefined;
  }
  const states = places.map((place) => stateIn(place, written));
  const count = (wanted: string) => states.filter((state) => state === wanted).length;
  return text(view.locale, 'places.many-in-month', {
    month: `${monthName(view, number)} ${written.year}`,
    all: states.filter((state) => state !== undefined).length,
    open: count('open'),
    partly: count('partly'),
    closed: count('closed'),
  });
}

function monthName({ locale }: PlacesView, number: number): string {
  const day = new Date(Date.UTC(2000, number - 1, 1));
  return new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(day);
}
