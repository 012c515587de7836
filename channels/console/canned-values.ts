import type { Clock } from '../../bots/clock.ts';
import { longMoment } from '../../dialogs/texts/dates.ts';
import { callMoments } from '../../knowledge/deadlines/moment.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { nearestPlaces } from '../../knowledge/places/nearest.ts';
import { isLocale } from '../../knowledge/schema/locale.ts';

/** What a canned reply can say of the knowledge base; what nobody knows is absent. */
export interface CannedValues {
  /** When the call closes: the one that closes next, or that closed last. */
  readonly deadline?: string;
  /** The place nearest to where the citizen is. */
  readonly place?: string;
}

/** Finds the values for one conversation. */
export type CannedValuesFor = (conversation: {
  readonly locale: string;
  readonly position?: { readonly lat: number; readonly lon: number };
}) => CannedValues;

export function knowledgeCannedValues(knowledge: Knowledge, clock: Clock): CannedValuesFor {
  return ({ locale: tag, position }) => {
    const locale = isLocale(tag) ? tag : 'it';
    const ends = knowledge.calls
      .map((call) => callMoments(call).closesAt)
      .sort((a, b) => a.epochMilliseconds - b.epochMilliseconds);
    const now = clock.now().getTime();
    const closesAt = ends.find(({ epochMilliseconds }) => epochMilliseconds > now) ?? ends.at(-1);
    const [nearest] = position ? nearestPlaces(knowledge.places, position, { limit: 1 }) : [];
    return {
      ...(closesAt && { deadline: longMoment(locale, closesAt) }),
      ...(nearest && { place: [nearest.place.name, nearest.place.address].filter(Boolean).join(', ') }),
    };
  };
}
