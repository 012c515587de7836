import type { Knowledge } from '../../knowledge/knowledge.ts';
import { loadKnowledge } from '../../knowledge/load.ts';
import { createHelpDesk, type HelpDesk } from '../../bots/help-desk.ts';
import type { OutboxMessage, Receipt } from '../../bots/outbox/outbox-message.ts';
import { openSqlite } from '../../bots/storage/open-storage.ts';
import type { Storage } from '../../bots/storage/storage.ts';
import { silentLog, type Log } from '../../bots/telemetry/log.ts';
import { ManualTime } from './manual-time.ts';

let shipped: Promise<Knowledge> | undefined;

/** The shipped content, read and trained once for all tests of a file. */
export function shippedKnowledge(): Promise<Knowledge> {
  shipped ??= loadKnowledge();
  return shipped;
}

/** A channel of ours that keeps what it delivers, and answers as told. */
export class TestChannel {
  readonly id: string;
  readonly delivered: OutboxMessage[];
  /** What the next deliveries are answered with; `sent` when there is nothing left. */
  readonly receipts: Receipt[] = [];
  readonly #waiting: (() => void)[] = [];

  /** Channels that share `delivered` keep one order. */
  constructor(id = 'test', delivered: OutboxMessage[] = []) {
    this.id = id;
    this.delivered = delivered;
  }

  deliver(message: OutboxMessage): Promise<Receipt> {
    const receipt = this.receipts.shift() ?? {
      status: 'sent',
      channelMessageId: message.activity.id ?? message.id,
    };
    if (receipt.status === 'sent') {
      this.delivered.push(message);
      for (const goOn of this.#waiting.splice(0)) {
        goOn();
      }
    }
    return Promise.resolve(receipt);
  }

  /** Resolves when something more has been delivered. */
  nextDelivery(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  /** Texts delivered to a conversation, in order. */
  textsOf(channelConversationId: string): readonly string[] {
    return this.delivered
      .filter((message) => message.channelConversationId === channelConversationId)
      .map((message) => message.activity.text ?? '');
  }
}

export interface World {
  /** Another one after `restart`. */
  readonly helpDesk: HelpDesk;
  readonly channel: TestChannel;
  readonly time: ManualTime;
  /** What a citizen writes; resolves when it is answered and the answer delivered, with the new texts. */
  says(text: string, more?: Readonly<Record<string, unknown>>): Promise<readonly string[]>;
  /** Stops the service and starts it anew on the same storage. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly clock?: string;
  readonly storage?: Storage;
  readonly knowledge?: Knowledge;
  readonly log?: Log;
}

/** The whole service without HTTP: real storage in memory, given time, a channel that keeps what it is given. */
export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const time = new ManualTime(options.clock ?? '2024-01-15T10:00:00+01:00');
  const storage = options.storage ?? (await openSqlite(':memory:'));
  const knowledge = options.knowledge ?? (await shippedKnowledge());
  let ids = 0;
  const channel = new TestChannel();
  const ways = ['directline', 'telegram'].map((id) => new TestChannel(id, channel.delivered));
  const open = async (): Promise<HelpDesk> => {
    const opened = createHelpDesk({
      knowledge,
      storage,
      clock: time,
      scheduler: time,
      log: options.log ?? silentLog,
      freshId: () => {
        ids += 1;
        return `id-${ids}`;
      },
      random: () => 0.5,
      telegramUrl: (code) => `https://t.me/helpdesk_bot?start=${code}`,
    });
    for (const way of [channel, ...ways]) {
      opened.dispatcher.register(way);
    }
    await opened.start();
    return opened;
  };
  let helpDesk = await open();
  return {
    get helpDesk() {
      return helpDesk;
    },
    channel,
    time,
    async says(text, more = {}) {
      const before = channel.delivered.length;
      await helpDesk.receive(aMessage(text, more));
      await helpDesk.settled();
      return channel.delivered.slice(before).map((message) => message.activity.text ?? '');
    },
    async restart() {
      await helpDesk.stop();
      helpDesk = await open();
    },
    async close() {
      await helpDesk.stop();
      await storage.close();
    },
  };
}

/** A citizen's message in the conversation "chat-1", unless told otherwise. */
export function aMessage(
  text: string,
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    type: 'message',
    channelId: 'test',
    conversation: { id: 'chat-1' },
    from: { id: 'citizen-1' },
    locale: 'it',
    text,
    ...more,
  };
}
