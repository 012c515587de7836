import { describe, expect, it } from 'vitest';
import { talk } from './talk.ts';

/** A question about the dates of the call, and how its answer begins. */
export interface CallCase {
  readonly what: string;
  readonly at: string;
  readonly says: string;
  readonly expected: RegExp;
  readonly locale?: 'it' | 'en';
}

/** Asks each of them in a conversation of its own. */
export function answersCases(
  title: string,
  groups: readonly { readonly group: string; readonly cases: readonly CallCase[] }[],
): void {
  describe.each(groups)(`${title}: $group`, ({ cases }) => {
    it.each(cases)('$what', async ({ at, says, expected, locale = 'it' }) => {
      const { text } = await talk([says], { at, locale });
      expect(text).toMatch(expected);
    });
  });
}
