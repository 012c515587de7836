import { digestOf } from '../stored-file.ts';
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
  const said = new Map<string, string[]>();
  for (const { text, label, weight } of texts) {
    const line = `${weight} ${text}\n`;
    const lines = said.get(label);
    if (lines) {
      lines.push(line);
    } else {
      said.set(label, [line]);
    }
  }
  return new Map([...said].map(([label, lines]) => [label, digestOf([lines.join('')])]));
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
export function isRanked({ weight }: Pick<Example, 'weight'>): boolean {
  return weight >= SAID;
}

export function prepare({ words: text, label, weight }: Example, counter: TextCounter): PreparedExample {
  return { ...counter.learn(text), label, weight, key: keyOf(text) };
}

/** Whole questions, word for word, and whose they are. */
export interface WholeQuestions {
  /** The label of each that stands in one article only. */
  readonly exact: ReadonlyMap<string, number>;
  /** The labels of each that stands in several, and so tells nothing while it does. */
  readonly shared: ReadonlyMap<string, readonly number[]>;
}

/** @param before those of other labels, to which these are added */
export function wholeQuestions(
  examples: readonly Example[],
  before: Growing = { exact: new Map(), shared: new Map() },
): WholeQuestions {
  for (const { words: text, label, weight } of examples) {
    const key = text.join(' ');
    if (weight === ASKED && key !== '') {
      add(key, label, before);
    }
  }
  return before;
}

/** The same, while they are gathered. */
export interface Growing {
  readonly exact: Map<string, number>;
  readonly shared: Map<string, readonly number[]>;
}

function add(key: string, label: number, { exact, shared }: Growing): void {
  const only = exact.get(key);
  const several = shared.get(key);
  if (several !== undefined) {
    shared.set(key, several.includes(label) ? several : [...several, label]);
  } else if (only === undefined) {
    exact.set(key, label);
  } else if (only !== label) {
    exact.delete(key);
    shared.set(key, [only, label]);
  }
}

/** The questions without those of some labels, to which others may be added. */
export function questionsWithout(
  { exact, shared }: WholeQuestions,
  isGone: (label: number) => boolean,
): Growing {
  const left: Growing = { exact: new Map(exact), shared: new Map() };
  for (const [key, label] of exact) {
    if (isGone(label)) {
      left.exact.delete(key);
    }
  }
  for (const [key, labels] of shared) {
    for (const label of labels.filter((one) => !isGone(one))) {
      add(key, label, left);
    }
  }
  return left;
}
