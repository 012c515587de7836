import Fuse from 'fuse.js';
import { editDistance } from './edit-distance.ts';
import type { Lexicon } from './lexicon.ts';
import type { Token } from './normalise.ts';

/** Mends spelling with the words of the base; what it does not know for wrong it leaves alone. */
export interface Speller {
  /** The words of an utterance, mended. The same list, unchanged, when there is nothing to mend. */
  correct(tokens: readonly Token[]): readonly string[];
  isKnown(word: string): boolean;
}

/** What is learnt of the words of a base. */
export interface LearntWords {
  /** How often each occurs. */
  readonly counts: ReadonlyMap<string, number>;
  readonly stems: ReadonlySet<string>;
}

export interface SpellerSettings {
  /** Names and acronyms that are right as they are and are never proposed. */
  readonly names: ReadonlySet<string>;
  readonly lexicon: Lexicon;
}

const SHORTEST = 4;
const PROPOSALS = 24;
const FUSE = { threshold: 0.5, ignoreLocation: true } as const;
const MEMO_LIMIT = 5_000;
// What follows these is a name, however it is written.
const BEFORE_NAMES = new Set(
  'via viale vle piazza piazzale piazzetta corso largo vicolo alzaia bastioni ripa foro galleria street square'.split(
    ' ',
  ),
);
// "larea", "dellufficio": an apostrophe that was not typed.
const ELISIONS = /^(dell|all|nell|sull|dall|quell|l|d|un|c)([aeiou].{2,})$/u;

interface Speech extends LearntWords, SpellerSettings {
  readonly byPair: ReadonlyMap<string, readonly string[]>;
}

export function learnWords(texts: Iterable<readonly string[]>, lexicon: Lexicon): LearntWords {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of text) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return { counts, stems: new Set([...counts.keys()].map(lexicon.stem)) };
}

export function createSpeller(learnt: LearntWords, settings: SpellerSettings): Speller {
  const speech: Speech = { ...learnt, ...settings, byPair: indexByPairs(learnt.counts.keys()) };
  const memo = new Map<string, readonly string[] | undefined>();
  const mend = (word: string): readonly string[] | undefined => {
    if (!memo.has(word)) {
      if (memo.size >= MEMO_LIMIT) {
        memo.clear();
      }
      memo.set(word, mended(word, speech));
    }
    return memo.get(word);
  };
  return {
    correct: (tokens) =>
      tokens.flatMap((token, i) => (mayBeWrong(tokens, i) ? mend(token.word) : undefined) ?? [token.word]),
    isKnown: (word) => isKnown(word, speech),
  };
}

function mayBeWrong(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (!token || token.verbatim || token.word.length < SHORTEST || /\P{Script=Latin}/u.test(token.word)) {
    return false;
  }
  const before = tokens[index - 1];
  if (before && BEFORE_NAMES.has(before.word)) {
    return false;
  }
  // A capital inside a sentence is a name; in an utterance all in capitals it means nothing.
  const shouted = tokens.every(({ raw }) => raw === raw.toUpperCase());
  return index === 0 || shouted || token.raw[0] === token.raw[0]?.toLowerCase();
}

function isKnown(word: string, { counts, names, lexicon, stems }: Speech): boolean {
  return counts.has(word) || names.has(word) || lexicon.stopWords.has(word) || stems.has(lexicon.stem(word));
}

function mended(word: string, speech: Speech): readonly string[] | undefined {
  if (isKnown(word, speech)) {
    return undefined;
  }
  const [, article, rest] = ELISIONS.exec(word) ?? [];
  if (
    article !== undefined &&
    rest !== undefined &&
    speech.lexicon.language === 'it' &&
    speech.counts.has(rest)
  ) {
    return [article, rest];
  }
  const limit = limitFor(word);
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const candidate of proposals(word, speech.byPair)) {
    const distance = editDistance(word, candidate, limit) - bonus(speech.counts.get(candidate) ?? 0);
    if (distance <= limit && (!best || distance < best.distance)) {
      best = { word: candidate, distance };
    }
  }
  return best && [best.word];
}

function limitFor(word: string): number {
  if (word.length <= 4) {
    return 0.7;
  }
  return word.length <= 7 ? 1.1 : 1.7;
}

/** Between two words equally near, the one the base says more often. */
function bonus(count: number): number {
  return Math.min(0.1, 0.02 * Math.log(1 + count));
}

/** fuse.js proposes; it is asked only about words that share enough letters, since it reads each of them through. */
function proposals(word: string, byPair: ReadonlyMap<string, readonly string[]>): string[] {
  const shared = new Map<string, number>();
  for (const pair of pairsOf(word)) {
    for (const candidate of byPair.get(pair) ?? []) {
      shared.set(candidate, (shared.get(candidate) ?? 0) + 1);
    }
  }
  return [...shared]
    .filter(([candidate]) => Math.abs(candidate.length - word.length) <= 2)
    .map(([candidate, pairs]) => [candidate, (2 * pairs) / (candidate.length + word.length + 2)] as const)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, PROPOSALS)
    .map(([candidate]) => candidate)
    .filter((candidate) => Fuse.match(word, candidate, FUSE).isMatch);
}

function indexByPairs(all: Iterable<string>): Map<string, string[]> {
  const byPair = new Map<string, string[]>();
  for (const word of all) {
    if (word.length < SHORTEST - 1 || /\P{L}/u.test(word)) {
      continue;
    }
    for (const pair of pairsOf(word)) {
      const list = byPair.get(pair);
      if (list) {
        list.push(word);
      } else {
        byPair.set(pair, [word]);
      }
    }
  }
  return byPair;
}

function pairsOf(word: string): Set<string> {
  const edged = `^${word}$`;
  const pairs = new Set<string>();
  for (let i = 0; i + 2 <= edged.length; i++) {
    pairs.add(edged.slice(i, i + 2));
  }
  return pairs;
}
