import { z } from 'zod';
import { HelpDeskError } from '../errors.ts';
import { CASE_MEMBERS } from '../storage/sql/cases.ts';
import { findConversation } from '../storage/sql/conversations.ts';
import { deskEventsOf, type DeskEvent } from '../storage/sql/desk-events.ts';
import { clientMessageIds, notesOf } from '../storage/sql/handoffs.ts';
import { deliveryStates } from '../storage/sql/outbox.ts';
import { entriesAfter } from '../storage/sql/transcript.ts';
import type { Row, Sql } from '../storage/storage.ts';
import { careOf, linesOfCase, type CaseLine } from './case-view.ts';
import type { AuditRow, Delivery, HandoffDetail, HandoffSummary, TranscriptEntry } from './desk-api.ts';
import { HANDOFF_STATES } from './handoff.ts';

/** The newest lines of one conversation that the console shows; what is older is in the export. */
const MOST_LINES = 2_000;
const PREVIEW_LENGTH = 140;

/** Columns of a line of the queue, but for its place in it; each part is found by an index. */
export const HANDOFF_SUMMARY = `h.id, h.conversation_id, h.state, c.channel, h.team, h.reason, h.topic, h.urgent, c.locale, c.citizen_name,
  h.operator_id, h.operator_name, h.opened_at, h.claimed_at, h.closed_at, h.outcome, h.labels, c.last_activity_at,
  (SELECT t.text FROM transcript t WHERE t.conversation_id = h.conversation_id AND t.role = 'citizen'
    ORDER BY t.seq DESC LIMIT 1) AS preview,
  (SELECT t.role FROM transcript t WHERE t.conversation_id = h.conversation_id AND t.role <> 'system'
    ORDER BY t.seq DESC LIMIT 1) AS last_role,
  (SELECT MIN(d.due_at) FROM due_times d WHERE d.handoff_id = h.id AND d.state = 'open' AND d.kind <> 'expiry') AS due_at`;

const POSITION = `CASE WHEN h.state = 'waiting' THEN (SELECT COUNT(*) FROM handoffs w WHERE w.state = 'waiting' AND w.team = h.team AND
    (w.urgent > h.urgent OR (w.urgent = h.urgent AND (w.opened_at < h.opened_at OR
      (w.opened_at = h.opened_at AND w.id <= h.id))))) END AS position`;

const SummaryRow = z.object({
  id: z.string(),
  conversation_id: z.string(),
  state: z.enum(HANDOFF_STATES),
  channel: z.string(),
  team: z.string(),
  reason: z.string(),
  topic: z.string().nullable(),
  urgent: z.number(),
  locale: z.string(),
  citizen_name: z.string().nullable(),
  operator_id: z.string().nullable(),
  operator_name: z.string().nullable(),
  opened_at: z.number(),
  claimed_at: z.number().nullable(),
  closed_at: z.number().nullable(),
  outcome: z.string().nullable(),
  labels: z.string(),
  last_activity_at: z.number(),
  preview: z.string().nullable(),
  last_role: z.string().nullable(),
  due_at: z.number().nullable(),
  position: z.coerce.number().nullable(),
});

/** @throws HelpDeskError `HANDOFF_NOT_FOUND` */
export async function summaryOf(sql: Sql, handoffId: string): Promise<HandoffSummary> {
  const rows = await sql.query(
    `SELECT ${HANDOFF_SUMMARY}, ${POSITION} FROM handoffs h JOIN conversations c ON c.id = h.conversation_id WHERE h.id = ?`,
    [handoffId],
  );
  if (rows[0] === undefined) {
    throw new HelpDeskError('HANDOFF_NOT_FOUND', { handoffId });
  }
  return summary(rows[0]);
}

/** @throws HelpDeskError `HANDOFF_NOT_FOUND` */
export async function detailOf(sql: Sql, handoffId: string): Promise<HandoffDetail> {
  const handoff = await summaryOf(sql, handoffId);
  const lines = await linesOfCase(sql, handoff.conversationId, MOST_LINES);
  const notes = await notesOf(sql, handoffId);
  const events = await deskEventsOf(sql, handoffId);
  const earlier = await sql.query(
    `SELECT ${HANDOFF_SUMMARY}, ${POSITION} FROM handoffs h JOIN conversations c ON c.id = h.conversation_id
     WHERE h.conversation_id IN (${CASE_MEMBERS}) AND h.id <> ? ORDER BY h.opened_at DESC LIMIT 20`,
    [handoff.conversationId, handoff.conversationId, handoffId],
  );
  return {
    handoff,
    ...(await careOf(sql, handoffId)),
    entries: lines.map(transcriptEntry),
    notes: notes.map((note) => ({
      id: String(note.id),
      at: new Date(note.at),
      author: note.operator,
      text: note.text,
    })),
    audit: events.filter((event) => event.kind.startsWith('handoff.')).map(auditRow),
    earlier: earlier.map(summary),
  };
}

/** What nobody did names whom it was done to: who was given the handoff, or from whom it was taken back. */
function auditRow({ at, kind, operator, origin, data }: DeskEvent): AuditRow {
  const whom = [data['to'], data['from']].find((name) => typeof name === 'string');
  return {
    at: new Date(at),
    who: operator ?? whom ?? '',
    what: kind.slice('handoff.'.length),
    ...(operator !== null && typeof data['to'] === 'string' ? { detail: data['to'] } : {}),
    ...(origin === null ? {} : { from: origin }),
  };
}

/** One line of a conversation, as the console shows it. */
export async function entryAt(sql: Sql, conversationId: string, seq: number): Promise<TranscriptEntry> {
  const [entry] = await entriesAfter(sql, conversationId, { seq: seq - 1, limit: 1 });
  const conversation = await findConversation(sql, conversationId);
  if (entry === undefined || entry.seq !== seq || conversation === undefined) {
    throw new HelpDeskError('CONVERSATION_NOT_FOUND', { conversationId });
  }
  return transcriptEntry({
    entry,
    channel: conversation.channel,
    outboxState: (await deliveryStates(sql, conversationId)).get(seq),
    messageId: String(seq),
    clientMessageId: (await clientMessageIds(sql, conversationId)).get(seq),
  });
}

/** A row of `HANDOFF_SUMMARY` with its `position`. */
export function summary(raw: Row): HandoffSummary {
  const row = SummaryRow.parse(raw);
  const preview = row.preview ?? row.reason;
  const operator =
    row.operator_id === null
      ? {}
      : { operator: { id: row.operator_id, name: row.operator_name ?? row.operator_id } };
  return {
    id: row.id,
    conversationId: row.conversation_id,
    state: row.state,
    channel: row.channel,
    team: row.team,
    reason: row.reason,
    urgent: row.urgent === 1,
    locale: row.locale,
    openedAt: new Date(row.opened_at),
    lastMessageAt: new Date(row.last_activity_at),
    preview: preview.length > PREVIEW_LENGTH ? `${preview.slice(0, PREVIEW_LENGTH - 1)}…` : preview,
    unanswered: row.last_role === 'citizen',
    labels: z.array(z.string()).parse(JSON.parse(row.labels)),
    ...operator,
    ...(row.topic === null ? {} : { topic: row.topic }),
    ...(row.citizen_name === null ? {} : { citizenName: row.citizen_name }),
    ...(row.claimed_at === null ? {} : { claimedAt: new Date(row.claimed_at) }),
    ...(row.closed_at === null ? {} : { closedAt: new Date(row.closed_at) }),
    ...(row.position === null ? {} : { position: row.position }),
    ...(row.outcome === null ? {} : { outcome: row.outcome }),
    ...(row.due_at === null ? {} : { dueAt: new Date(row.due_at) }),
  };
}

/** What of a stored activity the console shows beside its text. */
const StoredActivity = z.looseObject({
  /** The message whose place it took: it was edited. */
  replacesId: z.string().optional(),
  attachments: z
    .array(
      z.looseObject({
        contentType: z.string().optional(),
        name: z.string().optional(),
        contentUrl: z.string().optional(),
        content: z.looseObject({ kind: z.string().optional() }).optional(),
      }),
    )
    .optional(),
  entities: z
    .array(
      z.looseObject({ type: z.string(), latitude: z.number().optional(), longitude: z.number().optional() }),
    )
    .optional(),
  channelData: z
    .looseObject({
      helpdesk: z
        .looseObject({
          reply: z
            .looseObject({ articles: z.array(z.string()).optional(), confidence: z.number().optional() })
            .optional(),
        })
        .optional(),
    })
    .optional()
    .catch(undefined),
});

function transcriptEntry(line: CaseLine): TranscriptEntry {
  const { entry, channel, outboxState, messageId, clientMessageId } = line;
  const activity = StoredActivity.safeParse(JSON.parse(entry.activity));
  const data = activity.success ? activity.data : undefined;
  const reply = data?.channelData?.helpdesk?.reply;
  const attachments = data?.attachments?.map((attachment) => ({
    kind: attachment.content?.kind ?? attachment.contentType ?? 'document',
    ...(attachment.name === undefined ? {} : { name: attachment.name }),
    ...(attachment.contentUrl === undefined ? {} : { url: attachment.contentUrl }),
  }));
  const geo = data?.entities?.find((entity) => entity.type === 'GeoCoordinates');
  return {
    seq: entry.seq,
    conversationId: entry.conversationId,
    channel,
    at: new Date(entry.at),
    role: entry.role,
    text: entry.text,
    // Some channels give no name, and some an empty one.
    ...(entry.speaker ? { speaker: entry.speaker } : {}),
    ...(data?.replacesId === undefined || geo !== undefined ? {} : { isEdited: true }),
    ...(reply?.articles === undefined ? {} : { articles: reply.articles }),
    ...(reply?.confidence === undefined ? {} : { confidence: reply.confidence }),
    ...(attachments === undefined || attachments.length === 0 ? {} : { attachments }),
    ...(geo?.latitude === undefined || geo.longitude === undefined
      ? {}
      : { position: { lat: geo.latitude, lon: geo.longitude } }),
    ...(outboxState === undefined ? {} : { delivery: delivery(outboxState), messageId }),
    ...(clientMessageId === undefined ? {} : { clientMessageId }),
  };
}

function delivery(outboxState: string): Delivery {
  return outboxState === 'sent' || outboxState === 'failed' ? outboxState : 'pending';
}
