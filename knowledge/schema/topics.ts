import { z } from 'zod';
import { TopicId } from './article.ts';

/** `knowledge/content/topics.yaml`: the topics that must have an article in every language, and the part some of them play. */
export const Topics = z.strictObject({
  articles: z.array(TopicId).min(1),
  /** Offered as buttons to those who have just come, besides the deadline, the nearest place and a person. */
  starters: z.array(TopicId).max(2).default([]),
  /** Their answer begins with whether the desk is open on the day asked about. */
  hours: z.array(TopicId).default([]),
  /** What every story ends with (how one goes about it, whom to call, what it costs): never what a story is about. */
  general: z.array(TopicId).default([]),
});
export type Topics = Readonly<z.infer<typeof Topics>>;
