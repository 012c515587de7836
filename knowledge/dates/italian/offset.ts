import { type Chart, pattern } from './chart.ts';
import { addDays, addMonths, addSeconds, type Civil, formatDay, formatTime, midnight } from './civil.ts';
import { duration, isTime } from './duration.ts';
import { certain, type DateNode, type DateTimeNode, type DurationNode } from './meaning.ts';

const IN = pattern(() => `(?:tra|fra|in|di qui a|da qui a)\\s+`);
const AGO = pattern(() => `\\s+(?:fa|or sono|addietro)(?![a-z])`);
const LATER = pattern(() => `\\s+(?:dopo|piu tardi|da ora|da adesso)(?![a-z])`);
const EARLIER = pattern(() => `\\s+prima(?![a-z])`);
const FROM_NOW = pattern(() => `\\s+(?:da ora|da adesso)(?![a-z])`);
/** "cinque giorni prima della scadenza": counted from something that is no date. */
const OF_SOMETHING = pattern(
  () => `\\s+(?:d[ie]l?l?[oa']?|dell'|dei|degli|delle|l[aeo]|il|l'|i|gli|che|un|una|aver)(?![a-z])`,
);
const NOT_IN = /(?:^|[^a-z])(?:aperto|chiuso|ore)\s+$/;

interface Counted {
  readonly duration: DurationNode;
  readonly start: number;
  readonly end: number;
  readonly sign: 1 | -1;
}

/** A day so long before or after today: "tra tre settimane", "due giorni fa". */
export function offsetDate(chart: Chart, position: number): DateNode | undefined {
  const found = chart.read(counted, position);
  if (!found || found.duration.amounts.some((amount) => isTime(amount.unit))) {
    return undefined;
  }
  return {
    type: 'date',
    start: found.start,
    end: found.end,
    offset: {
      start: found.duration.start,
      end: found.duration.end,
      duration: found.duration,
      mod: found.sign > 0 ? 'after' : 'before',
    },
    read: (now) => {
      const date = shifted(midnight(now), found.duration, found.sign);
      return certain(formatDay(date), date);
    },
  };
}

/** A moment so long before or after now: "fra un'ora e mezza", "1 giorno e 30 minuti dopo". */
export function offsetMoment(chart: Chart, position: number): DateTimeNode | undefined {
  const found = chart.read(counted, position);
  if (!found || !found.duration.amounts.some((amount) => isTime(amount.unit))) {
    return undefined;
  }
  return {
    type: 'datetime',
    start: found.start,
    end: found.end,
    ambiguous: false,
    offset: {
      start: found.duration.start,
      end: found.duration.end,
      duration: found.duration,
      mod: found.sign > 0 ? 'after' : 'before',
    },
    read: (now) => {
      const moment = shifted(now, found.duration, found.sign);
      return certain(`${formatDay(moment)}T${formatTime(moment)}`, moment);
    },
  };
}

function counted(chart: Chart, position: number): Counted | undefined {
  const lead = chart.skip(IN, position);
  if (lead !== undefined) {
    const length = chart.read(duration, lead);
    const whole = length && !chart.text.slice(lead).startsWith('tutt') && !chart.before(NOT_IN, position);
    return length && whole
      ? { duration: length, start: position, end: chart.skip(FROM_NOW, length.end) ?? length.end, sign: 1 }
      : undefined;
  }
  const length = chart.read(duration, position);
  if (!length) {
    return undefined;
  }
  const ago = chart.skip(AGO, length.end);
  if (ago !== undefined) {
    return { duration: length, start: position, end: ago, sign: -1 };
  }
  const after = chart.skip(LATER, length.end);
  const end = after ?? chart.skip(EARLIER, length.end);
  if (end === undefined || chart.skip(OF_SOMETHING, end) !== undefined) {
    return undefined;
  }
  return { duration: length, start: position, end, sign: after === undefined ? -1 : 1 };
}

/** Years and months by the calendar, the rest by the clock. */
export function shifted(moment: Civil, length: DurationNode, sign: 1 | -1): Civil {
  let result = moment;
  for (const { count, unit } of length.amounts) {
    const steps = sign * count;
    if (unit === 'Y') {
      result = addMonths(result, Math.round(steps * 12));
    } else if (unit === 'M') {
      result = addDays(addMonths(result, Math.trunc(steps)), Math.round((steps % 1) * 30));
    } else if (unit === 'W' || unit === 'D' || unit === 'BD') {
      result =
        unit === 'BD'
          ? addWorkingDays(result, steps)
          : addDays(result, Math.round(steps * (unit === 'W' ? 7 : 1)));
    } else {
      result = addSeconds(result, steps * (unit === 'H' ? 3600 : unit === 'Min' ? 60 : 1));
    }
  }
  return result;
}

/** Monday to Friday; holidays belong to the desk's own calendar (knowledge/deadlines). */
function addWorkingDays(moment: Civil, days: number): Civil {
  let result = moment;
  for (let left = Math.abs(days); left > 0; ) {
    result = addDays(result, Math.sign(days));
    left -= result.getUTCDay() % 6 === 0 ? 0 : 1;
  }
  return result;
}
