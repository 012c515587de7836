import { type Civil, civilFromLocal, formatDay, formatMoment, formatTime } from './civil.ts';
import { clockTimex } from './clock.ts';
import type { Choice, Clock, MentionType, Mod, Node, Range } from './meaning.ts';

/** Field names of the package: `date`, `startTime`, `endDateTime`, `duration`, `set`… */
export type Fields = Readonly<Record<string, string>>;

/** What a node means at a moment, in the package's own terms. */
export interface Reading {
  readonly type: MentionType;
  readonly timex: string;
  readonly mod?: Mod;
  readonly ambiguous: boolean;
  readonly future: Fields;
  readonly past: Fields;
  readonly timexes?: { readonly future: string; readonly past: string };
}

/** How the package writes a day that does not exist. */
export const NO_DAY = '0001-01-01';

/** `reference` is a `Date` whose local fields are the clock on the wall, as the package passes it. */
export function readNode(node: Node, reference: Date): Reading {
  const now = civilFromLocal(reference);
  const { type } = node;
  switch (type) {
    case 'date':
      return points(type, node.read(now), (value) => ({ date: value ? formatDay(value) : NO_DAY }));
    case 'datetime':
      return {
        ...points(type, node.read(now), (value) => ({
          dateTime: value ? formatMoment(value) : `${NO_DAY} 00:00:00`,
        })),
        ambiguous: node.ambiguous,
      };
    case 'time':
      return timeReading(node.clock);
    case 'duration':
      return same(type, node.timex, { duration: String(Number(node.seconds.toFixed(3))) });
    case 'set':
      return same(type, node.timex, { set: `Set: ${node.timex}` });
    default:
      return {
        ...points(type, node.read(now), (value) => rangeFields(type, value)),
        ambiguous: node.ambiguous === true,
        ...(node.mod === undefined ? {} : { mod: node.mod }),
      };
  }
}

function points<T>(type: MentionType, choice: Choice<T>, fields: (value: T | undefined) => Fields): Reading {
  const { timex, future, past, timexes } = choice;
  return {
    type,
    timex,
    ambiguous: false,
    future: fields(future),
    past: fields(past),
    ...(timexes ? { timexes } : {}),
  };
}

function same(type: MentionType, timex: string, fields: Fields): Reading {
  return { type, timex, ambiguous: false, future: fields, past: fields };
}

function timeReading(clock: Clock): Reading {
  const seconds = clockTimex({ minute: 0, second: 0, ...clock }).slice(1);
  const open = clock.ambiguous && clock.hour >= 1 && clock.hour <= 12;
  return { ...same('time', clockTimex(clock), { time: seconds }), ambiguous: open };
}

function rangeFields(type: MentionType, range: Range | undefined): Fields {
  if (!range) {
    return {};
  }
  const [name, format] = RANGES[type] ?? ['Date', formatDay];
  return { [`start${name}`]: format(range[0]), [`end${name}`]: format(range[1]) };
}

const RANGES: Partial<Record<MentionType, readonly [string, (moment: Civil) => string]>> = {
  daterange: ['Date', formatDay],
  timerange: ['Time', formatTime],
  datetimerange: ['DateTime', formatMoment],
};
