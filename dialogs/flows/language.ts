import type { Dialog, Step, Turn } from '../dialog.ts';
import { action } from '../replies/article-reply.ts';
import { guestLanguage } from '../texts/guest-language.ts';
import type { TextKey } from '../texts/it.ts';
import { asksIfItalianTaken, speaksLittle } from '../recognition/language.ts';
import { say, text } from '../texts/say.ts';
import { handoffOffer } from './handoff-state.ts';

const GUESTS_SAY: ReadonlySet<string> = new Set(['foreign', 'greeting', 'thanks']);

/** Changes the language, and greets in their own those whose language has no articles. */
export const languageDialog: Dialog<unknown> = {
  id: 'language',

  async begin(turn): Promise<Step> {
    const { understood, memory } = turn;
    const base = { articles: ['lang.request'], confidence: understood.confidence };
    const guest = GUESTS_SAY.has(understood.detail ?? '') ? guestLanguage(memory, turn.knowledge) : undefined;
    if (guest && understood.detail === 'thanks') {
      return {
        replies: [{ text: guest.welcome, locale: guest.language, ...base, articles: ['smalltalk.thanks'] }],
        outcome: 'smalltalk',
      };
    }
    if (guest) {
      const actions = [action(guest.person), action('English'), action('Italiano')];
      return {
        replies: [{ text: guest.hello, locale: guest.language, actions, ...base, articles: [] }],
        outcome: understood.detail === 'greeting' ? 'smalltalk' : 'handoff',
        memory: { waiting: handoffOffer(turn) },
      };
    }
    if (understood.detail === 'it' || understood.detail === 'en') {
      const reply = say(turn, understood.detail === 'it' ? 'language.now-italian' : 'language.now-english');
      return {
        replies: [{ ...reply, locale: understood.detail, ...base }],
        outcome: 'answer',
        memory: { locale: understood.detail },
      };
    }
    if (understood.detail === 'speakers' || asksIfItalianTaken(turn.utterance)) {
      return speakers(turn);
    }
    const actions = [
      action(text(turn.locale, 'button.italian')),
      action(text(turn.locale, 'button.english')),
    ];
    return { replies: [{ ...say(turn, asked(turn)), actions, ...base }], outcome: 'answer' };
  },
};

function asked({ understood, utterance }: Turn): TextKey {
  if (understood.detail === 'other') {
    return 'language.other';
  }
  return speaksLittle(utterance) ? 'language.little' : 'language.choose';
}

/** What languages the staff speak is not known: who wants a person is passed to one. */
async function speakers(turn: Turn): Promise<Step> {
  const base = { articles: ['lang.request'], confidence: turn.understood.confidence };
  if ((await turn.services.queuePlace()) !== undefined) {
    return { replies: [{ ...say(turn, 'language.speakers-queued'), ...base }], outcome: 'answer' };
  }
  const actions = [action(text(turn.locale, 'button.person'))];
  return {
    replies: [{ ...say(turn, 'language.speakers'), actions, ...base }],
    outcome: 'answer',
    memory: { waiting: handoffOffer(turn) },
  };
}
