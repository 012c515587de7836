import type { DateMention } from '../../knowledge/dates/recognise.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { LocateResult } from '../../knowledge/places/gazetteer.ts';
import type { Locale } from '../../knowledge/schema/locale.ts';
import type { Reading } from '../../knowledge/search/search.ts';
import { currentCall } from '../replies/article-reply.ts';
import { datesIn } from './date-hint.ts';
import { withoutPersonalData } from './personal-data.ts';

/** The ways an utterance is read, each done once however many rules ask. */
export interface Senses {
  read(utterance: string): Reading;
  dates(utterance: string): readonly DateMention[];
  place(utterance: string): LocateResult;
}

export function createSenses(knowledge: Knowledge, locale: Locale, now: Date): Senses {
  const timeZone = currentCall(knowledge)?.timeZone ?? knowledge.office.timeZone;
  return {
    read: once((utterance) => knowledge.search.read(withoutPersonalData(utterance), locale)),
    dates: once((utterance) => datesIn(withoutLastDay(utterance), locale, { now, timeZone })),
    place: once((utterance) => knowledge.gazetteer.locate(utterance, locale)),
  };
}

/** "Alle undici e mezza dell'ultimo giorno": an hour of the closing day, which an hour alone is taken for. */
function withoutLastDay(utterance: string): string {
  return utterance.replace(
    /\b(?:dell['’ ]|nell['’ ]|del |il |nel |of |on )(?:the )?(?:ultimo giorno(?: utile)?|giorno (?:della|di) scadenza|last day|closing day)\b/giu,
    ' ',
  );
}

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
