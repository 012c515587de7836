import type { LocateResult, Spot } from '../../knowledge/places/gazetteer.ts';
import { isNearestFirst, placesInMunicipio } from '../../knowledge/places/nearest.ts';
import type { Place } from '../../knowledge/schema/place.ts';
import type { Dialog, Step, Turn, Whereabouts } from '../dialog.ts';
import type { PlaceCard } from '../reply.ts';
import { groupNamed, groupOfTopic, topicOfGroup } from '../recognition/place-groups.ts';
import { activityAsked, PLACE_ASKED_WORDS } from '../recognition/place-asked-words.ts';
import { WHERE_WORDS } from '../recognition/where-words.ts';
import { action } from '../replies/article-reply.ts';
import {
  activityName,
  nearestCards,
  nearestOpen,
  nearestWithActivity,
  offersOf,
  placeCard,
  placesWithActivity,
} from '../replies/place-reply.ts';
import { inMonth } from '../replies/place-month.ts';
import type { PlacesView } from '../replies/place-reply.ts';
import { bodyText, capitalised, filled, plain, say, text } from '../texts/say.ts';
import { ofKnownPlaces } from './known-places.ts';
import { type Group, listed, PlacesState, SHOWN, viewOf } from './places-shown.ts';

const TIMES_TO_ASK = 2;

/** The three places nearest to a shared position, an address, a stop, a district or a municipio. */
export const placesDialog: Dialog<PlacesState> = {
  id: 'places',
  state: PlacesState,

  async begin(turn): Promise<Step<PlacesState>> {
    const known = ofKnownPlaces(turn);
    if (known) {
      return known;
    }
    const named = turn.understood.place;
    const isUnknown = named.found === 'none' && /\d{5}/u.test(turn.understood.utterance);
    return at(turn, groupMeant(turn), named, isUnknown ? 1 : 0);
  },

  async resume(turn): Promise<Step<PlacesState> | undefined> {
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

/** The places named, or those last spoken of: "e in zona Bovisa?" after the centres. */
function groupMeant({ understood, memory, knowledge }: Turn): Group {
  return (
    groupNamed(understood.utterance, knowledge) ??
    memory.lastTopics?.map((topic) => groupOfTopic(topic, knowledge)).find((group) => group !== undefined) ??
    groupOfTopic(understood.topics[0]?.id, knowledge)
  );
}

function asking(group: Group, times: number): PlacesState {
  return { asking: 'where', ...(group ? { group: group.id } : {}), times };
}

const DOES_NOT_KNOW =
  /^(boh|mah|non (lo |la )?so|non saprei|non ricordo|i (do not|don t) know|no idea|not sure)( .{0,20})?$/u;

function at(turn: Turn, group: Group, where: LocateResult, times: number): Step<PlacesState> {
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
        ...(where.municipi === undefined ? {} : { municipi: where.municipi }),
      });
  }
}

/** A whole municipio is no point: its places are listed, without distances that would mean nothing. */
function inMunicipio(turn: Turn, group: Group, spot: Spot): Step<PlacesState> | undefined {
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

function shown(turn: Turn, group: Group, { isPostcode = false, ...where }: Shown): Step<PlacesState> {
  const { label = text(turn.locale, 'places.you'), position, spread } = where;
  const isWide = spread >= WIDE;
  const view = viewOf(turn, group);
  // "Dove si gioca a bocce?", "in zona Lambrate": what was asked first is asked of the places found.
  const asked = [turn.understood.utterance, turn.memory.lastUtterance ?? '']
    .map(plain)
    .find((said) => activityAsked(said) !== undefined);
  const nearest = nearestCards(view, position, spread);
  const open = openWanted(turn);
  const opened = open === undefined ? [] : nearestOpen(withActivity(view, asked), where, open);
  const elsewhere = asked === undefined || opened.length > 0 ? [] : further(view, nearest, { where, asked });
  const cards = [opened, elsewhere].find((found) => found.length > 0) ?? nearest;
  const places = placesOf(turn, cards);
  const activity = activityName(turn.locale, asked ?? '');
  const month = inMonth(view, places, plain(turn.understood.utterance));
  const step = listed(turn, group, {
    parts: [
      opened.length > 0
        ? text(turn.locale, open === 'now' ? 'places.open-near-now' : 'places.open-today', { where: label })
        : elsewhere.length > 0
          ? text(turn.locale, 'places.activity-further', { activity, where: label })
          : headingOf(turn, group, label),
      ...(open !== undefined && opened.length === 0
        ? [text(turn.locale, open === 'now' ? 'places.none-open-now' : 'places.none-open-today')]
        : []),
      ...(isWide
        ? [text(turn.locale, isPostcode ? 'places.around-postcode' : 'places.around', { where: label })]
        : []),
      ...(month === undefined ? [] : [month]),
      ...(isNearestFirst(places, position) ? [] : [text(turn.locale, 'places.confirmed-first')]),
      ...(asked === undefined ? [] : offersOf(view, places, elsewhere.length > 0 ? '' : asked)),
    ],
    cards,
  });
  return { ...step, memory: { ...step.memory, lastWhereabouts: where } };
}

/** "Aperta ora", "dove posso stare al fresco?": to be sent to a closed door helps nobody. */
function openWanted({ understood }: Turn): 'now' | 'today' | undefined {
  const said = plain(understood.utterance);
  if (PLACE_ASKED_WORDS.openNow.test(said)) {
    return 'now';
  }
  return PLACE_ASKED_WORDS.openToday.test(said) ? 'today' : undefined;
}

function withActivity(view: PlacesView, asked: string | undefined): PlacesView {
  const places = asked === undefined ? undefined : placesWithActivity(view.knowledge.places, asked);
  return places === undefined ? view : { ...view, knowledge: { ...view.knowledge, places } };
}

/** When none of the nearest has the activity asked for: the nearest of those that have it. */
function further(
  view: PlacesView,
  nearest: readonly PlaceCard[],
  { where, asked }: { readonly where: Whereabouts; readonly asked: string },
): readonly PlaceCard[] {
  const isThere = placesWithActivity(placesOf(view, nearest), asked)?.length !== 0;
  return isThere ? [] : nearestWithActivity(view, where, asked);
}

function placesOf(
  { knowledge }: Pick<PlacesView, 'knowledge'>,
  cards: readonly PlaceCard[],
): readonly Place[] {
  return cards.flatMap(({ id }) => knowledge.places.find((place) => place.id === id) ?? []);
}

/** A middle this far from the true point makes distances a guess. */
const WIDE = 500;

function which(turn: Turn, group: Group, spots: readonly Spot[]): Step<PlacesState> {
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
function outside(turn: Turn, group: Group, label: string): Step<PlacesState> {
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
  /** How many municipi there are, where the one named is none of them. */
  readonly municipi?: number;
}

function askWhere(turn: Turn, group: Group, { times, unknown, municipi }: Asking): Step<PlacesState> {
  const remembered = turn.memory.lastWhereabouts;
  if (remembered && times === 0 && unknown === undefined) {
    return shown(turn, group, remembered);
  }
  const whereAreYou = bodyText(turn, times === 0 ? 'places.where-are-you' : 'places.not-found');
  const asked =
    municipi !== undefined
      ? `${bodyText(turn, 'places.no-such-municipio', { count: municipi })} ${bodyText(turn, 'places.where-are-you')}`
      : unknown === undefined
        ? whereAreYou
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
