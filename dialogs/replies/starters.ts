import type { Turn } from '../dialog.ts';
import type { SuggestedAction } from '../reply.ts';
import { text } from '../texts/say.ts';
import { buttonTitle } from '../../knowledge/schema/article.ts';
import { action } from './article-reply.ts';
import { currentCall } from '../../knowledge/deadlines/current-call.ts';

/** What to offer somebody who has asked nothing yet: the deadline, the nearest place, what the body chose, a person. */
export function starters({
  knowledge,
  locale,
}: Pick<Turn, 'knowledge' | 'locale'>): readonly SuggestedAction[] {
  const chosen = knowledge.topics.starters.flatMap((id) => knowledge.article(id, locale) ?? []);
  return [
    ...(currentCall(knowledge) ? [text(locale, 'button.deadline')] : []),
    ...(knowledge.places.length > 0 ? [text(locale, 'button.nearest')] : []),
    ...chosen.map(buttonTitle),
    text(locale, 'button.person'),
  ].map(action);
}
