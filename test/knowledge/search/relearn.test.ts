import { describe, expect, it } from 'vitest';
import type { Article } from '../../../knowledge/schema/article.ts';
import { type Locale, LOCALES } from '../../../knowledge/schema/locale.ts';
import type { LearntClassifier } from '../../../knowledge/search/classifier.ts';
import { createSearchEngine, learnLanguage, relearnLanguage } from '../../../knowledge/search/engine.ts';
import type { ExampleTable } from '../../../knowledge/search/nearest.ts';
import type { SearchCorpus } from '../../../knowledge/search/search.ts';
import { anArticle } from '../../support/small-knowledge.ts';

const NO_WORDS = { abbreviations: {}, synonyms: [], protected: [], fillers: [] };

/** Twelve articles of twelve questions each, with words of their own and words they share. */
const ARTICLES: readonly Article[] =
  'costi orari domande sportelli corsi tessere rette mense aule prestiti visite turni'
    .split(' ')
    .map((word) =>
      anArticle({
        id: word,
        title: word,
        questions: ['quali', 'quanti', 'dove', 'quando', 'come', 'chi'].flatMap((asks) => [
          `${asks} ${word} del servizio`,
          `${asks} per ${word} al centro`,
        ]),
      }),
    );
const CORPUS = corpusOf([
  ...ARTICLES,
  anArticle({ id: 'costi', locale: 'en', questions: ['what does it cost'] }),
]);
const LEARNT = learnAll(CORPUS);

function corpusOf(articles: readonly Article[]): SearchCorpus {
  return { articles, intents: [], vocabulary: { it: NO_WORDS, en: NO_WORDS } };
}

function withQuestions(id: string, questions: readonly string[]): SearchCorpus {
  return corpusOf(
    CORPUS.articles.map((article) =>
      article.id === id && article.locale === 'it' ? { ...article, questions: [...questions] } : article,
    ),
  );
}

type Learnt = ReturnType<typeof learnAll>;

function learnAll(corpus: SearchCorpus) {
  return new Map(LOCALES.map((locale) => [locale, learnLanguage(corpus, locale) ?? nothing()]));
}

function relearnAll(before: Learnt, corpus: SearchCorpus): Learnt {
  const relearn = (locale: Locale): LearntClassifier =>
    relearnLanguage(before.get(locale) ?? nothing(), corpus, locale) ?? nothing();
  return new Map(LOCALES.map((locale) => [locale, relearn(locale)]));
}

function best(corpus: SearchCorpus, engine: Learnt, text: string): string | undefined {
  return createSearchEngine(corpus, engine).read(text, 'it').matches[0]?.id;
}

function questionsOf(engine: Learnt) {
  return engine.get('it')?.questions;
}

/** The vectors of the examples of a class. */
function vectorsOf(
  table: ExampleTable | undefined,
  label: number,
): readonly Pick<ExampleTable, 'ids' | 'values'>[] {
  const { classes, starts, ids, values } = table ?? nothing();
  return Array.from({ length: (classes[label + 1] as number) - (classes[label] as number) }, (_, i) => {
    const range = [0, 1].map((end) => starts[(classes[label] as number) + i + end]);
    return { ids: ids.slice(...range), values: values.slice(...range) };
  });
}

function nothing(): never {
  throw new Error('nothing was learnt');
}

describe('an engine brought up to date', () => {
  it('is the same when nothing has changed', () => {
    const relearnt = relearnAll(LEARNT, CORPUS);

    expect(relearnt.get('it')).toBe(LEARNT.get('it'));
    expect(relearnt.get('en')).toBe(LEARNT.get('en'));
  });

  it('learns a question, leaves the other language and forgets nothing', () => {
    const asked = CORPUS.articles.find(({ id }) => id === 'mense')?.questions ?? [];
    const corpus = withQuestions('mense', [...asked, 'il pranzo si fa lì']);
    const relearnt = relearnAll(LEARNT, corpus);

    expect(best(corpus, relearnt, 'il pranzo dove si fa')).toBe('mense');
    expect(relearnt.get('en')).toBe(LEARNT.get('en'));
    for (const { id, questions, locale } of corpus.articles.filter((article) => article.locale === 'it')) {
      expect(questions.map((question) => [locale, best(corpus, relearnt, `${question} oggi`)])).toEqual(
        questions.map(() => [locale, id]),
      );
    }
  });

  it('unlearns what was taken out', () => {
    const corpus = withQuestions('corsi', ['quali lezioni del servizio', 'dove le lezioni al centro']);
    const reading = createSearchEngine(corpus, relearnAll(LEARNT, corpus)).read(
      'chi per corsi al centro',
      'it',
    );

    expect(createSearchEngine(CORPUS, LEARNT).read('chi per corsi al centro', 'it').exact).toBe(true);
    expect(reading.exact).toBe(false);
  });

  it('learns a new article', () => {
    const corpus = corpusOf([
      ...CORPUS.articles,
      anArticle({ id: 'piscina', questions: ['si nuota in piscina?'] }),
    ]);

    expect(best(corpus, relearnAll(LEARNT, corpus), 'vorrei nuotare in piscina')).toBe('piscina');
  });

  it('knows a question of two articles for one of neither', () => {
    const corpus = withQuestions('turni', ['quali turni', 'quali costi del servizio']);
    const relearnt = relearnAll(LEARNT, corpus);
    const back = relearnAll(relearnt, CORPUS);

    expect(createSearchEngine(corpus, relearnt).read('quali costi del servizio', 'it').exact).toBe(false);
    expect(createSearchEngine(CORPUS, back).read('quali costi del servizio', 'it').exact).toBe(true);
  });

  it('knows of whole questions what one that is trained anew knows', () => {
    const corpus = withQuestions('turni', [
      'quali turni',
      'quali costi del servizio',
      'chi per corsi al centro',
    ]);

    expect(questionsOf(relearnAll(LEARNT, corpus))).toEqual(questionsOf(learnAll(corpus)));
    expect(questionsOf(relearnAll(relearnAll(LEARNT, corpus), CORPUS))).toEqual(questionsOf(LEARNT));
  });

  it('mends slips in new words, and counts no word twice', () => {
    const corpus = withQuestions('turni', ['quali turni', 'quando apre lo sportello informatico']);
    const relearnt = relearnAll(LEARNT, corpus);
    const { corrected } = createSearchEngine(corpus, relearnt).read('sportello infromatico', 'it');

    expect(corrected).toBe('sportello informatico');
    expect(relearnt.get('it')?.words.counts.get('quali')).toBe(LEARNT.get('it')?.words.counts.get('quali'));
  });

  it('has the examples of the others as they were, whatever their order', () => {
    const corpus = withQuestions('domande', ['quali turni', 'chi risponde']);
    const [before, after] = [LEARNT, relearnAll(LEARNT, corpus)].map(
      (learnt) => learnt.get('it')?.ranker.examples,
    );

    expect(vectorsOf(after, 0)).toEqual(vectorsOf(before, 0));
    expect(vectorsOf(after, 2)).not.toHaveLength(vectorsOf(before, 2).length);
    expect(vectorsOf(after, 11)).toEqual(vectorsOf(before, 11));
  });

  it('is the same whoever brings it up to date', () => {
    const corpus = withQuestions('aule', ['quali stanze']);

    expect(relearnAll(LEARNT, corpus)).toEqual(relearnAll(LEARNT, corpus));
  });

  it.each<[string, SearchCorpus]>([
    ['an article has gone', corpusOf(CORPUS.articles.slice(1))],
    [
      'much has changed',
      corpusOf(CORPUS.articles.map((article) => ({ ...article, questions: article.questions.slice(1) }))),
    ],
  ])('is trained anew when %s', (_, corpus) => {
    expect(relearnAll(LEARNT, corpus)).toEqual(learnAll(corpus));
  });
});
