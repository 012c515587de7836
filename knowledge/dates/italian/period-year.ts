import { type Civil, yearOf } from './civil.ts';
import { yearValue } from './date-fixed.ts';
import { YEAR_WORDS } from './numbers.ts';
import { LAST, NEXT, shiftValue, THIS } from './words.ts';

export const YEAR = '(?:1[5-9]\\d{2}|20\\d{2}|21\\d{2})(?!\\d)';
/** After a period: its year, said or counted from now. */
export const OF_YEAR = `(?:\\s*,?\\s*(?:del |di |dell'anno |nell'anno |nel )?(?:(?<year>${YEAR}|'?\\d\\d(?=\\s*(?:$|[.,;!?)]))|${YEAR_WORDS})|(?:del|dello|di|dell')?\\s*(?:(?<yearShift>${NEXT}|${LAST}|${THIS})\\s?anno|anno (?<yearShiftAfter>${NEXT}|${LAST}|${THIS})))(?![\\w/:-]|[.,]\\d))`;

export interface YearSaid {
  readonly said: boolean;
  of(now: Civil): number;
}

export function yearSaid(groups: Record<string, string | undefined>): YearSaid {
  const year = yearValue(groups['year'] ?? groups['bareYear']);
  const shift = groups['yearShift'] ?? groups['yearShiftAfter'];
  return {
    said: year !== undefined || shift !== undefined,
    of: (now) => year ?? yearOf(now) + shiftValue(shift ?? ''),
  };
}
