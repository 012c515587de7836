import { wordsPattern } from '../../knowledge/expressions.ts';
import { madeOnce } from '../../knowledge/made-once.ts';
import { isOutside } from '../../knowledge/schema/article.ts';
import type { HalfKnown, Scope } from '../../knowledge/schema/scope.ts';
import { plain } from '../texts/say.ts';
import type { Entities, Understood } from '../understood.ts';
import { emergencyIn } from './decide.ts';
import { certain, type Heard, type Sensed } from './heard.ts';
import { harmless } from './read-one.ts';

const patternsOf = madeOnce((scope: Scope) =>
  scope.halfKnown.map((matter) => ({
    matter,
    asks: wordsPattern(matter.asks),
    unless: wordsPattern(matter.unless),
  })),
);

/** What is known beside a question that no article answers, if the content has anything on it. */
export function halfKnown({
  utterance,
  memory,
  knowledge,
}: Pick<Heard, 'utterance' | 'memory' | 'knowledge'>): HalfKnown | undefined {
  // A long letter names many things by the way.
  if (utterance.length > LONGEST) {
    return undefined;
  }
  const said = plain(utterance);
  const [last] = memory.lastTopics ?? [];
  return patternsOf(knowledge.scope).find(
    ({ matter: { after }, asks, unless }) =>
      (after.length === 0 || (last !== undefined && after.includes(last))) &&
      asks.test(said) &&
      !unless.test(said),
  )?.matter;
}

/** "La signora non vuole farmi il contratto": the engine would tell a carer how families hire one. */
export function byHalfKnown(heard: Sensed, entities: Entities): Understood | undefined {
  const matter = halfKnown(heard);
  return matter?.goesFirst === true && isForAnArticle(heard, matter)
    ? certain(heard, entities, { dialog: 'fallback', detail: 'unknown', topic: 'out-of-kb' })
    : undefined;
}

const LONGEST = 200;

/**
 * Danger, a complaint and what the desk is asked of itself go before it, and so does what an article answers word for word,
 * unless it is asked of what was spoken of.
 */
function isForAnArticle(heard: Sensed, { after }: Pick<HalfKnown, 'after'>): boolean {
  const { utterance, knowledge, locale, senses } = heard;
  const { matches, exact } = harmless(senses.read(utterance), heard);
  const [best] = matches;
  return (
    (after.length > 0 || !exact) &&
    emergencyIn(matches, knowledge.policy.emergency) === undefined &&
    (best === undefined || isOutside(best.id) || knowledge.article(best.id, locale) !== undefined)
  );
}
