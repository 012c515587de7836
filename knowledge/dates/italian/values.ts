import { pad } from './civil.ts';
import type { MentionType } from './meaning.ts';
import type { Modified } from './merged.ts';
import { type Fields, NO_DAY, type Reading, readNode } from './resolution.ts';

export type ResolvedValue = Readonly<Record<string, string>>;

export interface Resolved {
  readonly type: MentionType;
  readonly values: readonly ResolvedValue[];
}

const POINT_TO_RANGE: Partial<Record<MentionType, MentionType>> = {
  date: 'daterange',
  time: 'timerange',
  datetime: 'datetimerange',
};

interface Bounds {
  readonly value?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

/** The values of a mention as the package's models give them: past before future, morning before afternoon. */
export function resolve(found: Modified, reference: Date, afternoons: boolean): Resolved {
  const reading = readNode(found.node, reference);
  const type = found.mod === undefined ? reading.type : (POINT_TO_RANGE[reading.type] ?? reading.type);
  const common = { ...modField(found, reading), type, ...sourceEntity(found, reading, type) };
  const past = bounds(reading.past, found);
  const future = bounds(reading.future, found);
  const readings: [string, Bounds][] = isEmpty(past) ? [] : [[reading.timexes?.past ?? reading.timex, past]];
  if (!isEmpty(future) && !equal(past, future)) {
    readings.push([reading.timexes?.future ?? reading.timex, future]);
  }
  const open = reading.ambiguous && afternoons;
  const halves = readings.flatMap(([timex, value]) =>
    open ? [[timex, value] as const, [laterTimex(timex), later(value)] as const] : [[timex, value] as const],
  );
  const values = halves.map(([timex, value]) => ({ timex, ...common, ...defined(value) }));
  return {
    type,
    values: values.length > 0 ? values : [{ timex: reading.timex, type, value: 'not resolved' }],
  };
}

function modField(found: Modified, reading: Reading): Fields {
  const mod = found.mod ?? reading.mod;
  return mod === undefined ? {} : { Mod: mod };
}

function sourceEntity(found: Modified, reading: Reading, type: MentionType): Fields {
  if (found.mod === undefined) {
    return {};
  }
  if (type !== reading.type) {
    return { sourceEntity: 'datetimepoint' };
  }
  return type === 'daterange' ? { sourceEntity: 'datetimerange' } : {};
}

/** A modifier leaves one bound: before a period ends where it begins, after it begins where it ends. */
function bounds(fields: Fields, { mod, through }: Modified): Bounds {
  const values = Object.values(fields);
  if ('set' in fields || values.length === 0 || values.some((value) => value.startsWith(NO_DAY))) {
    return {};
  }
  const [first, last = first] = values;
  if ('duration' in fields) {
    return { value: first };
  }
  if (mod === 'before') {
    return { end: through === true ? last : first };
  }
  if (mod === 'after' || mod === 'since') {
    return { start: mod === 'after' ? last : first };
  }
  return values.length === 2 ? { start: first, end: last } : { value: first };
}

function isEmpty(value: Bounds): boolean {
  return Object.keys(value).length === 0;
}

function equal(one: Bounds, other: Bounds): boolean {
  return one.value === other.value && one.start === other.start && one.end === other.end;
}

function defined({ value, start, end }: Bounds): Fields {
  return {
    ...(value === undefined ? {} : { value }),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
  };
}

/** The same hours twelve hours later. */
function later({ value, start, end }: Bounds): Bounds {
  return { value: value && laterTime(value), start: start && laterTime(start), end: end && laterTime(end) };
}

function laterTime(written: string): string {
  return written.replace(/(\d{2})(?=:\d{2}:\d{2}$)/, (hour) => laterHour(Number(hour)));
}

function laterTimex(timex: string): string {
  return timex.replaceAll(/(?<!P)T(\d{2})/g, (_, hour: string) => `T${laterHour(Number(hour))}`);
}

function laterHour(hour: number): string {
  return pad(hour >= 12 ? hour - 12 : hour + 12);
}
