import { describe, expect, it } from 'vitest';
import { createSearchEngine, textsOf } from '../../../knowledge/search/engine.ts';
import type { SearchCorpus } from '../../../knowledge/search/search.ts';

const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  deadline: [
    'quando scade il bando',
    'entro che giorno mando la domanda',
    'fino a quando posso partecipare',
    'che termine ha il bando',
  ],
  costs: ['quanto costa il servizio', 'è gratis?', 'devo pagare qualcosa', 'che prezzo ha una visita'],
  hours: [
    'a che ora aprite',
    'quali sono gli orari',
    'siete aperti il sabato',
    "orario di apertura dell'ufficio",
  ],
  carers: [
    'cerco una badante',
    'aiuto per mia madre anziana',
    'assistente familiare per mio padre',
    'chi assiste la nonna',
  ],
};

const CORPUS: SearchCorpus = {
  articles: Object.entries(QUESTIONS).map(([id, questions]) => ({
    id,
    kind: 'answer',
    questions: [...questions],
    reviewed: '2024-01-08',
    sources: [{ url: 'https://example.org', title: 'A source' }],
    validity: 'current',
    team: 'wemi',
    related: [],
    staff: [],
    confirms: [],
    denies: [],
    locale: 'it',
    title: questions[0] ?? id,
    blocks: [],
    file: `${id}.md`,
  })),
  intents: [
    {
      id: 'emergency',
      examples: ['sto morendo', 'mi fa male il petto', 'chiamate un medico', 'non respiro'],
      counterexamples: ['sto morendo dal ridere', 'muoio dal caldo'],
      language: 'it',
      file: 'emergency.yaml',
    },
  ],
  vocabulary: {
    it: {
      abbreviations: { qnd: 'quando' },
      synonyms: [['costo', 'spesa']],
      protected: ['WeMi'],
      fillers: [],
    },
    en: { abbreviations: {}, synonyms: [], protected: [], fillers: [] },
  },
};

const engine = createSearchEngine(CORPUS);
const bestOf = (text: string): string | undefined => engine.read(text, 'it').matches[0]?.id;

describe('the engine', () => {
  it.each([
    ['quando scade?', 'deadline'],
    ['qnd scade il bando', 'deadline'],
    ['QUANTO COSTA', 'costs'],
    ['orari di apertura', 'hours'],
    ['una badante per la mamma', 'carers'],
    ['quando scadde il bnado', 'deadline'],
    ['mi fa male', 'emergency'],
  ])('finds %s', (text, id) => {
    expect(bestOf(text)).toBe(id);
  });

  it('is nearly certain of a question of the base', () => {
    const reading = engine.read("Orario di apertura dell'Ufficio?", 'it');

    expect(reading.exact).toBe(true);
    expect(reading.matches[0]).toMatchObject({ id: 'hours' });
    expect(reading.matches[0]?.confidence).toBeGreaterThanOrEqual(0.99);
  });

  it('never returns what only looks like an intent', () => {
    const reading = engine.read('sto morendo dal ridere', 'it');

    expect(reading.matches.every((match) => !match.id.startsWith('!'))).toBe(true);
    expect(reading.matches[0]?.confidence ?? 0).toBeLessThan(0.3);
    expect(reading.exact).toBe(false);
  });

  it('finds nothing in what has no word', () => {
    expect(engine.read('???', 'it').matches).toEqual([]);
    expect(engine.read('', 'it').matches).toEqual([]);
  });

  it('knows nothing of a language without articles', () => {
    expect(engine.read('hello', 'en').matches).toEqual([]);
  });

  it('trains to the same engine every time', () => {
    const again = createSearchEngine(CORPUS);

    expect(again.read('la scadenza della domanda', 'it')).toEqual(
      engine.read('la scadenza della domanda', 'it'),
    );
  });

  it('gives confidences between 0 and 1, best first', () => {
    const { matches } = engine.read('quanto costa il bando di sabato', 'it');
    const confidences = matches.map((match) => match.confidence);

    expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
    expect(confidences.every((confidence) => confidence >= 0 && confidence <= 1)).toBe(true);
  });
});

describe('a few articles among many examples of what is none of ours', () => {
  const outside = Array.from(
    { length: 4_000 },
    (_, i) => `vorrei sapere della pratica numero ${i} del catasto`,
  );
  const crowded: SearchCorpus = {
    ...CORPUS,
    intents: [
      ...CORPUS.intents,
      {
        id: 'out-of-scope',
        examples: outside,
        counterexamples: [],
        language: 'it',
        file: 'out-of-scope.yaml',
      },
    ],
  };

  it('learn from a part of them, the same each time', () => {
    const learnt = textsOf(crowded, 'it').filter(({ label }) => label === 'out-of-scope');

    expect(learnt.length).toBeGreaterThan(80);
    expect(learnt.length).toBeLessThan(240);
    expect(textsOf(crowded, 'it')).toEqual(textsOf(crowded, 'it'));
  });

  it('are found all the same', () => {
    const [best] = createSearchEngine(crowded).read('vorrei sapere quanto costa', 'it').matches;

    expect(best?.id).toBe('costs');
  });
});
