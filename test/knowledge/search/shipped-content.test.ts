import { describe, expect, it } from 'vitest';
import { ContentFiles } from '../../../knowledge/content-files.ts';
import { readContent } from '../../../knowledge/content.ts';
import { contentFolder, projectFolder } from '../../../knowledge/load.ts';
import { LOCALES, type Locale } from '../../../knowledge/schema/locale.ts';
import {
  type LearntClassifier,
  learnClassifier,
  readClassifier,
} from '../../../knowledge/search/classifier.ts';
import type { LabelledText } from '../../../knowledge/search/examples.ts';
import { relearnClassifier } from '../../../knowledge/search/relearn-classifier.ts';
import { createSearchEngine, settingsOf, textsOf } from '../../../knowledge/search/engine.ts';
import type { SearchCorpus } from '../../../knowledge/search/search.ts';
import { StoredEngine } from '../../../knowledge/search/stored-engine.ts';
import { type Answered, calibrationError, leaveQuestionsOut } from './leave-out.ts';
import { withSlips } from './slips.ts';

// Floors: what was measured, less the noise of one question in a hundred. They only go up.
const RIGHT: Readonly<Record<Locale, number>> = { it: 0.85, en: 0.85 };
const AMONG_THREE: Readonly<Record<Locale, number>> = { it: 0.94, en: 0.94 };

const content = readContent(new ContentFiles(contentFolder()));
const corpus: SearchCorpus = content.value ?? { articles: [], intents: [], vocabulary: noVocabulary() };

describe.each(LOCALES)('questions left out of the shipped content, in %s', (locale) => {
  const answered = leaveQuestionsOut(corpus, { locale, parts: 10, rounds: 2 });

  it('finds their article as often as ever', () => {
    const among = answered.plain.filter((answer) => answer.isAmongThree).length / answered.plain.length;

    expect(shareRight(answered.plain)).toBeGreaterThan(RIGHT[locale]);
    expect(among).toBeGreaterThan(AMONG_THREE[locale]);
  });

  it('says how sure it is, and is as often right', () => {
    expect(calibrationError(answered.plain)).toBeLessThan(0.04);
  });

  it('loses little to one slip and two', () => {
    expect(shareRight(answered.plain) - shareRight(answered.oneSlip)).toBeLessThan(0.03);
    expect(shareRight(answered.plain) - shareRight(answered.twoSlips)).toBeLessThan(0.08);
  });
});

const stored = new StoredEngine(projectFolder(), corpus);

describe('the shipped content', () => {
  const engine = createSearchEngine(corpus, { get: (language) => stored.read(language) });

  it('answers its own questions', () => {
    const asked = corpus.articles.flatMap(({ id, locale, questions }) =>
      questions
        .filter((_, i) => i % 4 === 0)
        .map((question) => ({ id, found: engine.read(question, locale).matches[0]?.id })),
    );
    const right = asked.filter(({ id, found }) => id === found).length;

    expect(asked.length).toBeGreaterThan(10_000);
    expect(right / asked.length).toBeGreaterThan(0.98);
  });

  it('reads all else as before when a question is added', () => {
    const more = corpus.articles.map((article) =>
      article.id === 'call.budget' && article.locale === 'en'
        ? { ...article, questions: [...article.questions, 'how deep is the purse for this'] }
        : article,
    );
    const edited = createSearchEngine(english({ ...corpus, articles: more }));
    const asked = english(corpus)
      .articles.flatMap(({ questions }) => questions.filter((_, i) => i % 4 === 0))
      .map((question, i) => withSlips(question, 3, i));
    const otherwise = asked.filter((text) => {
      const [before, now] = [engine, edited].map((one) => one.read(text, 'en').matches[0]);
      return before?.id !== now?.id || Math.abs((before?.confidence ?? 0) - (now?.confidence ?? 0)) > 0.1;
    });

    expect(asked.length).toBeGreaterThan(1_000);
    expect(otherwise.length / asked.length).toBeLessThan(0.01);
  });

  it('takes in the questions of an article without all being learnt anew', () => {
    const texts = textsOf(corpus, 'it');
    const settings = settingsOf(corpus, 'it');
    const costs = texts.filter(({ label }) => label === 'wemi.costs');
    const hidden = costs.filter((_, index) => index % 3 === 1);
    const others = texts
      .filter(({ label, weight }) => label !== 'wemi.costs' && weight === 1)
      .slice(0, 2_000);
    const before = learnClassifier(
      texts.filter((text) => !hidden.includes(text)),
      settings,
    );
    const share = (learnt: LearntClassifier, asked: readonly LabelledText[]): number => {
      const classifier = readClassifier(learnt, settings);
      const answers = asked.map(({ text, label }, i) => ({
        isRight: classifier.classify(withSlips(text, 1, i)).candidates[0]?.label === label,
      }));
      return answers.filter(({ isRight }) => isRight).length / answers.length;
    };
    const after = relearnClassifier(before, texts, settings.lexicon);

    expect(after && share(after, hidden)).toBeGreaterThan(Math.max(0.9, share(before, hidden) + 0.1));
    expect(after && share(after, others)).toBeGreaterThan(share(before, others) - 0.01);
  });

  it('is read by the engine that is stored as by one that is trained now', () => {
    const now = createSearchEngine(english(corpus));
    const asked = english(corpus).articles.flatMap(({ questions }) =>
      questions.slice(0, 6).map((question, i) => withSlips(question, i % 3, i)),
    );

    expect(stored.has('en')).toBe(true);
    expect(asked.length).toBeGreaterThan(300);
    expect(asked.map((text) => engine.read(text, 'en'))).toEqual(asked.map((text) => now.read(text, 'en')));
  });
});

/** The content without its other languages: half the training. */
function english(whole: SearchCorpus): SearchCorpus {
  return {
    ...whole,
    articles: whole.articles.filter(({ locale }) => locale === 'en'),
    intents: whole.intents.filter(({ language }) => language === 'en'),
  };
}

function shareRight(answers: readonly Answered[]): number {
  return answers.filter((answer) => answer.isRight).length / answers.length;
}

function noVocabulary(): SearchCorpus['vocabulary'] {
  const none = { abbreviations: {}, synonyms: [], protected: [], fillers: [] };
  return { it: none, en: none };
}
