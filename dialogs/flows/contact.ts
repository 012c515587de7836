import type { Step, Turn } from '../dialog.ts';
import { emailIn } from '../recognition/email.ts';
import { givesPhone } from '../recognition/contact.ts';
import { isAffirmation, isRefusal } from '../recognition/yes-no.ts';
import { action } from '../replies/article-reply.ts';
import type { TextKey } from '../texts/it.ts';
import { say, text } from '../texts/say.ts';
import { HandoffState } from './handoff-state.ts';

/** Where somebody can be reached: a number stands in the chat that the staff read, an address is kept with the request. */
export async function contact(turn: Turn): Promise<Step<HandoffState>> {
  if ((await turn.services.queuePlace()) === undefined) {
    return askWhatFor(turn);
  }
  return emailIn(turn.utterance).kind === 'none' ? withoutEmail(turn) : keepEmail(turn, turn.utterance);
}

/** A number, or the wish to leave something. */
function withoutEmail(turn: Turn): Step<HandoffState> {
  return {
    replies: [say(turn, givesPhone(turn.utterance) ? 'contact.phone' : 'contact.write-here')],
    outcome: 'handoff',
    memory: { isContactAsked: true },
  };
}

/** Keeps an address with the open request, or asks for it again where it looks mistyped. */
export async function keepEmail(turn: Turn, written: string): Promise<Step<HandoffState>> {
  const reading = emailIn(written);
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

/** Whether a number or an address has come: all that is written here is read by who answers. */
export function contactAsked(turn: Turn): Step<HandoffState> {
  return { replies: [say(turn, 'contact.asked')], outcome: 'handoff' };
}

/** Somebody to be reached says not yet what about; the address is kept until there is a request. */
export function askWhatFor(turn: Turn): Step<HandoffState> {
  const reading = emailIn(turn.utterance);
  const { data: before } = HandoffState.safeParse(turn.memory.waiting?.state);
  const given = reading.kind === 'good' || reading.kind === 'doubtful' ? reading.email : undefined;
  const email = given ?? (before?.asking === 'reason' ? before.email : undefined);
  const isAgain = before?.asking === 'reason';
  return {
    replies: [
      {
        ...say(turn, whatForKey(turn.utterance)),
        articles: ['handoff.request'],
        confidence: turn.understood.confidence,
      },
    ],
    outcome: 'handoff',
    state: { asking: 'reason', ...(email === undefined ? {} : { email }), ...(isAgain ? { isAgain } : {}) },
  };
}

function whatForKey(utterance: string): TextKey {
  if (givesPhone(utterance)) {
    return 'contact.phone-what-for';
  }
  switch (emailIn(utterance).kind) {
    case 'broken':
      return 'contact.broken-what-for';
    case 'none':
      return 'contact.what-for';
    default:
      return 'contact.email-what-for';
  }
}

/** A yes is for the address that we took it for, a no for the one that was written. */
export async function confirmEmail(
  turn: Turn,
  { written, meant }: Extract<HandoffState, { asking: 'email' }>,
): Promise<Step<HandoffState> | undefined> {
  if (isAffirmation(turn.utterance)) {
    return saveContact(turn, meant);
  }
  return isRefusal(turn.utterance) ? saveContact(turn, written) : undefined;
}

async function saveContact(turn: Turn, email: string): Promise<Step<HandoffState>> {
  const isSaved = await turn.services.saveContact(email);
  return {
    replies: [isSaved ? say(turn, 'contact.saved', { email }) : say(turn, 'handoff.not-waiting')],
    outcome: 'handoff',
    memory: { isContactAsked: false },
  };
}
