import { wordsPattern } from '../../knowledge/expressions.ts';

/** What may be said around it, each with its own blank and often with a `?` or `{0,3}`. */
interface Around {
  readonly before?: string;
  readonly after?: string;
}

/** Like `wordsPattern`, for what says one of these things and no more. */
export function wholePattern(
  expressions: readonly string[],
  { before = '', after = '' }: Around = {},
): RegExp {
  return wordsPattern(expressions.map((expression) => `^${before}(${expression})${after}$`));
}
