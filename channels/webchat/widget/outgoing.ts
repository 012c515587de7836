import { post } from './api.ts';
import type { Connection } from './connection.ts';
import { drop, keep, kept, keysOf } from './keeping.ts';
import type { Posting } from './wire.ts';

/** A message of the citizen on its way. */
export interface Unsent {
  readonly key: string;
  readonly posting: Posting;
  readonly files: readonly File[];
}

export type Progress = 'sending' | 'waiting' | 'failed' | 'tooLarge' | 'wrongType' | 'sent';

const PREFIX = 'unsent:';

/**
 * Sends one message at a time, in order, and keeps those that have not arrived over a reload. They are sent again under
 * the same client id, which the server answers once. Files live as long as the page.
 */
export class Outgoing {
  private readonly connection: Connection;
  private readonly progress: (unsent: Unsent, progress: Progress) => void;
  private queue: Unsent[] = [];
  private busy = false;
  private attempts = 0;
  private timer = 0;

  constructor(connection: Connection, progress: (unsent: Unsent, progress: Progress) => void) {
    this.connection = connection;
    this.progress = progress;
    this.queue = keysOf(PREFIX).flatMap((name) => {
      const posting = kept<Posting>(name);
      const key = name.slice(PREFIX.length);
      return posting?.type === 'message' ? [{ key, posting: posting as Posting, files: [] }] : [];
    });
  }

  /** Those that were kept from before, oldest first. */
  all(): readonly Unsent[] {
    return this.queue;
  }

  /** The key begins with the time, so that what was kept sorts in order. */
  add(posting: Posting, files: readonly File[] = []): Unsent {
    const key = `${Date.now().toString(36)}-${crypto.getRandomValues(new Uint32Array(2)).join('')}`;
    const unsent = { key, posting: { ...posting, channelData: { clientActivityID: key } }, files };
    this.queue.push(unsent);
    if (files.length === 0) {
      keep(PREFIX + key, unsent.posting);
    }
    return unsent;
  }

  /** Tries once more what was refused. */
  again(unsent: Unsent): void {
    this.queue.push(unsent);
    void this.flush();
  }

  /** The server has it. */
  settle(key: string): void {
    drop(PREFIX + key);
    this.queue = this.queue.filter((unsent) => unsent.key !== key);
  }

  clear(): void {
    for (const { key } of this.queue) {
      this.settle(key);
    }
  }

  async flush(): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    while (this.queue[0] !== undefined && (await this.send(this.queue[0]))) {
      // One after another.
    }
    this.busy = false;
  }

  /** True when the next one may go. */
  private async send(unsent: Unsent): Promise<boolean> {
    const { session } = this.connection;
    if (session === undefined) {
      this.progress(unsent, 'waiting');
      return false;
    }
    this.progress(unsent, 'sending');
    const outcome = await post(session, unsent.posting, unsent.files);
    if (outcome.kind === 'ok' || outcome.kind === 'refused') {
      this.attempts = 0;
      this.settle(unsent.key);
      this.progress(unsent, outcome.kind === 'ok' ? 'sent' : reasonOf(outcome.status));
      return true;
    }
    this.progress(unsent, 'waiting');
    this.later(outcome.kind === 'again' ? () => void this.flush() : () => this.connection.renew());
    return false;
  }

  /** A refused token is renewed at once, and what fails again waits longer each time. Coming online calls flush. */
  private later(retry: () => void): void {
    clearTimeout(this.timer);
    const wait = this.attempts === 0 ? 0 : Math.min(15_000, 500 * 2 ** this.attempts);
    this.attempts += 1;
    this.timer = window.setTimeout(retry, wait);
  }
}

function reasonOf(status: number): Progress {
  return status === 413 ? 'tooLarge' : status === 415 ? 'wrongType' : 'failed';
}
