import { isText, plain } from '../texts/say.ts';
import { WAITING_WORDS } from './waiting-words.ts';

/** What somebody in the queue asks in so many words: to go on with the bot meanwhile, or to wait no longer. */
export function aboutWaiting(utterance: string): 'keep' | 'leave' | undefined {
  if (isText(utterance, 'button.keep-place')) {
    return 'keep';
  }
  if (isText(utterance, 'button.leave-queue')) {
    return 'leave';
  }
  const said = plain(utterance);
  if (WAITING_WORDS.leave.test(said)) {
    return 'leave';
  }
  return WAITING_WORDS.keep.test(said) ? 'keep' : undefined;
}
