import { z } from 'zod';
import { openStorage } from '../../bots/storage/open-storage.ts';
import type { Row, Storage } from '../../bots/storage/storage.ts';
import type { FakeBotApi } from '../support/fake-bot-api/fake-bot-api.ts';
import { answered } from './numbered-knowledge.ts';

/** What the database holds after the load: what citizens wrote, what was answered, what became of each delivery. */
export interface StoredFigures {
  readonly received: number;
  readonly notStored: number;
  readonly storedTwice: number;
  readonly notAnswered: number;
  readonly answeredTwice: number;
  readonly outOfOrder: number;
  readonly undelivered: number;
  /** Failed although every attempt had a clear end. */
  readonly givenUp: number;
  /** In doubt a second time: not sent a third time, and shown to the operator. */
  readonly doubtfulTwice: number;
  readonly ambiguous: number;
}

/** How many questions each conversation was asked, by `channel id`. */
export type Expected = ReadonlyMap<string, number>;

const Line = z.object({ key: z.string(), role: z.string(), text: z.string() });
const Deliveries = z.object({
  undelivered: z.number(),
  failed: z.number(),
  doubtful: z.number(),
  ambiguous: z.coerce.number(),
});

/** Reads the database of a service that has ended. */
export async function storedFigures(databaseUrl: string, expected: Expected): Promise<StoredFigures> {
  const storage = await openStorage(databaseUrl);
  try {
    return await countStored(storage, expected);
  } finally {
    await storage.close();
  }
}

async function countStored({ reader }: Storage, expected: Expected): Promise<StoredFigures> {
  const rows = await reader.query(
    `SELECT c.channel || ' ' || c.channel_conversation_id AS key, t.role, t.text
     FROM transcript t JOIN conversations c ON c.id = t.conversation_id ORDER BY c.id, t.seq`,
  );
  const asked = numbersBy(rows, 'citizen', (text) => Number(/scheda (\d+)/.exec(text)?.[1]));
  const given = numbersBy(rows, 'bot', answered);
  const [deliveries] = await reader.query(
    `SELECT COUNT(CASE WHEN state IN ('pending', 'sending') THEN 1 END) AS undelivered,
       COUNT(CASE WHEN state = 'failed' AND ambiguous = 0 THEN 1 END) AS failed,
       COUNT(CASE WHEN state = 'failed' AND ambiguous > 0 THEN 1 END) AS doubtful,
       COALESCE(SUM(ambiguous), 0) AS ambiguous FROM outbox`,
  );
  const { undelivered, failed, doubtful, ambiguous } = Deliveries.parse(deliveries);
  const stored = compare(expected, asked);
  const replies = compare(expected, given);
  return {
    received: [...asked.values()].flat().length,
    notStored: stored.missing,
    storedTwice: stored.doubled,
    notAnswered: replies.missing,
    answeredTwice: replies.doubled,
    outOfOrder: stored.disordered + replies.disordered,
    undelivered,
    givenUp: failed,
    doubtfulTwice: doubtful,
    ambiguous: ambiguous + doubtful,
  };
}

function numbersBy(
  rows: readonly Row[],
  role: string,
  numberOf: (text: string) => number | undefined,
): Map<string, number[]> {
  const numbers = new Map<string, number[]>();
  for (const row of rows) {
    const line = Line.parse(row);
    const n = line.role === role ? numberOf(line.text) : undefined;
    if (n !== undefined) {
      numbers.set(line.key, [...(numbers.get(line.key) ?? []), n]);
    }
  }
  return numbers;
}

export interface Comparison {
  readonly missing: number;
  readonly doubled: number;
  /** Numbers that come after a higher one for the first time. */
  readonly disordered: number;
}

/** What was seen against 0, 1, 2 … of each conversation. */
export function compare(expected: Expected, seen: ReadonlyMap<string, readonly number[]>): Comparison {
  let [missing, doubled, disordered] = [0, 0, 0];
  for (const [key, count] of expected) {
    const numbers = seen.get(key) ?? [];
    const firsts = [...new Set(numbers)];
    missing += count - firsts.length;
    doubled += numbers.length - firsts.length;
    disordered += firsts.filter((n, i) => i > 0 && n < (firsts[i - 1] ?? 0)).length;
  }
  return { missing, doubled, disordered };
}

/** What Telegram's citizens have read, by `telegram CHAT`, in the order in which it came. */
export function readOnTelegram(fake: FakeBotApi): Map<string, number[]> {
  const read = new Map<string, number[]>();
  for (const { method, outcome, chatId, params } of fake.record.calls) {
    const n =
      method === 'sendMessage' && outcome !== 'refused' ? answered(String(params['text'])) : undefined;
    if (n !== undefined) {
      const key = `telegram ${chatId}`;
      const numbers = read.get(key);
      if (numbers) {
        numbers.push(n);
      } else {
        read.set(key, [n]);
      }
    }
  }
  return read;
}
