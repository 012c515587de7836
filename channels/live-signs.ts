import { z } from 'zod';
import { isNews, type Told } from '../bots/cases/queue-news.ts';
import { SHOWN_LIVE } from '../bots/cases/queue-notices.ts';
import type { Changes } from '../bots/changes.ts';
import type { Clock, Scheduler } from '../bots/clock.ts';
import { closedByOperators, standingsOf, standingsOn, type Standing } from '../bots/storage/sql/queue.ts';
import type { Sql } from '../bots/storage/storage.ts';
import { errorFields, type Log } from '../bots/telemetry/log.ts';
import type { Wait } from '../dialogs/services.ts';

const Address = z.object({ channel: z.string(), channel_conversation_id: z.string() });

/** How a conversation stands with the desk, as the widget shows it. */
export interface QueueSign {
  readonly state: 'waiting' | 'claimed' | 'closed';
  /** How it ended: an operator closed it, or the citizen left or nobody came. */
  readonly end?: 'completed' | 'failed';
  /** 1 is next. */
  readonly position?: number;
  /** How long it will likely take, in the citizen's language; absent while nothing is known or the desk is closed. */
  readonly wait?: string;
  /** Display name of who answers. */
  readonly operator?: string;
  /** When the staff are at the desk, in the citizen's language. */
  readonly hours?: string;
}

/** The desk's hours at one moment. */
export interface OfficeNow {
  readonly isOpen: boolean;
  /** As a sentence in a language. */
  readonly hours: (locale: string) => string;
}

export interface LiveSignsParts {
  readonly reader: Sql;
  readonly changes: Changes;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Log;
  readonly office: () => Promise<OfficeNow>;
  readonly waitAt: (place: { readonly team: string; readonly position: number }) => Promise<Wait | undefined>;
  readonly waitInWords: (locale: string, wait: Wait) => string;
  readonly showQueue: (channel: string, channelConversationId: string, sign: QueueSign) => void;
  /** `isOurs` is false when another instance shows it as well. */
  readonly showTyping: (channel: string, channelConversationId: string, isOurs: boolean) => void;
}

/** Changes of the queue within this time are shown together: nobody reads faster. */
const GATHER_MS = 500;
/** While somebody waits, the hours and the wait change also when nothing happens at the desk. */
const LOOK_AGAIN_MS = 60_000;
/** What nobody would notice is made right at last. */
const STALE_MS = 5 * 60_000;
/** Read at a time; the first in the queue come first. */
const MOST = 1_000;

interface Shown {
  readonly channel: string;
  readonly id: string;
  readonly sign: QueueSign;
  readonly told: Told | undefined;
  readonly at: number;
}

/**
 * Shows citizens what is not a message: their place in the queue, that somebody writes. Nothing of it is stored; who
 * reconnects asks anew.
 */
export class LiveSigns {
  readonly #parts: LiveSignsParts;
  readonly #shown = new Map<string, Shown>();
  readonly #stops: (() => void)[] = [];
  #gathering: (() => void) | undefined;
  #looking: (() => void) | undefined;

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
    this.#looking?.();
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
    const standings = await this.#standings();
    const office = await this.#parts.office();
    const over = new Set(this.#shown.keys());
    for (const standing of standings) {
      over.delete(standing.conversationId);
      await this.#tell(standing, office);
    }
    const closed = await closedByOperators(this.#parts.reader, [...over]);
    for (const conversationId of over) {
      const was = this.#shown.get(conversationId);
      this.#shown.delete(conversationId);
      if (was !== undefined) {
        const end = closed.has(conversationId) ? 'completed' : 'failed';
        this.#parts.showQueue(was.channel, was.id, { state: 'closed', end });
      }
    }
    this.#looking?.();
    const isWaitedFor = standings.some(({ state }) => state === 'waiting');
    this.#looking = isWaitedFor
      ? this.#parts.scheduler.after(LOOK_AGAIN_MS, () => this.#gather())
      : undefined;
  }

  async #standings(): Promise<readonly Standing[]> {
    const { reader } = this.#parts;
    const first = await standingsOn(reader, SHOWN_LIVE, MOST);
    if (first.length < MOST) {
      return first;
    }
    // Whoever was shown a place and stands behind all these has not been forgotten.
    const read = new Set(first.map(({ conversationId }) => conversationId));
    const others = [...this.#shown.keys()].filter((id) => !read.has(id));
    const standings = [...first];
    for (let at = 0; at < others.length; at += MOST) {
      standings.push(...(await standingsOf(reader, others.slice(at, at + MOST))));
    }
    return standings;
  }

  async #tell(standing: Standing, office: OfficeNow): Promise<void> {
    const { channel, channelConversationId: id, conversationId, position } = standing;
    const wait =
      position === undefined || !office.isOpen
        ? undefined
        : await this.#parts.waitAt({ team: standing.team, position });
    const sign = this.#signOf(standing, office, wait);
    const told = position === undefined ? undefined : { position, wait };
    const at = this.#parts.clock.now().getTime();
    if (isWorthShowing({ sign, told, at }, this.#shown.get(conversationId))) {
      this.#shown.set(conversationId, { channel, id, sign, told, at });
      this.#parts.showQueue(channel, id, sign);
    }
  }

  #signOf(standing: Standing, office: OfficeNow, wait: Wait | undefined): QueueSign {
    const { state, locale, position, operatorName } = standing;
    return state === 'waiting'
      ? {
          state,
          ...(position === undefined ? {} : { position }),
          ...(wait && { wait: this.#parts.waitInWords(locale, wait) }),
          hours: office.hours(locale),
        }
      : { state, ...(operatorName === null ? {} : { operator: operatorName }) };
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

/** A screen reader says each change: of the place and the wait only what a person would notice, and soon enough. */
function isWorthShowing(now: Pick<Shown, 'sign' | 'told' | 'at'>, was: Shown | undefined): boolean {
  if (was === undefined || JSON.stringify(rest(now.sign)) !== JSON.stringify(rest(was.sign))) {
    return true;
  }
  if (JSON.stringify(now.sign) === JSON.stringify(was.sign)) {
    return false;
  }
  const isNoticed = now.told !== undefined && was.told !== undefined && isNews(was.told, now.told);
  return isNoticed || now.at - was.at >= STALE_MS;
}

/** What is shown at once when it changes. */
function rest({ state, operator, hours }: QueueSign) {
  return { state, operator, hours };
}
