import { z } from 'zod';
import { isReadable, NO_EXPRESSION } from './expression.ts';
import { Expressions } from './expressions.ts';

const BodyOfCity = z
  .string()
  .includes('{city}')
  .refine((named) => isReadable(named.replace('{city}', 'roma')), NO_EXPRESSION);

/** `knowledge/content/scope.yaml`: what this desk never answers, and what its staff may know besides the articles. */
export const Scope = z.strictObject({
  elsewhere: Expressions,
  field: Expressions,
  otherCities: Expressions,
  /** How another body is named; `{city}` stands for any of the other cities. */
  otherBodies: z.array(BodyOfCity).min(1),
  /** How calls of others are named, in whatever city. */
  otherCalls: Expressions,
});
export type Scope = Readonly<z.infer<typeof Scope>>;
