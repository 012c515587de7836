import { z } from 'zod';
import { Expressions } from './expressions.ts';

/** `knowledge/content/scope.yaml`: what this desk never answers, and what its staff may know besides the articles. */
export const Scope = z.strictObject({
  elsewhere: Expressions,
  field: Expressions,
  otherCities: Expressions,
  /** How another body is named; `{city}` stands for any of the other cities. */
  otherBodies: z.array(z.string().includes('{city}')).min(1),
});
export type Scope = Readonly<z.infer<typeof Scope>>;
