import type { Dialog, Step } from '../dialog.ts';
import { action } from '../replies/article-reply.ts';
import { currentCall } from '../../knowledge/deadlines/current-call.ts';
import { starters } from '../replies/starters.ts';
import type { TextKey } from '../texts/it.ts';
import { bodyText, text } from '../texts/say.ts';

/** The first words: that it is an automatic assistant, what it can do and what it keeps. */
export const welcomeDialog: Dialog<unknown> = {
  id: 'welcome',

  async begin(turn): Promise<Step> {
    const call = currentCall(turn.knowledge)?.shortTitle[turn.locale] ?? '';
    const parts = [
      bodyText(turn, 'welcome.hello', { call }),
      bodyText(turn, 'welcome.can'),
      text(turn.locale, 'welcome.keep'),
    ];
    const other: TextKey = turn.locale === 'it' ? 'button.english' : 'button.italian';
    return {
      replies: [
        {
          text: parts.join('\n\n'),
          locale: turn.locale,
          actions: [...starters(turn), action(text(turn.locale, other))],
          articles: ['smalltalk.capabilities'],
          confidence: 1,
        },
      ],
      outcome: 'smalltalk',
    };
  },
};
