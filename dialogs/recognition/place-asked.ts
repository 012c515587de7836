import { wordsPattern } from '../../knowledge/expressions.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { madeOnce } from '../../knowledge/made-once.ts';
import { namesOf, type PlaceNames } from '../../knowledge/places/named-places.ts';
import type { Place } from '../../knowledge/schema/place.ts';
import type { Memory } from '../dialog.ts';
import { plain } from '../texts/say.ts';
import type { Entities, Understood } from '../understood.ts';
import { certain, type Sensed, type Sure } from './heard.ts';
import { groupNamed, namesOurPlaces, topicOfGroup } from './place-groups.ts';
import { activityAsked, PLACE_ASKED_WORDS } from './place-asked-words.ts';
import { holidayNamed } from './holiday-named.ts';
import { AROUND_A_PLACE, WHERE_WORDS } from './where-words.ts';

type Known = Pick<Knowledge, 'places' | 'placeGroups'>;

/** A message that names one of our places asks of it; longer ones tell of more. */
const LONGEST = 14;
const LONGEST_OF_SHOWN = 9;
const FEW_MORE_WORDS = 1;
/** Whoever names more of them tells of all. */
const MOST = 2;

const KIND_NAMES = madeOnce((groups: Knowledge['placeGroups']) =>
  wordsPattern(groups.flatMap(({ names }) => names)),
);

const NAMES = madeOnce((knowledge: Known) =>
  knowledge.places
    .map((place) => namesOf(place, KIND_NAMES(knowledge.placeGroups)))
    .filter(({ place, own }) => place.address !== null || !isOfAnyPlace(own, knowledge)),
);

/** "Ritrovo", "terza età", "il giardino" are said of any place. */
function isOfAnyPlace(own: string, knowledge: Known): boolean {
  return groupNamed(own, knowledge) !== undefined || activityAsked(own) !== undefined;
}

/** Our places that a message calls by name or by address: "Casa di Quartiere Calvi", "quella di via Aldini". */
export function placesNamed(utterance: string, knowledge: Known, memory: Memory): readonly Place[] {
  const said = plain(utterance);
  const group = groupNamed(utterance, knowledge);
  const kinds = group?.kinds;
  const names = KIND_NAMES(knowledge.placeGroups);
  const shown = placesShown(memory);
  return NAMES(knowledge)
    .filter(({ place }) => kinds === undefined || kinds.includes(place.kind))
    .filter(
      (named) =>
        (holdsNameOf(said, named) &&
          (isNamed(said, named, { names, isShown: shown.length > 0 }) || isNamedAlone(said, named, names))) ||
        (shown.includes(named.place.id) && isAtNumber(said, named)),
    )
    .map(({ place }) => place);
}

/** Of sixty places nearly none is named: to look for the words first spares the patterns. */
function holdsNameOf(said: string, { own, formerly, street = own }: PlaceNames): boolean {
  return [own, ...formerly, street].some((name) => said.includes(name));
}

const LONGEST_ALONE = 6;

/** "Is Sammartini open?", and a place without a street, of which nobody says that they are there: "Cascina Ronchettino". */
function isNamedAlone(said: string, { place, own, formerly }: PlaceNames, names: RegExp): boolean {
  if (place.address === null && said === own) {
    return true;
  }
  const called = [own, ...formerly].filter((name) => name.length > 4 && !names.test(name)).join('|');
  const isShort = said.split(' ').length <= LONGEST_ALONE;
  return (
    called !== '' &&
    isShort &&
    PLACE_ASKED_WORDS.hours.test(said) &&
    new RegExp(`${PLACE_ASKED_WORDS.beforeAlone}(?:${called})\\b`, 'u').test(said)
  );
}

function isAtNumber(said: string, { number }: PlaceNames): boolean {
  return number !== undefined && new RegExp(`\\b${PLACE_ASKED_WORDS.atNumber}${number}$`, 'u').test(said);
}

function isNamed(
  said: string,
  { place, own, formerly, street, number }: PlaceNames,
  { names, isShown }: { readonly names: RegExp; readonly isShown: boolean },
): boolean {
  const isHouse =
    street !== undefined &&
    number !== undefined &&
    new RegExp(`\\b${street} (n |numero )?${number}\\b`, 'u').test(said);
  if (isHouse) {
    return true;
  }
  const called = [own, ...formerly, ...(street === undefined ? [] : [street])]
    .filter((name) => name.length > 2)
    .join('|');
  const before = `(?:${names.source}|${PLACE_ASKED_WORDS.thatOne.source}${isShown ? '|^(?:e|ma|and|but|what about|how about)' : ''})`;
  const after = number === undefined ? '' : `(?! (?!${number}\\b)\\d)`;
  // "WeMi a Loreto" is near Loreto, and not the desk of that name of which no source gives the street.
  const between = place.address === null ? '' : PLACE_ASKED_WORDS.between;
  return new RegExp(`${before} ${between}(?:${called})\\b${after}`, 'u').test(said);
}

/** The places of the last reply, best first. */
export function placesShown({ lastReplies = [] }: Memory): readonly string[] {
  return lastReplies.flatMap(({ places = [] }) => places.map(({ id }) => id));
}

/** The one of those shown together that is called by its order: "la seconda", and "la prima" or "quella dopo" after that. */
export function shownByOrder(said: string, memory: Memory): string | undefined {
  const shown = placesShown(memory);
  const { counted = [] } = memory;
  const isOfCounted = shown.length > 0 && shown.every((id) => counted.includes(id));
  const inOrder = isOfCounted ? counted : shown;
  if (PLACE_ASKED_WORDS.nextOne.test(said)) {
    return inOrder[shown.length === 1 ? inOrder.indexOf(shown[0] ?? '') + 1 : 1];
  }
  const at = PLACE_ASKED_WORDS.ordinals.findIndex((named) => named.test(said));
  return at < 0 ? undefined : inOrder[at];
}

/** What is asked of a place that is called by its name, unless the message asks for something else of it. */
export function byPlaceNamed(heard: Sensed, entities: Entities): Understood | undefined {
  const { utterance, knowledge, memory, senses } = heard;
  const said = plain(utterance);
  if (
    said.split(' ').length > LONGEST ||
    WHERE_WORDS.lives.test(said) ||
    PLACE_ASKED_WORDS.ofElse.test(said)
  ) {
    return undefined;
  }
  const named = placesNamed(utterance, knowledge, memory);
  const isWithoutStreet = named.length > 0 && named.every(({ address }) => address === null);
  // A bare address may be where somebody is: the nearest to it are shown.
  const isCalled =
    groupNamed(utterance, knowledge) !== undefined ||
    PLACE_ASKED_WORDS.thatOne.test(said) ||
    isWithoutStreet ||
    (placesShown(memory).length > 0 && PLACE_ASKED_WORDS.alsoOne.test(said));
  const isAsked =
    PLACE_ASKED_WORDS.hours.test(said) ||
    PLACE_ASKED_WORDS.activities.test(said) ||
    PLACE_ASKED_WORDS.part.test(said) ||
    (isCalled && isBare(said, named, knowledge));
  const [first] = named;
  const isElsewhere = isWithoutStreet && senses.place(utterance).found !== 'none';
  if (first === undefined || named.length > MOST || !isAsked || isElsewhere) {
    return undefined;
  }
  return certain(heard, entities, {
    dialog: 'places',
    topic: topicOfPlace(first, knowledge),
    detail: 'named',
  });
}

/** "Ad agosto le case di quartiere sono chiuse?", "are the neighbourhood houses open on Christmas Day?": asked of all of them. */
export function byAllPlaces(heard: Sensed, entities: Entities): Understood | undefined {
  const { utterance, knowledge, senses, memory } = heard;
  const said = plain(utterance);
  const group = groupNamed(utterance, knowledge);
  const isOfMonth = PLACE_ASKED_WORDS.months.some((named) => named.test(said));
  const isOfHoliday =
    PLACE_ASKED_WORDS.holidays.test(said) || holidayNamed(said, knowledge.office) !== undefined;
  const isAsked = PLACE_ASKED_WORDS.hours.test(said) && (isOfMonth || isOfHoliday);
  const isOfAll =
    group !== undefined &&
    // Where an article tells them in general, it is asked.
    group.general.hours === undefined &&
    namesOurPlaces(said, knowledge) &&
    !PLACE_ASKED_WORDS.ofElse.test(said) &&
    said.split(' ').length <= LONGEST;
  if (
    !isAsked ||
    !isOfAll ||
    senses.place(utterance).found !== 'none' ||
    placesNamed(utterance, knowledge, memory).length > 0
  ) {
    return undefined;
  }
  return certain(heard, entities, { dialog: 'places', topic: group.topic, detail: 'all' });
}

/** Nothing but what the place is called, and where it is. */
function isBare(said: string, named: readonly Place[], { placeGroups }: Known): boolean {
  const called = new Set(
    named.flatMap(({ name, formerly, address }) => plain([name, ...formerly, address].join(' ')).split(' ')),
  );
  const rest = said
    .replace(PLACE_ASKED_WORDS.alsoOne, ' ')
    .replace(PLACE_ASKED_WORDS.whether, ' ')
    .replaceAll(new RegExp(KIND_NAMES(placeGroups).source, 'gu'), ' ')
    .replaceAll(new RegExp(PLACE_ASKED_WORDS.thatOne.source, 'gu'), ' ')
    .replaceAll(new RegExp(PLACE_ASKED_WORDS.where.source, 'gu'), ' ')
    .replaceAll(AROUND_A_PLACE, ' ')
    .split(' ')
    .filter((word) => word !== '' && !called.has(word));
  return rest.length <= FEW_MORE_WORDS;
}

/** "È aperto?", "e domenica?", "si balla?", "non ce n'è uno più vicino?" of the places just shown. */
export function ofPlacesShown({ utterance, knowledge, memory, senses }: Sensed): Sure | undefined {
  const said = plain(utterance);
  const [first] = placesShown(memory);
  const place = knowledge.places.find(({ id }) => id === first);
  const others =
    senses.place(utterance).found === 'none' ? othersThere(said, { knowledge, memory }) : undefined;
  if (others) {
    return others;
  }
  const isOfElse = PLACE_ASKED_WORDS.ofElse.test(said) || senses.place(utterance).found !== 'none';
  const longest = shownByOrder(said, memory) === undefined ? LONGEST_OF_SHOWN : LONGEST;
  if (place === undefined || said.split(' ').length > longest || isOfElse) {
    return undefined;
  }
  const topic = topicOfPlace(place, knowledge);
  const isPastLast = PLACE_ASKED_WORDS.nextOne.test(said) && longest === LONGEST_OF_SHOWN;
  if (PLACE_ASKED_WORDS.more.test(said) || isPastLast) {
    return { dialog: 'places', topic, detail: 'further' };
  }
  const isMeasured = memory.lastReplies?.some(({ places }) => places?.[0]?.distance !== undefined) === true;
  if (isMeasured && memory.lastWhereabouts && PLACE_ASKED_WORDS.nearer.test(said)) {
    return { dialog: 'places', topic, detail: 'nearer' };
  }
  return PLACE_ASKED_WORDS.activities.test(said) ||
    PLACE_ASKED_WORDS.hours.test(said) ||
    PLACE_ASKED_WORDS.part.test(said) ||
    Object.values(PLACE_ASKED_WORDS.unknown).some((asks) => asks.test(said)) ||
    longest === LONGEST
    ? { dialog: 'places', topic, detail: 'shown' }
    : undefined;
}

/** "E uno spazio WeMi?" after the centres: the nearest to where one was just said to be. */
function othersThere(
  said: string,
  { knowledge, memory }: Pick<Sensed, 'knowledge' | 'memory'>,
): Sure | undefined {
  const group = activityAsked(said) ? undefined : groupNamed(said, knowledge);
  const isThere =
    PLACE_ASKED_WORDS.alsoOne.test(said) &&
    isBare(said.replace(PLACE_ASKED_WORDS.alsoOne, ''), [], knowledge);
  const isNearThere =
    PLACE_ASKED_WORDS.nearThere.test(said) &&
    !PLACE_ASKED_WORDS.ofElse.test(said) &&
    said.split(' ').length <= LONGEST;
  return group && memory.lastWhereabouts !== undefined && (isThere || isNearThere)
    ? { dialog: 'places', topic: group.topic }
    : undefined;
}

/** The topic of the group that a place belongs to. */
export function topicOfPlace({ kind }: Place, knowledge: Known): string {
  return topicOfGroup(
    knowledge.placeGroups.find(({ kinds }) => kinds.includes(kind)),
    knowledge,
  );
}
