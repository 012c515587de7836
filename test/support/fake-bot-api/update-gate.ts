import type { Clock, Scheduler } from '../../../bots/clock.ts';
import { readParams, type UpdateMethod } from './methods.ts';
import { badRequest, Refusal } from './telegram-answer.ts';
import type { QueuedUpdate, UpdateQueue } from './update-queue.ts';
import { WebhookPusher } from './webhook-pusher.ts';

const LONGEST_POLL_S = 50;
const MOST_UPDATES = 100;

interface Waiting {
  readonly end: (result: readonly QueuedUpdate[] | Refusal) => void;
}

/** How updates leave: by long poll or by webhook, never both. */
export class UpdateGate {
  readonly #parts: { readonly queue: UpdateQueue; readonly clock: Clock; readonly scheduler: Scheduler };
  #waiting: Waiting | undefined;
  #pusher: WebhookPusher | undefined;
  #webhook: { readonly url: string; readonly maxConnections: number } | undefined;

  constructor(parts: {
    readonly queue: UpdateQueue;
    readonly clock: Clock;
    readonly scheduler: Scheduler;
  }) {
    this.#parts = parts;
  }

  get pusher(): WebhookPusher | undefined {
    return this.#pusher;
  }

  /** True while somebody waits in a long poll. */
  get isPolled(): boolean {
    return this.#waiting !== undefined;
  }

  async answer(method: UpdateMethod, body: unknown, gone: AbortSignal): Promise<unknown> {
    switch (method) {
      case 'getUpdates':
        return await this.#getUpdates(body, gone);
      case 'setWebhook':
        return this.#setWebhook(body);
      case 'deleteWebhook':
        return this.#deleteWebhook(body);
      default:
        return this.#info();
    }
  }

  /** Delivers what was confirmed already once more, as Telegram does when our answer was lost. */
  deliverAgain(update: QueuedUpdate): void {
    if (this.#pusher) {
      void this.#pusher.push(update);
    } else {
      this.#parts.queue.deliverAgain(update);
    }
  }

  stop(): void {
    this.#pusher?.stop();
    this.#waiting?.end([]);
  }

  async #getUpdates(body: unknown, gone: AbortSignal): Promise<readonly QueuedUpdate[]> {
    if (this.#webhook) {
      throw new Refusal(409, "Conflict: can't use getUpdates method while webhook is active");
    }
    const { offset = 0, limit = MOST_UPDATES, timeout = 0 } = readParams('getUpdates', body);
    if (limit < 1 || limit > MOST_UPDATES) {
      throw badRequest('limit must be between 1 and 100');
    }
    // Telegram ends the older of two polls.
    this.#waiting?.end(new Refusal(409, 'Conflict: terminated by other getUpdates request'));
    const updates = this.#parts.queue.poll({ offset, limit });
    if (updates.length > 0 || timeout <= 0) {
      return updates;
    }
    return await this.#wait({ offset, limit, timeoutMs: Math.min(timeout, LONGEST_POLL_S) * 1000 }, gone);
  }

  #wait(
    { offset, limit, timeoutMs }: { offset: number; limit: number; timeoutMs: number },
    gone: AbortSignal,
  ): Promise<readonly QueuedUpdate[]> {
    return new Promise((resolve, reject) => {
      const end = (result: readonly QueuedUpdate[] | Refusal) => {
        stopListening();
        stopTimer();
        gone.removeEventListener('abort', leave);
        this.#waiting = undefined;
        if (result instanceof Refusal) {
          reject(result);
        } else {
          resolve(result);
        }
      };
      const leave = () => end([]);
      // Whatever is added in the same moment goes out together.
      const stopListening = this.#parts.queue.onAdded(() => {
        stopListening();
        setImmediate(() => {
          if (this.#waiting === waiting) {
            end(this.#parts.queue.poll({ offset, limit }));
          }
        });
      });
      const stopTimer = this.#parts.scheduler.after(timeoutMs, () => end([]));
      gone.addEventListener('abort', leave);
      const waiting = { end };
      this.#waiting = waiting;
    });
  }

  #setWebhook(body: unknown): boolean {
    const params = readParams('setWebhook', body);
    const { url, secret_token: secretToken, max_connections: maxConnections = 40 } = params;
    // Telegram takes HTTPS only; our tests listen without a certificate on the loopback.
    if (!/^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost)[:/])/.test(url)) {
      throw badRequest('bad webhook: an HTTPS URL must be provided for webhook');
    }
    if (secretToken !== undefined && !/^[A-Za-z0-9_-]{1,256}$/.test(secretToken)) {
      throw badRequest('secret token contains unallowed characters');
    }
    if (maxConnections < 1 || maxConnections > 100) {
      throw badRequest('max_connections must be between 1 and 100');
    }
    this.#dropPending(params.drop_pending_updates);
    this.#pusher?.stop();
    this.#waiting?.end(new Refusal(409, 'Conflict: terminated by setWebhook request'));
    this.#webhook = { url, maxConnections };
    this.#pusher = new WebhookPusher({ url, secretToken, maxConnections }, this.#parts);
    return true;
  }

  #deleteWebhook(body: unknown): boolean {
    this.#dropPending(readParams('deleteWebhook', body).drop_pending_updates);
    this.#pusher?.stop();
    this.#pusher = undefined;
    this.#webhook = undefined;
    return true;
  }

  #dropPending(drop: boolean | undefined): void {
    if (drop === true) {
      this.#parts.queue.clear();
    }
  }

  #info(): unknown {
    const failed = this.#pusher?.pushes.findLast(({ status }) => status < 200 || status >= 300);
    return {
      url: this.#webhook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: this.#parts.queue.pending().length,
      ...(this.#webhook && { max_connections: this.#webhook.maxConnections }),
      ...(failed && {
        last_error_date: Math.floor(failed.at.getTime() / 1000),
        last_error_message: `Wrong response from the webhook: ${failed.status}`,
      }),
    };
  }
}
