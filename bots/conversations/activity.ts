import { z } from 'zod';
import { HelpDeskError } from '../errors.ts';

const ClientData = z.looseObject({ clientActivityID: z.string().min(1).max(256) });
const Geo = z.looseObject({
  type: z.literal('GeoCoordinates'),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
const Kind = z.looseObject({ content: z.looseObject({ kind: z.string() }) });

/** Longest text of a citizen that we store, in UTF-16 units; of what is longer, the beginning and the end. */
export const LONGEST_TEXT = 16_000;

const Account = z.looseObject({ id: z.string().min(1).max(256), name: z.string().max(256).optional() });

/** What of an activity we rely on. Everything else passes through untouched: Bot Framework evolves. */
export const IncomingActivity = z.looseObject({
  type: z.enum(['message', 'messageUpdate', 'conversationUpdate', 'event', 'typing', 'endOfConversation']),
  id: z.string().min(1).max(256).optional(),
  channelId: z.string().min(1).max(64),
  conversation: z.looseObject({ id: z.string().min(1).max(256) }),
  from: Account,
  recipient: z.looseObject({}).optional(),
  text: z.string().optional(),
  name: z.string().max(256).optional(),
  locale: z.unknown().optional(),
  serviceUrl: z.string().optional(),
  channelData: z.unknown().optional(),
  entities: z.array(z.looseObject({ type: z.string() })).optional(),
  attachments: z.array(z.looseObject({ contentType: z.string() })).optional(),
});
export type IncomingActivity = z.infer<typeof IncomingActivity>;

/** @throws HelpDeskError `ACTIVITY_INVALID` when it is no activity that we can handle. */
export function parseActivity(activity: unknown): IncomingActivity {
  const parsed = IncomingActivity.safeParse(activity);
  if (!parsed.success) {
    throw new HelpDeskError('ACTIVITY_INVALID', {
      paths: parsed.error.issues.map((issue) => issue.path.join('.')),
    });
  }
  return parsed.data;
}

/** What makes two arrivals the same activity: the client's own id where it gives one, else the channel's. */
export function deduplicationKey(activity: IncomingActivity): string | undefined {
  const data = ClientData.safeParse(activity.channelData);
  if (data.success) {
    return `client:${data.data.clientActivityID}`;
  }
  return activity.id;
}

/** The position in an activity's entities, when it is one on earth. */
export function positionOf(
  activity: IncomingActivity,
): { readonly lat: number; readonly lon: number } | undefined {
  for (const entity of activity.entities ?? []) {
    const geo = Geo.safeParse(entity);
    if (geo.success) {
      return { lat: geo.data.latitude, lon: geo.data.longitude };
    }
  }
  return undefined;
}

/** Kinds of attachment, as in "photo" or "document". */
export function attachmentKinds(activity: IncomingActivity): readonly string[] {
  return (activity.attachments ?? []).map((attachment) => {
    const kind = Kind.safeParse(attachment);
    return kind.success ? kind.data.content.kind : 'document';
  });
}

export function localeOf(activity: IncomingActivity): string | undefined {
  return typeof activity.locale === 'string' && activity.locale !== ''
    ? activity.locale.slice(0, 35)
    : undefined;
}
