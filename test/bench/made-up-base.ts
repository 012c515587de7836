import type { LabelledText } from '../../knowledge/search/examples.ts';
import { seededRandom } from '../support/random.ts';

export interface MadeUpBase {
  readonly texts: readonly LabelledText[];
  /** Another word like those of the base. */
  readonly word: () => string;
}

/** A base of random words with the usual few frequent ones: only its size is like a real one. The same each time. */
export function madeUpBase(size: {
  readonly articles: number;
  readonly questions: number;
  readonly words: number;
}): MadeUpBase {
  const random = seededRandom(3);
  const word = (): string => wordOf(Math.floor(size.words * random() ** 3));
  const texts: LabelledText[] = Array.from({ length: size.articles }, (_, article) => {
    const own = [word(), word(), word(), word(), word()];
    return Array.from({ length: size.questions }, () => ({
      text: [...own.filter(() => random() < 0.6), word(), word(), word(), word()].join(' '),
      label: `article-${article}`,
      weight: 1,
    }));
  }).flat();
  return { texts, word };
}

/** The same pronounceable word for the same number. */
function wordOf(number: number): string {
  let rest = number;
  let word = '';
  do {
    word += 'bcdfglmnprstvz'.charAt(rest % 14) + 'aeiou'.charAt(Math.floor(rest / 14) % 5);
    rest = Math.floor(rest / 70);
  } while (rest > 0);
  return word + 'are';
}
