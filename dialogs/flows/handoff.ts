import { teamOf } from '../../knowledge/team-of.ts';
import type { DangerTold, Dialog, Step, Turn } from '../dialog.ts';
import { officeState } from '../../knowledge/places/office-state.ts';
import { queueReply } from '../replies/queue-reply.ts';
import { numberLines, numbersFor } from '../replies/safety-numbers.ts';
import { pressingDanger } from '../recognition/after-danger.ts';
import { LIKELY } from '../recognition/certainty.ts';
import { commandIn } from '../recognition/commands.ts';
import { ownEmail } from '../recognition/contact.ts';
import { guestsAnswer } from '../recognition/guest-courtesy.ts';
import { isOnlyName } from '../recognition/personal-data.ts';
import { isThanks } from '../recognition/requests.ts';
import { askedInstead } from '../recognition/taken-back.ts';
import { asksWhyReason } from '../recognition/waiting.ts';
import { isAffirmation, isPlainYes, isRefusal } from '../recognition/yes-no.ts';
import type { Reply } from '../reply.ts';
import type { HandoffRequest, QueuePlace } from '../services.ts';
import { guestLanguage } from '../texts/guest-language.ts';
import { isText, say, text } from '../texts/say.ts';
import { askWhatFor, confirmEmail, contact, contactAsked, keepEmail } from './contact.ts';
import { HandoffState } from './handoff-state.ts';
import { askToLeave, confirmLeave, keep, leave, placeInQueue } from './leave-queue.ts';

/**
 * Gives the conversation to the staff: one question on the reason, the place in the queue, the office hours. While it
 * waits, the citizen may go on with the bot, leave, or say how to be reached.
 */
export const handoffDialog: Dialog<HandoffState> = {
  id: 'handoff',
  state: HandoffState,

  async begin(turn): Promise<Step<HandoffState>> {
    return withNumbers(turn, await begun(turn));
  },

  async resume(turn): Promise<Step<HandoffState> | undefined> {
    const step = await resumed(turn);
    return step && withNumbers(turn, step);
  },
};

async function begun(turn: Turn): Promise<Step<HandoffState>> {
  switch (turn.understood.detail) {
    case 'leave':
      return leave(turn);
    case 'perhaps-leave':
      return askToLeave(turn);
    case 'keep':
      return keep(turn);
    case 'contact':
      return givenInVain(turn) ?? contact(turn);
    case 'contact-asked':
      return contactAsked(turn);
    case 'in-queue':
    case 'place':
      return placeInQueue(turn);
    default:
  }
  const waiting = await turn.services.queuePlace();
  if (waiting) {
    return queued(turn, waiting);
  }
  const danger = pressingDanger(turn.memory, turn.now);
  if (danger) {
    return openAgain(turn, danger);
  }
  if (turn.understood.detail === 'rejoin') {
    return open(turn, turn.utterance);
  }
  const reason = reasonIn(turn);
  if (reason !== undefined) {
    return open(turn, reason);
  }
  const again = await reopened(turn);
  if (again) {
    return again;
  }
  const offer = offered(turn);
  return offer ? open(turn, offer.reason, offer.topic) : askReason(turn);
}

async function resumed(turn: Turn<HandoffState>): Promise<Step<HandoffState> | undefined> {
  const { state, utterance } = turn;
  const isRefused = isRefusal(utterance) || guestsAnswer(utterance, turn.knowledge.languages) === 'no';
  switch (state.asking) {
    case 'reason':
      if (askedInstead(utterance, turn.memory) !== undefined) {
        return undefined;
      }
      if (asksWhyReason(utterance)) {
        return { replies: [say(turn, 'handoff.why-reason')], outcome: 'handoff', state };
      }
      return isRefused ? declined(turn) : told(turn, state);
    case 'confirm':
      return isRefused ? declined(turn) : accepted(turn, state);
    case 'leave':
      return confirmLeave(turn, isRefused);
    default:
      return confirmEmail(turn, state);
  }
}

/** Who told of danger has the numbers before all that is said of the queue; a question is put by itself. */
function withNumbers(turn: Turn, step: Step<HandoffState>): Step<HandoffState> {
  const danger = pressingDanger(turn.memory, turn.now);
  const [first, ...others] = step.replies;
  if (danger === undefined || first === undefined || step.state !== undefined) {
    return step;
  }
  const { locale, knowledge } = turn;
  const isLeaving = step.outcome === 'smalltalk';
  const intro = text(locale, isLeaving ? 'safety.left' : 'safety.talk-now');
  const whom = `${intro}\n\n${numberLines(locale, numbersFor(knowledge, danger.kind))}`;
  const parts = isLeaving ? [first.text, whom] : [whom, first.text];
  return { ...step, replies: [{ ...first, text: parts.join('\n\n') }, ...others] };
}

/** Who left the queue and asks for a person again has told of the danger already. */
async function openAgain(turn: Turn, danger: DangerTold): Promise<Step<HandoffState>> {
  const request = {
    reason: danger.told ?? turn.utterance,
    topic: 'safety.emergency',
    team: teamOf(turn.knowledge, undefined, turn.locale),
    urgent: true,
  };
  const place = await turn.services.openHandoff(request);
  const { replies, ...step } = queued(turn, place);
  return { ...step, replies: replies.map((reply) => withInitiation(reply, request, place)) };
}

/** No person is wanted for this question; who waits for one already goes on waiting. */
function declined(turn: Turn): Step<HandoffState> {
  return { replies: [say(turn, 'smalltalk.deny')], outcome: 'smalltalk' };
}

/** A name is no reason, but nobody is asked a third time; an address given before is kept with the request. */
async function told(
  turn: Turn,
  { email: before, isAgain }: Extract<HandoffState, { asking: 'reason' }>,
): Promise<Step<HandoffState>> {
  // What the engine knows is no name: "Spazio WeMi".
  if (isAgain !== true && isOnlyName(turn.utterance, turn.understood.confidence >= LIKELY)) {
    return askWhatFor(turn);
  }
  const opened = await open(turn, turn.utterance);
  const email = ownEmail(turn.utterance, turn.knowledge) ?? before;
  if (email === undefined) {
    return opened;
  }
  const kept = await keepEmail(turn, email);
  return { ...opened, ...kept, replies: [...opened.replies, ...kept.replies] };
}

/** Who was asked twice for a reason and gives a number or an address again is queued with that. */
function givenInVain(turn: Turn): Promise<Step<HandoffState>> | undefined {
  const { data: state } = HandoffState.safeParse(turn.memory.waiting?.state);
  return state?.asking === 'reason' && state.isAgain === true ? told(turn, state) : undefined;
}

/** "Va bene" says yes to a question; after an answer that asked none it may mean anything, and the question is put. */
async function accepted(
  turn: Turn,
  offer: Extract<HandoffState, { asking: 'confirm' }>,
): Promise<Step<HandoffState> | undefined> {
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

function askReason(turn: Turn): Step<HandoffState> {
  const guest = guestLanguage(turn.memory, turn.knowledge);
  return {
    replies: [
      {
        ...(guest ? { text: guest.whatFor, locale: guest.language } : say(turn, 'handoff.reason')),
        articles: ['handoff.request'],
        confidence: turn.understood.confidence,
      },
    ],
    outcome: 'handoff',
    state: { asking: 'reason' },
  };
}

/** Somebody who asks again soon after the end goes back to the same request, and to the same person if there. */
export async function reopened(turn: Turn): Promise<Step<HandoffState> | undefined> {
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

async function open(turn: Turn, reason: string, topic?: string): Promise<Step<HandoffState>> {
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

/** The place in the queue. Who may be gone before the answer comes is asked how to be reached. */
function queued(turn: Turn, place: QueuePlace, again?: string): Step<HandoffState> {
  const before = again ?? guestLanguage(turn.memory, turn.knowledge)?.queued;
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

/** Who asks for the person that was offered has said why: with the question that we could not answer. */
function offered({ memory: { waiting } }: Turn): Extract<HandoffState, { asking: 'confirm' }> | undefined {
  const { data: state } = HandoffState.safeParse(waiting?.state);
  return state?.asking === 'confirm' && isReason(state.reason) ? state : undefined;
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
