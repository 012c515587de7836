import type { Activity } from 'botbuilder';
import type { OutboxMessage, Receipt } from '../../bots/outbox/outbox-message.ts';
import type { Channel } from '../channel.ts';
import type { WebChat } from './web-chat.ts';

/**
 * The web chat as a channel. The transcript is the truth that clients read, live or after a reconnect, so a message is
 * delivered the moment it is stored: the outbox only marks it.
 */
export class WebChatChannel implements Channel {
  readonly id = 'directline';
  readonly capabilities = { maxTextLength: 16_000, maxActions: 10, location: true };
  private readonly chat: WebChat;

  constructor(chat: WebChat) {
    this.chat = chat;
  }

  /** Activities come in through the routes, which need the id that storing gives: `WebChatOptions.receive`. */
  start(): Promise<void> {
    this.chat.hub.start();
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

  stop(): Promise<void> {
    this.chat.hub.stop();
    return Promise.resolve();
  }
}
