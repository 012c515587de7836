import type { Locale } from '../../knowledge/schema/locale.ts';
import type { Reply } from '../reply.ts';
import { RATINGS } from '../texts/ratings.ts';
import { text } from '../texts/say.ts';
import { action } from './article-reply.ts';

/** The one question after a handoff, below the sentence that says that it is over. */
export function satisfactionReply(locale: Locale, closing: string): Reply {
  return {
    text: `${closing}\n\n${text(locale, 'satisfaction.ask')}`,
    locale,
    actions: [...RATINGS].reverse().map((key) => action(text(locale, key))),
  };
}
