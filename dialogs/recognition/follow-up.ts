import { wordsPattern } from '../../knowledge/expressions.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Body } from '../../knowledge/schema/body.ts';
import type { FollowUp } from '../../knowledge/schema/follow-up.ts';
import type { Memory } from '../dialog.ts';
import { plain } from '../texts/say.ts';
import { FOLLOW_UP_WORDS } from './follow-up-words.ts';
import { namesOurPlaces } from './place-groups.ts';
import { CALL_DATES } from './wants-dates.ts';
import { madeOnce } from '../../knowledge/made-once.ts';

const patternsOf = madeOnce((followUps: readonly FollowUp[]) =>
  followUps.map(({ asks, ...rest }) => ({ ...rest, asks: wordsPattern(asks) })),
);

const SHORT = 4;
const SHORT_WITH_ALSO = 6;
const LONGEST = 9;
/** What the engine is not sure of may be read so though it is longer. */
const LONGEST_UNSURE = 14;

export interface Earlier {
  readonly lastTopics: readonly string[];
  /** Areas that the message names. */
  readonly areas: readonly number[];
  /** Areas that the call has. */
  readonly areasOfCall: readonly number[];
  /** The message by itself says nothing that the engine is sure of. */
  readonly isUnsure: boolean;
}

/** The topic that a short message means in the light of the last answer; undefined when it stands by itself. */
export function followUp(
  utterance: string,
  { lastTopics, areas, areasOfCall, isUnsure }: Earlier,
  knowledge: Pick<Knowledge, 'followUps' | 'placeGroups'>,
): string | undefined {
  const [last] = lastTopics;
  // Whose number is wanted is no rest of what was said before.
  const namesOurs = namesOurPlaces(plain(utterance), knowledge);
  const said = plain(utterance)
    .replace(FOLLOW_UP_WORDS.interjections, '')
    .replace(namesOurs ? '' : FOLLOW_UP_WORDS.givesMe, '')
    .replace(FOLLOW_UP_WORDS.courtesies, '');
  const words = said.split(' ').length;
  const isShort = words <= SHORT || (words <= SHORT_WITH_ALSO && FOLLOW_UP_WORDS.also.test(said));
  const isRest =
    words <= LONGEST &&
    (FOLLOW_UP_WORDS.goesOn.test(said) || FOLLOW_UP_WORDS.namesNothing.test(said) || isShort);
  if (last === undefined || !(isRest || (isUnsure && words <= LONGEST_UNSURE))) {
    return undefined;
  }
  if (FOLLOW_UP_WORDS.staysWithIt.test(said) && !CALL_DATES.has(last)) {
    return last;
  }
  const area = areaMeant(said, last, { areas, areasOfCall });
  if (area !== undefined) {
    return area;
  }
  return patternsOf(knowledge.followUps)
    .filter(({ asks, evenIfLong }) => (isRest || evenIfLong) && asks.test(said))
    .map(({ topics }) => topicAfter(last, topics))
    .find((topic) => topic !== undefined);
}

/** "Posso ancora fare domanda?" after a benefit is asked of that, and not of the call that asks for it word for word. */
export function plainlyOfLast(
  utterance: string,
  [last]: readonly string[],
  { followUps }: Pick<Knowledge, 'followUps'>,
): string | undefined {
  const said = plain(utterance)
    .replace(FOLLOW_UP_WORDS.interjections, '')
    .replace(FOLLOW_UP_WORDS.courtesies, '');
  return last === undefined || said.split(' ').length > LONGEST
    ? undefined
    : patternsOf(followUps)
        .filter(({ asks, evenIfExact }) => evenIfExact && asks.test(said))
        .map(({ topics }) => topicAfter(last, topics))
        .find((topic) => topic !== undefined);
}

function topicAfter(last: string, topics: FollowUp['topics']): string | undefined {
  return topics[last] ?? topics[last.split('.')[0] ?? ''];
}

function areaMeant(
  said: string,
  last: string,
  { areas: [named], areasOfCall }: Pick<Earlier, 'areas' | 'areasOfCall'>,
): string | undefined {
  if (named !== undefined) {
    return areasOfCall.includes(named) ? `call.area${named}` : undefined;
  }
  if (!last.startsWith('call.area')) {
    return undefined;
  }
  const [first, second] = areasOfCall;
  const others = areasOfCall.filter((area) => last !== `call.area${area}`);
  if (FOLLOW_UP_WORDS.otherArea.test(said)) {
    return topicOfArea(others.length === 1 ? others[0] : first);
  }
  if (FOLLOW_UP_WORDS.firstArea.test(said)) {
    return topicOfArea(first);
  }
  return FOLLOW_UP_WORDS.secondArea.test(said) ? topicOfArea(second) : undefined;
}

function topicOfArea(area: number | undefined): string | undefined {
  return area === undefined ? undefined : `call.area${area}`;
}

/** The last answer was on when questions may be sent, or the first option that was offered is. */
export function isAfterQuestions({ lastTopics, lastReplies }: Memory): boolean {
  const told = lastReplies?.[0]?.articles?.[0] ?? lastTopics?.[0];
  return told === 'call.questions-window' || lastTopics?.[0] === 'call.questions-window';
}

/** "Say it again", "simpler", "why?" about the last answer. */
export function aboutLastAnswer(
  utterance: string,
  { body }: Pick<Knowledge, 'body'>,
): 'again' | 'simpler' | 'why' | 'source' | 'whose-source' | 'link' | 'buttons' | undefined {
  const said = withoutCity(plain(utterance), body);
  if (said.split(' ').length > LONGEST) {
    return undefined;
  }
  if (FOLLOW_UP_WORDS.simpler.test(said)) {
    return 'simpler';
  }
  if (FOLLOW_UP_WORDS.why.test(said)) {
    return 'why';
  }
  const asksIfTrue = utterance.includes('?') && FOLLOW_UP_WORDS.ifTrue.test(said);
  if (asksIfTrue || FOLLOW_UP_WORDS.whoSays.test(said)) {
    return 'source';
  }
  if (FOLLOW_UP_WORDS.whoseSource.test(said)) {
    return 'whose-source';
  }
  if (FOLLOW_UP_WORDS.link.test(said)) {
    return 'link';
  }
  if (FOLLOW_UP_WORDS.buttons.test(said)) {
    return 'buttons';
  }
  return FOLLOW_UP_WORDS.again.test(said) ? 'again' : undefined;
}

/** "Non è il sito del Comune di Milano": whose it is goes without saying. */
function withoutCity(said: string, { city }: Body): string {
  let rest = said;
  for (const name of Object.values(city)) {
    rest = rest.replaceAll(` di ${plain(name)}`, '');
  }
  return rest;
}
