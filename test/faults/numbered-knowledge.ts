import { anArticle, smallKnowledge } from '../support/small-knowledge.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { SearchEngine } from '../../knowledge/search/search.ts';

/** The question number `n` of a conversation. */
export function question(n: number): string {
  return `vorrei leggere la scheda ${n}`;
}

/** The number of the question that a text answers; undefined for what is no answer. */
export function answered(text: string | undefined): number | undefined {
  const [, n] = /Ecco la scheda (\d+)\./.exec(text ?? '') ?? [];
  return n === undefined ? undefined : Number(n);
}

/**
 * A knowledge in which each question has its own answer, so that lost, doubled and swapped ones can be told apart.
 * @param isRead called with the number of each question that the engine reads
 */
export function numberedKnowledge(most: number, isRead: (n: number) => void = () => undefined): Knowledge {
  const articles = Array.from({ length: most }, (_, n) =>
    anArticle({ id: `scheda.n${n}`, blocks: [{ when: 'always', text: `Ecco la scheda ${n}.` }] }),
  );
  const search: SearchEngine = {
    read(utterance) {
      const [, n] = /scheda (\d+)/.exec(utterance) ?? [];
      if (n !== undefined) {
        isRead(Number(n));
      }
      const matches = n === undefined ? [] : [{ id: `scheda.n${n}`, confidence: 0.99 }];
      return { matches, corrected: utterance, exact: n !== undefined, lead: 0.99 };
    },
    knownShare: () => 1,
  };
  return { ...smallKnowledge({ articles }), search };
}
