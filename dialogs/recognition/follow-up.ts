import { wordsPattern } from '../../knowledge/expressions.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { FollowUp } from '../../knowledge/schema/follow-up.ts';
import { plain } from '../texts/say.ts';
import { madeOnce } from './made-once.ts';

const patternsOf = madeOnce((followUps: readonly FollowUp[]) =>
  followUps.map(({ asks, topics }) => ({ asks: wordsPattern(asks), topics })),
);

const CONNECTIVE =
  /^((si|no|ok|okay|va bene|perfetto|grazie|yes|thanks) )*(e|ed|ma|invece|anche|quindi|allora|poi|pure|and|but|also|so|then|what about|how about)\b/u;
const OTHER_ONE = /\b((l|quell|dell|nell|sull|all) altra|the other( one)?|altra area|other area)\b/u;
const FIRST_ONE = /\b(la prima|la uno|la 1|the first( one)?|prima area)\b/u;
const SECOND_ONE = /\b(la seconda|la due|la 2|the second( one)?|seconda area)\b/u;
/** "Mi dai anche il telefono?" */
const ALSO = /\b(anche|pure|too|as well|also)\b/u;
const SHORT = 4;
const SHORT_WITH_ALSO = 6;
const LONGEST = 9;

export interface Earlier {
  readonly lastTopics: readonly string[];
  readonly areas: readonly number[];
}

/** The topic that a short message means in the light of the last answer; undefined when it stands by itself. */
export function followUp(
  utterance: string,
  { lastTopics, areas, followUps }: Earlier & Pick<Knowledge, 'followUps'>,
): string | undefined {
  const [last] = lastTopics;
  const said = plain(utterance);
  const words = said.split(' ').length;
  const isShort = words <= SHORT || (words <= SHORT_WITH_ALSO && ALSO.test(said));
  if (last === undefined || words > LONGEST || !(CONNECTIVE.test(said) || isShort)) {
    return undefined;
  }
  const area = areaMeant(said, last, areas);
  if (area !== undefined) {
    return area;
  }
  const [family = ''] = last.split('.');
  return patternsOf(followUps).find(({ asks, topics }) => topics[family] !== undefined && asks.test(said))
    ?.topics[family];
}

function areaMeant(said: string, last: string, areas: readonly number[]): string | undefined {
  const [named] = areas;
  if (named === 1 || named === 2) {
    return `call.area${named}`;
  }
  if (!last.startsWith('call.area')) {
    return undefined;
  }
  if (OTHER_ONE.test(said)) {
    return last === 'call.area1' ? 'call.area2' : 'call.area1';
  }
  if (FIRST_ONE.test(said)) {
    return 'call.area1';
  }
  return SECOND_ONE.test(said) ? 'call.area2' : undefined;
}

const REPEAT =
  /^(scusi |scusa |sorry )?(ripeti|ripetere|puoi ripetere|puo ripetere|me lo ripeti|ridimmi|come scusa|non ho capito( bene)?|cosa hai detto|repeat( please| that)?|say (it|that) again|can you repeat( that)?|come again|what did you say)( per favore| please)?$/u;
const SIMPLER =
  /piu (semplice|semplici|facile|facili|chiaro|chiara|breve)|parole (semplici|facili|povere)|simpler|more simply|plain(er)? (words|language)|explain (it )?(better|again)|rispieg|in short|in breve|spiegati meglio|spiegamelo|^(cioe |e |ma |scusi? )*((cosa|che) (vuol dire|significa|intendi|intende)|cioe|in che senso|meaning|what does (that|it) mean)$/u;
const WHY = /^(e |ma |but |and )?(perche|come mai|why|why not|how come)$/u;

/** "Say it again", "simpler", "why?" about the last answer. */
export function aboutLastAnswer(utterance: string): 'again' | 'simpler' | 'why' | undefined {
  const said = plain(utterance);
  if (said.split(' ').length > LONGEST) {
    return undefined;
  }
  if (SIMPLER.test(said)) {
    return 'simpler';
  }
  if (WHY.test(said)) {
    return 'why';
  }
  return REPEAT.test(said) ? 'again' : undefined;
}
