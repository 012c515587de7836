import type { Parameter, Row, Sql } from '../../bots/storage/storage.ts';
import { findByChannelId, findConversation, nextLine } from '../../bots/storage/sql/conversations.ts';
import { openHandoffOf } from '../../bots/storage/sql/handoffs.ts';
import { conversationsWithReceived, markHandled, nextReceived } from '../../bots/storage/sql/inbox.ts';
import { headOf, outboxFigures } from '../../bots/storage/sql/outbox.ts';
import { entriesAfter } from '../../bots/storage/sql/transcript.ts';

const ANY = 'history-1';

/** What a turn asks of the database, and what looks for work left behind. */
const ASKED: readonly (readonly [string, (sql: Sql) => Promise<unknown>])[] = [
  ['find a conversation by its address', (sql) => findByChannelId(sql, 'telegram', ANY)],
  ['find a conversation', (sql) => findConversation(sql, ANY)],
  ['what is to be answered next', (sql) => nextReceived(sql, ANY)],
  ['take the next line', (sql) => nextLine(sql, ANY, 1)],
  ['who speaks', (sql) => openHandoffOf(sql, ANY)],
  ['is there more', (sql) => markHandled(sql, { id: 1, conversationId: ANY })],
  ['read on', (sql) => entriesAfter(sql, ANY, { seq: 1, limit: 10 })],
  ['what is to be sent next', (sql) => headOf(sql, ANY)],
  ['what was left behind', (sql) => conversationsWithReceived(sql, { before: 1, limit: 10 })],
  ['figures of the outbox', (sql) => outboxFigures(sql)],
];

/** How the database finds the rows of each, in its own words on one line. Nothing is changed. */
export async function queryPlans(reader: Sql): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const [name, ask] of ASKED) {
    const plans: string[] = [];
    const asking: Sql = {
      engine: reader.engine,
      async query(text: string, parameters?: readonly Parameter[]): Promise<readonly Row[]> {
        plans.push(wordsOf(await reader.query(`${EXPLAIN[reader.engine]} ${text}`, parameters)));
        return [];
      },
    };
    // A function that wants a row of what it asked for finds none; its plan has been noted by then.
    await ask(asking).catch(() => undefined);
    lines.push(`${name}: ${plans.join(' | ')}`);
  }
  return lines;
}

const EXPLAIN = { sqlite: 'EXPLAIN QUERY PLAN', postgres: 'EXPLAIN (COSTS OFF)' } as const;

function wordsOf(rows: readonly Row[]): string {
  return rows.map((row) => String(row['detail'] ?? row['QUERY PLAN']).trim()).join(', ');
}
