import { z } from 'zod';
import type { PlaceGroup } from '../../knowledge/schema/place-group.ts';
import type { Step, Turn } from '../dialog.ts';
import type { PlaceCard, Reply } from '../reply.ts';
import { topicOfGroup } from '../recognition/place-groups.ts';
import { action } from '../replies/article-reply.ts';
import type { PlacesView } from '../replies/place-reply.ts';
import { bodyText, text } from '../texts/say.ts';

/** `group` is absent when nothing says which places are meant. */
export const PlacesState = z.strictObject({
  asking: z.literal('where'),
  group: z.string().optional(),
  times: z.int(),
});
export type PlacesState = z.infer<typeof PlacesState>;

/** The kinds of place that are asked for together; absent when nothing says which. */
export type Group = PlaceGroup | undefined;

/** As many as fit a reply. */
export const SHOWN = 3;

interface Listed {
  readonly parts: readonly string[];
  readonly cards: readonly PlaceCard[];
  /** The article that tells the same in general. */
  readonly general?: string | undefined;
}

/** Cards with what must be said of them: that desks have moved, and to call before going. */
export function listed(turn: Turn, group: Group, { parts, cards, general }: Listed): Step<PlacesState> {
  const topic = topicOfGroup(group, turn.knowledge);
  const reply: Reply = {
    text: [
      ...parts,
      ...(group?.note ? [group.note[turn.locale]] : []),
      bodyText(turn, 'places.confirm'),
    ].join('\n\n'),
    locale: turn.locale,
    places: cards,
    actions: [action(text(turn.locale, 'button.helpful')), action(text(turn.locale, 'button.not-helpful'))],
    articles: general === undefined ? [topic] : [topic, general],
    confidence: turn.understood.confidence,
  };
  return {
    replies: [reply],
    outcome: 'answer',
    memory: { lastTopics: [topic] },
    places: cards.map((card) => card.id),
  };
}

/** What cards and lists are made from. */
export function viewOf(turn: Turn, group: Group): PlacesView {
  return {
    knowledge: turn.knowledge,
    locale: turn.locale,
    ...(group ? { kinds: group.kinds } : {}),
    limit: SHOWN,
    now: turn.now,
  };
}
