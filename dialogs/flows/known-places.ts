import { distanceTo, placesInMunicipio } from '../../knowledge/places/nearest.ts';
import { openingAt } from '../../knowledge/places/opening-hours.ts';
import type { Place } from '../../knowledge/schema/place.ts';
import type { Step, Turn } from '../dialog.ts';
import { groupOfTopic } from '../recognition/place-groups.ts';
import { placesNamed, placesShown, shownByOrder } from '../recognition/place-asked.ts';
import { PLACE_ASKED_WORDS } from '../recognition/place-asked-words.ts';
import {
  activityName,
  nearestCards,
  nearestWithActivity,
  offersOf,
  placeCard,
  placesWithActivity,
} from '../replies/place-reply.ts';
import type { PlacesView } from '../replies/place-reply.ts';
import type { PlaceCard } from '../reply.ts';
import { manyOnDay, onDay } from '../replies/place-day.ts';
import { inMonth, manyInMonth } from '../replies/place-month.ts';
import type { TextKey } from '../texts/it.ts';
import { plain, text } from '../texts/say.ts';
import { type Group, listed, type PlacesState, SHOWN, viewOf } from './places-shown.ts';

/** Places called by name, or the ones just shown, with what is known of them; no question of where somebody is. */
export function ofKnownPlaces(turn: Turn): Step<PlacesState> | undefined {
  const { understood, knowledge, memory, locale } = turn;
  const said = plain(understood.utterance);
  if (understood.detail === undefined) {
    return undefined;
  }
  if (understood.detail === 'all') {
    return allInMonth(turn, said);
  }
  const ids = placesShown(memory);
  const chosen = shownByOrder(said, memory);
  const lastShown = (chosen === undefined ? ids : [chosen]).flatMap(
    (id) => knowledge.places.find((place) => place.id === id) ?? [],
  );
  const places =
    understood.detail === 'named' ? placesNamed(understood.utterance, knowledge, memory) : lastShown;
  const [first] = places;
  if (first === undefined) {
    return undefined;
  }
  const group = knowledge.placeGroups.find(({ kinds }) => kinds.includes(first.kind));
  const view = viewOf(turn, group);
  if (understood.detail === 'further') {
    return furtherOn(turn, group, lastShown);
  }
  if (understood.detail === 'nearer') {
    return noneNearer(turn, group, lastShown);
  }
  const elsewhere = understood.detail === 'shown' ? activityElsewhere(turn, group, lastShown) : undefined;
  if (elsewhere) {
    return elsewhere;
  }
  const unknown = UNKNOWN.find(([asked]) => PLACE_ASKED_WORDS.unknown[asked].test(said));
  if (unknown) {
    return listed(turn, group, {
      parts: [text(locale, unknown[1])],
      cards: places.map((place) => placeCard(view, place)),
    });
  }
  if (PLACE_ASKED_WORDS.part.test(said)) {
    return listed(turn, group, {
      parts: [partsOfCity(turn, places)],
      cards: places.map((place) => placeCard(view, place)),
    });
  }
  const isOfHours = PLACE_ASKED_WORDS.hours.test(said);
  const isOfDay = PLACE_ASKED_WORDS.dayOfMonth.test(said);
  const isWhether = understood.detail === 'named' && !isOfHours && PLACE_ASKED_WORDS.whether.test(said);
  const isOfOffers = !isOfHours || PLACE_ASKED_WORDS.activities.test(said);
  return listed(turn, group, {
    parts: [
      ...formerNames(turn, places),
      ...onlyNames(turn, places),
      ...closureTold(turn, places),
      ...(isOfHours ? [(isOfDay ? undefined : inMonth(view, places, said)) ?? hoursTold(turn, places)] : []),
      ...(isWhether ? [text(locale, 'places.is-named')] : []),
      ...(isOfOffers ? offersOf(view, places, said) : []),
    ],
    cards: places.map((place) => placeCard(view, place)),
    general: isOfHours ? group?.general.hours : group?.general.offers,
  });
}

/** "In che municipio sta?" */
function partsOfCity({ knowledge, locale }: Turn, places: readonly Place[]): string {
  const unknown = text(locale, 'in-month.not-known');
  return places
    .map(({ name, municipio }) => {
      const part = municipio === null ? unknown : `${knowledge.gazetteer.municipioName} ${municipio}`;
      return `- ${name}: ${part}`;
    })
    .join('\n');
}

/** Of some the sources give no address: the part of the city they lie in is said, where it is known. */
function onlyNames(turn: Turn, places: readonly Place[]): readonly string[] {
  const without = places.filter(({ address }) => address === null);
  const inPart = without.filter(({ municipio }) => municipio !== null);
  return [
    ...(without.length === 0 ? [] : [text(turn.locale, 'places.only-name')]),
    ...(inPart.length === 0 ? [] : [partsOfCity(turn, inPart)]),
  ];
}

/** Who asks for a place by the name it had is told today's. */
function formerNames({ understood, locale }: Turn, places: readonly Place[]): readonly string[] {
  const said = plain(understood.utterance);
  return places.flatMap(({ name, formerly }) =>
    formerly
      .filter((former) => said.includes(plain(former)))
      .map((former) => text(locale, 'places.formerly', { name, former })),
  );
}

/** Who heard that it was closed is told what is noted of that. */
function closureTold({ understood, locale }: Turn, places: readonly Place[]): readonly string[] {
  const notes = PLACE_ASKED_WORDS.wasClosed.test(plain(understood.utterance))
    ? places.flatMap(({ note }) => note?.[locale] ?? [])
    : [];
  return notes.filter((note) => PLACE_ASKED_WORDS.tellsOfClosing.test(plain(note)));
}

/** "Ad agosto sono chiuse?", "a Natale?", asked of all of them. */
function allInMonth(turn: Turn, said: string): Step<PlacesState> {
  const { understood, knowledge, locale } = turn;
  const group = groupOfTopic(understood.topics[0]?.id, knowledge);
  const places = knowledge.places.filter(({ kind }) => group?.kinds.includes(kind));
  const told = manyInMonth(viewOf(turn, group), places, said) ?? manyOnDay(spoken(turn), places);
  return listed(turn, group, { parts: [told ?? text(locale, 'places.hours-of-all')], cards: [] });
}

const UNKNOWN = [
  ['run', 'places.unknown-run'],
  ['access', 'places.unknown-access'],
  ['way', 'places.unknown-way'],
  ['number', 'places.unknown-number'],
] as const satisfies readonly (readonly [keyof typeof PLACE_ASKED_WORDS.unknown, TextKey])[];

/** "E si balla?" when it is done at none of those shown last: the nearest where the data name it. */
function activityElsewhere(
  turn: Turn,
  group: Group,
  lastShown: readonly Place[],
): Step<PlacesState> | undefined {
  const { memory, locale } = turn;
  const said = plain(turn.understood.utterance);
  if (memory.lastWhereabouts === undefined || placesWithActivity(lastShown, said)?.length !== 0) {
    return undefined;
  }
  const cards = nearestWithActivity(viewOf(turn, group), memory.lastWhereabouts, said);
  const activity = activityName(locale, said);
  return cards.length === 0
    ? undefined
    : listed(turn, group, { parts: [text(locale, 'places.activity-elsewhere', { activity })], cards });
}

/** "Is there none nearer?": the nearest of those shown last, whether or not a recent source confirms it. */
function noneNearer(turn: Turn, group: Group, lastShown: readonly Place[]): Step<PlacesState> | undefined {
  const { lastWhereabouts } = turn.memory;
  if (lastWhereabouts === undefined) {
    return undefined;
  }
  const { position, spread } = lastWhereabouts;
  const [nearest] = lastShown.toSorted((a, b) => distanceTo(a, position) - distanceTo(b, position));
  const knowledge = { ...turn.knowledge, places: nearest === undefined ? [] : [nearest] };
  const cards = nearestCards({ ...viewOf(turn, group), knowledge }, position, spread);
  return listed(turn, group, { parts: [text(turn.locale, 'places.none-nearer')], cards });
}

/** "Ce ne sono altri?": those that come after the ones shown last, in the same order. */
function furtherOn(turn: Turn, group: Group, lastShown: readonly Place[]): Step<PlacesState> {
  const { lastWhereabouts } = turn.memory;
  const view = viewOf(turn, group);
  const all = lastWhereabouts
    ? nearestCards(
        { ...view, limit: Number.POSITIVE_INFINITY },
        lastWhereabouts.position,
        lastWhereabouts.spread,
      )
    : othersOfMunicipio(view, lastShown);
  const after = Math.max(...lastShown.map(({ id }) => all.findIndex((card) => card.id === id))) + 1;
  const cards = all.slice(after, after + SHOWN);
  return cards.length === 0
    ? listed(turn, group, {
        parts: [text(turn.locale, 'places.no-more')],
        cards: lastShown.map((place) => placeCard(view, place)),
      })
    : listed(turn, group, {
        parts: [text(turn.locale, lastWhereabouts ? 'places.further' : 'places.further-there')],
        cards,
      });
}

function othersOfMunicipio(view: PlacesView, lastShown: readonly Place[]): readonly PlaceCard[] {
  const municipio = lastShown[0]?.municipio;
  return typeof municipio === 'number'
    ? placesInMunicipio(view.knowledge.places, municipio, view.kinds)
        .filter(({ address }) => address !== null)
        .map((place) => placeCard(view, place))
    : [];
}

/** What is known of the day that is named; of today, what is known now. */
function hoursTold(turn: Turn, places: readonly Place[]): string {
  const known = hoursKnown(turn, places);
  const said = plain(turn.understood.utterance);
  const isOfNow =
    known === 'places.open-now' || FOR_NOW.test(said) || (!TOLD_OF_TODAY.has(known) && FOR_TODAY.test(said));
  return (isOfNow ? undefined : onDay(spoken(turn), places)) ?? text(turn.locale, known);
}

const FOR_NOW = /\b(?:adesso|stasera|tonight|now)\b/u;
const FOR_TODAY = /\b(?:oggi|today)\b/u;
const TOLD_OF_TODAY: ReadonlySet<TextKey> = new Set(['places.hours-of', 'places.closed-now']);

function spoken(turn: Turn): Turn {
  return { ...turn, utterance: turn.understood.utterance };
}

/** What can be said before the hours: of most days no source tells. */
function hoursKnown({ now, knowledge }: Turn, places: readonly Place[]): TextKey {
  const openings = places.map((place) => openingAt(place, now, knowledge.office.timeZone));
  const [first] = openings;
  if (first?.known && openings.length === 1) {
    return first.open ? 'places.open-now' : 'places.closed-now';
  }
  if (openings.some(({ known }) => known)) {
    return 'places.hours-of';
  }
  const isAnyWritten = places.some(({ opening, closures }) => opening.length > 0 || closures !== null);
  return isAnyWritten ? 'places.hours-of-season' : 'places.hours-none';
}
