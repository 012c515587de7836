import { z } from 'zod';
import { TopicId } from './article.ts';
import { Expression, isReadable, NO_EXPRESSION } from './expression.ts';
import { Expressions } from './expressions.ts';
import { Locale } from './locale.ts';

const BodyOfCity = z
  .string()
  .includes('{city}')
  .refine((named) => isReadable(named.replace('{city}', 'roma')), NO_EXPRESSION);

/** What no article answers, with what is known beside it and who may say the rest. */
export const HalfKnown = z.strictObject({
  asks: Expressions,
  unless: z.array(Expression).default([]),
  /** Asked only after one of these topics; at any time when there are none. */
  after: z.array(TopicId).default([]),
  /** Said though an article seems to answer; otherwise only where nothing is known. */
  goesFirst: z.boolean().default(false),
  /** On whose sources it rests: what is asked next is asked of it. */
  topic: TopicId,
  says: z.record(Locale, z.string().min(1)),
});
export type HalfKnown = Readonly<z.infer<typeof HalfKnown>>;

/** `knowledge/content/scope.yaml`: what this desk never answers, and what its staff may know besides the articles. */
export const Scope = z.strictObject({
  elsewhere: Expressions,
  field: Expressions,
  otherCities: Expressions,
  /** How another body is named; `{city}` stands for any of the other cities. */
  otherBodies: z.array(BodyOfCity).min(1),
  /** How calls of others are named, in whatever city. */
  otherCalls: z.array(Expression).default([]),
  /** What the current call is for, as people name it by that: "il bando per il terzo settore". */
  ourCall: z.array(Expression).default([]),
  /** How people name the place of which the body's `safety.access-point` tells. */
  accessPoint: z.array(Expression).default([]),
  /** The first that fits wins. */
  halfKnown: z.array(HalfKnown).default([]),
});
export type Scope = Readonly<z.infer<typeof Scope>>;
