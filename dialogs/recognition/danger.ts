import { signsPattern, wordsPattern } from '../../knowledge/expressions.ts';
import type { Knowledge, Languages } from '../../knowledge/knowledge.ts';
import { LOCALES } from '../../knowledge/schema/locale.ts';
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
    sayings: new RegExp(home('sayings'), 'gu'),
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

const FEWEST_WORDS = 2;

/** What is left of an utterance without such sayings; the utterance itself when little is. */
export function withoutSaying(utterance: string, { languages }: Heard): string {
  const said = plain(utterance);
  const rest = said.replace(patternsOf(languages).sayings, ' ').trim();
  return rest === said || rest.split(/\s+/u).length < FEWEST_WORDS ? utterance : rest;
}
