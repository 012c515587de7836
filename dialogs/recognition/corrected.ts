import { plain } from '../texts/say.ts';
import { FOLLOW_UP_WORDS } from './follow-up-words.ts';
import type { Sensed } from './heard.ts';
import { placesShown, shownByOrder } from './place-asked.ts';
import { groupNamed, groupOfTopic, isPlaceTopic } from './place-groups.ts';

const LONGEST = 6;
/** "Ho sbagliato, lo sportello che avete detto ha cambiato nome" tells of more than which is meant. */
const LONGEST_KIND = 4;

/**
 * "Scusa, intendevo Bisceglie", "no, la terza", "not that one, the WeMi desk" after places: asked again of what is named
 * instead. Undefined for what names none.
 */
export function corrected({ utterance, knowledge, locale, memory, senses }: Sensed): string | undefined {
  const said = plain(utterance);
  const rest = said.replace(FOLLOW_UP_WORDS.corrects, '');
  const words = rest.split(' ').length;
  const isAfterPlaces =
    placesShown(memory).length > 0 || groupOfTopic(memory.lastTopics?.[0], knowledge) !== undefined;
  if (rest === said || words > LONGEST || !isAfterPlaces) {
    return undefined;
  }
  if (shownByOrder(rest, memory) !== undefined) {
    return rest;
  }
  const isKind =
    words <= LONGEST_KIND &&
    memory.lastWhereabouts !== undefined &&
    groupNamed(rest, knowledge) !== undefined;
  return isKind || senses.place(rest).found !== 'none' ? `${AND[locale]} ${rest}` : undefined;
}

const AND = { it: 'e', en: 'and' } as const;

/** "3", after we asked for a street or the number of a municipio, is that municipio, and "e nel 9?" after places that one. */
export function municipioNumbered({ utterance, knowledge, memory }: Sensed): string | undefined {
  const isShown = placesShown(memory).length > 0;
  const { municipioName } = knowledge.gazetteer;
  const said = plain(utterance).replace(` ${plain(municipioName)} `, ' ');
  const number = (isShown ? IN_NUMBER : NUMBER).exec(said)?.groups?.['number'];
  const isAsked = isShown || isPlaceTopic(memory.lastReplies?.at(-1)?.articles?.[0] ?? '', knowledge);
  return number === undefined || !isAsked ? undefined : `${municipioName} ${number}`;
}

const NUMBER = /^(?<number>\d{1,2})$/u;
const IN_NUMBER =
  /^(?:(?:e|ed|ma|ok|invece|and|but|what about|how about) )+(?:nel|in|in the|quell[ei] (?:nel|del|in)) (?:numero |number )?(?<number>\d{1,2})$/u;
