import { z } from 'zod';
import type { LocateResult, Spot } from '../../knowledge/places/gazetteer.ts';
import { distanceTo, isNearestFirst, placesInMunicipio } from '../../knowledge/places/nearest.ts';
import { openingAt } from '../../knowledge/places/opening-hours.ts';
import type { Place } from '../../knowledge/schema/place.ts';
import type { PlaceGroup } from '../../knowledge/schema/place-group.ts';
import type { Dialog, Step, Turn, Whereabouts } from '../dialog.ts';
import type { PlaceCard, Reply } from '../reply.ts';
import { groupNamed, groupOfTopic, topicOfGroup } from '../recognition/place-groups.ts';
import { action } from '../replies/article-reply.ts';
import { placesNamed, placesShown } from '../recognition/place-asked.ts';
import { PLACE_ASKED_WORDS } from '../recognition/place-asked-words.ts';
import { WHERE_WORDS } from '../recognition/where-words.ts';
import {
  nearestCards,
  offersOf,
  placesWithActivity,
  placeCard,
  type PlacesView,
} from '../replies/place-reply.ts';
import type { TextKey } from '../texts/it.ts';
import { bodyText, capitalised, filled, plain, say, text } from '../texts/say.ts';

/** `group` is absent when nothing says which places are meant. */
const State = z.strictObject({ asking: z.literal('where'), group: z.string().optional(), times: z.int() });
type State = z.infer<typeof State>;

const SHOWN = 3;
const TIMES_TO_ASK = 2;

/** The three places nearest to a shared position, an address, a stop, a district or a municipio. */
export const placesDialog: Dialog<State> = {
  id: 'places',
  state: State,

  async begin(turn): Promise<Step<State>> {
    const known = ofKnownPlaces(turn);
    if (known) {
      return known;
    }
    const named = turn.understood.place;
    const isUnknown = named.found === 'none' && /\d{5}/u.test(turn.understood.utterance);
    return at(turn, groupMeant(turn), named, isUnknown ? 1 : 0);
  },

  async resume(turn): Promise<Step<State> | undefined> {
    const { times } = turn.state;
    const group = turn.knowledge.placeGroups.find(({ id }) => id === turn.state.group);
    if (DOES_NOT_KNOW.test(plain(turn.utterance))) {
      const actions = [action(text(turn.locale, 'button.person'))];
      return {
        replies: [
          {
            ...say(turn, 'places.dont-know'),
            askPosition: true,
            actions,
            articles: [topicOfGroup(group, turn.knowledge)],
          },
        ],
        outcome: 'clarify',
        state: asking(group, times + 1),
      };
    }
    const known = ofKnownPlaces(turn);
    if (known) {
      return known;
    }
    const where = whereAnswered(turn);
    const isPlace = turn.position !== undefined || where.found !== 'none';
    if (!isPlace && (turn.understood.dialog !== 'fallback' || times >= TIMES_TO_ASK)) {
      return undefined;
    }
    return at(
      turn,
      groupNamed(turn.understood.utterance, turn.knowledge) ?? group ?? groupMeant(turn),
      where,
      times,
    );
  },
};

/** After "where are you?" a stop or a district is a position, also one whose name alone means other things: "sono a Lotto". */
function whereAnswered({ utterance, understood, knowledge, locale }: Turn): LocateResult {
  if (understood.place.found !== 'none' || !WHERE_WORDS.tellsPosition.test(plain(utterance))) {
    return understood.place;
  }
  const name = plain(utterance).replace(WHERE_WORDS.tellsPosition, '').trim();
  return knowledge.gazetteer.locate(`metro ${name}`, locale);
}

/** Places called by name, or the ones just shown, with what is known of them; no question of where somebody is. */
function ofKnownPlaces(turn: Turn): Step<State> | undefined {
  const { understood, knowledge, memory, locale } = turn;
  const said = plain(understood.utterance);
  if (understood.detail === undefined) {
    return undefined;
  }
  const ids = placesShown(memory);
  const lastShown = ids.flatMap((id) => knowledge.places.find((place) => place.id === id) ?? []);
  const places =
    understood.detail === 'named' ? placesNamed(understood.utterance, knowledge, memory) : lastShown;
  const [first] = places;
  if (first === undefined) {
    return undefined;
  }
  const group = knowledge.placeGroups.find(({ kinds }) => kinds.includes(first.kind));
  const view = viewOf(turn, group);
  if (understood.detail === 'nearer') {
    return noneNearer(turn, group, lastShown);
  }
  const elsewhere = understood.detail === 'shown' ? activityElsewhere(turn, group, lastShown) : undefined;
  if (elsewhere) {
    return elsewhere;
  }
  const isOfHours = PLACE_ASKED_WORDS.hours.test(said);
  const isOfOffers = !isOfHours || PLACE_ASKED_WORDS.activities.test(said);
  return listed(turn, group, {
    parts: [
      ...(isOfHours ? [text(locale, hoursKnown(places, turn.now))] : []),
      ...(isOfOffers ? offersOf(view, places, said) : []),
    ],
    cards: places.map((place) => placeCard(view, place)),
    general: isOfHours ? group?.general.hours : group?.general.offers,
  });
}

type Group = PlaceGroup | undefined;

/** "E si balla?" when it is done at none of those lastShown: the nearest where the data name it. */
function activityElsewhere(turn: Turn, group: Group, lastShown: readonly Place[]): Step<State> | undefined {
  const { knowledge, memory, locale } = turn;
  const said = plain(turn.understood.utterance);
  if (memory.lastWhereabouts === undefined || placesWithActivity(lastShown, said)?.length !== 0) {
    return undefined;
  }
  const places = placesWithActivity(knowledge.places, said) ?? [];
  const { position, spread } = memory.lastWhereabouts;
  const cards = nearestCards(
    { ...viewOf(turn, group), knowledge: { ...knowledge, places } },
    position,
    spread,
  );
  return cards.length === 0
    ? undefined
    : listed(turn, group, { parts: [text(locale, 'places.activity-elsewhere')], cards });
}

/** "Is there none nearer?": the nearest of those lastShown, whether or not a recent source confirms it. */
function noneNearer(turn: Turn, group: Group, lastShown: readonly Place[]): Step<State> | undefined {
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

/** What can be said before the hours: of most days no source tells. */
function hoursKnown(places: readonly Place[], now: Date): TextKey {
  const openings = places.map((place) => openingAt(place, now));
  if (openings.length === 1 && openings.some((opening) => opening.known && opening.open)) {
    return 'places.open-now';
  }
  if (openings.some(({ known }) => known)) {
    return 'places.hours-of';
  }
  const isAnyWritten = places.some(({ opening, closures }) => opening.length > 0 || closures !== null);
  return isAnyWritten ? 'places.hours-of-season' : 'places.hours-none';
}

/** The places named, or those last spoken of: "e in zona Bovisa?" after the centres. */
function groupMeant({ understood, memory, knowledge }: Turn): Group {
  return (
    groupNamed(understood.utterance, knowledge) ??
    memory.lastTopics?.map((topic) => groupOfTopic(topic, knowledge)).find((group) => group !== undefined) ??
    groupOfTopic(understood.topics[0]?.id, knowledge)
  );
}

function asking(group: Group, times: number): State {
  return { asking: 'where', ...(group ? { group: group.id } : {}), times };
}

const DOES_NOT_KNOW =
  /^(boh|mah|non (lo |la )?so|non saprei|non ricordo|i (do not|don t) know|no idea|not sure)( .{0,20})?$/u;

function at(turn: Turn, group: Group, where: LocateResult, times: number): Step<State> {
  if (turn.position) {
    return shown(turn, group, { position: turn.position, spread: 0 });
  }
  switch (where.found) {
    case 'one':
      return (
        inMunicipio(turn, group, where.spot) ??
        shown(turn, group, {
          isPostcode: where.spot.kind === 'postcode',
          position: where.spot.position,
          label: where.spot.label,
          spread: where.spot.uncertainty,
        })
      );
    case 'several':
      return which(turn, group, where.spots);
    case 'outside':
      return outside(turn, group, where.label);
    default:
      return askWhere(turn, group, {
        times,
        ...(where.unknown === undefined ? {} : { unknown: where.unknown }),
      });
  }
}

/** A whole municipio is no point: its places are listed, without distances that would mean nothing. */
function inMunicipio(turn: Turn, group: Group, spot: Spot): Step<State> | undefined {
  const { municipio } = spot;
  if (spot.kind !== 'municipio' || municipio === undefined) {
    return undefined;
  }
  const view = viewOf(turn, group);
  const places = placesInMunicipio(turn.knowledge.places, municipio, view.kinds).filter(
    (place, index, all) =>
      place.address !== null && all.findIndex(({ address }) => address === place.address) === index,
  );
  if (places.length === 0) {
    return undefined;
  }
  const cards = places.slice(0, SHOWN).map((place) => placeCard(view, place));
  const heading =
    places.length === 1
      ? bodyText(turn, 'places.in-municipio-one', { n: municipio })
      : bodyText(turn, 'places.in-municipio', { n: municipio, count: places.length, shown: cards.length });
  const step = listed(turn, group, { parts: [heading], cards });
  return { ...step, memory: { ...step.memory, lastWhereabouts: undefined } };
}

type Shown = Whereabouts & { readonly isPostcode?: boolean };

function shown(turn: Turn, group: Group, { isPostcode = false, ...where }: Shown): Step<State> {
  const { label = text(turn.locale, 'places.you'), position, spread } = where;
  const isWide = spread >= WIDE;
  const view = viewOf(turn, group);
  const cards = nearestCards(view, position, spread);
  const places = cards.flatMap(({ id }) => turn.knowledge.places.find((place) => place.id === id) ?? []);
  // "Dove si gioca a bocce?", "in zona Lambrate": what was asked first is asked of the places found.
  const asked = [turn.understood.utterance, turn.memory.lastUtterance ?? '']
    .map(plain)
    .find((said) => PLACE_ASKED_WORDS.activity.test(said));
  const step = listed(turn, group, {
    parts: [
      headingOf(turn, group, label),
      ...(isWide
        ? [text(turn.locale, isPostcode ? 'places.around-postcode' : 'places.around', { where: label })]
        : []),
      ...(isNearestFirst(places, position) ? [] : [text(turn.locale, 'places.confirmed-first')]),
      ...(asked === undefined ? [] : offersOf(view, places, asked)),
    ],
    cards,
  });
  return { ...step, memory: { ...step.memory, lastWhereabouts: where } };
}

interface Listed {
  readonly parts: readonly string[];
  readonly cards: readonly PlaceCard[];
  /** The article that tells the same in general. */
  readonly general?: string | undefined;
}

/** Cards with what must be said of them: that desks have moved, and to call before going. */
function listed(turn: Turn, group: Group, { parts, cards, general }: Listed): Step<State> {
  const topic = topicOfGroup(group, turn.knowledge);
  const reply: Reply = {
    text: [
      ...parts,
      ...(group?.note ? [group.note[turn.locale]] : []),
      bodyText(turn, 'places.confirm'),
    ].join('\n\n'),
    locale: turn.locale,
    places: cards,
    actions: [action(text(turn.locale, 'button.helpful')), action(text(turn.locale, 'button.not-helpful'))],
    articles: general === undefined ? [topic] : [topic, general],
    confidence: turn.understood.confidence,
  };
  return {
    replies: [reply],
    outcome: 'answer',
    memory: { lastTopics: [topic] },
    places: cards.map((card) => card.id),
  };
}

/** A middle this far from the true point makes distances a guess. */
const WIDE = 500;

function which(turn: Turn, group: Group, spots: readonly Spot[]): Step<State> {
  const labels = spots.slice(0, SHOWN).map((spot) => spot.label);
  const asked = say(turn, 'places.which');
  return {
    replies: [
      {
        ...asked,
        text: `${asked.text}\n${labels.map((label) => `- ${label}`).join('\n')}`,
        actions: labels.map((label) => action(label)),
        articles: [topicOfGroup(group, turn.knowledge)],
        confidence: turn.understood.confidence,
      },
    ],
    outcome: 'clarify',
    state: asking(group, 0),
  };
}

/** Outside the city nobody is turned away: they may come, and we ask by which way. */
function outside(turn: Turn, group: Group, label: string): Step<State> {
  const parts = [
    capitalised(bodyText(turn, 'places.outside', { where: label })),
    bodyText(turn, 'places.outside-which'),
  ];
  return {
    replies: [
      {
        text: parts.join('\n\n'),
        locale: turn.locale,
        askPosition: true,
        articles: [topicOfGroup(group, turn.knowledge)],
        confidence: turn.understood.confidence,
      },
    ],
    outcome: 'answer',
    state: asking(group, 0),
    memory: { lastTopics: [topicOfGroup(group, turn.knowledge)] },
  };
}

interface Asking {
  readonly times: number;
  /** A street or postcode that was named and that we cannot place. */
  readonly unknown?: string;
}

function askWhere(turn: Turn, group: Group, { times, unknown }: Asking): Step<State> {
  const remembered = turn.memory.lastWhereabouts;
  if (remembered && times === 0 && unknown === undefined) {
    return shown(turn, group, remembered);
  }
  const asked =
    unknown === undefined
      ? bodyText(turn, times === 0 ? 'places.where-are-you' : 'places.not-found')
      : bodyText(turn, 'places.unknown', { where: unknown });
  return {
    replies: [
      {
        text: asked,
        locale: turn.locale,
        askPosition: true,
        actions: times === 0 ? [] : [action(text(turn.locale, 'button.person'))],
        articles: [topicOfGroup(group, turn.knowledge)],
        confidence: turn.understood.confidence,
      },
    ],
    outcome: 'clarify',
    state: asking(group, times + 1),
    memory: { lastTopics: [topicOfGroup(group, turn.knowledge)] },
  };
}

function headingOf({ locale }: Turn, group: Group, where: string): string {
  return group ? filled(group.heading[locale], { where }) : text(locale, 'places.nearest-any', { where });
}

function viewOf(turn: Turn, group: Group): PlacesView {
  return {
    knowledge: turn.knowledge,
    locale: turn.locale,
    ...(group ? { kinds: group.kinds } : {}),
    limit: SHOWN,
    now: turn.now,
  };
}
