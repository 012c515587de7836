import { createHash, type Hash } from 'node:crypto';
import type { Lexicon } from './lexicon.ts';
import { keyOf } from './random.ts';
import type { PreparedExample } from './ranker.ts';
import type { TextCounter } from './text-counter.ts';
import { ASKED, SAID } from './view-model.ts';

/** A text to learn from; `weight` below 1 for what is said in an answer rather than asked. */
export interface LabelledText {
  readonly text: string;
  readonly label: string;
  readonly weight: number;
}

/** The same in words, its label by number. */
export interface Example {
  readonly words: readonly string[];
  readonly label: number;
  readonly weight: number;
}

/** One hash for all that is said of each label. */
export function digestsOf(texts: readonly LabelledText[]): ReadonlyMap<string, string> {
  const hashes = new Map<string, Hash>();
  for (const { text, label, weight } of texts) {
    const hash = hashes.get(label) ?? createHash('sha256');
    hashes.set(label, hash.update(`${weight} ${text}\n`));
  }
  return new Map([...hashes].map(([label, hash]) => [label, hash.digest('base64')]));
}

export function examplesOf(
  texts: readonly LabelledText[],
  labels: readonly string[],
  lexicon: Lexicon,
): readonly Example[] {
  const numbers = new Map(labels.map((label, i) => [label, i]));
  return texts.map(({ text, label, weight }) => ({
    words: lexicon.read(text).map((token) => token.word),
    label: numbers.get(label) ?? 0,
    weight,
  }));
}

/** What is said further down in an answer only teaches how words are spelt. */
export function isRanked({ weight }: Example): boolean {
  return weight >= SAID;
}

export function prepare({ words: text, label, weight }: Example, counter: TextCounter): PreparedExample {
  return { ...counter.learn(text), label, weight, key: keyOf(text) };
}

/** Questions that stand word for word in one article only. */
export function exactQuestions(examples: readonly Example[]): Map<string, number> {
  const found = new Map<string, number | undefined>();
  for (const { words: text, label, weight } of examples) {
    if (weight === ASKED) {
      const key = text.join(' ');
      found.set(key, found.has(key) && found.get(key) !== label ? undefined : label);
    }
  }
  const exact = new Map<string, number>();
  for (const [key, label] of found) {
    if (label !== undefined && key !== '') {
      exact.set(key, label);
    }
  }
  return exact;
}
