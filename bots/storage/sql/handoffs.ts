import { z } from 'zod';
import type { Row, Sql } from '../storage.ts';
import { HANDOFF_STATES, isOver, type HandoffState } from '../../desk/handoff.ts';
import { CASE_MEMBERS } from './cases.ts';
import { deskEventsOf } from './desk-events.ts';

const Id = z.object({ id: z.number() });
const Ahead = z.object({ ahead: z.coerce.number() });
const Labels = z.array(z.string());

/** A conversation given to staff. Moments are milliseconds since 1970. */
export const Handoff = z
  .object({
    id: z.string(),
    conversation_id: z.string(),
    state: z.enum(HANDOFF_STATES),
    reason: z.string(),
    topic: z.string().nullable(),
    team: z.string(),
    urgent: z.number(),
    operator_id: z.string().nullable(),
    operator_name: z.string().nullable(),
    outcome: z.string().nullable(),
    labels: z.string(),
    opened_at: z.number(),
    claimed_at: z.number().nullable(),
    first_reply_at: z.number().nullable(),
    first_claimed_at: z.number().nullable(),
    released_by: z.string().nullable(),
    closed_at: z.number().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    conversationId: row.conversation_id,
    state: row.state,
    reason: row.reason,
    topic: row.topic,
    team: row.team,
    urgent: row.urgent === 1,
    operatorId: row.operator_id,
    operatorName: row.operator_name,
    outcome: row.outcome,
    labels: Labels.parse(JSON.parse(row.labels)),
    openedAt: row.opened_at,
    claimedAt: row.claimed_at,
    firstReplyAt: row.first_reply_at,
    firstClaimedAt: row.first_claimed_at,
    /** Who gave it back last: it is not handed to them again unasked. */
    releasedBy: row.released_by,
    closedAt: row.closed_at,
  }));
export type Handoff = Readonly<z.output<typeof Handoff>>;

export interface NewHandoff {
  readonly id: string;
  readonly conversationId: string;
  readonly reason: string;
  readonly topic: string | null;
  readonly team: string;
  readonly urgent: boolean;
  readonly at: number;
}

/** Opens a handoff unless the conversation has one that is not over. Undefined when it has. */
export async function insertHandoff(sql: Sql, handoff: NewHandoff): Promise<Handoff | undefined> {
  const rows = await sql.query(
    `INSERT INTO handoffs (id, conversation_id, state, reason, topic, team, urgent, opened_at)
     VALUES (?, ?, 'waiting', ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING *`,
    [
      handoff.id,
      handoff.conversationId,
      handoff.reason,
      handoff.topic,
      handoff.team,
      handoff.urgent ? 1 : 0,
      handoff.at,
    ],
  );
  return one(rows);
}

export async function findHandoff(sql: Sql, id: string): Promise<Handoff | undefined> {
  return one(await sql.query('SELECT * FROM handoffs WHERE id = ?', [id]));
}

/** The handoff of a conversation, or of one that is joined to it, that is waiting or claimed. */
export async function openHandoffOf(sql: Sql, conversationId: string): Promise<Handoff | undefined> {
  return (await openHandoffsOf(sql, conversationId))[0];
}

/** The open handoffs of a case, which has two only for the moment in which it is joined. */
export async function openHandoffsOf(sql: Sql, conversationId: string): Promise<readonly Handoff[]> {
  const rows = await sql.query(
    `SELECT * FROM handoffs WHERE conversation_id IN (${CASE_MEMBERS}) AND state IN ('waiting', 'claimed')
     ORDER BY state, opened_at, id`,
    [conversationId, conversationId],
  );
  return rows.map((row) => Handoff.parse(row));
}

/** An open handoff follows the citizen to the conversation in which they speak: there they are answered. */
export async function placeHandoff(sql: Sql, id: string, conversationId: string): Promise<void> {
  await sql.query(
    "UPDATE handoffs SET conversation_id = ? WHERE id = ? AND state IN ('waiting', 'claimed')",
    [conversationId, id],
  );
}

export interface Move {
  readonly id: string;
  readonly from: readonly HandoffState[];
  readonly to: HandoffState;
  /** Undefined leaves the operator as it is; null takes the handoff from them. */
  readonly operator?: { readonly id: string; readonly name: string } | null;
  /** Only when it is this operator's. */
  readonly onlyIfHeldBy?: string;
  readonly team?: string;
  readonly outcome?: string;
  readonly labels?: readonly string[];
  /** Who gives it back, or null to forget who did. */
  readonly releasedBy?: string | null;
  /** Only when it was closed at this moment or later. */
  readonly closedSince?: number;
  readonly at: number;
}

/** Moves a handoff if it stands where the move begins. Undefined when another was faster: one winner. */
export async function moveHandoff(sql: Sql, move: Move): Promise<Handoff | undefined> {
  const sets = ['state = ?'];
  const values: (string | number | null)[] = [move.to];
  const set = (column: string, value: string | number | null) => {
    sets.push(`${column} = ?`);
    values.push(value);
  };
  if (move.operator !== undefined) {
    set('operator_id', move.operator?.id ?? null);
    set('operator_name', move.operator?.name ?? null);
  }
  if (move.to === 'claimed') {
    set('claimed_at', move.at);
    sets.push('first_claimed_at = COALESCE(first_claimed_at, ?)');
    values.push(move.at);
  }
  if (move.releasedBy !== undefined) {
    set('released_by', move.releasedBy);
  }
  set('closed_at', isOver(move.to) ? move.at : null);
  if (!isOver(move.to)) {
    set('outcome', null);
  }
  if (move.team !== undefined) {
    set('team', move.team);
  }
  if (move.outcome !== undefined) {
    set('outcome', move.outcome);
  }
  if (move.labels !== undefined) {
    set('labels', JSON.stringify(move.labels));
  }
  const wheres = ['id = ?', `state IN (${move.from.map(() => '?').join(', ')})`];
  values.push(move.id, ...move.from);
  if (move.onlyIfHeldBy !== undefined) {
    wheres.push('operator_id = ?');
    values.push(move.onlyIfHeldBy);
  }
  if (move.closedSince !== undefined) {
    wheres.push('closed_at >= ?');
    values.push(move.closedSince);
  }
  return one(
    await sql.query(
      `UPDATE handoffs SET ${sets.join(', ')} WHERE ${wheres.join(' AND ')} RETURNING *`,
      values,
    ),
  );
}

export async function setLabels(
  sql: Sql,
  id: string,
  labels: readonly string[],
): Promise<Handoff | undefined> {
  return one(
    await sql.query('UPDATE handoffs SET labels = ? WHERE id = ? RETURNING *', [JSON.stringify(labels), id]),
  );
}

export async function markFirstReply(sql: Sql, id: string, at: number): Promise<void> {
  await sql.query('UPDATE handoffs SET first_reply_at = ? WHERE id = ? AND first_reply_at IS NULL', [at, id]);
}

/**
 * Place in the queue of its team, 1 is next: urgent ones first, then by arrival. What comes back to the queue keeps its
 * arrival, and so goes before those who came later.
 */
export async function queuePosition(sql: Sql, handoff: Handoff): Promise<number> {
  const urgent = handoff.urgent ? 1 : 0;
  const rows = await sql.query(
    `SELECT COUNT(*) AS ahead FROM handoffs WHERE state = 'waiting' AND team = ? AND
       (urgent > ? OR (urgent = ? AND (opened_at < ? OR (opened_at = ? AND id < ?))))`,
    [handoff.team, urgent, urgent, handoff.openedAt, handoff.openedAt, handoff.id],
  );
  return Ahead.parse(rows[0]).ahead + 1;
}

/** The place at the opening: with the wait until the first claim, it tells others how long they may have to wait. */
export async function noteFirstPosition(sql: Sql, id: string, position: number): Promise<void> {
  await sql.query('UPDATE handoffs SET first_position = ? WHERE id = ?', [position, id]);
}

/** What is late, or speaks of danger, goes before what is not. */
export async function markUrgent(sql: Sql, id: string): Promise<void> {
  await sql.query('UPDATE handoffs SET urgent = 1 WHERE id = ?', [id]);
}

/** The last handoff of a conversation, over or not. */
export async function lastHandoffOf(sql: Sql, conversationId: string): Promise<Handoff | undefined> {
  return one(
    await sql.query(
      `SELECT * FROM handoffs WHERE conversation_id IN (${CASE_MEMBERS}) ORDER BY opened_at DESC, id DESC LIMIT 1`,
      [conversationId, conversationId],
    ),
  );
}

export async function handoffsOfConversation(sql: Sql, conversationId: string): Promise<readonly Handoff[]> {
  const rows = await sql.query('SELECT * FROM handoffs WHERE conversation_id = ? ORDER BY opened_at DESC', [
    conversationId,
  ]);
  return rows.map((row) => Handoff.parse(row));
}

export async function addNote(
  sql: Sql,
  note: { readonly handoffId: string; readonly operator: string; readonly text: string; readonly at: number },
): Promise<number> {
  const rows = await sql.query(
    'INSERT INTO handoff_notes (handoff_id, operator, text, at) VALUES (?, ?, ?, ?) RETURNING id',
    [note.handoffId, note.operator, note.text, note.at],
  );
  return Id.parse(rows[0]).id;
}

const Note = z.object({ id: z.number(), operator: z.string(), text: z.string(), at: z.number() });

export async function notesOf(
  sql: Sql,
  handoffId: string,
): Promise<readonly Readonly<z.infer<typeof Note>>[]> {
  const rows = await sql.query(
    'SELECT id, operator, text, at FROM handoff_notes WHERE handoff_id = ? ORDER BY id',
    [handoffId],
  );
  return rows.map((row) => Note.parse(row));
}

/** The note that a console gave this name, if it was stored before; the event of a note keeps its name. */
export async function noteNamed(
  sql: Sql,
  handoffId: string,
  clientNoteId: string,
): Promise<Readonly<z.infer<typeof Note>> | undefined> {
  const events = await deskEventsOf(sql, handoffId);
  const told = events.find(
    ({ kind, data }) => kind === 'note.added' && data['clientNoteId'] === clientNoteId,
  );
  return told && (await notesOf(sql, handoffId)).find(({ id }) => id === told.data['noteId']);
}

/** Where an operator's message stands in the transcript. */
const OperatorMessage = z
  .object({ seq: z.number(), conversation_id: z.string() })
  .transform((row) => ({ seq: row.seq, conversationId: row.conversation_id }));

/** The line that an operator's message became, if it was stored before. */
export async function operatorMessage(
  sql: Sql,
  handoffId: string,
  clientMessageId: string,
): Promise<Readonly<z.output<typeof OperatorMessage>> | undefined> {
  const rows = await sql.query(
    // Rows of an earlier release have no conversation: a handoff had only one.
    `SELECT m.seq, COALESCE(m.conversation_id, h.conversation_id) AS conversation_id FROM operator_messages m
     JOIN handoffs h ON h.id = m.handoff_id WHERE m.handoff_id = ? AND m.client_message_id = ?`,
    [handoffId, clientMessageId],
  );
  return rows[0] === undefined ? undefined : OperatorMessage.parse(rows[0]);
}

const Named = z.object({ seq: z.number(), client_message_id: z.string() });

/** The names that consoles gave to what operators said in a conversation, by the line that each became. */
export async function clientMessageIds(
  sql: Sql,
  conversationId: string,
): Promise<ReadonlyMap<number, string>> {
  const rows = await sql.query(
    `SELECT m.seq, m.client_message_id FROM operator_messages m JOIN handoffs h ON h.id = m.handoff_id
     WHERE m.handoff_id IN (SELECT t.handoff_id FROM transcript t WHERE t.conversation_id = ? AND t.role = 'operator')
       AND COALESCE(m.conversation_id, h.conversation_id) = ?`,
    [conversationId, conversationId],
  );
  return new Map(rows.map((row) => Named.parse(row)).map(({ seq, client_message_id: id }) => [seq, id]));
}

export async function rememberOperatorMessage(
  sql: Sql,
  message: {
    readonly handoffId: string;
    readonly clientMessageId: string;
    readonly conversationId: string;
    readonly seq: number;
  },
): Promise<void> {
  await sql.query(
    'INSERT INTO operator_messages (handoff_id, client_message_id, conversation_id, seq) VALUES (?, ?, ?, ?)',
    [message.handoffId, message.clientMessageId, message.conversationId, message.seq],
  );
}

function one(rows: readonly Row[]): Handoff | undefined {
  return rows[0] === undefined ? undefined : Handoff.parse(rows[0]);
}
