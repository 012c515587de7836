import { z } from 'zod';
import type { Dialog, Step, Turn } from '../dialog.ts';
import { action } from '../replies/article-reply.ts';
import { asksToErasePart } from '../recognition/requests.ts';
import { isAffirmation, isRefusal } from '../recognition/yes-no.ts';
import { say, text } from '../texts/say.ts';

const State = z.strictObject({ asking: z.literal('confirm-erase') });
type State = z.infer<typeof State>;

/** What is kept of a conversation, a copy of it, and its erasure once confirmed. */
export const privacyDialog: Dialog<State> = {
  id: 'privacy',
  state: State,

  async begin(turn): Promise<Step<State>> {
    const base = { confidence: turn.understood.confidence };
    switch (turn.understood.detail) {
      case 'erase': {
        const isPart = asksToErasePart(turn.utterance);
        const actions = [
          action(text(turn.locale, 'button.yes')),
          action(text(turn.locale, 'button.no')),
          ...(isPart ? [action(text(turn.locale, 'button.person'))] : []),
        ];
        const asked = say(turn, isPart ? 'privacy.confirm-erase-part' : 'privacy.confirm-erase');
        return {
          replies: [{ ...asked, ...base, actions, articles: ['privacy.delete'] }],
          outcome: 'privacy',
          state: { asking: 'confirm-erase' },
        };
      }
      case 'export': {
        const copy = await turn.services.exportConversation();
        const { text: intro } = say(turn, 'privacy.export');
        return {
          replies: [
            { text: `${intro}\n\n${copy}`, locale: turn.locale, ...base, articles: ['privacy.info'] },
          ],
          outcome: 'answer',
        };
      }
      default: {
        const actions = [
          action(text(turn.locale, 'button.export')),
          action(text(turn.locale, 'button.erase')),
        ];
        return {
          replies: [{ text: info(turn), locale: turn.locale, ...base, actions, articles: ['privacy.info'] }],
          outcome: 'answer',
        };
      }
    }
  },

  async resume(turn): Promise<Step<State> | undefined> {
    if (isAffirmation(turn.utterance)) {
      await turn.services.eraseConversation();
      return {
        replies: [{ ...say(turn, 'privacy.erased'), articles: ['privacy.delete'] }],
        outcome: 'privacy',
      };
    }
    const { dialog, topics, confidence } = turn.understood;
    // Small talk would keep the question waiting, and a later "ok" would erase; said again, the question stands again.
    const isSmalltalk = dialog === 'smalltalk' && topics[0]?.id !== 'smalltalk.repeat';
    return isRefusal(turn.utterance) || isSmalltalk || confidence === 0
      ? { replies: [say(turn, 'privacy.not-erased')], outcome: 'privacy' }
      : undefined;
  },
};

/** What is kept and why, and who answers for it. */
function info({ knowledge, locale }: Turn): string {
  const { controller, notice } = knowledge.body.privacy;
  return [
    text(locale, 'privacy.info'),
    text(locale, 'privacy.controller', { controller: controller[locale] }),
    ...(notice === undefined ? [] : [text(locale, 'privacy.notice', { notice })]),
  ].join('\n\n');
}
