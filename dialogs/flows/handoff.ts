import { z } from 'zod';
import { teamOf } from '../../knowledge/team-of.ts';
import type { Dialog, Memory, Step, Turn } from '../dialog.ts';
import { officeState } from '../../knowledge/places/office-state.ts';
import { action } from '../replies/article-reply.ts';
import { queueReply } from '../replies/queue-reply.ts';
import { commandIn } from '../recognition/commands.ts';
import { emailIn } from '../recognition/email.ts';
import { guestsAnswer } from '../recognition/guest-courtesy.ts';
import { isThanks } from '../recognition/requests.ts';
import { isAffirmation, isPlainYes, isRefusal } from '../recognition/yes-no.ts';
import type { Reply } from '../reply.ts';
import type { HandoffRequest, QueuePlace } from '../services.ts';
import { guestLanguage } from '../texts/guest-language.ts';
import { isText, say, text } from '../texts/say.ts';

const State = z.discriminatedUnion('asking', [
  /** A person was asked for without saying why. */
  z.strictObject({ asking: z.literal('reason') }),
  /** A person was offered; `reason` is the question we could not answer. */
  z.strictObject({ asking: z.literal('confirm'), reason: z.string(), topic: z.string().optional() }),
  /** An address was written that looks mistyped. */
  z.strictObject({ asking: z.literal('email'), written: z.string(), meant: z.string() }),
  /** They seem to want to wait no longer. */
  z.strictObject({ asking: z.literal('leave') }),
]);
type State = z.infer<typeof State>;

/**
 * Gives the conversation to the staff: one question on the reason, the place in the queue, the office hours. While it
 * waits, the citizen may go on with the bot, leave, or say how to be reached.
 */
export const handoffDialog: Dialog<State> = {
  id: 'handoff',
  state: State,

  async begin(turn): Promise<Step<State>> {
    switch (turn.understood.detail) {
      case 'leave':
        return leave(turn);
      case 'perhaps-leave':
        return askToLeave(turn);
      case 'keep':
        return keep(turn);
      case 'contact':
        return contact(turn);
      default:
    }
    const waiting = await turn.services.queuePlace();
    if (waiting) {
      return queued(turn, waiting);
    }
    const reason = reasonIn(turn);
    if (reason !== undefined) {
      return open(turn, reason);
    }
    const again = await reopened(turn);
    if (again) {
      return again;
    }
    return askReason(turn);
  },

  async resume(turn): Promise<Step<State> | undefined> {
    const { state, utterance } = turn;
    const isRefused = isRefusal(utterance) || guestsAnswer(utterance, turn.knowledge.languages) === 'no';
    switch (state.asking) {
      case 'reason':
        return isRefused ? declined(turn) : open(turn, utterance);
      case 'confirm':
        return isRefused ? declined(turn) : accepted(turn, state);
      case 'leave':
        return confirmLeave(turn, isRefused);
      default:
        return confirmEmail(turn, state);
    }
  },
};

/** No person is wanted for this question; who waits for one already goes on waiting. */
function declined(turn: Turn): Step<State> {
  return { replies: [say(turn, 'smalltalk.deny')], outcome: 'smalltalk' };
}

/** "Va bene" says yes to a question; after an answer that asked none it may mean anything, and the question is put. */
async function accepted(
  turn: Turn,
  offer: Extract<State, { asking: 'confirm' }>,
): Promise<Step<State> | undefined> {
  const { utterance, knowledge, memory } = turn;
  const isAsked = memory.lastReplies?.at(-1)?.text.endsWith('?') === true;
  const isGuest = guestLanguage(memory, knowledge) !== undefined;
  const isYes =
    isText(utterance, 'button.person') ||
    (isAsked ? isAffirmation(utterance) : isPlainYes(utterance)) ||
    (isGuest && guestsAnswer(utterance, knowledge.languages) === 'yes');
  if (isYes) {
    return isReason(offer.reason) ? open(turn, offer.reason, offer.topic) : askReason(turn);
  }
  return isAffirmation(utterance) && !isThanks(utterance)
    ? { replies: [say(turn, 'handoff.offer')], outcome: 'handoff', state: offer }
    : undefined;
}

function askReason(turn: Turn): Step<State> {
  return {
    replies: [
      {
        ...say(turn, 'handoff.reason'),
        articles: ['handoff.request'],
        confidence: turn.understood.confidence,
      },
    ],
    outcome: 'handoff',
    state: { asking: 'reason' },
  };
}

/** What to remember when a person is offered: a yes, or the button, opens the handoff with this question. */
export function handoffOffer(turn: Pick<Turn, 'utterance'>, topic?: string): NonNullable<Memory['waiting']> {
  const state: State = {
    asking: 'confirm',
    reason: turn.utterance,
    ...(topic === undefined ? {} : { topic }),
  };
  return { dialog: 'handoff', state };
}

/** Somebody who asks again soon after the end goes back to the same request, and to the same person if there. */
export async function reopened(turn: Turn): Promise<Step<State> | undefined> {
  const again = await turn.services.reopenHandoff();
  if (!again) {
    return undefined;
  }
  if (again.operator !== undefined) {
    const reply = say(turn, 'handoff.reopened-to', { name: again.operator });
    return {
      replies: [initiated({ ...reply, articles: ['handoff.request'] }, again.handoffId, again.why)],
      outcome: 'handoff',
    };
  }
  const { replies, ...step } = queued(turn, again, text(turn.locale, 'handoff.reopened'));
  return { ...step, replies: replies.map((reply) => initiated(reply, again.handoffId, again.why)) };
}

async function open(turn: Turn, reason: string, topic?: string): Promise<Step<State>> {
  const again = await reopened(turn);
  if (again) {
    return again;
  }
  const about = topic ?? turn.understood.topics.find(({ id }) => turn.knowledge.article(id, turn.locale))?.id;
  const request = {
    reason,
    ...(about === undefined ? {} : { topic: about }),
    team: teamOf(turn.knowledge, about ?? turn.memory.lastTopics?.[0], turn.locale),
    urgent: false,
  };
  const place = await turn.services.openHandoff(request);
  const { replies, ...step } = queued(turn, place);
  return { ...step, replies: replies.map((reply) => withInitiation(reply, request, place)) };
}

/** The reply that tells hubs as well that somebody is asked for, where that is new. */
export function withInitiation(
  reply: Reply,
  request: HandoffRequest,
  { handoffId, isNew }: QueuePlace,
): Reply {
  const { urgent: _urgent, ...why } = request;
  return isNew ? initiated(reply, handoffId, why) : reply;
}

function initiated(reply: Reply, handoffId: string, why: Omit<HandoffRequest, 'urgent'>): Reply {
  return { ...reply, handoff: { event: 'initiate', handoffId, ...why } };
}

async function leave(turn: Turn): Promise<Step<State>> {
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

async function askToLeave(turn: Turn): Promise<Step<State>> {
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
async function confirmLeave(turn: Turn, isRefused: boolean): Promise<Step<State> | undefined> {
  const { utterance, knowledge, understood } = turn;
  if (isAffirmation(utterance) || guestsAnswer(utterance, knowledge.languages) === 'yes') {
    return leave(turn);
  }
  return isRefused || understood.dialog === 'smalltalk' ? keep(turn) : undefined;
}

/** The bot answers as before, and the place stays: it was never otherwise, but people like to be told. */
async function keep(turn: Turn): Promise<Step<State>> {
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

/** The place in the queue. Who may be gone before the answer comes is asked how to be reached. */
function queued(turn: Turn, place: QueuePlace, before?: string): Step<State> {
  const isOpen = officeState(turn.knowledge.office, turn.now).until !== undefined;
  const standing = queueReply(turn, place);
  const reply = {
    ...standing,
    text: before === undefined ? standing.text : `${before}\n\n${standing.text}`,
    confidence: turn.understood.confidence,
  };
  return {
    replies: [reply],
    outcome: 'handoff',
    memory: { isContactAsked: !isOpen && !turn.services.reachesLater },
  };
}

/** An address to be written to, once it was asked for. */
async function contact(turn: Turn): Promise<Step<State>> {
  const reading = emailIn(turn.utterance);
  switch (reading.kind) {
    case 'good':
      return saveContact(turn, reading.email);
    case 'doubtful':
      return {
        replies: [
          {
            ...say(turn, 'contact.meant', { meant: reading.meant }),
            actions: [action(text(turn.locale, 'button.yes')), action(text(turn.locale, 'button.no'))],
          },
        ],
        outcome: 'handoff',
        state: { asking: 'email', written: reading.email, meant: reading.meant },
      };
    default:
      return {
        replies: [{ ...say(turn, 'contact.broken'), actions: [action(text(turn.locale, 'button.code'))] }],
        outcome: 'handoff',
      };
  }
}

async function confirmEmail(
  turn: Turn,
  { written, meant }: Extract<State, { asking: 'email' }>,
): Promise<Step<State> | undefined> {
  if (isAffirmation(turn.utterance)) {
    return saveContact(turn, meant);
  }
  return isRefusal(turn.utterance) ? saveContact(turn, written) : undefined;
}

async function saveContact(turn: Turn, email: string): Promise<Step<State>> {
  const isSaved = await turn.services.saveContact(email);
  return {
    replies: [isSaved ? say(turn, 'contact.saved', { email }) : say(turn, 'handoff.not-waiting')],
    outcome: 'handoff',
    memory: { isContactAsked: false },
  };
}

const ONLY_A_PERSON = 6;

/** A request of more than a few words says why by itself: "voglio parlare con qualcuno per la mia domanda". */
function reasonIn(turn: Turn): string | undefined {
  const { utterance, memory, understood } = turn;
  const words = utterance.trim().split(/\s+/).length;
  const says = /\b(per|about|because|perch[eé]|riguardo|for|su|a proposito)(?!\p{L})/iu.test(utterance);
  if (understood.detail === 'with-reason' || (words > ONLY_A_PERSON && says)) {
    return utterance;
  }
  // Pressing the button below an answer means that the answer was not enough.
  const before = isText(utterance, 'button.person') ? (memory.lastUtterance ?? '') : '';
  return isReason(before) ? before : undefined;
}

/** A start or a photo has no words, and a command says nothing of what somebody needs. */
function isReason(said: string): boolean {
  return said.trim() !== '' && commandIn(said) === undefined;
}
