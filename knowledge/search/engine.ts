import { type Article, isOutside } from '../schema/article.ts';
import { isLocale, type Language, LOCALES } from '../schema/locale.ts';
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
import { createLexicon, NO_WORDS } from './lexicon.ts';
import type { Match, PlaceNames, Reading, SearchCorpus, SearchEngine } from './search.ts';

/** Marks the class of what only looks like an intent; it is learnt so as to lose to it, and never returned. */
const NOT = '!';
/** An answer begins with what matters: so many of its words are learnt from, the rest is only looked up. */
const OPENING = 60;
const MENTIONED = 0.15;

/** What was learnt of each language; nothing of one without texts. */
export type LearntEngine = Pick<ReadonlyMap<Language, LearntClassifier>, 'get'>;

/** Learns a language as plain data that can be stored: a few seconds for the shipped base. */
export function learnLanguage(corpus: SearchCorpus, language: Language): LearntClassifier | undefined {
  const texts = textsOf(corpus, language);
  return texts.length > 0 ? learnClassifier(texts, settingsOf(corpus, language)) : undefined;
}

/**
 * Learns what has changed since: a few other texts in a fraction of the time, the same texts in none.
 * @param before learnt of the same language with the same vocabulary
 */
export function relearnLanguage(
  before: LearntClassifier,
  corpus: SearchCorpus,
  language: Language,
): LearntClassifier | undefined {
  const texts = textsOf(corpus, language);
  const relearnt = relearnClassifier(before, texts, settingsOf(corpus, language).lexicon);
  return relearnt ?? learnLanguage(corpus, language);
}

/**
 * Reads with what was learnt. Of a language without articles it is asked for only once somebody writes in it.
 * @param learnt from the same corpus; learnt now when absent
 */
export function createSearchEngine(
  corpus: SearchCorpus,
  learnt: LearntEngine = { get: (language) => learnLanguage(corpus, language) },
): SearchEngine {
  const classifiers = new Map<Language, Classifier | undefined>();
  const classifierOf = (language: Language): Classifier | undefined => {
    if (!classifiers.has(language)) {
      const classifier = learnt.get(language);
      classifiers.set(language, classifier && readClassifier(classifier, settingsOf(corpus, language)));
    }
    return classifiers.get(language);
  };
  LOCALES.forEach(classifierOf);
  return {
    read(utterance, language) {
      const classifier = classifierOf(language);
      return classifier ? readingOf(classifier.classify(utterance)) : NOTHING;
    },
    knownShare: (utterance, language) => classifierOf(language)?.knownShare(utterance) ?? 0,
  };
}

const NOTHING: Reading = { matches: [], corrected: '', exact: false, lead: 0 };

/** How a language is read: its words at this desk and what must never be corrected. */
export function settingsOf({ vocabulary, gazetteer }: SearchCorpus, language: Language): ClassifierSettings {
  if (!isLocale(language)) {
    return { lexicon: createLexicon(language, NO_WORDS), names: [], isOutside, isSure };
  }
  const { abbreviations, synonyms, protected: names, fillers } = vocabulary[language];
  return {
    lexicon: createLexicon(language, { abbreviations, synonyms }),
    names: [...names, ...fillers, ...synonyms.flat()],
    places: gazetteer ? placeNames(gazetteer) : [],
    isOutside,
    isSure,
  };
}

/** Word for word what an intent is not: that alone does not tell what it is. */
function isSure(label: string): boolean {
  return !label.startsWith(NOT);
}

function placeNames({ streets, metro, districts, landmarks, aliases }: PlaceNames): string[] {
  return [
    ...[...streets, ...metro, ...districts, ...landmarks].map(({ name }) => name),
    ...aliases.map(({ alias }) => alias),
  ];
}

/** Everything to learn from in one language. */
export function textsOf({ articles, intents }: SearchCorpus, language: Language): LabelledText[] {
  const ours = articles.filter((article) => article.locale === language).flatMap(articleTexts);
  const mostOutside = ours.length === 0 ? Infinity : ours.length * MOST_OUTSIDE;
  return [
    ...ours,
    ...intents
      .filter((intent) => intent.language === language)
      .flatMap(({ id, examples, counterexamples }) => [
        ...(isOutside(id) ? some(examples, mostOutside) : examples).map((text) => ({
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

function readingOf({ candidates, corrected, exact }: Classification): Reading {
  const matches: Match[] = candidates
    .filter(({ label }) => !label.startsWith(NOT))
    .map(({ label, confidence }) => ({ id: label, confidence }));
  const lead = (candidates[0]?.confidence ?? 0) - (candidates[1]?.confidence ?? 0);
  return { matches, corrected, exact, lead };
}
