import type { Dialog, Memory, Step, Turn } from '../dialog.ts';
import { action, articleReply } from '../replies/article-reply.ts';
import { starters } from '../replies/starters.ts';
import type { TextKey } from '../texts/it.ts';
import { bodyText, say, text } from '../texts/say.ts';
import { handoffOffer } from './handoff.ts';

const ANSWERS: Readonly<Record<string, TextKey>> = {
  'smalltalk.greet': 'smalltalk.greet',
  'smalltalk.thanks': 'smalltalk.thanks',
  'smalltalk.bye': 'smalltalk.bye',
  'smalltalk.abuse': 'smalltalk.abuse',
  'smalltalk.bot-identity': 'smalltalk.bot-identity',
  'smalltalk.affirm': 'smalltalk.affirm',
  'smalltalk.deny': 'smalltalk.deny',
};

/** Greetings, thanks, insults, who are you; and "say it again", "simpler", "why?" about the last answer. */
export const smalltalkDialog: Dialog<unknown> = {
  id: 'smalltalk',

  async begin(turn): Promise<Step> {
    const intent = turn.understood.topics[0]?.id ?? 'smalltalk.greet';
    if (intent === 'smalltalk.repeat') {
      return again(turn);
    }
    const said =
      intent === 'smalltalk.capabilities'
        ? bodyText(turn, 'smalltalk.capabilities')
        : text(turn.locale, ANSWERS[intent] ?? 'smalltalk.greet');
    const isAbout = intent === 'smalltalk.abuse' || intent === 'smalltalk.bot-identity';
    const actions = isAbout ? [action(text(turn.locale, 'button.person'))] : startersAfter(turn, intent);
    return {
      replies: [
        {
          text: said,
          locale: turn.locale,
          ...(actions.length > 0 ? { actions } : {}),
          articles: [intent],
          confidence: turn.understood.confidence,
        },
      ],
      outcome: 'smalltalk',
      memory: isAbout ? { waiting: handoffOffer(turn) } : keepWaiting(turn),
    };
  },
};

/** Small talk does not end what was being asked. */
function keepWaiting(turn: Turn): Partial<Memory> {
  return turn.memory.waiting === undefined ? {} : { waiting: turn.memory.waiting };
}

function startersAfter(turn: Turn, intent: string) {
  return intent === 'smalltalk.greet' || intent === 'smalltalk.capabilities' ? starters(turn) : [];
}

function again(turn: Turn): Step {
  const { memory, understood } = turn;
  const last = memory.lastTopics?.[0];
  const article = last === undefined ? undefined : turn.knowledge.article(last, turn.locale);
  if (!article) {
    const replies = memory.lastReplies ?? [];
    return replies.length > 0
      ? { replies, outcome: 'answer', memory: keepWaiting(turn) }
      : { replies: [say(turn, 'smalltalk.nothing-to-repeat')], outcome: 'smalltalk' };
  }
  const reply = articleReply({
    article,
    knowledge: turn.knowledge,
    now: turn.now,
    confidence: understood.confidence,
  });
  const reworded = reword(turn, reply.text, article.kind === 'known-unknown');
  return {
    replies: [{ ...reply, text: reworded, articles: ['smalltalk.repeat', article.id] }],
    outcome: 'answer',
    memory: { lastTopics: [article.id] },
  };
}

function reword(turn: Turn, whole: string, isUnknown: boolean): string {
  switch (turn.understood.detail) {
    case 'simpler':
      return `${text(turn.locale, 'smalltalk.simpler')} ${firstSentences(whole)}`;
    case 'why':
      return isUnknown
        ? text(turn.locale, 'smalltalk.why-unknown')
        : `${text(turn.locale, 'smalltalk.why')}\n\n${whole}`;
    default:
      return whole;
  }
}

/** The first paragraph: articles say the answer first. */
function firstSentences(whole: string): string {
  return whole.split('\n\n')[0] ?? whole;
}
