import { type Chart, longest, pattern } from './chart.ts';
import { addDays, type Civil, formatDay } from './civil.ts';
import { basicDate } from './date-basic.ts';
import { word } from './date-relative.ts';
import { duration } from './duration.ts';
import { holiday } from './holiday.ts';
import type { DateNode } from './meaning.ts';
import { shifted } from './offset.ts';

const FROM = pattern(() => `\\s+(?:a partire |a contare )?da\\s+(?=oggi|domani|dopodomani|ieri)`);
const IN = pattern(() => `(?:tra|fra|in)\\s+`);
const BEFORE_OR_AFTER = pattern(
  () => `\\s+(?:(?<after>dopo)|prima)\\s+(?:di |del |dell'|della )?(?:il |la |l')?`,
);
const THE_DAY = pattern(() => `(?:il )?giorno (?=prima d|dopo (?:il|la|l'|na|pa|fe))`);

export const countedDateRules = [countedFromWord, countedFromDate];

/** "tra due giorni da oggi", "3 settimane a partire da domani". */
function countedFromWord(chart: Chart, position: number): DateNode | undefined {
  const length = chart.read(duration, chart.skip(IN, position) ?? position);
  const from = length && chart.skip(FROM, length.end);
  const base = from === undefined ? undefined : chart.read(word, from);
  return (
    length &&
    base && { ...base, start: position, read: shiftedRead(base, (date) => shifted(date, length, 1)) }
  );
}

/** "due giorni prima di natale", "il giorno dopo Pasqua". */
function countedFromDate(chart: Chart, position: number): DateNode | undefined {
  const theDay = chart.skip(THE_DAY, position);
  const length = theDay === undefined ? chart.read(duration, position) : undefined;
  const end = theDay === undefined ? length?.end : theDay - 1;
  const link = end === undefined ? undefined : chart.match(BEFORE_OR_AFTER, end);
  if (end === undefined || !link) {
    return undefined;
  }
  const base = longest(chart, end + link[0].length, [basicDate, holiday]);
  const sign = link.groups?.['after'] === undefined ? -1 : 1;
  const move = (date: Civil) => (length ? shifted(date, length, sign) : addDays(date, sign));
  return base && { type: 'date', start: position, end: base.end, read: shiftedRead(base, move) };
}

function shiftedRead(base: DateNode, move: (date: Civil) => Civil): DateNode['read'] {
  return (now) => {
    const { timex, future, past } = base.read(now);
    const [next, last] = [future && move(future), past && move(past)];
    const timexes = next && last && { future: formatDay(next), past: formatDay(last) };
    return {
      timex: timexes?.future ?? timex,
      future: next,
      past: last,
      ...(timexes ? { timexes } : {}),
    };
  };
}
