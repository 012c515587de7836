import { z } from 'zod';
import { TopicId } from './article.ts';
import { Expressions } from './expressions.ts';

/** What a short question asks of the matter last spoken of. */
export const FollowUp = z.strictObject({
  asks: Expressions,
  /** The topic it asks for, by the topic last answered or by its first word: the whole topic goes first. */
  topics: z.record(TopicId, TopicId),
  /** So plain that it is heard in a longer message too, where that by itself says nothing sure. */
  evenIfLong: z.boolean().default(false),
  /** Asked of that matter though an article on another answers it word for word. */
  evenIfExact: z.boolean().default(false),
});
export type FollowUp = Readonly<z.infer<typeof FollowUp>>;

/** `knowledge/content/follow-ups.yaml`; the first that fits wins. */
export const FollowUps = z.array(FollowUp);
