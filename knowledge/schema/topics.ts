import { z } from 'zod';
import { TopicId } from './article.ts';

/** `knowledge/content/topics.yaml`: the topics that must have an article in every language. */
export const Topics = z.strictObject({ articles: z.array(TopicId).min(1) });
export type Topics = Readonly<z.infer<typeof Topics>>;
