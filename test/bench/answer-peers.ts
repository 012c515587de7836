import { createRequire } from 'node:module';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { type ClassifierSettings, trainClassifier } from '../../knowledge/search/classifier.ts';
import type { LabelledText } from '../../knowledge/search/examples.ts';
import { words } from '../../knowledge/search/normalise.ts';

/** The best label of a text and how sure the engine is, in its own measure: only its order counts. */
export interface Guess {
  readonly label: string | undefined;
  readonly score: number;
}

export type Ask = (text: string) => Promise<Guess> | Guess;

/** A package at a good configuration: given the texts it answers questions. */
export interface Peer {
  readonly name: string;
  build(texts: readonly LabelledText[], settings: ClassifierSettings): Promise<Ask> | Ask;
}

interface NlpManager {
  addDocument(locale: string, text: string, intent: string): void;
  train(): Promise<void>;
  process(locale: string, text: string): Promise<{ readonly intent: string; readonly score: number }>;
  addLanguage(locale: string): void;
  readonly settings: Record<string, unknown>;
}

interface NlpDock {
  get(name: 'nlp'): NlpManager;
  getContainer(): { use(plugin: unknown): void };
}

interface NlpBasic {
  dockStart(settings: unknown): Promise<NlpDock>;
}

interface NlpItalian {
  readonly LangIt: unknown;
}

const ours: Peer = {
  name: 'ours',
  build(texts, settings) {
    const classifier = trainClassifier(texts, settings);
    return (text) => {
      const best = classifier.classify(text).candidates[0];
      return { label: best?.label, score: best?.confidence ?? 0 };
    };
  },
};

// Token search over stems without common words: the best of the four configurations tried.
const fuse: Peer = {
  name: 'fuse.js',
  build(texts, { lexicon }) {
    const plain = (text: string): string =>
      words(text)
        .filter((word) => !lexicon.stopWords.has(word))
        .map(lexicon.stem)
        .join(' ');
    const index = new Fuse(
      texts.filter(isAsked).map(({ text, label }) => ({ text: plain(text), label })),
      { keys: ['text'], includeScore: true, ignoreLocation: true, threshold: 0.2, useTokenSearch: true },
    );
    return (text) => {
      const query = plain(text);
      const best = query === '' ? undefined : index.search(query, { limit: 1 })[0];
      return { label: best?.item.label, score: 1 - (best?.score ?? 1) };
    };
  },
};

const minisearch: Peer = {
  name: 'minisearch',
  build(texts, { lexicon }) {
    const index = new MiniSearch<{ id: number; text: string }>({
      fields: ['text'],
      tokenize: words,
      processTerm: (term) => lexicon.stem(term),
      searchOptions: { prefix: (term) => term.length > 4, fuzzy: (term) => (term.length > 4 ? 0.2 : 0) },
    });
    const byLabel = new Map<string, string>();
    for (const { label, text } of texts) {
      byLabel.set(label, `${byLabel.get(label) ?? ''} ${text}`);
    }
    const labels = [...byLabel.keys()];
    index.addAll(labels.map((label, id) => ({ id, text: byLabel.get(label) ?? '' })));
    return (text) => {
      const best = index.search(text)[0];
      return { label: best && labels[Number(best.id)], score: best?.score ?? 0 };
    };
  },
};

const nlpjs: Peer = {
  name: '@nlpjs/basic',
  async build(texts, { lexicon }) {
    const require = createRequire(import.meta.url);
    const basic = require('@nlpjs/basic') as NlpBasic;
    const dock = await basic.dockStart({
      use: ['Basic'],
      settings: { nlp: { log: false, autoSave: false }, 'nlu-??': { log: false } },
    });
    // Its stemmers and stop words come a package a language; English is in the basic one.
    if (lexicon.language === 'it') {
      dock.getContainer().use((require('@nlpjs/lang-it') as NlpItalian).LangIt);
    }
    const nlp = dock.get('nlp');
    nlp.addLanguage(lexicon.language);
    for (const { text, label } of texts.filter(isAsked)) {
      nlp.addDocument(lexicon.language, text, label);
    }
    await nlp.train();
    return async (text) => {
      const { intent, score } = await nlp.process(lexicon.language, text);
      return { label: intent === 'None' ? undefined : intent, score };
    };
  },
};

export const PEERS: readonly Peer[] = [ours, fuse, minisearch, nlpjs];

function isAsked({ weight }: LabelledText): boolean {
  return weight === 1;
}
