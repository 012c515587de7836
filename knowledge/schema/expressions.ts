import { z } from 'zod';
import { wordsPattern } from '../expressions.ts';
import { SafetyKind } from './safety.ts';

/**
 * Words that mean one thing wherever they stand, as an editor writes them: lower case, no accents, no punctuation
 * ("l anno scorso"). `*` is any ending, `(a|b)` either, `(a )?` may be missing, `[oa]` one of these letters, ` ... `
 * anything between.
 */
const Expression = z.string().min(2).refine(isReadable, {
  error: 'is no expression: see "Words that mean one thing" in the README of the content',
});

/** Expressions of one matter; any of them is enough. */
export const Expressions = z.array(Expression).min(1);
export type Expressions = readonly string[];

/** It must be a pattern, and one that needs its words: what fits this fits any message. */
function isReadable(expression: string): boolean {
  try {
    return !wordsPattern([expression]).test('qqqq');
  } catch {
    return false;
  }
}

/** What sounds like danger, by what a person in it may need. */
export const DangerWords = z.partialRecord(SafetyKind, Expressions);
export type DangerWords = Readonly<z.infer<typeof DangerWords>>;
