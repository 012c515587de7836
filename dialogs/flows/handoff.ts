import { z } from 'zod';
import { teamOf } from '../../knowledge/team-of.ts';
import type { Dialog, Memory, Step, Turn } from '../dialog.ts';
import type { Reply } from '../reply.ts';
import { officeNow } from '../replies/office-reply.ts';
import { action } from '../replies/article-reply.ts';
import { isAffirmation, isRefusal } from '../recognition/yes-no.ts';
import { isText, say, text } from '../texts/say.ts';

const State = z.discriminatedUnion('asking', [
  /** A person was asked for without saying why. */
  z.strictObject({ asking: z.literal('reason') }),
  /** A person was offered; `reason` is the question we could not answer. */
  z.strictObject({ asking: z.literal('confirm'), reason: z.string(), topic: z.string().optional() }),
  /** In the queue. */
  z.strictObject({ asking: z.literal('stay') }),
]);
type State = z.infer<typeof State>;

/** Gives the conversation to the staff: one question on the reason, the place in the queue, the office hours. */
export const handoffDialog: Dialog<State> = {
  id: 'handoff',
  state: State,

  async begin(turn): Promise<Step<State>> {
    const waiting = await turn.services.queuePlace();
    if (waiting) {
      return step(queued(turn, waiting.position, false));
    }
    const reason = reasonIn(turn);
    if (reason !== undefined) {
      return open(turn, reason);
    }
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
  },

  async resume(turn): Promise<Step<State> | undefined> {
    const { state, utterance } = turn;
    if (isText(utterance, 'button.leave-queue') || (state.asking !== 'stay' && isRefusal(utterance))) {
      return leave(turn);
    }
    switch (state.asking) {
      case 'reason':
        return open(turn, utterance);
      case 'confirm':
        return isText(utterance, 'button.person') || isAffirmation(utterance)
          ? open(turn, state.reason, state.topic)
          : undefined;
      default:
        return isText(utterance, 'button.keep-waiting') ? step(queued(turn, undefined, false)) : undefined;
    }
  },
};

/** What to remember when a person is offered: a yes, or the button, opens the handoff with this question. */
export function handoffOffer(turn: Pick<Turn, 'utterance'>, topic?: string): NonNullable<Memory['waiting']> {
  const state: State = {
    asking: 'confirm',
    reason: turn.utterance,
    ...(topic === undefined ? {} : { topic }),
  };
  return { dialog: 'handoff', state };
}

async function open(turn: Turn, reason: string, topic?: string): Promise<Step<State>> {
  const about = topic ?? turn.understood.topics.find(({ id }) => turn.knowledge.article(id, turn.locale))?.id;
  const place = await turn.services.openHandoff({
    reason,
    ...(about === undefined ? {} : { topic: about }),
    team: teamOf(turn.knowledge, about ?? turn.memory.lastTopics?.[0], turn.locale),
    urgent: false,
  });
  return step(queued(turn, place.position, place.isNew));
}

async function leave(turn: Turn): Promise<Step<State>> {
  const left = await turn.services.leaveQueue();
  return { replies: [say(turn, left ? 'handoff.left' : 'handoff.not-waiting')], outcome: 'smalltalk' };
}

function step(reply: Reply): Step<State> {
  return { replies: [reply], outcome: 'handoff', state: { asking: 'stay' } };
}

/** The place in the queue and when somebody is at the desk. */
function queued(turn: Turn, position: number | undefined, isNew: boolean): Reply {
  const parts = [officeNow({ ...turn, office: turn.knowledge.office }), say(turn, 'handoff.stay').text];
  if (position !== undefined) {
    parts.unshift(text(turn.locale, isNew ? 'handoff.opened' : 'handoff.already', { position }));
  }
  return {
    text: parts.join('\n\n'),
    locale: turn.locale,
    actions: [action(text(turn.locale, 'button.leave-queue'))],
    articles: ['handoff.request'],
    confidence: turn.understood.confidence,
  };
}

const ONLY_A_PERSON = 6;

/** A request of more than a few words says why by itself: "voglio parlare con qualcuno per la mia domanda". */
function reasonIn(turn: Turn): string | undefined {
  const { utterance, memory, understood } = turn;
  const words = utterance.trim().split(/\s+/).length;
  const says = /\b(per|about|because|perch[eé]|riguardo|for|su|a proposito)\b/iu.test(utterance);
  if (understood.detail === 'with-reason' || (words > ONLY_A_PERSON && says)) {
    return utterance;
  }
  // Pressing the button below an answer means that the answer was not enough.
  return isText(utterance, 'button.person') ? memory.lastUtterance : undefined;
}
