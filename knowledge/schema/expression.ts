import { z } from 'zod';
import { wordsPattern } from '../expressions.ts';

export const NO_EXPRESSION = 'is no expression: see "Words that mean one thing" in the README of the content';

/**
 * Words that mean one thing wherever they stand, as an editor writes them: lower case, no accents, no punctuation
 * ("l anno scorso"). `*` is any ending, `(a|b)` either, `(a )?` may be missing, `[oa]` one of these letters, ` ... `
 * anything between.
 */
export const Expression = z.string().min(1).refine(isReadable, NO_EXPRESSION);

/** The same of an article, which is tried only on what is about it: there a message may also be meant for what it lacks. */
export const ArticleExpression = z.string().min(1).refine(isPattern, NO_EXPRESSION);

/** A pattern that needs its words: what fits this fits any message. */
export function isReadable(expression: string): boolean {
  return isPattern(expression) && !wordsPattern([expression]).test('qqqq');
}

function isPattern(expression: string): boolean {
  try {
    wordsPattern([expression]);
    return true;
  } catch {
    return false;
  }
}
