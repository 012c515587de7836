import type { DateMention } from '../../knowledge/dates/recognise.ts';
import type { Locale } from '../../knowledge/schema/locale.ts';
import { DAY_NAMED_IN_ENGLISH, ENGLISH, ORDINALS } from './english-date-words.ts';
import { ITALIAN } from './italian-date-words.ts';
import { ENGLISH_MONTHS, ITALIAN_MONTHS } from './month-names.ts';
import { NAMED_STRETCHES, type Rewriting, rewritten } from './rewritings.ts';

/** "L'ultimo giorno di febbraio" and that for questions are other days. */
const OF_ELSE = `(?! (?:utile )?(?:di|del|dell['’]|dei|per|of|in|for|to) ?(?:the |i |le |l['’])?(?:mese|anno|month|year|chiariment|quesit|domande di|question|quer|clarif|ask|${ITALIAN_MONTHS}|${ENGLISH_MONTHS}))`;

/** "Alle undici e mezza dell'ultimo giorno": an hour of the closing day, which an hour alone is taken for. */
const LAST_DAY: Rewriting = [
  new RegExp(
    `(?:^|[.,;] )l['’ ]ultimo giorno(?= (?:si|posso|possiamo|fino|entro|alle|vale|va|accett\\p{L}*)\\b)|\\b(?:dell['’ ]|nell['’ ]|del |il |nel |of |on )(?:the )?(?:ultimo giorno(?: utile)?|giorno (?:della|di) scadenza|last day|closing day|deadline day)\\b${OF_ELSE}`,
    'giu',
  ),
  ' ',
];

/**
 * "The board does not meet before the 24th", "we are ready by the 24th, is an application sent on that date in time?": the
 * day itself is asked about.
 */
const THE_DAY_ITSELF: Readonly<Record<Locale, readonly Rewriting[]>> = {
  it: [
    [
      /\b(non (?!(?:possiamo|posso|si pu[oò]) (?:\p{L}+ )?(?:mand|invi|present|spedi|consegn|partecip|candid|far)|vogli|scad|chiud|finisc|termin)(?:\p{L}+['’ ]){1,6})prima (?:del(?! \d+:)|di) ?(?=\d|l['’]|luned|marted|mercoled|gioved|venerd|sabato|domenica|domani|dopodomani)/giu,
      '$1il ',
    ],
    [
      /\b(?:prima del|entro il|fino al) (?=\d.*\b(?:in (?:tale|quella|questa) (?:stessa )?(?:data|giornata)|(?:quel|quello stesso|lo stesso) giorno)\b)/giu,
      'il ',
    ],
  ],
  en: [
    [
      new RegExp(
        `((?:\\bnot|n['’]t|\\bcannot) (?!(?:\\p{L}+ ){0,4}(?:possible|send|sent|submit|apply|file|close)\\b)(?:\\p{L}+ ){1,5})(?:before|until|till) (?=(?:the )?\\d|(?:on )?${DAY_NAMED_IN_ENGLISH}|tomorrow|(?:${ENGLISH_MONTHS})\\b)`,
        'giu',
      ),
      '$1on ',
    ],
    [
      /\b((?:i|we|they|he|she) (?:cannot|can ?not|can['’]t|will not|won['’]t)(?: be able to)? (?:send|submit|apply|file)(?: (?:it|the application|our application))? )before (?=(?:the )?\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)/giu,
      '$1on ',
    ],
    [
      /\b(?:before|by|until|till) (?=(?:the )?\d.*\b(?:on|at) (?:that|the same|that same|the very same|said|the said) (?:very )?(?:date|day)\b)/giu,
      'on ',
    ],
  ],
};

/** An utterance in words from which the dates in it are read. */
export function dateWords(utterance: string, locale: Locale): string {
  const [before, others] = locale === 'en' ? [ORDINALS, ENGLISH] : [[], ITALIAN];
  return rewritten(utterance, [LAST_DAY, ...before, ...THE_DAY_ITSELF[locale], ...others]);
}

/**
 * A mention as it was meant before the words were rewritten: of "before on the 25th" the recogniser reads the day alone.
 * `before`: what stands before the mention.
 */
export function asMeant(mention: DateMention, before: string): DateMention {
  const [, limit] = mention.type === 'date' ? (/\b(before|by|until|till?) on\s*$/iu.exec(before) ?? []) : [];
  if (limit !== undefined) {
    return {
      ...mention,
      type: 'daterange',
      text: `${limit} ${mention.text}`,
      values: mention.values.map(({ timex, value = '' }) => ({ timex, mod: 'before', end: value })),
    };
  }
  const text = mention.text.replace(/\b(after|from|since) on the\b/iu, '$1 the');
  return { ...mention, text };
}

/** "Tuesday week", "a fortnight on Monday", "martedì a otto": how many weeks after the day that is named is meant. */
export function weeksAfter(utterance: string, named: string): number {
  const day = utterance.includes(named) ? named : (/\b\p{L}+day\b/iu.exec(named)?.[0] ?? named);
  const [before = '', ...rest] = utterance.split(day);
  const after = rest.join(day);
  const found = WEEKS_AFTER.find(
    ([, said]) =>
      said.test(`${before}<>${after}`) &&
      /(?:d[iì]|sabato|domenica|day|oggi|domani|tomorrow|viene)$/iu.test(day),
  );
  return found?.[0] ?? 0;
}

/** `<>` stands for the day. */
const WEEKS_AFTER: readonly (readonly [weeks: number, said: RegExp])[] = [
  [
    2,
    /<> a quindici\b|\b(?<!\bfor )(?:two weeks|2 weeks|a fortnight) (?:on |from |after )?<>|<> fortnight\b/iu,
  ],
  [1, /<> a otto\b|<>,? (?:ma|bensì) (?:il |la |l['’])?(?:quell[oa] )?(?:dopo|successiv[oa])\b/iu],
  [1, /<> (?:week|after next)\b|\b(?<!\bfor )(?:a|one|1) week (?:on |from |after )?<>/iu],
  [1, /\bnot (?:this |the coming )?<>,? but (?:the )?(?:one after|next one|following)\b/iu],
];

/** "Mezz'ora" is thirty minutes to whoever counts them, a fortnight two weeks. */
export function inNumbers(utterance: string): string {
  return rewritten(utterance, NAMED_STRETCHES);
}
