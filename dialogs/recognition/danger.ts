import { signsPattern, wordsPattern } from '../../knowledge/expressions.ts';
import type { Knowledge, Languages } from '../../knowledge/knowledge.ts';
import { LOCALES, type Locale } from '../../knowledge/schema/locale.ts';
import { stopWordsOf } from '../../knowledge/search/stems.ts';
import type { HomeLanguage } from '../../knowledge/schema/languages.ts';
import type { SafetyKind } from '../../knowledge/schema/safety.ts';
import { plain } from '../texts/say.ts';
import { madeOnce } from '../../knowledge/made-once.ts';
import { spoken } from './spoken.ts';

/**
 * The expressions of `content/languages` speak of danger by themselves. They stand beside the examples of the intents
 * `safety.emergency.*`: an alarm given for nothing costs a number read, one missed may cost a life. The first kind
 * that fits wins.
 */
const KINDS: readonly SafetyKind[] = [
  'suicide',
  'violence',
  'child',
  'medical',
  'danger',
  'homeless',
  'eviction',
  'loneliness',
  'health',
];

type KindPattern = readonly [SafetyKind, RegExp];

interface DangerPatterns {
  /** Tried on folded words. */
  readonly said: readonly KindPattern[];
  /** In scripts whose words are not parted as ours; tried on what was written. */
  readonly written: readonly KindPattern[];
  readonly sayings: RegExp;
  readonly denied: RegExp;
  readonly aboutServices: RegExp;
  readonly oneself: RegExp;
  readonly longAgo: RegExp;
  readonly acute: RegExp;
}

const patternsOf = madeOnce((languages: Languages): DangerPatterns => {
  const said: KindPattern[] = [];
  const written: KindPattern[] = [];
  for (const kind of KINDS) {
    const expressions = spoken(languages, ({ danger }) => danger[kind]);
    said.push([kind, wordsPattern(expressions.said)]);
    written.push([kind, signsPattern(expressions.written)]);
  }
  const home = (field: Exclude<keyof HomeLanguage, 'danger'>) =>
    wordsPattern(LOCALES.flatMap((locale) => languages[locale][field]));
  return {
    said,
    written,
    sayings: new RegExp(`${home('sayings').source}|${home('denied').source}`, 'gu'),
    denied: home('denied'),
    aboutServices: home('aboutServices'),
    oneself: home('oneself'),
    longAgo: home('longAgo'),
    acute: home('acute'),
  };
});

export interface Danger {
  readonly kind: SafetyKind;
}

type Heard = Pick<Knowledge, 'languages'>;

/** What danger an utterance speaks of by its words alone, its sayings apart; undefined for none. */
export function dangerIn(utterance: string, { languages }: Heard): Danger | undefined {
  const patterns = patternsOf(languages);
  for (const [kind, pattern] of patterns.written) {
    if (pattern.test(utterance)) {
      return { kind };
    }
  }
  const said = plain(utterance).replace(patterns.sayings, PARTED);
  const isNow = patterns.acute.test(said);
  const isPast = !isNow && patterns.longAgo.test(said);
  const isByTheWay = !isNow && patterns.aboutServices.test(said) && !patterns.oneself.test(said);
  for (const [kind, pattern] of patterns.said) {
    if (pattern.test(said) && !isByTheWay && !(kind === 'medical' && isPast)) {
      return { kind };
    }
  }
  return undefined;
}

/** In the place of a saying, so that the words on both sides of it do not join into a cry for help. */
const PARTED = ' / ';

/** True for "sto morendo dal ridere" and its like. */
export function isSaying(utterance: string, { languages }: Heard): boolean {
  return plain(utterance).search(patternsOf(languages).sayings) >= 0;
}

/**
 * "E per lui?", "forse": people in danger speak of him too, and the engine has learnt it from them; by itself it names no
 * trouble.
 */
export function namesNoTrouble(utterance: string, locale: Locale): boolean {
  const said = plain(utterance).split(' ');
  const stop = stopWordsOf(locale);
  return said.length <= FEW_WORDS && said.every((word) => stop.has(word) || NO_TROUBLE.has(word));
}

const FEW_WORDS = 5;
/** Doubts, people and times, beside the stop words. */
const NO_TROUBLE = new Set(
  (
    'forse magari credo penso puo darsi dipende boh mah saprei si ok va bene invece pure ' +
    'marito moglie figlio figlia figli papa padre mamma madre nonno nonna fratello sorella suocero suocera zio zia ' +
    'amico amica vicino vicina compagno compagna bambino bambina bambini ragazzo ragazza uomo donna ' +
    'ora adesso subito poi ieri oggi domani stasera stanotte notte sera ed ' +
    'tutti tutte giorni giorno settimana settimane mattina mattine pomeriggio ogni sempre spesso ' +
    'lei lui voi che ne cosa pensa pensi pensate dice dici dite ' +
    'maybe perhaps guess think sure suppose depends yes ok instead also ll ' +
    'husband wife son daughter father mother dad mum mom brother sister friend neighbour neighbor partner grandfather ' +
    'grandmother day days week every always often what do you say man woman child children kids now today yesterday tomorrow tonight night soon let'
  ).split(' '),
);

/** True for "non mi picchia", "there is no fire". */
export function isDenied(utterance: string, { languages }: Heard): boolean {
  return patternsOf(languages).denied.test(plain(utterance));
}

/** The same, where next to nothing is said besides. */
export function isOnlyDenied(utterance: string, { languages }: Heard): boolean {
  const said = plain(utterance);
  const rest = said.replace(patternsOf(languages).denied, '').trim();
  return rest !== said && rest.split(/\s+/u).length <= FEWEST_WORDS && !utterance.includes('?');
}

const FEWEST_WORDS = 2;

/** What is left of an utterance without such sayings; the utterance itself when little is. */
export function withoutSaying(utterance: string, { languages }: Heard): string {
  const said = plain(utterance);
  const rest = said.replace(patternsOf(languages).sayings, ' ').trim();
  return rest === said || rest.split(/\s+/u).length < FEWEST_WORDS ? utterance : rest;
}
