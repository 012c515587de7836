import type { Clock, Scheduler } from '../../../bots/clock.ts';
import type { QueuedUpdate, UpdateQueue } from './update-queue.ts';

export interface Webhook {
  readonly url: string;
  readonly secretToken?: string | undefined;
  readonly maxConnections: number;
}

/** One attempt to deliver an update. */
export interface Push {
  readonly updateId: number;
  readonly at: Date;
  /** 0 when no answer came. */
  readonly status: number;
}

const LONGEST_PAUSE_S = 60;
const LONGEST_RETRY_AFTER_S = 3600;

/**
 * Delivers updates to a webhook as Telegram's server does: one at a time for each chat, presses in a queue of their
 * own for each person; only 2xx counts; repeats at once, then after 2, 4, 8 … 60 s, or as `Retry-After` says; given
 * up when the next attempt would fall after the update's expiry.
 */
export class WebhookPusher {
  readonly pushes: Push[] = [];
  readonly #parts: { readonly queue: UpdateQueue; readonly clock: Clock; readonly scheduler: Scheduler };
  readonly #webhook: Webhook;
  readonly #busyLanes = new Set<string>();
  readonly #cancels = new Set<() => void>();
  readonly #stopListening: () => void;
  #isStopped = false;
  #willLook = false;

  constructor(
    webhook: Webhook,
    parts: { readonly queue: UpdateQueue; readonly clock: Clock; readonly scheduler: Scheduler },
  ) {
    this.#webhook = webhook;
    this.#parts = parts;
    this.#stopListening = parts.queue.onAdded(() => this.#lookSoon());
    this.#lookSoon();
  }

  stop(): void {
    this.#isStopped = true;
    this.#stopListening();
    for (const cancel of this.#cancels) {
      cancel();
    }
  }

  /** Once for however many updates come at the same moment. */
  #lookSoon(): void {
    if (!this.#willLook) {
      this.#willLook = true;
      queueMicrotask(() => this.#look());
    }
  }

  #look(): void {
    this.#willLook = false;
    if (this.#isStopped) {
      return;
    }
    for (const { update, lane } of this.#parts.queue.pending()) {
      if (this.#busyLanes.size >= this.#webhook.maxConnections) {
        return;
      }
      if (!this.#busyLanes.has(lane)) {
        this.#busyLanes.add(lane);
        void this.#deliver(update, lane);
      }
    }
  }

  async #deliver(update: QueuedUpdate, lane: string): Promise<void> {
    for (let attempt = 1; !this.#isStopped; attempt += 1) {
      const { status, retryAfter } = await this.push(update);
      if (status >= 200 && status < 300) {
        this.#parts.queue.remove(update.update_id);
        break;
      }
      const pauseS = Math.min(retryAfter ?? pauseAfter(attempt), LONGEST_RETRY_AFTER_S);
      const expiresAt = this.#parts.queue.expiresAt(update.update_id) ?? 0;
      if (this.#parts.clock.now().getTime() + pauseS * 1000 >= expiresAt) {
        this.#parts.queue.remove(update.update_id);
        break;
      }
      await this.#pause(pauseS * 1000);
    }
    this.#busyLanes.delete(lane);
    this.#lookSoon();
  }

  async push(update: QueuedUpdate): Promise<{ readonly status: number; readonly retryAfter?: number }> {
    const { url, secretToken } = this.#webhook;
    let status = 0;
    let retryAfter: number | undefined;
    try {
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          'content-type': 'application/json',
          ...(secretToken !== undefined && { 'x-telegram-bot-api-secret-token': secretToken }),
        },
        body: JSON.stringify(update),
      });
      status = response.status;
      const header = response.headers.get('retry-after');
      retryAfter = header === null ? undefined : Number(header);
      await response.arrayBuffer();
    } catch {
      status = 0;
    }
    this.pushes.push({ updateId: update.update_id, at: this.#parts.clock.now(), status });
    return { status, ...(retryAfter !== undefined && { retryAfter }) };
  }

  #pause(ms: number): Promise<void> {
    if (ms === 0 || this.#isStopped) {
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const wake = () => {
        cancel();
        this.#cancels.delete(wake);
        resolve();
      };
      const cancel = this.#parts.scheduler.after(ms, wake);
      this.#cancels.add(wake);
    });
  }
}

/** Seconds before the next attempt: 0, 2, 4, 8 … Telegram's cap is a random 60 to 120; ours its lower end. */
function pauseAfter(attempt: number): number {
  return attempt === 1 ? 0 : Math.min(2 ** (attempt - 1), LONGEST_PAUSE_S);
}
