import { z } from 'zod';
import { TopicId } from './article.ts';
import { Expressions } from './expressions.ts';
import { Locale } from './locale.ts';
import { PlaceKind } from './place.ts';

/** Kinds of place that people ask for together. */
export const PlaceGroup = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  kinds: z.array(PlaceKind).min(1),
  /** The topic of a reply that shows the nearest of them. */
  topic: TopicId,
  /** The article that lists them all; where it is the topic too, the nearest are shown only if a place is named. */
  list: TopicId.optional(),
  /** Topics by which they are meant without being named; each stands for all that begin with it. */
  topics: z.array(TopicId),
  /** Of those, the ones that their article answers though a place be named. */
  articlesFirst: z.array(TopicId).default([]),
  /** The articles that tell their hours, and what is done there, in general: what is told of single places is of these too. */
  general: z.strictObject({ hours: TopicId.optional(), offers: TopicId.optional() }).default({}),
  /** What they are called. */
  names: Expressions,
  /** Words that only point to them. */
  hints: Expressions.optional(),
  /** Above the places shown; `{where}` is what was asked about. */
  heading: z.record(Locale, z.string().includes('{where}')),
  /** What must be said whenever they are shown. */
  note: z.record(Locale, z.string().min(1)).optional(),
});
export type PlaceGroup = Readonly<z.infer<typeof PlaceGroup>>;

/** `knowledge/content/place-groups.yaml`; the first group is meant when nothing says which. */
export const PlaceGroups = z.tuple([PlaceGroup], PlaceGroup);
export type PlaceGroups = Readonly<z.infer<typeof PlaceGroups>>;
