import { z } from 'zod';
import type { LocateResult, Position, Spot } from '../../knowledge/places/gazetteer.ts';
import { placesInMunicipio } from '../../knowledge/places/nearest.ts';
import type { PlaceKind } from '../../knowledge/schema/place.ts';
import type { Dialog, Step, Turn } from '../dialog.ts';
import type { PlaceCard, Reply } from '../reply.ts';
import { kindsAsked, topicOfKinds } from '../recognition/place-kinds.ts';
import { action, currentCall } from '../replies/article-reply.ts';
import { nearestCards, placeCard, type PlacesView } from '../replies/place-reply.ts';
import type { TextKey } from '../texts/it.ts';
import { plain, say, text } from '../texts/say.ts';

const Kinds = z.array(z.enum(['wemi', 'csrc', 'cdq']));
const State = z.strictObject({ asking: z.literal('where'), kinds: Kinds, times: z.int() });
type State = z.infer<typeof State>;

const SHOWN = 3;
const TIMES_TO_ASK = 2;

/** The three places nearest to a shared position, an address, a stop, a district or a municipio. */
export const placesDialog: Dialog<State> = {
  id: 'places',
  state: State,

  async begin(turn): Promise<Step<State>> {
    const named = turn.understood.place;
    const isUnknown = named.found === 'none' && /\d{5}/u.test(turn.understood.utterance);
    return at(turn, kindsMeant(turn), named, isUnknown ? 1 : 0);
  },

  async resume(turn): Promise<Step<State> | undefined> {
    const { kinds, times } = turn.state;
    if (DOES_NOT_KNOW.test(plain(turn.utterance))) {
      const actions = [action(text(turn.locale, 'button.person'))];
      return {
        replies: [
          { ...say(turn, 'places.dont-know'), askPosition: true, actions, articles: [topicOfKinds(kinds)] },
        ],
        outcome: 'clarify',
        state: { asking: 'where', kinds, times: times + 1 },
      };
    }
    const isPlace = turn.position !== undefined || turn.understood.place.found !== 'none';
    if (!isPlace && (turn.understood.dialog !== 'fallback' || times >= TIMES_TO_ASK)) {
      return undefined;
    }
    const asked = kindsAsked(turn.understood);
    return at(turn, asked.length === 0 ? kinds : asked, turn.understood.place, times);
  },
};

/** The kinds named, or those last spoken of: "e in zona Bovisa?" after the centres. */
function kindsMeant(turn: Turn): readonly PlaceKind[] {
  const asked = kindsAsked(turn.understood);
  const isAboutCentres = turn.memory.lastTopics?.[0]?.startsWith('csrc.') === true;
  return asked.length === 0 && isAboutCentres ? ['csrc', 'cdq'] : asked;
}

const DOES_NOT_KNOW =
  /^(boh|mah|non (lo |la )?so|non saprei|non ricordo|i (do not|don t) know|no idea|not sure)( .{0,20})?$/u;

function at(turn: Turn, kinds: readonly PlaceKind[], where: LocateResult, times: number): Step<State> {
  if (turn.position) {
    return shown(turn, kinds, {
      position: turn.position,
      label: text(turn.locale, 'places.your-position'),
      spread: 0,
    });
  }
  switch (where.found) {
    case 'one':
      return (
        inMunicipio(turn, kinds, where.spot) ??
        shown(turn, kinds, {
          position: where.spot.position,
          label: where.spot.label,
          spread: spreadOf(where.spot),
        })
      );
    case 'several':
      return which(turn, kinds, where.spots);
    case 'outside':
      return outside(turn, kinds, where.label);
    default:
      return askWhere(turn, kinds, {
        times,
        ...(where.unknown === undefined ? {} : { unknown: where.unknown }),
      });
  }
}

/** A whole municipio is no point: its places are listed, without distances that would mean nothing. */
function inMunicipio(turn: Turn, kinds: readonly PlaceKind[], spot: Spot): Step<State> | undefined {
  const { municipio } = spot;
  if (spot.kind !== 'municipio' || municipio === undefined) {
    return undefined;
  }
  const view = viewOf(turn, kinds);
  const places = placesInMunicipio(view.places, municipio, view.kinds).filter(
    (place, index, all) =>
      place.address !== null && all.findIndex(({ address }) => address === place.address) === index,
  );
  if (places.length === 0) {
    return undefined;
  }
  const cards = places.slice(0, SHOWN).map((place) => placeCard(view, place));
  const heading = text(turn.locale, 'places.in-municipio', {
    n: municipio,
    count: places.length,
    shown: cards.length,
  });
  const step = listed(turn, kinds, { parts: [heading], cards });
  return { ...step, memory: { ...step.memory, lastPosition: spot.position } };
}

interface Place {
  readonly position: Position;
  readonly label: string;
  readonly spread: number;
}

function shown(turn: Turn, kinds: readonly PlaceKind[], place: Place): Step<State> {
  const isWide = place.spread >= WIDE;
  const step = listed(turn, kinds, {
    parts: [
      text(turn.locale, headingOf(kinds), { where: place.label }),
      ...(isWide ? [text(turn.locale, 'places.around', { where: place.label })] : []),
    ],
    cards: nearestCards(viewOf(turn, kinds), place.position, place.spread),
  });
  return { ...step, memory: { ...step.memory, lastPosition: place.position } };
}

/** Cards with what must be said of them: that desks have moved, and to call before going. */
function listed(
  turn: Turn,
  kinds: readonly PlaceKind[],
  { parts, cards }: { readonly parts: readonly string[]; readonly cards: readonly PlaceCard[] },
): Step<State> {
  const topic = topicOfKinds(kinds);
  const reply: Reply = {
    text: [
      ...parts,
      ...(kinds.includes('wemi') ? [text(turn.locale, 'places.moved')] : []),
      text(turn.locale, 'places.confirm'),
    ].join('\n\n'),
    locale: turn.locale,
    places: cards,
    actions: [action(text(turn.locale, 'button.helpful')), action(text(turn.locale, 'button.not-helpful'))],
    articles: [topic],
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

function spreadOf(spot: Spot): number {
  return spot.uncertainty;
}

function which(turn: Turn, kinds: readonly PlaceKind[], spots: readonly Spot[]): Step<State> {
  const labels = spots.slice(0, SHOWN).map((spot) => spot.label);
  const asked = say(turn, 'places.which');
  return {
    replies: [
      {
        ...asked,
        text: `${asked.text}\n${labels.map((label) => `- ${label}`).join('\n')}`,
        actions: labels.map((label) => action(label)),
        articles: [topicOfKinds(kinds)],
        confidence: turn.understood.confidence,
      },
    ],
    outcome: 'clarify',
    state: { asking: 'where', kinds: [...kinds], times: 0 },
  };
}

/** Outside Milan nobody is turned away: they may come, and we ask by which way. */
function outside(turn: Turn, kinds: readonly PlaceKind[], label: string): Step<State> {
  const parts = [
    text(turn.locale, 'places.outside', { where: label }),
    text(turn.locale, 'places.outside-which'),
  ];
  return {
    replies: [
      {
        text: parts.join('\n\n'),
        locale: turn.locale,
        askPosition: true,
        articles: [topicOfKinds(kinds)],
        confidence: turn.understood.confidence,
      },
    ],
    outcome: 'answer',
    state: { asking: 'where', kinds: [...kinds], times: 0 },
    memory: { lastTopics: [topicOfKinds(kinds)] },
  };
}

interface Asking {
  readonly times: number;
  /** A street or postcode that was named and that we cannot place. */
  readonly unknown?: string;
}

function askWhere(turn: Turn, kinds: readonly PlaceKind[], { times, unknown }: Asking): Step<State> {
  const remembered = turn.memory.lastPosition;
  if (remembered && times === 0 && unknown === undefined) {
    return shown(turn, kinds, {
      position: remembered,
      label: text(turn.locale, 'places.your-position'),
      spread: 0,
    });
  }
  const asked =
    unknown === undefined
      ? say(turn, times === 0 ? 'places.where-are-you' : 'places.not-found')
      : say(turn, 'places.unknown', { where: unknown });
  return {
    replies: [
      {
        ...asked,
        askPosition: true,
        actions: times === 0 ? [] : [action(text(turn.locale, 'button.person'))],
        articles: [topicOfKinds(kinds)],
        confidence: turn.understood.confidence,
      },
    ],
    outcome: 'clarify',
    state: { asking: 'where', kinds: [...kinds], times: times + 1 },
    memory: { lastTopics: [topicOfKinds(kinds)] },
  };
}

function headingOf(kinds: readonly PlaceKind[]): TextKey {
  if (kinds.length === 0) {
    return 'places.nearest-any';
  }
  return kinds.includes('wemi') ? 'places.nearest-wemi' : 'places.nearest-csrc';
}

const EVERY_KIND: readonly PlaceKind[] = ['wemi', 'csrc', 'cdq'];

function viewOf(turn: Turn, kinds: readonly PlaceKind[]): PlacesView {
  return {
    places: turn.knowledge.places,
    locale: turn.locale,
    kinds: kinds.length === 0 ? EVERY_KIND : kinds,
    limit: SHOWN,
    checked: currentCall(turn.knowledge)?.reviewed ?? '',
  };
}
