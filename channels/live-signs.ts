import { z } from 'zod';
import type { Changes } from '../bots/changes.ts';
import type { Scheduler } from '../bots/clock.ts';
import type { Sql } from '../bots/storage/storage.ts';
import { errorFields, type Log } from '../bots/telemetry/log.ts';

const Address = z.object({ channel: z.string(), channel_conversation_id: z.string() });

/** How a conversation stands with the desk, as the widget shows it. */
export interface QueueSign {
  readonly state: 'waiting' | 'claimed' | 'closed';
  /** 1 is next. */
  readonly position?: number;
  /** Display name of who answers. */
  readonly operator?: string;
  /** When the staff are at the desk, in the citizen's language. */
  readonly hours?: string;
}

export interface LiveSignsParts {
  readonly reader: Sql;
  readonly changes: Changes;
  readonly scheduler: Scheduler;
  readonly log: Log;
  /** When the staff are at the desk, as a sentence in each language. */
  readonly officeHours: () => Promise<(locale: string) => string>;
  readonly showQueue: (channel: string, channelConversationId: string, sign: QueueSign) => void;
  /** `isOurs` is false when another instance shows it as well. */
  readonly showTyping: (channel: string, channelConversationId: string, isOurs: boolean) => void;
}

/** Changes of the queue within this time are shown together: nobody reads faster. */
const GATHER_MS = 500;

const Standing = z.object({
  conversation_id: z.string(),
  channel: z.string(),
  channel_conversation_id: z.string(),
  state: z.enum(['waiting', 'claimed']),
  operator_name: z.string().nullable(),
  locale: z.string(),
});

/**
 * Shows citizens what is not a message: their place in the queue, that somebody writes. Nothing of it is stored; who
 * reconnects asks anew.
 */
export class LiveSigns {
  readonly #parts: LiveSignsParts;
  readonly #shown = new Map<
    string,
    { readonly channel: string; readonly id: string; readonly text: string }
  >();
  readonly #stops: (() => void)[] = [];
  #gathering: (() => void) | undefined;

  constructor(parts: LiveSignsParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#stops.push(
      this.#parts.changes.desk.listen(() => this.#gather()),
      this.#parts.changes.missed.listen(() => this.#gather()),
      this.#parts.changes.typing.listen((conversationId, isOurs) => {
        this.#typing(conversationId, isOurs).catch((error: unknown) => {
          this.#parts.log.warn(errorFields(error), 'a typing sign could not be shown');
        });
      }),
    );
  }

  stop(): void {
    this.#gathering?.();
    for (const stop of this.#stops.splice(0)) {
      stop();
    }
  }

  /** Somebody has come back: whatever was shown before is shown again. */
  refresh(channel: string, channelConversationId: string): void {
    for (const [key, sign] of this.#shown) {
      if (sign.channel === channel && sign.id === channelConversationId) {
        this.#shown.delete(key);
      }
    }
    this.#gather();
  }

  #gather(): void {
    this.#gathering ??= this.#parts.scheduler.after(GATHER_MS, () => {
      this.#gathering = undefined;
      this.#show().catch((error: unknown) => {
        this.#parts.log.warn(errorFields(error), 'the queue could not be shown');
      });
    });
  }

  async #show(): Promise<void> {
    const rows = await this.#parts.reader.query(
      `SELECT h.conversation_id, c.channel, c.channel_conversation_id, c.locale, h.state, h.operator_name FROM handoffs h
       JOIN conversations c ON c.id = h.conversation_id WHERE h.state IN ('waiting', 'claimed')
       ORDER BY h.state, h.urgent DESC, h.opened_at, h.id LIMIT 1000`,
    );
    const hours = await this.#parts.officeHours();
    const over = new Set(this.#shown.keys());
    let position = 0;
    for (const row of rows) {
      const standing = Standing.parse(row);
      position += standing.state === 'waiting' ? 1 : 0;
      over.delete(standing.conversation_id);
      this.#tell(
        standing.conversation_id,
        standing.channel,
        standing.channel_conversation_id,
        signOf(standing, { position, hours }),
      );
    }
    for (const conversationId of over) {
      const was = this.#shown.get(conversationId);
      this.#shown.delete(conversationId);
      if (was !== undefined) {
        this.#parts.showQueue(was.channel, was.id, { state: 'closed' });
      }
    }
  }

  #tell(conversationId: string, channel: string, id: string, sign: QueueSign): void {
    const text = JSON.stringify(sign);
    if (this.#shown.get(conversationId)?.text !== text) {
      this.#shown.set(conversationId, { channel, id, text });
      this.#parts.showQueue(channel, id, sign);
    }
  }

  async #typing(conversationId: string, isOurs: boolean): Promise<void> {
    const rows = await this.#parts.reader.query(
      'SELECT channel, channel_conversation_id FROM conversations WHERE id = ?',
      [conversationId],
    );
    const found = Address.safeParse(rows[0]);
    if (found.success) {
      this.#parts.showTyping(found.data.channel, found.data.channel_conversation_id, isOurs);
    }
  }
}

function signOf(
  { state, locale, operator_name: operator }: z.infer<typeof Standing>,
  { position, hours }: { readonly position: number; readonly hours: (locale: string) => string },
): QueueSign {
  return state === 'waiting'
    ? { state, position, hours: hours(locale) }
    : { state, ...(operator === null ? {} : { operator }) };
}
