import { z } from 'zod';
import { Expression } from './expression.ts';
import { SafetyKind } from './safety.ts';

/** Expressions of one matter; any of them is enough. */
export const Expressions = z.array(Expression).min(1);
export type Expressions = readonly string[];

/** What sounds like danger, by what a person in it may need. */
export const DangerWords = z.partialRecord(SafetyKind, Expressions);
export type DangerWords = Readonly<z.infer<typeof DangerWords>>;
