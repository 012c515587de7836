import type { Activity } from 'botbuilder';
import type { HelpDeskChannelData } from '../../bots/outbox/outbox-message.ts';
import type { StoredActivity } from './web-chat-store.ts';

/** What goes over the wire: JSON of an activity, with the fields a client has no use for left out. */
export type ClientActivity = Readonly<Record<string, unknown>>;

export interface ActivitySet {
  readonly activities: readonly ClientActivity[];
  readonly watermark?: string;
}

/** Web Chat logs an error for some of these, and shows none. */
const NEVER_SENT = new Set([
  'conversationUpdate',
  'trace',
  'invoke',
  'invokeResponse',
  'delay',
  'endOfConversation',
  'typing',
]);

const NOT_FOR_CLIENTS = new Set(['serviceUrl', 'recipient', 'callerId', 'relatesTo']);

export interface EncodeContext {
  readonly conversationId: string;
  /** Turns the stored address of an uploaded file into one that a browser may fetch for a while. */
  readonly fileUrl: (contentUrl: string) => string;
}

/** Activity → theirs. Undefined for what a client must not see. */
export function encodeActivity(
  activity: Partial<Activity>,
  context: EncodeContext,
): ClientActivity | undefined {
  if (activity.type === undefined || NEVER_SENT.has(activity.type)) {
    return undefined;
  }
  const fromCitizen = activity.from?.role === 'user';
  const sent: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(activity)) {
    const isOwnTime = key === 'localTimestamp' || key === 'localTimezone';
    if (!NOT_FOR_CLIENTS.has(key) && (fromCitizen || !isOwnTime)) {
      sent[key] = value;
    }
  }
  return {
    ...sent,
    channelId: 'directline',
    conversation: { id: context.conversationId },
    from: { id: 'helpdesk', ...activity.from, role: fromCitizen ? 'user' : 'bot' },
    ...(fromCitizen ? {} : botParts(activity)),
    ...(activity.attachments && { attachments: activity.attachments.map((item) => withUrl(item, context)) }),
    ...knownReplyTo(activity, context.conversationId),
  };
}

/** A page of the transcript as a client reads it. The watermark moves past what is left out. */
export function encodeSet(stored: readonly StoredActivity[], context: EncodeContext): ActivitySet {
  const activities = stored
    .map(({ activity }) => encodeActivity(activity, context))
    .filter((one) => one !== undefined);
  const last = stored.at(-1);
  return { activities, ...(last && { watermark: String(last.seq) }) };
}

/** A sign that is told to whoever listens now and not stored: typing, or the place in the queue. No watermark. */
export function encodeSignal(activity: Partial<Activity>, conversationId: string): ActivitySet {
  const from = { id: 'helpdesk', ...activity.from, role: 'bot' };
  return {
    activities: [{ ...activity, channelId: 'directline', conversation: { id: conversationId }, from }],
  };
}

function botParts(activity: Partial<Activity>): ClientActivity {
  const actions = (activity.channelData as HelpDeskChannelData | undefined)?.helpdesk?.reply?.actions;
  return {
    ...(activity.type === 'message' && { textFormat: activity.textFormat ?? 'plain' }),
    ...(activity.suggestedActions === undefined &&
      actions !== undefined &&
      actions.length > 0 && {
        suggestedActions: { actions: actions.map(({ title, value }) => ({ type: 'imBack', title, value })) },
      }),
  };
}

/** Web Chat holds back for 5 s what answers an activity that it does not have. */
function knownReplyTo(activity: Partial<Activity>, conversationId: string): ClientActivity {
  const { replyToId, id } = activity;
  const isEarlier =
    replyToId?.startsWith(`${conversationId}|`) === true && id !== undefined && replyToId < id;
  return { replyToId: isEarlier ? replyToId : undefined };
}

function withUrl<Item extends { contentUrl?: string }>(item: Item, context: EncodeContext): Item {
  return item.contentUrl === undefined ? item : { ...item, contentUrl: context.fileUrl(item.contentUrl) };
}
