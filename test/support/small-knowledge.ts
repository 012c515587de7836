import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Article } from '../../knowledge/schema/article.ts';
import type { Body } from '../../knowledge/schema/body.ts';
import type { BodyTexts } from '../../knowledge/schema/body-texts.ts';
import type { Call } from '../../knowledge/schema/call.ts';
import type { Locale } from '../../knowledge/schema/locale.ts';
import type { Match } from '../../knowledge/search/search.ts';

const LANGUAGE = {
  danger: { violence: ['mi picchia'], medical: ['infarto'] },
  sayings: ['morto dal ridere'],
  denied: ['non mi picchia'],
  aboutServices: ['progetto'],
  oneself: ['mi'],
  longAgo: ['anni fa'],
  acute: ['non respira'],
};
const DESKS = {
  id: 'desks',
  kinds: ['desk'],
  topic: 'desks.nearest',
  topics: ['desks'],
  articlesFirst: [],
  general: {},
  names: ['sportell[oi]'],
  heading: { it: 'I più vicini a {where}:', en: 'The nearest to {where}:' },
};
const VOCABULARY = { abbreviations: {}, synonyms: [], protected: [], fillers: [] };

export function anArticle(given: Partial<Article> & Pick<Article, 'id'>): Article {
  return {
    kind: 'answer',
    questions: [],
    reviewed: '2026-11-22',
    sources: [{ url: 'https://example.org/source', title: 'La fonte', date: '2024-03' }],
    validity: 'current',
    team: 'bando',
    related: [],
    staff: [],
    confirms: [],
    denies: [],
    locale: 'it',
    title: `Titolo di ${given.id}`,
    blocks: [{ when: 'always', text: `Risposta di ${given.id}.` }],
    file: `articles/it/${given.id}.md`,
    ...given,
  };
}

export function aCall(given: Partial<Call> = {}): Call {
  return {
    id: 'welfare',
    title: { it: 'Avviso sul welfare', en: 'Welfare notice' },
    shortTitle: { it: 'l’avviso', en: 'the call' },
    timeZone: 'Europe/Rome',
    approval: { act: 'n. 1', date: '2023-12-19', source: 'https://example.org/act' },
    opensAt: '2023-12-19T00:00',
    closesAt: '2024-01-22T12:00',
    questionsUntil: { daysBeforeClose: 5, hourStated: false },
    pec: 'domande@pec.example.org',
    areas: [1, 2],
    sources: [{ url: 'https://example.org/call', title: 'Il bando' }],
    reviewed: '2026-11-22',
    ...given,
  };
}

export function aBody(given: Partial<Body> = {}): Body {
  return {
    name: { it: 'Comune di Prova', en: 'City of Prova' },
    city: { it: 'Prova', en: 'Prova' },
    website: 'https://example.org',
    phone: '012345',
    privacy: { controller: { it: 'Comune di Prova', en: 'City of Prova' } },
    email: { domain: 'prova.example.org', services: [] },
    map: { south: 45, north: 46, west: 9, east: 10 },
    ...given,
  };
}

const BODY_TEXTS: BodyTexts = {
  'welcome.hello': 'Ciao da Prova, per {call}.',
  'welcome.can': 'So dirti le scadenze.',
  'smalltalk.capabilities': 'So dirti le scadenze.',
  'fallback.out-of-scope': 'Di questo non mi occupo.',
  'fallback.other-city': 'Mi occupo solo di Prova.',
  'places.where-are-you': 'Dove ti trovi?',
  'places.not-found': 'Non l’ho trovato.',
  'places.unknown': 'Non so dove si trova {where}.',
  'places.no-such-municipio': '{count}',
  'places.in-municipio-one': 'Nel Municipio {n} ne conosco uno.',
  'places.in-municipio': 'Nel Municipio {n} ne conosco {count}, ecco {shown}.',
  'places.outside': '{where} è fuori.',
  'places.outside-which': 'Da dove passi?',
  'places.confirm': 'Chiama prima.',
  'places.historical': 'sede storica ({date})',
};

export interface SmallContent {
  readonly articles?: readonly Article[];
  readonly calls?: readonly Call[];
  /** What the engine makes of an utterance, word for word. */
  readonly readings?: Readonly<Record<string, readonly Match[]>>;
}

/** A knowledge of a few articles and an engine that knows its answers by heart. */
export function smallKnowledge({
  articles = [],
  calls = [aCall()],
  readings = {},
}: SmallContent = {}): Knowledge {
  return {
    body: aBody(),
    home: {
      title: 'Chiedi a Prova',
      lead: 'Scrivi qui.',
      asks: [{ about: 'Il bando', say: ': quando scade.' }],
    },
    texts: { it: BODY_TEXTS, en: BODY_TEXTS },
    articles,
    intents: [],
    calls,
    places: [],
    gazetteer: { locate: () => ({ found: 'none' }), municipioName: 'Municipio' },
    office: {
      timeZone: 'Europe/Rome',
      week: { '1': ['09:00-13:00'], '2': ['09:00-13:00'] },
      holidays: [{ day: '12-07', name: { it: 'Sant’Ambrogio' } }],
      easterMonday: true,
      closures: [],
    },
    teams: [
      {
        id: 'wemi',
        name: { it: 'Servizi', en: 'Services' },
        topics: ['wemi'],
        due: { firstReply: 30, nextReply: 30, close: 480 },
        reopenMinutes: 60,
      },
      {
        id: 'bando',
        name: { it: 'Bando', en: 'Call' },
        topics: ['call'],
        due: { firstReply: 60, nextReply: 60, close: 960 },
        reopenMinutes: 60,
      },
    ],
    safety: [
      {
        number: '112',
        label: { it: 'Emergenza', en: 'Emergency' },
        when: { it: 'sempre', en: 'always' },
        kinds: ['violence', 'suicide', 'medical', 'child', 'danger'],
        source: 'https://example.org/112',
        checked: '2026-11-22',
      },
      {
        number: '1522',
        label: { it: 'Antiviolenza', en: 'Against violence' },
        when: { it: 'sempre', en: 'always' },
        kinds: ['violence'],
        source: 'https://example.org/1522',
        checked: '2026-11-22',
      },
    ],
    policy: {
      default: { answer: 0.5, clarify: 0.2 },
      sensitive: { money: { answer: 0.8, clarify: 0.2 } } as Knowledge['policy']['sensitive'],
      emergency: 0.4,
      guestEmergency: 0.25,
      intents: 0.5,
      maxOptions: 3,
    },
    vocabulary: { it: VOCABULARY, en: VOCABULARY },
    languages: { it: LANGUAGE, en: LANGUAGE },
    topics: {
      articles: articles.map(({ id }) => id),
      starters: [],
      hours: [],
      general: [],
      nextSteps: {},
      volunteering: [],
      work: [],
    },
    placeGroups: [DESKS],
    followUps: [],
    scope: {
      elsewhere: ['meteo'],
      field: ['bonus'],
      otherCities: ['torino'],
      otherBodies: ['comune di {city}'],
      otherCalls: [],
      ourCall: [],
      accessPoint: [],
      halfKnown: [],
    },
    search: {
      read: (utterance: string, _locale: Locale) => {
        const matches = readings[utterance] ?? [];
        const lead = (matches[0]?.confidence ?? 0) - (matches[1]?.confidence ?? 0);
        return { matches, corrected: utterance, exact: false, lead };
      },
      knownShare: () => 1,
    },
    article: (id, locale) => articles.find((article) => article.id === id && article.locale === locale),
  };
}
