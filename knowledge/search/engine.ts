import { type Article, isOutside } from '../schema/article.ts';
import { LOCALES, type Locale } from '../schema/locale.ts';
import { ASKED, SAID } from './view-model.ts';
import {
  type Classification,
  type Classifier,
  type ClassifierSettings,
  type LearntClassifier,
  learnClassifier,
  readClassifier,
} from './classifier.ts';
import type { LabelledText } from './examples.ts';
import { draw, keyOf, share } from './random.ts';
import { relearnClassifier } from './relearn-classifier.ts';
import { createLexicon } from './lexicon.ts';
import type { Match, Reading, SearchCorpus, SearchEngine } from './search.ts';

/** Marks the class of what only looks like an intent; it is learnt so as to lose to it, and never returned. */
const NOT = '!';
/** An answer begins with what matters: so many of its words are learnt from, the rest is only looked up. */
const OPENING = 60;
const MENTIONED = 0.15;

/** What the engine has learnt of each language with texts, as plain data that can be stored. */
export type LearntEngine = ReadonlyMap<Locale, LearntClassifier>;

/** Learns all that the desk knows; takes seconds for the shipped base. */
export function learnEngine(corpus: SearchCorpus): LearntEngine {
  const learnt = new Map<Locale, LearntClassifier>();
  for (const locale of LOCALES) {
    const texts = textsOf(corpus, locale);
    if (texts.length > 0) {
      learnt.set(locale, learnClassifier(texts, settingsOf(corpus, locale)));
    }
  }
  return learnt;
}

/**
 * Learns what has changed since: a language with a few other texts in a fraction of the time, one with the same texts in
 * none.
 * @param before learnt of a corpus with the same vocabulary
 */
export function relearnEngine(before: LearntEngine, corpus: SearchCorpus): LearntEngine {
  const learnt = new Map<Locale, LearntClassifier>();
  for (const locale of LOCALES) {
    const texts = textsOf(corpus, locale);
    const settings = settingsOf(corpus, locale);
    const earlier = before.get(locale);
    if (texts.length > 0) {
      const relearnt = earlier && relearnClassifier(earlier, texts, settings.lexicon);
      learnt.set(locale, relearnt ?? learnClassifier(texts, settings));
    }
  }
  return learnt;
}

/** @param learnt from the same corpus; learnt now when absent */
export function createSearchEngine(
  corpus: SearchCorpus,
  learnt: LearntEngine = learnEngine(corpus),
): SearchEngine {
  const classifiers = new Map<Locale, Classifier>();
  for (const [locale, classifier] of learnt) {
    classifiers.set(locale, readClassifier(classifier, settingsOf(corpus, locale)));
  }
  return {
    read(utterance, locale) {
      const classifier = classifiers.get(locale);
      return classifier ? readingOf(classifier.classify(utterance)) : NOTHING;
    },
  };
}

const NOTHING: Reading = { matches: [], corrected: '', knownShare: 0, exact: false, lead: 0 };

/** How a language is read: its words at this desk and what must never be corrected. */
export function settingsOf({ vocabulary }: SearchCorpus, locale: Locale): ClassifierSettings {
  const { abbreviations, synonyms, protected: names, fillers } = vocabulary[locale];
  return {
    lexicon: createLexicon(locale, { abbreviations, synonyms }),
    names: [...names, ...fillers, ...synonyms.flat()],
    isOutside,
  };
}

/** Everything to learn from in one language. */
export function textsOf({ articles, intents }: SearchCorpus, locale: Locale): LabelledText[] {
  const ours = articles.filter((article) => article.locale === locale).flatMap(articleTexts);
  return [
    ...ours,
    ...intents
      .filter((intent) => intent.locale === locale)
      .flatMap(({ id, examples, counterexamples }) => [
        ...(isOutside(id) ? some(examples, ours.length * MOST_OUTSIDE) : examples).map((text) => ({
          text,
          label: id,
          weight: ASKED,
        })),
        ...counterexamples.map((text) => ({ text, label: `${NOT}${id}`, weight: ASKED })),
      ]),
  ];
}

/**
 * A body that begins with a few articles takes over thousands of examples of what is none of ours, which would drown them:
 * of each kind so many are learnt for each text of an article.
 */
const MOST_OUTSIDE = 8;
const OUTSIDE_LOT = 16;

/** About so many of the texts, drawn by their words; all of them when there are no more. */
function some(texts: readonly string[], most: number): readonly string[] {
  return texts.filter((text) => share(draw(keyOf([text]), OUTSIDE_LOT)) * texts.length < most);
}

function articleTexts({ id, title, questions, blocks }: Article): LabelledText[] {
  const body = blocks
    .flatMap((block) => block.text.split(/\s+/u))
    .filter((word) => word !== '' && !word.includes('{{') && !word.includes('}}'));
  return [
    ...[title, ...questions].map((text) => ({ text, label: id, weight: ASKED })),
    { text: body.slice(0, OPENING).join(' '), label: id, weight: SAID },
    { text: body.slice(OPENING).join(' '), label: id, weight: MENTIONED },
  ].filter(({ text }) => text !== '');
}

function readingOf({ candidates, corrected, knownShare, exact }: Classification): Reading {
  const matches: Match[] = candidates
    .filter(({ label }) => !label.startsWith(NOT))
    .map(({ label, confidence }) => ({ id: label, confidence }));
  const lead = (candidates[0]?.confidence ?? 0) - (candidates[1]?.confidence ?? 0);
  return { matches, corrected, knownShare, exact, lead };
}
