import type { Temporal } from 'temporal-polyfill';
import type { Position } from '../../knowledge/places/gazetteer.ts';
import { inZone } from '../../knowledge/deadlines/moment.ts';
import { openingAt, type PlaceOpening } from '../../knowledge/places/opening-hours.ts';
import { nearestPlaces, type NearbyPlace } from '../../knowledge/places/nearest.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Locale } from '../../knowledge/schema/locale.ts';
import type { Place, PlaceKind } from '../../knowledge/schema/place.ts';
import type { Whereabouts } from '../dialog.ts';
import { activityAsked } from '../recognition/place-asked-words.ts';
import type { PlaceCard } from '../reply.ts';
import { longMoment } from '../texts/dates.ts';
import { bodyText, plain, text } from '../texts/say.ts';

export interface PlacesView {
  readonly knowledge: Pick<Knowledge, 'places' | 'texts' | 'office'>;
  readonly locale: Locale;
  /** All of them when absent. */
  readonly kinds?: readonly PlaceKind[];
  readonly limit: number;
  readonly now: Date;
}

/** The nearest places as cards, with distance, hours where a source gives them, and what is uncertain. */
export function nearestCards(view: PlacesView, from: Position, uncertainty: number): readonly PlaceCard[] {
  const { kinds, limit } = view;
  const { places } = view.knowledge;
  return nearestPlaces(places, from, { limit, ...(kinds ? { kinds } : {}) }).map((nearby) => ({
    ...placeCard(view, nearby.place),
    distance: distanceWords(view.locale, nearby, uncertainty),
  }));
}

/** The nearest of those where the data name the activity asked for. */
export function nearestWithActivity(
  view: PlacesView,
  { position, spread }: Whereabouts,
  said: string,
): readonly PlaceCard[] {
  const places = placesWithActivity(view.knowledge.places, said) ?? [];
  return nearestCards({ ...view, knowledge: { ...view.knowledge, places } }, position, spread);
}

/** The nearest that are open at this moment or, where the day is asked about, today, by the hours that are known. */
export function nearestOpen(
  view: PlacesView,
  { position, spread }: Whereabouts,
  of: 'now' | 'today',
): readonly PlaceCard[] {
  const { timeZone } = view.knowledge.office;
  const today = inZone(view.now, timeZone).toPlainDate();
  const places = view.knowledge.places.filter((place) => {
    const opening = openingAt(place, view.now, timeZone);
    const isOpen = opening.known && opening.open;
    return isOpen || (of === 'today' && isStillToOpen(opening, today, timeZone));
  });
  return nearestCards({ ...view, knowledge: { ...view.knowledge, places } }, position, spread);
}

function isStillToOpen(opening: PlaceOpening, today: Temporal.PlainDate, timeZone: string): boolean {
  const next = opening.known ? opening.nextOpening : undefined;
  return next !== undefined && inZone(next, timeZone).toPlainDate().equals(today);
}

/** A place as a card, without a distance. */
export function placeCard(view: PlacesView, place: Place): PlaceCard {
  const caution = cautionOf(view, place);
  const hours = hoursOf(view, place);
  const position = place.lat === null || place.lon === null ? undefined : { lat: place.lat, lon: place.lon };
  return {
    id: place.id,
    name: place.name,
    address: place.address ?? '',
    ...(position ? { position, mapUrl: mapUrl(position) } : {}),
    ...(hours === '' ? {} : { hours }),
    ...(caution === '' ? {} : { caution }),
    source: {
      title: sourceTitle(place.sourceUrl),
      url: place.sourceUrl,
      ...dateOf(place.sourceDate),
      checked: place.reviewed,
    },
  };
}

/** What each place offers by the data, and of an activity that is asked for, which of them has it. */
export function offersOf({ locale }: PlacesView, places: readonly Place[], said: string): readonly string[] {
  const offers = places
    .filter(({ services }) => services[locale].length > 0)
    .map(({ name, services }) => `- ${name}: ${services[locale].join(', ')}`);
  const having = placesWithActivity(places, said);
  const found = having?.map(({ name }) => name).join(', ');
  return [
    ...(found === undefined ? [] : [activityWords(locale, found, said)]),
    ...(offers.length === 0 ? [] : [`${text(locale, 'places.offers')}\n${offers.join('\n')}`]),
  ];
}

function activityWords(locale: Locale, found: string, said: string): string {
  return found === ''
    ? text(locale, 'places.activity-none', { activity: activityName(locale, said) })
    : text(locale, 'places.activity-at', { places: found });
}

/** Those of which the data name the activity asked for; undefined when none is. */
export function placesWithActivity(places: readonly Place[], said: string): readonly Place[] | undefined {
  const activity = activityAsked(said);
  return (
    activity &&
    places.filter(({ services }) =>
      Object.values(services).some((list) => activity.written.test(plain(list.join(' ')))),
    )
  );
}

/** The activity asked for, as in "il ballo". */
export function activityName(locale: Locale, said: string): string {
  const activity = activityAsked(said);
  return activity === undefined ? '' : text(locale, `activity.${activity.id}`);
}

export function mapUrl({ lat, lon }: Position): string {
  return `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=17/${lat}/${lon}`;
}

const KILOMETRE = 1000;

/** As in "a 650 m" or "circa 1,2 km di distanza"; rounded to what the source can tell. */
function distanceWords(locale: Locale, nearby: NearbyPlace, uncertainty: number): string {
  const isAbout = nearby.approximate || uncertainty > 0;
  const distance = metres(locale, nearby.distance);
  return text(locale, isAbout ? 'places.about-away' : 'places.away', { distance });
}

function metres(locale: Locale, distance: number): string {
  if (distance < KILOMETRE) {
    return `${Math.max(10, Math.round(distance / 10) * 10)} m`;
  }
  const kilometres = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(distance / KILOMETRE);
  return `${kilometres} km`;
}

/** The hours, the days of closure, and what is to be feared of now; a place that is open needs no word. */
function hoursOf({ locale, now, knowledge }: PlacesView, place: Place): string {
  // Places keep the hours of the city of their desk.
  const { timeZone } = knowledge.office;
  const { hours, closures } = place;
  return [
    ...(hours === null ? [] : [hours[locale]]),
    ...(closures === null ? [] : [text(locale, 'places.closures', { days: closures[locale] })]),
    ...(place.opening.length === 0 ? [] : [openingWords(locale, openingAt(place, now, timeZone), timeZone)]),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function openingWords(locale: Locale, opening: PlaceOpening, timeZone: string): string {
  if (!opening.known) {
    return text(locale, 'places.hours-unknown');
  }
  if (opening.open) {
    return '';
  }
  const { nextOpening } = opening;
  return nextOpening === undefined
    ? text(locale, 'places.closed')
    : text(locale, 'places.closed-until', {
        when: longMoment(locale, inZone(nextOpening, timeZone)),
      });
}

function cautionOf(view: PlacesView, place: Place): string {
  const { locale } = view;
  const parts: string[] = [];
  if (place.historical) {
    parts.push(bodyText(view, 'places.historical', { date: place.sourceDate.slice(0, 4) }));
  }
  if (place.precision === 'street') {
    parts.push(text(locale, 'places.approximate'));
  }
  if (place.precision === 'none') {
    parts.push(text(locale, 'places.no-position'));
  }
  return parts.join(', ');
}

/** The host names the source well enough beside the place itself. */
function sourceTitle(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

function dateOf(written: string): { readonly date?: string } {
  return /^\d{4}(-\d{2}){0,2}$/.test(written) ? { date: written } : {};
}
