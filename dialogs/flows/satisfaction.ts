import { z } from 'zod';
import type { Dialog, Memory, Step, Turn } from '../dialog.ts';
import { action } from '../replies/article-reply.ts';
import { RATINGS } from '../texts/ratings.ts';
import { isRefusal } from '../recognition/yes-no.ts';
import { isText, plain, say, text } from '../texts/say.ts';
import { isSomethingElse } from './something-else.ts';

const State = z.strictObject({ asking: z.enum(['score', 'words']) });
type State = z.infer<typeof State>;

/** What a conversation waits for once the question has been asked. */
export const SATISFACTION_ASKED: NonNullable<Memory['waiting']> = {
  dialog: 'satisfaction',
  state: { asking: 'score' } satisfies State,
};

/** How content somebody was with the staff: a number, then words if they like. Whatever else they say goes before it. */
export const satisfactionDialog: Dialog<State> = {
  id: 'satisfaction',
  state: State,

  /** A button pressed later, when something else was said since. */
  async begin(turn): Promise<Step<State>> {
    return rated(turn, scoreIn(turn.utterance) ?? 0);
  },

  async resume(turn): Promise<Step<State> | undefined> {
    if (isRefusal(turn.utterance) || isText(turn.utterance, 'button.skip')) {
      return thanks(turn, turn.state.asking === 'score' ? 'satisfaction.passed' : 'satisfaction.thanks');
    }
    if (turn.state.asking === 'score') {
      const score = scoreIn(turn.utterance);
      return score === undefined ? undefined : rated(turn, score);
    }
    if (isSomethingElse(turn)) {
      return undefined;
    }
    await turn.services.explainRating(turn.utterance);
    return thanks(turn, 'satisfaction.noted');
  },
};

async function rated(turn: Turn, score: number): Promise<Step<State>> {
  if (!(await turn.services.rate(score))) {
    return thanks(turn, 'satisfaction.thanks');
  }
  return {
    replies: [
      {
        ...say(turn, 'satisfaction.why'),
        articles: ['feedback'],
        actions: [action(text(turn.locale, 'button.skip'))],
      },
    ],
    outcome: 'feedback',
    state: { asking: 'words' },
  };
}

function thanks(
  turn: Turn,
  key: 'satisfaction.thanks' | 'satisfaction.noted' | 'satisfaction.passed',
): Step<State> {
  return { replies: [{ ...say(turn, key), articles: ['feedback'] }], outcome: 'feedback' };
}

const WORDS: readonly (readonly string[])[] = [
  ['1', 'uno', 'one'],
  ['2', 'due', 'two'],
  ['3', 'tre', 'three'],
  ['4', 'quattro', 'four'],
  ['5', 'cinque', 'five'],
];

/** 1 to 5 in a button, a figure, a word, "4 su 5" or stars. */
export function scoreIn(utterance: string): number | undefined {
  const button = RATINGS.findIndex((key) => isText(utterance, key));
  if (button >= 0) {
    return button + 1;
  }
  const stars = /^(?:⭐️?|★)+$/u.exec(utterance.trim());
  if (stars) {
    const count = utterance.match(/[⭐★]/gu)?.length ?? 0;
    return count <= RATINGS.length ? count : undefined;
  }
  const said = plain(utterance)
    .replace(/^(voto|direi|do|darei|un|i d say|i give)\s+/u, '')
    .replace(/\s+(su|out of|of) (5|cinque|five)$/u, '');
  const word = WORDS.findIndex((words) => words.includes(said));
  return word >= 0 ? word + 1 : undefined;
}
