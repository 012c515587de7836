import type { Activity } from 'botbuilder';
import type { OutboxMessage, Receipt } from '../../bots/outbox/outbox-message.ts';
import { errorFields } from '../../bots/telemetry/log.ts';
import { HOUR_MS } from '../../knowledge/durations.ts';
import type { Channel } from '../channel.ts';
import { isAlive, isNamed, type WebChat } from './web-chat.ts';

/** Erased files cannot be fetched any more; within twice this time they are gone from the disk. */
const SWEEP_MS = HOUR_MS;

/**
 * The web chat as a channel. The transcript is the truth that clients read, live or after a reconnect, so a message is
 * delivered the moment it is stored: the outbox only marks it.
 */
export class WebChatChannel implements Channel {
  readonly id = 'directline';
  readonly idempotent = true;
  readonly capabilities = { maxTextLength: 16_000, maxActions: 10, location: true };
  private readonly chat: WebChat;
  private stopSweeping: (() => void) | undefined;

  constructor(chat: WebChat) {
    this.chat = chat;
  }

  /** Activities come in through the routes, which need the id that storing gives: `WebChatOptions.receive`. */
  start(): Promise<void> {
    this.chat.hub.start();
    void this.sweep();
    return Promise.resolve();
  }

  deliver(message: OutboxMessage): Promise<Receipt> {
    const { id } = message.activity;
    return Promise.resolve({ status: 'sent', ...(id !== undefined && { channelMessageId: id }) });
  }

  /** Tells a sign to whoever has the chat open now, such as `typing` or the event `helpdesk/queue`; it is not stored. */
  signal(conversationId: string, activity: Partial<Activity>): void {
    this.chat.hub.signal(conversationId, activity);
  }

  /** An address, good for a day, of a file that a citizen sent; other addresses stay as they are. */
  fileUrl(contentUrl: string): string {
    return this.chat.fileUrl(contentUrl);
  }

  /** Sockets open now. */
  get streams(): number {
    return this.chat.hub.size;
  }

  stop(): Promise<void> {
    this.stopSweeping?.();
    this.chat.hub.stop();
    return Promise.resolve();
  }

  /** What is swept is found again after a restart, so the timer may be forgotten. */
  private async sweep(): Promise<void> {
    const { uploads, scheduler, log } = this.chat;
    this.stopSweeping = scheduler.after(SWEEP_MS, () => void this.sweep());
    await uploads
      .sweep({
        isAlive: (id) => isAlive(this.chat, id),
        isNamed: (id, contentUrl) => isNamed(this.chat, id, contentUrl),
      })
      .catch((error: unknown) =>
        log.warn(errorFields(error), 'files of erased conversations could not be removed'),
      );
  }
}
