import { wordsPattern } from '../../knowledge/expressions.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { PlaceGroup, PlaceGroups } from '../../knowledge/schema/place-group.ts';
import { plain } from '../texts/say.ts';
import { madeOnce } from '../../knowledge/made-once.ts';

type Grouped = Pick<Knowledge, 'placeGroups'>;

const patternsOf = madeOnce((groups: PlaceGroups) => ({
  /** What all our places are called. */
  names: wordsPattern(groups.flatMap(({ names }) => names)),
  numberOf: wordsPattern([
    `c ?e un (numero|telefono) (di|del|dell|dello|della) (${groups.flatMap(({ names }) => names).join('|')})`,
  ]),
  words: new Map(groups.map(({ id, names, hints = [] }) => [id, wordsPattern([...names, ...hints])])),
}));

/** The group of places that an utterance names; undefined when the words leave it open. */
export function groupNamed(utterance: string, { placeGroups }: Grouped): PlaceGroup | undefined {
  const said = plain(utterance);
  const { words } = patternsOf(placeGroups);
  return placeGroups.find(({ id }) => words.get(id)?.test(said) === true);
}

/** The group that a topic speaks of: "e in zona Bovisa?" after an answer about the centres. */
export function groupOfTopic(topic: string | undefined, { placeGroups }: Grouped): PlaceGroup | undefined {
  return topic === undefined
    ? undefined
    : placeGroups.find(({ topics }) => topics.some((head) => topic === head || topic.startsWith(`${head}.`)));
}

/** The topic of a reply that shows places, of the first group when none is meant. */
export function topicOfGroup(group: PlaceGroup | undefined, { placeGroups }: Grouped): string {
  return (group ?? placeGroups[0]).topic;
}

/** True for the topics whose answers are places. */
export function isPlaceTopic(id: string, { placeGroups }: Grouped): boolean {
  return placeGroups.some(({ topic, list }) => id === topic || id === list);
}

/** True for a topic that asks for the nearest though no place is named. */
export function asksForNearest(id: string, { placeGroups }: Grouped): boolean {
  return placeGroups.some(({ topic, list }) => id === topic && id !== list);
}

/** True when our places are called by name. */
export function namesOurPlaces(said: string, { placeGroups }: Grouped): boolean {
  return patternsOf(placeGroups).names.test(said);
}

/** "C'è un numero di WeMi dove risponde una persona?" */
export function asksNumberOfOurs(said: string, { placeGroups }: Grouped): boolean {
  return patternsOf(placeGroups).numberOf.test(said);
}
