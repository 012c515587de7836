import type { Dialog, Step, Turn } from '../dialog.ts';
import { action } from '../replies/article-reply.ts';
import { text } from '../texts/say.ts';
import { handoffOffer } from './handoff-state.ts';

/** What is said even while the bot is silenced: danger, the way to a person, and the citizen's own data. */
const NEVER_SILENT: ReadonlySet<string> = new Set([
  'safety',
  'handoff',
  'privacy',
  'satisfaction',
  'return-code',
]);

/** Whether this dialog may speak in this turn. */
export function maySpeak(turn: Pick<Turn, 'silence'>, dialog: string): boolean {
  return turn.silence === undefined || NEVER_SILENT.has(dialog);
}

/** The staff have silenced the bot: it gives their reason and offers a person. */
export const silenceDialog: Dialog<unknown> = {
  id: 'silence',

  async begin(turn): Promise<Step> {
    const { locale } = turn;
    const reason = text(locale, 'silence.reason', { reason: turn.silence ?? '' });
    // Who waits already is not offered a person again.
    if ((await turn.services.queuePlace()) !== undefined) {
      return { replies: [{ text: reason, locale }], outcome: 'decline' };
    }
    const lines = [reason, text(locale, 'handoff.offer')];
    return {
      replies: [{ text: lines.join('\n\n'), locale, actions: [action(text(locale, 'button.person'))] }],
      outcome: 'decline',
      memory: { waiting: handoffOffer(turn) },
    };
  },
};
