import { z } from 'zod';
import type { Dialog, Step } from '../dialog.ts';
import { action } from '../replies/article-reply.ts';
import { isText, say, text } from '../texts/say.ts';
import { handoffOffer } from './handoff-state.ts';
import { isSomethingElse } from './something-else.ts';

const State = z.strictObject({ asking: z.literal('comment'), topic: z.string().optional() });
type State = z.infer<typeof State>;

/** "Did this help?", praise and complaints: stored with the topic, so that an editor sees where answers fail. */
export const feedbackDialog: Dialog<State> = {
  id: 'feedback',
  state: State,

  async begin(turn): Promise<Step<State>> {
    const { services, memory, understood, utterance } = turn;
    const topic = memory.lastTopics?.[0];
    const about = topic === undefined ? {} : { topic };
    const base = { articles: ['feedback'], confidence: understood.confidence };
    if (understood.detail === 'complaint') {
      await services.recordFeedback({ ...about, helpful: false, comment: utterance });
      const actions = [action(text(turn.locale, 'button.person'))];
      return {
        replies: [{ ...say(turn, 'feedback.complaint'), ...base, actions }],
        outcome: 'feedback',
        memory: { waiting: handoffOffer(turn) },
      };
    }
    if (understood.detail === 'not-helpful') {
      await services.recordFeedback({ ...about, helpful: false });
      const actions = [action(text(turn.locale, 'button.skip')), action(text(turn.locale, 'button.person'))];
      return {
        replies: [{ ...say(turn, 'feedback.sorry'), ...base, actions }],
        outcome: 'feedback',
        state: { asking: 'comment', ...about },
      };
    }
    const isButton = understood.detail === 'helpful';
    await services.recordFeedback({ ...about, helpful: true, ...(isButton ? {} : { comment: utterance }) });
    return {
      replies: [{ ...say(turn, isButton ? 'feedback.thanks' : 'feedback.praise'), ...base }],
      outcome: 'feedback',
    };
  },

  async resume(turn): Promise<Step<State> | undefined> {
    if (isText(turn.utterance, 'button.skip', 'button.no')) {
      return { replies: [say(turn, 'feedback.thanks')], outcome: 'feedback' };
    }
    if (isSomethingElse(turn) || isText(turn.utterance, 'button.helpful')) {
      return undefined;
    }
    const { topic } = turn.state;
    await turn.services.recordFeedback({
      ...(topic === undefined ? {} : { topic }),
      helpful: false,
      comment: turn.utterance,
    });
    return { replies: [say(turn, 'feedback.noted')], outcome: 'feedback' };
  },
};
