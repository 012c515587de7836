import { z } from 'zod';
import type { Sql } from '../storage/storage.ts';
import { seqOfActivity } from '../storage/sql/inbox.ts';
import { sentMessageId } from '../storage/sql/outbox.ts';
import { entriesAfter, type Entry } from '../storage/sql/transcript.ts';
import type { Corrected } from './speak.ts';
import type { TurnScope } from './turn-scope.ts';

/** Lines looked at after a message; an answer has a few. */
const LINES = 50;

/** What an edited message calls for. */
export interface Correction {
  /** Lines that answered the message before it was edited, in order; they are corrected in their place. */
  readonly answered: readonly Entry[];
}

/** The answer to correct; undefined when the citizen has written on since, so that a correction would confuse. */
export async function correctionOf({
  transaction,
  conversation,
  activity,
}: TurnScope): Promise<Correction | undefined> {
  const original = activity['replacesId'];
  const seq =
    typeof original === 'string' ? await seqOfActivity(transaction, conversation.id, original) : undefined;
  if (seq === undefined || seq === 0) {
    return undefined;
  }
  const after = await entriesAfter(transaction, conversation.id, { seq, limit: LINES });
  return after.some(({ role }) => role === 'citizen')
    ? undefined
    : { answered: after.filter(({ role }) => role === 'bot') };
}

/** What makes an activity the correction of a line: the same id and time for web clients, the line for the dispatcher. */
export function correcting(line: Entry): Corrected {
  const { id, timestamp } = z
    .object({ id: z.string(), timestamp: z.string() })
    .parse(JSON.parse(line.activity));
  return { id, timestamp, corrects: line.seq };
}

const Corrects = z.looseObject({ corrects: z.number() });

/** The activity as the channel is to have it: an update of what it sent, when it sent it. */
export async function asUpdate<A extends Readonly<Record<string, unknown>>>(
  sql: Sql,
  conversationId: string,
  activity: A,
): Promise<A> {
  const correction = Corrects.safeParse(activity);
  const sent = correction.success
    ? await sentMessageId(sql, conversationId, correction.data.corrects)
    : undefined;
  return sent === undefined ? activity : { ...activity, type: 'messageUpdate', id: sent };
}
