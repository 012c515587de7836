import { Temporal } from 'temporal-polyfill';
import { HOUR_MS } from '../../knowledge/durations.ts';
import * as rows from '../storage/sql/reports.ts';
import type { Sql } from '../storage/storage.ts';

/** A span of civil days, both included, as in `2024-01-10`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface Volume {
  readonly conversations: number;
  readonly messages: number;
  readonly handoffs: number;
}

export interface Share {
  readonly name: string;
  readonly count: number;
}

/** How the service did over a period. */
export interface Report extends Period {
  /** Conversations begun, messages of citizens, handoffs opened. */
  readonly volume: Volume;
  /** Conversations begun and never given to staff. */
  readonly answeredByBot: number;
  /** From the request to the first words of a person, in milliseconds: of half, and of nine in ten. */
  readonly firstReply: { readonly count: number; readonly p50?: number; readonly p90?: number };
  readonly outcomes: readonly Share[];
  readonly topics: readonly Share[];
  /** Scores of 1 to 5 that citizens gave, and how many gave each. */
  readonly satisfaction: readonly Share[];
  readonly days: readonly (Volume & { readonly day: string })[];
  /** 24 hours of the day, all days together. */
  readonly hours: readonly (Volume & { readonly hour: number })[];
}

export interface Reports {
  over(period: Period): Promise<Report>;
}

const NOTHING: Volume = { conversations: 0, messages: 0, handoffs: 0 };

/** Reports read from what is stored, in the office's own days and hours. */
export function createReports(reader: Sql, timeZone: string): Reports {
  return {
    async over(period) {
      const days = daysOf(period);
      const span = {
        from: startOf(period.from, timeZone),
        until: startOf(Temporal.PlainDate.from(period.to).add({ days: 1 }), timeZone),
      };
      const [conversations, messages, handoffs, answeredByBot, replies, outcomes, topics, satisfaction] =
        await Promise.all([
          rows.conversationsByHour(reader, span),
          rows.messagesByHour(reader, span),
          rows.handoffsByHour(reader, span),
          rows.answeredByBot(reader, span),
          rows.firstReplies(reader, span, [0.5, 0.9]),
          rows.outcomes(reader, span),
          rows.topics(reader, span),
          rows.scores(reader, span),
        ]);
      const hourly = { conversations, messages, handoffs };
      const [p50, p90] = replies.ms;
      return {
        ...period,
        volume: total(hourly),
        answeredByBot,
        firstReply: {
          count: replies.count,
          ...(p50 !== undefined && p90 !== undefined && { p50, p90 }),
        },
        outcomes,
        topics,
        satisfaction,
        ...spread(hourly, days, timeZone),
      };
    },
  };
}

type HourlyVolume = Readonly<Record<keyof Volume, readonly rows.Hourly[]>>;
const KINDS = ['conversations', 'messages', 'handoffs'] as const;

function daysOf({ from, to }: Period): readonly string[] {
  const days: string[] = [];
  const last = Temporal.PlainDate.from(to);
  for (
    let day = Temporal.PlainDate.from(from);
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  ) {
    days.push(day.toString());
  }
  return days;
}

function startOf(day: string | Temporal.PlainDate, timeZone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds;
}

function total(hourly: HourlyVolume): Volume {
  const sum = (kind: keyof Volume) => hourly[kind].reduce((before, { count }) => before + count, 0);
  return { conversations: sum('conversations'), messages: sum('messages'), handoffs: sum('handoffs') };
}

/** The same counts by day and by hour of the day, as the clock on the office's wall shows them. */
function spread(
  hourly: HourlyVolume,
  days: readonly string[],
  timeZone: string,
): Pick<Report, 'days' | 'hours'> {
  const byDay = new Map(days.map((day) => [day, { ...NOTHING }]));
  const byHour = Array.from({ length: 24 }, () => ({ ...NOTHING }));
  for (const kind of KINDS) {
    for (const { hour, count } of hourly[kind]) {
      const at = Temporal.Instant.fromEpochMilliseconds(hour * HOUR_MS).toZonedDateTimeISO(timeZone);
      add(byDay.get(at.toPlainDate().toString()), kind, count);
      add(byHour[at.hour], kind, count);
    }
  }
  return {
    days: [...byDay].map(([day, volume]) => ({ day, ...volume })),
    hours: byHour.map((volume, hour) => ({ hour, ...volume })),
  };
}

function add(
  volume: { -readonly [Key in keyof Volume]: number } | undefined,
  kind: keyof Volume,
  count: number,
): void {
  if (volume !== undefined) {
    volume[kind] += count;
  }
}
