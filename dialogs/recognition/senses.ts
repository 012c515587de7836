import { isOutside } from '../../knowledge/schema/article.ts';
import type { DateMention } from '../../knowledge/dates/recognise.ts';
import { stripFillers } from '../../knowledge/search/clauses.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { LocateResult } from '../../knowledge/places/gazetteer.ts';
import type { Locale } from '../../knowledge/schema/locale.ts';
import type { Reading } from '../../knowledge/search/search.ts';
import { currentCall } from '../../knowledge/deadlines/current-call.ts';
import { PLAIN } from './certainty.ts';
import { datesIn } from './date-hint.ts';
import { asMeant, dateWords } from './date-words.ts';
import { mended } from './mended.ts';
import { withoutPersonalData } from './personal-data.ts';

/** The ways an utterance is read, each done once however many rules ask. */
export interface Senses {
  read(utterance: string): Reading;
  dates(utterance: string): readonly DateMention[];
  place(utterance: string): LocateResult;
}

export function createSenses(knowledge: Knowledge, locale: Locale, now: Date): Senses {
  const timeZone = currentCall(knowledge)?.timeZone ?? knowledge.office.timeZone;
  const read = once((utterance) =>
    readBetweenCourtesies(withoutPersonalData(utterance), { knowledge, locale }),
  );
  const datesWritten = (utterance: string) => {
    const words = dateWords(utterance, locale);
    const mentions = datesIn(words, locale, { now, timeZone });
    return mentions.map((mention) => asMeant(mention, words.slice(0, mention.start)));
  };
  return {
    read,
    dates: once((utterance) => {
      const found = datesWritten(utterance);
      return found.length > 0 ? found : datesWritten(mended(utterance, read(utterance)));
    }),
    place: once((utterance) => knowledge.gazetteer.locate(utterance, locale)),
  };
}

/**
 * "Gentile ufficio, … Cordiali saluti, Maria Rossi": where the courtesies make a message sound like none of ours, what is
 * asked between them counts.
 */
function readBetweenCourtesies(utterance: string, { knowledge, locale }: Reader): Reading {
  const asWritten = knowledge.search.read(utterance.replace(HEADING, ''), locale);
  const { fillers } = knowledge.vocabulary[locale];
  const asked = stripFillers(utterance.replace(SIGNATURE, ''), fillers);
  if (asWritten.exact || asked === '' || asked === utterance || !isElsewhere(asWritten)) {
    return asWritten;
  }
  const between = knowledge.search.read(asked, locale);
  return isElsewhere(between) || (between.matches[0]?.confidence ?? 0) < PLAIN ? asWritten : between;
}

interface Reader {
  readonly knowledge: Knowledge;
  readonly locale: Locale;
}

function isElsewhere({ matches: [best] }: Reading): boolean {
  return best === undefined || isOutside(best.id);
}

/** "Quesito: quando scade?" does not ask about questions. */
const HEADING =
  /^\W*(?:(?:(?:un|una|a|one|just a|my) )?(?:(?:quick|silly|stupid|simple|short) )?(?:dubbio|quesito|domanda|curiosit[àa]|question|doubt)(?: (?:secca|veloce|rapida|semplice|stupida|banale))?)\s*[:,–—-]\s*(?=\S)/iu;
const SIGNATURE =
  /\b(?:(?:cordiali|distinti|cari) saluti|un (?:cordiale|caro) saluto|cordialmente|(?:best|kind|warm) regards|yours (?:sincerely|faithfully|truly))\b[^?]{0,80}$/iu;

function once<T>(sense: (utterance: string) => T): (utterance: string) => T {
  const known = new Map<string, T>();
  return (utterance) => {
    const before = known.get(utterance);
    if (before !== undefined) {
      return before;
    }
    const found = sense(utterance);
    known.set(utterance, found);
    return found;
  };
}
