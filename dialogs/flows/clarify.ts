import { z } from 'zod';
import type { Dialog, Step } from '../dialog.ts';
import type { SuggestedAction } from '../reply.ts';
import { buttonTitle } from '../../knowledge/schema/article.ts';
import { action } from '../replies/article-reply.ts';
import { isText, say, text } from '../texts/say.ts';
import { answerDialog, isForStaff } from './answer.ts';
import { fallbackDialog } from './fallback.ts';
import { handoffOffer } from './handoff-state.ts';

const State = z.strictObject({ asking: z.literal('which'), question: z.string() });
type State = z.infer<typeof State>;

/** Asks back with at most three titles when the engine is not sure enough to answer. */
export const clarifyDialog: Dialog<State> = {
  id: 'clarify',
  state: State,

  async begin(turn): Promise<Step<State>> {
    const [likeliest] = turn.understood.topics;
    const likely = likeliest && turn.knowledge.article(likeliest.id, turn.locale);
    // Whatever was meant, one's own case is for the staff.
    if (likely && isForStaff(turn, likely)) {
      return (await answerDialog.begin(turn)) as Step<State>;
    }
    const options: SuggestedAction[] = [];
    const offered: string[] = [];
    for (const { id } of turn.understood.topics.slice(0, turn.knowledge.policy.maxOptions)) {
      const article = turn.knowledge.article(id, turn.locale);
      if (article) {
        options.push(action(buttonTitle(article)));
        offered.push(id);
      }
    }
    if (options.length === 0) {
      return (await fallbackDialog.begin(turn)) as Step<State>;
    }
    const asked = say(turn, options.length === 1 ? 'clarify.one' : 'clarify.which');
    return {
      replies: [
        {
          ...asked,
          text: `${asked.text}\n${options.map((option) => `- ${option.title}`).join('\n')}`,
          actions: [
            ...options,
            action(text(turn.locale, 'button.none-of-these')),
            action(text(turn.locale, 'button.person')),
          ],
          articles: offered,
          confidence: turn.understood.confidence,
        },
      ],
      outcome: 'clarify',
      state: { asking: 'which', question: turn.utterance },
    };
  },

  async resume(turn): Promise<Step<State> | undefined> {
    if (!isText(turn.utterance, 'button.none-of-these', 'button.no')) {
      return undefined;
    }
    const offer = say(turn, 'clarify.rephrase');
    return {
      replies: [{ ...offer, actions: [action(text(turn.locale, 'button.person'))] }],
      outcome: 'clarify',
      memory: { waiting: handoffOffer({ ...turn, utterance: turn.state.question }) },
    };
  },
};
