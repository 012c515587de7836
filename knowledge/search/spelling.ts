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
  /** How often words of each stem occur. */
  readonly stems: ReadonlyMap<string, number>;
}

export interface SpellerSettings {
  /** Names and acronyms that are right as they are and are never proposed. */
  readonly names: ReadonlySet<string>;
  /** Words of the names of streets, stops and districts; right where such a name may stand. */
  readonly places?: ReadonlySet<string>;
  readonly lexicon: Lexicon;
}

const SHORTEST = 4;
const PROPOSALS = 24;
const FUSE = { threshold: 0.5, ignoreLocation: true } as const;
const MEMO_LIMIT = 5_000;
const KINDS_OF_STREET =
  'via|viale|vle|piazza|piazzale|piazzetta|corso|largo|vicolo|alzaia|bastioni|ripa|foro|galleria|street|square';
// What follows these is a name, however it is written: a street's, or the two words of a person's.
const BEFORE_NAME = new RegExp(
  `(?:^| )(?:(?:${KINDS_OF_STREET})|(?:mi chiamo|my name is|(?:sono|parla) (?:il|la) (?:signora?|dott\\w*))(?: \\S+)?)$`,
  'u',
);
// Four words of a place that we know may follow these.
const BEFORE_PLACE = new RegExp(
  `(?:^| )(?:${KINDS_OF_STREET}|zona|quartiere|fermata|metro|mm|stazione|stop|district)(?: \\S+){0,3}$`,
  'u',
);
const LONGEST_BEFORE = 5;
// "larea", "dellufficio": an apostrophe that was not typed.
const ELISIONS = /^(dell|all|nell|sull|dall|quell|l|d|un|c)([aeiou].{2,})$/u;

interface Speech extends LearntWords, SpellerSettings {
  readonly pairs: PairIndex;
  /** Of the words said often enough to be meant by one that is said once. */
  readonly oftenPairs: PairIndex;
}

export function learnWords(texts: Iterable<readonly string[]>, lexicon: Lexicon): LearntWords {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of text) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const stems = new Map<string, number>();
  for (const [word, count] of counts) {
    const stem = lexicon.stem(word);
    stems.set(stem, (stems.get(stem) ?? 0) + count);
  }
  return { counts, stems };
}

/** The same with the words of more texts; words that were known stay as they were. */
export function learnMoreWords(
  before: LearntWords,
  texts: Iterable<readonly string[]>,
  lexicon: Lexicon,
): LearntWords {
  const counts = new Map(before.counts);
  const stems = new Map(before.stems);
  for (const [word, count] of learnWords(texts, lexicon).counts) {
    if (!before.counts.has(word)) {
      const stem = lexicon.stem(word);
      counts.set(word, count);
      stems.set(stem, (stems.get(stem) ?? 0) + count);
    }
  }
  return { counts, stems };
}

export function createSpeller(learnt: LearntWords, settings: SpellerSettings): Speller {
  const often = [...learnt.counts].filter(([, count]) => count >= SO_MUCH_MORE).map(([word]) => word);
  const speech: Speech = {
    ...learnt,
    ...settings,
    pairs: indexByPairs(learnt.counts.keys()),
    oftenPairs: indexByPairs(often),
  };
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
      tokens.flatMap(
        (token, i) => (mayBeWrong(tokens, i, speech) ? mend(token.word) : undefined) ?? [token.word],
      ),
    isKnown: (word) => isKnown(word, speech),
  };
}

function mayBeWrong(tokens: readonly Token[], index: number, { places }: SpellerSettings): boolean {
  const token = tokens[index];
  if (!token || token.verbatim || token.word.length < SHORTEST || /\P{Script=Latin}/u.test(token.word)) {
    return false;
  }
  const before = tokens
    .slice(Math.max(0, index - LONGEST_BEFORE), index)
    .map(({ word }) => word)
    .join(' ');
  if (BEFORE_NAME.test(before) || (places?.has(token.word) === true && BEFORE_PLACE.test(before))) {
    return false;
  }
  // A capital inside a sentence is a name; in an utterance all in capitals it means nothing.
  const shouted = tokens.every(({ raw }) => raw === raw.toUpperCase());
  return index === 0 || shouted || token.raw[0] === token.raw[0]?.toLowerCase();
}

function isKnown(word: string, { counts, names, lexicon, stems }: Speech): boolean {
  return counts.has(word) || isRight(word, { names, lexicon }) || stems.has(lexicon.stem(word));
}

function mended(word: string, speech: Speech): readonly string[] | undefined {
  const times = speech.stems.get(speech.lexicon.stem(word)) ?? 0;
  const least = times > 0 && times <= SELDOM && !isRight(word, speech) ? times * SO_MUCH_MORE : 0;
  if (least === 0 && isKnown(word, speech)) {
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
  for (const candidate of proposals(word, least > 0 ? speech.oftenPairs : speech.pairs)) {
    const count = speech.counts.get(candidate) ?? 0;
    const distance = editDistance(word, candidate, limit) - bonus(count);
    if (candidate !== word && count >= least && distance <= limit && (!best || distance < best.distance)) {
      best = { word: candidate, distance };
    }
  }
  return best && [best.word];
}

/** Right as it is, whoever wrote it how often. */
function isRight(word: string, { names, lexicon }: SpellerSettings): boolean {
  return names.has(word) || lexicon.stopWords.has(word);
}

/**
 * People's questions hold people's slips: a word that the base says once to three times may be one of a word that it says
 * many times more.
 */
const SELDOM = 3;
const SO_MUCH_MORE = 15;

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

/** Words by the pairs of letters in them. */
interface PairIndex {
  readonly words: readonly string[];
  /** For each pair the numbers of the words that hold it. */
  readonly byPair: ReadonlyMap<number, readonly number[]>;
  /** How many pairs a word shares with the one looked up; all zero between two. */
  readonly shared: Uint8Array;
}

/** fuse.js proposes; it is asked only about words that share enough letters, since it reads each of them through. */
function proposals(word: string, { words, byPair, shared }: PairIndex): string[] {
  const met: number[] = [];
  for (const pair of pairsOf(word)) {
    for (const number of byPair.get(pair) ?? []) {
      const times = shared[number] as number;
      if (times === 0) {
        met.push(number);
      }
      shared[number] = times + 1;
    }
  }
  const likely: Likely[] = [];
  for (const number of met) {
    const candidate = words[number] as string;
    if (Math.abs(candidate.length - word.length) <= 2) {
      const likeness = (2 * (shared[number] as number)) / (candidate.length + word.length + 2);
      keepBest(likely, { candidate, likeness });
    }
    shared[number] = 0;
  }
  return likely
    .map(({ candidate }) => candidate)
    .filter((candidate) => Fuse.match(word, candidate, FUSE).isMatch);
}

interface Likely {
  readonly candidate: string;
  readonly likeness: number;
}

/** Keeps the likeliest in their order; thousands come, and a sort of them all took half of the time. */
function keepBest(likely: Likely[], one: Likely): void {
  let at = likely.length;
  while (at > 0 && isBefore(one, likely[at - 1] as Likely)) {
    at -= 1;
  }
  if (at < PROPOSALS) {
    likely.splice(at, 0, one);
    likely.length = Math.min(likely.length, PROPOSALS);
  }
}

function isBefore(one: Likely, other: Likely): boolean {
  return (
    one.likeness > other.likeness || (one.likeness === other.likeness && one.candidate < other.candidate)
  );
}

function indexByPairs(all: Iterable<string>): PairIndex {
  const words = [...all].filter((word) => word.length >= SHORTEST - 1 && !/\P{L}/u.test(word));
  const byPair = new Map<number, number[]>();
  for (const [number, word] of words.entries()) {
    for (const pair of pairsOf(word)) {
      const list = byPair.get(pair);
      if (list) {
        list.push(number);
      } else {
        byPair.set(pair, [number]);
      }
    }
  }
  return { words, byPair, shared: new Uint8Array(words.length) };
}

/** The pairs of letters in a word, each once, as numbers. */
function pairsOf(word: string): Set<number> {
  const edged = `^${word}$`;
  const pairs = new Set<number>();
  for (let i = 0; i + 2 <= edged.length; i++) {
    pairs.add(edged.charCodeAt(i) * LETTERS + edged.charCodeAt(i + 1));
  }
  return pairs;
}

const LETTERS = 2 ** 16;
