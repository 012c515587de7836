import { recogniseDates, type DateMention } from '../../knowledge/dates/recognise.ts';
import { civilReference } from '../../knowledge/deadlines/moment.ts';
import type { Locale } from '../../knowledge/schema/locale.ts';
import { ENGLISH_MONTHS, ITALIAN_MONTHS } from './month-names.ts';

/** Words without which an utterance names no date: asking the recogniser for every message would cost milliseconds. */
const HINTS: Readonly<Record<Locale, RegExp>> = {
  it: /\d|luned|marted|mercoled|gioved|venerd|sabat|domenic|\boggi|doman|ieri|stamattin|staser|stanott|pomeriggi|mezzogiorno|mezzanotte|mattin|\bsera\b|settiman|weekend|week-end|\b(?:(?:da|a|su|de)ll['’ ]|verso l['’ ]|per l['’ ])una\b|\b(?:alle|dalle|delle|verso le|per le|sono le|dopo le) (una|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|tredici|quattordici|quindici|sedici|diciassette|diciotto)|\b(tra|fra|entro) (?:\p{L}+ (?:or[ae]|minut[oi]|mes[ei])\b|\p{L}+ giorni|un['’ ]?ora|mezz|un giorno|poco|qualche)|\bmese\b|\bquart[oi] d.ora|adesso|subito|odiern|\b(?:minut[oi]|or[ae]) fa\b|pasqua|natale|epifania|befana|capodanno|della memoria|santo stefano|san silvestro|immacolata|sant['’ ]ambrogio|\banno\b/iu,
  en: /\d|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\b(mon|tue|wed|thu|fri|sat|sun)\b|today|tomorrow|yesterday|tonight|noon|midnight|midday|morning|afternoon|evening|week|weekend|\b(?:in|within) (?:an?|half|\p{L}+) (?:an )?(?:hours?|minutes?|days?)\b|\bfrom (?:now|today)\b|\bago\b|\bhalf past\b|\bquarter (?:past|to)\b|month|right now|\bat (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|o.clock|christmas|easter|new year/iu,
};

/** "May" is a verb more often. */
const MONTH: Readonly<Record<Locale, RegExp>> = {
  it: new RegExp(`${ITALIAN_MONTHS}|\\b(?:gen|feb|apr|mag|giu|lug|ott|nov|dic)\\b`, 'iu'),
  en: new RegExp(
    `${ENGLISH_MONTHS.replace('|may|', '|\\b(?:in|of|until|by) may\\b|')}|\\b(?:jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)\\b`,
    'iu',
  ),
};

/** The recogniser takes time by the square of the length: of a letter each clause is read by itself as well. */
const LONGEST = 400;
/** A list of numbers names no moment, and each may be part of a date with each of the others. */
const MOST_NUMBERS = 24;

/** The dates and times of an utterance, understood on the clocks of `timeZone`; none without a word that hints at one. */
export function datesIn(
  utterance: string,
  locale: Locale,
  at: { readonly now: Date; readonly timeZone: string },
): readonly DateMention[] {
  const read = utterance.slice(0, LONGEST);
  if (!hintsAtDate(read, locale) || (read.match(/\d+/gu)?.length ?? 0) > MOST_NUMBERS) {
    return [];
  }
  return recogniseDates(read, locale, civilReference(at.now, at.timeZone));
}

function hintsAtDate(read: string, locale: Locale): boolean {
  return HINTS[locale].test(read) || MONTH[locale].test(read);
}
