import { queueNewsReply } from '../../dialogs/replies/queue-reply.ts';
import type { QueuePlace } from '../../dialogs/services.ts';
import { MINUTE_MS } from '../../knowledge/durations.ts';
import { isLocale } from '../../knowledge/schema/locale.ts';
import type { Changes } from '../changes.ts';
import type { Clock, Scheduler } from '../clock.ts';
import { correcting } from '../conversations/correction.ts';
import { replyActivity } from '../conversations/reply-activity.ts';
import { speak } from '../conversations/speak.ts';
import { findConversation, type Conversation } from '../storage/sql/conversations.ts';
import { findHandoff, type Handoff } from '../storage/sql/handoffs.ts';
import {
  forgetNotices,
  handoffsToLookAt,
  noteLine,
  noteTold,
  type Looked,
  type QueueNotice,
} from '../storage/sql/queue-notices.ts';
import { entriesAfter } from '../storage/sql/transcript.ts';
import type { Sql, Storage, Transaction } from '../storage/storage.ts';
import { errorFields, type Log } from '../telemetry/log.ts';
import { isNews } from './queue-news.ts';

/** How often the rows are looked at. */
const LOOK_EVERY_MS = 30_000;
/** How soon a place is looked at again, and how seldom the citizen hears of it. */
const AGAIN_MS = MINUTE_MS;
const SELDOM_MS = 5 * MINUTE_MS;
const MOST_AT_ONCE = 200;

/** Where the place in the queue is shown live: there no message is needed. */
export const SHOWN_LIVE: readonly string[] = ['directline'];
/** Where a message can be written over; elsewhere it is said anew. */
const WRITTEN_OVER: ReadonlySet<string> = new Set(['telegram']);

export interface QueueNoticesParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly changes: Changes;
  readonly log: Log;
  readonly notify: (conversationId: string) => void;
  /** Where a waiting handoff stands and how long it will likely wait; undefined while the desk is closed. */
  readonly placeOf: (sql: Sql, handoff: Handoff) => Promise<QueuePlace | undefined>;
}

/**
 * Tells those who wait, where no live sign can, how the queue moves: when a person would notice, and seldom. What was told
 * and when to look again are rows, so that a restart neither forgets nor repeats it.
 */
export class QueueNotices {
  readonly #parts: QueueNoticesParts;
  #cancel: (() => void) | undefined;
  #running: Promise<void> | undefined;
  #again = false;

  constructor(parts: QueueNoticesParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#cancel = this.#parts.scheduler.after(LOOK_EVERY_MS, () => {
      this.start();
      this.#again = true;
      this.#running ??= this.#look();
    });
  }

  async stop(): Promise<void> {
    this.#cancel?.();
    await this.settled();
  }

  /** Resolves when it looks at nothing any more. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #look(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      await this.#lookOnce();
    }
    this.#running = undefined;
  }

  async #lookOnce(): Promise<void> {
    const { storage, log } = this.#parts;
    try {
      const due = await handoffsToLookAt(storage.reader, {
        now: this.#now(),
        silentOn: SHOWN_LIVE,
        most: MOST_AT_ONCE,
      });
      for (const looked of due) {
        await storage.transaction((transaction) => this.#lookAt(transaction, looked));
      }
      await storage.transaction(forgetNotices);
    } catch (error) {
      log.error(errorFields(error), 'those who wait could not be told of the queue');
    }
  }

  async #lookAt(transaction: Transaction, { handoffId, notice }: Looked): Promise<void> {
    const now = this.#now();
    const handoff = await findHandoff(transaction, handoffId);
    const place = handoff?.state === 'waiting' ? await this.#parts.placeOf(transaction, handoff) : undefined;
    if (handoff === undefined || place === undefined) {
      return;
    }
    const standing = {
      handoffId,
      position: place.position,
      ...(place.wait && { wait: place.wait }),
      toldAt: now,
      seq: null,
      dueAt: now + AGAIN_MS,
    };
    if (notice === undefined) {
      // They were told when they joined the queue: from there on it is compared.
      await noteTold(transaction, standing, undefined);
      return;
    }
    const mayTell = place.position === 1 || now - notice.toldAt >= SELDOM_MS;
    const isTold = mayTell && isNews(notice, standing);
    const next = isTold ? standing : { ...notice, dueAt: now + AGAIN_MS };
    if ((await noteTold(transaction, next, notice)) && isTold) {
      await this.#tell(transaction, { handoff, place, notice });
    }
  }

  async #tell(
    transaction: Transaction,
    { handoff, place, notice }: { handoff: Handoff; place: QueuePlace; notice: QueueNotice },
  ): Promise<void> {
    const conversation = await findConversation(transaction, handoff.conversationId);
    if (conversation === undefined) {
      return;
    }
    const reply = queueNewsReply(isLocale(conversation.locale) ? conversation.locale : 'it', place);
    const activity = replyActivity(reply);
    // Whoever is next must hear it; that the queue moves is written over what was said of it before.
    const before = place.position === 1 ? undefined : await lastSaid(transaction, conversation, notice);
    const entry = await speak(
      { transaction, changes: this.#parts.changes, notify: this.#parts.notify },
      {
        conversation,
        role: 'system',
        speaker: null,
        text: activity.text ?? '',
        activity,
        handoffId: handoff.id,
        ...(before && { corrects: correcting(before) }),
        now: this.#now(),
      },
    );
    await noteLine(transaction, handoff.id, entry.seq);
  }

  #now(): number {
    return this.#parts.clock.now().getTime();
  }
}

/** The line that last told of the queue, if nothing was said after it. */
async function lastSaid(sql: Sql, conversation: Conversation, { seq }: QueueNotice) {
  if (seq === null || seq !== conversation.lastSeq || !WRITTEN_OVER.has(conversation.channel)) {
    return undefined;
  }
  const [line] = await entriesAfter(sql, conversation.id, { seq: seq - 1, limit: 1 });
  return line;
}
