import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import type { Clock, Scheduler } from '../../bots/clock.ts';
import type { Log } from '../../bots/telemetry/log.ts';
import { Origins } from './origins.ts';
import {
  DEFAULT_LIMITS,
  Gate,
  Pace,
  pointsInMemory,
  type Limit,
  type Points,
  type WebChatLimits,
} from './rate-limits.ts';
import { StreamHub } from './stream-hub.ts';
import { Tokens } from './tokens.ts';
import { Uploads } from './uploads.ts';
import type { WebChatReceive, WebChatStore } from './web-chat-store.ts';

export interface WebChatOptions {
  readonly store: WebChatStore;
  readonly receive: WebChatReceive;
  /** So much waits that no new conversation should start; those that run go on. */
  readonly isBusy?: () => boolean;
  /** Where clients reach us, such as `https://aiuto.example.it`; stream and file addresses are built from it. */
  readonly publicUrl: string;
  /** Origins of host pages, beside our own. */
  readonly origins: readonly string[];
  /** The Direct Line secret; without one it is generated at first start and kept in the database. */
  readonly secret?: string;
  /** Folder for the citizens' files, outside of what is served. */
  readonly uploadsFolder: string;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Log;
  readonly limits?: Partial<WebChatLimits>;
  /** Where a limit is counted when other processes share it; this one's memory when absent. */
  readonly points?: (limit: Limit & { readonly name: string }) => Points;
  /** The address that limits count by; behind a proxy, what the proxy says. */
  readonly addressOf?: (request: IncomingMessage) => string;
  /** A citizen is typing: shown to operators, never stored. */
  readonly onTyping?: (conversationId: string) => void;
  /** A client has connected to the stream of a conversation. */
  readonly onStream?: (conversationId: string) => void;
}

/** The parts of the web chat that its routes share. */
export interface WebChat {
  readonly store: WebChatStore;
  readonly receive: WebChatReceive;
  readonly isBusy: () => boolean;
  readonly publicUrl: string;
  readonly secret: string;
  readonly tokens: Tokens;
  readonly origins: Origins;
  readonly uploads: Uploads;
  readonly scheduler: Scheduler;
  readonly hub: StreamHub;
  readonly starts: Gate;
  readonly tokenGate: Gate;
  readonly uploadGate: Gate;
  readonly pace: Pace;
  readonly log: Log;
  readonly fileUrl: (contentUrl: string) => string;
  readonly addressOf: (request: IncomingMessage) => string;
  readonly onTyping: (conversationId: string) => void;
}

/** Joins the parts. Keys come from the database, so that all instances and the next start share them. */
export async function createWebChat(options: WebChatOptions): Promise<WebChat> {
  const { store, clock, scheduler, log } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const points = (name: string, limit: Limit) =>
    options.points?.({ name, ...limit }) ?? pointsInMemory(limit);
  const key = await store.secret('web-chat-files');
  // One folder a database: what another one's conversations left here must not be swept away.
  const database = createHash('sha256').update(key).digest('hex').slice(0, 16);
  const uploads = new Uploads({ folder: join(options.uploadsFolder, database), key, clock });
  const publicUrl = options.publicUrl.replace(/\/$/, '');
  const fileUrl = (contentUrl: string) => {
    const path = uploads.address(contentUrl);
    return path === undefined ? contentUrl : `${publicUrl}${path}`;
  };
  return {
    store,
    receive: options.receive,
    isBusy: options.isBusy ?? (() => false),
    publicUrl,
    secret: options.secret ?? (await store.secret('direct-line')),
    tokens: new Tokens(await store.secret('direct-line-tokens'), clock),
    origins: new Origins(publicUrl, options.origins),
    uploads,
    scheduler,
    hub: new StreamHub({
      store,
      fileUrl,
      scheduler,
      log,
      ...(options.onStream && { onOpen: options.onStream }),
    }),
    starts: new Gate(points('starts', limits.startsPerAddress)),
    tokenGate: new Gate(points('tokens', limits.startsPerAddress)),
    uploadGate: new Gate(points('uploads', limits.uploadsPerConversation)),
    pace: new Pace(points('activities', limits.activitiesPerConversation), {
      waiting: limits.waiting,
      scheduler,
    }),
    log,
    fileUrl,
    addressOf: options.addressOf ?? ((request) => request.socket.remoteAddress ?? ''),
    onTyping: options.onTyping ?? (() => undefined),
  };
}

/** True while the conversation stands; false once it was erased or its time was over. */
export async function isAlive(chat: Pick<WebChat, 'store'>, conversationId: string): Promise<boolean> {
  return (await chat.store.find(conversationId)) !== undefined;
}

const PAGE = 500;

/** True when a line of the conversation contains the file. */
export async function isNamed(
  { store }: Pick<WebChat, 'store'>,
  conversationId: string,
  contentUrl: string,
): Promise<boolean> {
  for (let seq = 0; ; ) {
    const page = await store.activitiesAfter(conversationId, seq, PAGE);
    if (page.some(({ activity }) => activity.attachments?.some((file) => file.contentUrl === contentUrl))) {
      return true;
    }
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) {
      return false;
    }
    seq = last.seq;
  }
}

/** What the bot gets once when a conversation starts, with the bot and the citizen in `membersAdded`. */
export function conversationStarted(start: {
  readonly conversationId: string;
  readonly userId: string;
  readonly locale?: string;
}): Partial<Activity> {
  const citizen = { id: start.userId || start.conversationId, name: '', role: 'user' };
  return {
    type: 'conversationUpdate',
    channelId: 'directline',
    from: citizen,
    conversation: { id: start.conversationId } as Activity['conversation'],
    membersAdded: [{ id: 'helpdesk', name: 'Help desk', role: 'bot' }, citizen],
    ...(start.locale !== undefined && { locale: start.locale }),
    // A start that is repeated, after a kill or by a second tab, greets nobody twice.
    channelData: { clientActivityID: 'conversation-start' },
  };
}
