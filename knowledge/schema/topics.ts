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
  /** What comes next, by the first word of what was last answered: "and so?" of the call goes on to how to apply. */
  nextSteps: z.record(z.string(), TopicId).default({}),
  /** For somebody who would like to volunteer. */
  volunteering: z.array(TopicId).max(1).default([]),
  /** For somebody who looks for work. */
  work: z.array(TopicId).max(1).default([]),
});
export type Topics = Readonly<z.infer<typeof Topics>>;
