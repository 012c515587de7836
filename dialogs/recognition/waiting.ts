import { z } from 'zod';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Memory } from '../dialog.ts';
import type { Understood } from '../understood.ts';
import { isText, plain } from '../texts/say.ts';
import { CONTACT_WORDS } from './contact-words.ts';
import { givesEmail } from './contact.ts';
import { WAITING_WORDS } from './waiting-words.ts';

/** What is said of the queue or for the person to come, and would mean something else of who does not wait. */
export function saidInQueue(
  utterance: string,
  {
    knowledge,
    memory,
    understood,
  }: {
    readonly knowledge: Knowledge;
    readonly memory: Memory;
    readonly understood: Pick<Understood, 'topics'>;
  },
): 'place' | 'contact' | 'contact-asked' | 'perhaps-leave' | 'keep' | undefined {
  const said = plain(utterance);
  const isOfQueue =
    WAITING_WORDS.place.test(said) ||
    questionsIn(utterance).some((asked) => WAITING_WORDS.place.test(asked)) ||
    (utterance.includes('?') && WAITING_WORDS.queue.test(said) && !WAITING_WORDS.giveUp.test(said)) ||
    (WAITING_WORDS.time.test(said) && !isAfterAnswer(memory, knowledge)) ||
    (WAITING_WORDS.left.test(said) && memory.lastTopics?.some(isOfCall) !== true);
  if (isOfQueue) {
    return 'place';
  }
  if (CONTACT_WORDS.asked.test(said)) {
    return 'contact-asked';
  }
  if (givesEmail(utterance, knowledge)) {
    return 'contact';
  }
  if (memory.waiting !== undefined) {
    return undefined;
  }
  if (WAITING_WORDS.drop.test(said)) {
    return 'perhaps-leave';
  }
  // "No, niente": whether the request stands is told. After danger it may refuse help.
  const isDenied = understood.topics[0]?.id === 'smalltalk.deny' && memory.danger === undefined;
  return isDenied ? 'keep' : undefined;
}

/** "E quando mi rispondete? Ieri avete detto la stessa cosa": what is asked among what is told. */
function questionsIn(utterance: string): readonly string[] {
  return [...utterance.matchAll(/[^.!?]+(?=\?)/gu)].map(([asked]) => plain(asked));
}

function isOfCall(topic: string): boolean {
  return topic.startsWith('call.');
}

function isAfterAnswer({ lastReplies = [], locale }: Memory, knowledge: Knowledge): boolean {
  return lastReplies.some(({ articles = [] }) => articles.some((id) => knowledge.article(id, locale)));
}

const ASKED_TO_LEAVE = z.object({ asking: z.literal('leave') });

/** Said where it was asked whether they want to leave: a yes that goes on, which no other dialog may take. */
export function leavesAsked(utterance: string, { waiting }: Memory): boolean {
  return (
    waiting?.dialog === 'handoff' &&
    ASKED_TO_LEAVE.safeParse(waiting.state).success &&
    insistsOnLeaving(utterance)
  );
}

/** "Ho detto che mi tolgo": said again to the question whether they want to leave. */
export function insistsOnLeaving(utterance: string): boolean {
  return WAITING_WORDS.insists.test(plain(utterance));
}

/** "Perché devo dirti il motivo?": said to the question what a person is wanted for. */
export function asksWhyReason(utterance: string): boolean {
  return utterance.includes('?') && WAITING_WORDS.whyReason.test(plain(utterance));
}

/** What somebody in the queue asks in so many words: to go on with the bot meanwhile, or to wait no longer. */
export function aboutWaiting(
  utterance: string,
): 'keep' | 'leave' | 'perhaps-leave' | 'rejoin' | 'in-queue' | undefined {
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
  if (WAITING_WORDS.inQueue.test(said)) {
    return 'in-queue';
  }
  if (WAITING_WORDS.perhapsLeave.test(said)) {
    return 'perhaps-leave';
  }
  if (WAITING_WORDS.rejoin.test(said)) {
    return 'rejoin';
  }
  return WAITING_WORDS.keep.test(said) ? 'keep' : undefined;
}
