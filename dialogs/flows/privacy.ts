import { z } from 'zod';
import type { Dialog, Step, Turn } from '../dialog.ts';
import { action } from '../replies/article-reply.ts';
import { asksWhatIsErased, privacyAsked } from '../recognition/privacy-asked.ts';
import { asksToErasePart } from '../recognition/requests.ts';
import { isAffirmation, isRefusal } from '../recognition/yes-no.ts';
import type { TextKey } from '../texts/it.ts';
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
        return asked(turn, isPart ? 'privacy.confirm-erase-part' : 'privacy.confirm-erase', isPart);
      }
      case 'erased':
        return toldIfErased(turn);
      case 'keep':
        return { replies: [say(turn, 'privacy.not-erased')], outcome: 'privacy' };
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
        memory: { isErasureAsked: false },
      };
    }
    if (asksWhatIsErased(turn.utterance)) {
      return asked(turn, 'privacy.what-is-erased');
    }
    const { dialog, topics, confidence, detail = '' } = turn.understood;
    // Small talk would keep the question waiting, and a later "ok" would erase; said again, the question stands again.
    const isSmalltalk = dialog === 'smalltalk' && topics[0]?.id !== 'smalltalk.repeat';
    // "I have changed my mind" may be said of the queue as well.
    const isTakenBack = dialog === 'handoff' && TAKES_BACK.has(detail);
    return isRefusal(turn.utterance) || isSmalltalk || isTakenBack || confidence === 0
      ? { replies: [say(turn, 'privacy.not-erased')], outcome: 'privacy' }
      : undefined;
  },
};

const TAKES_BACK: ReadonlySet<string> = new Set(['leave', 'perhaps-leave', 'keep']);

function asked(turn: Turn, key: TextKey, isPart = false): Step<State> {
  const actions = [
    action(text(turn.locale, 'button.yes')),
    action(text(turn.locale, 'button.no')),
    ...(isPart ? [action(text(turn.locale, 'button.person'))] : []),
  ];
  const { confidence } = turn.understood;
  return {
    replies: [{ ...say(turn, key), confidence, actions, articles: ['privacy.delete'] }],
    outcome: 'privacy',
    state: { asking: 'confirm-erase' },
    memory: { isErasureAsked: true },
  };
}

/** After an erasure nothing is remembered, not even that: then only the rule can be told. */
function toldIfErased(turn: Turn): Step<State> {
  const { confidence } = turn.understood;
  const isKept = turn.memory.isErasureAsked === true;
  const actions = [action(text(turn.locale, 'button.erase'))];
  const told = say(turn, isKept ? 'privacy.still-kept' : 'privacy.erased-after-yes');
  return {
    replies: [{ ...told, confidence, actions, articles: ['privacy.delete'] }],
    outcome: 'privacy',
  };
}

/** What was asked of it; else what is kept and why. And who answers for it. */
function info({ knowledge, locale, utterance }: Turn): string {
  const { controller, notice } = knowledge.body.privacy;
  return [
    text(locale, privacyAsked(utterance) ?? 'privacy.info'),
    text(locale, 'privacy.controller', { controller: controller[locale] }),
    ...(notice === undefined ? [] : [text(locale, 'privacy.notice', { notice })]),
  ].join('\n\n');
}
