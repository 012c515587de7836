import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as french } from '@orama/stopwords/french';
import { stopwords as italian } from '@orama/stopwords/italian';
import { stopwords as romanian } from '@orama/stopwords/romanian';
import { stopwords as spanish } from '@orama/stopwords/spanish';
import { stopwords as ukrainian } from '@orama/stopwords/ukrainian';
import { stopwords as russian } from '@orama/stopwords/russian';
import { type Language, LOCALES } from '../schema/locale.ts';
import { type SpeltLanguage, letterScores } from './letter-statistics.ts';
import { words } from './normalise.ts';

/** What else is known about a message besides its letters. */
export interface LanguageContext {
  /** The language of the conversation so far. */
  readonly previous?: Language | undefined;
  /** Share of the message's words that the base knows in a language, 0 to 1. */
  readonly knownShare?: (language: Language) => number;
}

const LATIN = ['it', 'en', 'es', 'fr', 'ro'] as const;
const CYRILLIC = ['uk', 'ru'] as const;

const COMMON: Readonly<Record<SpeltLanguage, ReadonlySet<string>>> = {
  it: commonWords(
    italian,
    'ciao salve buongiorno buonasera grazie prego aiuto si dov cos qual come quando quanto',
  ),
  en: commonWords(english, 'hello hi hey thanks thank please help yes good morning evening need want'),
  es: commonWords(
    spanish,
    'hola gracias buenos buenas dias tardes ayuda por favor donde como cuando cuanto quiero necesito',
  ),
  fr: commonWords(french, 'bonjour bonsoir salut merci aide oui comment combien quand ou est besoin'),
  ro: commonWords(romanian, 'buna ziua multumesc salut ajutor unde cum cand cat pot vreau nevoie va rog'),
  uk: commonWords(
    ukrainian,
    'привіт дякую добрий день допомога де як коли скільки потрібно будь ласка можна якого якому якій який яка яке що чи це мені у мене котрої котрий шукаю шукаємо треба потребую куди хто маю маємо допоможи допоможіть допомоги роботу роботи питання мами мамі подати оформити побачення заявку',
  ),
  ru: commonWords(
    russian,
    'привет спасибо добрый день помощь где как когда сколько нужно пожалуйста здравствуйте можно какой какого что это мне у меня ищу ищем надо нужен нужна нужны куда кто имею помоги помогите помощи работу работы вопрос мамы маме подать оформить свидания',
  ),
};

// Letters, signs and endings that only one of our languages uses.
const LETTERS: readonly (readonly [RegExp, SpeltLanguage])[] = [
  [/[іїєґ]|(?:тися|[ую]вати)(?!\p{L})/iu, 'uk'],
  [/[ыэъё]/iu, 'ru'],
  [/[ñ¿¡]/iu, 'es'],
  [/[ășțşţ]/iu, 'ro'],
  [/[çœêëâîû]/iu, 'fr'],
];

const LETTER_WEIGHT = 0.3;
const COMMON_WEIGHT = 0.6;
const KNOWN_WEIGHT = 0.25;
/** What the conversation so far weighs against a message of one word; longer ones speak for themselves. */
const PREVIOUS_WEIGHT = 0.35;
/** A word that two languages share is Italian: the desk is in Italy. */
const HOME_WEIGHT = 0.05;
const LEAST_LEAD = 0.08;

/**
 * The language of a message: by its letters where they tell, else by eld's character statistics, the common words of
 * each language, the words the base knows, and the conversation so far. Undefined when nothing tells, as for a number.
 */
export function identifyLanguage(
  text: string,
  context: LanguageContext | Language = {},
): Language | undefined {
  const { previous, knownShare } = typeof context === 'string' ? { previous: context } : context;
  if (/\p{Script=Han}/u.test(text)) {
    return 'zh';
  }
  if (/\p{Script=Arabic}/u.test(text) || isArabicInLatin(text, knownShare)) {
    return 'ar';
  }
  const isCyrillic = /\p{Script=Cyrillic}/u.test(text);
  const languages: readonly SpeltLanguage[] = isCyrillic ? CYRILLIC : LATIN;
  const plain = words(text).filter((word) => /\p{L}/u.test(word));
  if (plain.length === 0) {
    return previous;
  }
  const statistics = letterScores(text);
  const scores = languages.map((language) => {
    const score =
      (statistics[language] ?? 0) +
      COMMON_WEIGHT * shareOf(plain, COMMON[language]) +
      KNOWN_WEIGHT * (knownShare?.(language) ?? 0) +
      (language === 'it' ? HOME_WEIGHT : 0) +
      (hasLetters(text, language) ? LETTER_WEIGHT : 0) +
      (language === previous ? PREVIOUS_WEIGHT / plain.length : 0);
    return { language, score };
  });
  // Whatever was written before, Cyrillic letters are not Italian.
  return isCyrillic
    ? (decide(
        scores,
        CYRILLIC.find((language) => language === previous),
      ) ?? 'ru')
    : decide(scores, previous);
}

/** Arabic as it is typed on a Latin keyboard: digits stand for its letters within words, as in "7amla", "ta7arrach". */
function isArabicInLatin(text: string, knownShare: LanguageContext['knownShare']): boolean {
  const found = (text.match(LETTERS_AND_DIGITS) ?? []).filter((word) => !COUNTED.test(word));
  if (found.length < 2) {
    return false;
  }
  // "Cerco 2badanti e 3colf" is Italian in a hurry.
  const isOurs = LOCALES.some((language) => (knownShare?.(language) ?? 0) >= MOSTLY_KNOWN);
  return found.some((word) => DIGIT_WITHIN.test(word) || (!isOurs && /^[23579]\p{L}/u.test(word)));
}

const MOSTLY_KNOWN = 0.5;

/** "p7m" and "area 2" are none: at least four signs, no other digits, and no two of them together. */
const LETTERS_AND_DIGITS =
  /(?<![\p{L}\p{N}])(?=\p{L}*[23579])(?=[23579]*\p{L})(?!\S*\d\d)[\p{L}23579]{4,}(?![\p{L}\p{N}])/gu;
const DIGIT_WITHIN = /\p{L}[23579]\p{L}/u;

/** "3giorni", "2hours": a number and what is counted, written together. */
const COUNTED =
  /^\d(?:or[ae]|giorn\p{L}+|settiman\p{L}|mes[ei]|ann[oi]|minut\p{L}+|euro|volte|hours?|days?|weeks?|months?|years?|mins?|minutes|times|persone|people|figli|kids|stanze|rooms)$/iu;

function decide(
  scores: { readonly language: SpeltLanguage; readonly score: number }[],
  previous: Language | undefined,
): Language | undefined {
  const [first, second] = scores.sort((a, b) => b.score - a.score);
  if (!first || first.score <= 0) {
    return previous;
  }
  const lead = first.score - (second?.score ?? 0);
  return lead < LEAST_LEAD && previous !== undefined ? previous : first.language;
}

function hasLetters(text: string, language: SpeltLanguage): boolean {
  return LETTERS.some(([letters, of]) => of === language && letters.test(text));
}

function shareOf(plain: readonly string[], known: ReadonlySet<string>): number {
  return plain.filter((word) => known.has(word)).length / plain.length;
}

function commonWords(stopWords: readonly string[], more: string): ReadonlySet<string> {
  return new Set([...stopWords, more].flatMap(words));
}
