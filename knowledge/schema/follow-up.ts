import { z } from 'zod';
import { TopicId } from './article.ts';
import { Expressions } from './expressions.ts';

/** What a short question asks of the matter last spoken of. */
export const FollowUp = z.strictObject({
  asks: Expressions,
  /** The topic it asks for, by the first word of the topic last answered. */
  topics: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), TopicId),
});
export type FollowUp = Readonly<z.infer<typeof FollowUp>>;

/** `knowledge/content/follow-ups.yaml`; the first that fits wins. */
export const FollowUps = z.array(FollowUp);
