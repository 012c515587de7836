import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { withoutOurs } from '../channel-data.ts';
import { isTooDeep } from '../nesting.ts';
import { badArgument, DirectLineError } from './direct-line-error.ts';

const Claimed = z.object({ id: z.string().optional(), name: z.string().optional() });

/** Characters of one activity, as in Microsoft's service. */
export const MAX_ACTIVITY_CHARACTERS = 256 * 1024;

/** Types that a citizen's client may post. `typing` is passed on and not stored. */
const POSTED_TYPES = ['message', 'event', 'typing'] as const;

/** What we read of a posted activity; the rest goes through as it is, or is ours to set. */
const PostedActivity = z.looseObject({
  type: z.enum(POSTED_TYPES),
  text: z.string().optional(),
  locale: z.unknown().optional(),
  name: z.string().max(200).optional(),
  channelData: z.unknown().optional(),
  from: z.unknown().optional(),
  entities: z.array(z.looseObject({ type: z.string() })).optional(),
  attachments: z
    .array(
      z.looseObject({
        contentType: z.string(),
        name: z.string().optional(),
        contentUrl: z.string().optional(),
      }),
    )
    .optional(),
});

/** Ours to set: what a client writes there is not believed. */
const OURS = [
  'id',
  'timestamp',
  'channelId',
  'conversation',
  'recipient',
  'serviceUrl',
  'replyToId',
  'callerId',
  'relatesTo',
  'membersAdded',
  'membersRemoved',
];

/** Who posts, as the credential says. */
export interface Sender {
  readonly conversationId: string;
  /** Empty when neither the token nor the conversation names anybody. */
  readonly userId: string;
}

/** Theirs → activity: what a client posts, with the sender that we trust. Of `channelData` our own part goes. */
export function decodeActivity(body: unknown, sender: Sender): Partial<Activity> {
  const parsed = PostedActivity.safeParse(body);
  if (!parsed.success) {
    throw faultOf(body, parsed.error);
  }
  const { locale, ...posted } = parsed.data;
  const kept = Object.fromEntries(Object.entries(posted).filter(([key]) => !OURS.includes(key)));
  const { from, channelData, ...rest } = kept;
  return {
    ...(rest as Partial<Activity>),
    ...(channelData !== undefined && { channelData: withoutOurs(channelData) }),
    ...(typeof locale === 'string' && { locale }),
    type: posted.type,
    channelId: 'directline',
    from: { ...senderOf(from, sender), role: 'user' },
    conversation: { id: sender.conversationId } as Activity['conversation'],
  };
}

/** Parses a body as JSON, within the limit of one activity. */
export function parseJson(body: Buffer): unknown {
  const text = body.toString('utf8');
  if (text.length > MAX_ACTIVITY_CHARACTERS) {
    throw new DirectLineError(413, 'ActivityTooLarge', `The limit is ${MAX_ACTIVITY_CHARACTERS} characters`);
  }
  if (text.trim() === '') {
    return undefined;
  }
  const parsed = jsonOf(text);
  if (isTooDeep(parsed)) {
    throw badArgument('The body is nested too deeply');
  }
  return parsed;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badArgument('The body is not JSON');
  }
}

function senderOf(from: unknown, sender: Sender): { id: string; name: string } {
  const claimed = Claimed.safeParse(from).data;
  const id = sender.userId || claimed?.id || sender.conversationId;
  return { id, name: claimed?.name?.slice(0, 100) ?? '' };
}

function faultOf(body: unknown, error: z.ZodError): DirectLineError {
  if (typeof body === 'object' && body !== null && !('type' in body)) {
    return new DirectLineError(400, 'MissingProperty', 'The activity has no type');
  }
  return badArgument(`The activity is not valid: ${error.issues[0]?.path.join('.') ?? 'body'}`);
}
