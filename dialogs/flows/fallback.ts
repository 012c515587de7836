import { availability } from '../../knowledge/deadlines/availability.ts';
import { currentCall } from '../../knowledge/deadlines/current-call.ts';
import { callMoments } from '../../knowledge/deadlines/moment.ts';
import type { Dialog, Step, Turn } from '../dialog.ts';
import { action, articleSources } from '../replies/article-reply.ts';
import { callVariables } from '../replies/call-variables.ts';
import type { TextKey } from '../texts/it.ts';
import { bodyText, ownText, say, text } from '../texts/say.ts';
import { SURE } from '../recognition/certainty.ts';
import { halfKnown } from '../recognition/half-known.ts';
import { isInOurField, tellsOfTheft } from '../recognition/scope.ts';
import { handoffOffer } from './handoff-state.ts';

/** What is not known, not ours, or not language: said kindly, with a person offered. */
export const fallbackDialog: Dialog<unknown> = {
  id: 'fallback',

  async begin(turn): Promise<Step> {
    switch (turn.understood.detail) {
      case 'junk':
        return junk(turn, 'fallback.junk');
      case 'which-one':
        return whichOne(turn, 'fallback.which-one');
      case 'of-what':
        return whichOne(turn, 'fallback.of-what');
      case 'injection':
        return offering(turn, text(turn.locale, 'fallback.injection'), 'decline');
      case 'out-of-scope':
        if (tellsOfTheft(turn.utterance)) {
          return stolen(turn);
        }
        return isInOurField(turn.utterance, turn.knowledge)
          ? unknown(turn)
          : offering(
              turn,
              bodyText(turn, 'fallback.out-of-scope'),
              isSurelyNotOurs(turn) ? 'decline' : 'handoff',
            );
      case 'other-city':
        return offering(turn, bodyText(turn, 'fallback.other-city'), 'decline');
      case 'other-call':
        return otherCall(turn, ownText(turn, 'fallback.other-call'));
      case 'other-year':
        return otherCall(turn, otherYear(turn));
      case 'attachment':
        return attachment(turn);
      default:
        return tellsOfTheft(turn.utterance) ? stolen(turn) : unknown(turn);
    }
  },
};

/** "How much do they give?", after that, is asked of the other call. */
async function otherCall(turn: Turn, said: string): Promise<Step> {
  const step = await offering(turn, said, 'handoff');
  return { ...step, memory: { ...step.memory, lastTopics: [OTHER_CALLS] } };
}

/** Which call is ours, with its deadline: it may be the one they mean. */
function otherYear(turn: Turn): string {
  const call = currentCall(turn.knowledge);
  if (!call) {
    return ownText(turn, 'fallback.other-call');
  }
  const at = availability(call, turn.now, turn.knowledge.office);
  const key = at.state === 'closed' ? 'fallback.other-year-past' : 'fallback.other-year';
  const year = callMoments(call).closesAt.year;
  return text(turn.locale, key, { ...callVariables(call, at, turn.locale), year });
}

const OTHER_CALLS = 'call.other-calls';

/** Only what a rule knows is declined; what the engine merely takes for something else may be for the staff. */
function isSurelyNotOurs({ understood }: Turn): boolean {
  return understood.confidence >= SURE;
}

function junk(turn: Turn, key: TextKey): Step {
  const reply = say(turn, key);
  const actions = [
    action(text(turn.locale, 'button.deadline')),
    action(text(turn.locale, 'button.nearest')),
    action(text(turn.locale, 'button.person')),
  ];
  return {
    replies: [{ ...reply, actions, articles: ['junk'], confidence: turn.understood.confidence }],
    outcome: 'junk',
  };
}

/** "La b" of who waits may be for the person they wait for. */
async function whichOne(turn: Turn, key: TextKey): Promise<Step> {
  const isWaiting = (await turn.services.queuePlace()) !== undefined;
  return isWaiting ? unknown(turn) : junk(turn, key);
}

/** The police first, also for who waits already. */
async function stolen(turn: Turn): Promise<Step> {
  const step = await offering(turn, text(turn.locale, 'fallback.stolen'), 'decline');
  return step.outcome === 'decline'
    ? step
    : { ...step, replies: [{ ...say(turn, 'fallback.stolen-queued'), articles: [], confidence: 0 }] };
}

async function unknown(turn: Turn): Promise<Step> {
  const beside = halfKnown(turn);
  const said = beside?.says[turn.locale];
  if (beside === undefined || said === undefined) {
    return offering(turn, text(turn.locale, 'fallback.unknown'), 'handoff');
  }
  const step = await offering(turn, `${said}\n\n${text(turn.locale, 'handoff.offer')}`, 'handoff');
  if (step.memory === undefined) {
    const queued = `${said}\n\n${text(turn.locale, 'fallback.also-read')}`;
    return { ...step, replies: step.replies.map((reply) => ({ ...reply, text: queued })) };
  }
  const article = turn.knowledge.article(beside.topic, turn.locale);
  const sources = article === undefined ? [] : articleSources(article, turn.now);
  return {
    ...step,
    replies: step.replies.map((reply) => ({ ...reply, sources })),
    memory: { ...step.memory, lastTopics: [beside.topic] },
  };
}

async function offering(turn: Turn, said: string, outcome: 'handoff' | 'decline' | 'junk'): Promise<Step> {
  // Who waits already is not offered a person again: what they write is for that person.
  if ((await turn.services.queuePlace()) !== undefined) {
    return { replies: [{ ...say(turn, 'handoff.added'), articles: [], confidence: 0 }], outcome: 'handoff' };
  }
  const actions = [action(text(turn.locale, 'button.person'))];
  return {
    replies: [
      { text: said, locale: turn.locale, actions, articles: [], confidence: turn.understood.confidence },
    ],
    outcome,
    memory: { waiting: handoffOffer(turn), ...(outcome === 'decline' ? { lastTopics: [] } : {}) },
  };
}

/** A photo does not say why a person is wanted: what was asked of that still waits for an answer. */
async function attachment(turn: Turn): Promise<Step> {
  const said = text(turn.locale, 'fallback.attachment', { kind: attachmentName(turn) });
  const step = await offering(turn, said, 'junk');
  const { waiting } = turn.memory;
  return waiting?.dialog === 'handoff' && step.memory?.waiting
    ? { ...step, memory: { ...step.memory, waiting } }
    : step;
}

const ATTACHMENTS: Readonly<Record<string, TextKey>> = {
  photo: 'attachment.photo',
  voice: 'attachment.voice',
  document: 'attachment.document',
  sticker: 'attachment.sticker',
  contact: 'attachment.contact',
};

function attachmentName(turn: Turn): string {
  return text(turn.locale, ATTACHMENTS[turn.understood.utterance] ?? 'attachment.other');
}
