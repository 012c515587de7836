import type { Knowledge } from '../../knowledge/knowledge.ts';
import { madeOnce } from '../../knowledge/made-once.ts';
import { type Article, buttonTitle } from '../../knowledge/schema/article.ts';
import type { Locale } from '../../knowledge/schema/locale.ts';
import type { Memory } from '../dialog.ts';
import { isText, plain } from '../texts/say.ts';

const ORDINALS: readonly RegExp[] = [
  /^(la |il |the |number |numero |n |opzione |option )?(1|a|uno|prima|primo|one|first)( one)?( opzione| option)?$/u,
  /^(la |il |the |number |numero |n |opzione |option )?(2|b|due|seconda|secondo|two|second)( one)?( opzione| option)?$/u,
  /^(la |il |the |number |numero |n |opzione |option )?(3|c|tre|terza|terzo|three|third)( one)?( opzione| option)?$/u,
];
const LETTER = /^(?:la |il |the |option |opzione )?(?<letter>[a-c])$/u;
const LAST_ONE = /^(l )?ultim[ao]$|^(the )?last( one)?$/u;

/**
 * The value of the button that a citizen pressed, typed, or counted ("la 2", "the last one"); undefined when the
 * last replies offered no such thing.
 */
export function offeredValue(utterance: string, memory: Memory): string | undefined {
  const actions = memory.lastReplies?.at(-1)?.actions ?? [];
  const said = plain(utterance);
  const typed = actions.find(({ title, value }) => plain(title) === said || plain(value) === said);
  if (typed) {
    return typed.value;
  }
  if (memory.waiting?.dialog !== 'clarify') {
    return lettered(said, memory);
  }
  const counted = ORDINALS.findIndex((ordinal) => ordinal.test(said));
  const articles = memory.lastReplies?.at(-1)?.articles ?? [];
  if (LAST_ONE.test(said)) {
    return actions[articles.length - 1]?.value;
  }
  return counted >= 0 && counted < articles.length ? actions[counted]?.value : undefined;
}

/** "La b" under an answer is the second of the articles that its buttons offer. */
function lettered(said: string, { lastReplies = [] }: Memory): string | undefined {
  const letter = LETTER.exec(said)?.groups?.['letter'];
  const choices = lastReplies
    .flatMap(({ actions = [] }) => actions)
    .filter(({ title }) => !isText(title, 'button.person', 'button.helpful', 'button.not-helpful'));
  return letter === undefined || choices.length < 2 ? undefined : choices['abc'.indexOf(letter)]?.value;
}

/** Counts one of several that were asked or offered, and says no more: 0 for "e la prima?"; undefined for all else. */
export function countedAlone(utterance: string): number | undefined {
  const said = plain(utterance)
    .replace(/^(?:(?:e|ma|no|and|but|per|for) )+(?=\S)/u, '')
    .replace(/(?: cosa| domanda)? che (?:ti |vi )?(?:ho|avevo) (?:chiesto|detto|scritto)\b.*$/u, '')
    .replace(/ (?:thing|question) (?:that )?i asked\b.*$/u, '');
  const at = ORDINALS.findIndex((ordinal) => ordinal.test(said));
  return at < 0 ? undefined : at;
}

/** One of the buttons of the last replies, pressed or typed. */
export function isOffered(utterance: string, { lastReplies = [] }: Memory): boolean {
  const said = plain(utterance);
  return lastReplies.some(({ actions = [] }) =>
    actions.some(({ title, value }) => plain(title) === said || plain(value) === said),
  );
}

/** The article whose button or title an utterance is, in the language spoken. */
export function topicOfButton(
  utterance: string,
  { articles }: Pick<Knowledge, 'articles'>,
  locale: Locale,
): string | undefined {
  return topicsByTitle(articles).get(`${locale} ${plain(utterance)}`);
}

const topicsByTitle = madeOnce((articles: readonly Article[]): ReadonlyMap<string, string> => {
  const topics = new Map<string, string>();
  for (const article of articles) {
    topics.set(`${article.locale} ${plain(article.title)}`, article.id);
    topics.set(`${article.locale} ${plain(buttonTitle(article))}`, article.id);
  }
  return topics;
});
