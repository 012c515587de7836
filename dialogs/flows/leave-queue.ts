import type { Step, Turn } from '../dialog.ts';
import { guestsAnswer } from '../recognition/guest-courtesy.ts';
import { insistsOnLeaving } from '../recognition/waiting.ts';
import { isAffirmation } from '../recognition/yes-no.ts';
import { action } from '../replies/article-reply.ts';
import { standingReply } from '../replies/queue-reply.ts';
import { say, text } from '../texts/say.ts';
import { handoffOffer, type HandoffState } from './handoff-state.ts';

/** Gives the place in the queue up. */
export async function leave(turn: Turn): Promise<Step<HandoffState>> {
  const left = await turn.services.leaveQueue();
  const back = action(text(turn.locale, 'button.person'));
  return {
    replies: [
      left
        ? { ...say(turn, 'handoff.left'), actions: [back], handoff: { event: 'status', state: 'failed' } }
        : say(turn, 'handoff.not-waiting'),
    ],
    outcome: 'smalltalk',
    memory: { isContactAsked: false },
  };
}

/** The place is lost at once: who only seems to give it up is asked. */
export async function askToLeave(turn: Turn): Promise<Step<HandoffState>> {
  const { locale, understood, utterance } = turn;
  if (await turn.services.queuePlace()) {
    return {
      replies: [
        {
          ...say(turn, 'handoff.want-to-leave'),
          actions: [action(text(locale, 'button.yes')), action(text(locale, 'button.no'))],
          articles: ['handoff.request'],
          confidence: understood.confidence,
        },
      ],
      outcome: 'handoff',
      state: { asking: 'leave' },
    };
  }
  // "How do I get off the waiting list for the carer?" is asked of another list than ours.
  return utterance.includes('?')
    ? {
        replies: [
          {
            ...say(turn, 'fallback.unknown'),
            actions: [action(text(locale, 'button.person'))],
            confidence: understood.confidence,
          },
        ],
        outcome: 'handoff',
        memory: { waiting: handoffOffer(turn) },
      }
    : { replies: [say(turn, 'handoff.not-waiting')], outcome: 'smalltalk' };
}

/** Only a yes gives the place up: small talk between keeps it, and ends the question. */
export async function confirmLeave(turn: Turn, isRefused: boolean): Promise<Step<HandoffState> | undefined> {
  const { utterance, knowledge, understood } = turn;
  if (
    isAffirmation(utterance) ||
    insistsOnLeaving(utterance) ||
    guestsAnswer(utterance, knowledge.languages) === 'yes'
  ) {
    return leave(turn);
  }
  return isRefused || understood.dialog === 'smalltalk' ? keep(turn) : undefined;
}

/** Where one stands, whether anybody is at the desk, and how long it takes as far as it is known. */
export async function placeInQueue(turn: Turn): Promise<Step<HandoffState>> {
  const isAsked = turn.understood.detail === 'in-queue';
  const place = await turn.services.queuePlace();
  if (place) {
    return { replies: [standingReply(turn, place, isAsked)], outcome: 'handoff' };
  }
  return {
    replies: [
      { ...say(turn, 'handoff.not-in-queue'), actions: [action(text(turn.locale, 'button.person'))] },
    ],
    outcome: 'handoff',
    memory: { waiting: handoffOffer({ utterance: '' }) },
  };
}

/** The bot answers as before, and the place stays: it was never otherwise, but people like to be told. */
export async function keep(turn: Turn): Promise<Step<HandoffState>> {
  const place = await turn.services.queuePlace();
  if (!place) {
    return { replies: [say(turn, 'handoff.not-waiting')], outcome: 'smalltalk' };
  }
  return {
    replies: [
      {
        ...say(turn, 'handoff.kept', { position: place.position }),
        actions: [action(text(turn.locale, 'button.leave-queue'))],
        articles: ['handoff.request'],
      },
    ],
    outcome: 'handoff',
  };
}
