import { words } from './normalise.ts';

interface Entry<Value> {
  readonly words: readonly string[];
  readonly value: Value;
}

/** A phrase found in a list of words: how many words it takes and what it stands for. */
export interface PhraseMatch<Value> {
  readonly length: number;
  readonly value: Value;
}

/** Finds phrases of one word or more in folded words; the longest phrase that begins at a place wins. */
export class PhraseTable<Value> {
  readonly #byFirst = new Map<string, Entry<Value>[]>();

  constructor(phrases: Iterable<readonly [string, Value]>) {
    for (const [phrase, value] of phrases) {
      this.#add({ words: words(phrase), value });
    }
    for (const entries of this.#byFirst.values()) {
      entries.sort((a, b) => b.words.length - a.words.length);
    }
  }

  at(text: readonly string[], index: number): PhraseMatch<Value> | undefined {
    const first = text[index];
    const entries = first === undefined ? undefined : this.#byFirst.get(first);
    const found = entries?.find((entry) => entry.words.every((word, i) => text[index + i] === word));
    return found && { length: found.words.length, value: found.value };
  }

  #add(entry: Entry<Value>): void {
    const first = entry.words[0];
    if (first === undefined) {
      return;
    }
    const entries = this.#byFirst.get(first);
    if (entries) {
      entries.push(entry);
    } else {
      this.#byFirst.set(first, [entry]);
    }
  }
}
