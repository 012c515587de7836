import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { BodyTextKey } from '../../knowledge/schema/body-texts.ts';
import type { Locale } from '../../knowledge/schema/locale.ts';
import type { Turn } from '../dialog.ts';
import type { Reply } from '../reply.ts';
import { en } from './en.ts';
import { it, type TextKey } from './it.ts';

const TEXTS: Readonly<Record<Locale, Readonly<Record<TextKey, string>>>> = { it, en };

export type Variables = Readonly<Record<string, string | number>>;

/** A text of the catalogue with its `{names}` filled in. A name without a value stays as written: it is a bug to see. */
export function text(locale: Locale, key: TextKey, variables: Variables = {}): string {
  return filled(TEXTS[locale][key], variables);
}

/** A sentence of the catalogue or of the content with its `{names}` filled in. */
export function filled(sentence: string, variables: Variables): string {
  return sentence.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => {
    const value = variables[name];
    return value === undefined ? whole : String(value);
  });
}

/** A sentence in which the body speaks of itself, from the content. */
export function bodyText(
  { knowledge, locale }: { readonly knowledge: Pick<Knowledge, 'texts'>; readonly locale: Locale },
  key: BodyTextKey,
  variables: Variables = {},
): string {
  return filled(knowledge.texts[locale][key], variables);
}

/** A sentence of ours, or what the body says in its place. */
export function ownText({ knowledge, locale }: Pick<Turn, 'knowledge' | 'locale'>, key: TextKey): string {
  const own: Readonly<Record<string, string | undefined>> = knowledge.texts[locale];
  return own[key] ?? text(locale, key);
}

/** A reply in the language of the turn. */
export function say(turn: Pick<Turn, 'locale'>, key: TextKey, variables: Variables = {}): Reply {
  return { text: text(turn.locale, key, variables), locale: turn.locale };
}

// Made once: making one costs more than all else in a reply.
const PLURALS = { it: new Intl.PluralRules('it'), en: new Intl.PluralRules('en') };
const NUMBERS = { it: new Intl.NumberFormat('it'), en: new Intl.NumberFormat('en') };

type Unit = 'years' | 'months' | 'weeks' | 'weekends' | 'days' | 'working-days' | 'hours' | 'minutes';

/** A number with its unit in the right plural, as in "1 giorno" or "12 days". */
export function counted(locale: Locale, n: number, unit: Unit): string {
  const form = PLURALS[locale].select(n) === 'one' ? 'one' : 'other';
  return text(locale, `${unit}.${form}`, { n: NUMBERS[locale].format(n) });
}

/** Words that begin a sentence. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** True when `utterance` is a text of the catalogue in any language: a button typed or pressed. */
export function isText(utterance: string, ...keys: readonly TextKey[]): boolean {
  buttons ??= plainButtons();
  const said = buttons.get(plain(utterance));
  return said !== undefined && keys.some((key) => said.has(key));
}

let buttons: ReadonlyMap<string, ReadonlySet<TextKey>> | undefined;

/** The buttons of all languages by what people would type of them. */
function plainButtons(): ReadonlyMap<string, ReadonlySet<TextKey>> {
  const found = new Map<string, Set<TextKey>>();
  for (const texts of Object.values(TEXTS)) {
    for (const [key, words] of Object.entries(texts) as [TextKey, string][]) {
      if (key.startsWith('button.')) {
        const typed = plain(words);
        found.set(typed, (found.get(typed) ?? new Set<TextKey>()).add(key));
      }
    }
  }
  return found;
}

/** Hundreds of rules look at the same message: what was folded lately is folded once. */
const foldedLately = new Map<string, string>();
const MOST_FOLDED = 512;
const LONGEST_FOLDED = 2_000;

/** Lower case, without accents, punctuation and doubled blanks: for comparing what people type. */
export function plain(utterance: string): string {
  const known = foldedLately.get(utterance);
  if (known !== undefined) {
    return known;
  }
  const said = folded(utterance);
  if (utterance.length <= LONGEST_FOLDED) {
    if (foldedLately.size >= MOST_FOLDED) {
      foldedLately.clear();
    }
    foldedLately.set(utterance, said);
  }
  return said;
}

function folded(utterance: string): string {
  return utterance
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
