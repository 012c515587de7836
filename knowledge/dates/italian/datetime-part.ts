import { type Chart, pattern } from './chart.ts';
import { addDays, addSeconds, type Civil, formatDay, midnight } from './civil.ts';
import { date } from './date.ts';
import { certain, type DateNode, type Range, type RangeNode } from './meaning.ts';
import { partAfter, partHere, partHours, type PartWords, timeRange } from './time-period.ts';
import { DAY_PART, dayPart, shiftValue } from './words.ts';

/** Between hours or a part of the day and their day. */
export const OF_DAY = pattern(
  () => `\\s*,?\\s*(?:(?:di|del|della|dell'|per)\\s*)?(?:(?:il giorno|il|la)\\s+(?=[a-z\\d]))?`,
);
const TODAY_PART = pattern(
  () =>
    `(?:quest[ao]\\s|sta(?=[msn])|(?<tomorrow>dom)(?=attina))(?<part>${DAY_PART}|(?<=dom)attina(?![a-z])|(?<=sta)mani(?![a-z]))`,
);
const SHIFTED_PART = pattern(
  () =>
    `(?:(?:la|il|lo)\\s+)?(?:(?<shift>prossim[oa]|scors[oa]|passat[oa]|quest[oa])\\s+(?<part>${DAY_PART})|(?<part2>${DAY_PART})\\s+(?<shift2>prossim[oa]|scors[oa]|passat[oa]))(?![a-z])`,
);

export const dayPartRules = [dayPartRule, partThenDay, shiftedPart];

/** "martedì mattina", "stasera", "il 5 maggio notte", "venerdì, nel pomeriggio". */
function dayPartRule(chart: Chart, position: number): RangeNode | undefined {
  const today = chart.match(TODAY_PART, position);
  if (today) {
    const start = position + today[0].length - (today.groups?.['part']?.length ?? 0);
    const stamani = dayPart('mattina');
    const words =
      partHere(chart, start) ??
      (stamani && { part: stamani, mod: undefined, end: position + today[0].length });
    return (
      words &&
      partNode(position, words.end, {
        words,
        date: today.groups?.['tomorrow'] === undefined ? todayNode : tomorrowNode,
      })
    );
  }
  const base = chart.read(date, position);
  const words = base && partAfter(chart, base.end);
  return base && words && partNode(base.start, words.end, { words, date: base });
}

const tomorrowNode: Pick<DateNode, 'read'> = { read: (now) => todayNode.read(addDays(now, 1)) };

const todayNode: Pick<DateNode, 'read'> = { read: (now) => certain(formatDay(now), midnight(now)) };

interface PartOnDay {
  readonly words: PartWords;
  readonly date: Pick<DateNode, 'read'>;
}

/** "nel tardo pomeriggio di martedì", "nel pomeriggio, questo venerdì". */
function partThenDay(chart: Chart, position: number): RangeNode | undefined {
  const found = chart.read(timeRange, position);
  const words = found && partHere(chart, position);
  const next = words && found.end === words.end ? chart.skip(OF_DAY, words.end) : undefined;
  const base = next === undefined || next === words?.end ? undefined : chart.read(date, next);
  return words && base && partNode(position, base.end, { words, date: base });
}

function partNode(start: number, end: number, { words, date: base }: PartOnDay): RangeNode {
  const [from, to] = partHours(words);
  const on = (value: Civil | undefined): Range | undefined =>
    value && [addSeconds(value, from), addSeconds(value, to)];
  return {
    type: 'datetimerange',
    start,
    end,
    ...(words.mod === undefined ? {} : { mod: words.mod }),
    read: (now) => {
      const { timex, future, past } = base.read(now);
      return { timex: timex + words.part.timex, future: on(future), past: on(past) };
    },
  };
}

/** "la scorsa notte", "la prossima mattina". */
function shiftedPart(chart: Chart, position: number): RangeNode | undefined {
  const match = chart.match(SHIFTED_PART, position);
  if (!match) {
    return undefined;
  }
  const groups = match.groups ?? {};
  const shift = shiftValue(groups['shift'] ?? groups['shift2'] ?? '');
  const words = partHere(chart, position + match[0].indexOf(groups['part'] ?? groups['part2'] ?? ''));
  const base = {
    read: (now: Civil) => {
      const value = addDays(midnight(now), shift);
      return certain(formatDay(value), value);
    },
  };
  return words && partNode(position, position + match[0].length, { words, date: base });
}
