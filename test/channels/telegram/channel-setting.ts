import type { Activity } from 'botbuilder';
import type { OutboxMessage } from '../../../bots/outbox/outbox-message.ts';
import { silentLog } from '../../../bots/telemetry/log.ts';
import { TelegramChannel, type TelegramChannelOptions } from '../../../channels/telegram/telegram-channel.ts';
import type { Reply } from '../../../dialogs/reply.ts';
import { FakeBotApi, type FakeBotApiOptions } from '../../support/fake-bot-api/fake-bot-api.ts';
import { SteppedTime } from '../../support/fake-bot-api/stepped-time.ts';
import { MemoryTelegramStore } from '../../support/fake-bot-api/memory-telegram-store.ts';

/** A fake Bot API, a store and what was received; channels come and go within it. */
export class Setting {
  readonly time: SteppedTime;
  readonly store: MemoryTelegramStore;
  readonly received: Partial<Activity>[] = [];
  readonly channels: TelegramChannel[] = [];
  /** Replaces what `receive` does; it may reject. */
  onReceive: (activity: Partial<Activity>) => Promise<void> = () => Promise.resolve();
  readonly fake: FakeBotApi;

  private constructor(fake: FakeBotApi, time: SteppedTime) {
    this.fake = fake;
    this.time = time;
    this.store = new MemoryTelegramStore(time);
  }

  static async open(options: Partial<FakeBotApiOptions> = {}): Promise<Setting> {
    const time = new SteppedTime();
    return new Setting(await FakeBotApi.start({ clock: time, scheduler: time, ...options }), time);
  }

  channel(options: Partial<TelegramChannelOptions> = {}): TelegramChannel {
    const channel = new TelegramChannel({
      token: this.fake.token,
      mode: 'polling',
      apiRoot: this.fake.apiRoot,
      store: this.store,
      clock: this.time,
      scheduler: this.time,
      log: silentLog,
      ...options,
    });
    this.channels.push(channel);
    return channel;
  }

  async started(options: Partial<TelegramChannelOptions> = {}): Promise<TelegramChannel> {
    const channel = this.channel(options);
    await channel.start((activity) => this.receive(activity));
    return channel;
  }

  async receive(activity: Partial<Activity>): Promise<void> {
    await this.onReceive(activity);
    this.received.push(activity);
    this.#look();
  }

  texts(): (string | undefined)[] {
    return this.received.map(({ text }) => text);
  }

  /** Resolves when so many activities have been received. */
  async until(count: number): Promise<void> {
    while (this.received.length < count) {
      await new Promise<void>((resolve) => {
        this.#look = resolve;
      });
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.channels.map((channel) => channel.stop()));
    await this.fake.stop();
  }

  #look: () => void = () => undefined;
}

let lastSeq = 0;

export function anOutboxMessage(reply: Partial<Reply> | string, chatId = '7'): OutboxMessage {
  lastSeq += 1;
  const whole = typeof reply === 'string' ? { text: reply } : reply;
  return {
    id: `m${lastSeq}`,
    conversationId: `telegram-${chatId}`,
    channel: 'telegram',
    channelConversationId: chatId,
    seq: lastSeq,
    attempts: 0,
    activity: {
      type: 'message',
      text: whole.text ?? '',
      channelData: { helpdesk: { reply: { text: '', locale: 'it', ...whole } } },
    },
  };
}
