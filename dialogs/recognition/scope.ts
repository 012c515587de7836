import { wordsPattern } from '../../knowledge/expressions.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Scope } from '../../knowledge/schema/scope.ts';
import { plain } from '../texts/say.ts';
import { DANGER_WORDS } from './danger-words.ts';
import { madeOnce } from '../../knowledge/made-once.ts';

const patternsOf = madeOnce((scope: Scope) => {
  const city = `(${scope.otherCities.join('|')})`;
  return {
    otherCity: wordsPattern(scope.otherBodies.map((named) => named.replace('{city}', city))),
    elsewhere: wordsPattern(scope.elsewhere),
    otherCall: wordsPattern(scope.otherCalls),
    ourCall: wordsPattern(scope.ourCall),
    field: wordsPattern(scope.field),
    accessPoint: wordsPattern(scope.accessPoint),
  };
});

/** The place for who has no home is named. */
export function namesAccessPoint(utterance: string, { scope }: Pick<Knowledge, 'scope'>): boolean {
  return patternsOf(scope).accessPoint.test(plain(utterance));
}

/** The call is named by what ours is for. */
export function namesOurCall(utterance: string, { scope }: Pick<Knowledge, 'scope'>): boolean {
  return patternsOf(scope).ourCall.test(plain(utterance));
}

/** True for what lies near enough to our matters to offer a person for it. */
export function isInOurField(utterance: string, { scope }: Pick<Knowledge, 'scope'>): boolean {
  return patternsOf(scope).field.test(plain(utterance));
}

/** Somebody was robbed: none of ours, but they are told whom to call. */
export function tellsOfTheft(utterance: string): boolean {
  return DANGER_WORDS.stolen.test(plain(utterance));
}

const NAMED_CALL = /\b[Bb]and[oi]\s+(?:[«"“']\s*)?([A-Z]{4,}|[«"“])/u;

export type OutOfScope = 'out-of-scope' | 'other-city' | 'other-call';

/** Why an utterance is not about this desk, by its words alone. */
export function outOfScope(utterance: string, { scope }: Pick<Knowledge, 'scope'>): OutOfScope | undefined {
  const said = plain(utterance);
  const { otherCity, elsewhere, otherCall } = patternsOf(scope);
  if (otherCity.test(said)) {
    return 'other-city';
  }
  if (elsewhere.test(said)) {
    return 'out-of-scope';
  }
  if (otherCall.test(said) || NAMED_CALL.test(utterance)) {
    return 'other-call';
  }
  return undefined;
}
