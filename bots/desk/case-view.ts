import { z } from 'zod';
import { caseOf } from '../storage/sql/cases.ts';
import { contactOf } from '../storage/sql/contacts.ts';
import { clientMessageIds } from '../storage/sql/handoffs.ts';
import { deliveryStates } from '../storage/sql/outbox.ts';
import { satisfactionOf } from '../storage/sql/satisfaction.ts';
import { lastEntries, type Entry } from '../storage/sql/transcript.ts';
import type { Sql } from '../storage/storage.ts';
import type { HandoffDetail } from './desk-api.ts';

/** A line of a case with its channel, and how far it came on it. */
export interface CaseLine {
  readonly entry: Entry;
  readonly channel: string;
  readonly outboxState: string | undefined;
  readonly messageId: string;
  /** As the console named it; what operators said only. */
  readonly clientMessageId: string | undefined;
}

const Place = z.object({ channel: z.string() });

/** What both sides said in all conversations of a case, in the order in which it was said. */
export async function linesOfCase(
  sql: Sql,
  conversationId: string,
  most: number,
): Promise<readonly CaseLine[]> {
  const conversations = await caseOf(sql, conversationId);
  const parts = await Promise.all(
    conversations.map(async (id) => {
      const [entries, states, names, rows] = await Promise.all([
        lastEntries(sql, id, most),
        deliveryStates(sql, id),
        clientMessageIds(sql, id),
        sql.query('SELECT channel FROM conversations WHERE id = ?', [id]),
      ]);
      const { channel } = Place.parse(rows[0]);
      return entries.map((entry): CaseLine => {
        return {
          entry,
          channel,
          outboxState: states.get(entry.seq),
          messageId: nameOfLine(conversationId, entry),
          clientMessageId: names.get(entry.seq),
        };
      });
    }),
  );
  return conversations.length === 1
    ? (parts[0] ?? [])
    : parts.flat().sort((one, other) => one.entry.at - other.entry.at || one.entry.seq - other.entry.seq);
}

/** The name by which a line is sent again: its number, with its conversation where that is not the handoff's own. */
function nameOfLine(conversationId: string, entry: Entry): string {
  return entry.conversationId === conversationId ? String(entry.seq) : `${entry.conversationId}:${entry.seq}`;
}

/** The line of that name; undefined when it is none of this case's. */
export async function lineNamed(
  sql: Sql,
  conversationId: string,
  name: string,
): Promise<Pick<Entry, 'conversationId' | 'seq'> | undefined> {
  const [, elsewhere, number] = /^(?:(.+):)?(\d{1,15})$/.exec(name) ?? [];
  const isOurs = elsewhere === undefined || (await caseOf(sql, conversationId)).includes(elsewhere);
  return number === undefined || !isOurs
    ? undefined
    : { conversationId: elsewhere ?? conversationId, seq: Number(number) };
}

/** How the citizen may be reached about a handoff, and what they said of it afterwards. */
export async function careOf(
  sql: Sql,
  handoffId: string,
): Promise<Pick<HandoffDetail, 'contact' | 'satisfaction'>> {
  const email = await contactOf(sql, handoffId);
  const asked = await satisfactionOf(sql, handoffId);
  return {
    ...(email === undefined ? {} : { contact: { email } }),
    ...(asked === undefined
      ? {}
      : {
          satisfaction: {
            askedAt: new Date(asked.askedAt),
            ...(asked.score === null ? {} : { score: asked.score }),
            ...(asked.comment === null ? {} : { comment: asked.comment }),
            ...(asked.answeredAt === null ? {} : { answeredAt: new Date(asked.answeredAt) }),
          },
        }),
  };
}
