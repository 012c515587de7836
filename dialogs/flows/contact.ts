import type { Step, Turn } from '../dialog.ts';
import { emailIn } from '../recognition/email.ts';
import { isAffirmation, isRefusal } from '../recognition/yes-no.ts';
import { action } from '../replies/article-reply.ts';
import { say, text } from '../texts/say.ts';
import type { HandoffState } from './handoff-state.ts';

/** An address to be written to, once it was asked for. */
export async function contact(turn: Turn): Promise<Step<HandoffState>> {
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
