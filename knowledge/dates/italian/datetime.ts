import { type Chart, longest, pattern } from './chart.ts';
import { addDays, type Civil, day, formatDay, formatTime, midnight } from './civil.ts';
import { clockTimex, onDay } from './clock.ts';
import { date } from './date.ts';
import {
  certain,
  type Choice,
  type DateNode,
  type DateTimeNode,
  type Node,
  type TimeNode,
} from './meaning.ts';
import { offsetMoment } from './offset.ts';
import { inPart, looseTime, time } from './time.ts';
import { DAY_PART } from './words.ts';

const NOW = pattern(
  () =>
    `(?:(?<present>adesso|in questo (?:preciso )?momento|in quest'istante|proprio ora|attualmente|ora(?![a-z'])(?!\\s+(?:di|del|della|solare|legale|locale|in)(?![a-z])))|(?<future>(?:il )?(?:prima possibile|piu presto possibile)|al piu presto|appena possibile|quanto prima)|(?<past>recentemente|di recente|ultimamente|poco fa))(?![a-z])`,
);
const NOT_NOW =
  /(?:[a-z]'\s?|(?:^|[^a-z])(?:un|che|ogni|quell|prossima|scorsa|ultima|una|ad|la|per|mezza|questa|prima|stessa|certa|buon)\s+)$/;
const ISO = pattern(
  () =>
    `(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})t(?<hour>\\d{2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d+)?)?z?(?![a-z\\d])`,
);

/** Between a day and its hour; after these words a bare hour is an hour. */
const AT = pattern(
  () =>
    `\\s*[,-]?\\s*(?:(?:alle|all'|alla|per le|per l'|verso le|verso l'|intorno alle|dopo le(?=x)|sulle|le|a)\\s*(?:ore\\s*)?|(?:alle )?ore\\s*|h\\.?\\s*)(?=[\\da-z])`,
);
const JUST_AFTER = pattern(() => `\\s*[,-]?\\s*`);
/** Between an hour and its day. */
const OF = pattern(
  () => `\\s*,?\\s*(?:(?:del giorno|di|del|della|dell'|nel|nella)\\s*)?(?:(?:il|la)\\s+(?=[a-z\\d]))?`,
);
/** A day named with its part: "stamattina", "domani sera", "di venerdì pomeriggio". */
const TODAY_PART = pattern(
  () =>
    `(?:quest[ao]\\s|sta|'sta\\s|(?<tomorrow>dom)(?=attina))(?<part>attina|mattina|mani|sera|notte|mattino|pomeriggio|mattinata|serata|nottata)(?![a-z])`,
);
const PART_AFTER = pattern(() => `\\s*,?\\s*(?:(?:di|nel|nella|in|al|alla)\\s+)?(?<part>${DAY_PART})`);
const END_OF_DAY = pattern(
  () =>
    `(?:(?:la )?fine (?:della )?giornata|(?:la )?fine del giorno|(?:il )?termine della giornata)(?: di)?(?![a-z])`,
);

/** A day with an hour, or a moment that stands alone ("adesso", "tra cinque minuti"). */
export function datetime(chart: Chart, position: number): DateTimeNode | undefined {
  return longest(chart, position, [now, iso, offsetMoment, dayThenHour, hourThenDay, endOfDay]);
}

function now(chart: Chart, position: number): DateTimeNode | undefined {
  const match = chart.match(NOW, position);
  if (!match || chart.before(NOT_NOW, position)) {
    return undefined;
  }
  const timex = match.groups?.['present']
    ? 'PRESENT_REF'
    : match.groups?.['future']
      ? 'FUTURE_REF'
      : 'PAST_REF';
  return {
    type: 'datetime',
    start: position,
    end: position + match[0].length,
    ambiguous: false,
    read: (moment) => certain(timex, moment),
  };
}

function iso(chart: Chart, position: number): DateTimeNode | undefined {
  const match = chart.match(ISO, position);
  if (!match) {
    return undefined;
  }
  const { year, month, day: dayOfMonth, hour, minute, second = '0' } = match.groups ?? {};
  const base = day(Number(year), Number(month), Number(dayOfMonth));
  const moment = new Date(
    base.getTime() + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) * 1000,
  );
  return {
    type: 'datetime',
    start: position,
    end: position + match[0].length,
    ambiguous: false,
    read: () => certain(`${formatDay(moment)}T${formatTime(moment)}`, moment),
  };
}

/** "lunedì alle 11", "stasera verso le 7", "domani mattina alle 9", "il 6 gen 2017 - 6:37am". */
function dayThenHour(chart: Chart, position: number): DateTimeNode | undefined {
  const named = chart.read(dayWithPart, position);
  const plain = chart.read(date, position);
  for (const base of [named, plain && { date: plain, end: plain.end, part: undefined }]) {
    const hour = base && hourAfter(chart, base.end);
    if (base && hour) {
      const clock = base.part === undefined ? hour.clock : inPart(hour.clock, base.part);
      return onDate(base.date, { ...hour, clock }, splitParts(base.date, hour));
    }
  }
  return undefined;
}

function hourAfter(chart: Chart, end: number): TimeNode | undefined {
  const at = chart.skip(AT, end);
  const announced = at === undefined ? undefined : chart.read(looseTime, at);
  if (announced) {
    return announced;
  }
  const next = chart.skip(JUST_AFTER, end);
  const found = next === undefined ? undefined : chart.read(looseTime, next);
  const inFigures = found && /\d[.,:h]\d/.test(chart.text.slice(found.start, found.end));
  return found?.evident || inFigures ? found : undefined;
}

/** "8pm del 15", "sette domani", "10, stanotte", "9am di lunedì", "19:00, il 2016-12-22". */
function hourThenDay(chart: Chart, position: number): DateTimeNode | undefined {
  const hour = chart.read(time, position) ?? announcedHour(chart, position);
  const next = hour && chart.skip(OF, hour.end);
  if (!hour || next === undefined || (next === hour.end && /[a-z\d]/.test(chart.text[next] ?? ''))) {
    return undefined;
  }
  const named = chart.read(dayWithPart, next);
  const base = named?.date ?? chart.read(date, next);
  if (!base || base.start < next) {
    return undefined;
  }
  const clock = named?.part === undefined ? hour.clock : inPart(hour.clock, named.part);
  return onDate({ ...base, end: named?.end ?? base.end }, { ...hour, clock }, splitParts(base, hour));
}

const ANNOUNCED = /(?:^|[^a-z])(?:alle|dalle|delle|ore|le|sulle|verso le)\s*$|(?:all|dall|dell|l)'\s?$/;

/** A bare hour that a day follows: "alle 7 lunedì" needs no other proof. */
function announcedHour(chart: Chart, position: number): TimeNode | undefined {
  return chart.before(ANNOUNCED, position) ? chart.read(looseTime, position) : undefined;
}

/** A day and the part of it that was named. */
export interface DayWithPart {
  readonly date: DateNode;
  readonly part: string;
  readonly end: number;
}

export function dayWithPart(chart: Chart, position: number): DayWithPart | undefined {
  const today = chart.match(TODAY_PART, position);
  if (today) {
    const end = position + today[0].length;
    return {
      date: {
        type: 'date',
        start: position,
        end,
        today: true,
        read: today.groups?.['tomorrow'] === undefined ? readToday : readTomorrow,
      },
      part: (today.groups?.['part'] ?? '').replace(/^attina/, 'mattina'),
      end,
    };
  }
  const base = chart.read(date, position);
  const match = base && chart.match(PART_AFTER, base.end);
  if (!base || !match) {
    return undefined;
  }
  return { date: base, part: match.groups?.['part'] ?? '', end: base.end + match[0].length };
}

/** "Stasera" names no day of its own: the split mode shows its hour alone. */
function splitParts(base: DateNode, hour: TimeNode): readonly Node[] {
  return base.today === true ? [hour] : [base, hour];
}

export function onDate(base: DateNode, hour: TimeNode, split: readonly Node[]): DateTimeNode {
  return {
    type: 'datetime',
    start: Math.min(base.start, hour.start),
    end: Math.max(base.end, hour.end),
    ambiguous: hour.clock.ambiguous && hour.clock.hour >= 1 && hour.clock.hour <= 12,
    date: base,
    split,
    read: (moment) => atHour(base.read(moment), hour),
  };
}

export function atHour(choice: Choice<Civil>, hour: TimeNode): Choice<Civil> {
  return {
    timex: choice.timex + clockTimex(hour.clock),
    future: choice.future && onDay(choice.future, hour.clock),
    past: choice.past && onDay(choice.past, hour.clock),
  };
}

/** "a fine giornata", "la fine della giornata di domani": its last second. */
function endOfDay(chart: Chart, position: number): DateTimeNode | undefined {
  const end = chart.skip(END_OF_DAY, position);
  if (end === undefined) {
    return undefined;
  }
  const next = chart.skip(JUST_AFTER, end) ?? end;
  const base = chart.read(date, next);
  const read = (moment: Civil) => {
    const choice = base ? base.read(moment) : certain(formatDay(moment), midnight(moment));
    return {
      timex: `${choice.timex}T23:59:59`,
      future: lastSecond(choice.future),
      past: lastSecond(choice.past),
    };
  };
  return { type: 'datetime', start: position, end: base?.end ?? end, ambiguous: false, read };
}

function readToday(moment: Civil): Choice<Civil> {
  return certain(formatDay(moment), midnight(moment));
}

function readTomorrow(moment: Civil): Choice<Civil> {
  return readToday(addDays(moment, 1));
}

function lastSecond(midnightOfDay: Civil | undefined): Civil | undefined {
  return midnightOfDay && new Date(midnightOfDay.getTime() + 86_399_000);
}
