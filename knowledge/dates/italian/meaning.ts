import type { Civil } from './civil.ts';

export type MentionType =
  | 'date'
  | 'time'
  | 'datetime'
  | 'daterange'
  | 'timerange'
  | 'datetimerange'
  | 'duration'
  | 'set';

/** As in TIMEX annotations; `start`, `mid` and `end` are parts of the period, the others change what is meant. */
export type Mod = 'before' | 'after' | 'since' | 'start' | 'mid' | 'end';

export type Range = readonly [from: Civil, to: Civil];

/** What words mean at a reference moment: the next such value and the last one; undefined cannot be resolved. */
export interface Choice<T> {
  readonly timex: string;
  readonly future: T | undefined;
  readonly past: T | undefined;
  /** The TIMEX of each value where one text cannot tell both (a week of a date without year). */
  readonly timexes?: { readonly future: string; readonly past: string };
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What of a date was said; a range completes its first date from its second ("dal 15 al 22 gennaio"). */
export interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
}

export interface DateNode extends Span {
  readonly type: 'date';
  readonly parts?: DateParts;
  readonly holiday?: boolean;
  /** Today, said by one of its parts: "stamattina". */
  readonly today?: boolean;
  /** The duration counted from now, which the split mode shows by itself. */
  readonly offset?: Offset;
  readonly read: (now: Civil) => Choice<Civil>;
  /** Reads another day of the same week or month: "da lunedì a mercoledì della prossima settimana". */
  readonly sibling?: (parts: DateParts) => DateNode['read'] | undefined;
}

/** An hour on the clock. `ambiguous`: nothing tells morning from afternoon. */
export interface Clock {
  readonly hour: number;
  readonly minute?: number;
  readonly second?: number;
  readonly ambiguous: boolean;
}

export interface TimeNode extends Span {
  readonly type: 'time';
  readonly clock: Clock;
  /** Understood without a preposition before it: it has minutes, "am", a part of the day. */
  readonly evident: boolean;
}

export interface DateTimeNode extends Span {
  readonly type: 'datetime';
  readonly ambiguous: boolean;
  readonly date?: DateNode;
  /** The parts that the split mode shows by themselves. */
  readonly split?: readonly Node[];
  readonly offset?: Offset;
  readonly read: (now: Civil) => Choice<Civil>;
}

export interface RangeNode extends Span {
  readonly type: 'daterange' | 'timerange' | 'datetimerange';
  readonly mod?: Mod;
  readonly ambiguous?: boolean;
  /** The parts that the split mode shows by themselves. */
  readonly split?: readonly Node[];
  readonly offset?: Offset;
  /** Year and unit of a period, for what is said around it ("inizio di", "del 2016"). */
  readonly unit?: PeriodUnit;
  readonly read: (now: Civil) => Choice<Range>;
}

export type PeriodUnit = 'week' | 'weekend' | 'month' | 'year' | 'quarter' | 'season' | 'other';

export interface DurationNode extends Span {
  readonly type: 'duration';
  readonly timex: string;
  readonly seconds: number;
  readonly amounts: readonly Amount[];
}

export interface SetNode extends Span {
  readonly type: 'set';
  readonly timex: string;
}

export type DurationUnit = 'Y' | 'M' | 'W' | 'D' | 'BD' | 'H' | 'Min' | 'S';

export interface Amount {
  readonly count: number;
  readonly unit: DurationUnit;
}

export interface Offset extends Span {
  readonly duration: DurationNode;
  readonly mod: 'before' | 'after';
}

export type Node = DateNode | TimeNode | DateTimeNode | RangeNode | DurationNode | SetNode;

/** The same value for both readings. */
export function certain<T>(timex: string, value: T | undefined): Choice<T> {
  return { timex, future: value, past: value };
}
