import { z } from 'zod';
import type { Changes } from '../changes.ts';
import type { Clock, Scheduler } from '../clock.ts';
import { asUpdate } from '../conversations/correction.ts';
import { Lanes } from '../conversations/lanes.ts';
import { isDatabaseAway } from '../errors.ts';
import type { Instance } from '../instances.ts';
import * as outbox from '../storage/sql/outbox.ts';
import type { Storage } from '../storage/storage.ts';
import { errorFields, type Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { traced } from '../telemetry/tracing.ts';
import { pauseAfter } from './backoff.ts';
import { ChannelLeases } from './channel-leases.ts';
import { Ledger, TakenElsewhere } from './ledger.ts';
import type { DeliveryJournal, OutboxMessage, Receipt } from './outbox-message.ts';

/** What the dispatcher needs of a channel. */
export interface Deliverer {
  readonly id: string;
  /** True when delivering twice shows once, as on a channel that reads the transcript itself. */
  readonly idempotent?: boolean;
  /** True when it says by the journal what leaves; else a message counts as leaving from the call of `deliver` on. */
  readonly keepsJournal?: boolean;
  /** True when its pace is one for all instances together, so that one of them delivers at a time, by lease. */
  readonly isPaced?: boolean;
  deliver(message: OutboxMessage, journal: DeliveryJournal): Promise<Receipt>;
}

export interface DispatcherParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly changes: Changes;
  readonly log: Log;
  readonly random: () => number;
  readonly metrics: Pick<Metrics, 'delivery'>;
  readonly instance: Pick<Instance, 'id' | 'hasNeighbours'>;
  /** Messages that may be on the wire at once, and so be doubtful after a crash; 4 when absent. */
  readonly mostOnWire?: number | undefined;
}

/** Conversations served at once. Each sends one message at a time. */
const MOST_LANES = 64;
/** Conversations taken up at a look; the rest at the next. */
const MOST_TAKEN_UP = 500;

/** Takes stored messages to their channels: in order within a conversation, side by side across them. */
export class Dispatcher {
  readonly #parts: DispatcherParts;
  readonly #channels = new Map<string, Deliverer>();
  readonly #lanes: Lanes;
  readonly #ledger: Ledger;
  readonly #leases: ChannelLeases;
  readonly #alarms = new Map<string, () => void>();
  /** Conversations that were not first stored here, so that nobody is told of them again. */
  readonly #heard = new Set<string>();
  readonly #deaf: () => void;

  constructor(parts: DispatcherParts) {
    this.#parts = parts;
    this.#ledger = new Ledger(parts);
    this.#leases = new ChannelLeases(parts);
    this.#lanes = new Lanes((conversationId) => this.#serve(conversationId), MOST_LANES);
    this.#deaf = parts.changes.outgoing.listen((conversationId, isOurs) => {
      if (!isOurs) {
        this.#heard.add(conversationId);
        this.#lanes.wake(conversationId);
      }
    });
  }

  register(channel: Deliverer): void {
    this.#channels.set(channel.id, channel);
  }

  /** Takes up what an earlier run left. */
  async start(): Promise<void> {
    await this.#leases.renew(this.#paced());
    await this.#takeUp({ dueBy: Number.MAX_SAFE_INTEGER, limit: Number.MAX_SAFE_INTEGER });
  }

  /** Keeps the leases of paced channels, and takes up what is due and nobody has on its way. */
  async takeUpLeft(): Promise<void> {
    await this.#leases.renew(this.#paced());
    await this.#takeUp({ dueBy: this.#parts.clock.now().getTime(), limit: MOST_TAKEN_UP });
  }

  /** Something of this conversation is stored for delivery. */
  notify(conversationId: string): void {
    this.#lanes.wake(conversationId);
  }

  /** Resolves when nothing can be delivered now; what is due later stays. */
  settled(): Promise<void> {
    return this.#lanes.settled();
  }

  async stop(): Promise<void> {
    for (const stop of [...this.#alarms.values(), this.#deaf]) {
      stop();
    }
    this.#ledger.stop();
    await this.#lanes.stop();
    await this.#leases.giveBack(this.#paced());
  }

  #paced(): readonly string[] {
    return [...this.#channels.values()].filter(({ isPaced }) => isPaced === true).map(({ id }) => id);
  }

  async #takeUp(which: { readonly dueBy: number; readonly limit: number }): Promise<void> {
    const { reader } = this.#parts.storage;
    const channels = [...this.#channels.values()].filter((channel) => this.#mayServe(channel));
    const open = { ...which, channels: channels.map(({ id }) => id) };
    for (const { conversationId } of await outbox.conversationsWithOutgoing(reader, open)) {
      this.#heard.add(conversationId);
      this.#lanes.wake(conversationId);
    }
  }

  async #serve(conversationId: string): Promise<void> {
    try {
      while (await this.#sendNext(conversationId)) {
        // One message after another, until the next is not due or there is none.
      }
    } catch (error) {
      this.#parts.log.error({ conversationId, ...errorFields(error) }, 'outbox lane failed; trying again');
      this.#wakeAfter(conversationId, pauseAfter(3, this.#parts.random()));
    }
  }

  /** True when there may be more to send at once. */
  async #sendNext(conversationId: string): Promise<boolean> {
    const { storage, clock, instance } = this.#parts;
    const wasHeard = this.#heard.delete(conversationId);
    const head = await outbox.headOf(storage.reader, conversationId);
    if (head === undefined) {
      return false;
    }
    const channel = this.#channels.get(head.channel);
    if (channel === undefined) {
      // The channel is switched off; its messages wait until it is on again.
      return false;
    }
    if (!this.#mayServe(channel)) {
      if (!wasHeard) {
        this.#parts.changes.outgoing.emit(conversationId);
      }
      return false;
    }
    if (head.owner !== null && head.owner !== instance.id) {
      return head.ownerLives ? false : await this.#ledger.inherit(head);
    }
    if (head.state === 'sending' && head.owner === null && channel.idempotent !== true) {
      // Of a release that did not yet say whose it was.
      return await this.#ledger.settle(head, { status: 'ambiguous', code: 'PROCESS_ENDED' });
    }
    const wait = head.dueAt - clock.now().getTime();
    if (wait > 0) {
      this.#wakeAfter(conversationId, wait);
      return false;
    }
    return await this.#send(channel, head);
  }

  async #send(channel: Deliverer, head: outbox.Outgoing): Promise<boolean> {
    const page = this.#ledger.open(head);
    try {
      if (channel.idempotent !== true && channel.keepsJournal !== true) {
        await page.leaves(undefined);
      }
      const attributes = { 'helpdesk.conversation': head.conversationId, 'helpdesk.channel': channel.id };
      const from = `delivery ${head.conversationId} ${head.seq}`;
      const receipt = await traced('deliver', { attributes, from }, () => this.#deliver(channel, head, page));
      this.#parts.metrics.delivery(channel.id, receipt?.status ?? 'elsewhere');
      return receipt !== undefined && (await this.#ledger.settle(page.head, receipt));
    } finally {
      page.close();
    }
  }

  async #deliver(
    channel: Deliverer,
    head: outbox.Outgoing,
    journal: DeliveryJournal,
  ): Promise<Receipt | undefined> {
    try {
      const message = {
        id: String(head.id),
        conversationId: head.conversationId,
        channel: head.channel,
        channelConversationId: head.channelConversationId,
        seq: head.seq,
        activity: await asUpdate(
          this.#parts.storage.reader,
          head.conversationId,
          StoredActivity.parse(JSON.parse(head.activity)),
        ),
        attempts: head.attempts,
        ...(head.progress === null ? {} : { progress: JSON.parse(head.progress) as unknown }),
      };
      return await channel.deliver(message, journal);
    } catch (error) {
      if (error instanceof TakenElsewhere) {
        return undefined;
      }
      if (isDatabaseAway(error)) {
        throw error;
      }
      this.#parts.log.warn(
        { outboxId: head.id, channel: channel.id, ...errorFields(error) },
        'delivery failed',
      );
      return { status: 'retry', code: 'UNFORESEEN' };
    }
  }

  #mayServe({ id, isPaced }: Deliverer): boolean {
    return isPaced !== true || this.#leases.holds(id);
  }

  #wakeAfter(conversationId: string, ms: number): void {
    this.#alarms.get(conversationId)?.();
    const cancel = this.#parts.scheduler.after(ms, () => {
      this.#alarms.delete(conversationId);
      this.#lanes.wake(conversationId);
    });
    this.#alarms.set(conversationId, cancel);
  }
}

const StoredActivity = z.looseObject({ type: z.string() });
