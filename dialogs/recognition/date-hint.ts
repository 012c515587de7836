import { recogniseDates, type DateMention } from '../../knowledge/dates/recognise.ts';
import { civilReference } from '../../knowledge/deadlines/moment.ts';
import type { Locale } from '../../knowledge/schema/locale.ts';

/** Words without which an utterance names no date: asking the recogniser for every message would cost milliseconds. */
const HINT: Readonly<Record<Locale, RegExp>> = {
  it: /\d|luned|marted|mercoled|gioved|venerd|sabat|domenic|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|\bgen\b|\boggi|doman|ieri|stamattin|staser|stanott|pomeriggi|mezzogiorno|mezzanotte|mattin|\bsera\b|settiman|weekend|week-end|\b(?:(?:da|a|su|de)ll['’ ]|verso l['’ ]|per l['’ ])una\b|\b(?:alle|dalle|delle|verso le|per le|sono le|dopo le) (una|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|tredici|quattordici|quindici|sedici|diciassette|diciotto)|\b(tra|fra|entro) (?:\p{L}+ (?:or[ae]|minut[oi]|mes[ei])\b|\p{L}+ giorni|un['’ ]?ora|mezz|un giorno|poco|qualche)|\bmese\b|\bquart[oi] d.ora|adesso|subito|odiern|\b(?:minut[oi]|or[ae]) fa\b|pasqua|natale|epifania|befana|capodanno|della memoria|santo stefano|san silvestro|immacolata|sant['’ ]ambrogio|\banno\b/iu,
  en: /\d|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\b(mon|tue|wed|thu|fri|sat|sun)\b|january|february|march|april|\bmay \d|\bjune|july|august|september|october|november|december|\bjan\b|today|tomorrow|yesterday|tonight|noon|midnight|midday|morning|afternoon|evening|week|weekend|\b(?:in|within) (?:an?|half|\p{L}+) (?:an )?(?:hours?|minutes?|days?)\b|\bfrom (?:now|today)\b|\bago\b|\bhalf past\b|\bquarter (?:past|to)\b|month|right now|\bat (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|o.clock|christmas|easter|new year/iu,
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
  if (!HINT[locale].test(read) || (read.match(/\d+/gu)?.length ?? 0) > MOST_NUMBERS) {
    return [];
  }
  return recogniseDates(read, locale, civilReference(at.now, at.timeZone));
}
