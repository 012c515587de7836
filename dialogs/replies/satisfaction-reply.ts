import type { Locale } from '../../knowledge/schema/locale.ts';
import type { Reply } from '../reply.ts';
import { text } from '../texts/say.ts';
import { action } from './article-reply.ts';

/** The answers to the question, worst first. */
export const RATINGS = [
  'button.rate-1',
  'button.rate-2',
  'button.rate-3',
  'button.rate-4',
  'button.rate-5',
] as const;

/** The one question after a handoff, below the sentence that says that it is over. */
export function satisfactionReply(locale: Locale, closing: string): Reply {
  return {
    text: `${closing}\n\n${text(locale, 'satisfaction.ask')}`,
    locale,
    actions: [...RATINGS].reverse().map((key) => action(text(locale, key))),
  };
}
