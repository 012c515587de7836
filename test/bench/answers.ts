import { Console } from 'node:console';
import { performance } from 'node:perf_hooks';
import { ContentFiles } from '../../knowledge/content-files.ts';
import { readContent } from '../../knowledge/content.ts';
import { contentFolder } from '../../knowledge/load.ts';
import { LOCALES, type Locale } from '../../knowledge/schema/locale.ts';
import type { ClassifierSettings } from '../../knowledge/search/classifier.ts';
import type { LabelledText } from '../../knowledge/search/examples.ts';
import { createSearchEngine, settingsOf, textsOf } from '../../knowledge/search/engine.ts';
import { NO_WORDS, createLexicon } from '../../knowledge/search/lexicon.ts';
import type { SearchCorpus } from '../../knowledge/search/search.ts';
import { withSlips } from '../knowledge/search/slips.ts';
import { madeUpBase } from './made-up-base.ts';
import { type Ask, PEERS, type Peer } from './answer-peers.ts';

/** Every tenth question of a topic is asked and not learnt; every tenth topic is hidden and plays what is out of scope. */
const TENTH = 10;
/** fuse.js needs tens of milliseconds a question. */
const MOST_ASKED = 200;
const ACCEPTED = 0.9;
const LARGE = { articles: 2_000, questions: 10, words: 20_000 };

interface Split {
  readonly learnt: readonly LabelledText[];
  readonly asked: readonly LabelledText[];
  readonly outside: readonly LabelledText[];
  readonly settings: ClassifierSettings;
}

/**
 * The engine alone on the shipped base and on a made-up one of 2,000 articles, before others have filled the memory; then
 * beside fuse.js, minisearch and nlp.js on the shipped content, on questions that none of them has seen. Prints tables.
 */
export async function benchAnswers(): Promise<void> {
  const content = readContent(new ContentFiles(contentFolder()));
  if (content.value === undefined) {
    throw new Error('The content is not right: run npm run knowledge:check');
  }
  const screen = new Console(process.stdout);
  screen.table({ shipped: measureShipped(content.value), 'made up': await measureLarge() });
  for (const locale of LOCALES) {
    const split = splitOf(content.value, locale);
    const rows: Record<string, Record<string, string>> = {};
    for (const peer of PEERS) {
      rows[peer.name] = await measure(peer, split);
    }
    screen.log(`${locale}: ${split.learnt.length} texts, ${split.asked.length} questions asked`);
    screen.table(rows);
  }
}

function splitOf(corpus: SearchCorpus, locale: Locale): Split {
  const topics = new Map<string, number>();
  const counts = new Map<string, number>();
  const learnt: LabelledText[] = [];
  const asked: LabelledText[] = [];
  const outside: LabelledText[] = [];
  for (const text of textsOf(corpus, locale)) {
    const topic = topics.get(text.label) ?? topics.size;
    topics.set(text.label, topic);
    if (topic % TENTH === TENTH - 1) {
      outside.push(...(text.weight === 1 ? [text] : []));
      continue;
    }
    const count = counts.get(text.label) ?? 0;
    counts.set(text.label, count + 1);
    const isAsked = text.weight === 1 && count % TENTH === 1 && !text.label.startsWith('!');
    (isAsked ? asked : learnt).push(text);
  }
  return { learnt, asked: few(asked), outside: few(outside), settings: settingsOf(corpus, locale) };
}

async function measure(peer: Peer, split: Split): Promise<Record<string, string>> {
  const before = heap();
  const start = performance.now();
  const ask = await peer.build(split.learnt, split.settings);
  const built = performance.now() - start;
  const memory = heap() - before;
  const scores: number[] = [];
  const times: number[] = [];
  const clean = await rightShare(split.asked, async (text) => timed(ask, text, { scores, times }));
  const one = await rightShare(split.asked, async (text, i) => (await ask(withSlips(text, 1, i))).label);
  const two = await rightShare(split.asked, async (text, i) => (await ask(withSlips(text, 2, i))).label);
  const cut = quantile(scores, 1 - ACCEPTED);
  let refused = 0;
  for (const { text } of split.outside) {
    refused += (await ask(text)).score < cut ? 1 : 0;
  }
  return {
    'right %': percent(clean),
    'one slip %': percent(one),
    'two slips %': percent(two),
    'out of scope refused % (90 % accepted)': percent(refused / split.outside.length),
    'build ms': built.toFixed(0),
    'p50 ms': quantile(times, 0.5).toFixed(2),
    'p99 ms': quantile(times, 0.99).toFixed(2),
    'heap MB': memory.toFixed(0),
  };
}

interface Measures {
  readonly scores: number[];
  readonly times: number[];
}

async function timed(ask: Ask, text: string, { scores, times }: Measures): Promise<string | undefined> {
  const start = performance.now();
  const { label, score } = await ask(text);
  times.push(performance.now() - start);
  scores.push(score);
  return label;
}

async function rightShare(
  asked: readonly LabelledText[],
  answer: (text: string, index: number) => Promise<string | undefined>,
): Promise<number> {
  let right = 0;
  for (const [i, { text, label }] of asked.entries()) {
    right += (await answer(text, i)) === label ? 1 : 0;
  }
  return right / asked.length;
}

function measureShipped(corpus: SearchCorpus): Record<string, string> {
  const before = heap();
  const start = performance.now();
  const engine = createSearchEngine(corpus);
  const built = performance.now() - start;
  const times: number[] = [];
  for (const { questions, locale } of corpus.articles) {
    for (const question of questions) {
      const asked = withSlips(question, 1, times.length);
      const from = performance.now();
      engine.read(asked, locale);
      times.push(performance.now() - from);
    }
  }
  return sizes({ built, times, memory: heap() - before });
}

async function measureLarge(): Promise<Record<string, string>> {
  const { texts, word } = madeUpBase(LARGE);
  const before = heap();
  const start = performance.now();
  const ask = await PEERS[0]?.build(texts, {
    lexicon: createLexicon('it', NO_WORDS),
    names: [],
    isOutside: () => false,
  });
  const built = performance.now() - start;
  const memory = heap() - before;
  const times: number[] = [];
  for (const { text } of texts.filter((_, i) => i % 40 === 0)) {
    const from = performance.now();
    await ask?.(`${text} ${word()}`);
    times.push(performance.now() - from);
  }
  return sizes({ built, times, memory });
}

function sizes(m: {
  readonly built: number;
  readonly times: readonly number[];
  readonly memory: number;
}): Record<string, string> {
  return {
    'build ms': m.built.toFixed(0),
    'p50 ms': quantile(m.times, 0.5).toFixed(2),
    'p99 ms': quantile(m.times, 0.99).toFixed(2),
    'heap MB': m.memory.toFixed(0),
  };
}

/** An even choice of at most `MOST_ASKED`. */
function few(texts: readonly LabelledText[]): LabelledText[] {
  const each = Math.max(1, texts.length / MOST_ASKED);
  return texts.filter((_, i) => Math.floor(i / each) !== Math.floor((i - 1) / each));
}

/** Megabytes in use, arrays outside the heap included; exact only with `node --expose-gc`. */
function heap(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1_000_000;
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

// `npm run bench` runs each benchmark as a program of its own.
if (process.argv[1] === import.meta.filename) {
  await benchAnswers();
}
