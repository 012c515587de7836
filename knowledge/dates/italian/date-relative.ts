import { type Chart, pattern } from './chart.ts';
import { addDays, addMonths, type Civil, day, formatDay, midnight, monthOf, yearOf } from './civil.ts';
import { dateNode } from './date-fixed.ts';
import { dayInMonth } from './date-reading.ts';
import { certain, type DateNode } from './meaning.ts';
import { numberValue, SMALL_NUMBER } from './numbers.ts';
import { LAST, MONTH, monthValue, NEXT, shiftValue, THIS } from './words.ts';

/** By the distance from today in days. */
const WORDS: readonly (readonly [number, string])[] = [
  [2, "dopodomani|domani l'altro|posdomani|dopo domani(?! all)"],
  [1, 'domani'],
  [-2, "(?:l'\\s?)?altro\\s?ieri|ieri l'altro|avantieri"],
  [-1, 'ieri'],
  [
    0,
    "quest'oggi|oggi|(?:in|alla|la) data odierna|in giornata|(?:questo stesso|questo|quel) giorno|lo stesso giorno|(?:la mia|questa|la) giornata(?! di)|giornata odierna",
  ],
  [
    -1,
    "il giorno (?:passato|scorso|precedente)|(?:lo )?scorso giorno|l'ultimo giorno(?! (?:di|del|per|utile))|il giorno prima(?! (?:di|del))",
  ],
  [
    1,
    "(?:il giorno (?:successivo|seguente|prossimo)|(?:il )?prossimo giorno)|il giorno dopo(?! (?:il|la|l'|che))|l'indomani",
  ],
];
const WORD = WORDS.map(([distance, words]) => ({
  distance,
  expression: pattern(() => `(?:${words})(?![a-z])`),
}));

export const MONTH_REF = `(?:(?<shift>${NEXT}|${LAST}|${THIS})\\s?mese|(?<plain>mese)(?: (?<shiftAfter>${NEXT}|${LAST}|${THIS}))?(?![a-z])|(?<current>c\\.?m\\.?(?![a-z])))`;
const DAY_OF_MONTH = pattern(
  () =>
    `(?<article>il |l')?(?:giorno )?(?<day>(?:0?[1-9]|[12]\\d|3[01])(?!\\d)[#°]?|primo|${SMALL_NUMBER})\\s+(?:di |del |dello |della |dell')?\\s*${MONTH_REF}`,
);
const EDGE_DAY = pattern(
  () =>
    `(?<article>il |l')?(?<edge>primo|ultimo) giorno (?:di |del |dello |dell')?\\s*(?:${MONTH_REF}|(?<month>${MONTH})|(?<whole>anno))(?![a-z])`,
);

export const relativeDateRules = [word, dayOfMonth, edgeDay];

/** "oggi", "dopodomani", "l'altro ieri", "in giornata". */
export function word(chart: Chart, position: number): DateNode | undefined {
  for (const { distance, expression } of WORD) {
    const end = chart.skip(expression, position);
    if (end !== undefined) {
      return relative(position, end, distance);
    }
  }
  return undefined;
}

function relative(start: number, end: number, distance: number): DateNode {
  const read = (now: Civil) => {
    const date = addDays(midnight(now), distance);
    return certain(formatDay(date), date);
  };
  return { type: 'date', start, end, read };
}

function dayOfMonth(chart: Chart, position: number): DateNode | undefined {
  const match = chart.match(DAY_OF_MONTH, position);
  const groups = match?.groups ?? {};
  const written = groups['day'] ?? '';
  const number = written === 'primo' ? 1 : numberValue(written.replace(/[#°]$/, ''));
  // "Un mese" is a stretch of time; the first of one is "il primo".
  const isStretch = /^un[oa]?$/.test(written) && groups['article'] === undefined;
  if (!match || isStretch || number === undefined || number < 1 || number > 31) {
    return undefined;
  }
  return {
    type: 'date',
    start: /^\d/.test(written) ? position : position + (groups['article']?.length ?? 0),
    end: position + match[0].length,
    read: (now) => dayInMonth(monthRef(groups, now), number),
    sibling: ({ day: other }) =>
      other === undefined ? undefined : (now) => dayInMonth(monthRef(groups, now), other),
  };
}

/** The first day of the month that "del prossimo mese", "di questo mese" or "c.m." mean. */
export function monthRef(groups: Record<string, string | undefined>, now: Civil): Civil {
  const shift = shiftValue(groups['shift'] ?? groups['shiftAfter'] ?? '');
  return day(yearOf(now), monthOf(now) + shift, 1);
}

/** "l'ultimo giorno del mese", "il primo giorno di marzo". */
function edgeDay(chart: Chart, position: number): DateNode | undefined {
  const match = chart.match(EDGE_DAY, position);
  if (!match) {
    return undefined;
  }
  const groups = match.groups ?? {};
  const last = groups['edge'] === 'ultimo';
  const end = position + match[0].length;
  if (groups['month'] !== undefined) {
    const month = monthValue(groups['month']);
    // The length of February changes: its last day is read as the 28th, which every year has.
    return dateNode(position, end, {
      month,
      day: last ? new Date(Date.UTC(2001, month, 0)).getUTCDate() : 1,
    });
  }
  const wholeYear = groups['whole'] === 'anno';
  const read = (now: Civil) => {
    const first = wholeYear ? day(yearOf(now), 1, 1) : monthRef(groups, now);
    const date = last ? addDays(addMonths(first, wholeYear ? 12 : 1), -1) : first;
    return certain(formatDay(date), date);
  };
  return { type: 'date', start: position, end, read };
}
