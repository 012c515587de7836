import { wordsPattern } from '../../knowledge/expressions.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { FollowUp } from '../../knowledge/schema/follow-up.ts';
import { plain } from '../texts/say.ts';
import { FOLLOW_UP_WORDS } from './follow-up-words.ts';
import { madeOnce } from '../../knowledge/made-once.ts';

const patternsOf = madeOnce((followUps: readonly FollowUp[]) =>
  followUps.map(({ asks, topics }) => ({ asks: wordsPattern(asks), topics })),
);

const SHORT = 4;
const SHORT_WITH_ALSO = 6;
const LONGEST = 9;

export interface Earlier {
  readonly lastTopics: readonly string[];
  /** Areas that the message names. */
  readonly areas: readonly number[];
  /** Areas that the call has. */
  readonly areasOfCall: readonly number[];
}

/** The topic that a short message means in the light of the last answer; undefined when it stands by itself. */
export function followUp(
  utterance: string,
  { lastTopics, areas, areasOfCall, followUps }: Earlier & Pick<Knowledge, 'followUps'>,
): string | undefined {
  const [last] = lastTopics;
  const said = plain(utterance).replace(FOLLOW_UP_WORDS.interjections, '');
  const words = said.split(' ').length;
  const isShort = words <= SHORT || (words <= SHORT_WITH_ALSO && FOLLOW_UP_WORDS.also.test(said));
  if (last === undefined || words > LONGEST || !(FOLLOW_UP_WORDS.goesOn.test(said) || isShort)) {
    return undefined;
  }
  const area = areaMeant(said, last, { areas, areasOfCall });
  if (area !== undefined) {
    return area;
  }
  const [family = ''] = last.split('.');
  return patternsOf(followUps).find(({ asks, topics }) => topics[family] !== undefined && asks.test(said))
    ?.topics[family];
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

/** "Say it again", "simpler", "why?" about the last answer. */
export function aboutLastAnswer(utterance: string): 'again' | 'simpler' | 'why' | 'source' | undefined {
  const said = plain(utterance);
  if (said.split(' ').length > LONGEST) {
    return undefined;
  }
  if (FOLLOW_UP_WORDS.simpler.test(said)) {
    return 'simpler';
  }
  if (FOLLOW_UP_WORDS.why.test(said)) {
    return 'why';
  }
  if (FOLLOW_UP_WORDS.whoSays.test(said)) {
    return 'source';
  }
  return FOLLOW_UP_WORDS.again.test(said) ? 'again' : undefined;
}
