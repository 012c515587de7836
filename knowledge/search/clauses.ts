import { madeOnce } from '../made-once.ts';
import type { Locale } from '../schema/locale.ts';
import { tokenise, words } from './normalise.ts';
import { PhraseTable } from './phrase-table.ts';

/** A sentence without a full stop of more words than this was dictated: it is cut where a question begins. */
const DICTATED = 14;
/** Fewer words than these are no clause of their own. */
const SHORTEST = 2;

// What opens a question, so that "…e quanto costa" begins a clause of its own.
const OPENERS: Readonly<Record<Locale, readonly string[]>> = {
  it: [
    'quanto',
    'quanta',
    'quanti',
    'quante',
    'quando',
    'dove',
    "dov'è",
    "cos'è",
    "com'è",
    "quant'è",
    'come',
    'chi',
    'perché',
    'quale',
    'quali',
    'qual è',
    'qual era',
    'quali erano',
    'quando era',
    'che cosa',
    'cosa',
    'a chi',
    'a che',
    'a quale',
    'a quali',
    'per chi',
    'di quanto',
    'a quanto',
    'da chi',
    'con chi',
    'in che',
    'entro quando',
    'fino a quando',
    'fino a che',
    'entro che',
    'in quale',
    'in quali',
    'per quanto',
    'posso',
    'possiamo',
    'si può',
    'si possono',
    'devo',
    'dobbiamo',
    'bisogna',
    "c'è",
    'ci sono',
    'mi serve',
    'serve',
    'vorrei sapere',
    'volevo sapere',
    'vorrei capire',
    'volevo capire',
    'volevo chiedere',
    'vorrei chiedere',
    'mi chiedevo',
  ],
  en: [
    'how',
    'when',
    'where',
    'who',
    'why',
    'which',
    'what',
    "what's",
    "where's",
    "when's",
    "who's",
    'by when',
    'to which',
    'to whom',
    'to what',
    'until when',
    'until what',
    'by what',
    'at what',
    'in which',
    'can i',
    'can we',
    'do i',
    'do we',
    'is it',
    'is there',
    'are there',
    'should i',
    'may i',
    'does it',
    'i would like to know',
    "i'd like to know",
    'i wanted to ask',
    'could you',
    'can you',
  ],
};

const JOINTS: Readonly<Record<Locale, readonly string[]>> = {
  it: ['e', 'ed', 'oppure', 'inoltre', 'e poi', 'e anche', 'poi', 'ma'],
  en: ['and', 'or', 'also', 'and also', 'then', 'but'],
};

// A full stop ends a sentence before a space and when no digit or short form stands before it.
const SENTENCE_END =
  /(?<=[?!…;\n]|(?<!\b(?:\p{L}|art|dott|sig|ing|avv|prof|n|tel|es|ecc|mr|mrs|dr|st))\.)(?=\s|$)/iu;

// A filler at the end is one when a pause comes before it, or when it is a courtesy: "fare una domanda" keeps its object.
const PAUSE = /[,.;:!?\n-]\s*$/u;
const COURTESIES = new Set(
  'grazie per saluti cordiali distinti cortesemente gentilmente please thanks thank many best kind yours kindly'.split(
    ' ',
  ),
);

const openers = tables(OPENERS);
const joints = tables(JOINTS);

/**
 * Cuts a message into the clauses that may ask something, in order: sentences, and within a sentence the questions
 * joined by "e" or "and". Fillers ("buongiorno", "volevo sapere") are taken off both ends; what consists of nothing
 * else is left out, unless that would leave nothing.
 * @param fillers phrases that carry nothing, as in the vocabulary
 */
export function splitClauses(text: string, locale: Locale, fillers: readonly string[] = []): string[] {
  const table = fillerTable(fillers);
  const clauses: string[] = [];
  for (const sentence of text.split(SENTENCE_END)) {
    for (const part of splitQuestions(sentence, locale)) {
      const stripped = strip(part, table);
      if (stripped !== '') {
        clauses.push(stripped);
      }
    }
  }
  const whole = text.trim();
  return clauses.length > 0 || whole === '' ? clauses : [whole];
}

/** Takes the fillers off both ends of a text; empty when it consists of nothing else. */
export function stripFillers(text: string, fillers: readonly string[]): string {
  return strip(text, fillerTable(fillers));
}

const fillerTable = madeOnce(
  (fillers: readonly string[]) => new PhraseTable(fillers.map((filler) => [filler, true] as const)),
);

interface Place {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function splitQuestions(sentence: string, locale: Locale): string[] {
  const places = placesOf(sentence);
  const plain = places.map((place) => place.word);
  const dictated = places.length > DICTATED && !/[,:]/u.test(sentence);
  const cuts: number[] = [];
  let since = 0;
  for (let i = 1; i < places.length; i++) {
    const joint = joints[locale].at(plain, i);
    const opens = openers[locale].at(plain, i + (joint?.length ?? 0)) !== undefined;
    const enough = i - since >= SHORTEST && places.length - i > SHORTEST;
    // A joint and an opener make two questions only when the first part asks as well, or the sentence runs on.
    const asks = opensWithin(plain.slice(since, i), locale);
    if (
      opens &&
      enough &&
      ((joint && (asks || dictated)) || (dictated && !asks && since === 0 && i > DICTATED / 2))
    ) {
      cuts.push(places[i]?.start ?? 0);
      since = i;
      i += joint?.length ?? 0;
    }
  }
  return [0, ...cuts].map((start, i) => sentence.slice(start, cuts[i] ?? sentence.length));
}

function opensWithin(plain: readonly string[], locale: Locale): boolean {
  return plain.some((_, i) => openers[locale].at(plain, i) !== undefined);
}

function strip(text: string, fillers: PhraseTable<true>): string {
  const places = placesOf(text);
  const plain = places.map((place) => place.word);
  let first = 0;
  let last = places.length;
  for (let found = fillers.at(plain, first); found && first < last; found = fillers.at(plain, first)) {
    first += found.length;
  }
  for (let length = fillerBefore(plain, { first, last, fillers, text, places }); length > 0; ) {
    last -= length;
    length = fillerBefore(plain, { first, last, fillers, text, places });
  }
  if (first >= last) {
    // What has no word may still say something, as "👎" does.
    return places.length === 0 ? text.trim() : '';
  }
  const start = first === 0 ? 0 : (places[first]?.start ?? 0);
  const end = last === places.length ? text.length : (places[last - 1]?.end ?? text.length);
  return text.slice(start, end).trim();
}

interface Ends {
  readonly first: number;
  readonly last: number;
  readonly fillers: PhraseTable<true>;
  readonly text: string;
  readonly places: readonly Place[];
}

/** Length of the longest filler that ends just before `last`; 0 when there is none. */
function fillerBefore(plain: readonly string[], { first, last, fillers, text, places }: Ends): number {
  for (let start = first; start < last; start++) {
    const fits = fillers.at(plain.slice(0, last), start)?.length === last - start;
    if (fits && (PAUSE.test(text.slice(0, places[start]?.start)) || COURTESIES.has(plain[start] ?? ''))) {
      return last - start;
    }
  }
  return 0;
}

/** Where each folded word of a text stands in it. */
function placesOf(text: string): Place[] {
  const places: Place[] = [];
  let from = 0;
  for (const { raw, word } of tokenise(text)) {
    const start = text.indexOf(raw, from);
    if (start < 0) {
      continue;
    }
    from = start + raw.length;
    places.push({ word, start, end: from });
  }
  return places;
}

function tables(phrases: Readonly<Record<Locale, readonly string[]>>): Record<Locale, PhraseTable<true>> {
  const table = (locale: Locale): PhraseTable<true> =>
    new PhraseTable(
      phrases[locale].filter((phrase) => words(phrase).length > 0).map((phrase) => [phrase, true]),
    );
  return { it: table('it'), en: table('en') };
}
