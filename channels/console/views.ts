import type {
  AuditRow,
  HandoffDetail,
  HandoffPage,
  HandoffSummary,
  Mention,
  Note,
  TranscriptEntry,
} from '../../bots/desk/desk-api.ts';
import type { FeedEvent } from './event-feed.ts';

/** A value as JSON carries it: instants are ISO strings. */
export type Json<T> = T extends Date
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Json<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Json<T[Key]> }
      : T;

export type HandoffView = Json<HandoffSummary>;
export type EntryView = Json<TranscriptEntry> & { readonly mapUrl?: string };
export type NoteView = Json<Note>;
export type MentionView = Json<Mention>;
export type AuditView = Json<AuditRow>;
export type EventView = Json<Omit<FeedEvent, 'data'>> & {
  readonly data: Readonly<Record<string, unknown>>;
};
export interface PageView {
  /** The service's own time: pages reckon "4 minutes ago" by it, whatever their computer's clock says. */
  readonly now: string;
  readonly handoffs: readonly HandoffView[];
  /** There are others, which are not listed here. */
  readonly isMore: boolean;
  readonly counts: HandoffPage['counts'];
}
export interface DetailView {
  readonly handoff: HandoffView;
  readonly transcript: readonly EntryView[];
  readonly notes: readonly NoteView[];
  readonly audit: readonly AuditView[];
  readonly earlier: readonly HandoffView[];
  readonly contact?: Json<NonNullable<HandoffDetail['contact']>>;
  readonly satisfaction?: Json<NonNullable<HandoffDetail['satisfaction']>>;
}

/** Plain values through and through, so that the views need not name each field twice. */
function json<T>(value: T): Json<T> {
  return JSON.parse(JSON.stringify(value)) as Json<T>;
}

export const handoffView = (handoff: HandoffSummary): HandoffView => json(handoff);
export const noteView = (note: Note): NoteView => json(note);
export const mentionView = (mention: Mention): MentionView => json(mention);
export const eventView = (event: FeedEvent): EventView => ({ ...json(event), data: event.data });

/** `page` may hold more than `limit`, to say that there are more. */
export function pageView(
  page: HandoffPage,
  { limit, now }: { readonly limit: number; readonly now: Date },
): PageView {
  return {
    now: now.toISOString(),
    handoffs: page.items.slice(0, limit).map(handoffView),
    isMore: page.items.length > limit,
    counts: page.counts,
  };
}

export function entryView(entry: TranscriptEntry): EntryView {
  return { ...json(entry), ...(entry.position && { mapUrl: mapUrl(entry.position) }) };
}

/** `fileUrl` signs the address of a citizen's file anew each time a case is read. */
export function detailView(
  detail: HandoffDetail,
  fileUrl: (contentUrl: string) => string = (contentUrl) => contentUrl,
): DetailView {
  return {
    handoff: handoffView(detail.handoff),
    transcript: detail.entries.map((entry) => withFiles(entryView(entry), fileUrl)),
    notes: detail.notes.map(noteView),
    audit: detail.audit.map((row) => json(row)),
    earlier: detail.earlier.map(handoffView),
    ...(detail.contact && { contact: detail.contact }),
    ...(detail.satisfaction && { satisfaction: json(detail.satisfaction) }),
  };
}

function withFiles(entry: EntryView, fileUrl: (contentUrl: string) => string): EntryView {
  if (entry.attachments === undefined) {
    return entry;
  }
  const attachments = entry.attachments.map((file) =>
    file.url === undefined ? file : { ...file, url: fileUrl(file.url) },
  );
  return { ...entry, attachments };
}

/** A link, not an embedded map: the position leaves our house only when the operator follows it. */
function mapUrl({ lat, lon }: { readonly lat: number; readonly lon: number }): string {
  const point = `${lat.toFixed(5)}/${lon.toFixed(5)}`;
  return `https://www.openstreetmap.org/?mlat=${lat.toFixed(5)}&mlon=${lon.toFixed(5)}#map=17/${point}`;
}
